// Every loaded source and how much it says.
MATCH (s:Source)
OPTIONAL MATCH (a:Assertion)
WHERE a.source = s.uri
WITH s, count(a) AS assertions, max(a.assertedOn) AS newest
OPTIONAL MATCH (l:LoadRun)-[:LOADED]->(s)
WITH s, assertions, newest, max(l.endedAt) AS loaded_at
RETURN s.uri AS uri, s.prefLabel AS label, s.publisher AS publisher, s.issued AS issued, s.licence AS licence, s.url AS url,
  s.validFrom AS period_from, s.validTo AS period_to, s.coversKinds AS kinds, s.sourceOrder AS source_order, assertions AS assertions, newest AS newest, loaded_at AS loaded_at
ORDER BY source_order, uri

// One row per loaded source that states some of $kinds: which criteria it could have spoken of by $known_by, and how recent it is.
MATCH (s:Source)
WHERE any(k IN s.coversKinds WHERE k IN $kinds) AND ($source IS NULL OR s.uri IN $source)
OPTIONAL MATCH (s)-[:COVERS]->(:Resource)-[:BROADER*0..3]->(wanted:Resource)
WHERE wanted.uri IN $criteria
WITH s, collect(DISTINCT wanted.uri) AS found
WITH s, [c IN $criteria WHERE c IN found] AS in_scope
OPTIONAL MATCH (a:Resource)
WHERE a.source = s.uri AND a:Assertion AND a.assertedOn <= $known_by
WITH s, in_scope, a.assertedOn AS said_on, any(k IN $kinds WHERE k IN labels(a)) AS of_kind
WITH s, in_scope, count(said_on) AS said, coalesce(max(CASE WHEN of_kind THEN said_on END), '') AS newest, count(CASE WHEN of_kind THEN 1 END) AS assertions
RETURN s.uri AS source, in_scope AS in_scope, size(in_scope) = size($criteria) AND said > 0 AS could_have_said, newest AS newest, assertions AS assertions
ORDER BY could_have_said DESC, newest DESC, source

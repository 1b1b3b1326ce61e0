// From participations `a` to a row per participant, what it takes part in, role and on whose behalf, with evidence. Ends with the columns that such questions share.
MATCH (a)-[:PARTICIPANT]->(p:Resource)
MATCH (a)-[:TAKES_PART_IN]->(e:Resource)
OPTIONAL MATCH (a)-[:ON_BEHALF_OF]->(b:Actor)
OPTIONAL MATCH (a)-[r]->(:Resource)
WITH p.uri AS participant, e.uri AS takes_part_in, a.role AS role, b.uri AS on_behalf_of, a, a.assertedOn AS asserted_on, a.uri AS uri, min(CASE WHEN r.certainty = 'inferred' OR a.certainty = 'inferred' THEN 0 ELSE 1 END) AS stated,
  CASE WHEN a.validFrom > $as_of THEN 3 WHEN a.validTo >= $as_of THEN 1 WHEN a.validTo < $as_of THEN 4 ELSE 2 END AS standing
ORDER BY asserted_on DESC, uri
WITH participant, takes_part_in, role, on_behalf_of, collect(uri) AS assertions, max(stated) AS stated, min(standing) AS standing, min(a.validFrom) AS valid_from, max(a.validTo) AS valid_to,
  min(asserted_on) AS first_said, max(asserted_on) AS last_confirmed, max(CASE WHEN a.listClosed THEN 1 ELSE 0 END) AS list_closed
ORDER BY participant, takes_part_in, role, on_behalf_of
WITH collect({participant: participant, takes_part_in: takes_part_in, role: role, on_behalf_of: on_behalf_of, assertions: assertions, stated: stated, standing: standing, valid_from: valid_from, valid_to: valid_to,
  first_said: first_said, last_confirmed: last_confirmed, list_closed: list_closed}) AS all_rows
WITH size(all_rows) AS total, all_rows[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS row
WITH total, row, coalesce(row.assertions, [])[0..$evidence_limit] AS chosen, [row.participant, row.on_behalf_of] AS actors, [] AS members
// evidence and columns follow in each question

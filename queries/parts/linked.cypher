// From `uris`, all that was found in its order, to the assertions of the page with their links. Gives total, assertion, a, d, links and inferred.
WITH size(uris) AS total, uris[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS assertion
OPTIONAL MATCH (a:Resource {uri: assertion})
OPTIONAL MATCH (a)-[:HAD_PRIMARY_SOURCE]->(d:Document)
OPTIONAL MATCH (a)-[link]->(t:Resource)
WITH total, assertion, a, d, type(link) AS link_type, t.uri AS target, link.certainty AS link_certainty
ORDER BY target, link_type
WITH total, assertion, a, d, collect({type: link_type, target: target}) AS links,
  max(CASE WHEN link_certainty = 'inferred' OR a.certainty = 'inferred' THEN 1 ELSE 0 END) AS inferred

// The links of one node, with what is said of each.
MATCH (:Resource {uri: $uri})-[r]->(t:Resource)
WHERE NOT t:Staged AND NOT t:Retired
RETURN type(r) AS type, t.uri AS target, r.certainty AS certainty, r.asNamed AS asNamed, r.asRef AS asRef
ORDER BY type, target

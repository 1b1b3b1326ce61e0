// How many things each loaded source could speak of.
MATCH (s:Source)
OPTIONAL MATCH (s)-[:COVERS]->(t:Resource)
WITH s.uri AS uri, count(t) AS covers
RETURN uri AS uri, covers AS covers
ORDER BY uri

MATCH (:Resource {uri: $source})-[:COVERS]->(t:Resource)
RETURN t.uri AS uri
ORDER BY uri

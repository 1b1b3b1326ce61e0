MATCH (s:Resource {uri: $source})
UNWIND $covers AS uri
MERGE (t:Resource {uri: uri})
ON CREATE SET t:Staged
MERGE (s)-[:COVERS]->(t)

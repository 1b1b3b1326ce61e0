MERGE (l:Resource {uri: $uri})
SET l:LoadRun
SET l += $properties
WITH l
MATCH (s:Resource {uri: $source})
MERGE (l)-[:LOADED]->(s)

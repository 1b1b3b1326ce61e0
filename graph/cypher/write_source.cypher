MERGE (s:Resource {uri: $uri})
SET s:Source
SET s += $properties
REMOVE s:Staged
REMOVE s:Retired
WITH s
OPTIONAL MATCH (s)-[r:COVERS]->(:Resource)
DELETE r

MATCH (s:Resource {uri: $uri})
SET s:Retired
REMOVE s:Source
WITH s
OPTIONAL MATCH (s)-[r:COVERS]->(:Resource)
DELETE r

UNWIND $uris AS uri
MATCH (n:Resource {uri: uri})
DETACH DELETE n

// The things that these assertions link to.
UNWIND $uris AS uri
MATCH (:Resource {uri: uri})-[r]->(t:Resource)
RETURN DISTINCT t.uri AS uri
ORDER BY uri

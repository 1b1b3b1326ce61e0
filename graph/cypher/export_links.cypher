// The links of these things, with what is said of each link.
UNWIND $uris AS uri
MATCH (:Resource {uri: uri})-[r]->(t:Resource)
RETURN uri AS uri, type(r) AS type, t.uri AS target, r.certainty AS certainty, r.asNamed AS asNamed, r.asRef AS asRef
ORDER BY uri, type, target

// The rows in their sources that these assertions come from.
UNWIND $uris AS uri
MATCH (a:Resource {uri: uri})
RETURN a.key AS key
ORDER BY key

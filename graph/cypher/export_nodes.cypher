// PROPERTIES is replaced by the names of properties of the ontology.
UNWIND $uris AS uri
MATCH (n:Resource {uri: uri})
RETURN uri AS uri, labels(n) AS labels, n {.uri, .PROPERTIES} AS properties
ORDER BY uri

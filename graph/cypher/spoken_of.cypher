// Which of these things an assertion or a source's coverage still speaks of.
UNWIND $uris AS uri
MATCH (e:Resource {uri: uri})
WHERE EXISTS { (e)<--(:Assertion) } OR EXISTS { (e)<-[:COVERS]-(:Source) }
RETURN uri AS uri
ORDER BY uri

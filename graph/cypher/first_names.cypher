// What a source called a thing that nothing describes.
UNWIND $uris AS uri
MATCH (:Resource {uri: uri})<-[r]-(a:Assertion)
WHERE r.asNamed IS NOT NULL
RETURN uri AS uri, min(r.asNamed) AS name
ORDER BY uri

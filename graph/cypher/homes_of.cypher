// The countries whose bodies these actors are.
UNWIND $uris AS uri
MATCH (:Resource {uri: uri})-[:HOME_COUNTRY]->(c:Country)
RETURN uri AS uri, c.uri AS home
ORDER BY uri, home

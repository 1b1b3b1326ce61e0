// How many live assertions link to a node, by the type of the link.
MATCH (:Resource {uri: $uri})<-[r]-(a:Assertion)
WITH type(r) AS type, count(a) AS assertions
RETURN type AS type, assertions AS assertions
ORDER BY type

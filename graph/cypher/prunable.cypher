MATCH (n:Retired)
WHERE n.retiredBy IS NOT NULL
MATCH (l:Resource {uri: n.retiredBy})
WHERE l.endedAt < $before
RETURN n.uri AS uri
ORDER BY uri
LIMIT $limit

// Retired assertions whose retiring load ended before a day.
MATCH (n:Retired)
WHERE n.retiredBy IS NOT NULL
MATCH (l:Resource {uri: n.retiredBy})
WHERE l.endedAt < $before
RETURN count(n) AS nodes

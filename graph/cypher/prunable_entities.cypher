// Retired things that no assertion, live or retired, links to any more.
MATCH (n:Retired)
WHERE n.source IS NULL AND NOT EXISTS { (n)<--(:Resource) }
RETURN n.uri AS uri
ORDER BY uri
LIMIT $limit

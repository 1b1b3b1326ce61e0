// What loads of this source have staged: this one's, and leftovers of one that was broken off.
MATCH (n:Resource)
WHERE n.source = $source AND n:Staged
RETURN n.uri AS uri
ORDER BY uri

MATCH (s:Source)
WHERE s.uri = $uri
RETURN s.digest AS digest

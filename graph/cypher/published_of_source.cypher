// What a source says in the graph now.
MATCH (a:Resource)
WHERE a.source = $source AND a:Assertion
RETURN a.uri AS uri, [k IN $kinds WHERE k IN labels(a)][0] AS kind
ORDER BY uri

// What a source says now or said once, with the loads that published and retired it.
MATCH (a:Resource)
WHERE a.source = $source AND (a:Assertion OR a:Retired)
RETURN a.uri AS uri, a.key AS key, a.publishedBy AS published_by, a.retiredBy AS retired_by
ORDER BY key, uri

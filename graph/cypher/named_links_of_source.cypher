// Links whose target was found by a name or a reference: another target can be chosen without a new assertion.
MATCH (a:Resource)-[r]->(t:Resource)
WHERE a.source = $source AND a:Assertion AND (r.asNamed IS NOT NULL OR r.asRef IS NOT NULL)
RETURN a.uri AS assertion, type(r) AS type, coalesce(r.asNamed, '') AS as_named, coalesce(r.asRef, '') AS as_ref, t.uri AS target, coalesce(r.certainty, '') AS certainty
ORDER BY assertion, type, as_named, as_ref, target

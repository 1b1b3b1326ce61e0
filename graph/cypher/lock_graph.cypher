// A write to this node makes publications wait for each other.
MERGE (g:Resource {uri: $graph})
SET g:Graph
SET g.publishedBy = $run
RETURN coalesce(g.version, '') AS version

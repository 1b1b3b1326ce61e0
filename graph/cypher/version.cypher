OPTIONAL MATCH (g:Resource {uri: $graph})
RETURN coalesce(g.version, '') AS version

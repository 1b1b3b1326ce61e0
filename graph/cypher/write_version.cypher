MATCH (g:Resource {uri: $graph})
SET g.version = $version

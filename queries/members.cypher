// Which of $groups are no region in which countries lie, and no source, of those asked and by $known_by, tells any member of.
UNWIND $groups AS wanted
MATCH (g:Resource {uri: wanted})
WHERE NOT EXISTS { (g)<-[:IS_PART_OF]-(:Country) } AND NOT EXISTS { (g)<-[:TAKES_PART_IN]-(m:Participation)-[:PARTICIPANT]->(:Country) WHERE m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source) }
RETURN g.uri AS uri
ORDER BY uri

// Which of $groups no source, of those asked and by $known_by, tells any member of.
UNWIND $groups AS wanted
MATCH (g:Resource {uri: wanted})
WHERE NOT EXISTS { (g)<-[:TAKES_PART_IN]-(m:Participation)-[:PARTICIPANT]->(:Country) WHERE m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source) }
RETURN g.uri AS uri
ORDER BY uri

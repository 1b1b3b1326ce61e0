// Whether country `c` lies in one of the groups, a region, or a source says that it is in it.
  AND ($group IS NULL OR EXISTS { (c)-[:IS_PART_OF]->(g:CountryGroup) WHERE g.uri IN $group } OR EXISTS { (c)<-[:PARTICIPANT]-(m:Participation)-[:TAKES_PART_IN]->(g:CountryGroup) WHERE g.uri IN $group AND m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source) })

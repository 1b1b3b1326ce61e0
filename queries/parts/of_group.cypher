// Whether a source says that country `c` is in one of the groups.
  AND ($group IS NULL OR EXISTS { (c)<-[:PARTICIPANT]-(m:Participation)-[:TAKES_PART_IN]->(g:CountryGroup) WHERE g.uri IN $group AND m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source) })

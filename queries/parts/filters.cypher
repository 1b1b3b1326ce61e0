// The filters that every list takes, for an assertion `a`.
WHERE a.assertedOn <= $known_by
  AND ($source IS NULL OR a.source IN $source)
  AND ($event IS NULL OR EXISTS { (a)-[:AT_EVENT|TAKES_PART_IN|ABOUT|DESCRIBES]->(:Event)-[:IS_PART_OF*0..3]->(x:Resource) WHERE x.uri IN $event })
  AND ($country IS NULL OR EXISTS { (a)-[:IN_COUNTRY|ABOUT|PARTICIPANT|DESCRIBES]->(x:Country) WHERE x.uri IN $country })
// include in_groups
  AND ($programme IS NULL OR EXISTS { (a)-[:UNDER_PROGRAMME|TAKES_PART_IN|ABOUT|DESCRIBES]->(:Programme)-[:IS_PART_OF*0..3]->(x:Resource) WHERE x.uri IN $programme })
  AND ($actor IS NULL OR EXISTS { (a)-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|RECEIVED_BY|ADDRESSED_TO|ACHIEVED_WITH|PASSED_BY|ANSWERED_BY|PARTICIPANT|TAKES_PART_IN|ON_BEHALF_OF|ATTRIBUTED_TO|ABOUT|DESCRIBES]->(:Actor)-[:SUB_ORGANIZATION_OF*0..3]->(x:Resource) WHERE x.uri IN $actor })
// include of_actors
// include of_content
  AND ($about IS NULL OR EXISTS { (a)-[:ABOUT|DESCRIBES|ADOPTS|UNDER_AGREEMENT|UNDER_PROGRAMME|PARTICIPANT|TAKES_PART_IN|ATTRIBUTED_TO|AT_EVENT|DOCUMENTED_IN|IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME]->(x:Resource) WHERE x.uri IN $about })
  AND ($certainty IS NULL OR $certainty = CASE WHEN a.certainty = 'inferred' OR EXISTS { (a)-[r]->(:Resource) WHERE r.certainty = 'inferred' } THEN 'inferred' ELSE 'stated' END)
  AND ($domestic = 'include' OR ($domestic = 'only') = EXISTS { (a)-[:MADE_BY|ACHIEVED_WITH|ANSWERED_BY|PARTICIPANT]->(:Actor)-[:HOME_COUNTRY]->(:Country)<-[:IN_COUNTRY|ABOUT]-(a) })

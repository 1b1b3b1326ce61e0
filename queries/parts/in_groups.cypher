// Whether assertion `a` names one of the country groups, or a country that lies in one or is, as a source tells, a member.
  AND ($group IS NULL OR EXISTS { (a)-[:IN_COUNTRY_GROUP|ABOUT|TAKES_PART_IN|DESCRIBES]->(x:CountryGroup) WHERE x.uri IN $group }
    OR EXISTS { (a)-[:IN_COUNTRY|ABOUT|PARTICIPANT|DESCRIBES]->(:Country)-[:IS_PART_OF]->(x:CountryGroup) WHERE x.uri IN $group }
    OR EXISTS { (a)-[:IN_COUNTRY|ABOUT|PARTICIPANT|DESCRIBES]->(:Country)<-[:PARTICIPANT]-(m:Participation)-[:TAKES_PART_IN]->(x:CountryGroup) WHERE x.uri IN $group AND m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source) })

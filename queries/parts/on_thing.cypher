// Whether the row or cell of `t` is that of one of the things, of a narrower one, or of a country that lies in such a group or is, as a source tells, a member.
WHERE ($thing IS NULL OR EXISTS { (t)-[:BROADER|IS_PART_OF*0..3]->(w:Resource) WHERE w.uri IN $thing }
    OR EXISTS { (t)<-[:PARTICIPANT]-(m:Participation)-[:TAKES_PART_IN]->(w:CountryGroup) WHERE w.uri IN $thing AND m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source) })

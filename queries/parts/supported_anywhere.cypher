// What the actors of `found` (a list whose members have `voices`, see partners_in_country) support anywhere but at home: `supported`. Read once for
// each actor and not once for each country it is in.
CALL (found) {
  UNWIND found AS place
  UNWIND place.voices AS voice
  WITH DISTINCT voice.actor AS actor
  MATCH (p:Resource {uri: actor})<-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]-(a:Assertion)
  WHERE (a:Commitment OR a:Result OR a:SurveyAnswer)
    AND a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
    AND NOT coalesce(a.answer, '') IN ['blank', 'no', 'unreadable'] AND coalesce(a.modality, '') <> 'declined'
    AND NOT EXISTS { (a)-[:IN_COUNTRY|ABOUT]->(:Country)<-[:HOME_COUNTRY]-(p) }
  MATCH (a)-[:FOR_STEP|ABOUT]->(:SPFStep)-[:BROADER*0..3]->(s:SPFStep)
  WITH DISTINCT actor, s.uri AS step
  WITH actor, collect(step) AS steps
  RETURN collect({actor: actor, steps: steps}) AS supported
}

// From a country `c` to `voices`: the actors that a source connects with it, each with its party, how it is connected, the steps that it supports there (`at`, with the
// assertions), and those refused there. A step counts for the broader ones too.
CALL (c) {
  CALL (c) {
    MATCH (c)<-[:IN_COUNTRY|ABOUT]-(a:Assertion)
    RETURN a, 1 AS by_name
    UNION
    MATCH (c)<-[:PARTICIPANT]-(m:Participation)-[:TAKES_PART_IN]->(g:CountryGroup)
    WHERE m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source)
    WITH DISTINCT g
    MATCH (g)<-[:IN_COUNTRY_GROUP]-(a:Assertion)
    RETURN a, 0 AS by_name
  }
  WITH c, a, max(by_name) AS by_name
  WHERE (a:Commitment OR a:Result OR a:SurveyAnswer) AND a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source) AND coalesce(a.answer, '') <> 'blank'
  WITH c, a, by_name,
    CASE WHEN a.answer = 'unreadable' THEN 1 ELSE 0 END AS lost,
    CASE WHEN a.answer = 'no' OR a.modality = 'declined' THEN 1 ELSE 0 END AS refused,
    CASE
      WHEN a.validFrom > $as_of THEN 3
      WHEN a.validTo >= $as_of THEN 1
      WHEN a.validTo < $as_of OR (coalesce(a.modality, '') IN ['completed', 'stopped'] AND a.assertedOn <= $as_of) THEN 4
      ELSE 2
    END AS standing
  MATCH (a)-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]->(p:Actor)
  OPTIONAL MATCH (a)-[:FOR_STEP|ABOUT]->(told:SPFStep)-[:BROADER*0..3]->(s:SPFStep)
  WHERE refused = 0 OR s.uri = told.uri
  WITH c, p, by_name, lost, refused, told.uri AS told_uri, CASE WHEN s IS NOT NULL THEN {step: s.uri, uri: a.uri, said: a.assertedOn, standing: standing} END AS said
  WITH c, p,
    max(CASE WHEN by_name = 1 AND lost = 0 AND refused = 0 THEN 1 ELSE 0 END) AS named,
    max(CASE WHEN by_name = 0 AND lost = 0 AND refused = 0 THEN 1 ELSE 0 END) AS region,
    max(lost) AS lost, max(CASE WHEN by_name = 1 THEN refused ELSE 0 END) AS refused, // a no to a country group is none to its member
    collect(DISTINCT CASE WHEN by_name = 1 AND lost = 0 AND refused = 0 THEN told_uri END) AS steps,
    collect(DISTINCT CASE WHEN by_name = 1 AND lost = 0 AND refused = 0 THEN said END) AS at,
    collect(DISTINCT CASE WHEN by_name = 1 AND refused = 1 THEN told_uri END) AS refusals
  WHERE named + region + lost + refused > 0
  OPTIONAL MATCH (p)-[:SUB_ORGANIZATION_OF*0..3]->(convenor:Resource {uri: $convenor})
  WITH c, p, named, region, lost, refused, steps, at, refusals, count(convenor) AS convening
  WITH p.uri AS actor, named, region, lost, refused, steps, at, refusals,
    CASE WHEN EXISTS { (p)-[:HOME_COUNTRY]->(c) } THEN 'domestic' WHEN convening > 0 THEN 'ilo' ELSE 'partner' END AS party
  ORDER BY actor
  RETURN collect({actor: actor, party: party, named: named, region: region, lost: lost, refused: refused, steps: steps, at: at, refusals: refusals}) AS voices
}

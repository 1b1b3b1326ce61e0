// Of the commitments `a` that are left, those that tell of money, each once: whose it is and what the amount is told for.
// Gives a, funders, parties, contribution, level (programme, country or overall), wider (0), pot and held_in: amounts of one pot may be parts of each other,
// and the amount of a pot is in those of the wholes in held_in.
WITH a
WHERE a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
  AND (a.amount IS NOT NULL OR EXISTS { (a)-[:FUNDED_BY]->(:Actor) } OR any(c IN coalesce(a.contribution, []) WHERE c IN ['financing', 'coreFunding', 'pooledFunding']))
MATCH (a)-[link:MADE_BY|FUNDED_BY]->(f:Actor)
WHERE type(link) = 'FUNDED_BY' OR NOT EXISTS { (a)-[:FUNDED_BY]->(:Actor) }
OPTIONAL MATCH (f)-[:HOME_COUNTRY]->(home:Country)
OPTIONAL MATCH (a)-[:IN_COUNTRY|ABOUT]->(place:Country)
WHERE place.uri = home.uri
OPTIONAL MATCH (f)-[:SUB_ORGANIZATION_OF*0..3]->(convenor:Resource {uri: $convenor})
WITH a, f.uri AS funder, home.uri AS home_uri, count(place) AS at_home, count(convenor) AS convening
WITH a, funder, CASE WHEN at_home > 0 OR home_uri IN coalesce($country, []) THEN 'domestic' WHEN convening > 0 THEN 'ilo' ELSE 'partner' END AS party
ORDER BY funder
WITH a, collect(DISTINCT funder) AS funders, collect(DISTINCT party) AS parties
OPTIONAL MATCH (a)-[:UNDER_PROGRAMME|UNDER_AGREEMENT]->(whole:Resource)
WITH a, funders, parties, max(whole.uri) AS whole // a programme before an agreement
OPTIONAL MATCH (:Resource {uri: whole})-[:IS_PART_OF*1..3]->(holding:Resource)
WITH a, funders, parties, whole, holding.uri AS holding_uri
ORDER BY holding_uri
WITH a, funders, parties, whole, collect(DISTINCT holding_uri) AS held_in
OPTIONAL MATCH (a)-[:IN_COUNTRY|IN_COUNTRY_GROUP|ABOUT]->(place:Resource)
WHERE place:Country OR place:CountryGroup
WITH a, funders, parties, whole, held_in, count(place) AS places
CALL (a) {
  UNWIND coalesce(a.contribution, []) AS brought
  WITH DISTINCT brought
  ORDER BY brought
  RETURN collect(brought) AS contribution
}
WITH a, funders, parties, contribution, held_in, 0 AS wider,
  CASE WHEN a.amount IS NULL THEN null WHEN whole IS NOT NULL THEN 'programme' WHEN places > 0 THEN 'country' ELSE 'overall' END AS level,
  CASE WHEN whole IS NOT NULL THEN whole WHEN places > 0 THEN a.uri ELSE 'overall' END AS pot

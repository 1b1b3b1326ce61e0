// The evidence: one piece for each {uri, roles} in `chosen`, in this order. Gives evidence.
CALL (chosen) {
  UNWIND range(0, size(chosen) - 1) AS place
  WITH place, chosen[place] AS one
  MATCH (a:Resource {uri: one.uri})-[:HAD_PRIMARY_SOURCE]->(d:Document)
  OPTIONAL MATCH (a)-[link:IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|UNDER_AGREEMENT|TAKES_PART_IN|ABOUT]->(t:Resource)
  WITH place, one, a, d, t.uri AS about_uri, min(coalesce(link.certainty, 'stated')) AS about_certainty
  ORDER BY about_uri
  WITH place, one, a, d, collect(CASE WHEN about_uri IS NOT NULL THEN {uri: about_uri, certainty: about_certainty} END) AS about
  WITH place,
    {assertion: a.uri, about: about, memberships: [], roles: one.roles, source: a.source, document: d.uri, locators: a.locators, asserted_on: a.assertedOn,
     modality: a.modality, answer: a.answer, valid_from: a.validFrom, valid_to: a.validTo, note: a.note,
     certainty: CASE WHEN a.certainty = 'inferred' OR any(x IN about WHERE x.certainty = 'inferred') THEN 'inferred' ELSE 'stated' END} AS piece
  ORDER BY place
  RETURN collect(piece) AS evidence
}

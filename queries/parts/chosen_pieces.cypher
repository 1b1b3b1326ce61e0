// The evidence of a row: from `chosen`, a list of {uri, roles} in the order to show, to `evidence`.
CALL (chosen) {
  UNWIND range(0, size(chosen) - 1) AS place
  WITH place, chosen[place] AS piece
  MATCH (x:Resource {uri: piece.uri})-[:HAD_PRIMARY_SOURCE]->(d:Document)
  OPTIONAL MATCH (x)-[about:IN_COUNTRY|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT|IN_COUNTRY_GROUP]->(t:Resource)
  WITH place, piece, x, d, t.uri AS about_uri, min(about.certainty) AS about_certainty
  ORDER BY about_uri
  WITH place, piece, x, d, collect(CASE WHEN about_uri IS NOT NULL THEN {uri: about_uri, certainty: coalesce(about_certainty, 'stated')} END) AS about
  WITH place,
    {assertion: x.uri, about: about, memberships: [], roles: piece.roles, source: x.source, document: d.uri, locators: x.locators, asserted_on: x.assertedOn,
     modality: x.modality, answer: x.answer, valid_from: x.validFrom, valid_to: x.validTo, certainty: x.certainty, note: x.note} AS told
  ORDER BY place
  RETURN collect(told) AS evidence
}

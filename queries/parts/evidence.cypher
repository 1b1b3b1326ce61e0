// The evidence: one piece for each assertion in `chosen`, in this order, with the roles of `actors` and the memberships of `members` (lists of URIs).
CALL (chosen, actors, members) {
  UNWIND range(0, size(chosen) - 1) AS place
  MATCH (a:Resource {uri: chosen[place]})-[:HAD_PRIMARY_SOURCE]->(d:Document)
  OPTIONAL MATCH (a)-[role:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY|PARTICIPANT|ON_BEHALF_OF]->(p:Resource)
  WHERE p.uri IN actors
  WITH actors, members, place, a, d, type(role) AS role, CASE WHEN a.certainty = 'inferred' OR role.certainty = 'inferred' THEN 1 ELSE 0 END AS doubt
  ORDER BY role
  WITH members, place, a, d, collect(DISTINCT role) AS roles, max(doubt) AS doubt
  OPTIONAL MATCH (a)-[link:IN_COUNTRY|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT|IN_COUNTRY_GROUP|UNDER_PROGRAMME|TAKES_PART_IN]->(t:Resource)
  WITH members, place, a, d, roles, doubt, t.uri AS about_uri, min(coalesce(link.certainty, 'stated')) AS about_certainty
  ORDER BY about_uri
  WITH members, place, a, d, roles, doubt, collect(CASE WHEN about_uri IS NOT NULL THEN {uri: about_uri, certainty: about_certainty} END) AS about
  OPTIONAL MATCH (a)-[:IN_COUNTRY_GROUP]->(g:CountryGroup)<-[:TAKES_PART_IN]-(m:Participation)-[:PARTICIPANT]->(member:Country)
  WHERE member.uri IN members AND m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source)
  WITH place, a, d, roles, doubt, about, m.uri AS membership, g.uri AS group_uri, member.uri AS member_uri
  ORDER BY membership
  WITH place, a, d, roles, doubt, about, collect(DISTINCT CASE WHEN membership IS NOT NULL THEN {assertion: membership, group: group_uri, member: member_uri} END) AS memberships
  WITH place,
    {assertion: a.uri, about: about, memberships: memberships, roles: roles, source: a.source, document: d.uri, locators: a.locators, asserted_on: a.assertedOn,
     modality: a.modality, answer: a.answer, valid_from: a.validFrom, valid_to: a.validTo, note: a.note,
     certainty: CASE WHEN doubt = 1 OR any(t IN about WHERE t.certainty = 'inferred') THEN 'inferred' ELSE 'stated' END} AS piece
  ORDER BY place
  RETURN collect(piece) AS evidence
}

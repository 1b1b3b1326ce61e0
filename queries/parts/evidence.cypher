// The evidence: one piece for each assertion in `chosen`, in this order, with the roles of `actors` and the memberships of `members` (lists of URIs).
CALL (chosen, actors, members) {
  // a group has many members and a piece may speak of it: so the memberships are read once, and from the members
  CALL (chosen, members) {
    UNWIND CASE WHEN size(members) = 0 THEN [] ELSE chosen END AS uri
    MATCH (:Resource {uri: uri})-[:IN_COUNTRY_GROUP]->(g:CountryGroup)
    WITH members, collect(DISTINCT g.uri) AS groups
    UNWIND members AS member_uri
    MATCH (member:Resource {uri: member_uri})<-[:PARTICIPANT]-(m:Participation)-[:TAKES_PART_IN]->(g:CountryGroup)
    WHERE member:Country AND g.uri IN groups AND m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source)
    WITH DISTINCT m.uri AS membership, g.uri AS group_uri, member_uri
    ORDER BY membership, group_uri, member_uri
    RETURN collect({assertion: membership, group: group_uri, member: member_uri}) AS known
  }
  UNWIND range(0, size(chosen) - 1) AS place
  MATCH (a:Resource {uri: chosen[place]})-[:HAD_PRIMARY_SOURCE]->(d:Document)
  OPTIONAL MATCH (a)-[role:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY|PARTICIPANT|ON_BEHALF_OF]->(p:Resource)
  WHERE p.uri IN actors
  WITH known, place, a, d, type(role) AS role, CASE WHEN a.certainty = 'inferred' OR role.certainty = 'inferred' THEN 1 ELSE 0 END AS doubt
  ORDER BY role
  WITH known, place, a, d, collect(DISTINCT role) AS roles, max(doubt) AS doubt
  OPTIONAL MATCH (a)-[link:IN_COUNTRY|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT|IN_COUNTRY_GROUP|UNDER_PROGRAMME|TAKES_PART_IN]->(t:Resource)
  WITH known, place, a, d, roles, doubt, t.uri AS about_uri, min(coalesce(link.certainty, 'stated')) AS about_certainty, max(CASE WHEN type(link) = 'IN_COUNTRY_GROUP' THEN 1 ELSE 0 END) AS by_group
  ORDER BY about_uri
  WITH known, place, a, d, roles, doubt, collect(CASE WHEN about_uri IS NOT NULL THEN {uri: about_uri, certainty: about_certainty} END) AS about, collect(CASE WHEN by_group = 1 THEN about_uri END) AS groups
  WITH place, a, d, roles, doubt, about, [k IN known WHERE k.group IN groups] AS memberships
  WITH place,
    {assertion: a.uri, about: about, memberships: memberships, roles: roles, source: a.source, document: d.uri, locators: a.locators, asserted_on: a.assertedOn,
     modality: a.modality, answer: a.answer, valid_from: a.validFrom, valid_to: a.validTo, note: a.note,
     certainty: CASE WHEN doubt = 1 OR any(t IN about WHERE t.certainty = 'inferred') THEN 'inferred' ELSE 'stated' END} AS piece
  ORDER BY place
  RETURN collect(piece) AS evidence
}

// ---
// title: {en: What partners have in common, fr: Ce que des partenaires ont en commun, es: Lo que los socios tienen en común}
// question: {en: "What do {partners} have in common?", fr: "Qu’ont en commun {partners} ?", es: "¿Qué tienen en común {partners}?"}
// description:
//   en: One row per thing that every one of these partners supports or takes part in, with the roles. Each may do so on its own and at another time; see the evidence. Where only some of them stand there is no row.
//   fr: Une ligne par chose que chacun de ces partenaires soutient ou à laquelle il prend part, avec les rôles. Chacun peut le faire de son côté et à un autre moment ; voir les preuves. Là où seuls certains d’entre eux figurent, il n’y a pas de ligne.
//   es: Una fila por cosa que cada uno de estos socios apoya o en la que participa, con las funciones. Cada uno puede hacerlo por su cuenta y en otro momento; véase la evidencia. Donde solo figuran algunos no hay fila.
// tags: [matching]
// coverage: {kinds: [Commitment, Result, SurveyAnswer, Participation]}
// ask:
//   en: ["what do {partners} have in common", "what do {partners} both support", "where are {partners} all involved"]
//   fr: ["qu’ont en commun {partners}", "que soutiennent à la fois {partners}", "où sont engagés tous les partenaires {partners}"]
//   es: ["qué tienen en común {partners}", "qué apoyan a la vez {partners}", "dónde participan todos: {partners}"]
// parameters:
//   partners: {type: anyURI, list: true, class: [Actor], min: 2, max: 6, description: {en: "The partners: exactly these actors, not their parts.", fr: "Les partenaires : exactement ces acteurs, sans leurs parties.", es: "Los socios: exactamente estos actores, sin sus partes."}, example: [irish-aid, world-solidarity]}
//   role: {type: string, list: true, default: null, one_of: [madeBy, withActor, fundedBy, deliveredBy, achievedWith, answeredBy, participant], description: {en: "Only in these roles.", fr: "Seulement à ces titres.", es: "Solo en estas funciones."}, example: [madeBy]}
//   source: shared
//   as_of: shared
//   known_by: shared
//   evidence_limit: shared
//   limit: shared
// columns:
//   thing: {type: anyURI, description: "A country, group, step, branch, target group, theme, programme, agreement, event, network or whatever else they have in common."}
//   kind: {type: string, description: "Its class in the ontology."}
//   same_roles: {type: relationship, list: true, description: "Roles in which all of them stand to it."}
//   roles: {type: relationship, list: true, description: "Roles in which any of them stands to it."}
//   at_home: {type: anyURI, list: true, description: "Those of them for which it is the own country: not support from abroad."}
//   standing: {type: string, codes: standing, description: "current, unknown (no end is stated), planned or ended: the weakest of them, each by its best assertion."}
//   last_confirmed: {type: date, description: "Day of the newest assertion about the one of them that was confirmed longest ago."}
//   light: shared
//   evidence: {type: Evidence, list: true, description: "The newest assertion about each of them first, then the others; roles are those of these partners."}
//   evidence_count: shared
// ---
UNWIND $partners AS one
MATCH (p:Resource {uri: one})
CALL (p) {
  MATCH (p)<-[role:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]-(a:Assertion)
// include support
  MATCH (a)-[:IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|UNDER_AGREEMENT|ABOUT]->(t:Resource)
  RETURN t, a, type(role) AS role
  UNION
  MATCH (p)<-[role:PARTICIPANT]-(a:Participation)-[:TAKES_PART_IN]->(t:Resource)
  WHERE a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
  RETURN t, a, type(role) AS role
}
WITH p, t, a, role
WHERE $role IS NULL OR CASE role WHEN 'MADE_BY' THEN 'madeBy' WHEN 'WITH_ACTOR' THEN 'withActor' WHEN 'FUNDED_BY' THEN 'fundedBy' WHEN 'DELIVERED_BY' THEN 'deliveredBy' WHEN 'ACHIEVED_WITH' THEN 'achievedWith' WHEN 'ANSWERED_BY' THEN 'answeredBy' ELSE 'participant' END IN $role
WITH p, t, a, role, a.assertedOn AS asserted_on, a.uri AS uri,
// include standing
ORDER BY asserted_on DESC, uri, role
WITH t, p, collect(DISTINCT role) AS roles, collect(DISTINCT uri) AS uris, min(standing) AS standing, max(asserted_on) AS last_confirmed
WITH t, p, p.uri AS partner, roles, uris, standing, last_confirmed, CASE WHEN EXISTS { (p)-[:HOME_COUNTRY]->(t) } THEN p.uri END AS home
ORDER BY partner
WITH t, count(p) AS partners, collect(roles) AS role_lists, collect(uris) AS uri_lists, max(standing) AS standing, min(last_confirmed) AS last_confirmed, collect(home) AS at_home
WHERE partners = size($partners)
WITH t.uri AS thing, role_lists, uri_lists, standing, last_confirmed, at_home,
  CASE
    WHEN t:Country THEN 'Country' WHEN t:CountryGroup THEN 'CountryGroup' WHEN t:SPFStep THEN 'SPFStep' WHEN t:Branch THEN 'Branch' WHEN t:TargetGroup THEN 'TargetGroup'
    WHEN t:Theme THEN 'Theme' WHEN t:Programme THEN 'Programme' WHEN t:Agreement THEN 'Agreement' WHEN t:Event THEN 'Event' WHEN t:Network THEN 'Network' WHEN t:Actor THEN 'Actor'
    WHEN t:Document THEN 'Document' WHEN t:Scheme THEN 'Scheme' WHEN t:PolicyInstrument THEN 'PolicyInstrument' WHEN t:Person THEN 'Person' ELSE 'Entity'
  END AS kind,
  reduce(flat = [], l IN role_lists | flat + [r IN l WHERE NOT r IN flat]) AS roles,
  reduce(flat = [l IN uri_lists | l[0]], l IN uri_lists | flat + [u IN l WHERE NOT u IN flat]) AS uris_found
ORDER BY kind, last_confirmed DESC, thing
LIMIT $limit
WITH thing, kind, role_lists, roles, standing, last_confirmed, at_home, [n IN range(0, size(uris_found) - 1) WHERE NOT uris_found[n] IN uris_found[0..n] | uris_found[n]] AS uris
WITH thing, kind, role_lists, roles, standing, last_confirmed, at_home, uris, uris[0..$evidence_limit] AS chosen, $partners AS actors, [] AS members
// include evidence
RETURN
  thing AS thing,
  kind AS kind,
  [r IN roles WHERE all(l IN role_lists WHERE r IN l)] AS same_roles,
  roles AS roles,
  at_home AS at_home,
  ['current', 'unknown', 'planned', 'ended'][standing - 1] AS standing,
  last_confirmed AS last_confirmed,
  CASE WHEN last_confirmed >= $fresh_from THEN 'fresh' WHEN last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  evidence AS evidence,
  size(uris) AS evidence_count
ORDER BY kind, last_confirmed DESC, thing

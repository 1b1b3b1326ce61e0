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
//   en: ["what do {partners} have in common", "what do {partners} both support", "where are {partners} all involved", "common ground of {partners}", "which countries do {partners} share", "what {partners} support together", "on which topics do {partners} meet"]
//   fr: ["qu’ont en commun {partners}", "que soutiennent à la fois {partners}", "où sont engagés ensemble {partners}", "points communs de {partners}"]
//   es: ["qué tienen en común {partners}", "qué apoyan a la vez {partners}", "en qué coinciden {partners}", "qué comparten {partners}"]
// parameters:
//   partners: {type: anyURI, list: true, class: [Actor], min: 2, max: 6, description: {en: "The partners: exactly these actors, not their parts.", fr: "Les partenaires : exactement ces acteurs, sans leurs parties.", es: "Los socios: exactamente estos actores, sin sus partes."}, example: [irish-aid, world-solidarity]}
//   role: {type: string, list: true, default: null, one_of: [madeBy, withActor, fundedBy, deliveredBy, achievedWith, answeredBy, participant], description: {en: "Only in these roles.", fr: "Seulement à ces titres.", es: "Solo en estas funciones."}, example: [madeBy]}
//   source: shared
//   as_of: shared
//   known_by: shared
//   evidence_limit: shared
//   limit: shared
// columns:
//   thing: {type: anyURI, description: {en: "A country, group, step, branch, target group, theme, programme, agreement, event, network or whatever else they have in common.", fr: "Un pays, un groupe, une étape, une branche, un groupe cible, un thème, un programme, un accord, un événement, un réseau ou toute autre chose qu’ils ont en commun.", es: "Un país, grupo, etapa, rama, grupo destinatario, tema, programa, acuerdo, evento, red o cualquier otra cosa que tengan en común."}}
//   kind: {type: string, description: {en: "Its class in the ontology.", fr: "Sa classe dans l’ontologie.", es: "Su clase en la ontología."}}
//   same_roles: {type: relationship, list: true, description: {en: "Roles in which all of them stand to it.", fr: "Rôles qu’ils tiennent tous à son égard.", es: "Funciones que todos ellos tienen respecto de ella."}}
//   roles: {type: relationship, list: true, description: {en: "Roles in which any of them stands to it.", fr: "Rôles que l’un ou l’autre tient à son égard.", es: "Funciones que alguno de ellos tiene respecto de ella."}}
//   at_home: {type: anyURI, list: true, description: {en: "Those of them for which it is the own country: not support from abroad.", fr: "Ceux d’entre eux dont c’est le propre pays : pas un soutien de l’extérieur.", es: "Aquellos de ellos para los que es el propio país: no es un apoyo del exterior."}}
//   standing: {type: string, codes: standing, description: {en: "current, unknown (no end is stated), planned or ended: the weakest of them, each by its best assertion.", fr: "current (en cours), unknown (aucune fin n’est donnée), planned (à venir) ou ended (terminé) : le plus faible d’entre eux, chacun selon sa meilleure assertion.", es: "current (vigente), unknown (no se declara un fin), planned (previsto) o ended (terminado): lo más débil de ellos, cada uno por su mejor aserción."}}
//   last_confirmed: {type: date, description: {en: "Day of the newest assertion about the one of them that was confirmed longest ago.", fr: "Jour de l’assertion la plus récente sur celui d’entre eux dont la confirmation est la plus ancienne.", es: "Día de la aserción más reciente sobre aquel de ellos cuya confirmación es más antigua."}}
//   light: shared
//   evidence: {type: Evidence, list: true, description: {en: "The newest assertion about each of them first, then the others; roles are those of these partners.", fr: "L’assertion la plus récente sur chacun d’eux d’abord, puis les autres ; les rôles sont ceux de ces partenaires.", es: "Primero la aserción más reciente sobre cada uno de ellos, luego las demás; las funciones son las de estos socios."}}
//   evidence_count: shared
// ---
// 1. only what the least busy of them stands in can be common to all
UNWIND $partners AS one
MATCH (p:Resource {uri: one})
WITH one, COUNT { (p)<-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY|PARTICIPANT]-() } AS times
ORDER BY times, one
WITH collect(one)[0] AS least
CALL (least) {
  MATCH (:Resource {uri: least})<-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]-(a:Assertion)
// include support
  MATCH (a)-[:IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|UNDER_AGREEMENT|ABOUT]->(t:Resource)
  RETURN t
  UNION
  MATCH (:Resource {uri: least})<-[:PARTICIPANT]-(a:Participation)-[:TAKES_PART_IN]->(t:Resource)
  WHERE a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
  RETURN t
}
WITH t.uri AS thing, COUNT { (t)<-[:IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|UNDER_AGREEMENT|ABOUT|TAKES_PART_IN]-() } AS times
WITH collect(thing) AS things, sum(times) AS of_things
// 2. what each of them is there: from the partner or from these things, whichever less is said of
UNWIND $partners AS one
MATCH (p:Resource {uri: one})
WITH p, one, things, CASE WHEN COUNT { (p)<-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY|PARTICIPANT]-() } <= of_things THEN 1 ELSE 0 END AS from_partner
CALL (one, things, from_partner) {
  UNWIND CASE WHEN from_partner = 1 THEN [one] ELSE [] END AS start
  MATCH (:Resource {uri: start})<-[role:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]-(a:Assertion)
// include support
  MATCH (a)-[:IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|UNDER_AGREEMENT|ABOUT]->(t:Resource)
  WHERE t.uri IN things
  RETURN t, a, type(role) AS role
  UNION
  UNWIND CASE WHEN from_partner = 1 THEN [one] ELSE [] END AS start
  MATCH (:Resource {uri: start})<-[role:PARTICIPANT]-(a:Participation)-[:TAKES_PART_IN]->(t:Resource)
  WHERE t.uri IN things AND a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
  RETURN t, a, type(role) AS role
  UNION
  UNWIND CASE WHEN from_partner = 1 THEN [] ELSE things END AS start
  MATCH (t:Resource {uri: start})<-[:IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|UNDER_AGREEMENT|ABOUT]-(a:Assertion)
// include support
  MATCH (a)-[role:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]->(x:Actor)
  WHERE x.uri = one
  RETURN t, a, type(role) AS role
  UNION
  UNWIND CASE WHEN from_partner = 1 THEN [] ELSE things END AS start
  MATCH (t:Resource {uri: start})<-[:TAKES_PART_IN]-(a:Participation)-[role:PARTICIPANT]->(x:Actor)
  WHERE x.uri = one AND a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
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

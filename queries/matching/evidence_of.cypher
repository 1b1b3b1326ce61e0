// ---
// title: {en: Evidence behind a partner, fr: Preuves derrière un partenaire, es: Evidencia sobre un socio}
// question: {en: "What connects {partner} with {criteria}?", fr: "Qu’est-ce qui relie {partner} à {criteria} ?", es: "¿Qué vincula a {partner} con {criteria}?"}
// description:
//   en: One row per assertion in which the partner or one of its parts stands and which speaks of a criterion, itself, through a narrower concept or through a country group; newest first.
//   fr: Une ligne par assertion où figure le partenaire ou une de ses parties et qui parle d’un critère, directement, par un concept plus étroit ou par un groupe de pays ; la plus récente d’abord.
//   es: Una fila por aserción en la que figura el socio o una de sus partes y que habla de un criterio, directamente, por un concepto más específico o por un grupo de países; primero la más reciente.
// tags: [matching]
// coverage: {kinds: [Commitment, Result, SurveyAnswer], about: criteria}
// ask:
//   en: ["what is the evidence that {partner} supports {criteria}", "evidence for {partner} in {criteria}", "why do you say that {partner} supports {criteria}", "why is {partner} listed for {criteria}", "how do we know that {partner} supports {criteria}", "what makes you say that {partner} funds {criteria}", "where does it say that {partner} works in {criteria}", "what connects {partner} with {criteria}", "does {partner} support {criteria}", "does {partner} work on {criteria}", "is {partner} active in {criteria}", "source for the support of {partner} to {criteria}", "prove that {partner} supports {criteria}", "on what is it based that {partner} helps {criteria}", "show the documents behind the support of {partner} for {criteria}"]
//   fr: ["quelles preuves que {partner} soutient {criteria}", "preuve de l’appui de {partner} à {criteria}", "comment savons-nous que {partner} soutient {criteria}", "est-ce que {partner} soutient {criteria}", "pourquoi dites-vous que {partner} aide {criteria}", "sur quoi vous appuyez-vous pour dire que {partner} aide {criteria}", "d'où vient l'information que {partner} finance {criteria}"]
//   es: ["qué evidencia hay de que {partner} apoya {criteria}", "evidencia de {partner} en {criteria}", "cómo sabemos que {partner} apoya {criteria}", "apoya {partner} {criteria}", "por qué dicen que {partner} apoya {criteria}", "en qué se basan para decir que {partner} ayuda a {criteria}"]
// parameters:
//   partner: {type: anyURI, class: [Actor], description: {en: "The actor.", fr: "L’acteur.", es: "El actor."}, example: irish-aid}
//   parts: {type: boolean, default: true, description: {en: "Whether what its parts (agencies, departments) do counts too.", fr: "Si ce que font ses parties (agences, services) compte aussi.", es: "Si cuenta también lo que hacen sus partes (agencias, departamentos)."}, example: false}
//   criteria: shared
//   source: shared
//   as_of: shared
//   known_by: shared
//   limit: shared
//   offset: shared
// columns:
//   assertion: shared
//   kind: shared
//   actors: {type: anyURI, list: true, description: {en: "Who stands in it: the partner or its parts.", fr: "Qui y figure : le partenaire ou ses parties.", es: "Quién figura en ella: el socio o sus partes."}}
//   roles: {type: relationship, list: true, description: {en: "In which roles.", fr: "À quels titres.", es: "En qué funciones."}}
//   named: {type: anyURI, list: true, description: {en: "Criteria that it names, itself or through a narrower concept.", fr: "Critères qu’elle nomme, directement ou par un concept plus étroit.", es: "Criterios que nombra, directamente o por un concepto más específico."}}
//   reached: {type: anyURI, list: true, description: {en: "Criteria that it names or reaches through a country group.", fr: "Critères qu’elle nomme ou atteint par un groupe de pays.", es: "Criterios que nombra o a los que llega por un grupo de países."}}
//   modality: {type: string, codes: modality, description: {en: "How firm or far a commitment is.", fr: "Degré de fermeté ou d’avancement d’un engagement.", es: "Grado de firmeza o de avance de un compromiso."}}
//   answer: {type: string, codes: survey-answer, description: {en: "What was marked in a mapping exercise.", fr: "Ce qui a été marqué dans un exercice de cartographie.", es: "Lo que se marcó en un ejercicio de mapeo."}}
//   standing: shared
//   light: shared
//   certainty: shared
//   asserted_on: shared
//   valid_from: shared
//   valid_to: shared
//   document: shared
//   locators: shared
//   note: shared
//   source: shared
// ---
// 1. the groups through which a criterion is reached, and how much is said of the criteria and of the partner
CALL () {
  UNWIND $criteria AS criterion
  MATCH (:Resource {uri: criterion})<-[:PARTICIPANT]-(m:Participation)-[:TAKES_PART_IN]->(g:CountryGroup)
  WHERE m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source)
  WITH DISTINCT criterion, g
  WITH criterion, g.uri AS group_uri, COUNT { (g)<-[:IN_COUNTRY_GROUP]-() } AS times
  RETURN collect({criterion: criterion, group: group_uri}) AS regions, sum(times) AS by_region
}
CALL () {
  UNWIND $criteria AS criterion
  MATCH (:Resource {uri: criterion})<-[:BROADER*0..3]-(concept:Resource)
  WITH concept.uri AS concept_uri, COUNT { (concept)<-[:IN_COUNTRY|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT|IN_COUNTRY_GROUP]-() } AS times
  RETURN collect(concept_uri) AS names, sum(times) AS by_name
}
MATCH (p:Resource {uri: $partner})
WITH p, regions, names + [r IN regions | r.group] AS near, by_region + by_name AS of_criteria, COUNT { (p)<-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]-() } AS of_partner,
  CASE WHEN $parts THEN COUNT { (p)<-[:SUB_ORGANIZATION_OF]-() } ELSE 0 END AS parts
CALL (p, of_criteria, of_partner, parts) {
  UNWIND CASE WHEN of_partner + parts <= of_criteria THEN [1] ELSE [] END AS few
  MATCH (p)<-[:SUB_ORGANIZATION_OF*0..3]-(part:Resource)
  WHERE $parts OR part.uri = $partner
  WITH part.uri AS part_uri, COUNT { (part)<-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]-() } AS times
  RETURN collect(part_uri) AS from_parts, sum(times) AS of_parts
}
WITH regions, near, CASE WHEN of_parts <= of_criteria THEN from_parts ELSE [] END AS from_parts
// 2. from the end where less is said: neither all that a busy partner does nor all that is said of a criterion is read for a few rows
CALL (regions, near, from_parts) {
  UNWIND from_parts AS one
  MATCH (:Resource {uri: one})<-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]-(a:Assertion)
  WHERE EXISTS { (a)-[:IN_COUNTRY|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT|IN_COUNTRY_GROUP]->(t) WHERE t.uri IN near }
  RETURN a
  UNION
  UNWIND CASE WHEN from_parts = [] THEN $criteria ELSE [] END AS criterion
  MATCH (:Resource {uri: criterion})<-[:BROADER*0..3]-(:Resource)<-[:IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT]-(a:Assertion)
  WHERE EXISTS { (a)-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]->(x:Actor) WHERE x.uri = $partner }
    OR ($parts AND EXISTS { (a)-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]->(:Actor)-[:SUB_ORGANIZATION_OF*1..3]->(x:Resource) WHERE x.uri = $partner })
  RETURN a
  UNION
  UNWIND CASE WHEN from_parts = [] THEN regions ELSE [] END AS region
  MATCH (:Resource {uri: region.group})<-[:IN_COUNTRY_GROUP]-(a:Assertion)
  WHERE EXISTS { (a)-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]->(x:Actor) WHERE x.uri = $partner }
    OR ($parts AND EXISTS { (a)-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]->(:Actor)-[:SUB_ORGANIZATION_OF*1..3]->(x:Resource) WHERE x.uri = $partner })
  RETURN a
}
// 3. what the partner is in it, and what it says of the criteria
MATCH (a)-[role:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]->(x:Actor)
WHERE (x.uri = $partner OR ($parts AND EXISTS { (x)-[:SUB_ORGANIZATION_OF*1..3]->(w:Resource) WHERE w.uri = $partner })) AND (a:Commitment OR a:Result OR a:SurveyAnswer) AND a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source) AND coalesce(a.answer, '') <> 'blank'
WITH a, regions, x.uri AS actor, type(role) AS role, CASE WHEN coalesce(role.certainty, 'stated') = 'stated' THEN 1 ELSE 0 END AS role_stated
ORDER BY actor, role
WITH a, regions, collect(DISTINCT actor) AS actors, collect(DISTINCT role) AS roles, max(role_stated) AS role_stated
CALL (a, regions) {
  MATCH (a)-[link:IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT]->(concept:Resource)-[:BROADER*0..3]->(wanted:Resource)
  WHERE wanted.uri IN $criteria AND (concept.uri = wanted.uri OR NOT (coalesce(a.answer, '') = 'no' OR coalesce(a.modality, '') = 'declined'))
  RETURN wanted.uri AS criterion, coalesce(link.certainty, 'stated') AS link_certainty, 1 AS by_name
  UNION ALL
  MATCH (a)-[:IN_COUNTRY_GROUP]->(g:CountryGroup)
  UNWIND [r IN regions WHERE r.group = g.uri | r.criterion] AS criterion
  RETURN criterion, 'inferred' AS link_certainty, 0 AS by_name
}
WITH a, actors, roles, role_stated, criterion, link_certainty, by_name
ORDER BY criterion
WITH a, actors, roles, role_stated,
  collect(DISTINCT CASE WHEN by_name = 1 THEN criterion END) AS named,
  collect(DISTINCT criterion) AS reached,
  collect(DISTINCT CASE WHEN link_certainty = 'stated' THEN criterion END) AS stated
WITH a, a.assertedOn AS asserted_on, a.uri AS uri, actors, roles, named, reached,
  CASE WHEN a.certainty = 'stated' AND role_stated = 1 AND all(c IN reached WHERE c IN stated) THEN 'stated' ELSE 'inferred' END AS certainty
ORDER BY asserted_on DESC, uri
WITH collect({uri: uri, actors: actors, roles: roles, named: named, reached: reached, certainty: certainty}) AS pieces
WITH size(pieces) AS total, pieces[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS piece
OPTIONAL MATCH (a:Resource {uri: piece.uri})
OPTIONAL MATCH (a)-[:HAD_PRIMARY_SOURCE]->(d:Document)
WITH total, piece, a, d,
// include standing
RETURN
  total AS total,
  a.uri AS assertion,
  CASE WHEN a:Commitment THEN 'Commitment' WHEN a:Result THEN 'Result' ELSE 'SurveyAnswer' END AS kind,
  piece.actors AS actors,
  piece.roles AS roles,
  piece.named AS named,
  piece.reached AS reached,
  a.modality AS modality,
  a.answer AS answer,
  ['current', 'unknown', 'planned', 'ended'][standing - 1] AS standing,
  CASE WHEN a.assertedOn >= $fresh_from THEN 'fresh' WHEN a.assertedOn >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  piece.certainty AS certainty,
  a.assertedOn AS asserted_on,
  a.validFrom AS valid_from,
  a.validTo AS valid_to,
  d.uri AS document,
  a.locators AS locators,
  a.note AS note,
  a.source AS source
ORDER BY asserted_on DESC, assertion

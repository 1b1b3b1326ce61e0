// ---
// title: {en: Evidence behind a partner, fr: Preuves derrière un partenaire, es: Evidencia sobre un socio}
// question: {en: "What connects {partner} with {criteria}?", fr: "Qu’est-ce qui relie {partner} à {criteria} ?", es: "¿Qué vincula a {partner} con {criteria}?"}
// description:
//   en: One row per assertion in which the partner stands and which speaks of a criterion, itself, through a narrower concept or through a country group; newest first.
//   fr: Une ligne par assertion où figure le partenaire et qui parle d’un critère, directement, par un concept plus étroit ou par un groupe de pays ; la plus récente d’abord.
//   es: Una fila por aserción en la que figura el socio y que habla de un criterio, directamente, por un concepto más específico o por un grupo de países; primero la más reciente.
// tags: [matching]
// coverage: {kinds: [Commitment, Result, SurveyAnswer], about: criteria}
// ask:
//   en: ["what connects {partner} with {criteria}", "what is the evidence that {partner} supports {criteria}", "why is {partner} listed for {criteria}", "how do we know that {partner} supports {criteria}", "does {partner} support {criteria}"]
//   fr: ["qu'est-ce qui relie {partner} à {criteria}", "quelles preuves que {partner} soutient {criteria}", "comment savons-nous que {partner} soutient {criteria}", "est-ce que {partner} soutient {criteria}"]
//   es: ["qué vincula a {partner} con {criteria}", "qué evidencia hay de que {partner} apoya {criteria}", "cómo sabemos que {partner} apoya {criteria}", "apoya {partner} {criteria}"]
// parameters:
//   partner: {type: anyURI, class: [Actor], description: {en: "The actor.", fr: "L’acteur.", es: "El actor."}, example: irish-aid}
//   criteria: shared
//   source: shared
//   known_by: shared
//   limit: shared
//   offset: shared
// columns:
//   assertion: shared
//   kind: {type: string, description: "The kind of assertion, a class of the ontology."}
//   roles: {type: relationship, list: true, description: "In which roles the partner stands in it."}
//   named: {type: anyURI, list: true, description: "Criteria that it names, itself or through a narrower concept."}
//   reached: {type: anyURI, list: true, description: "Criteria that it names or reaches through a country group."}
//   modality: {type: string, codes: modality, description: "How firm or far a commitment is."}
//   answer: {type: string, codes: survey-answer, description: "What was marked in a mapping exercise."}
//   certainty: shared
//   asserted_on: shared
//   valid_from: shared
//   valid_to: shared
//   document: shared
//   locators: shared
//   note: shared
//   source: shared
// ---
MATCH (p:Resource {uri: $partner})<-[role:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]-(a:Assertion)
WHERE (a:Commitment OR a:Result OR a:SurveyAnswer) AND a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source) AND coalesce(a.answer, '') <> 'blank'
WITH a, type(role) AS role, CASE WHEN coalesce(role.certainty, 'stated') = 'stated' THEN 1 ELSE 0 END AS role_stated
ORDER BY role
WITH a, collect(DISTINCT role) AS roles, max(role_stated) AS role_stated
CALL (a) {
  MATCH (a)-[link:IN_COUNTRY|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT]->(concept:Resource)-[:BROADER*0..3]->(wanted:Resource)
  WHERE wanted.uri IN $criteria AND (concept.uri = wanted.uri OR NOT (coalesce(a.answer, '') = 'no' OR coalesce(a.modality, '') = 'declined'))
  RETURN wanted.uri AS criterion, coalesce(link.certainty, 'stated') AS link_certainty, 1 AS by_name
  UNION ALL
  MATCH (a)-[:IN_COUNTRY_GROUP]->(:CountryGroup)<-[:TAKES_PART_IN]-(m:Participation)-[:PARTICIPANT]->(wanted:Resource)
  WHERE wanted.uri IN $criteria AND m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source)
  RETURN wanted.uri AS criterion, 'inferred' AS link_certainty, 0 AS by_name
}
WITH a, roles, role_stated, criterion, link_certainty, by_name
ORDER BY criterion
WITH a, roles, role_stated,
  collect(DISTINCT CASE WHEN by_name = 1 THEN criterion END) AS named,
  collect(DISTINCT criterion) AS reached,
  collect(DISTINCT CASE WHEN link_certainty = 'stated' THEN criterion END) AS stated
WITH a, a.assertedOn AS asserted_on, a.uri AS uri, roles, named, reached,
  CASE WHEN a.certainty = 'stated' AND role_stated = 1 AND all(c IN reached WHERE c IN stated) THEN 'stated' ELSE 'inferred' END AS certainty
ORDER BY asserted_on DESC, uri
WITH collect({uri: uri, roles: roles, named: named, reached: reached, certainty: certainty}) AS pieces
WITH size(pieces) AS total, pieces[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS piece
OPTIONAL MATCH (a:Resource {uri: piece.uri})
OPTIONAL MATCH (a)-[:HAD_PRIMARY_SOURCE]->(d:Document)
RETURN
  total AS total,
  a.uri AS assertion,
  CASE WHEN a:Commitment THEN 'Commitment' WHEN a:Result THEN 'Result' ELSE 'SurveyAnswer' END AS kind,
  piece.roles AS roles,
  piece.named AS named,
  piece.reached AS reached,
  a.modality AS modality,
  a.answer AS answer,
  piece.certainty AS certainty,
  a.assertedOn AS asserted_on,
  a.validFrom AS valid_from,
  a.validTo AS valid_to,
  d.uri AS document,
  a.locators AS locators,
  a.note AS note,
  a.source AS source
ORDER BY asserted_on DESC, assertion

// ---
// title: {en: Partners for all of these, fr: Partenaires pour tout cela, es: Socios para todo esto}
// question: {en: "Which partners support {criteria}?", fr: "Quels partenaires soutiennent {criteria} ?", es: "¿Qué socios apoyan {criteria}?"}
// description:
//   en: One row per partner that any loaded source connects with a criterion, best grade first. Never a row for silence. An actor that acts both abroad and in its own country has a row for each.
//   fr: Une ligne par partenaire qu’une source chargée relie à un critère, la meilleure note d’abord. Jamais de ligne pour un silence. Un acteur qui agit à l’étranger et dans son propre pays a une ligne pour chacun.
//   es: Una fila por socio que alguna fuente cargada vincula con un criterio, primero la mejor calificación. Nunca una fila por un silencio. Un actor que actúa en el exterior y en su propio país tiene una fila para cada caso.
// tags: [matching]
// coverage: {kinds: [Commitment, Result, SurveyAnswer], about: criteria}
// ask:
//   en: ["which partners support all of {criteria}", "who supports both {criteria}", "partners for {criteria}", "who supports {criteria}", "which partners work on {criteria}", "partners active in both {criteria}", "{criteria} and {criteria}"]
//   fr: ["quels partenaires soutiennent à la fois {criteria}", "qui soutient {criteria}", "partenaires pour {criteria}"]
//   es: ["qué socios apoyan a la vez {criteria}", "quién apoya {criteria}", "socios para {criteria}"]
// parameters:
//   criteria: shared
//   whose: shared
//   source: shared
//   as_of: shared
//   known_by: shared
//   convenor: shared
//   evidence_limit: shared
//   limit: shared
// columns:
//   partner: {type: anyURI, description: {en: "The actor.", fr: "L’acteur.", es: "El actor."}}
//   part_of: {type: anyURI, description: {en: "The organization it belongs to.", fr: "L’organisation à laquelle il appartient.", es: "La organización a la que pertenece."}}
//   party: {type: string, codes: party, description: {en: "partner, or ilo for the convenor and its parts, or domestic for a country's own body acting at home; only partner counts as one.", fr: "partner (partenaire), ilo (l’organisation qui porte le programme et ses parties) ou domestic (un organisme d’un pays qui agit chez lui) ; seul partner compte comme partenaire.", es: "partner (socio), ilo (la organización que convoca el programa y sus partes) o domestic (un organismo de un país que actúa en él); solo partner cuenta como socio."}}
//   grade: {type: string, codes: grade, description: {en: "direct, combined, regional, partial (see covered), unreadable or declined.", fr: "direct (directe), combined (combinée), regional (régionale), partial (partielle, voir covered), unreadable (illisible) ou declined (déclinée).", es: "direct (directa), combined (combinada), regional (regional), partial (parcial, véase covered), unreadable (ilegible) o declined (rechazada)."}}
//   covered: {type: anyURI, list: true, description: {en: "Criteria that a source names for this partner.", fr: "Critères qu’une source nomme pour ce partenaire.", es: "Criterios que una fuente nombra para este socio."}}
//   covered_regionally: {type: anyURI, list: true, description: {en: "Criteria reached only through a country group; the memberships are in the evidence.", fr: "Critères atteints seulement par un groupe de pays ; les appartenances sont dans les preuves.", es: "Criterios a los que solo se llega por un grupo de países; las pertenencias están en la evidencia."}}
//   standing: shared
//   modality: {type: string, codes: modality, description: {en: "Highest rung of the ladder among what decides the grade.", fr: "Échelon le plus élevé parmi ce qui décide de la note.", es: "Peldaño más alto entre lo que decide la calificación."}}
//   certainty: {type: string, codes: certainty, description: {en: "inferred when a criterion or the partner's own role rests on inferred links alone.", fr: "inferred (déduit) quand un critère ou le rôle même du partenaire ne repose que sur des liens déduits.", es: "inferred (inferido) cuando un criterio o la propia función del socio se basan solo en vínculos inferidos."}}
//   roles: {type: relationship, list: true, description: {en: "In which roles the partner stands in what decides the grade.", fr: "À quels titres le partenaire figure dans ce qui décide de la note.", es: "En qué funciones figura el socio en lo que decide la calificación."}}
//   last_confirmed: {type: date, description: {en: "Day of the newest assertion that decides the grade.", fr: "Jour de l’assertion la plus récente qui décide de la note.", es: "Día de la aserción más reciente que decide la calificación."}}
//   light: shared
//   evidence: {type: Evidence, list: true, description: {en: "Pieces of evidence: those that decide the grade first, each criterion in its turn, newest first. A piece is stated only where the partner's role and every criterion it speaks of are.", fr: "Preuves : celles qui décident de la note d’abord, chaque critère à son tour, la plus récente d’abord. Une preuve n’est énoncée que si le rôle du partenaire et tous les critères dont elle parle le sont.", es: "Pruebas: primero las que deciden la calificación, cada criterio a su vez, primero la más reciente. Una prueba solo es declarada si lo son la función del socio y todos los criterios de los que habla."}}
//   evidence_count: shared
//   rank: {type: integer, description: {en: "The grade as a number; 1 is best.", fr: "La note sous forme de nombre ; 1 est la meilleure.", es: "La calificación como número; 1 es la mejor."}}
// ---
// 1. every assertion that speaks of a criterion, itself, through a narrower concept, or through a country group
UNWIND $criteria AS criterion
MATCH (wanted:Resource {uri: criterion})
CALL (wanted) {
  MATCH (wanted)<-[:BROADER*0..3]-(concept:Resource)<-[link:IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT]-(a:Assertion)
  WHERE concept.uri = wanted.uri OR NOT (coalesce(a.answer, '') = 'no' OR coalesce(a.modality, '') = 'declined') // "no" to a part is not "no" to the whole
  RETURN a, link.certainty AS link_certainty, 1 AS by_name
  UNION ALL
  MATCH (wanted)<-[:PARTICIPANT]-(m:Participation)-[:TAKES_PART_IN]->(g:CountryGroup)
  WHERE m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source)
  WITH DISTINCT g // a membership that several sources state leads to the same assertions
  MATCH (g)<-[:IN_COUNTRY_GROUP]-(a:Assertion)
  RETURN a, 'inferred' AS link_certainty, 0 AS by_name
}
WITH criterion, a, link_certainty, by_name
WHERE (a:Commitment OR a:Result OR a:SurveyAnswer) AND a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source) AND coalesce(a.answer, '') <> 'blank'
WITH a,
  collect(DISTINCT CASE WHEN by_name = 1 THEN criterion END) AS named,
  collect(DISTINCT criterion) AS reached,
  collect(DISTINCT CASE WHEN coalesce(link_certainty, 'stated') = 'stated' AND a.certainty = 'stated' THEN criterion END) AS stated
// 2. what kind of voice each one is: 1 names everything, 2 names some, 3 cannot be read, 4 says no to everything, 5 says no to a part
WITH a, [c IN $criteria WHERE c IN named] AS named, reached, stated,
  CASE
    WHEN a.answer = 'unreadable' THEN 3
    WHEN a.answer = 'no' OR a.modality = 'declined' THEN CASE WHEN size(named) = size($criteria) THEN 4 ELSE 5 END
    WHEN size(named) = size($criteria) THEN 1
    ELSE 2
  END AS voice,
  CASE
    WHEN a.validFrom > $as_of THEN 3
    WHEN a.validTo >= $as_of THEN 1
    WHEN a.validTo < $as_of OR (a.modality IN ['completed', 'stopped'] AND a.assertedOn <= $as_of) THEN 4
    ELSE 2
  END AS standing,
  CASE a.modality WHEN 'completed' THEN 9 WHEN 'underWay' THEN 8 WHEN 'agreed' THEN 7 WHEN 'pledged' THEN 6 WHEN 'planned' THEN 5 WHEN 'willing' THEN 4 WHEN 'interest' THEN 3 WHEN 'stopped' THEN 2 WHEN 'declined' THEN 1 ELSE 0 END AS rung
// 3. who stands in it, in which roles, and whether at home
MATCH (a)-[role:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]->(p:Actor)
// include of_kind
WITH a, named, reached, stated, voice, standing, rung, p, type(role) AS role,
  CASE WHEN coalesce(role.certainty, 'stated') = 'stated' AND a.certainty = 'stated' THEN 1 ELSE 0 END AS role_stated
ORDER BY role
WITH a, named, reached, stated, voice, standing, rung, p, collect(DISTINCT role) AS roles, max(role_stated) AS role_stated
OPTIONAL MATCH (p)-[:HOME_COUNTRY]->(home:Country)
WITH a, named, reached, stated, voice, standing, rung, p, roles, role_stated, home,
  CASE WHEN home IS NULL THEN 0 WHEN home.uri IN $criteria THEN 1 ELSE 2 END AS at_home
OPTIONAL MATCH (a)-[:IN_COUNTRY|ABOUT]->(place:Country)
WHERE at_home = 2 AND place.uri = home.uri
WITH p, a.uri AS assertion, a.assertedOn AS asserted_on, named, reached, stated, voice, standing, rung, roles, role_stated, at_home, count(place) AS places
WITH p, assertion, asserted_on, named, reached, stated, voice, standing, rung, roles, role_stated,
  CASE WHEN at_home = 1 OR places > 0 THEN 1 ELSE 0 END AS domestic
ORDER BY asserted_on DESC, assertion
// 4. per partner, voice and what is named; then per partner and voice, the pieces in turn, so that the first ones speak of everything; then per partner: the best voice decides
WITH p, domestic, voice, named,
  collect(DISTINCT reached) AS reached_sets, collect(DISTINCT stated) AS stated_sets, collect(DISTINCT roles) AS role_sets,
  max(role_stated) AS role_stated, min(standing) AS standing, max(rung) AS rung, max(asserted_on) AS last_confirmed, count(assertion) AS pieces,
  collect({uri: assertion, certainty: CASE WHEN role_stated = 1 AND all(c IN reached WHERE c IN stated) THEN 'stated' ELSE 'inferred' END})[0..$evidence_limit] AS chosen
WITH p, domestic, voice, named, reached_sets, stated_sets, role_sets, role_stated, standing, rung, last_confirmed, pieces, chosen, chosen[0].uri AS first_piece
ORDER BY last_confirmed DESC, first_piece
WITH p, domestic, voice,
  collect(named) AS named_sets, collect(reached_sets) AS reached_lists, collect(stated_sets) AS stated_lists, collect(role_sets) AS role_lists,
  max(role_stated) AS role_stated, min(standing) AS standing, max(rung) AS rung, max(last_confirmed) AS last_confirmed, sum(pieces) AS pieces, collect(chosen) AS chosen_lists
WITH p, domestic, voice, named_sets, role_stated, standing, rung, last_confirmed, pieces,
  reduce(flat = [], l IN reached_lists | flat + l) AS reached_sets,
  reduce(flat = [], l IN stated_lists | flat + l) AS stated_sets,
  reduce(flat = [], l IN role_lists | flat + l) AS role_sets,
  reduce(flat = [], turn IN range(0, $evidence_limit - 1) | flat + [l IN chosen_lists WHERE turn < size(l) | l[turn]])[0..$evidence_limit] AS assertions
ORDER BY voice
WITH p, domestic, sum(pieces) AS evidence_count,
  collect({voice: voice, named: named_sets, reached: reached_sets, stated: stated_sets, roles: role_sets, role_stated: role_stated, standing: standing, rung: rung, last_confirmed: last_confirmed}) AS voices,
  collect(assertions) AS assertion_lists
WITH p, domestic, evidence_count, voices[0] AS best, reduce(flat = [], l IN assertion_lists | flat + l)[0..$evidence_limit] AS assertions
WHERE best.voice < 5
WITH p, domestic, evidence_count, best, assertions,
  [c IN $criteria WHERE best.voice <= 2 AND any(s IN best.named WHERE c IN s)] AS covered,
  [c IN $criteria WHERE any(s IN best.reached WHERE c IN s)] AS reached
WITH p, domestic, evidence_count, best, assertions, covered, reached,
  CASE
    WHEN best.voice = 1 THEN 1
    WHEN size(covered) = size($criteria) THEN 2
    WHEN best.voice = 2 AND size(reached) = size($criteria) THEN 3
    WHEN best.voice = 2 THEN 4
    WHEN best.voice = 3 THEN 5
    ELSE 6
  END AS rank,
  CASE WHEN best.role_stated = 1 AND all(c IN reached WHERE any(s IN best.stated WHERE c IN s)) THEN 'stated' ELSE 'inferred' END AS certainty
WITH p, domestic, p.uri AS partner, rank, best.last_confirmed AS last_confirmed, certainty, evidence_count, best, assertions, covered, reached
ORDER BY rank, last_confirmed DESC, partner, domestic
LIMIT $limit
// 5. only now, for the rows that are shown: the evidence; memberships are read once and from the country, since a group has many
WITH collect({partner: partner, domestic: domestic, rank: rank, last_confirmed: last_confirmed, certainty: certainty, evidence_count: evidence_count, best: best, assertions: assertions, covered: covered, reached: reached}) AS shown
CALL (shown) {
  UNWIND CASE WHEN size(shown) = 0 THEN [] ELSE $criteria END AS criterion
  MATCH (member:Resource {uri: criterion})<-[:PARTICIPANT]-(m:Participation)-[:TAKES_PART_IN]->(g:CountryGroup)
  WHERE member:Country AND m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source)
  WITH DISTINCT m.uri AS membership, g.uri AS group_uri, criterion
  ORDER BY membership, group_uri, criterion
  RETURN collect({assertion: membership, group: group_uri, member: criterion}) AS known
}
UNWIND shown AS row
MATCH (p:Resource {uri: row.partner})
WITH p, known, row.partner AS partner, row.domestic AS domestic, row.rank AS rank, row.last_confirmed AS last_confirmed, row.certainty AS certainty, row.evidence_count AS evidence_count, row.best AS best, row.assertions AS assertions, row.covered AS covered, row.reached AS reached
CALL (partner, assertions, known) {
  UNWIND range(0, size(assertions) - 1) AS place
  WITH partner, known, place, assertions[place] AS chosen
  MATCH (a:Resource {uri: chosen.uri})-[role:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]->(x:Actor)
  WHERE x.uri = partner
  MATCH (a)-[:HAD_PRIMARY_SOURCE]->(d:Document)
  WITH known, place, chosen.certainty AS certainty, a, d, type(role) AS role
  ORDER BY role
  WITH known, place, certainty, a, d, collect(DISTINCT role) AS roles
  OPTIONAL MATCH (a)-[about:IN_COUNTRY|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT|IN_COUNTRY_GROUP]->(t:Resource)
  WITH known, place, certainty, a, d, roles, t.uri AS about_uri, min(about.certainty) AS about_certainty, max(CASE WHEN type(about) = 'IN_COUNTRY_GROUP' THEN 1 ELSE 0 END) AS by_group
  ORDER BY about_uri
  WITH known, place, certainty, a, d, roles, collect(CASE WHEN about_uri IS NOT NULL THEN {uri: about_uri, certainty: coalesce(about_certainty, 'stated')} END) AS about, collect(CASE WHEN by_group = 1 THEN about_uri END) AS groups
  WITH place, certainty, a, d, roles, about, [k IN known WHERE k.group IN groups] AS memberships
  WITH place,
    {assertion: a.uri, about: about, memberships: memberships, roles: roles, source: a.source, document: d.uri, locators: a.locators, asserted_on: a.assertedOn,
     modality: a.modality, answer: a.answer, valid_from: a.validFrom, valid_to: a.validTo, certainty: certainty, note: a.note} AS piece
  ORDER BY place
  RETURN collect(piece) AS evidence
}
OPTIONAL MATCH (p)-[:SUB_ORGANIZATION_OF]->(parent:Actor)
WITH p, partner, domestic, rank, last_confirmed, certainty, evidence_count, best, covered, reached, evidence, min(parent.uri) AS part_of
OPTIONAL MATCH (p)-[:SUB_ORGANIZATION_OF*0..3]->(convenor:Resource {uri: $convenor})
WITH partner, domestic, rank, last_confirmed, certainty, evidence_count, best, covered, reached, evidence, part_of, count(convenor) AS convening
RETURN
  partner AS partner,
  part_of AS part_of,
  CASE WHEN domestic = 1 THEN 'domestic' WHEN convening > 0 THEN 'ilo' ELSE 'partner' END AS party,
  ['direct', 'combined', 'regional', 'partial', 'unreadable', 'declined'][rank - 1] AS grade,
  covered AS covered,
  CASE WHEN rank < 5 THEN [c IN reached WHERE NOT c IN covered] ELSE [] END AS covered_regionally,
  CASE WHEN rank < 5 THEN ['current', 'unknown', 'planned', 'ended'][best.standing - 1] END AS standing,
  CASE WHEN best.rung > 0 THEN ['declined', 'stopped', 'interest', 'willing', 'planned', 'pledged', 'agreed', 'underWay', 'completed'][best.rung - 1] END AS modality,
  certainty AS certainty,
  reduce(flat = [], l IN best.roles | flat + [r IN l WHERE NOT r IN flat]) AS roles,
  last_confirmed AS last_confirmed,
  CASE WHEN last_confirmed >= $fresh_from THEN 'fresh' WHEN last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  evidence AS evidence,
  evidence_count AS evidence_count,
  rank AS rank
ORDER BY rank, last_confirmed DESC, partner, party DESC

// ---
// title: {en: Profile of a country, fr: Profil d’un pays, es: Perfil de un país}
// question: {en: "What do the sources say of {country}, in short?", fr: "Que disent les sources de {country}, en bref ?", es: "¿Qué dicen las fuentes de {country}, en resumen?"}
// description:
//   en: "One row per group of facts: a kind of assertion, how it speaks of the country (itself, or a country group that a source puts it in), whose voice it is (partners, the ILO, the country's own bodies, nobody named), and whether it says something, an explicit no, or cannot be read. An assertion in which several parties act is in the group of each."
//   fr: "Une ligne par groupe de faits : un type d’assertion, la façon dont elle parle du pays (lui-même, ou un groupe de pays où une source le range), la voix (partenaires, OIT, organismes du pays, personne de nommé), et si elle dit quelque chose, un non explicite, ou est illisible. Une assertion où agissent plusieurs parties est dans le groupe de chacune."
//   es: "Una fila por grupo de hechos: un tipo de aserción, cómo habla del país (él mismo, o un grupo de países en que una fuente lo incluye), de quién es la voz (socios, la OIT, organismos del propio país, nadie nombrado), y si dice algo, un no explícito, o es ilegible. Una aserción en que actúan varias partes está en el grupo de cada una."
// tags: [graph]
// coverage: {kinds: [Commitment, Demand, Result, Practice, Participation, SurveyAnswer, Observation, Description], about: [country]}
// parameters:
//   country: {type: anyURI, class: [Country], description: {en: "The country or territory.", fr: "Le pays ou territoire.", es: "El país o territorio."}, example: MWI}
//   source: shared
//   convenor: shared
//   as_of: shared
//   known_by: shared
//   evidence_limit: {type: integer, default: 3, minimum: 1, maximum: 100, description: {en: "Most pieces of evidence in a row.", fr: "Preuves au plus par ligne.", es: "Máximo de evidencias por fila."}, example: 3}
//   limit: shared
// columns:
//   kind: shared
//   relation: {type: relationship, description: {en: "How it speaks of the country; inCountryGroup: through a group.", fr: "Comment elle parle du pays ; inCountryGroup : par un groupe.", es: "Cómo habla del país; inCountryGroup: por un grupo."}}
//   party: {type: string, codes: party, description: {en: "Who acts, asks or answers in it: partner, ilo for the convenor and its parts, domestic for a body of the country; nothing where nobody is named.", fr: "Qui y agit, demande ou répond : partner (partenaire), ilo (l’organisation qui porte le programme et ses parties) ou domestic (un organisme du pays) ; rien quand personne n’est nommé.", es: "Quién actúa, pide o responde en ella: partner (socio), ilo (la organización que convoca el programa y sus partes) o domestic (un organismo del país); nada cuando no se nombra a nadie."}}
//   voice: {type: string, description: {en: "said, or no, unreadable or blank for a survey answer or a declined commitment.", fr: "said (dit), ou no (non), unreadable (illisible) ou blank (vide) pour une réponse à l’enquête ou un engagement décliné.", es: "said (dicho), o no (no), unreadable (ilegible) o blank (en blanco) para una respuesta a la encuesta o un compromiso rechazado."}}
//   facts: {type: integer, description: {en: "How many assertions.", fr: "Nombre d’assertions.", es: "Número de aserciones."}}
//   states: {type: string, list: true, description: {en: "Modalities, answers, stages, kinds of demand, roles or measures that occur.", fr: "Modalités, réponses, stades, types de demande, rôles ou mesures qui s’y trouvent.", es: "Modalidades, respuestas, fases, tipos de demanda, funciones o medidas que aparecen."}}
//   current: {type: integer, description: {en: "How many of them hold on the day as_of.", fr: "Combien d’entre elles valent au jour as_of.", es: "Cuántas de ellas valen el día as_of."}}
//   unknown_end: {type: integer, description: {en: "How many state no end.", fr: "Combien n’indiquent pas de fin.", es: "Cuántas no indican fin."}}
//   planned: {type: integer, description: {en: "How many begin later.", fr: "Combien commencent plus tard.", es: "Cuántas empiezan más tarde."}}
//   ended: {type: integer, description: {en: "How many are past their end.", fr: "Combien ont dépassé leur fin.", es: "Cuántas han pasado su fin."}}
//   actors: {type: anyURI, list: true, description: {en: "The actors of this party in them.", fr: "Les acteurs de cette partie qui y figurent.", es: "Los actores de esta parte que figuran en ellas."}}
//   steps: shared
//   about: {type: anyURI, list: true, description: {en: "Branches, target groups, themes, country groups, programmes, agreements, instruments, networks and other things they are about.", fr: "Branches, groupes cibles, thèmes, groupes de pays, programmes, accords, instruments, réseaux et autres choses dont ils parlent.", es: "Ramas, grupos destinatarios, temas, grupos de países, programas, acuerdos, instrumentos, redes y otras cosas de las que tratan."}}
//   first_said: shared
//   last_confirmed: shared
//   light: shared
//   evidence: {type: Evidence, list: true, description: {en: "The newest of them.", fr: "La plus récente d’entre elles.", es: "La más reciente de ellas."}}
//   evidence_count: {type: integer, description: {en: "How many there are.", fr: "Combien il y en a.", es: "Cuántas hay."}}
// ask:
//   en: ["{country}", "profile of {country}", "country profile of {country}", "what do we know about {country}", "tell me about {country}", "overview of the situation in {country}", "summary of what the sources say about the country {country}", "where does {country} stand"]
//   fr: ["profil du {country}", "fiche pays {country}", "que sait-on de {country}", "vue d’ensemble de {country}", "que dit-on du {country}", "où en est {country}"]
//   es: ["perfil de {country}", "ficha de país de {country}", "qué sabemos de {country}", "panorama de {country}", "qué se dice de {country}"]
// ---
MATCH (c:Resource {uri: $country})
CALL (c) {
  MATCH (c)<-[r:IN_COUNTRY|ABOUT|PARTICIPANT|DESCRIBES|HOME]-(a:Assertion)
  RETURN a, type(r) AS relation
  UNION
  MATCH (c)<-[:PARTICIPANT]-(m:Participation)-[:TAKES_PART_IN]->(g:CountryGroup)
  WHERE m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source)
  WITH DISTINCT g
  MATCH (g)<-[r:IN_COUNTRY_GROUP]-(a:Assertion)
  RETURN a, type(r) AS relation
}
WITH c, a, relation
WHERE a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
OPTIONAL MATCH (a)-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY|PASSED_BY]->(p:Actor)
OPTIONAL MATCH (p)-[:HOME_COUNTRY]->(home:Country)
OPTIONAL MATCH (p)-[:SUB_ORGANIZATION_OF*0..3]->(convenor:Resource)
WHERE convenor.uri = $convenor
WITH c, a, relation, p.uri AS actor, max(CASE WHEN home.uri = c.uri THEN 1 ELSE 0 END) AS at_home, count(convenor) AS convening
WITH a, relation, actor, CASE WHEN actor IS NULL THEN '' WHEN at_home = 1 THEN 'domestic' WHEN convening > 0 THEN 'ilo' ELSE 'partner' END AS party
ORDER BY actor
WITH a, relation, party, collect(actor) AS acting
OPTIONAL MATCH (a)-[link:FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|IN_COUNTRY_GROUP|UNDER_PROGRAMME|UNDER_AGREEMENT|ABOUT|ADOPTS|TAKES_PART_IN]->(t:Resource)
WITH a, relation, party, acting, type(link) AS link_type, t.uri AS target
ORDER BY target, link_type
WITH a, relation, party, acting, collect({type: link_type, target: target}) AS links
WITH relation, party, acting, links, a.uri AS uri, a.assertedOn AS asserted_on,
  [k IN ['Commitment', 'Demand', 'Description', 'Observation', 'Participation', 'Practice', 'Result', 'SurveyAnswer'] WHERE k IN labels(a)][0] AS kind,
  CASE WHEN a.answer IN ['no', 'unreadable', 'blank'] THEN a.answer WHEN a.modality = 'declined' THEN 'no' ELSE 'said' END AS voice,
  coalesce(a.modality, a.answer, a.stage, a.demandKind, a.role, a.measure) AS state,
  CASE
    WHEN a.validFrom > $as_of THEN 3
    WHEN a.validTo >= $as_of THEN 1
    WHEN a.validTo < $as_of OR (a.modality IN ['completed', 'stopped'] AND a.assertedOn <= $as_of) THEN 4
    ELSE 2
  END AS standing
ORDER BY asserted_on DESC, uri
WITH kind, relation, party, voice, collect({uri: uri, roles: [relation]}) AS pieces, collect(DISTINCT state) AS states, collect(acting) AS acting_lists, collect(links) AS link_lists,
  sum(CASE WHEN standing = 1 THEN 1 ELSE 0 END) AS current,
  sum(CASE WHEN standing = 2 THEN 1 ELSE 0 END) AS unknown_end,
  sum(CASE WHEN standing = 3 THEN 1 ELSE 0 END) AS planned,
  sum(CASE WHEN standing = 4 THEN 1 ELSE 0 END) AS ended,
  min(asserted_on) AS first_said, max(asserted_on) AS last_confirmed
ORDER BY kind, relation, party, voice
LIMIT $limit
CALL (acting_lists) {
  UNWIND acting_lists AS acting
  UNWIND acting AS actor
  WITH DISTINCT actor
  ORDER BY actor
  RETURN collect(actor) AS actors
}
CALL (link_lists) {
  UNWIND link_lists AS links
  UNWIND links AS link
  WITH DISTINCT link.type AS link_type, link.target AS target
  WHERE target <> $country
  ORDER BY target, link_type
  RETURN collect(DISTINCT CASE WHEN link_type = 'FOR_STEP' THEN target END) AS steps,
    collect(DISTINCT CASE WHEN link_type <> 'FOR_STEP' THEN target END) AS about
}
WITH kind, relation, party, voice, pieces, states, current, unknown_end, planned, ended, actors, steps, about, first_said, last_confirmed, pieces[0..$evidence_limit] AS chosen
// include chosen_pieces
RETURN
  kind AS kind,
  relation AS relation,
  CASE WHEN party <> '' THEN party END AS party,
  voice AS voice,
  size(pieces) AS facts,
  states AS states,
  current AS current,
  unknown_end AS unknown_end,
  planned AS planned,
  ended AS ended,
  actors AS actors,
  steps AS steps,
  about AS about,
  first_said AS first_said,
  last_confirmed AS last_confirmed,
  CASE WHEN last_confirmed >= $fresh_from THEN 'fresh' WHEN last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  evidence AS evidence,
  size(pieces) AS evidence_count
ORDER BY kind, relation, party, voice

// ---
// title: {en: Profile of an actor, fr: Profil d’un acteur, es: Perfil de un actor}
// question: {en: "What do the sources say of {actor}, in short?", fr: "Que disent les sources de {actor}, en bref ?", es: "¿Qué dicen las fuentes de {actor}, en resumen?"}
// description:
//   en: "One row per group of facts: a kind of assertion, the place of the actor in it, and whether it says something, an explicit no, or cannot be read. Each with how many there are, what they are about and how recent they are."
//   fr: "Une ligne par groupe de faits : un type d’assertion, la place qu’y tient l’acteur, et s’il dit quelque chose, un non explicite, ou est illisible. Chacun avec leur nombre, leur objet et leur date."
//   es: "Una fila por grupo de hechos: un tipo de aserción, el lugar que ocupa el actor en ella, y si dice algo, un no explícito, o es ilegible. Cada uno con cuántos hay, de qué tratan y de cuándo son."
// tags: [graph]
// coverage: {kinds: [Commitment, Demand, Result, Practice, Participation, SurveyAnswer, Observation, Description], about: [actor]}
// parameters:
//   actor: {type: anyURI, class: [Actor], description: {en: "The actor: exactly this one, not its parts.", fr: "L’acteur : exactement celui-ci, sans ses parties.", es: "El actor: exactamente este, sin sus partes."}, example: irish-aid}
//   source: shared
//   as_of: shared
//   known_by: shared
//   evidence_limit: {type: integer, default: 3, minimum: 1, maximum: 100, description: {en: "Most pieces of evidence in a row.", fr: "Preuves au plus par ligne.", es: "Máximo de evidencias por fila."}, example: 3}
//   limit: shared
// columns:
//   kind: shared
//   role: {type: relationship, description: {en: "The place of the actor in it.", fr: "La place qu’y tient l’acteur.", es: "El lugar que ocupa en ella el actor."}}
//   voice: {type: string, description: {en: "said, or no, unreadable or blank for a survey answer or a declined commitment.", fr: "said (dit), ou no (non), unreadable (illisible) ou blank (vide) pour une réponse à l’enquête ou un engagement décliné.", es: "said (dicho), o no (no), unreadable (ilegible) o blank (en blanco) para una respuesta a la encuesta o un compromiso rechazado."}}
//   facts: {type: integer, description: {en: "How many assertions.", fr: "Nombre d’assertions.", es: "Número de aserciones."}}
//   states: {type: string, list: true, description: {en: "Modalities, answers, stages, kinds of demand, roles or measures that occur.", fr: "Modalités, réponses, stades, types de demande, rôles ou mesures qui s’y trouvent.", es: "Modalidades, respuestas, fases, tipos de demanda, funciones o medidas que aparecen."}}
//   current: {type: integer, description: {en: "How many of them hold on the day as_of.", fr: "Combien d’entre elles valent au jour as_of.", es: "Cuántas de ellas valen el día as_of."}}
//   unknown_end: {type: integer, description: {en: "How many state no end.", fr: "Combien n’indiquent pas de fin.", es: "Cuántas no indican fin."}}
//   planned: {type: integer, description: {en: "How many begin later.", fr: "Combien commencent plus tard.", es: "Cuántas empiezan más tarde."}}
//   ended: {type: integer, description: {en: "How many are past their end.", fr: "Combien ont dépassé leur fin.", es: "Cuántas han pasado su fin."}}
//   countries: shared
//   steps: shared
//   about: {type: anyURI, list: true, description: {en: "Branches, target groups, themes, country groups, programmes, agreements, instruments, networks and other things they are about.", fr: "Branches, groupes cibles, thèmes, groupes de pays, programmes, accords, instruments, réseaux et autres choses dont ils parlent.", es: "Ramas, grupos destinatarios, temas, grupos de países, programas, acuerdos, instrumentos, redes y otras cosas de las que tratan."}}
//   others: {type: anyURI, list: true, description: {en: "Other actors and people in them.", fr: "Autres acteurs et personnes qui y figurent.", es: "Otros actores y personas que figuran en ellas."}}
//   first_said: shared
//   last_confirmed: shared
//   light: shared
//   evidence: {type: Evidence, list: true, description: {en: "The newest of them.", fr: "La plus récente d’entre elles.", es: "La más reciente de ellas."}}
//   evidence_count: {type: integer, description: {en: "How many there are.", fr: "Combien il y en a.", es: "Cuántas hay."}}
// ask:
//   en: ["{actor}", "who is {actor}", "profile of {actor}", "tell me about {actor}", "what do we know about {actor}", "what does {actor} do", "summary of {actor} as a partner"]
//   fr: ["qui est {actor}", "profil de {actor}", "que sait-on de {actor}", "que fait {actor}", "présentez {actor} en bref"]
//   es: ["quién es {actor}", "perfil de {actor}", "qué sabemos de {actor}", "qué hace {actor}"]
// ---
MATCH (p:Resource {uri: $actor})<-[r]-(a:Assertion)
WHERE NOT type(r) = 'HAD_PRIMARY_SOURCE' AND a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
OPTIONAL MATCH (a)-[link]->(t:Resource)
WHERE t.uri <> p.uri
WITH a, type(r) AS role, type(link) AS link_type, t.uri AS target, CASE WHEN t:Actor OR t:Person THEN 1 ELSE 0 END AS acts
ORDER BY target, link_type
WITH a, role, collect({type: link_type, target: target, acts: acts}) AS links
WITH role, links, a.uri AS uri, a.assertedOn AS asserted_on,
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
WITH kind, role, voice, collect({uri: uri, roles: [role]}) AS pieces, collect(DISTINCT state) AS states, collect(links) AS link_lists,
  sum(CASE WHEN standing = 1 THEN 1 ELSE 0 END) AS current,
  sum(CASE WHEN standing = 2 THEN 1 ELSE 0 END) AS unknown_end,
  sum(CASE WHEN standing = 3 THEN 1 ELSE 0 END) AS planned,
  sum(CASE WHEN standing = 4 THEN 1 ELSE 0 END) AS ended,
  min(asserted_on) AS first_said, max(asserted_on) AS last_confirmed
ORDER BY kind, role, voice
LIMIT $limit
// what is carried through a subquery costs the embedded engine time for each of its rows
WITH kind, role, voice, states, current, unknown_end, planned, ended, first_said, last_confirmed, link_lists, size(pieces) AS facts, pieces[0..$evidence_limit] AS chosen
CALL (link_lists) {
  UNWIND link_lists AS links
  UNWIND links AS link
  WITH DISTINCT link.type AS link_type, link.target AS target, link.acts AS acts
  ORDER BY target, link_type
  RETURN collect(DISTINCT CASE WHEN link_type = 'IN_COUNTRY' THEN target END) AS countries,
    collect(DISTINCT CASE WHEN link_type = 'FOR_STEP' THEN target END) AS steps,
    collect(DISTINCT CASE WHEN link_type IN ['FOR_BRANCH', 'FOR_TARGET_GROUP', 'FOR_THEME', 'IN_COUNTRY_GROUP', 'UNDER_PROGRAMME', 'UNDER_AGREEMENT', 'ABOUT', 'ADOPTS', 'TAKES_PART_IN', 'HOME'] OR (acts = 0 AND link_type IN ['PARTICIPANT', 'DESCRIBES', 'PARENT']) THEN target END) AS about,
    collect(DISTINCT CASE WHEN acts = 1 AND link_type IN ['MADE_BY', 'WITH_ACTOR', 'FUNDED_BY', 'DELIVERED_BY', 'RECEIVED_BY', 'ADDRESSED_TO', 'ACHIEVED_WITH', 'PASSED_BY', 'ANSWERED_BY', 'PARTICIPANT', 'ON_BEHALF_OF', 'ATTRIBUTED_TO', 'DESCRIBES', 'PARENT'] THEN target END) AS others
}
WITH kind, role, voice, facts, states, current, unknown_end, planned, ended, countries, steps, about, others, first_said, last_confirmed, chosen
// include chosen_pieces
RETURN
  kind AS kind,
  role AS role,
  voice AS voice,
  facts AS facts,
  states AS states,
  current AS current,
  unknown_end AS unknown_end,
  planned AS planned,
  ended AS ended,
  countries AS countries,
  steps AS steps,
  about AS about,
  others AS others,
  first_said AS first_said,
  last_confirmed AS last_confirmed,
  CASE WHEN last_confirmed >= $fresh_from THEN 'fresh' WHEN last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  evidence AS evidence,
  facts AS evidence_count
ORDER BY kind, role, voice

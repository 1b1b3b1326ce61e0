// ---
// title: {en: "All assertions", fr: "Toutes les assertions", es: "Todas las aserciones"}
// question: {en: "What do the sources say?", fr: "Que disent les sources ?", es: "¿Qué dicen las fuentes?"}
// description: {en: "One row per assertion of any kind, newest first.", fr: "Une ligne par assertion de tout type, la plus récente d’abord.", es: "Una fila por aserción de cualquier tipo, primero la más reciente."}
// tags: [lists]
// coverage: {kinds: [Commitment, Demand, Result, Practice, Participation, SurveyAnswer, Observation, Description], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["everything said about {country}", "all that the sources say about {actor}", "what do the sources say about {country}", "all assertions"]
//   fr: ["tout ce que disent les sources sur {country}", "que disent les sources sur {actor}", "toutes les assertions"]
//   es: ["todo lo que dicen las fuentes sobre {country}", "qué dicen las fuentes sobre {actor}", "todas las aserciones"]
// parameters:
//   filters: shared
//   kind: {type: string, list: true, default: null, description: {en: "Only these kinds of assertion: classes of the ontology.", fr: "Seulement ces types d’assertion : classes de l’ontologie.", es: "Solo estos tipos de aserción: clases de la ontología."}, example: [Commitment]}
//   paging: shared
// columns:
//   assertion: shared
//   kind: {type: string, description: "The kind of assertion, a class of the ontology."}
//   key: {type: string, description: "Its row in the source."}
//   actors: {type: anyURI, list: true, description: "Actors and people that stand in it, in any role."}
//   listed: shared
// ---
MATCH (a:Assertion)
// include filters
  AND ($kind IS NULL OR any(k IN labels(a) WHERE k IN $kind))
// include page
RETURN
  total AS total,
  assertion AS assertion,
  [k IN labels(a) WHERE k IN ['Commitment', 'Demand', 'Description', 'Observation', 'Participation', 'Practice', 'Result', 'SurveyAnswer']][0] AS kind,
  a.key AS key,
  [l IN links WHERE l.type IN ['MADE_BY', 'WITH_ACTOR', 'FUNDED_BY', 'DELIVERED_BY', 'RECEIVED_BY', 'ADDRESSED_TO', 'ACHIEVED_WITH', 'PASSED_BY', 'ANSWERED_BY', 'PARTICIPANT', 'ON_BEHALF_OF', 'ATTRIBUTED_TO'] | l.target] AS actors,
// include columns
ORDER BY asserted_on DESC, assertion

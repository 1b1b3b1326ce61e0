// ---
// title: {en: "All assertions", fr: "Toutes les assertions", es: "Todas las aserciones"}
// question: {en: "What do the sources say?", fr: "Que disent les sources ?", es: "¿Qué dicen las fuentes?"}
// description: {en: "One row per assertion of any kind, newest first.", fr: "Une ligne par assertion de tout type, la plus récente d’abord.", es: "Una fila por aserción de cualquier tipo, primero la más reciente."}
// tags: [lists]
// coverage: {kinds: [Commitment, Demand, Result, Practice, Participation, SurveyAnswer, Observation, Description], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["all assertions", "everything said about {country}", "all that the documents say about {country}", "all that the documents say about {group}", "what exactly do the sources say about {group}", "all that the sources say about {actor}", "every statement about {country}", "all statements of the sources about {country}", "every statement about {actor}", "every statement about {about}", "all that the sources say about {about}", "what exactly do the sources say about {country}", "all statements on {step}", "all statements of the sources about {programme}", "statements about {theme}", "statements on {target_group}", "statements about {branch}", "everything that was said at {event}"]
//   fr: ["toutes les assertions", "tout ce que disent les sources sur {country}", "que disent les sources sur {actor}, mot à mot", "toutes les assertions sur {step}"]
//   es: ["todas las aserciones", "todo lo que dicen las fuentes sobre {country}", "qué dicen las fuentes sobre {actor}, palabra por palabra", "todas las aserciones sobre {step}"]
// parameters:
//   filters: shared
//   kind: {type: string, list: true, default: null, description: {en: "Only these kinds of assertion: classes of the ontology.", fr: "Seulement ces types d’assertion : classes de l’ontologie.", es: "Solo estos tipos de aserción: clases de la ontología."}, example: [Commitment]}
//   paging: shared
// columns:
//   assertion: shared
//   kind: shared
//   key: {type: string, description: {en: "Its row in the source.", fr: "Sa ligne dans la source.", es: "Su fila en la fuente."}}
//   actors: {type: anyURI, list: true, description: {en: "Actors and people that stand in it, in any role.", fr: "Acteurs et personnes qui y figurent, à quelque titre que ce soit.", es: "Actores y personas que figuran en ella, en cualquier función."}}
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
  reduce(found = [], l IN links | CASE WHEN l.type IN ['MADE_BY', 'WITH_ACTOR', 'FUNDED_BY', 'DELIVERED_BY', 'RECEIVED_BY', 'ADDRESSED_TO', 'ACHIEVED_WITH', 'PASSED_BY', 'ANSWERED_BY', 'PARTICIPANT', 'ON_BEHALF_OF', 'ATTRIBUTED_TO'] AND NOT l.target IN found THEN found + [l.target] ELSE found END) AS actors,
// include columns
ORDER BY asserted_on DESC, assertion

// ---
// title: {en: Neighbours of a thing, fr: Voisins d’une chose, es: Vecinos de una cosa}
// question: {en: "What is connected with {thing}, and how?", fr: "Qu’est-ce qui est relié à {thing}, et comment ?", es: "¿Qué está vinculado con {thing} y cómo?"}
// description:
//   en: "One row per relation and neighbour. A relation is a kind of assertion with the place of the thing and that of the neighbour in it; of each relation the neighbours named most often come, at most per_relation, and in_relation tells how many there are. Links by a document or an event alone are left out."
//   fr: "Une ligne par relation et voisin. Une relation est un type d’assertion avec la place qu’y tiennent la chose et le voisin ; de chaque relation viennent les voisins les plus souvent nommés, per_relation au plus, et in_relation dit combien il y en a. Les liens par un document ou un événement seuls sont écartés."
//   es: "Una fila por relación y vecino. Una relación es un tipo de aserción con el lugar que ocupan en ella la cosa y el vecino; de cada relación vienen los vecinos nombrados con más frecuencia, per_relation como máximo, e in_relation dice cuántos hay. Se excluyen los vínculos solo por un documento o evento."
// tags: [graph]
// coverage: {kinds: [Commitment, Demand, Result, Practice, Participation, SurveyAnswer, Observation, Description], about: [thing]}
// parameters:
//   thing: {type: anyURI, class: [Entity], description: {en: "The thing.", fr: "La chose.", es: "La cosa."}, example: irish-aid}
//   kind: {type: string, list: true, default: null, one_of: [Commitment, Demand, Description, Observation, Participation, Practice, Result, SurveyAnswer], description: {en: "Only through these kinds of assertion.", fr: "Seulement par ces types d’assertion.", es: "Solo por estos tipos de aserción."}, example: [Commitment]}
//   of_class: {type: string, list: true, default: null, one_of: [Actor, Network, Person, Country, CountryGroup, SPFStep, Branch, TargetGroup, Theme, Programme, Agreement, Scheme, PolicyInstrument, Event, Document], description: {en: "Only neighbours of these classes.", fr: "Seulement des voisins de ces classes.", es: "Solo vecinos de estas clases."}, example: [Country]}
//   per_relation: {type: integer, default: 10, minimum: 1, maximum: 200, description: {en: "Most neighbours of one relation.", fr: "Voisins au plus par relation.", es: "Máximo de vecinos por relación."}, example: 10}
//   source: shared
//   as_of: shared
//   known_by: shared
//   evidence_limit: {type: integer, default: 2, minimum: 1, maximum: 100, description: {en: "Most pieces of evidence in a row.", fr: "Preuves au plus par ligne.", es: "Máximo de evidencias por fila."}, example: 2}
//   limit: shared
// columns:
//   kind: {type: string, description: {en: "The kind of assertion that connects them, a class of the ontology.", fr: "Le type d’assertion qui les relie, une classe de l’ontologie.", es: "El tipo de aserción que los vincula, una clase de la ontología."}}
//   role: {type: relationship, description: {en: "The place of the thing in it.", fr: "La place qu’y tient la chose.", es: "El lugar que ocupa en ella la cosa."}}
//   relation: {type: relationship, description: {en: "The place of the neighbour in it.", fr: "La place qu’y tient le voisin.", es: "El lugar que ocupa en ella el vecino."}}
//   voice: {type: string, description: {en: "said; or no, unreadable or blank for a survey answer or a declined commitment.", fr: "said (dit) ; ou no (non), unreadable (illisible) ou blank (vide) pour une réponse à l’enquête ou un engagement décliné.", es: "said (dicho); o no (no), unreadable (ilegible) o blank (en blanco) para una respuesta a la encuesta o un compromiso rechazado."}}
//   neighbour: {type: anyURI, description: {en: "The neighbour.", fr: "Le voisin.", es: "El vecino."}}
//   of_class: {type: string, description: {en: "Its class.", fr: "Sa classe.", es: "Su clase."}}
//   in_relation: {type: integer, description: {en: "How many neighbours there are in this relation.", fr: "Combien il y a de voisins dans cette relation.", es: "Cuántos vecinos hay en esta relación."}}
//   last_confirmed: shared
//   light: shared
//   standing: {type: string, codes: standing, description: {en: "The best of what connects them: current, unknown (no end is stated), planned or ended.", fr: "Le meilleur de ce qui les relie : current (en cours), unknown (aucune fin n’est donnée), planned (à venir) ou ended (terminé).", es: "Lo mejor de lo que los vincula: current (vigente), unknown (no se declara un fin), planned (previsto) o ended (terminado)."}}
//   certainty: {type: string, codes: certainty, description: {en: "stated when one assertion states both places.", fr: "stated (énoncé) quand une même assertion énonce les deux places.", es: "stated (declarado) cuando una misma aserción declara ambos lugares."}}
//   evidence: {type: Evidence, list: true, description: {en: "The assertions that connect them, newest first.", fr: "Les assertions qui les relient, la plus récente d’abord.", es: "Las aserciones que los vinculan, primero la más reciente."}}
//   evidence_count: {type: integer, description: {en: "How many there are.", fr: "Combien il y en a.", es: "Cuántas hay."}}
// ask:
//   en: ["what is connected with {thing}", "neighbours of {thing}", "who and what is linked to {thing}", "what is {thing} related to", "connections of {thing}", "what is {thing} connected to in the graph", "what surrounds {thing}", "all links of {thing}"]
//   fr: ["à quoi {thing} est-il relié", "voisins de {thing} dans le graphe", "qui et quoi est lié à {thing}", "liens de {thing}"]
//   es: ["con qué está vinculado {thing}", "vecinos de {thing} en el grafo", "qué está relacionado con {thing}", "vínculos de {thing}"]
// ---
MATCH (e:Resource {uri: $thing})<-[r1]-(a:Assertion)
WHERE NOT type(r1) IN ['HAD_PRIMARY_SOURCE', 'AT_EVENT'] AND a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
WITH e, a, type(r1) AS role, coalesce(r1.certainty, 'stated') AS role_certainty,
  [k IN ['Commitment', 'Demand', 'Description', 'Observation', 'Participation', 'Practice', 'Result', 'SurveyAnswer'] WHERE k IN labels(a)][0] AS kind
WHERE $kind IS NULL OR kind IN $kind
MATCH (a)-[r2]->(n:Resource)
WHERE NOT type(r2) IN ['HAD_PRIMARY_SOURCE', 'AT_EVENT'] AND n.uri <> e.uri AND NOT n:Staged AND NOT n:Retired
WITH a, role, role_certainty, kind, n, type(r2) AS relation, coalesce(r2.certainty, 'stated') AS relation_certainty,
  [c IN ['Network', 'Actor', 'Person', 'Country', 'CountryGroup', 'SPFStep', 'Branch', 'TargetGroup', 'Theme', 'Programme', 'Agreement', 'Scheme', 'PolicyInstrument', 'Event', 'Document'] WHERE c IN labels(n)][0] AS of_class
WHERE $of_class IS NULL OR of_class IN $of_class
WITH role, kind, relation, of_class, n.uri AS neighbour, a.uri AS uri, a.assertedOn AS asserted_on,
  CASE WHEN a.answer IN ['no', 'unreadable', 'blank'] THEN a.answer WHEN a.modality = 'declined' THEN 'no' ELSE 'said' END AS voice,
  CASE WHEN a.certainty = 'stated' AND role_certainty = 'stated' AND relation_certainty = 'stated' THEN 1 ELSE 0 END AS stated,
  CASE
    WHEN a.validFrom > $as_of THEN 3
    WHEN a.validTo >= $as_of THEN 1
    WHEN a.validTo < $as_of OR (a.modality IN ['completed', 'stopped'] AND a.assertedOn <= $as_of) THEN 4
    ELSE 2
  END AS standing
ORDER BY asserted_on DESC, uri
WITH kind, role, relation, voice, neighbour, of_class, collect({uri: uri, roles: [role]}) AS pieces, max(asserted_on) AS last_confirmed, min(standing) AS standing, max(stated) AS stated
WITH kind, role, relation, voice, neighbour, of_class, pieces, last_confirmed, standing, stated, size(pieces) AS times
ORDER BY times DESC, last_confirmed DESC, neighbour
WITH kind, role, relation, voice,
  collect({neighbour: neighbour, of_class: of_class, pieces: pieces, last_confirmed: last_confirmed, standing: standing, stated: stated, times: times}) AS found
UNWIND range(1, size(found[0..$per_relation])) AS place
WITH kind, role, relation, voice, size(found) AS in_relation, place, found[place - 1] AS next
ORDER BY kind, role, relation, voice, place
LIMIT $limit
WITH kind, role, relation, voice, in_relation, place, next, next.pieces[0..$evidence_limit] AS chosen
// include chosen_pieces
WITH kind, role, relation, voice, in_relation, place, next, evidence
ORDER BY kind, role, relation, voice, place
RETURN
  kind AS kind,
  role AS role,
  relation AS relation,
  voice AS voice,
  next.neighbour AS neighbour,
  next.of_class AS of_class,
  in_relation AS in_relation,
  next.last_confirmed AS last_confirmed,
  CASE WHEN next.last_confirmed >= $fresh_from THEN 'fresh' WHEN next.last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  ['current', 'unknown', 'planned', 'ended'][next.standing - 1] AS standing,
  CASE WHEN next.stated = 1 THEN 'stated' ELSE 'inferred' END AS certainty,
  evidence AS evidence,
  next.times AS evidence_count

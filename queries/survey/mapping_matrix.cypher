// ---
// title: {en: Mapping matrix, fr: Matrice de cartographie, es: Matriz de mapeo}
// question: {en: "What did the partners mark, row by row?", fr: "Qu’ont coché les partenaires, ligne par ligne ?", es: "¿Qué marcaron los socios, fila por fila?"}
// description:
//   en: "One row per row of a table of a mapping exercise (countries, branches, steps, target groups), with the partners by what stands in their cell. Yes, words, no, left empty and unreadable are five things: an unreadable mark is neither yes nor no, and a partner in none of the lists has no cell. Words do not always mean yes: read the note in the evidence."
//   fr: "Une ligne par ligne d’un tableau d’un exercice de cartographie (pays, branches, étapes, groupes cibles), avec les partenaires selon ce qui figure dans leur case. Oui, texte, non, laissé vide et illisible sont cinq choses : une marque illisible n’est ni oui ni non, et un partenaire absent de toutes les listes n’a pas de case. Un texte ne veut pas toujours dire oui : lire la note dans les preuves."
//   es: "Una fila por fila de una tabla de un ejercicio de mapeo (países, ramas, etapas, grupos destinatarios), con los socios según lo que hay en su celda. Sí, texto, no, vacío e ilegible son cinco cosas: una marca ilegible no es ni sí ni no, y un socio que no está en ninguna lista no tiene celda. Un texto no siempre significa sí: léase la nota en la evidencia."
// tags: [survey]
// coverage: {kinds: [SurveyAnswer], about: [thing]}
// ask:
//   en: ["mapping matrix", "what did partners mark for {thing}", "what did {partner} mark", "mapping of partners from {event}"]
//   fr: ["matrice de cartographie", "qu’ont coché les partenaires pour {thing}", "qu’a coché {partner}", "cartographie des partenaires de {event}"]
//   es: ["matriz de mapeo", "qué marcaron los socios para {thing}", "qué marcó {partner}", "mapeo de socios de {event}"]
// parameters:
//   question: {type: string, list: true, default: null, codes: survey-question, description: {en: "Only these tables.", fr: "Seulement ces tableaux.", es: "Solo estas tablas."}, example: [step-involved-or-willing]}
//   thing: {type: anyURI, list: true, default: null, class: [Country, CountryGroup, SPFStep, Branch, TargetGroup], description: {en: "Only the rows of these, or of narrower ones.", fr: "Seulement leurs lignes, ou celles de plus étroits.", es: "Solo sus filas, o las de otros más específicos."}, example: [legal-drafting]}
//   partner: {type: anyURI, list: true, default: null, class: [Actor], description: {en: "Only the columns of these partners.", fr: "Seulement les colonnes de ces partenaires.", es: "Solo las columnas de estos socios."}, example: [irish-aid]}
//   event: {type: anyURI, list: true, default: null, class: [Event], description: {en: "Only exercises of these events and their parts.", fr: "Seulement les exercices de ces événements et de leurs parties.", es: "Solo ejercicios de estos eventos y sus partes."}, example: [partners-meeting-2017]}
//   source: shared
//   known_by: shared
//   evidence_limit: {type: integer, default: 25, minimum: 1, maximum: 100, description: {en: "Most pieces of evidence in a row.", fr: "Preuves au plus par ligne.", es: "Máximo de pruebas por fila."}, example: 25}
//   limit: shared
//   offset: shared
// columns:
//   question: {type: string, codes: survey-question, description: "The table."}
//   thing: {type: anyURI, description: "What the row is for."}
//   "yes": {type: anyURI, list: true, description: "Partners with a yes."}
//   text: {type: anyURI, list: true, description: "Partners with words in the cell; the note in the evidence says what they add."}
//   "no": {type: anyURI, list: true, description: "Partners with an explicit no."}
//   blank: {type: anyURI, list: true, description: "Partners who left the cell empty."}
//   unreadable: {type: anyURI, list: true, description: "Partners whose mark, if any, cannot be read."}
//   inferred: {type: anyURI, list: true, description: "Those of all these for whom the answer, or whose column it is, is inferred."}
//   source: shared
//   last_confirmed: {type: date, description: "Day of the newest answer of the row."}
//   light: shared
//   evidence: {type: Evidence, list: true, description: "A piece per cell: yes, words, no, empty, unreadable, each by partner."}
//   evidence_count: {type: integer, description: "How many cells there are."}
// ---
MATCH (a:SurveyAnswer)-[link:ANSWERED_BY]->(p:Actor)
WHERE a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
  AND ($question IS NULL OR a.question IN $question)
  AND ($partner IS NULL OR p.uri IN $partner)
  AND ($event IS NULL OR EXISTS { (a)-[:AT_EVENT]->(:Event)-[:IS_PART_OF*0..3]->(x:Resource) WHERE x.uri IN $event })
MATCH (a)-[about:ABOUT]->(t:Resource)
WHERE $thing IS NULL OR EXISTS { (t)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $thing }
WITH a, t.uri AS thing, p.uri AS actor, a.uri AS uri,
  CASE WHEN a.certainty = 'inferred' OR link.certainty = 'inferred' OR about.certainty = 'inferred' THEN 1 ELSE 0 END AS doubt,
  CASE a.answer WHEN 'yes' THEN 1 WHEN 'text' THEN 2 WHEN 'no' THEN 3 WHEN 'blank' THEN 4 ELSE 5 END AS answer
ORDER BY answer, actor, uri
WITH a.question AS question, thing, a.source AS source, max(a.assertedOn) AS last_confirmed,
  collect({actor: actor, uri: uri, answer: answer}) AS cells, collect(DISTINCT CASE WHEN doubt = 1 THEN actor END) AS inferred
ORDER BY question, thing, source
WITH collect({question: question, thing: thing, source: source, last_confirmed: last_confirmed, cells: cells, inferred: inferred}) AS all_rows
WITH size(all_rows) AS total, all_rows[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS row
WITH total, row, coalesce(row.cells, []) AS cells
WITH total, row, cells, [x IN cells | x.uri][0..$evidence_limit] AS chosen, [x IN cells | x.actor] AS actors, [] AS members
// include evidence
RETURN
  total AS total,
  row.question AS question,
  row.thing AS thing,
  [x IN cells WHERE x.answer = 1 | x.actor] AS yes,
  [x IN cells WHERE x.answer = 2 | x.actor] AS text,
  [x IN cells WHERE x.answer = 3 | x.actor] AS no,
  [x IN cells WHERE x.answer = 4 | x.actor] AS blank,
  [x IN cells WHERE x.answer = 5 | x.actor] AS unreadable,
  row.inferred AS inferred,
  row.source AS source,
  row.last_confirmed AS last_confirmed,
  CASE WHEN row.last_confirmed >= $fresh_from THEN 'fresh' WHEN row.last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  evidence AS evidence,
  size(cells) AS evidence_count
ORDER BY question, thing, source

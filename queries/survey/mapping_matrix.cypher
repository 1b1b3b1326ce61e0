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
//   en: ["mapping matrix", "mapping table", "table of the mapping exercise", "matrix of the mapping", "mapping matrix of {question}", "mapping table of {question} by partner", "what did partners mark as {question}", "table of {question} marked by partners", "which {question} did partners mark", "what did partners mark for {thing}", "who ticked {thing} in the mapping", "which partners marked {thing}", "mapping of partners from {event}", "mapping matrix of countries [question=priority-country]", "table of the priority countries of partners [question=priority-country]", "mapping matrix of steps [question=step-involved-or-willing]", "which steps did partners mark [question=step-involved-or-willing]", "mapping matrix of target groups [question=group-willing]", "mapping matrix of branches [question=priority-branch]"]
//   fr: ["matrice de cartographie", "tableau de la cartographie", "matrice de la cartographie: {question}", "qu’ont coché les partenaires pour {thing}", "cartographie des partenaires de {event}", "tableau des pays prioritaires des partenaires [question=priority-country]"]
//   es: ["matriz de mapeo", "tabla del mapeo", "matriz de mapeo de {question}", "qué marcaron los socios para {thing}", "mapeo de socios de {event}", "matriz de etapas marcadas por los socios [question=step-involved-or-willing]"]
// parameters:
//   question: {type: string, list: true, default: null, codes: survey-question, description: {en: "Only these tables.", fr: "Seulement ces tableaux.", es: "Solo estas tablas."}, example: [step-involved-or-willing]}
//   thing: {type: anyURI, list: true, default: null, class: [Country, CountryGroup, SPFStep, Branch, TargetGroup], description: {en: "Only the rows of these, of narrower ones, or of countries in these groups.", fr: "Seulement leurs lignes, celles de plus étroits, ou celles des pays de ces groupes.", es: "Solo sus filas, las de otros más específicos o las de los países de estos grupos."}, example: [legal-drafting]}
//   partner: {type: anyURI, list: true, default: null, class: [Actor], description: {en: "Only the columns of these partners and their parts.", fr: "Seulement les colonnes de ces partenaires et de leurs parties.", es: "Solo las columnas de estos socios y sus partes."}, example: [irish-aid]}
//   event: {type: anyURI, list: true, default: null, class: [Event], description: {en: "Only exercises of these events and their parts.", fr: "Seulement les exercices de ces événements et de leurs parties.", es: "Solo ejercicios de estos eventos y sus partes."}, example: [partners-meeting-2017]}
//   source: shared
//   as_of: shared
//   known_by: shared
//   evidence_limit: {type: integer, default: 25, minimum: 1, maximum: 100, description: {en: "Most pieces of evidence in a row.", fr: "Preuves au plus par ligne.", es: "Máximo de pruebas por fila."}, example: 25}
//   limit: shared
//   offset: shared
// columns:
//   question: {type: string, codes: survey-question, description: {en: "The table.", fr: "Le tableau.", es: "La tabla."}}
//   thing: {type: anyURI, description: {en: "What the row is for.", fr: "Ce pour quoi vaut la ligne.", es: "Para qué es la fila."}}
//   "yes": {type: anyURI, list: true, description: {en: "Partners with a yes.", fr: "Partenaires avec un oui.", es: "Socios con un sí."}}
//   text: {type: anyURI, list: true, description: {en: "Partners with words in the cell; the note in the evidence says what they add.", fr: "Partenaires avec un texte dans la case ; la note dans les preuves dit ce qu’il ajoute.", es: "Socios con un texto en la celda; la nota en la evidencia dice lo que añade."}}
//   "no": {type: anyURI, list: true, description: {en: "Partners with an explicit no.", fr: "Partenaires avec un non explicite.", es: "Socios con un no explícito."}}
//   blank: {type: anyURI, list: true, description: {en: "Partners who left the cell empty.", fr: "Partenaires qui ont laissé la case vide.", es: "Socios que dejaron la celda vacía."}}
//   unreadable: {type: anyURI, list: true, description: {en: "Partners whose mark, if any, cannot be read.", fr: "Partenaires dont la marque, s’il y en a une, est illisible.", es: "Socios cuya marca, si la hay, no se puede leer."}}
//   inferred: {type: anyURI, list: true, description: {en: "Those of all these for whom the answer, or whose column it is, is inferred.", fr: "Ceux d’entre eux tous dont la réponse, ou le nom en tête de colonne, est déduit.", es: "Aquellos de todos estos cuya respuesta, o cuyo nombre en la cabecera de la columna, es inferido."}}
//   source: shared
//   last_confirmed: {type: date, description: {en: "Day of the newest answer of the row.", fr: "Jour de la réponse la plus récente de la ligne.", es: "Día de la respuesta más reciente de la fila."}}
//   light: shared
//   evidence: {type: Evidence, list: true, description: {en: "A piece per cell: yes, words, no, empty, unreadable, each by partner.", fr: "Une preuve par case : oui, texte, non, vide, illisible, et dans chaque cas par partenaire.", es: "Una prueba por celda: sí, texto, no, vacío, ilegible, y en cada caso por socio."}}
//   evidence_count: {type: integer, description: {en: "How many cells there are.", fr: "Nombre de cases.", es: "Número de celdas."}}
// ---
MATCH (a:SurveyAnswer)-[link:ANSWERED_BY]->(p:Actor)
WHERE a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
  AND ($question IS NULL OR a.question IN $question)
  AND ($partner IS NULL OR EXISTS { (p)-[:SUB_ORGANIZATION_OF*0..3]->(x:Resource) WHERE x.uri IN $partner })
  AND ($event IS NULL OR EXISTS { (a)-[:AT_EVENT]->(:Event)-[:IS_PART_OF*0..3]->(x:Resource) WHERE x.uri IN $event })
MATCH (a)-[about:ABOUT]->(t:Resource)
// include on_thing
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

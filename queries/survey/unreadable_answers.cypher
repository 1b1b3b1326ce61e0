// ---
// title: {en: What to ask again, fr: Ce qu’il faut redemander, es: Qué preguntar de nuevo}
// question: {en: "Which answers cannot be read, and whom to ask again?", fr: "Quelles réponses sont illisibles, et à qui les redemander ?", es: "¿Qué respuestas no se pueden leer, y a quién preguntar de nuevo?"}
// description:
//   en: "One row per partner and table of a mapping exercise with cells that cannot be read and that no later answer of the partner has cleared up; the most first. Such a cell is neither yes nor no, and may have been empty."
//   fr: "Une ligne par partenaire et tableau d’un exercice de cartographie dont des cases sont illisibles et qu’aucune réponse ultérieure du partenaire n’a éclaircies ; les plus nombreuses d’abord. Une telle case n’est ni oui ni non, et a pu être vide."
//   es: "Una fila por socio y tabla de un ejercicio de mapeo con celdas que no se pueden leer y que ninguna respuesta posterior del socio ha aclarado; primero las más numerosas. Una celda así no es ni sí ni no, y pudo estar vacía."
// tags: [survey]
// coverage: {kinds: [SurveyAnswer], about: [thing]}
// ask:
//   en: ["which answers are unreadable", "unreadable marks", "unreadable marks in the mapping exercise", "unreadable answers of {partner}", "which marks of {partner} cannot be read", "what should we ask {partner} again", "whom to ask again about {thing}", "whom should we ask again", "what to ask whom again", "which answers about {thing} are unreadable", "which answers to {question} are unreadable", "which cells of the mapping tables were lost"]
//   fr: ["quelles réponses sont illisibles", "que faut-il redemander à {partner}", "à qui redemander pour {thing}", "marques illisibles", "réponses illisibles de {partner}", "que faut-il redemander et à qui"]
//   es: ["qué respuestas son ilegibles", "qué hay que preguntar de nuevo a {partner}", "a quién preguntar de nuevo sobre {thing}", "marcas ilegibles", "respuestas ilegibles de {partner}"]
// parameters:
//   partner: {type: anyURI, list: true, default: null, class: [Actor], description: {en: "Only these partners and their parts.", fr: "Seulement ces partenaires et leurs parties.", es: "Solo estos socios y sus partes."}, example: [irish-aid]}
//   question: {type: string, list: true, default: null, codes: survey-question, description: {en: "Only these tables.", fr: "Seulement ces tableaux.", es: "Solo estas tablas."}, example: [step-involved-or-willing]}
//   thing: {type: anyURI, list: true, default: null, class: [Country, CountryGroup, SPFStep, Branch, TargetGroup], description: {en: "Only cells about these, narrower ones, or countries in these groups.", fr: "Seulement les cases à leur sujet, de plus étroits, ou des pays de ces groupes.", es: "Solo celdas sobre estos, otros más específicos o países de estos grupos."}, example: [legal-drafting]}
//   source: shared
//   as_of: shared
//   known_by: shared
//   evidence_limit: shared
//   limit: shared
//   offset: shared
// columns:
//   partner: {type: anyURI, description: {en: "Whom to ask.", fr: "À qui demander.", es: "A quién preguntar."}}
//   question: {type: string, codes: survey-question, description: {en: "The table.", fr: "Le tableau.", es: "La tabla."}}
//   things: {type: anyURI, list: true, description: {en: "What to ask about: the rows whose cell cannot be read.", fr: "Ce sur quoi redemander : les lignes dont la case est illisible.", es: "Sobre qué preguntar: las filas cuya celda no se puede leer."}}
//   unreadable: {type: integer, description: {en: "How many they are.", fr: "Leur nombre.", es: "Su número."}}
//   readable: {type: integer, description: {en: "How many answers of the partner to the same question can be read, of any day.", fr: "Combien de réponses du partenaire à la même question sont lisibles, quelle qu’en soit la date.", es: "Cuántas respuestas del socio a la misma pregunta pueden leerse, de cualquier día."}}
//   people: {type: anyURI, list: true, description: {en: "People whom a source names as taking part in something on the partner's behalf, newest first; they may have left since.", fr: "Personnes dont une source dit qu’elles participent à quelque chose au nom du partenaire, la plus récente d’abord ; elles peuvent être parties depuis.", es: "Personas de las que una fuente dice que participan en algo en nombre del socio, primero la más reciente; pueden haberse ido desde entonces."}}
//   last_confirmed: {type: date, description: {en: "Day of the exercise's report.", fr: "Jour du rapport de l’exercice.", es: "Día del informe del ejercicio."}}
//   light: shared
//   evidence: {type: Evidence, list: true, description: {en: "The cells, in the order of things.", fr: "Les cases, dans l’ordre de things.", es: "Las celdas, en el orden de things."}}
//   evidence_count: shared
// ---
MATCH (a:SurveyAnswer)-[:ANSWERED_BY]->(p:Actor)
WHERE a.answer = 'unreadable' AND a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
  AND ($question IS NULL OR a.question IN $question)
  AND ($partner IS NULL OR EXISTS { (p)-[:SUB_ORGANIZATION_OF*0..3]->(x:Resource) WHERE x.uri IN $partner })
MATCH (a)-[:ABOUT]->(t:Resource)
// include on_thing
  AND NOT EXISTS {
    (p)<-[:ANSWERED_BY]-(b:SurveyAnswer)-[:ABOUT]->(t)
    WHERE b.question = a.question AND b.answer <> 'unreadable' AND b.assertedOn > a.assertedOn AND b.assertedOn <= $known_by AND ($source IS NULL OR b.source IN $source)
  }
WITH p, a.question AS question, t.uri AS thing, a.uri AS uri, a.assertedOn AS asserted_on
ORDER BY thing, uri
WITH p, question, collect(DISTINCT thing) AS things, collect(uri) AS uris, max(asserted_on) AS last_confirmed
WITH p, p.uri AS partner, question, things, uris, last_confirmed, size(things) AS unreadable
CALL (p, question) {
  MATCH (p)<-[:ANSWERED_BY]-(b:SurveyAnswer)
  WHERE b.question = question AND b.answer <> 'unreadable' AND b.assertedOn <= $known_by AND ($source IS NULL OR b.source IN $source)
  WITH DISTINCT b.uri AS readable_uri
  RETURN count(readable_uri) AS readable
}
CALL (p) {
  MATCH (p)<-[:ON_BEHALF_OF]-(m:Participation)-[:PARTICIPANT]->(h:Person)
  WHERE m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source)
  WITH h.uri AS human, max(m.assertedOn) AS named_on
  ORDER BY named_on DESC, human
  RETURN collect(human) AS people
}
WITH partner, question, things, uris, last_confirmed, unreadable, readable, people
ORDER BY unreadable DESC, partner, question
WITH collect({partner: partner, question: question, things: things, uris: uris, last_confirmed: last_confirmed, unreadable: unreadable, readable: readable, people: people}) AS all_rows
WITH size(all_rows) AS total, all_rows[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS row
WITH total, row, coalesce(row.uris, []) AS uris
WITH total, row, uris, uris[0..$evidence_limit] AS chosen, [row.partner] AS actors, [] AS members
// include evidence
RETURN
  total AS total,
  row.partner AS partner,
  row.question AS question,
  row.things AS things,
  row.unreadable AS unreadable,
  row.readable AS readable,
  row.people AS people,
  row.last_confirmed AS last_confirmed,
  CASE WHEN row.last_confirmed >= $fresh_from THEN 'fresh' WHEN row.last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  evidence AS evidence,
  size(uris) AS evidence_count
ORDER BY unreadable DESC, partner, question

// ---
// title: {en: What the data speaks of, fr: De quoi parlent les données, es: De qué hablan los datos}
// question: {en: "What do the loaded sources speak of?", fr: "De quoi parlent les sources chargées ?", es: "¿De qué hablan las fuentes cargadas?"}
// description:
//   en: "One row per thing that an assertion names, by class and then by how often; being described alone does not count. in_class tells how many things of the class there are."
//   fr: "Une ligne par chose qu’une assertion nomme, par classe puis par fréquence ; être seulement décrite ne compte pas. in_class dit combien de choses de la classe il y a."
//   es: "Una fila por cosa que una aserción nombra, por clase y luego por frecuencia; ser solo descrita no cuenta. in_class dice cuántas cosas de la clase hay."
// tags: [graph]
// coverage: {kinds: [Commitment, Demand, Result, Practice, Participation, SurveyAnswer, Observation]}
// parameters:
//   of_class: {type: string, list: true, default: null, one_of: [Actor, Network, Person, Country, CountryGroup, SPFStep, Branch, TargetGroup, Theme, Programme, Agreement, Scheme, PolicyInstrument, Event, Document], description: {en: "Only things of these classes.", fr: "Seulement les choses de ces classes.", es: "Solo cosas de estas clases."}, example: [Theme]}
//   source: shared
//   as_of: shared
//   known_by: shared
//   limit: shared
//   offset: shared
// columns:
//   of_class: {type: string, description: {en: "The class of the thing.", fr: "La classe de la chose.", es: "La clase de la cosa."}}
//   thing: {type: anyURI, description: {en: "The thing.", fr: "La chose.", es: "La cosa."}}
//   times: {type: integer, description: {en: "How many assertions name it.", fr: "Combien d’assertions la nomment.", es: "Cuántas aserciones la nombran."}}
//   in_class: {type: integer, description: {en: "How many things of this class are named.", fr: "Combien de choses de cette classe sont nommées.", es: "Cuántas cosas de esta clase se nombran."}}
//   said_by: {type: anyURI, list: true, description: {en: "The sources that name it.", fr: "Les sources qui la nomment.", es: "Las fuentes que la nombran."}}
//   first_said: shared
//   last_confirmed: shared
//   light: shared
//   assertion: {type: anyURI, description: {en: "The newest of them.", fr: "La plus récente d’entre elles.", es: "La más reciente de ellas."}}
//   document: shared
//   locators: shared
// ask:
//   en: ["what does the data speak of", "which things are there in the data", "what is in the data", "which {of_class} are named", "which {of_class} do the sources speak of", "which {of_class} appear in the sources", "list of {of_class}", "list all {of_class}", "which {of_class} are there", "all {of_class}", "which {of_class} do you know", "what can I ask about", "vocabulary of the data", "what {of_class} does the graph know"]
//   fr: ["de quoi parlent les données", "qu’y a-t-il dans les données", "quels {of_class} y a-t-il", "quels sont les {of_class}", "liste des {of_class}", "sur quoi puis-je poser une question"]
//   es: ["de qué hablan los datos", "qué hay en los datos", "qué {of_class} hay", "lista de {of_class}", "sobre qué puedo preguntar"]
// ---
MATCH (a:Assertion)-[r]->(t:Resource)
WHERE NOT a:Description AND a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source) AND coalesce(a.answer, '') <> 'blank'
WITH DISTINCT a, t
WITH a.uri AS uri, a.assertedOn AS asserted_on, a.source AS said_in, t.uri AS thing,
  [c IN ['Network', 'Actor', 'Person', 'Country', 'CountryGroup', 'SPFStep', 'Branch', 'TargetGroup', 'Theme', 'Programme', 'Agreement', 'Scheme', 'PolicyInstrument', 'Event', 'Document'] WHERE c IN labels(t)][0] AS of_class
WHERE of_class IS NOT NULL AND ($of_class IS NULL OR of_class IN $of_class)
WITH of_class, thing, count(uri) AS times, min(asserted_on) AS first_said, max(asserted_on) AS last_confirmed, collect(DISTINCT said_in) AS said_by
ORDER BY of_class, times DESC, thing
WITH of_class, collect({of_class: of_class, thing: thing, times: times, first_said: first_said, last_confirmed: last_confirmed, said_by: said_by}) AS members
ORDER BY of_class
WITH collect({members: members}) AS classes
WITH reduce(flat = [], c IN classes | flat + [m IN c.members | {of_class: m.of_class, thing: m.thing, times: m.times, first_said: m.first_said, last_confirmed: m.last_confirmed, said_by: m.said_by, in_class: size(c.members)}]) AS all_rows
WITH size(all_rows) AS total, all_rows[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS row
CALL (row) {
  UNWIND coalesce(row.said_by, []) AS speaker
  WITH DISTINCT speaker
  ORDER BY speaker
  RETURN collect(speaker) AS said_by
}
CALL (row) {
  // the newest assertion that names it
  WITH row, row.thing AS named
  MATCH (t:Resource {uri: named})<--(a:Assertion)
  WHERE NOT a:Description AND a.assertedOn = row.last_confirmed AND ($source IS NULL OR a.source IN $source) AND coalesce(a.answer, '') <> 'blank'
  WITH min(a.uri) AS newest
  OPTIONAL MATCH (a:Resource {uri: newest})-[:HAD_PRIMARY_SOURCE]->(d:Document)
  RETURN newest, d.uri AS document, a.locators AS locators
}
RETURN
  total AS total,
  row.of_class AS of_class,
  row.thing AS thing,
  row.times AS times,
  row.in_class AS in_class,
  said_by AS said_by,
  row.first_said AS first_said,
  row.last_confirmed AS last_confirmed,
  CASE WHEN row.last_confirmed >= $fresh_from THEN 'fresh' WHEN row.last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  newest AS assertion,
  document AS document,
  locators AS locators
ORDER BY of_class, times DESC, thing

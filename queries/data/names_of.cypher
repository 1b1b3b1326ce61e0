// ---
// title: {en: Names of a thing, fr: Noms d’une chose, es: Nombres de una cosa}
// question: {en: "What do the sources call {thing}?", fr: "Comment les sources appellent-elles {thing} ?", es: "¿Cómo llaman las fuentes a {thing}?"}
// description:
//   en: One row per name that a source gives it, in a description or where it is only mentioned, with where it can be read.
//   fr: Une ligne par nom qu’une source lui donne, dans une description ou au passage, avec l’endroit où on peut le lire.
//   es: Una fila por nombre que le da una fuente, en una descripción o al mencionarla, con el lugar donde puede leerse.
// tags: [data]
// coverage: {kinds: [Description]}
// ask:
//   en: ["what is {thing} called", "other names of {thing}", "names of {thing}", "aliases of {thing}", "how do the sources spell {thing}", "how is {thing} spelled in the sources", "what does {thing} stand for", "full name of {thing}", "by what names is {thing} known", "what do the sources call {thing}", "acronym of {thing}", "under which names does {thing} appear"]
//   fr: ["comment s'appelle {thing}", "autres noms de {thing}", "noms de {thing}", "comment appelle-t-on {thing} en français", "sous quels noms {thing} apparaît-il", "comment écrit-on {thing}"]
//   es: ["cómo se llama {thing}", "otros nombres de {thing}", "nombres de {thing}", "con qué nombres aparece {thing}", "cómo se escribe {thing}"]
// parameters:
//   thing: {type: anyURI, class: [Entity], description: {en: "The thing.", fr: "La chose.", es: "La cosa."}, example: irish-aid}
//   source: shared
//   as_of: shared
//   known_by: shared
//   limit: shared
//   offset: shared
// columns:
//   name: {type: string, description: {en: "The name.", fr: "Le nom.", es: "El nombre."}}
//   used_as: {type: string, description: {en: "prefLabel, prefLabelFr, prefLabelEs or altLabel of a description; asNamed: the words used where it is mentioned.", fr: "prefLabel, prefLabelFr, prefLabelEs ou altLabel d’une description ; asNamed : les mots employés là où elle est mentionnée.", es: "prefLabel, prefLabelFr, prefLabelEs o altLabel de una descripción; asNamed: las palabras usadas donde se menciona."}}
//   source: shared
//   times: {type: integer, description: {en: "In how many assertions.", fr: "Dans combien d’assertions.", es: "En cuántas aserciones."}}
//   last_said: {type: date, description: {en: "Day of the newest of them.", fr: "Jour de la plus récente d’entre elles.", es: "Día de la más reciente de ellas."}}
//   light: shared
//   document: {type: anyURI, description: {en: "Where the newest of them can be read.", fr: "Où on peut lire la plus récente d’entre elles.", es: "Dónde puede leerse la más reciente de ellas."}}
//   locators: {type: string, list: true, description: {en: "The places in that document.", fr: "Les emplacements dans ce document.", es: "Los lugares en ese documento."}}
//   assertion: {type: anyURI, description: {en: "The newest of them.", fr: "La plus récente d’entre elles.", es: "La más reciente de ellas."}}
// ---
MATCH (e:Resource {uri: $thing})
CALL (e) {
  MATCH (e)<-[:DESCRIBES]-(d:Description)
  UNWIND [{used_as: 'prefLabel', name: d.prefLabel}, {used_as: 'prefLabelFr', name: d.prefLabelFr}, {used_as: 'prefLabelEs', name: d.prefLabelEs}] + [other IN coalesce(d.altLabel, []) | {used_as: 'altLabel', name: other}] AS told
  RETURN d AS a, told.name AS name, told.used_as AS used_as
  UNION ALL
  MATCH (e)<-[r]-(a:Assertion)
  RETURN a, r.asNamed AS name, 'asNamed' AS used_as
}
WITH a, name, used_as
WHERE name IS NOT NULL AND a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
MATCH (a)-[:HAD_PRIMARY_SOURCE]->(d:Document)
WITH DISTINCT name, used_as, a.source AS source, a.assertedOn AS asserted_on, a.uri AS uri, d.uri AS document, a.locators AS locators
ORDER BY asserted_on DESC, uri
WITH name, used_as, source, collect({uri: uri, on: asserted_on, document: document, locators: locators}) AS said
ORDER BY name, used_as, source
WITH collect({name: name, used_as: used_as, source: source, times: size(said), newest: said[0]}) AS all_rows
WITH size(all_rows) AS total, all_rows[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS row
RETURN
  total AS total,
  row.name AS name,
  row.used_as AS used_as,
  row.source AS source,
  row.times AS times,
  row.newest.on AS last_said,
  CASE WHEN row.newest.on >= $fresh_from THEN 'fresh' WHEN row.newest.on >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  row.newest.document AS document,
  row.newest.locators AS locators,
  row.newest.uri AS assertion
ORDER BY name, used_as, source

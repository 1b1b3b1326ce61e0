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
//   en: ["what is {thing} called", "other names of {thing}", "names of {thing}", "how do the sources spell {thing}"]
//   fr: ["comment s'appelle {thing}", "autres noms de {thing}", "noms de {thing}"]
//   es: ["cómo se llama {thing}", "otros nombres de {thing}", "nombres de {thing}"]
// parameters:
//   thing: {type: anyURI, class: [Entity], description: {en: "The thing.", fr: "La chose.", es: "La cosa."}, example: irish-aid}
//   source: shared
//   known_by: shared
//   limit: shared
//   offset: shared
// columns:
//   name: {type: string, description: "The name."}
//   used_as: {type: string, description: "prefLabel, prefLabelFr, prefLabelEs or altLabel of a description; asNamed: the words used where it is mentioned."}
//   source: shared
//   times: {type: integer, description: "In how many assertions."}
//   last_said: {type: date, description: "Day of the newest of them."}
//   document: {type: anyURI, description: "Where the newest of them can be read."}
//   locators: {type: string, list: true, description: "The places in that document."}
//   assertion: {type: anyURI, description: "The newest of them."}
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
  row.newest.document AS document,
  row.newest.locators AS locators,
  row.newest.uri AS assertion
ORDER BY name, used_as, source

// ---
// title: {en: Figures that differ, fr: Chiffres qui diffèrent, es: Cifras que difieren}
// question: {en: "Where do figures differ from each other or from the lists they count?", fr: "Où des chiffres diffèrent-ils entre eux ou des listes qu’ils comptent ?", es: "¿Dónde difieren las cifras entre sí o de las listas que cuentan?"}
// description:
//   en: "One row per thing and measure for which sources give different figures (kind figures), or whose stated total differs from the number of names in the list it counts (kind list). Dates, statuses and sources are in the evidence: figures can differ and all be right."
//   fr: "Une ligne par chose et mesure pour lesquelles les sources donnent des chiffres différents (figures), ou dont le total affirmé diffère du nombre de noms de la liste comptée (list). Dates, statuts et sources sont dans les preuves : des chiffres différents peuvent être tous justes."
//   es: "Una fila por cosa y medida para las que las fuentes dan cifras distintas (figures), o cuyo total declarado difiere del número de nombres de la lista que cuenta (list). Fechas, estados y fuentes están en la evidencia: las cifras pueden diferir y ser todas correctas."
// tags: [data]
// coverage: {kinds: [Observation]}
// ask:
//   en: ["where do the sources disagree", "where do figures differ", "which figures contradict each other", "conflicting figures", "contradictions between sources", "do sources contradict each other", "inconsistencies between documents", "where do numbers not agree"]
//   fr: ["où les sources se contredisent-elles", "où des chiffres diffèrent-ils", "chiffres contradictoires", "contradictions entre les sources"]
//   es: ["en qué no coinciden las fuentes", "dónde difieren las cifras", "cifras contradictorias", "contradicciones entre fuentes"]
// parameters:
//   source: shared
//   known_by: shared
//   limit: shared
//   offset: shared
// columns:
//   thing: {type: anyURI, description: {en: "What the figures are about.", fr: "Ce dont parlent les chiffres.", es: "De qué tratan las cifras."}}
//   kind: {type: string, description: {en: "figures (they differ from each other) or list (a total differs from its list).", fr: "figures (ils diffèrent entre eux) ou list (un total diffère de sa liste).", es: "figures (difieren entre sí) o list (un total difiere de su lista)."}}
//   measure: {type: string, codes: measure, description: {en: "What they measure.", fr: "Ce qu’ils mesurent.", es: "Lo que miden."}}
//   scope: {type: anyURI, list: true, description: {en: "Countries, steps, branches and groups they are for.", fr: "Pays, étapes, branches et groupes pour lesquels ils valent.", es: "Países, etapas, ramas y grupos para los que valen."}}
//   unit: {type: string, codes: unit, description: {en: "Their unit.", fr: "Leur unité.", es: "Su unidad."}}
//   component: {type: string, description: {en: "The part of the thing that they are for.", fr: "La partie de la chose pour laquelle ils valent.", es: "La parte de la cosa para la que valen."}}
//   values: {type: number, list: true, description: {en: "The different figures, smallest first.", fr: "Les différents chiffres, le plus petit d’abord.", es: "Las distintas cifras, primero la menor."}}
//   counted: {type: integer, description: {en: "How many names the list has; for kind list.", fr: "Combien de noms compte la liste ; pour kind list.", es: "Cuántos nombres tiene la lista; para kind list."}}
//   evidence: {type: Figure, list: true, description: {en: "The figures with their sources, newest first.", fr: "Les chiffres avec leurs sources, le plus récent d’abord.", es: "Las cifras con sus fuentes, primero la más reciente."}}
// ---
MATCH (o:Observation)-[:ABOUT]->(t:Resource)
WHERE o.assertedOn <= $known_by AND ($source IS NULL OR o.source IN $source)
MATCH (o)-[:HAD_PRIMARY_SOURCE]->(d:Document)
OPTIONAL MATCH (o)-[:IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME]->(s:Resource)
WITH o, t, d, s.uri AS scope_uri
ORDER BY scope_uri
WITH o, t, d, collect(scope_uri) AS scope
WITH o, t, scope, o.assertedOn AS asserted_on, o.uri AS uri,
  {assertion: o.uri, document: d.uri, source: o.source, locators: o.locators, asserted_on: o.assertedOn, valid_from: o.validFrom, valid_to: o.validTo, certainty: o.certainty, value: o.value, status: o.status, precision: o.precision, note: o.note} AS piece
ORDER BY asserted_on DESC, uri
CALL (o, t, scope) {
  // the list that a number of requests counts, in the same source
  MATCH (a:Demand)-[:FOR_STEP]->(x:Resource)
  WHERE o.measure = 'countries-requesting' AND x.uri IN scope AND a.source = o.source AND a.assertedOn <= $known_by
  MATCH (a)-[:IN_COUNTRY]->(c:Country)
  WITH DISTINCT c.uri AS name
  RETURN count(name) AS names
  UNION ALL
  // the members, speakers … that a number of them counts, in the same source
  MATCH (a:Participation)-[:TAKES_PART_IN]->(x:Resource)
  WHERE o.measure IN ['countries-targeted', 'countries', 'partners'] AND x.uri = t.uri AND a.source = o.source AND a.assertedOn <= $known_by AND coalesce(a.listClosed, true) = true // an open list has no length
  MATCH (a)-[:PARTICIPANT]->(p:Resource)
  WITH DISTINCT p.uri AS name
  RETURN count(name) AS names
}
WITH t.uri AS thing, o.measure AS measure, scope, o.unit AS unit, o.currency AS currency, o.source AS source, o.component AS component, o.per AS per, o.value AS value, piece, sum(names) AS names
WITH thing, measure, scope, unit, currency, source, component, per, value, piece, names,
  CASE WHEN names > 0 THEN 'list' ELSE 'figures' END AS kind
ORDER BY value
WITH thing, measure, scope, unit, currency, per, kind,
  CASE WHEN kind = 'list' THEN null ELSE component END AS component,
  CASE WHEN kind = 'list' THEN source ELSE null END AS of_source,
  collect(DISTINCT value) AS values, sum(value) AS total, max(names) AS names, collect(piece) AS pieces
WHERE (kind = 'figures' AND size(values) > 1) OR (kind = 'list' AND total <> names)
WITH thing, kind, measure, scope, unit, component, values, CASE WHEN kind = 'list' THEN names END AS counted, pieces
ORDER BY kind, thing, measure, component, scope
WITH collect({thing: thing, kind: kind, measure: measure, scope: scope, unit: unit, component: component, values: values, counted: counted, evidence: pieces}) AS all_rows
WITH size(all_rows) AS total, all_rows[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS row
RETURN
  total AS total,
  row.thing AS thing,
  row.kind AS kind,
  row.measure AS measure,
  row.scope AS scope,
  row.unit AS unit,
  row.component AS component,
  row.values AS values,
  row.counted AS counted,
  row.evidence AS evidence
ORDER BY kind, thing, measure, component, scope, values

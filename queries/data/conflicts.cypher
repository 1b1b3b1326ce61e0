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
//   en: ["where do the sources disagree", "where do figures differ", "which figures contradict each other", "conflicting figures", "contradictions between sources", "do sources contradict each other", "inconsistencies between documents", "where do numbers not agree", "where do the sources disagree about {thing}", "conflicting figures on {thing}", "do the documents not agree on {thing}"]
//   fr: ["où les sources se contredisent-elles", "où des chiffres diffèrent-ils", "chiffres contradictoires", "contradictions entre les sources", "où les sources se contredisent-elles sur {thing}", "chiffres contradictoires sur {thing}", "où les sources ne concordent-elles pas"]
//   es: ["en qué no coinciden las fuentes", "dónde difieren las cifras", "cifras contradictorias", "contradicciones entre fuentes", "en qué no coinciden las fuentes sobre {thing}", "cifras contradictorias sobre {thing}"]
// parameters:
//   thing: {type: anyURI, list: true, default: null, class: [Entity], description: {en: "Only figures about these things, or for these countries, groups, steps, branches, target groups and themes.", fr: "Seulement les chiffres sur ces choses, ou pour ces pays, groupes, étapes, branches, groupes cibles et thèmes.", es: "Solo cifras sobre estas cosas, o para estos países, grupos, etapas, ramas, grupos destinatarios y temas."}, example: [MOZ]}
//   source: shared
//   as_of: shared
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
//   last_confirmed: {type: date, description: {en: "Day of the newest of the figures.", fr: "Jour du plus récent des chiffres.", es: "Día de la más reciente de las cifras."}}
//   light: shared
//   evidence: {type: Figure, list: true, description: {en: "The figures with their sources, newest first.", fr: "Les chiffres avec leurs sources, le plus récent d’abord.", es: "Las cifras con sus fuentes, primero la más reciente."}}
// ---
MATCH (o:Observation)-[:ABOUT]->(t:Resource)
WHERE o.assertedOn <= $known_by AND ($source IS NULL OR o.source IN $source)
MATCH (o)-[:HAD_PRIMARY_SOURCE]->(d:Document)
OPTIONAL MATCH (o)-[:IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME]->(s:Resource)
WITH o, t, d, s.uri AS scope_uri
ORDER BY scope_uri
WITH o, t, d, collect(scope_uri) AS scope
WHERE $thing IS NULL OR t.uri IN $thing OR any(u IN scope WHERE u IN $thing)
WITH o, t, scope, o.assertedOn AS asserted_on, o.uri AS uri,
  {assertion: o.uri, document: d.uri, source: o.source, locators: o.locators, asserted_on: o.assertedOn, valid_from: o.validFrom, valid_to: o.validTo, certainty: o.certainty, value: o.value, status: o.status, precision: o.precision, note: o.note} AS piece
CALL (o, t, scope) {
  // the list that a number counts, in the same source: a share counts none, and an open list has no length
  // of requests
  MATCH (a:Demand)-[:FOR_STEP]->(x:Resource)
  WHERE o.measure = 'countries-requesting' AND o.unit <> 'percent' AND x.uri IN scope AND a.source = o.source AND a.assertedOn <= $known_by AND coalesce(a.listClosed, true) = true
  MATCH (a)-[:IN_COUNTRY]->(c:Country)
  WITH DISTINCT c.uri AS name
  RETURN count(name) AS names
  UNION ALL
  // of members, speakers …; people are neither countries nor partners
  MATCH (a:Participation)-[:TAKES_PART_IN]->(x:Resource)
  WHERE o.measure IN ['countries-targeted', 'countries', 'partners'] AND o.unit <> 'percent' AND x.uri = t.uri AND a.source = o.source AND a.assertedOn <= $known_by AND coalesce(a.listClosed, true) = true
  MATCH (a)-[:PARTICIPANT]->(p:Resource)
  WHERE p:Country OR (o.measure = 'partners' AND NOT p:Person)
  WITH DISTINCT p.uri AS name
  RETURN count(name) AS names
}
WITH t.uri AS thing, o.measure AS measure, scope, o.unit AS unit, o.currency AS currency, o.source AS source, o.component AS component, o.per AS per, o.value AS value, asserted_on, uri, piece, sum(names) AS names
UNWIND CASE WHEN names > 0 THEN ['figures', 'list'] ELSE ['figures'] END AS kind
WITH thing, measure, scope, unit, currency, per, kind, value, asserted_on, uri, piece, names,
  CASE WHEN kind = 'list' THEN null ELSE component END AS component,
  CASE WHEN kind = 'list' THEN source ELSE null END AS of_source,
  coalesce(component, '') AS part
ORDER BY asserted_on DESC, uri
WITH thing, measure, scope, unit, currency, per, kind, component, of_source,
  collect(DISTINCT value) AS unsorted, collect(DISTINCT {part: part, value: value}) AS told, collect(DISTINCT part) AS parts, max(names) AS names, collect(piece) AS pieces, max(asserted_on) AS last_confirmed
// a total can be told by its parts, and each of them several times
WHERE (kind = 'figures' AND size(unsorted) > 1) OR (kind = 'list' AND (size(told) > size(parts) OR reduce(total = 0.0, one IN told | total + one.value) <> names))
CALL (unsorted) {
  UNWIND unsorted AS value
  WITH value
  ORDER BY value
  RETURN collect(value) AS values
}
WITH thing, kind, measure, scope, unit, component, values, CASE WHEN kind = 'list' THEN names END AS counted, pieces, last_confirmed, pieces[0].assertion AS newest
ORDER BY kind, thing, measure, component, scope, values, newest
WITH collect({thing: thing, kind: kind, measure: measure, scope: scope, unit: unit, component: component, values: values, counted: counted, evidence: pieces, last_confirmed: last_confirmed}) AS all_rows
WITH size(all_rows) AS total, all_rows[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [0] ELSE range(0, size(page) - 1) END AS place
WITH total, place, page[place] AS row
ORDER BY place
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
  row.last_confirmed AS last_confirmed,
  CASE WHEN row.last_confirmed >= $fresh_from THEN 'fresh' WHEN row.last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  row.evidence AS evidence

// ---
// title: {en: Laws and strategies, fr: Lois et stratégies, es: Leyes y estrategias}
// question: {en: "Which laws and strategies came about, and how far?", fr: "Quelles lois et stratégies ont vu le jour, et jusqu’où ?", es: "¿Qué leyes y estrategias surgieron y hasta dónde llegaron?"}
// description:
//   en: "One row per instrument and country (or per result where the source names no instrument) with the furthest stage that is told, the newest day of it and who decided on it, by country. A filter by stage looks at the furthest stage; with a period only what is dated is shown."
//   fr: "Une ligne par instrument et pays (ou par résultat quand la source ne nomme pas d’instrument) avec le stade le plus avancé qui est donné, son jour le plus récent et qui l’a décidé. Un filtre par stade regarde le stade le plus avancé ; avec une période, seul ce qui est daté est montré."
//   es: "Una fila por instrumento y país (o por resultado si la fuente no nombra instrumento) con la fase más avanzada que se da, su día más reciente y quién la decidió. Un filtro por fase mira la más avanzada; con un período solo se muestra lo fechado."
// tags: [results]
// coverage: {kinds: [Result], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["which laws were adopted in {country}", "which laws and strategies were adopted", "who passed the law in {country}", "which laws are still drafts", "which countries adopted a strategy"]
//   fr: ["quelles lois ont été adoptées au {country}", "quelles lois et stratégies ont été adoptées", "qui a voté la loi au {country}", "quelles lois sont encore des projets"]
//   es: ["qué leyes se adoptaron en {country}", "qué leyes y estrategias se adoptaron", "quién aprobó la ley en {country}", "qué leyes siguen en borrador"]
// parameters:
//   instrument_kind: {type: string, list: true, default: null, codes: instrument-kind, description: {en: "Only these kinds of instrument; legislation takes in its kinds.", fr: "Seulement ces types d’instrument ; legislation comprend ses types.", es: "Solo estos tipos de instrumento; legislation incluye sus tipos."}, example: [legislation]}
//   stage: {type: string, list: true, default: null, codes: result-stage, description: {en: "Only what has come this far, and no further.", fr: "Seulement ce qui en est à ce stade, pas plus loin.", es: "Solo lo que llegó a esta fase y no más."}, example: [adopted]}
//   since: {type: date, default: null, description: {en: "First day of the period.", fr: "Premier jour de la période.", es: "Primer día del período."}, example: "2016-01-01"}
//   until: {type: date, default: null, description: {en: "Last day of the period.", fr: "Dernier jour de la période.", es: "Último día del período."}, example: "2016-12-31"}
//   passed_by: {type: anyURI, list: true, default: null, class: [Actor], description: {en: "Only what these bodies decided.", fr: "Seulement ce que ces organes ont décidé.", es: "Solo lo que decidieron estos órganos."}, example: [tls-parliament]}
//   filters: shared
//   paging: shared
//   evidence_limit: shared
// columns:
//   results: {type: anyURI, list: true, description: "The results that tell of it."}
//   instrument: {type: anyURI, description: "The law, strategy or other instrument; empty when the source names none."}
//   kind: {type: string, codes: instrument-kind, description: "The kind of instrument, else legislation or strategy as the result says."}
//   country: {type: anyURI, description: "The country or territory."}
//   stage: {type: string, codes: result-stage, description: "The furthest stage that is told."}
//   valid_from: {type: date, description: "First day on which that stage may have been reached."}
//   valid_to: {type: date, description: "Last day on which it may have been reached."}
//   passed_by: {type: anyURI, list: true, description: "Who decided, at that stage."}
//   stages: {type: string, list: true, codes: result-stage, description: "All stages that are told, furthest first."}
//   achieved_with: {type: anyURI, list: true, description: "Actors that helped it about."}
//   ahead: {type: boolean, description: "Whether that stage is dated after the day asked about."}
//   certainty: {type: string, codes: certainty, description: "inferred when a result in the row or one of its links is."}
//   last_confirmed: shared
//   light: shared
//   evidence: shared
//   evidence_count: shared
// ---
MATCH (a:Result)
// include filters
OPTIONAL MATCH (a)-[:ADOPTS]->(i:PolicyInstrument)
WITH a, i, coalesce(i.kind, a.kind) AS kind
WHERE (i IS NOT NULL OR a.kind IN ['legislation', 'strategy'])
  AND ($instrument_kind IS NULL OR kind IN $instrument_kind
    OR ('legislation' IN $instrument_kind AND kind IN ['bill', 'code', 'constitution', 'decree', 'law', 'regulation'])
    OR ('international-standard' IN $instrument_kind AND kind IN ['convention', 'recommendation']))
OPTIONAL MATCH (a)-[:IN_COUNTRY]->(c:Country)
WITH a, i.uri AS instrument, kind, c.uri AS country, a.assertedOn AS asserted_on, a.uri AS uri, coalesce(a.validTo, a.validFrom, '') AS day,
  CASE a.stage WHEN 'drafted' THEN 1 WHEN 'submitted' THEN 2 WHEN 'approved' THEN 3 WHEN 'adopted' THEN 4 WHEN 'inForce' THEN 5 WHEN 'ratified' THEN 6 ELSE 0 END AS rung
OPTIONAL MATCH (a)-[r]->(t:Resource)
WITH a, instrument, kind, country, asserted_on, uri, day, rung, type(r) AS link_type, t.uri AS target, CASE WHEN r.certainty = 'inferred' OR a.certainty = 'inferred' THEN 1 ELSE 0 END AS doubt
ORDER BY target, link_type
WITH a, instrument, kind, country, asserted_on, uri, day, rung, max(doubt) AS inferred,
  collect(CASE WHEN link_type = 'PASSED_BY' THEN target END) AS passers, collect(CASE WHEN link_type = 'ACHIEVED_WITH' THEN target END) AS helpers
ORDER BY rung DESC, day DESC, asserted_on DESC, uri
WITH instrument, kind, country, coalesce(instrument, uri) AS thing,
  collect({uri: uri, rung: rung, stage: a.stage, valid_from: a.validFrom, valid_to: a.validTo, passers: passers, helpers: helpers}) AS told, max(inferred) AS inferred, max(asserted_on) AS last_confirmed
WITH instrument, kind, country, thing, told, inferred, last_confirmed, told[0].rung AS rung, told[0].stage AS stage, told[0].valid_from AS valid_from, told[0].valid_to AS valid_to,
  reduce(found = [], x IN told | found + [p IN x.passers WHERE x.rung = told[0].rung AND NOT p IN found]) AS passed_by,
  reduce(found = [], x IN told | found + [p IN x.helpers WHERE NOT p IN found]) AS achieved_with,
  reduce(found = [], x IN told | CASE WHEN x.stage IS NULL OR x.stage IN found THEN found ELSE found + [x.stage] END) AS stages
WHERE ($stage IS NULL OR stage IN $stage)
  AND ($since IS NULL OR coalesce(valid_to, valid_from) >= $since)
  AND ($until IS NULL OR coalesce(valid_from, valid_to) <= $until)
  AND ($passed_by IS NULL OR any(p IN passed_by WHERE p IN $passed_by))
WITH instrument, kind, country, thing, told, inferred, last_confirmed, rung, stage, valid_from, valid_to, passed_by, achieved_with, stages, [x IN told | x.uri] AS results
ORDER BY country, valid_from, instrument, results
WITH collect({instrument: instrument, kind: kind, country: country, results: results, inferred: inferred, last_confirmed: last_confirmed, stage: stage, valid_from: valid_from, valid_to: valid_to, passed_by: passed_by, achieved_with: achieved_with, stages: stages}) AS all_rows
WITH size(all_rows) AS total, all_rows[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS row
WITH total, row, coalesce(row.results, [])[0..$evidence_limit] AS chosen, coalesce(row.achieved_with, []) AS actors, [] AS members
// include evidence
RETURN
  total AS total,
  row.results AS results,
  row.instrument AS instrument,
  row.kind AS kind,
  row.country AS country,
  row.stage AS stage,
  row.valid_from AS valid_from,
  row.valid_to AS valid_to,
  row.passed_by AS passed_by,
  row.stages AS stages,
  row.achieved_with AS achieved_with,
  coalesce(row.valid_from > $as_of, false) AS ahead,
  CASE WHEN row.inferred = 1 THEN 'inferred' ELSE 'stated' END AS certainty,
  row.last_confirmed AS last_confirmed,
  CASE WHEN row.last_confirmed >= $fresh_from THEN 'fresh' WHEN row.last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  evidence AS evidence,
  size(row.results) AS evidence_count
ORDER BY country, valid_from, instrument, results

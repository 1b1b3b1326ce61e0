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
//   en: ["laws and strategies", "which laws and strategies were adopted", "which laws were adopted in {country}", "laws in {country} [instrument_kind=law]", "laws of {country} [instrument_kind=law]", "laws adopted between {since} and {until} [instrument_kind=law]", "laws adopted since {since} [instrument_kind=law]", "strategies adopted since {since} [instrument_kind=strategy]", "strategies adopted between {since} and {until} [instrument_kind=strategy]", "which laws were adopted [instrument_kind=law]", "strategies of {country} [instrument_kind=strategy]", "which strategies were adopted in {country} [instrument_kind=strategy]", "which countries adopted a strategy [instrument_kind=strategy]", "which countries passed a law [instrument_kind=law]", "{instrument_kind} of {country}", "{instrument_kind} in {country}", "{instrument_kind} adopted since {since}", "laws and strategies since {since}", "laws and strategies adopted in {since}", "laws and strategies between {since} and {until}", "laws adopted in {country} since {since}", "laws and strategies of {country}", "who passed the law in {country}", "which laws did {passed_by} pass", "what did {passed_by} adopt", "which laws are still drafts [stage=drafted]", "which laws are in preparation [stage=drafted]", "when was {instrument_kind} adopted in {country}", "which laws on {branch} were adopted", "which laws cover {target_group}", "legal framework of {country}", "which conventions did {country} ratify", "what has been adopted in {country}", "what was enacted in {country}"]
//   fr: ["quelles lois et stratégies ont été adoptées", "quelles lois ont été adoptées au {country} [instrument_kind=law]", "lois au {country} [instrument_kind=law]", "stratégies de {country} [instrument_kind=strategy]", "qui a voté la loi au {country}", "qu'a adopté {passed_by}", "quelles lois sont encore des projets [stage=drafted]", "qu'a-t-on adopté au {country}", "lois de {country} [instrument_kind=law]", "stratégies depuis {since} [instrument_kind=strategy]"]
//   es: ["qué leyes y estrategias se adoptaron", "qué leyes se adoptaron en {country} [instrument_kind=law]", "leyes de {country} [instrument_kind=law]", "estrategias de {country} [instrument_kind=strategy]", "quién aprobó la ley en {country}", "qué aprobó {passed_by}", "qué leyes siguen en borrador [stage=drafted]", "qué se ha adoptado en {country}"]
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
//   results: {type: anyURI, list: true, description: {en: "The results that tell of it.", fr: "Les résultats qui en parlent.", es: "Los resultados que hablan de él."}}
//   instrument: {type: anyURI, description: {en: "The law, strategy or other instrument; empty when the source names none.", fr: "La loi, la stratégie ou un autre instrument ; vide quand la source n’en nomme pas.", es: "La ley, la estrategia u otro instrumento; vacío cuando la fuente no nombra ninguno."}}
//   kind: {type: string, codes: instrument-kind, description: {en: "The kind of instrument, else legislation or strategy as the result says.", fr: "Le type d’instrument, sinon législation ou stratégie comme le dit le résultat.", es: "El tipo de instrumento; si no, legislación o estrategia según diga el resultado."}}
//   country: shared
//   stage: {type: string, codes: result-stage, description: {en: "The furthest stage that is told.", fr: "Le stade le plus avancé qui est donné.", es: "La fase más avanzada que se da."}}
//   valid_from: {type: date, description: {en: "First day on which that stage may have been reached.", fr: "Premier jour où ce stade a pu être atteint.", es: "Primer día en que pudo alcanzarse esa fase."}}
//   valid_to: {type: date, description: {en: "Last day on which it may have been reached.", fr: "Dernier jour où il a pu être atteint.", es: "Último día en que pudo alcanzarse."}}
//   passed_by: {type: anyURI, list: true, description: {en: "Who decided, at that stage.", fr: "Qui a décidé, à ce stade.", es: "Quién decidió, en esa fase."}}
//   stages: {type: string, list: true, codes: result-stage, description: {en: "All stages that are told, furthest first.", fr: "Tous les stades donnés, le plus avancé d’abord.", es: "Todas las fases que se dan, primero la más avanzada."}}
//   achieved_with: shared
//   ahead: {type: boolean, description: {en: "Whether that stage is dated after the day asked about.", fr: "Si ce stade est daté d’après le jour demandé.", es: "Si esa fase lleva fecha posterior al día preguntado."}}
//   certainty: {type: string, codes: certainty, description: {en: "inferred when a result in the row or one of its links is.", fr: "inferred (déduit) quand un résultat de la ligne ou un de ses liens l’est.", es: "inferred (inferido) cuando lo es un resultado de la fila o uno de sus vínculos."}}
//   last_confirmed: shared
//   light: shared
//   evidence: shared
//   evidence_count: shared
// ---
MATCH (a:Result)
// include filters
OPTIONAL MATCH (a)-[:ADOPTS]->(i:PolicyInstrument)
WITH a, i
WHERE i IS NOT NULL OR a.kind IN ['legislation', 'strategy']
OPTIONAL MATCH (a)-[:IN_COUNTRY]->(c:Country)
WITH a, i.uri AS instrument, i.kind AS own_kind, c.uri AS country, a.assertedOn AS asserted_on, a.uri AS uri, coalesce(a.validTo, a.validFrom, '') AS day,
  CASE a.stage WHEN 'drafted' THEN 1 WHEN 'submitted' THEN 2 WHEN 'approved' THEN 3 WHEN 'adopted' THEN 4 WHEN 'inForce' THEN 5 WHEN 'ratified' THEN 6 ELSE 0 END AS rung
OPTIONAL MATCH (a)-[r]->(t:Resource)
WITH a, instrument, own_kind, country, asserted_on, uri, day, rung, type(r) AS link_type, t.uri AS target, CASE WHEN r.certainty = 'inferred' OR a.certainty = 'inferred' THEN 1 ELSE 0 END AS doubt
ORDER BY target, link_type
WITH a, instrument, own_kind, country, asserted_on, uri, day, rung, max(doubt) AS inferred,
  collect(CASE WHEN link_type = 'PASSED_BY' THEN target END) AS passers, collect(CASE WHEN link_type = 'ACHIEVED_WITH' THEN target END) AS helpers
ORDER BY rung DESC, day DESC, asserted_on DESC, uri
WITH instrument, own_kind, country, coalesce(instrument, uri) AS thing,
  collect({uri: uri, kind: a.kind, rung: rung, stage: a.stage, valid_from: a.validFrom, valid_to: a.validTo, passers: passers, helpers: helpers}) AS told, max(inferred) AS inferred, max(asserted_on) AS last_confirmed
WITH instrument, coalesce(own_kind, told[0].kind) AS kind, country, thing, told, inferred, last_confirmed, told[0].rung AS rung, told[0].stage AS stage, told[0].valid_from AS valid_from, told[0].valid_to AS valid_to,
  reduce(found = [], x IN told | found + [p IN x.passers WHERE x.rung = told[0].rung AND NOT p IN found]) AS passed_by,
  reduce(found = [], x IN told | found + [p IN x.helpers WHERE NOT p IN found]) AS achieved_with,
  reduce(found = [], x IN told | CASE WHEN x.stage IS NULL OR x.stage IN found THEN found ELSE found + [x.stage] END) AS stages
WHERE ($instrument_kind IS NULL OR kind IN $instrument_kind)
  AND ($stage IS NULL OR stage IN $stage)
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

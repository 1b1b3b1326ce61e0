// ---
// title: {en: Results by step, fr: Résultats par étape, es: Resultados por etapa}
// question: {en: "What was achieved for each step?", fr: "Qu’a-t-on obtenu pour chaque étape ?", es: "¿Qué se logró en cada etapa?"}
// description:
//   en: "One row per step with the results told for it or a narrower step, and one without a step for the results of which none is told. A result for two steps is in both rows, so rows are not to be added up."
//   fr: "Une ligne par étape avec les résultats donnés pour elle ou une étape plus étroite, et une sans étape pour les résultats dont aucune n’est donnée. Un résultat pour deux étapes est dans les deux lignes : les lignes ne s’additionnent pas."
//   es: "Una fila por etapa con los resultados dados para ella o una etapa más específica, y una sin etapa para los resultados de los que no se da ninguna. Un resultado de dos etapas está en ambas filas: las filas no se suman."
// tags: [results]
// coverage: {kinds: [Result], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["results by step", "results for each step", "how many results does each step have", "what was achieved for {step}", "results for {step}", "which results are there for {step}", "what has been achieved step by step", "what has been achieved in {country} by step", "results by step in {country}", "results by step in {group}", "which step has most results"]
//   fr: ["résultats par étape", "qu’a-t-on obtenu pour {step}", "résultats pour {step}", "résultats par étape au {country}"]
//   es: ["resultados por etapa", "qué se logró en {step}", "resultados de {step}", "resultados por etapa en {country}"]
// parameters:
//   filters: shared
//   as_of: shared
//   known_by: shared
//   evidence_limit: shared
//   limit: shared
// columns:
//   results: {type: integer, description: {en: "How many results are told.", fr: "Combien de résultats sont donnés.", es: "Cuántos resultados se dan."}}
//   step: {type: anyURI, description: {en: "The step; empty for results without one.", fr: "L’étape ; vide pour les résultats sans étape.", es: "La etapa; vacío para los resultados sin etapa."}}
//   part_of: {type: anyURI, description: {en: "The wider step.", fr: "L’étape plus large.", es: "La etapa más amplia."}}
//   countries: {type: anyURI, list: true, description: {en: "In which countries and territories.", fr: "Dans quels pays et territoires.", es: "En qué países y territorios."}}
//   kinds: {type: string, list: true, codes: result-kind, description: {en: "What kinds of result they are.", fr: "De quels types de résultat il s’agit.", es: "De qué tipos de resultado se trata."}}
//   stages: {type: string, list: true, codes: result-stage, description: {en: "How far they had come, where it is told.", fr: "Jusqu’où ils étaient allés, quand c’est dit.", es: "Hasta dónde habían llegado, cuando se dice."}}
//   achieved_with: {type: anyURI, list: true, description: {en: "Actors that helped them about.", fr: "Acteurs qui y ont contribué.", es: "Actores que contribuyeron a ellos."}}
//   ahead: {type: integer, description: {en: "How many are dated after the day asked about.", fr: "Combien sont datés d’après le jour demandé.", es: "Cuántos llevan fecha posterior al día preguntado."}}
//   last_confirmed: shared
//   light: shared
//   evidence: shared
//   evidence_count: shared
// ---
MATCH (a:Result)
// include filters
OPTIONAL MATCH (a)-[:FOR_STEP|ABOUT]->(:SPFStep)-[:BROADER*0..3]->(s:SPFStep)
WITH DISTINCT a, s, a.assertedOn AS asserted_on, a.uri AS uri
WHERE $step IS NULL OR s.uri IN $step
ORDER BY asserted_on DESC, uri
OPTIONAL MATCH (s)-[:BROADER]->(b:SPFStep)
WITH s.uri AS step, min(b.uri) AS part_of, a, asserted_on, uri
ORDER BY asserted_on DESC, uri
WITH step, part_of, collect(uri) AS assertions, count(CASE WHEN a.validFrom > $as_of THEN 1 END) AS ahead, max(asserted_on) AS last_confirmed
ORDER BY step
LIMIT $limit
UNWIND assertions AS one
MATCH (a:Resource {uri: one})
OPTIONAL MATCH (a)-[link:IN_COUNTRY|ACHIEVED_WITH]->(t:Resource)
WITH step, part_of, assertions, ahead, last_confirmed, a.kind AS kind, a.stage AS stage, type(link) AS link_type, t.uri AS target
ORDER BY target, kind, stage
WITH step, part_of, assertions, ahead, last_confirmed, collect(DISTINCT kind) AS kinds, collect(DISTINCT stage) AS stages,
  collect(DISTINCT CASE WHEN link_type = 'IN_COUNTRY' THEN target END) AS countries, collect(DISTINCT CASE WHEN link_type = 'ACHIEVED_WITH' THEN target END) AS achieved_with
WITH step, part_of, assertions, ahead, last_confirmed, kinds, stages, countries, achieved_with, assertions[0..$evidence_limit] AS chosen, achieved_with AS actors, [] AS members
// include evidence
RETURN
  size(assertions) AS results,
  step AS step,
  part_of AS part_of,
  countries AS countries,
  kinds AS kinds,
  stages AS stages,
  achieved_with AS achieved_with,
  ahead AS ahead,
  last_confirmed AS last_confirmed,
  CASE WHEN last_confirmed >= $fresh_from THEN 'fresh' WHEN last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  evidence AS evidence,
  size(assertions) AS evidence_count
ORDER BY step

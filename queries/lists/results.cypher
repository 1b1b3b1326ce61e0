// ---
// title: {en: "Results", fr: "Résultats", es: "Resultados"}
// question: {en: "What was achieved?", fr: "Qu’a-t-on obtenu ?", es: "¿Qué se logró?"}
// description: {en: "One row per result, newest first.", fr: "Une ligne par résultat, le plus récent d’abord.", es: "Una fila por resultado, primero el más reciente."}
// tags: [lists]
// coverage: {kinds: [Result], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["all results", "what was achieved in {country}", "results in {country}", "results of {country}", "what has changed in {country}", "results for {step} in {country}", "what was achieved in {country} on {step}", "results for {branch}", "results for {branch} in {country}", "results for {target_group}", "results on {theme}", "results of {programme}", "what has {programme} achieved", "what did {country} achieve", "achievements since {event}", "what was achieved in {group}", "progress in {country}", "what came out of the work in {country}", "impact of {programme}"]
//   fr: ["tous les résultats", "qu'a-t-on obtenu en {country}", "résultats en {country}", "résultats de {programme}", "résultats pour {step} au {country}"]
//   es: ["todos los resultados", "qué se logró en {country}", "resultados en {country}", "resultados de {programme}", "resultados de {step} en {country}"]
// parameters:
//   filters: shared
//   stage: {type: string, list: true, default: null, codes: result-stage, description: {en: "Only these stages.", fr: "Seulement ces stades.", es: "Solo estas fases."}, example: [adopted]}
//   result_kind: {type: string, list: true, default: null, codes: result-kind, description: {en: "Only these kinds of result and narrower ones.", fr: "Seulement ces types de résultat et de plus étroits.", es: "Solo estos tipos de resultado y otros más específicos."}, example: [legislation]}
//   paging: shared
// columns:
//   assertion: shared
//   achieved_with: shared
//   adopts: {type: anyURI, list: true, description: {en: "The instrument or scheme concerned.", fr: "L’instrument ou le régime concerné.", es: "El instrumento o régimen en cuestión."}}
//   passed_by: {type: anyURI, list: true, description: {en: "Who decided.", fr: "Qui a décidé.", es: "Quién decidió."}}
//   kind: {type: string, codes: result-kind, description: {en: "The kind of result.", fr: "Le type de résultat.", es: "El tipo de resultado."}}
//   stage: {type: string, codes: result-stage, description: {en: "How far it had come.", fr: "Jusqu’où c’était allé.", es: "Hasta dónde había llegado."}}
//   listed: shared
// ---
MATCH (a:Result)
// include filters
  AND ($stage IS NULL OR a.stage IN $stage)
  AND ($result_kind IS NULL OR a.kind IN $result_kind)
// include page
RETURN
  total AS total,
  assertion AS assertion,
  [l IN links WHERE l.type = 'ACHIEVED_WITH' | l.target] AS achieved_with,
  [l IN links WHERE l.type = 'ADOPTS' | l.target] AS adopts,
  [l IN links WHERE l.type = 'PASSED_BY' | l.target] AS passed_by,
  a.kind AS kind,
  a.stage AS stage,
// include columns
ORDER BY asserted_on DESC, assertion

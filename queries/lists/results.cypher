// ---
// title: {en: "Results", fr: "Résultats", es: "Resultados"}
// question: {en: "What was achieved?", fr: "Qu’a-t-on obtenu ?", es: "¿Qué se logró?"}
// description: {en: "One row per result, newest first.", fr: "Une ligne par résultat, le plus récent d’abord.", es: "Una fila por resultado, primero el más reciente."}
// tags: [lists]
// coverage: {kinds: [Result], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["what was achieved in {country}", "results in {country}", "results for {step}", "what has changed in {country}", "what did {actor} achieve", "all results"]
//   fr: ["qu'a-t-on obtenu en {country}", "résultats en {country}", "résultats pour {step}", "tous les résultats"]
//   es: ["qué se logró en {country}", "resultados en {country}", "resultados para {step}", "todos los resultados"]
// parameters:
//   filters: shared
//   stage: {type: string, list: true, default: null, codes: result-stage, description: {en: "Only these stages.", fr: "Seulement ces stades.", es: "Solo estas fases."}, example: [adopted]}
//   result_kind: {type: string, list: true, default: null, codes: result-kind, description: {en: "Only these kinds of result.", fr: "Seulement ces types de résultat.", es: "Solo estos tipos de resultado."}, example: [legislation]}
//   paging: shared
// columns:
//   assertion: shared
//   achieved_with: {type: anyURI, list: true, description: "Actors that helped it about."}
//   adopts: {type: anyURI, list: true, description: "The instrument or scheme concerned."}
//   passed_by: {type: anyURI, list: true, description: "Who decided."}
//   kind: {type: string, codes: result-kind, description: "The kind of result."}
//   stage: {type: string, codes: result-stage, description: "How far it had come."}
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

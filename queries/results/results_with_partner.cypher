// ---
// title: {en: Results with a partner, fr: Résultats avec un partenaire, es: Resultados con un socio}
// question: {en: "What was achieved with {partner}?", fr: "Qu’a-t-on obtenu avec {partner} ?", es: "¿Qué se logró con {partner}?"}
// description:
//   en: "One row per result, newest first: those for which the source names the partner (through is named), and those of a programme that the partner makes, funds or carries out (through is programme), for which no source says that the partner had a share in this very result."
//   fr: "Une ligne par résultat, le plus récent d’abord : ceux pour lesquels la source nomme le partenaire (through vaut named), et ceux d’un programme que le partenaire porte, finance ou réalise (programme), sans qu’une source dise qu’il a eu part à ce résultat même."
//   es: "Una fila por resultado, primero el más reciente: aquellos para los que la fuente nombra al socio (through es named) y los de un programa que el socio asume, financia o ejecuta (programme), sin que una fuente diga que tuvo parte en ese resultado."
// tags: [results]
// coverage: {kinds: [Result, Commitment], about: [country, step]}
// ask:
//   en: ["what was achieved with {partner}", "results with {partner}", "results of {partner}", "results of the support of {partner}", "what did {partner} achieve", "what has {partner} achieved so far", "what came of the support of {partner}", "what did the support of {partner} bring about", "what changed thanks to {partner}", "which results did {partner} help to bring about in {country}", "what was achieved with {partner} in {country}", "impact of {partner}", "what did the money of {partner} achieve"]
//   fr: ["qu’a-t-on obtenu avec {partner}", "résultats avec {partner}", "qu’a donné le soutien de {partner}", "ce qui a changé grâce à {partner}", "résultats obtenus avec {partner} au {country}"]
//   es: ["qué se logró con {partner}", "resultados con {partner}", "qué resultados dio el apoyo de {partner}", "qué cambió gracias a {partner}", "resultados logrados con {partner} en {country}"]
// parameters:
//   partner: {type: anyURI, class: [Actor], description: {en: "The partner; its parts count with it.", fr: "Le partenaire ; ses parties comptent avec lui.", es: "El socio; sus partes cuentan con él."}, example: government-of-portugal}
//   through: {type: string, default: any, one_of: [any, named, programme], description: {en: "How the partner must be connected.", fr: "Comment le partenaire doit être relié.", es: "Cómo debe estar vinculado el socio."}, example: named}
//   country: shared
//   step: shared
//   source: shared
//   paging: shared
// columns:
//   assertion: shared
//   through: {type: string, description: {en: "named, or programme.", fr: "named (nommé) ou programme (par un programme).", es: "named (nombrado) o programme (por un programa)."}}
//   kind: {type: string, codes: result-kind, description: {en: "The kind of result.", fr: "Le type de résultat.", es: "El tipo de resultado."}}
//   stage: {type: string, codes: result-stage, description: {en: "How far it had come.", fr: "Jusqu’où c’était allé.", es: "Hasta dónde había llegado."}}
//   adopts: {type: anyURI, list: true, description: {en: "The instrument or scheme concerned.", fr: "L’instrument ou le régime concerné.", es: "El instrumento o régimen en cuestión."}}
//   passed_by: {type: anyURI, list: true, description: {en: "Who decided.", fr: "Qui a décidé.", es: "Quién decidió."}}
//   achieved_with: shared
//   programmes: {type: anyURI, list: true, description: {en: "The programmes it belongs to.", fr: "Les programmes dont il fait partie.", es: "Los programas a los que pertenece."}}
//   listed: shared
// ---
MATCH (:Resource {uri: $partner})<-[:SUB_ORGANIZATION_OF*0..3]-(p:Actor)
CALL (p) {
  MATCH (p)<-[:ACHIEVED_WITH]-(a:Result)
  WHERE $through <> 'programme'
  RETURN a
  UNION
  MATCH (p)<-[:MADE_BY|FUNDED_BY|DELIVERED_BY]-(c:Commitment)-[:UNDER_PROGRAMME]->(:Programme)<-[:UNDER_PROGRAMME]-(a:Result)
  WHERE $through <> 'named' AND c.assertedOn <= $known_by AND ($source IS NULL OR c.source IN $source) AND c.modality <> 'declined'
  RETURN a
}
WITH DISTINCT a
OPTIONAL MATCH (a)-[:ACHIEVED_WITH]->(:Actor)-[:SUB_ORGANIZATION_OF*0..3]->(named:Resource {uri: $partner})
WITH a, count(named) AS times
WHERE a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
  AND ($through <> 'programme' OR times = 0)
  AND ($country IS NULL OR EXISTS { (a)-[:IN_COUNTRY|ABOUT]->(x:Country) WHERE x.uri IN $country })
  AND ($step IS NULL OR EXISTS { (a)-[:FOR_STEP|ABOUT]->(:SPFStep)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $step })
// include page
OPTIONAL MATCH (a)-[:ACHIEVED_WITH]->(:Actor)-[:SUB_ORGANIZATION_OF*0..3]->(named:Resource {uri: $partner})
WITH total, assertion, a, d, links, inferred, count(named) AS times
RETURN
  total AS total,
  assertion AS assertion,
  CASE WHEN times > 0 THEN 'named' ELSE 'programme' END AS through,
  a.kind AS kind,
  a.stage AS stage,
  [l IN links WHERE l.type = 'ADOPTS' | l.target] AS adopts,
  [l IN links WHERE l.type = 'PASSED_BY' | l.target] AS passed_by,
  [l IN links WHERE l.type = 'ACHIEVED_WITH' | l.target] AS achieved_with,
  [l IN links WHERE l.type = 'UNDER_PROGRAMME' | l.target] AS programmes,
// include columns
ORDER BY asserted_on DESC, assertion

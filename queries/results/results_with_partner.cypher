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
//   en: ["what was achieved with {partner}", "results with {partner}", "what came of the support of {partner}", "which results did {partner} help to bring about in {country}"]
//   fr: ["qu’a-t-on obtenu avec {partner}", "résultats avec {partner}", "qu’a donné le soutien de {partner}", "résultats obtenus avec {partner} au {country}"]
//   es: ["qué se logró con {partner}", "resultados con {partner}", "qué dio el apoyo de {partner}", "resultados logrados con {partner} en {country}"]
// parameters:
//   partner: {type: anyURI, class: [Actor], description: {en: "The partner; its parts count with it.", fr: "Le partenaire ; ses parties comptent avec lui.", es: "El socio; sus partes cuentan con él."}, example: government-of-portugal}
//   through: {type: string, default: any, one_of: [any, named, programme], description: {en: "How the partner must be connected.", fr: "Comment le partenaire doit être relié.", es: "Cómo debe estar vinculado el socio."}, example: named}
//   country: shared
//   step: shared
//   source: shared
//   paging: shared
// columns:
//   assertion: shared
//   through: {type: string, description: "named, or programme."}
//   kind: {type: string, codes: result-kind, description: "The kind of result."}
//   stage: {type: string, codes: result-stage, description: "How far it had come."}
//   adopts: {type: anyURI, list: true, description: "The instrument or scheme concerned."}
//   passed_by: {type: anyURI, list: true, description: "Who decided."}
//   achieved_with: {type: anyURI, list: true, description: "Actors that helped it about."}
//   programmes: {type: anyURI, list: true, description: "The programmes it belongs to."}
//   light: {type: string, codes: light, description: "fresh, ageing or stale, by the day on which it was said; the thresholds are settings."}
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
  CASE WHEN a.assertedOn >= $fresh_from THEN 'fresh' WHEN a.assertedOn >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
// include columns
ORDER BY asserted_on DESC, assertion

// ---
// title: {en: "Gaps: countries and steps", fr: "Lacunes : pays et étapes", es: "Brechas: países y etapas"}
// question: {en: "Where is help asked for, and where is support named?", fr: "Où demande-t-on de l’aide, et où un soutien est-il nommé ?", es: "¿Dónde se pide ayuda y dónde se nombra apoyo?"}
// description:
//   en: One row per country and step for which sources tell a demand or name a partner. A step counts what is said of it and of narrower ones, so rows of broader and narrower steps must not be added. A cell without a row, and partners 0, are silence of the sources, not a proven gap.
//   fr: Une ligne par pays et étape pour lesquels des sources rapportent une demande ou nomment un partenaire. Une étape compte ce qui est dit d’elle et des plus étroites ; on n’additionne donc pas les lignes d’étapes larges et étroites. Une case sans ligne, et 0 partenaire, sont un silence des sources, pas une lacune prouvée.
//   es: Una fila por país y etapa para los que las fuentes recogen una solicitud o nombran un socio. Una etapa cuenta lo dicho de ella y de las más específicas, por lo que no deben sumarse filas de etapas amplias y específicas. Una celda sin fila, y 0 socios, son silencio de las fuentes, no una brecha probada.
// tags: [demand]
// coverage: {kinds: [Demand, Commitment, Result, SurveyAnswer], about: [country, step]}
// ask:
//   en: ["gap matrix", "where are the gaps", "gaps in {country}", "what is asked for in {country} and who supports it"]
//   fr: ["matrice des lacunes", "où sont les lacunes", "lacunes en {country}", "que demande-t-on en {country} et qui le soutient"]
//   es: ["matriz de brechas", "dónde están las brechas", "brechas en {country}", "qué se pide en {country} y quién lo apoya"]
// parameters:
//   country: shared
//   group: {type: anyURI, list: true, default: null, class: [CountryGroup], description: {en: "Only members of these country groups, as a source tells.", fr: "Seulement les membres de ces groupes de pays, selon une source.", es: "Solo miembros de estos grupos de países, según una fuente."}, example: [flagship-target-countries]}
//   step: shared
//   asked_only: {type: boolean, default: false, description: {en: "Only what is asked for.", fr: "Seulement ce qui est demandé.", es: "Solo lo que se pide."}, example: true}
//   asked_as: shared
//   source: shared
//   as_of: shared
//   known_by: shared
//   convenor: shared
//   evidence_limit: shared
//   limit: shared
//   offset: shared
// columns:
//   country: {type: anyURI, description: "The country or territory."}
//   step: {type: anyURI, description: "The step."}
//   asked: {type: integer, description: "How many demands name the country and the step or a narrower one."}
//   last_asked: {type: date, description: "Day of the newest of them."}
//   partners: {type: anyURI, list: true, description: "Partners that one source names for both (grade direct); without the ILO and the country's own bodies."}
//   partner_count: {type: integer, description: "How many they are."}
//   others: {type: string, list: true, codes: party, description: "Who else is named for both: ilo, domestic."}
//   best_grade: {type: string, codes: grade, description: "The best grade among partners that a source connects with the country; partners_for_step_in_country tells them."}
//   standing: {type: string, codes: standing, description: "current, unknown (no end is stated), planned or ended: the best of the partners' support of grade direct."}
//   last_confirmed: {type: date, description: "Day of the newest assertion that names a partner for both."}
//   light: {type: string, codes: light, description: "fresh, ageing or stale, by last_confirmed; empty where no partner is named for both. The thresholds are settings."}
//   evidence: {type: Evidence, list: true, description: "The demands, newest first, then what names partners for both, newest first; roles are those of who asks and of the partners."}
//   evidence_count: shared
// ---
MATCH (c:Country)
WHERE ($country IS NULL OR c.uri IN $country)
// include of_group
// 1. what is asked for
CALL (c) {
  MATCH (c)<-[:IN_COUNTRY]-(d:Demand)
// include demanded
  MATCH (d)-[:FOR_STEP]->(told:SPFStep)-[:BROADER*0..3]->(s:SPFStep)
  RETURN collect(DISTINCT told.uri) AS asked_for, collect(DISTINCT {step: s.uri, uri: d.uri, said: d.assertedOn}) AS demands
}
// 2. who is connected with the country
// include partners_in_country
// 3. the cells, with the grade of each actor
WITH c, asked_for, demands, voices, CASE WHEN $asked_only THEN asked_for ELSE reduce(flat = asked_for, v IN voices | flat + [s IN v.steps WHERE v.party = 'partner']) END AS named_steps
UNWIND named_steps AS named_step
WITH DISTINCT c, named_step, demands, voices
WHERE $step IS NULL OR EXISTS { (:Resource {uri: named_step})-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $step }
WITH c, {step: named_step} AS cell, [d IN demands WHERE d.step = named_step] AS asked, voices
UNWIND CASE WHEN size(voices) = 0 THEN [null] ELSE voices END AS v
WITH c, cell, asked, v,
// include grade_in_country
WITH c.uri AS country, cell, asked, v, v.actor AS actor, v.party AS party, rank
ORDER BY actor
WITH country, cell.step AS step, asked,
  min(CASE WHEN party = 'partner' THEN rank END) AS best,
  collect(CASE WHEN party = 'partner' AND rank = 1 THEN actor END) AS partners,
  collect(CASE WHEN party = 'partner' AND rank = 1 THEN [x IN v.at WHERE x.step = cell.step] END) AS supports,
  collect(DISTINCT CASE WHEN party <> 'partner' AND rank = 1 THEN party END) AS others
ORDER BY country, step
WITH collect({country: country, step: step, asked: asked, best: best, partners: partners, supports: reduce(flat = [], l IN supports | flat + l), others: others}) AS all_rows
WITH size(all_rows) AS total, all_rows[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS row
// 4. only now, for the rows that are shown: the evidence in order
WITH total, row, coalesce(row.asked, []) AS asked, coalesce(row.supports, []) AS supports, coalesce(row.partners, []) AS partners
CALL (asked) {
  UNWIND asked AS x
  MATCH (:Resource {uri: x.uri})-[:MADE_BY]->(p:Actor)
  WITH x.uri AS uri, x.said AS said, p.uri AS maker
  ORDER BY said DESC, uri, maker
  RETURN collect(DISTINCT uri) AS demand_uris, max(said) AS last_asked, collect(DISTINCT maker) AS makers
}
CALL (supports) {
  UNWIND supports AS x
  WITH DISTINCT x.uri AS uri, x.said AS said, x.standing AS standing
  ORDER BY said DESC, uri
  RETURN collect(uri) AS support_uris, max(said) AS last_confirmed, min(standing) AS standing
}
WITH total, row, partners, demand_uris, last_asked, makers, support_uris, last_confirmed, standing, demand_uris + support_uris AS uris
WITH total, row, partners, demand_uris, last_asked, last_confirmed, standing, uris, uris[0..$evidence_limit] AS chosen, makers + partners AS actors, [] AS members
// include evidence
RETURN
  total AS total,
  row.country AS country,
  row.step AS step,
  size(demand_uris) AS asked,
  last_asked AS last_asked,
  partners AS partners,
  size(partners) AS partner_count,
  [o IN ['ilo', 'domestic'] WHERE o IN row.others] AS others,
  CASE WHEN row.best IS NOT NULL THEN ['direct', 'combined', 'regional', 'partial', 'unreadable', 'declined'][row.best - 1] END AS best_grade,
  CASE WHEN standing IS NOT NULL THEN ['current', 'unknown', 'planned', 'ended'][standing - 1] END AS standing,
  last_confirmed AS last_confirmed,
  CASE WHEN last_confirmed >= $fresh_from THEN 'fresh' WHEN last_confirmed >= $ageing_from THEN 'ageing' WHEN last_confirmed IS NOT NULL THEN 'stale' END AS light,
  evidence AS evidence,
  size(uris) AS evidence_count
ORDER BY country, step

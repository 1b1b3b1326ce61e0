// ---
// title: {en: "Gaps: countries and steps", fr: "Lacunes : pays et étapes", es: "Brechas: países y etapas"}
// question: {en: "Where is help asked for, and where is support named?", fr: "Où demande-t-on de l’aide, et où un soutien est-il nommé ?", es: "¿Dónde se pide ayuda y dónde se nombra apoyo?"}
// description:
//   en: One row per country and step for which sources tell a demand or name a partner. A step has a row where it is itself named; it counts what is said of it and of narrower ones, so rows of broader and narrower steps must not be added. A cell without a row, and partners 0, are silence of the sources, not a proven gap.
//   fr: Une ligne par pays et étape pour lesquels des sources rapportent une demande ou nomment un partenaire. Une étape a une ligne là où elle est elle-même nommée ; elle compte ce qui est dit d’elle et des plus étroites ; on n’additionne donc pas les lignes d’étapes larges et étroites. Une case sans ligne, et 0 partenaire, sont un silence des sources, pas une lacune prouvée.
//   es: Una fila por país y etapa para los que las fuentes recogen una solicitud o nombran un socio. Una etapa tiene fila donde se la nombra a ella misma; cuenta lo dicho de ella y de las más específicas, por lo que no deben sumarse filas de etapas amplias y específicas. Una celda sin fila, y 0 socios, son silencio de las fuentes, no una brecha probada.
// tags: [demand]
// coverage: {kinds: [Demand, Commitment, Result, SurveyAnswer], about: [country, step]}
// ask:
//   en: ["gap matrix", "where are the gaps", "gaps by country and step", "matrix of gaps by country and step", "gaps in {country}", "gaps in {group}", "gap matrix of {group}", "gaps by country and step in {group}", "table of countries and steps: what was asked, what is supported, and by how many", "for each country and step, what was asked and what is supported", "what is asked for in {country} and who supports it", "steps asked for and partners named in {country}", "help requested versus support named in {country}", "{step}: where is it asked for and where is it supported", "which steps were asked for in {group} and which have partners", "demand versus support in {group}", "what was asked in {country} and is it supported", "table of requests and support by country and step", "country by step table for {group}", "unmet needs by country and step", "gaps on {step}", "where are the gaps on {step}"]
//   fr: ["matrice des lacunes", "où sont les lacunes", "lacunes en {country}", "matrice des lacunes par pays et par étape", "tableau pays et étape: demandé, appuyé, par combien", "que demande-t-on en {country} et qui le soutient", "tableau des demandes et des appuis par pays et par étape pour {group}"]
//   es: ["matriz de brechas", "dónde están las brechas", "brechas en {country}", "brechas por país y etapa", "cuadro de países y etapas: qué se pidió y qué se apoya", "qué se pide en {country} y quién lo apoya"]
// parameters:
//   country: shared
//   group: {type: anyURI, list: true, default: null, class: [CountryGroup], description: {en: "Only countries in these groups: members, as a source tells, or situated in a region of the M49 standard.", fr: "Seulement les pays de ces groupes : membres, selon une source, ou situés dans une région de la norme M49.", es: "Solo países de estos grupos: miembros, según una fuente, o situados en una región de la norma M49."}, example: [flagship-target-countries]}
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
//   country: shared
//   step: {type: anyURI, description: {en: "The step.", fr: "L’étape.", es: "La etapa."}}
//   asked: {type: integer, description: {en: "How many demands name the country and the step or a narrower one.", fr: "Combien de demandes nomment le pays et l’étape ou une étape plus étroite.", es: "Cuántas solicitudes nombran el país y la etapa o una más específica."}}
//   last_asked: {type: date, description: {en: "Day of the newest of them.", fr: "Jour de la plus récente d’entre elles.", es: "Día de la más reciente de ellas."}}
//   partners: {type: anyURI, list: true, description: {en: "Partners that one source names for both (grade direct); without the ILO and the country's own bodies.", fr: "Partenaires qu’une même source nomme pour les deux (note direct) ; sans l’OIT ni les organismes du pays même.", es: "Socios que una misma fuente nombra para ambos (calificación direct); sin la OIT ni los organismos del propio país."}}
//   partner_count: {type: integer, description: {en: "How many they are.", fr: "Leur nombre.", es: "Su número."}}
//   others: {type: string, list: true, codes: party, description: {en: "Who else is named for both: ilo, domestic.", fr: "Qui d’autre est nommé pour les deux : ilo (OIT), domestic (national).", es: "Quién más se nombra para ambos: ilo (OIT), domestic (nacional)."}}
//   best_grade: {type: string, codes: grade, description: {en: "The best grade among partners that a source connects with the country; partners_for_step_in_country tells them.", fr: "La meilleure note parmi les partenaires qu’une source relie au pays ; partners_for_step_in_country les donne.", es: "La mejor calificación entre los socios que una fuente vincula con el país; partners_for_step_in_country los da."}}
//   standing: {type: string, codes: standing, description: {en: "current, unknown (no end is stated), planned or ended: the best of the partners' support of grade direct.", fr: "current (en cours), unknown (aucune fin n’est donnée), planned (à venir) ou ended (terminé) : le meilleur du soutien des partenaires de note direct.", es: "current (vigente), unknown (no se declara un fin), planned (previsto) o ended (terminado): lo mejor del apoyo de los socios con calificación direct."}}
//   last_confirmed: {type: date, description: {en: "Day of the newest assertion that names a partner for both.", fr: "Jour de l’assertion la plus récente qui nomme un partenaire pour les deux.", es: "Día de la aserción más reciente que nombra un socio para ambos."}}
//   light: {type: string, codes: light, description: {en: "fresh, ageing or stale, by last_confirmed; empty where no partner is named for both. The thresholds are settings.", fr: "fresh (récent), ageing (vieillissant) ou stale (ancien), selon last_confirmed ; vide quand aucun partenaire n’est nommé pour les deux. Les seuils sont des réglages.", es: "fresh (reciente), ageing (envejeciendo) o stale (antiguo), según last_confirmed; vacío cuando no se nombra ningún socio para ambos. Los umbrales son ajustes."}}
//   evidence: {type: Evidence, list: true, description: {en: "The demands, newest first, then what names partners for both, newest first; roles are those of who asks and of the partners.", fr: "Les demandes, la plus récente d’abord, puis ce qui nomme des partenaires pour les deux, le plus récent d’abord ; les rôles sont ceux de qui demande et des partenaires.", es: "Las solicitudes, primero la más reciente, y luego lo que nombra socios para ambos, primero lo más reciente; las funciones son las de quien pide y las de los socios."}}
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
WITH collect({country: c.uri, asked_for: asked_for, demands: demands, voices: voices}) AS found
// include supported_anywhere
UNWIND found AS place
MATCH (c:Resource {uri: place.country})
WITH c, place.asked_for AS asked_for, place.demands AS demands,
// include voices
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

// ---
// title: {en: Requests without a partner, fr: Demandes sans partenaire, es: Solicitudes sin socio}
// question: {en: "Who asked and has no partner?", fr: "Qui a demandé et n’a aucun partenaire ?", es: "¿Quién pidió y no tiene socio?"}
// description:
//   en: One row per country that asked, or with level cell per country and step asked for, for which no source names a partner; the oldest demand first. The ILO and the country's own bodies are no partners; best_grade tells what comes nearest. No source naming one does not mean that there is none.
//   fr: Une ligne par pays qui a demandé, ou avec level cell par pays et étape demandée, pour lequel aucune source ne nomme de partenaire ; la demande la plus ancienne d’abord. Le BIT et les organismes du pays même ne sont pas des partenaires ; best_grade dit ce qui s’en approche le plus. Qu’aucune source n’en nomme ne veut pas dire qu’il n’y en a pas.
//   es: Una fila por país que pidió, o con level cell por país y etapa pedida, para el que ninguna fuente nombra un socio; primero la solicitud más antigua. La OIT y los organismos del propio país no son socios; best_grade indica lo más cercano. Que ninguna fuente nombre uno no significa que no lo haya.
// tags: [demand]
// coverage: {kinds: [Commitment, Result, SurveyAnswer], about: [country, step]}
// ask:
//   en: ["requests without a partner", "requests with no partner", "which requests has nobody answered", "unmet requests", "unmet demand", "who asked and has nobody", "who asked for help and has no partner", "countries that asked for support but have no partner", "who asked for {step} and has nobody", "which countries asked for {step} and have no partner", "requests for {step} without a partner", "requests without a partner in {group}", "which countries in {group} have no partner", "unanswered requests for {step}", "unanswered requests for {step} by country and step [level=cell]", "which countries have no partner", "which requests of {country} has nobody answered [level=cell]", "does {country} have requests without a partner [level=cell]", "who needs help and nobody supports it", "orphan requests", "where does nobody support {step}"]
//   fr: ["demandes sans partenaire", "à quelles demandes personne n’a répondu", "demandes restées sans réponse", "qui a demandé {step} et n’a personne", "qui a demandé {step} sans partenaire", "qui a demandé de l’aide et n’a pas de partenaire", "quels pays n'ont aucun partenaire"]
//   es: ["solicitudes sin socio", "qué solicitudes no tienen ningún socio", "qué solicitudes nadie ha respondido", "quién pidió {step} y no tiene a nadie", "quién pidió ayuda y no tiene socio", "qué países no tienen socio"]
// parameters:
//   level: {type: string, default: country, one_of: [country, cell], description: {en: "country: no partner is named for the country at all; cell: none is named for the country and the step.", fr: "country : aucun partenaire n’est nommé pour le pays ; cell : aucun ne l’est pour le pays et l’étape.", es: "country: no se nombra ningún socio para el país; cell: ninguno para el país y la etapa."}, example: cell}
//   min_grade: {type: string, default: direct, codes: grade, description: {en: "The least grade that counts as having a partner.", fr: "La moindre note qui compte comme un partenaire.", es: "La menor calificación que cuenta como tener socio."}, example: combined}
//   step: {type: anyURI, list: true, default: null, class: [SPFStep], description: {en: "Only where these steps or narrower ones are asked for.", fr: "Seulement là où ces étapes ou de plus étroites sont demandées.", es: "Solo donde se piden estas etapas u otras más específicas."}, example: [step-3-operations]}
//   country: shared
//   group: {type: anyURI, list: true, default: null, class: [CountryGroup], description: {en: "Only countries in these groups: members, as a source tells, or situated in a region of the M49 standard.", fr: "Seulement les pays de ces groupes : membres, selon une source, ou situés dans une région de la norme M49.", es: "Solo países de estos grupos: miembros, según una fuente, o situados en una región de la norma M49."}, example: [flagship-target-countries]}
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
//   step: {type: anyURI, description: {en: "The step asked for; empty at level country.", fr: "L’étape demandée ; vide avec level country.", es: "La etapa solicitada; vacío con level country."}}
//   steps: {type: anyURI, list: true, description: {en: "The steps that the demands name, as they name them.", fr: "Les étapes que nomment les demandes, telles qu’elles les nomment.", es: "Las etapas que nombran las solicitudes, tal como las nombran."}}
//   made_by: {type: anyURI, list: true, description: {en: "Who asks.", fr: "Qui demande.", es: "Quién pide."}}
//   asked: {type: integer, description: {en: "How many demands there are.", fr: "Nombre de demandes.", es: "Número de solicitudes."}}
//   standing: {type: string, codes: standing, description: {en: "current, unknown (no end is stated), planned or ended; the best of the demands.", fr: "current (en cours), unknown (aucune fin n’est donnée), planned (à venir) ou ended (terminé) ; le meilleur des demandes.", es: "current (vigente), unknown (no se declara un fin), planned (previsto) o ended (terminado); lo mejor de las solicitudes."}}
//   last_asked: {type: date, description: {en: "Day of the newest demand.", fr: "Jour de la demande la plus récente.", es: "Día de la solicitud más reciente."}}
//   light: {type: string, codes: light, description: {en: "fresh, ageing or stale, by the day of the newest demand; the thresholds are settings.", fr: "fresh (récent), ageing (vieillissant) ou stale (ancien), selon le jour de la demande la plus récente ; les seuils sont des réglages.", es: "fresh (reciente), ageing (envejeciendo) o stale (antiguo), según el día de la solicitud más reciente; los umbrales son ajustes."}}
//   best_grade: {type: string, codes: grade, description: {en: "The best grade of a partner that a source connects with the country, below what counts; empty where there is none. At level country, direct means named for the country.", fr: "La meilleure note d’un partenaire qu’une source relie au pays, en dessous de ce qui compte ; vide s’il n’y en a pas. Avec level country, direct veut dire nommé pour le pays.", es: "La mejor calificación de un socio que una fuente vincula con el país, por debajo de lo que cuenta; vacío si no lo hay. Con level country, direct significa nombrado para el país."}}
//   nearest: {type: anyURI, list: true, description: {en: "The partners of that grade.", fr: "Les partenaires qui ont cette note.", es: "Los socios con esa calificación."}}
//   others: {type: string, list: true, codes: party, description: {en: "Who else is named for it: ilo, domestic.", fr: "Qui d’autre est nommé pour cela : ilo (OIT), domestic (national).", es: "Quién más se nombra para ello: ilo (OIT), domestic (nacional)."}}
//   evidence: {type: Evidence, list: true, description: {en: "The demands, newest first.", fr: "Les demandes, la plus récente d’abord.", es: "Las solicitudes, primero la más reciente."}}
//   evidence_count: {type: integer, description: {en: "How many demands there are.", fr: "Nombre de demandes.", es: "Número de solicitudes."}}
// ---
// 1. who asked, and for what
MATCH (c:Country)<-[:IN_COUNTRY]-(d:Demand)
// include demanded
  AND ($country IS NULL OR c.uri IN $country)
// include of_group
OPTIONAL MATCH (d)-[:FOR_STEP]->(told:SPFStep)
WITH c, d, told
WHERE ($level = 'country' OR told IS NOT NULL)
  AND ($step IS NULL OR EXISTS { (told)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $step })
WITH c, d, told.uri AS told_uri, d.assertedOn AS asserted_on, d.uri AS uri,
  CASE WHEN d.validFrom > $as_of THEN 3 WHEN d.validTo >= $as_of THEN 1 WHEN d.validTo < $as_of THEN 4 ELSE 2 END AS standing
ORDER BY asserted_on DESC, uri, told_uri
WITH c, CASE WHEN $level = 'cell' THEN told_uri END AS step, collect(DISTINCT told_uri) AS steps, collect(DISTINCT uri) AS demands, min(standing) AS standing, max(asserted_on) AS last_asked
WITH c, collect({step: step, steps: steps, demands: demands, standing: standing, last_asked: last_asked}) AS cells
// 2. who is connected with the country, and how well with each cell
// include partners_in_country
WITH collect({country: c.uri, cells: cells, voices: voices}) AS found
// include supported_anywhere
UNWIND found AS place
MATCH (c:Resource {uri: place.country})
WITH c, place.cells AS cells,
// include voices
UNWIND cells AS cell
UNWIND CASE WHEN size(voices) = 0 THEN [null] ELSE voices END AS v
WITH c, cell, v,
// include grade_in_country
WITH c, cell, v.actor AS actor, v.party AS party, rank
ORDER BY actor
WITH c.uri AS country, cell, cell.last_asked AS last_asked, cell.step AS step,
  min(CASE WHEN party = 'partner' THEN rank END) AS best,
  collect(CASE WHEN party = 'partner' AND rank IS NOT NULL THEN {actor: actor, rank: rank} END) AS partners,
  collect(DISTINCT CASE WHEN party <> 'partner' AND rank = 1 THEN party END) AS others
WHERE best IS NULL OR best > CASE $min_grade WHEN 'direct' THEN 1 WHEN 'combined' THEN 2 WHEN 'regional' THEN 3 WHEN 'partial' THEN 4 WHEN 'unreadable' THEN 5 ELSE 6 END
WITH country, cell, last_asked, step, best, [p IN partners WHERE p.rank = best | p.actor] AS nearest, [o IN ['ilo', 'domestic'] WHERE o IN others] AS others
ORDER BY last_asked, country, step
WITH collect({country: country, step: step, cell: cell, best: best, nearest: nearest, others: others}) AS all_rows
WITH size(all_rows) AS total, all_rows[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS row
WITH total, row, row.cell AS cell
WITH total, row, cell, coalesce(cell.demands, []) AS demands
CALL (demands) {
  UNWIND demands AS demand
  MATCH (:Resource {uri: demand})-[:MADE_BY]->(p:Actor)
  WITH DISTINCT p.uri AS maker
  ORDER BY maker
  RETURN collect(maker) AS made_by
}
WITH total, row, cell, demands, made_by, demands[0..$evidence_limit] AS chosen, made_by AS actors, [] AS members
// include evidence
RETURN
  total AS total,
  row.country AS country,
  row.step AS step,
  cell.steps AS steps,
  made_by AS made_by,
  size(demands) AS asked,
  CASE WHEN cell.standing IS NOT NULL THEN ['current', 'unknown', 'planned', 'ended'][cell.standing - 1] END AS standing,
  cell.last_asked AS last_asked,
  CASE WHEN cell.last_asked >= $fresh_from THEN 'fresh' WHEN cell.last_asked >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  CASE WHEN row.best IS NOT NULL THEN ['direct', 'combined', 'regional', 'partial', 'unreadable', 'declined'][row.best - 1] END AS best_grade,
  row.nearest AS nearest,
  row.others AS others,
  evidence AS evidence,
  size(demands) AS evidence_count
ORDER BY last_asked, country, step

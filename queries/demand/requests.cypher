// ---
// title: {en: Countries by what they ask for, fr: Pays selon ce qu’ils demandent, es: Países según lo que piden}
// question: {en: "Which countries asked for {steps}?", fr: "Quels pays ont demandé {steps} ?", es: "¿Qué países pidieron {steps}?"}
// description:
//   en: One row per country for which sources tell a demand for all of the steps asked about, itself or narrower, and none for those excluded; the newest first. Not to have asked is silence, unless the country is missing from a list that its source calls complete (column told_absent).
//   fr: Une ligne par pays pour lequel des sources rapportent une demande pour toutes les étapes en question, elles-mêmes ou plus étroites, et aucune pour les étapes exclues ; la plus récente d’abord. N’avoir rien demandé est un silence, sauf si le pays manque dans une liste que sa source dit complète (colonne told_absent).
//   es: Una fila por país del que las fuentes recogen una solicitud para todas las etapas en cuestión, ellas mismas o más específicas, y ninguna para las excluidas; primero la más reciente. No haber pedido es silencio, salvo que el país falte en una lista que su fuente da por completa (columna told_absent).
// tags: [demand]
// coverage: {kinds: [Demand], about: [steps, branch, target_group, theme]}
// ask:
//   en: ["which countries asked for {steps}", "who requested {steps}", "countries that requested help with {steps}", "which countries need {steps}", "which countries asked for help with {theme}", "which countries need support on {branch}", "who asked for help for {target_group}", "which countries asked for {steps} but not {not_steps}", "who asked for {steps} and not {not_steps}", "requests from {group}", "requests for {steps} in {group}", "which countries in {group} asked for {steps}", "which countries asked for {steps} in {group} but not {not_steps}", "which countries asked for help", "which countries in {group} asked for help", "did any country ask for {steps}"]
//   fr: ["quels pays ont demandé {steps}", "qui a demandé {steps}", "quels pays ont demandé {steps} mais pas {not_steps}", "demandes de {group}", "demandes de {steps} en {group}", "quels pays ont demandé un appui pour {branch}", "quels pays ont besoin d’aide pour {target_group}"]
//   es: ["qué países pidieron {steps}", "quién solicitó {steps}", "qué países pidieron {steps} pero no {not_steps}", "solicitudes de {group}", "solicitudes de {steps} en {group}", "qué países pidieron ayuda para {branch}", "qué países necesitan apoyo para {target_group}"]
// parameters:
//   steps: {type: anyURI, list: true, default: null, class: [SPFStep], description: {en: "Asked for: all of these, each itself or a narrower step.", fr: "Demandées : toutes ces étapes, chacune elle-même ou une plus étroite.", es: "Pedidas: todas estas etapas, cada una ella misma o una más específica."}, example: [step-2-schemes]}
//   not_steps: {type: anyURI, list: true, default: null, class: [SPFStep], description: {en: "Not asked for, as far as the sources tell: none of these, nor a narrower step.", fr: "Non demandées, pour autant que les sources le disent : aucune de ces étapes, ni une plus étroite.", es: "No pedidas, hasta donde dicen las fuentes: ninguna de estas etapas, ni una más específica."}, example: [step-1-strategies]}
//   group: {type: anyURI, list: true, default: null, class: [CountryGroup], description: {en: "Only countries in these groups: members, as a source tells, or situated in a region of the M49 standard.", fr: "Seulement les pays de ces groupes : membres, selon une source, ou situés dans une région de la norme M49.", es: "Solo países de estos grupos: miembros, según una fuente, o situados en una región de la norma M49."}, example: [flagship-target-countries]}
//   branch: {type: anyURI, list: true, default: null, class: [Branch], description: {en: "Only demands that name these branches or narrower ones; the steps must be those of such demands.", fr: "Seulement les demandes qui nomment ces branches ou de plus étroites ; les étapes doivent être celles de ces demandes.", es: "Solo solicitudes que nombran estas ramas u otras más específicas; las etapas deben ser las de esas solicitudes."}, example: [unemployment]}
//   target_group: {type: anyURI, list: true, default: null, class: [TargetGroup], description: {en: "Only demands that name these target groups or narrower ones; the steps must be those of such demands.", fr: "Seulement les demandes qui nomment ces groupes cibles ou de plus étroits ; les étapes doivent être celles de ces demandes.", es: "Solo solicitudes que nombran estos grupos destinatarios u otros más específicos; las etapas deben ser las de esas solicitudes."}, example: [refugees]}
//   theme: {type: anyURI, list: true, default: null, class: [Theme], description: {en: "Only demands that name these themes or narrower ones; the steps must be those of such demands.", fr: "Seulement les demandes qui nomment ces thèmes ou de plus étroits ; les étapes doivent être celles de ces demandes.", es: "Solo solicitudes que nombran estos temas u otros más específicos; las etapas deben ser las de esas solicitudes."}, example: [south-south-cooperation]}
//   country: shared
//   asked_as: shared
//   source: shared
//   as_of: shared
//   known_by: shared
//   evidence_limit: shared
//   limit: shared
//   offset: shared
// columns:
//   country: shared
//   steps: {type: anyURI, list: true, description: {en: "All steps that demands in the country name, as they name them.", fr: "Toutes les étapes que nomment les demandes dans le pays, telles qu’elles les nomment.", es: "Todas las etapas que nombran las solicitudes en el país, tal como las nombran."}}
//   about: {type: anyURI, list: true, description: {en: "Branches, target groups and themes that they name.", fr: "Branches, groupes cibles et thèmes qu’elles nomment.", es: "Ramas, grupos destinatarios y temas que nombran."}}
//   made_by: {type: anyURI, list: true, description: {en: "Who asks; where it is not the country's own body, somebody asks for the country.", fr: "Qui demande ; si ce n’est pas un organisme du pays même, quelqu’un demande pour le pays.", es: "Quién pide; si no es un organismo del propio país, alguien pide para el país."}}
//   addressed_to: shared
//   told_absent: {type: anyURI, list: true, description: {en: "Those of the excluded steps for which a source gives a complete list of who asked, without this country; for the others there is only silence.", fr: "Celles des étapes exclues pour lesquelles une source donne la liste complète de ceux qui ont demandé, sans ce pays ; pour les autres il n’y a que silence.", es: "Aquellas de las etapas excluidas para las que una fuente da la lista completa de quienes pidieron, sin este país; para las demás solo hay silencio."}}
//   standing: {type: string, codes: standing, description: {en: "current, unknown (no end is stated), planned or ended; the best of the demands.", fr: "current (en cours), unknown (aucune fin n’est donnée), planned (à venir) ou ended (terminé) ; le meilleur des demandes.", es: "current (vigente), unknown (no se declara un fin), planned (previsto) o ended (terminado); lo mejor de las solicitudes."}}
//   last_asked: {type: date, description: {en: "Day of the newest demand.", fr: "Jour de la demande la plus récente.", es: "Día de la solicitud más reciente."}}
//   light: {type: string, codes: light, description: {en: "fresh, ageing or stale, by the day of the newest demand; the thresholds are settings.", fr: "fresh (récent), ageing (vieillissant) ou stale (ancien), selon le jour de la demande la plus récente ; les seuils sont des réglages.", es: "fresh (reciente), ageing (envejeciendo) o stale (antiguo), según el día de la solicitud más reciente; los umbrales son ajustes."}}
//   evidence: {type: Evidence, list: true, description: {en: "The demands, those for the steps asked about first, newest first.", fr: "Les demandes, celles pour les étapes en question d’abord, la plus récente d’abord.", es: "Las solicitudes, primero las de las etapas en cuestión, primero la más reciente."}}
//   evidence_count: {type: integer, description: {en: "How many demands there are.", fr: "Nombre de demandes.", es: "Número de solicitudes."}}
// ---
MATCH (c:Country)<-[:IN_COUNTRY]-(d:Demand)
// include demanded
  AND ($country IS NULL OR c.uri IN $country)
// include of_group
WITH c, d, d.assertedOn AS asserted_on, d.uri AS uri,
  CASE WHEN d.validFrom > $as_of THEN 3 WHEN d.validTo >= $as_of THEN 1 WHEN d.validTo < $as_of THEN 4 ELSE 2 END AS standing,
  CASE WHEN EXISTS { (d)-[:FOR_STEP]->(:SPFStep)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN coalesce($steps, []) } THEN 1 ELSE 0 END AS wanted,
  CASE
    WHEN $branch IS NOT NULL AND NOT EXISTS { (d)-[:FOR_BRANCH]->(:Branch)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $branch } THEN 0
    WHEN $target_group IS NOT NULL AND NOT EXISTS { (d)-[:FOR_TARGET_GROUP]->(:TargetGroup)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $target_group } THEN 0
    WHEN $theme IS NOT NULL AND NOT EXISTS { (d)-[:FOR_THEME]->(:Theme)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $theme } THEN 0
    ELSE 1
  END AS fits
ORDER BY wanted DESC, asserted_on DESC, uri
WITH c, collect(uri) AS every, collect(CASE WHEN fits = 1 THEN uri END) AS uris, min(CASE WHEN fits = 1 THEN standing END) AS standing, max(CASE WHEN fits = 1 THEN asserted_on END) AS last_asked
WHERE size(uris) > 0
CALL (uris) {
  UNWIND uris AS uri
  MATCH (:Resource {uri: uri})-[:FOR_STEP]->(told:SPFStep)-[:BROADER*0..3]->(s:SPFStep)
  WITH told.uri AS told_uri, s.uri AS step_uri
  ORDER BY told_uri, step_uri
  RETURN collect(DISTINCT told_uri) AS steps, collect(DISTINCT step_uri) AS asked
}
CALL (every) { // what is not to be asked for must not be asked for at all
  UNWIND CASE WHEN $not_steps IS NULL THEN [] ELSE every END AS uri
  MATCH (:Resource {uri: uri})-[:FOR_STEP]->(:SPFStep)-[:BROADER*0..3]->(s:SPFStep)
  WHERE s.uri IN $not_steps
  RETURN count(s) AS excluded
}
WITH c, uris, standing, last_asked, steps, asked, excluded
WHERE excluded = 0 AND all(s IN coalesce($steps, []) WHERE s IN asked)
CALL (c) {
  MATCH (x:Resource)<-[:FOR_STEP]-(d:Demand)
// include demanded
    AND x.uri IN coalesce($not_steps, []) AND d.listClosed
  // in the list it may also stand through a country group or a body of its own
  WITH x.uri AS told, d.source AS list,
    CASE
      WHEN EXISTS { (d)-[:MADE_BY]->(:Actor)-[:HOME_COUNTRY]->(c) } THEN 1
      WHEN EXISTS { (d)-[:IN_COUNTRY_GROUP]->(:CountryGroup)<-[:TAKES_PART_IN]-(m:Participation)-[:PARTICIPANT]->(c) WHERE m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source) } THEN 1
      ELSE 0
    END AS inside
  WITH told, list, max(inside) AS inside
  WHERE inside = 0
  WITH DISTINCT told
  ORDER BY told
  RETURN collect(told) AS told_absent
}
WITH c.uri AS country, uris, standing, last_asked, steps, told_absent
ORDER BY last_asked DESC, country
WITH collect({country: country, uris: uris, standing: standing, last_asked: last_asked, steps: steps, told_absent: told_absent}) AS all_rows
WITH size(all_rows) AS total, all_rows[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS row
WITH total, row, coalesce(row.uris, []) AS uris
CALL (uris) {
  UNWIND uris AS uri
  MATCH (:Resource {uri: uri})-[link:MADE_BY|ADDRESSED_TO|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME]->(t:Resource)
  WITH CASE type(link) WHEN 'MADE_BY' THEN 1 WHEN 'ADDRESSED_TO' THEN 2 ELSE 3 END AS part, t.uri AS target
  ORDER BY target
  RETURN collect(DISTINCT CASE WHEN part = 1 THEN target END) AS made_by, collect(DISTINCT CASE WHEN part = 2 THEN target END) AS addressed_to, collect(DISTINCT CASE WHEN part = 3 THEN target END) AS about
}
WITH total, row, uris, made_by, addressed_to, about, uris[0..$evidence_limit] AS chosen, made_by AS actors, [] AS members
// include evidence
RETURN
  total AS total,
  row.country AS country,
  row.steps AS steps,
  about AS about,
  made_by AS made_by,
  addressed_to AS addressed_to,
  row.told_absent AS told_absent,
  CASE WHEN row.standing IS NOT NULL THEN ['current', 'unknown', 'planned', 'ended'][row.standing - 1] END AS standing,
  row.last_asked AS last_asked,
  CASE WHEN row.last_asked >= $fresh_from THEN 'fresh' WHEN row.last_asked >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  evidence AS evidence,
  size(uris) AS evidence_count
ORDER BY last_asked DESC, country

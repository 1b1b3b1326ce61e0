// ---
// title: {en: Many partners on one thing, fr: Plusieurs partenaires sur une même chose, es: Muchos socios en lo mismo}
// question: {en: "Where are {min_partners} or more partners on the same thing?", fr: "Où {min_partners} partenaires ou plus sont-ils sur la même chose ?", es: "¿Dónde hay {min_partners} o más socios en lo mismo?"}
// description:
//   en: One row per country and step, branch, target group or theme for which sources name at least so many partners, the most first. Many partners may well be coordinated; what is not counted twice are parts of one organization. Broader and narrower concepts are not taken for the same.
//   fr: Une ligne par pays et étape, branche, groupe cible ou thème pour lesquels des sources nomment au moins autant de partenaires, les plus nombreux d’abord. De nombreux partenaires peuvent fort bien être coordonnés ; les parties d’une même organisation ne comptent qu’une fois. Un concept plus large ou plus étroit n’est pas le même.
//   es: Una fila por país y etapa, rama, grupo destinatario o tema para los que las fuentes nombran al menos tantos socios, primero los más numerosos. Muchos socios pueden estar bien coordinados; las partes de una misma organización cuentan una sola vez. Un concepto más amplio o más específico no es el mismo.
// tags: [demand]
// coverage: {kinds: [Commitment, Result, SurveyAnswer], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["where do partners overlap", "where do several partners overlap", "overlaps in {country}", "overlapping partners in {country}", "overlaps on {step}", "in which countries do several partners overlap on {step}", "where do partners work on the same thing in {country}", "where are there too many partners", "many partners on {step}", "many partners on {step} in {country}", "where are {min_partners} or more partners on the same thing", "cells with more than {min_partners} partners", "duplication between partners in {country}", "duplication of support", "who duplicates whom in {country}", "which countries have many partners on the same step", "overlaps on {branch}", "overlaps on {target_group}", "where do partners concentrate"]
//   fr: ["où les partenaires se recoupent-ils", "où les partenaires se chevauchent-ils", "recoupements en {country}", "plusieurs partenaires sur {step} en {country}", "doublons pour {step}", "où y a-t-il trop de partenaires"]
//   es: ["dónde se solapan los socios", "solapamientos en {country}", "muchos socios en {step} en {country}", "duplicaciones en {step}", "dónde hay demasiados socios"]
// parameters:
//   min_partners: {type: integer, default: 3, minimum: 2, maximum: 50, description: {en: "Least number of partner organizations.", fr: "Nombre minimal d’organisations partenaires.", es: "Número mínimo de organizaciones socias."}, example: 2}
//   country: shared
//   step: shared
//   branch: shared
//   target_group: shared
//   theme: shared
//   source: shared
//   as_of: shared
//   known_by: shared
//   convenor: shared
//   evidence_limit: shared
//   limit: shared
//   offset: shared
// columns:
//   country: shared
//   thing: {type: anyURI, description: {en: "The step, branch, target group or theme.", fr: "L’étape, la branche, le groupe cible ou le thème.", es: "La etapa, la rama, el grupo destinatario o el tema."}}
//   partners: {type: anyURI, list: true, description: {en: "Partners that a source names for both; without the ILO and the country's own bodies.", fr: "Partenaires qu’une source nomme pour les deux ; sans l’OIT ni les organismes du pays même.", es: "Socios que una fuente nombra para ambos; sin la OIT ni los organismos del propio país."}}
//   organization_count: {type: integer, description: {en: "How many organizations they are, parts of one counted once.", fr: "Combien d’organisations ce sont, les parties d’une même organisation comptées une fois.", es: "Cuántas organizaciones son; las partes de una misma cuentan una vez."}}
//   current_partners: {type: anyURI, list: true, description: {en: "Those with support whose stated period includes the day; where no end is stated it is unknown.", fr: "Ceux dont le soutien a une période affirmée qui comprend le jour ; sans fin affirmée, on ne le sait pas.", es: "Aquellos cuyo apoyo tiene un período declarado que incluye el día; sin un fin declarado, no se sabe."}}
//   standing: {type: string, codes: standing, description: {en: "current, unknown (no end is stated), planned or ended; the best of their support.", fr: "current (en cours), unknown (aucune fin n’est donnée), planned (à venir) ou ended (terminé) ; le meilleur de leur soutien.", es: "current (vigente), unknown (no se declara un fin), planned (previsto) o ended (terminado); lo mejor de su apoyo."}}
//   last_confirmed: shared
//   light: shared
//   evidence: {type: Evidence, list: true, description: {en: "The newest assertion about each partner first; roles are those of the partners.", fr: "L’assertion la plus récente sur chaque partenaire d’abord ; les rôles sont ceux des partenaires.", es: "Primero la aserción más reciente sobre cada socio; las funciones son las de los socios."}}
//   evidence_count: shared
// ---
MATCH (c:Country)<-[:IN_COUNTRY|ABOUT]-(a:Assertion)
// include support
  AND ($country IS NULL OR c.uri IN $country)
MATCH (a)-[:FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT]->(t:SPFStep|Branch|TargetGroup|Theme)
WHERE ($step IS NULL AND $branch IS NULL AND $target_group IS NULL AND $theme IS NULL)
  OR EXISTS { (t)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN coalesce($step, []) + coalesce($branch, []) + coalesce($target_group, []) + coalesce($theme, []) }
MATCH (a)-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]->(p:Actor)
WHERE NOT EXISTS { (p)-[:HOME_COUNTRY]->(c) } AND NOT EXISTS { (p)-[:SUB_ORGANIZATION_OF*0..3]->(x:Resource) WHERE x.uri = $convenor }
WITH DISTINCT c, t, p, a.uri AS uri, a.assertedOn AS asserted_on,
// include standing
ORDER BY asserted_on DESC, uri
WITH c, t, p, collect(uri) AS uris, min(standing) AS standing, max(asserted_on) AS last_confirmed
OPTIONAL MATCH (p)-[:SUB_ORGANIZATION_OF*1..3]->(whole:Actor)
WHERE NOT EXISTS { (whole)-[:SUB_ORGANIZATION_OF]->(:Actor) }
WITH c, t, p.uri AS partner, uris, standing, last_confirmed, coalesce(min(whole.uri), p.uri) AS organization
ORDER BY last_confirmed DESC, partner
WITH c.uri AS country, t.uri AS thing, collect(partner) AS partners, collect(CASE WHEN standing = 1 THEN partner END) AS current_partners,
  collect(DISTINCT organization) AS organizations, collect(uris) AS uri_lists, min(standing) AS standing, max(last_confirmed) AS last_confirmed
WITH country, thing, partners, current_partners, uri_lists, standing, last_confirmed, size(organizations) AS organization_count
WHERE organization_count >= $min_partners
ORDER BY organization_count DESC, country, thing
WITH collect({country: country, thing: thing, partners: partners, current_partners: current_partners, uri_lists: uri_lists, standing: standing, last_confirmed: last_confirmed, organization_count: organization_count}) AS all_rows
WITH size(all_rows) AS total, all_rows[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS row
WITH total, row, coalesce(row.partners, []) AS actors, [l IN coalesce(row.uri_lists, []) | l[0]] + reduce(flat = [], l IN coalesce(row.uri_lists, []) | flat + l) AS found
WITH total, row, actors, [n IN range(0, size(found) - 1) WHERE NOT found[n] IN found[0..n] | found[n]] AS uris
WITH total, row, actors, uris, uris[0..$evidence_limit] AS chosen, [] AS members
// include evidence
RETURN
  total AS total,
  row.country AS country,
  row.thing AS thing,
  actors AS partners,
  row.organization_count AS organization_count,
  row.current_partners AS current_partners,
  CASE WHEN row.standing IS NOT NULL THEN ['current', 'unknown', 'planned', 'ended'][row.standing - 1] END AS standing,
  row.last_confirmed AS last_confirmed,
  CASE WHEN row.last_confirmed >= $fresh_from THEN 'fresh' WHEN row.last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  evidence AS evidence,
  size(uris) AS evidence_count
ORDER BY organization_count DESC, country, thing

// ---
// title: {en: Partners in the same place, fr: Partenaires au même endroit, es: Socios en el mismo lugar}
// question: {en: "Who works in the same country on the same thing as {partner}?", fr: "Qui travaille dans le même pays sur la même chose que {partner} ?", es: "¿Quién trabaja en el mismo país en lo mismo que {partner}?"}
// description:
//   en: One row per other actor and country in which sources name both for the same step, branch, target group or theme. Side by side is not together; only column joint tells what one source says of both at once. Broader and narrower concepts are not taken for the same.
//   fr: Une ligne par autre acteur et pays où des sources nomment les deux pour la même étape, branche, le même groupe cible ou thème. Côte à côte n’est pas ensemble ; seule la colonne joint dit ce qu’une source affirme des deux à la fois. Un concept plus large ou plus étroit n’est pas le même.
//   es: Una fila por otro actor y país en que las fuentes nombran a ambos para la misma etapa, rama, grupo destinatario o tema. Estar uno junto a otro no es estar juntos; solo la columna joint dice lo que una fuente afirma de ambos a la vez. Un concepto más amplio o más específico no es el mismo.
// tags: [matching]
// coverage: {kinds: [Commitment, Result, SurveyAnswer], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["who works with {partner}", "who works alongside {partner}", "who works alongside {partner} in {country}", "who works in the same country on the same thing as {partner}", "who works in the same countries as {partner}", "who works on the same thing as {partner} in {country}", "which partners work on the same things as {partner}", "who works together with {partner} in {country}", "who else works on the same things as {partner} in {country}", "who else supports what {partner} supports", "with whom could {partner} coordinate", "potential allies of {partner} in {country}", "who else is there besides {partner} in {country}", "who else works on {step} besides {partner}", "whose work overlaps with that of {partner}"]
//   fr: ["qui travaille avec {partner}", "qui travaille à côté de {partner} en {country}", "qui travaille dans le même pays sur la même chose que {partner}", "avec qui {partner} pourrait-il se coordonner", "qui d’autre est là avec {partner} pour {step}"]
//   es: ["quién trabaja con {partner}", "quién trabaja junto a {partner} en {country}", "quién trabaja en el mismo país en lo mismo que {partner}", "con quién podría coordinarse {partner}", "quién más está con {partner} en {step}"]
// parameters:
//   partner: shared
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
// columns:
//   other: {type: anyURI, description: {en: "The other actor; never a part of the partner, nor what it is a part of.", fr: "L’autre acteur ; jamais une partie du partenaire, ni ce dont il est une partie.", es: "El otro actor; nunca una parte del socio, ni aquello de lo que este es parte."}}
//   party: {type: string, codes: party, description: {en: "What the other is there: partner, ilo for the convenor and its parts, or domestic for the country's own body.", fr: "Ce que l’autre y est : partner (partenaire), ilo (l’organisation qui porte le programme et ses parties) ou domestic (un organisme du pays même).", es: "Qué es el otro allí: partner (socio), ilo (la organización que convoca el programa y sus partes) o domestic (un organismo del propio país)."}}
//   country: shared
//   things: {type: anyURI, list: true, description: {en: "Steps, branches, target groups and themes that both are named for there.", fr: "Étapes, branches, groupes cibles et thèmes pour lesquels les deux y sont nommés.", es: "Etapas, ramas, grupos destinatarios y temas para los que allí se nombra a ambos."}}
//   joint: {type: integer, description: {en: "How many assertions name both; 0 means that they are only side by side.", fr: "Combien d’assertions nomment les deux ; 0 veut dire qu’ils sont seulement côte à côte.", es: "Cuántas aserciones nombran a ambos; 0 significa que solo están uno junto a otro."}}
//   standing: {type: string, codes: standing, description: {en: "current, unknown (no end is stated), planned or ended: the weaker of the two, each by its best assertion.", fr: "current (en cours), unknown (aucune fin n’est donnée), planned (à venir) ou ended (terminé) : le plus faible des deux, chacun selon sa meilleure assertion.", es: "current (vigente), unknown (no se declara un fin), planned (previsto) o ended (terminado): lo más débil de los dos, cada uno por su mejor aserción."}}
//   last_confirmed: {type: date, description: {en: "Day of the newest assertion about the one of the two that was confirmed longer ago.", fr: "Jour de l’assertion la plus récente sur celui des deux dont la confirmation est la plus ancienne.", es: "Día de la aserción más reciente sobre aquel de los dos cuya confirmación es más antigua."}}
//   light: shared
//   evidence: {type: Evidence, list: true, description: {en: "What names both first, then the other, then the partner, newest first; roles are those of the two.", fr: "Ce qui nomme les deux d’abord, puis l’autre, puis le partenaire, le plus récent d’abord ; les rôles sont ceux des deux.", es: "Primero lo que nombra a ambos, luego al otro, luego al socio, primero lo más reciente; las funciones son las de los dos."}}
//   evidence_count: shared
// ---
// 1. how much is said of the partner, and of the countries and the content asked for
MATCH (p:Resource {uri: $partner})
CALL (p) {
  UNWIND coalesce($country, []) AS place
  MATCH (c:Resource {uri: place})
  WITH COUNT { (c)<-[:IN_COUNTRY|ABOUT]-() } AS times
  RETURN sum(times) AS of_places
}
CALL (p) {
  UNWIND coalesce($step, []) + coalesce($branch, []) + coalesce($target_group, []) + coalesce($theme, []) AS content
  MATCH (:Resource {uri: content})<-[:BROADER*0..3]-(t:Resource)
  WITH t.uri AS content, COUNT { (t)<-[:FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT]-() } AS times
  RETURN collect(content) AS contents, sum(times) AS of_contents
}
WITH p, contents, of_places, of_contents, COUNT { (p)<-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]-() } AS of_partner
WITH p, contents,
  CASE
    WHEN $country IS NOT NULL AND of_places < of_partner AND (size(contents) = 0 OR of_places <= of_contents) THEN 'places'
    WHEN size(contents) > 0 AND of_contents < of_partner THEN 'contents'
    ELSE 'partner'
  END AS nearest
// 2. where the partner is, and on what: from where least is said, so that not all it does elsewhere is read for one country
CALL (p, contents, nearest) {
  UNWIND CASE WHEN nearest = 'partner' THEN [$partner] ELSE [] END AS start
  MATCH (:Resource {uri: start})<-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]-(a:Assertion)
  RETURN a
  UNION
  UNWIND CASE WHEN nearest = 'places' THEN $country ELSE [] END AS start
  MATCH (:Resource {uri: start})<-[:IN_COUNTRY|ABOUT]-(a:Assertion)
  WHERE EXISTS { (a)-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]->(x:Actor) WHERE x.uri = $partner }
  RETURN a
  UNION
  UNWIND CASE WHEN nearest = 'contents' THEN contents ELSE [] END AS start
  MATCH (:Resource {uri: start})<-[:FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT]-(a:Assertion)
  WHERE EXISTS { (a)-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]->(x:Actor) WHERE x.uri = $partner }
  RETURN a
}
WITH p, a
// include support
MATCH (a)-[:FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT]->(t:SPFStep|Branch|TargetGroup|Theme)
WHERE ($step IS NULL AND $branch IS NULL AND $target_group IS NULL AND $theme IS NULL)
  OR EXISTS { (t)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN coalesce($step, []) + coalesce($branch, []) + coalesce($target_group, []) + coalesce($theme, []) }
MATCH (a)-[:IN_COUNTRY|ABOUT]->(c:Country)
WHERE $country IS NULL OR c.uri IN $country
WITH DISTINCT p, c, t, a,
// include standing
WITH p, c, t, collect({uri: a.uri, said: a.assertedOn}) AS own, max(a.assertedOn) AS own_on, min(standing) AS own_standing
// 3. who else is, on the same: from the country or from the content, whichever less is said of
WITH p, c, t, own, own_on, own_standing, c.uri AS c_uri, t.uri AS t_uri, CASE WHEN COUNT { (c)<-[:IN_COUNTRY|ABOUT]-() } <= COUNT { (t)<-[:FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT]-() } THEN 1 ELSE 0 END AS from_place
CALL (c_uri, t_uri, from_place) {
  UNWIND CASE WHEN from_place = 1 THEN [c_uri] ELSE [] END AS start
  MATCH (:Resource {uri: start})<-[:IN_COUNTRY|ABOUT]-(a:Assertion)
// include support
    AND EXISTS { (a)-[:FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT]->(x) WHERE x.uri = t_uri }
  RETURN a
  UNION
  UNWIND CASE WHEN from_place = 1 THEN [] ELSE [t_uri] END AS start
  MATCH (:Resource {uri: start})<-[:FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT]-(a:Assertion)
// include support
    AND EXISTS { (a)-[:IN_COUNTRY|ABOUT]->(x) WHERE x.uri = c_uri }
  RETURN a
}
MATCH (a)-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]->(o:Actor)
WHERE NOT EXISTS { (o)-[:SUB_ORGANIZATION_OF*0..3]->(p) } AND NOT EXISTS { (p)-[:SUB_ORGANIZATION_OF*0..3]->(o) }
WITH DISTINCT c, t.uri AS thing, own, own_on, own_standing, o, a,
// include standing
WITH c, thing, own, own_on, own_standing, o, standing, a.assertedOn AS asserted_on, a.uri AS uri
ORDER BY thing, asserted_on DESC, uri
WITH c, o, collect(DISTINCT thing) AS things, collect(DISTINCT {uri: uri, said: asserted_on}) AS theirs, collect(own) AS own_lists,
  max(own_on) AS own_on, min(own_standing) AS own_standing, max(asserted_on) AS their_on, min(standing) AS their_standing
WITH c, o, things, own_on, own_standing, their_on, their_standing, theirs, reduce(flat = [], l IN own_lists | flat + l) AS ours
// 4. the evidence in order: both, the other, the partner
WITH c, o, things, own_on, own_standing, their_on, their_standing, [x IN theirs | x.uri] AS their_uris, [x IN ours | x.uri] AS our_uris, theirs + ours AS pieces
UNWIND pieces AS piece
WITH c, o, things, own_on, own_standing, their_on, their_standing, piece.uri AS uri, piece.said AS said, CASE WHEN NOT piece.uri IN their_uris THEN 3 WHEN piece.uri IN our_uris THEN 1 ELSE 2 END AS sort
WITH DISTINCT c, o, things, own_on, own_standing, their_on, their_standing, uri, said, sort
ORDER BY sort, said DESC, uri
WITH c, o, o.uri AS other, c.uri AS country, things, own_on, own_standing, their_on, their_standing, collect(uri) AS uris, sum(CASE WHEN sort = 1 THEN 1 ELSE 0 END) AS joint
OPTIONAL MATCH (o)-[:SUB_ORGANIZATION_OF*0..3]->(convenor:Resource {uri: $convenor})
WITH c, o, other, country, things, own_on, own_standing, their_on, their_standing, uris, joint, count(convenor) AS convening
WITH other, country, things, own_on, own_standing, their_on, their_standing, uris, joint,
  CASE WHEN EXISTS { (o)-[:HOME_COUNTRY]->(c) } THEN 'domestic' WHEN convening > 0 THEN 'ilo' ELSE 'partner' END AS party
ORDER BY party DESC, joint DESC, country, other
LIMIT $limit
WITH other, country, things, own_on, own_standing, their_on, their_standing, uris, joint, party,
  uris[0..$evidence_limit] AS chosen, [$partner, other] AS actors, [] AS members
// include evidence
WITH other, party, country, things, joint, evidence, size(uris) AS evidence_count,
  CASE WHEN own_standing > their_standing THEN own_standing ELSE their_standing END AS standing,
  CASE WHEN own_on < their_on THEN own_on ELSE their_on END AS last_confirmed
RETURN
  other AS other,
  party AS party,
  country AS country,
  things AS things,
  joint AS joint,
  ['current', 'unknown', 'planned', 'ended'][standing - 1] AS standing,
  last_confirmed AS last_confirmed,
  CASE WHEN last_confirmed >= $fresh_from THEN 'fresh' WHEN last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  evidence AS evidence,
  evidence_count AS evidence_count
ORDER BY party DESC, joint DESC, country, other

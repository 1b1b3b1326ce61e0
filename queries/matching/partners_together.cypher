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
//   en: ["who works with {partner}", "who works alongside {partner} in {country}", "who works in the same country on the same thing as {partner}", "who else is there with {partner} on {step}"]
//   fr: ["qui travaille avec {partner}", "qui travaille à côté de {partner} en {country}", "qui travaille dans le même pays sur la même chose que {partner}", "qui d’autre est là avec {partner} pour {step}"]
//   es: ["quién trabaja con {partner}", "quién trabaja junto a {partner} en {country}", "quién trabaja en el mismo país en lo mismo que {partner}", "quién más está con {partner} en {step}"]
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
//   other: {type: anyURI, description: "The other actor; never a part of the partner, nor what it is a part of."}
//   party: {type: string, codes: party, description: "What the other is there: partner, ilo for the convenor and its parts, or domestic for the country's own body."}
//   country: {type: anyURI, description: "The country or territory."}
//   things: {type: anyURI, list: true, description: "Steps, branches, target groups and themes that both are named for there."}
//   joint: {type: integer, description: "How many assertions name both; 0 means that they are only side by side."}
//   standing: {type: string, codes: standing, description: "current, unknown (no end is stated), planned or ended: the weaker of the two, each by its best assertion."}
//   last_confirmed: {type: date, description: "Day of the newest assertion about the one of the two that was confirmed longer ago."}
//   light: shared
//   evidence: {type: Evidence, list: true, description: "What names both first, then the other, then the partner, newest first; roles are those of the two."}
//   evidence_count: shared
// ---
// 1. where the partner is, and on what
MATCH (p:Resource {uri: $partner})<-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]-(a:Assertion)
// include support
MATCH (a)-[:FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT]->(t:SPFStep|Branch|TargetGroup|Theme)
WHERE ($step IS NULL AND $branch IS NULL AND $target_group IS NULL AND $theme IS NULL)
  OR EXISTS { (t)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN coalesce($step, []) + coalesce($branch, []) + coalesce($target_group, []) + coalesce($theme, []) }
MATCH (a)-[:IN_COUNTRY|ABOUT]->(c:Country)
WHERE $country IS NULL OR c.uri IN $country
WITH DISTINCT p, c, t, a,
// include standing
WITH p, c, t, collect({uri: a.uri, said: a.assertedOn}) AS own, max(a.assertedOn) AS own_on, min(standing) AS own_standing
// 2. who else is, on the same
MATCH (c)<-[:IN_COUNTRY|ABOUT]-(a:Assertion)
// include support
  AND EXISTS { (a)-[:FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT]->(t) }
MATCH (a)-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]->(o:Actor)
WHERE NOT EXISTS { (o)-[:SUB_ORGANIZATION_OF*0..3]->(p) } AND NOT EXISTS { (p)-[:SUB_ORGANIZATION_OF*0..3]->(o) }
WITH DISTINCT c, t.uri AS thing, own, own_on, own_standing, o, a,
// include standing
WITH c, thing, own, own_on, own_standing, o, standing, a.assertedOn AS asserted_on, a.uri AS uri
ORDER BY thing, asserted_on DESC, uri
WITH c, o, collect(DISTINCT thing) AS things, collect(DISTINCT {uri: uri, said: asserted_on}) AS theirs, collect(own) AS own_lists,
  max(own_on) AS own_on, min(own_standing) AS own_standing, max(asserted_on) AS their_on, min(standing) AS their_standing
WITH c, o, things, own_on, own_standing, their_on, their_standing, [x IN theirs | x.uri] AS their_uris, theirs + reduce(flat = [], l IN own_lists | flat + l) AS pieces
// 3. the evidence in order: both, the other, the partner
UNWIND pieces AS piece
WITH c, o, things, own_on, own_standing, their_on, their_standing, their_uris, piece.uri AS uri, piece.said AS said, count(piece) AS times
MATCH (a:Resource {uri: uri})
WITH c, o, things, own_on, own_standing, their_on, their_standing, uri, said,
  CASE
    WHEN NOT uri IN their_uris THEN 3
    WHEN EXISTS { (a)-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]->(p:Actor) WHERE p.uri = $partner } THEN 1
    ELSE 2
  END AS sort
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

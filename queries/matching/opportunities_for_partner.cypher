// ---
// title: {en: Opportunities for a partner, fr: Possibilités pour un partenaire, es: Oportunidades para un socio}
// question: {en: "Which demands fit {partner}?", fr: "Quelles demandes conviennent à {partner} ?", es: "¿Qué solicitudes encajan con {partner}?"}
// description:
//   en: One row per demand of others that fits what the sources say of this partner, the best fit first. What it does at home, its unreadable marks and demands from its own country count for nothing. A fit is no offer; no row means only that no source connects the two.
//   fr: Une ligne par demande d’autrui qui correspond à ce que les sources disent de ce partenaire, ce qui convient le mieux d’abord. Ce qu’il fait chez lui, ses marques illisibles et les demandes de son propre pays ne comptent pas. Une correspondance n’est pas une offre ; l’absence de ligne veut seulement dire qu’aucune source ne relie les deux.
//   es: Una fila por solicitud ajena que encaja con lo que las fuentes dicen de este socio, primero las que mejor encajan. Lo que hace en su propio país, sus marcas ilegibles y las solicitudes de su país no cuentan. Que encaje no es una oferta; que falte una fila solo significa que ninguna fuente vincula a ambos.
// tags: [matching]
// coverage: {kinds: [Demand], about: [country, step]}
// ask:
//   en: ["opportunities for {partner}", "where could {partner} help", "which requests fit {partner}", "which requests would suit {partner}", "which requests would best suit {partner}", "which demands match {partner}", "which requests correspond to what {partner} offers", "which country needs what {partner} offers", "what could {partner} support in {country}", "what could {partner} support", "what could {partner} fund", "where could {partner} help with {step}", "where could {partner} step in", "which countries need {partner}", "what should {partner} do next", "requests of {country} that fit {partner}", "what could be offered to {partner}", "we are {partner}, which country needs what we offer", "best opportunities for {partner} on {step}"]
//   fr: ["possibilités pour {partner}", "opportunités pour {partner}", "où {partner} pourrait-il aider", "quelles demandes conviennent à {partner}", "quelles demandes correspondent à {partner}", "quelles demandes correspondent le mieux à {partner}", "que pourrait soutenir {partner} en {country}", "que pourrait financer {partner}", "où {partner} serait-il utile"]
//   es: ["oportunidades para {partner}", "dónde podría ayudar {partner}", "qué solicitudes encajan con {partner}", "qué solicitudes encajan mejor con {partner}", "qué demandas corresponden a {partner}", "qué podría apoyar {partner} en {country}", "qué podría financiar {partner}", "dónde sería útil {partner}"]
// parameters:
//   partner: shared
//   country: shared
//   step: shared
//   demand_kind: {type: string, list: true, default: null, codes: demand-kind, description: {en: "Only these kinds of demand.", fr: "Seulement ces types de demande.", es: "Solo estos tipos de demanda."}, example: [request]}
//   source: shared
//   as_of: shared
//   known_by: shared
//   evidence_limit: shared
//   limit: shared
// columns:
//   assertion: {type: anyURI, description: {en: "The demand.", fr: "La demande.", es: "La solicitud."}}
//   made_by: {type: anyURI, list: true, description: {en: "Who asks.", fr: "Qui demande.", es: "Quién pide."}}
//   countries: shared
//   steps: shared
//   about: shared
//   demand_kind: {type: string, codes: demand-kind, description: {en: "Request, need, call or invitation.", fr: "Demande, besoin, appel ou invitation.", es: "Solicitud, necesidad, llamamiento o invitación."}}
//   amount: {type: integer, description: {en: "Money asked for, in hundredths of the currency's unit.", fr: "Argent demandé, en centièmes de l’unité monétaire.", es: "Dinero solicitado, en centésimas de la unidad monetaria."}}
//   currency: shared
//   reasons: {type: string, list: true, description: {en: "Why it fits: addressed (the partner is asked), content (it supports the step, branch, target group, theme or other thing asked for, itself or a narrower one), country (it works there), region (it works in a country group of which the country is a member), programme (it works under the programme, for demands that name no country), funding (in one of these it finances).", fr: "Pourquoi cela correspond : addressed (la demande est adressée au partenaire), content (il soutient l’étape, la branche, le groupe cible, le thème ou autre chose demandée, lui-même ou plus étroit), country (il y travaille), region (il travaille dans un groupe de pays dont le pays est membre), programme (il travaille dans le programme, pour les demandes qui ne nomment pas de pays), funding (dans l’un de ces cas il finance).", es: "Por qué encaja: addressed (la solicitud se dirige al socio), content (apoya la etapa, la rama, el grupo destinatario, el tema u otra cosa pedida, eso mismo o más específico), country (trabaja allí), region (trabaja en un grupo de países del que el país es miembro), programme (trabaja en el programa, para solicitudes que no nombran país), funding (en uno de estos casos financia)."}}
//   met: {type: anyURI, list: true, description: {en: "What the demand names and the partner supports, not necessarily together.", fr: "Ce que nomme la demande et que soutient le partenaire, pas nécessairement ensemble.", es: "Lo que nombra la solicitud y apoya el socio, no necesariamente a la vez."}}
//   unmet: {type: anyURI, list: true, description: {en: "Countries, steps, branches, target groups and themes that the demand names and no source connects with the partner.", fr: "Pays, étapes, branches, groupes cibles et thèmes que nomme la demande et qu’aucune source ne relie au partenaire.", es: "Países, etapas, ramas, grupos destinatarios y temas que nombra la solicitud y que ninguna fuente vincula con el socio."}}
//   already_there: {type: boolean, description: {en: "One assertion already names the partner for all countries, steps, branches, target groups and themes of the demand: a follow-up, not a gap.", fr: "Une seule assertion nomme déjà le partenaire pour tous les pays, étapes, branches, groupes cibles et thèmes de la demande : un suivi, pas une lacune.", es: "Una sola aserción ya nombra al socio para todos los países, etapas, ramas, grupos destinatarios y temas de la solicitud: un seguimiento, no una brecha."}}
//   declined: {type: anyURI, list: true, description: {en: "What the demand names and an explicit no of the partner names too; such rows come last.", fr: "Ce que nomme la demande et que nomme aussi un non explicite du partenaire ; ces lignes viennent en dernier.", es: "Lo que nombra la solicitud y nombra también un no explícito del socio; tales filas van al final."}}
//   standing: shared
//   asked_on: {type: date, description: {en: "The day on which the source told the demand.", fr: "Le jour où la source a rapporté la demande.", es: "El día en que la fuente recogió la solicitud."}}
//   light: {type: string, codes: light, description: {en: "fresh, ageing or stale, by the day of the demand; the thresholds are settings.", fr: "fresh (récent), ageing (vieillissant) ou stale (ancien), selon le jour de la demande ; les seuils sont des réglages.", es: "fresh (reciente), ageing (envejeciendo) o stale (antiguo), según el día de la solicitud; los umbrales son ajustes."}}
//   document: {type: anyURI, description: {en: "Where the demand can be read.", fr: "Où on peut lire la demande.", es: "Dónde puede leerse la solicitud."}}
//   locators: shared
//   note: shared
//   source: shared
//   evidence: {type: Evidence, list: true, description: {en: "What connects the partner with the demand: what meets most of it first, newest first.", fr: "Ce qui relie le partenaire à la demande : ce qui en satisfait le plus d’abord, le plus récent d’abord.", es: "Lo que vincula al socio con la solicitud: primero lo que más cumple de ella, primero lo más reciente."}}
//   evidence_count: shared
//   fit: {type: integer, description: {en: "How much of what the demand names is met, one more for being addressed and for funding; 0 where the partner has said no to something that the demand names.", fr: "Quelle part de ce que nomme la demande est satisfaite, un de plus si elle est adressée au partenaire et un de plus s’il finance ; 0 si le partenaire a dit non à quelque chose que nomme la demande.", es: "Cuánto se cumple de lo que nombra la solicitud, uno más si se dirige al socio y uno más si este financia; 0 si el socio ha dicho que no a algo que nombra la solicitud."}}
// ---
// 1. where the partner is at home, and what it refuses
MATCH (p:Resource {uri: $partner})
CALL (p) {
  MATCH (p)-[:HOME_COUNTRY]->(c:Country)
  RETURN collect(c.uri) AS homes
}
CALL (p) {
  MATCH (p)<-[:MADE_BY|ANSWERED_BY]-(n:Assertion)-[:IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|ABOUT]->(t:Resource)
  WHERE (n.answer = 'no' OR n.modality = 'declined') AND n.assertedOn <= $known_by AND ($source IS NULL OR n.source IN $source)
  WITH DISTINCT t.uri AS refused_uri
  RETURN collect(refused_uri) AS refused
}
// 2. from what it supports up to what that meets; `spoken` counts all that is said of these things
CALL (p, homes) {
  MATCH (p)<-[role:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]-(a:Assertion)
// include support
    AND NOT EXISTS { (a)-[:IN_COUNTRY|ABOUT]->(x:Country) WHERE x.uri IN homes }
  WITH a, max(CASE WHEN type(role) = 'FUNDED_BY' OR (type(role) = 'MADE_BY' AND any(c IN coalesce(a.contribution, []) WHERE c IN ['financing', 'coreFunding', 'pooledFunding']) AND NOT EXISTS { (a)-[:FUNDED_BY]->(:Actor) }) THEN 1 ELSE 0 END) AS funds
  MATCH (a)-[link:IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|ABOUT]->(t:Resource)
  WITH t, CASE WHEN type(link) = 'IN_COUNTRY_GROUP' THEN [t.uri] ELSE [] END AS regions, collect({uri: a.uri, said: a.assertedOn, funds: funds}) AS support
  CALL (t, regions) {
    MATCH (t)-[:BROADER|IS_PART_OF*0..3]->(wanted:Resource)
    RETURN wanted, 0 AS by_group
    UNION
    UNWIND regions AS region
    MATCH (:Resource {uri: region})<-[:TAKES_PART_IN]-(m:Participation)-[:PARTICIPANT]->(wanted:Country)
    WHERE m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source)
    RETURN wanted, 1 AS by_group
  }
  WITH wanted, collect({by_group: by_group, support: support}) AS ways
  WITH wanted.uri AS thing, ways, COUNT { (wanted)<-[:IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|ABOUT]-() } AS times,
    CASE WHEN wanted:CountryGroup THEN 'region' WHEN wanted:Country THEN 'country' WHEN wanted:Programme THEN 'programme' ELSE 'content' END AS reason
  RETURN collect({thing: thing, reason: reason, ways: ways}) AS supported, sum(times) AS spoken
}
CALL (p) {
  MATCH (every:Demand)
  RETURN count(every) AS demands
}
// 3. the demands for it: out of what is said of these things or out of all demands, whichever are fewer
WITH p, homes, refused, supported, CASE WHEN spoken <= demands THEN 1 ELSE 0 END AS from_things
CALL (p, supported, from_things) {
  UNWIND CASE WHEN from_things = 1 THEN supported ELSE [] END AS one
  MATCH (:Resource {uri: one.thing})<-[:IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|ABOUT]-(d:Demand)
  RETURN d, one.thing AS met
  UNION
  UNWIND CASE WHEN from_things = 1 THEN [] ELSE [[s IN supported | s.thing]] END AS things
  MATCH (d:Demand)-[:IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|ABOUT]->(t)
  WHERE t.uri IN things
  RETURN d, t.uri AS met
  UNION
  MATCH (p)<-[:ADDRESSED_TO]-(d:Demand)
  RETURN d, null AS met
}
WITH homes, refused, d, met, [s IN supported WHERE s.thing = met][0] AS found
WHERE d.assertedOn <= $known_by AND ($source IS NULL OR d.source IN $source) AND ($demand_kind IS NULL OR d.demandKind IN $demand_kind)
  AND ($country IS NULL OR EXISTS { (d)-[:IN_COUNTRY]->(x:Country) WHERE x.uri IN $country })
  AND ($step IS NULL OR EXISTS { (d)-[:FOR_STEP]->(:SPFStep)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $step })
  AND NOT EXISTS { (d)-[:MADE_BY]->(x:Actor) WHERE x.uri = $partner }
  AND NOT EXISTS { (d)-[:IN_COUNTRY]->(x:Country) WHERE x.uri IN homes }
  AND (EXISTS { (d)-[:IN_COUNTRY]->(:Country) } OR NOT EXISTS { (d)-[:MADE_BY]->(:Actor)-[:HOME_COUNTRY]->(x:Country) WHERE x.uri IN homes })
  AND (coalesce(found.reason, '') <> 'programme' OR NOT EXISTS { (d)-[:IN_COUNTRY]->(:Country) })
// 4. per demand: the reasons, what is met, and what meets it
UNWIND CASE WHEN found IS NULL THEN [null] ELSE found.ways END AS way
UNWIND CASE WHEN way IS NULL THEN [null] ELSE way.support END AS s
WITH refused, d, met, s.uri AS support, coalesce(s.said, '') AS supported_on, coalesce(s.funds, 0) AS funds,
  CASE WHEN found IS NULL THEN 'addressed' WHEN way.by_group = 1 THEN 'region' ELSE found.reason END AS reason
WITH refused, d, support, supported_on, max(funds) AS funds, collect(DISTINCT reason) AS reasons, collect(DISTINCT met) AS met,
  collect(DISTINCT CASE WHEN reason <> 'region' THEN met END) AS by_name // a country group names none of its members
WITH refused, d, support, supported_on, funds, reasons, met, by_name, size(met) AS weight
ORDER BY weight DESC, supported_on DESC, support
WITH refused, d, max(funds) AS funds, collect(support) AS supports, collect(DISTINCT reasons) AS reason_lists, collect(DISTINCT met) AS met_lists, collect(DISTINCT by_name) AS name_lists
OPTIONAL MATCH (d)-[link:MADE_BY|IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|ABOUT]->(t:Resource)
WITH refused, d, funds, supports, reason_lists, met_lists, name_lists, type(link) AS link_type, t.uri AS target
ORDER BY target, link_type
WITH d AS a, d.uri AS assertion, d.assertedOn AS asked_on, refused, supports, met_lists, name_lists, collect({type: link_type, target: target}) AS links,
  [r IN ['addressed', 'content', 'country', 'funding', 'programme', 'region'] WHERE any(l IN reason_lists WHERE r IN l) OR (r = 'funding' AND funds = 1)] AS reasons
WITH a, assertion, asked_on, supports, name_lists, reasons, links,
  [l IN links WHERE l.type IN ['IN_COUNTRY', 'FOR_STEP', 'FOR_BRANCH', 'FOR_TARGET_GROUP', 'FOR_THEME'] | l.target] AS named,
  reduce(found = [], l IN links | CASE WHEN l.type <> 'MADE_BY' AND any(m IN met_lists WHERE l.target IN m) AND NOT l.target IN found THEN found + [l.target] ELSE found END) AS met,
  reduce(found = [], l IN links | CASE WHEN l.type <> 'MADE_BY' AND l.target IN refused AND NOT l.target IN found THEN found + [l.target] ELSE found END) AS declined
WITH a, assertion, asked_on, supports, name_lists, reasons, links, named, met, declined,
  CASE WHEN size(declined) > 0 THEN 0 ELSE size(met) + size([r IN reasons WHERE r IN ['addressed', 'funding']]) END AS fit,
// include standing
ORDER BY fit DESC, asked_on DESC, assertion
LIMIT $limit
WITH a, assertion, asked_on, supports, name_lists, reasons, links, named, met, declined, fit, standing,
  supports[0..$evidence_limit] AS chosen, [$partner] AS actors, [l IN links WHERE l.type = 'IN_COUNTRY' | l.target] AS members
// include evidence
MATCH (a)-[:HAD_PRIMARY_SOURCE]->(document:Document)
RETURN
  assertion AS assertion,
  [l IN links WHERE l.type = 'MADE_BY' | l.target] AS made_by,
  members AS countries,
  [l IN links WHERE l.type = 'FOR_STEP' | l.target] AS steps,
  [l IN links WHERE NOT l.type IN ['MADE_BY', 'IN_COUNTRY', 'FOR_STEP'] | l.target] AS about,
  a.demandKind AS demand_kind,
  a.amount AS amount,
  a.currency AS currency,
  reasons AS reasons,
  met AS met,
  [u IN named WHERE NOT u IN met] AS unmet,
  size(named) > 0 AND any(m IN name_lists WHERE all(u IN named WHERE u IN m)) AS already_there,
  declined AS declined,
  ['current', 'unknown', 'planned', 'ended'][standing - 1] AS standing,
  asked_on AS asked_on,
  CASE WHEN asked_on >= $fresh_from THEN 'fresh' WHEN asked_on >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  document.uri AS document,
  a.locators AS locators,
  a.note AS note,
  a.source AS source,
  evidence AS evidence,
  size(supports) AS evidence_count,
  fit AS fit
ORDER BY fit DESC, asked_on DESC, assertion

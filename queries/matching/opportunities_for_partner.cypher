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
//   en: ["opportunities for {partner}", "where could {partner} help", "which requests fit {partner}", "what could {partner} support in {country}", "what could {partner} fund"]
//   fr: ["possibilités pour {partner}", "où {partner} pourrait-il aider", "quelles demandes conviennent à {partner}", "que pourrait soutenir {partner} en {country}", "que pourrait financer {partner}"]
//   es: ["oportunidades para {partner}", "dónde podría ayudar {partner}", "qué solicitudes encajan con {partner}", "qué podría apoyar {partner} en {country}", "qué podría financiar {partner}"]
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
//   assertion: {type: anyURI, description: "The demand."}
//   made_by: {type: anyURI, list: true, description: "Who asks."}
//   countries: shared
//   steps: shared
//   about: shared
//   demand_kind: {type: string, codes: demand-kind, description: "Request, need, call or invitation."}
//   amount: {type: integer, description: "Money asked for, in hundredths of the currency's unit."}
//   currency: {type: string, description: "ISO 4217 code."}
//   reasons: {type: string, list: true, description: "Why it fits: addressed (the partner is asked), content (it supports the step, branch, group or theme, itself or a narrower one), country (it works there), region (it works in a country group of which the country is a member), programme (it works under the programme, for demands that name no country), funding (in one of these it finances)."}
//   met: {type: anyURI, list: true, description: "What the demand names and the partner supports, not necessarily together."}
//   unmet: {type: anyURI, list: true, description: "Countries, steps, branches, target groups and themes that the demand names and no source connects with the partner."}
//   already_there: {type: boolean, description: "One assertion already names the partner for all countries, steps, branches, target groups and themes of the demand: a follow-up, not a gap."}
//   declined: {type: anyURI, list: true, description: "What the demand names and an explicit no of the partner names too; such rows come last."}
//   standing: shared
//   asked_on: {type: date, description: "The day on which the source told the demand."}
//   light: {type: string, codes: light, description: "fresh, ageing or stale, by the day of the demand; the thresholds are settings."}
//   document: {type: anyURI, description: "Where the demand can be read."}
//   locators: shared
//   note: shared
//   source: shared
//   evidence: {type: Evidence, list: true, description: "What connects the partner with the demand: what meets most of it first, newest first."}
//   evidence_count: shared
//   fit: {type: integer, description: "How much of what the demand names is met, one more for being addressed and for funding; 0 where the partner has said no to something that the demand names."}
// ---
// 1. what the partner refuses
MATCH (p:Resource {uri: $partner})
CALL (p) {
  MATCH (p)<-[:MADE_BY|ANSWERED_BY]-(n:Assertion)-[:IN_COUNTRY|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|ABOUT]->(t:Resource)
  WHERE (n.answer = 'no' OR n.modality = 'declined') AND n.assertedOn <= $known_by AND ($source IS NULL OR n.source IN $source)
  WITH DISTINCT t.uri AS refused_uri
  RETURN collect(refused_uri) AS refused
}
// 2. from what it supports up to what that meets, and from there to the demands
CALL (p) {
  MATCH (p)<-[role:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]-(a:Assertion)
// include support
    AND NOT EXISTS { (a)-[:IN_COUNTRY|ABOUT]->(:Country)<-[:HOME_COUNTRY]-(p) }
  WITH a, max(CASE WHEN type(role) = 'FUNDED_BY' OR (type(role) = 'MADE_BY' AND any(c IN coalesce(a.contribution, []) WHERE c IN ['financing', 'coreFunding', 'pooledFunding'])) THEN 1 ELSE 0 END) AS funds
  CALL (a) {
    MATCH (a)-[:IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|ABOUT]->(:Resource)-[:BROADER|IS_PART_OF*0..3]->(wanted:Resource)
    RETURN wanted, 0 AS by_group
    UNION
    MATCH (a)-[:IN_COUNTRY_GROUP]->(:CountryGroup)<-[:TAKES_PART_IN]-(m:Participation)-[:PARTICIPANT]->(wanted:Country)
    WHERE m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source)
    RETURN wanted, 1 AS by_group
  }
  WITH wanted, collect({uri: a.uri, said: a.assertedOn, funds: funds, by_group: by_group}) AS support
  MATCH (wanted)<-[link:IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|ABOUT]-(d:Demand)
  UNWIND support AS s
  RETURN d, wanted.uri AS met, s.uri AS support, s.said AS supported_on, s.funds AS funds,
    CASE
      WHEN type(link) = 'IN_COUNTRY_GROUP' OR s.by_group = 1 THEN 'region'
      WHEN type(link) = 'IN_COUNTRY' THEN 'country'
      WHEN type(link) = 'UNDER_PROGRAMME' THEN 'programme'
      ELSE 'content'
    END AS reason
  UNION ALL
  MATCH (p)<-[:ADDRESSED_TO]-(d:Demand)
  RETURN d, null AS met, null AS support, '' AS supported_on, 0 AS funds, 'addressed' AS reason
}
WITH p, refused, d, met, support, supported_on, funds, reason
WHERE d.assertedOn <= $known_by AND ($source IS NULL OR d.source IN $source) AND ($demand_kind IS NULL OR d.demandKind IN $demand_kind)
  AND ($country IS NULL OR EXISTS { (d)-[:IN_COUNTRY]->(x:Country) WHERE x.uri IN $country })
  AND ($step IS NULL OR EXISTS { (d)-[:FOR_STEP]->(:SPFStep)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $step })
  AND NOT EXISTS { (d)-[:MADE_BY]->(p) }
  AND NOT EXISTS { (d)-[:IN_COUNTRY]->(:Country)<-[:HOME_COUNTRY]-(p) }
  AND (reason <> 'programme' OR NOT EXISTS { (d)-[:IN_COUNTRY]->(:Country) })
// 3. per demand: the reasons, what is met, and what meets it
WITH refused, d, support, supported_on, max(funds) AS funds, collect(DISTINCT reason) AS reasons, collect(DISTINCT met) AS met
WITH refused, d, support, supported_on, funds, reasons, met, size(met) AS weight
ORDER BY weight DESC, supported_on DESC, support
WITH refused, d, max(funds) AS funds, collect(support) AS supports, collect(DISTINCT reasons) AS reason_lists, collect(DISTINCT met) AS met_lists
OPTIONAL MATCH (d)-[link:MADE_BY|IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|ABOUT]->(t:Resource)
WITH refused, d, funds, supports, reason_lists, met_lists, type(link) AS link_type, t.uri AS target
ORDER BY target, link_type
WITH d AS a, d.uri AS assertion, d.assertedOn AS asked_on, refused, supports, met_lists, collect({type: link_type, target: target}) AS links,
  [r IN ['addressed', 'content', 'country', 'funding', 'programme', 'region'] WHERE any(l IN reason_lists WHERE r IN l) OR (r = 'funding' AND funds = 1)] AS reasons
WITH a, assertion, asked_on, supports, met_lists, reasons, links,
  [l IN links WHERE l.type IN ['IN_COUNTRY', 'FOR_STEP', 'FOR_BRANCH', 'FOR_TARGET_GROUP', 'FOR_THEME'] | l.target] AS named,
  [l IN links WHERE l.type <> 'MADE_BY' AND any(m IN met_lists WHERE l.target IN m) | l.target] AS met,
  [l IN links WHERE l.type <> 'MADE_BY' AND l.target IN refused | l.target] AS declined
WITH a, assertion, asked_on, supports, met_lists, reasons, links, named, met, declined,
  CASE WHEN size(declined) > 0 THEN 0 ELSE size(met) + size([r IN reasons WHERE r IN ['addressed', 'funding']]) END AS fit,
// include standing
ORDER BY fit DESC, asked_on DESC, assertion
LIMIT $limit
WITH a, assertion, asked_on, supports, met_lists, reasons, links, named, met, declined, fit, standing,
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
  size(named) > 0 AND any(m IN met_lists WHERE all(u IN named WHERE u IN m)) AS already_there,
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

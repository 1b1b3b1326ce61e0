// ---
// title: {en: "Requests and needs", fr: "Demandes et besoins", es: "Solicitudes y necesidades"}
// question: {en: "What is asked for?", fr: "Que demande-t-on ?", es: "¿Qué se pide?"}
// description: {en: "One row per request, need, call or invitation, newest first. A demand is not support.", fr: "Une ligne par demande, besoin, appel ou invitation, le plus récent d’abord. Une demande n’est pas un soutien.", es: "Una fila por solicitud, necesidad, llamamiento o invitación, primero lo más reciente. Una solicitud no es un apoyo."}
// tags: [lists]
// coverage: {kinds: [Demand], about: [country, step]}
// parameters:
//   source: shared
//   country: shared
//   actor: shared
//   step: shared
//   as_of: shared
//   known_by: shared
//   limit: shared
//   offset: shared
// columns:
//   assertion: shared
//   made_by: {type: anyURI, list: true, description: "Who asks."}
//   addressed_to: {type: anyURI, list: true, description: "Who is asked."}
//   demand_kind: {type: string, codes: demand-kind, description: "Request, need, call or invitation."}
//   amount: {type: integer, description: "Money, in hundredths of the currency's unit."}
//   currency: {type: string, description: "ISO 4217 code."}
//   countries: shared
//   steps: shared
//   about: shared
//   standing: shared
//   certainty: shared
//   asserted_on: shared
//   valid_from: shared
//   valid_to: shared
//   document: shared
//   locators: shared
//   note: shared
//   source: shared
// ---
MATCH (a:Demand)
WHERE a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
  AND ($country IS NULL OR EXISTS { (a)-[:IN_COUNTRY|ABOUT]->(c:Country) WHERE c.uri IN $country })
  AND ($actor IS NULL OR EXISTS { (a)-[:MADE_BY|ADDRESSED_TO]->(p:Actor) WHERE p.uri IN $actor })
  AND ($step IS NULL OR EXISTS { (a)-[:FOR_STEP|ABOUT]->(:SPFStep)-[:BROADER*0..3]->(s:Resource) WHERE s.uri IN $step })
WITH a.assertedOn AS asserted_on, a.uri AS uri
ORDER BY asserted_on DESC, uri
WITH collect(uri) AS uris
WITH size(uris) AS total, uris[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS assertion
OPTIONAL MATCH (a:Resource {uri: assertion})
OPTIONAL MATCH (a)-[:HAD_PRIMARY_SOURCE]->(d:Document)
OPTIONAL MATCH (a)-[link]->(t:Resource)
WITH total, assertion, a, d, type(link) AS link_type, t.uri AS target, link.certainty AS link_certainty
ORDER BY target, link_type
WITH total, assertion, a, d, collect({type: link_type, target: target}) AS links,
  max(CASE WHEN link_certainty = 'inferred' OR a.certainty = 'inferred' THEN 1 ELSE 0 END) AS inferred
RETURN
  total AS total,
  assertion AS assertion,
  [l IN links WHERE l.type = 'MADE_BY' | l.target] AS made_by,
  [l IN links WHERE l.type = 'ADDRESSED_TO' | l.target] AS addressed_to,
  a.demandKind AS demand_kind,
  a.amount AS amount,
  a.currency AS currency,
  [l IN links WHERE l.type = 'IN_COUNTRY' | l.target] AS countries,
  [l IN links WHERE l.type = 'FOR_STEP' | l.target] AS steps,
  [l IN links WHERE l.type IN ['FOR_BRANCH', 'FOR_TARGET_GROUP', 'FOR_THEME', 'IN_COUNTRY_GROUP', 'UNDER_PROGRAMME', 'UNDER_AGREEMENT', 'ABOUT'] | l.target] AS about,
  CASE
    WHEN a.validFrom > $as_of THEN 'planned'
    WHEN a.validTo >= $as_of THEN 'current'
    WHEN a.validTo < $as_of OR (coalesce(a.modality, '') IN ['completed', 'stopped'] AND a.assertedOn <= $as_of) THEN 'ended'
    ELSE 'unknown'
  END AS standing,
  CASE WHEN inferred = 1 THEN 'inferred' ELSE 'stated' END AS certainty,
  a.assertedOn AS asserted_on,
  a.validFrom AS valid_from,
  a.validTo AS valid_to,
  d.uri AS document,
  a.locators AS locators,
  a.note AS note,
  a.source AS source
ORDER BY asserted_on DESC, assertion

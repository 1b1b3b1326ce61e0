// ---
// title: {en: Peers with experience, fr: Pairs expérimentés, es: Pares con experiencia}
// question: {en: "Which countries have experience in what {country} asked for?", fr: "Quels pays ont une expérience de ce que demande {country} ?", es: "¿Qué países tienen experiencia en lo que pidió {country}?"}
// description:
//   en: One row per other country with a documented practice or a result in something that this country asked for, itself or narrower; those that meet all of a demand at once come first. Experience is no offer to share it, and a country without a row may have it all the same.
//   fr: Une ligne par autre pays ayant une pratique documentée ou un résultat dans une chose que ce pays a demandée, elle-même ou plus étroite ; d’abord ceux qui répondent d’un coup à toute une demande. L’expérience n’est pas une offre de la partager, et un pays sans ligne peut l’avoir aussi.
//   es: Una fila por otro país con una práctica documentada o un resultado en algo que este país pidió, eso mismo o más específico; primero los que responden de una vez a toda una solicitud. La experiencia no es una oferta de compartirla, y un país sin fila puede tenerla igualmente.
// tags: [matching]
// coverage: {kinds: [Practice, Result], about: country}
// ask:
//   en: ["who has experience in what {country} asked for", "peers for {country}", "which countries could {country} learn from", "south-south cooperation for {country}"]
//   fr: ["qui a l’expérience de ce que demande {country}", "pairs pour {country}", "de quels pays {country} pourrait-il apprendre", "coopération sud-sud pour {country}"]
//   es: ["quién tiene experiencia en lo que pidió {country}", "pares para {country}", "de qué países podría aprender {country}", "cooperación sur-sur para {country}"]
// parameters:
//   country: {type: anyURI, class: [Country], description: {en: "The country or territory that asks.", fr: "Le pays ou territoire qui demande.", es: "El país o territorio que pide."}, example: MWI}
//   asked_as: shared
//   source: shared
//   known_by: shared
//   evidence_limit: shared
//   limit: shared
// columns:
//   peer: {type: anyURI, description: "The other country or territory."}
//   meets_all: {type: boolean, description: "One practice or result of the peer meets everything that one demand names."}
//   things: {type: anyURI, list: true, description: "What was asked for and the peer has experience in: steps, branches, target groups and themes."}
//   practices: {type: integer, description: "Documented practices."}
//   results: {type: integer, description: "Results."}
//   stage: {type: string, codes: result-stage, description: "The furthest stage that the results have reached; empty where none is stated."}
//   documents: {type: anyURI, list: true, description: "The documents that hold the practices."}
//   certainty: {type: string, codes: certainty, description: "stated where one practice or result is tied to the peer and to something asked for by stated links, else inferred."}
//   last_confirmed: {type: date, description: "Day of the newest practice or result."}
//   light: shared
//   evidence: {type: Evidence, list: true, description: "What meets all of a demand first, then practices, then results, newest first."}
//   evidence_count: shared
// ---
MATCH (:Resource {uri: $country})<-[:IN_COUNTRY]-(d:Demand)
// include demanded
MATCH (d)-[:FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME]->(wanted:Resource)
WITH d, collect(DISTINCT wanted.uri) AS demanded
WITH collect(demanded) AS demands
WITH demands, reduce(flat = [], l IN demands | flat + [u IN l WHERE NOT u IN flat]) AS wanted_uris
UNWIND wanted_uris AS wanted_uri
MATCH (:Resource {uri: wanted_uri})<-[:BROADER*0..3]-(:Resource)<-[link:FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT]-(a:Assertion)
WHERE (a:Practice OR a:Result) AND a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
MATCH (a)-[place:IN_COUNTRY|ABOUT]->(peer:Country)
WHERE peer.uri <> $country
WITH demands, peer, a, wanted_uri, CASE WHEN a.certainty = 'inferred' OR link.certainty = 'inferred' OR place.certainty = 'inferred' THEN 0 ELSE 1 END AS certain
ORDER BY wanted_uri
WITH demands, peer, a, collect(DISTINCT wanted_uri) AS met, max(certain) AS certain
WITH peer, a, met, certain, a.uri AS uri, a.assertedOn AS asserted_on,
  CASE WHEN any(demanded IN demands WHERE all(u IN demanded WHERE u IN met)) THEN 1 ELSE 0 END AS whole,
  CASE WHEN a:Practice THEN 1 ELSE 0 END AS practice,
  CASE a.stage WHEN 'drafted' THEN 1 WHEN 'submitted' THEN 2 WHEN 'approved' THEN 3 WHEN 'adopted' THEN 4 WHEN 'inForce' THEN 5 WHEN 'ratified' THEN 6 ELSE 0 END AS stage
OPTIONAL MATCH (a)-[:DOCUMENTED_IN]->(held:Document)
WITH peer, met, certain, uri, asserted_on, whole, practice, stage, min(held.uri) AS held_in
ORDER BY whole DESC, practice DESC, asserted_on DESC, uri
WITH peer.uri AS peer, collect(uri) AS uris, collect(met) AS met_lists, collect(DISTINCT held_in) AS documents, max(whole) AS whole, sum(practice) AS practices,
  max(stage) AS stage, max(certain) AS certain, max(asserted_on) AS last_confirmed
WITH peer, uris, reduce(flat = [], l IN met_lists | flat + [u IN l WHERE NOT u IN flat]) AS things, documents, whole, practices, size(uris) - practices AS results, stage, certain, last_confirmed
ORDER BY whole DESC, practices DESC, results DESC, peer
LIMIT $limit
WITH peer, uris, things, documents, whole, practices, results, stage, certain, last_confirmed, uris[0..$evidence_limit] AS chosen, [] AS actors, [] AS members
// include evidence
RETURN
  peer AS peer,
  whole = 1 AS meets_all,
  things AS things,
  practices AS practices,
  results AS results,
  CASE WHEN stage > 0 THEN ['drafted', 'submitted', 'approved', 'adopted', 'inForce', 'ratified'][stage - 1] END AS stage,
  documents AS documents,
  CASE WHEN certain = 1 THEN 'stated' ELSE 'inferred' END AS certainty,
  last_confirmed AS last_confirmed,
  CASE WHEN last_confirmed >= $fresh_from THEN 'fresh' WHEN last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  evidence AS evidence,
  size(uris) AS evidence_count
ORDER BY meets_all DESC, practices DESC, results DESC, peer

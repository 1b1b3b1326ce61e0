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
//   en: ["which countries have experience in what {country} asked for", "who has experience in what {country} needs", "peers for {country}", "which peer countries can {country} learn from", "which countries could {country} learn from", "which countries could {country} learn from about {step}", "which countries could share their experience of {step} with {country}", "which countries have practice in {step} that {country} can learn from", "study tour for {country} on {step}", "which countries could share their experience with {country}", "which countries have practice that {country} can learn from", "south-south exchange for {country}", "who could inspire {country}", "which countries have already done what {country} asks for"]
//   fr: ["qui a l’expérience de ce que demande {country}", "pairs pour {country}", "de quels pays {country} pourrait-il apprendre", "quels pays pourraient partager leur expérience avec {country}", "de quels pays {country} peut-il s'inspirer", "échanges sud-sud pour {country}"]
//   es: ["quién tiene experiencia en lo que pidió {country}", "pares para {country}", "de qué países podría aprender {country}", "qué países podrían compartir su experiencia con {country}", "intercambio sur-sur para {country}"]
// parameters:
//   country: {type: anyURI, class: [Country], description: {en: "The country or territory that asks.", fr: "Le pays ou territoire qui demande.", es: "El país o territorio que pide."}, example: MWI}
//   step: shared
//   asked_as: shared
//   source: shared
//   as_of: shared
//   known_by: shared
//   evidence_limit: shared
//   limit: shared
// columns:
//   peer: {type: anyURI, description: {en: "The other country or territory.", fr: "L’autre pays ou territoire.", es: "El otro país o territorio."}}
//   meets_all: {type: boolean, description: {en: "One practice or result of the peer meets everything that one demand names.", fr: "Une seule pratique ou un seul résultat du pair répond à tout ce que nomme une demande.", es: "Una sola práctica o un solo resultado del par cumple todo lo que nombra una solicitud."}}
//   things: {type: anyURI, list: true, description: {en: "What was asked for and the peer has experience in: steps, branches, target groups and themes.", fr: "Ce qui a été demandé et dont le pair a l’expérience : étapes, branches, groupes cibles et thèmes.", es: "Lo que se pidió y en lo que el par tiene experiencia: etapas, ramas, grupos destinatarios y temas."}}
//   practices: {type: integer, description: {en: "Documented practices.", fr: "Pratiques documentées.", es: "Prácticas documentadas."}}
//   results: {type: integer, description: {en: "Results.", fr: "Résultats.", es: "Resultados."}}
//   stage: {type: string, codes: result-stage, description: {en: "The furthest stage that the results have reached; empty where none is stated.", fr: "Le stade le plus avancé que les résultats ont atteint ; vide quand aucun n’est donné.", es: "La fase más avanzada que han alcanzado los resultados; vacío cuando no se declara ninguna."}}
//   documents: {type: anyURI, list: true, description: {en: "The documents that hold the practices.", fr: "Les documents qui contiennent les pratiques.", es: "Los documentos que contienen las prácticas."}}
//   certainty: {type: string, codes: certainty, description: {en: "stated where one practice or result is tied to the peer and to something asked for by stated links, else inferred.", fr: "stated (énoncé) quand une pratique ou un résultat est relié au pair et à quelque chose de demandé par des liens énoncés, sinon inferred (déduit).", es: "stated (declarado) cuando una práctica o un resultado está unido al par y a algo de lo pedido por vínculos declarados; si no, inferred (inferido)."}}
//   last_confirmed: {type: date, description: {en: "Day of the newest practice or result.", fr: "Jour de la pratique ou du résultat le plus récent.", es: "Día de la práctica o del resultado más reciente."}}
//   light: shared
//   evidence: {type: Evidence, list: true, description: {en: "What meets all of a demand first, then practices, then results, newest first.", fr: "Ce qui répond à toute une demande d’abord, puis les pratiques, puis les résultats, le plus récent d’abord.", es: "Primero lo que cumple toda una solicitud, luego las prácticas, luego los resultados, primero lo más reciente."}}
//   evidence_count: shared
// ---
// 1. what the country asks for: out of all that is said of it or out of all demands, whichever are fewer
MATCH (c:Resource {uri: $country})
CALL (c) {
  MATCH (every:Demand)
  RETURN count(every) AS demands
}
WITH CASE WHEN COUNT { (c)<-[:IN_COUNTRY]-() } <= demands THEN 1 ELSE 0 END AS from_country
CALL (from_country) {
  UNWIND CASE WHEN from_country = 1 THEN [$country] ELSE [] END AS place
  MATCH (:Resource {uri: place})<-[:IN_COUNTRY]-(d:Demand)
// include demanded
    AND ($step IS NULL OR EXISTS { (d)-[:FOR_STEP]->(:SPFStep)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $step })
  RETURN d
  UNION
  UNWIND CASE WHEN from_country = 1 THEN [] ELSE [$country] END AS place
  MATCH (d:Demand)
// include demanded
    AND ($step IS NULL OR EXISTS { (d)-[:FOR_STEP]->(:SPFStep)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $step })
    AND EXISTS { (d)-[:IN_COUNTRY]->(x) WHERE x.uri = place }
  RETURN d
}
MATCH (d)-[:FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME]->(wanted:Resource)
WITH d, collect(DISTINCT wanted.uri) AS demanded
WITH collect(demanded) AS demands
WITH demands, reduce(flat = [], l IN demands | flat + [u IN l WHERE NOT u IN flat]) AS wanted_uris
// 2. what is documented on it: out of all that is said of it or out of all practices and results, whichever are fewer
CALL (wanted_uris) {
  UNWIND wanted_uris AS wanted_uri
  MATCH (:Resource {uri: wanted_uri})<-[:BROADER*0..3]-(concept:Resource)
  WITH wanted_uri, concept.uri AS concept_uri, COUNT { (concept)<-[:FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT]-() } AS times
  RETURN collect({wanted: wanted_uri, concept: concept_uri}) AS concepts, sum(times) AS of_concepts
}
CALL (wanted_uris) {
  MATCH (every:Practice)
  RETURN count(every) AS practices_told
}
CALL (wanted_uris) {
  MATCH (every:Result)
  RETURN count(every) AS results_told
}
WITH demands, concepts, CASE WHEN of_concepts <= practices_told + results_told THEN 1 ELSE 0 END AS from_concepts
CALL (concepts, from_concepts) {
  UNWIND CASE WHEN from_concepts = 1 THEN concepts ELSE [] END AS one
  MATCH (:Resource {uri: one.concept})<-[link:FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT]-(a:Assertion)
  WHERE a:Practice OR a:Result
  RETURN a, link.certainty AS link_certainty, one.wanted AS wanted_uri
  UNION
  UNWIND CASE WHEN from_concepts = 1 THEN [] ELSE [[one IN concepts | one.concept]] END AS known
  MATCH (a:Practice|Result)-[link:FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT]->(t)
  WHERE t.uri IN known
  WITH a, link.certainty AS link_certainty, t.uri AS concept_uri
  UNWIND [one IN concepts WHERE one.concept = concept_uri | one.wanted] AS wanted_uri
  RETURN a, link_certainty, wanted_uri
}
WITH demands, a, link_certainty, wanted_uri
WHERE a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
MATCH (a)-[place:IN_COUNTRY|ABOUT]->(peer:Country)
WHERE peer.uri <> $country
WITH demands, peer, a, wanted_uri, CASE WHEN a.certainty = 'inferred' OR link_certainty = 'inferred' OR place.certainty = 'inferred' THEN 0 ELSE 1 END AS certain
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

// ---
// title: {en: Who committed to what at an event, fr: Qui s’est engagé à quoi lors d’un événement, es: Quién se comprometió a qué en un evento}
// question: {en: "Who said what at {event}?", fr: "Qui a dit quoi lors de {event} ?", es: "¿Quién dijo qué en {event}?"}
// description:
//   en: "One row per commitment told at the event or its parts, the firmest first."
//   fr: "Une ligne par engagement exprimé lors de l’événement ou de ses parties, le plus ferme d’abord."
//   es: "Una fila por compromiso expresado en el evento o sus partes, primero el más firme."
// tags: [commitments]
// coverage: {kinds: [Commitment], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["who said what at {event}", "who committed to what at {event}", "who pledged what at {event}", "what was pledged at {event}", "who promised what at {event}", "commitments made at {event}", "what commitments were announced at {event}", "what did partners say at {event}", "who was {modality} at {event}", "partners that only expressed {modality} at {event}", "what did partners pledge at {event} [modality=pledged]", "who only expressed interest at {event} [modality=interest]", "who expressed interest at {event} [modality=interest]", "who was willing to help at {event} [modality=willing]", "which partners promised something at {event} [modality=pledged]"]
//   fr: ["qui a dit quoi à {event}", "qui s’est engagé à quoi à {event}", "qu’a-t-on promis à {event} [modality=pledged]", "qui a promis quoi à {event} [modality=pledged]", "qui était prêt à aider à {event} [modality=willing]", "qui a exprimé un intérêt à {event} [modality=interest]", "engagements pris à {event}"]
//   es: ["quién dijo qué en {event}", "quién se comprometió a qué en {event}", "qué se prometió en {event} [modality=pledged]", "quién estaba dispuesto a ayudar en {event} [modality=willing]", "quién manifestó interés en {event} [modality=interest]", "compromisos asumidos en {event}"]
// parameters:
//   event: {type: anyURI, class: [Event], description: {en: "The event.", fr: "L’événement.", es: "El evento."}, example: partners-meeting-2017}
//   modality: {type: string, list: true, default: null, codes: modality, description: {en: "Only these modalities.", fr: "Seulement ces modalités.", es: "Solo estas modalidades."}, example: [willing]}
//   actor: shared
//   whose: shared
//   country: shared
//   content: shared
//   source: shared
//   paging: shared
// columns:
//   assertion: shared
//   rung: {type: integer, description: {en: "The modality as a number; 1 is the firmest.", fr: "La modalité sous forme de nombre ; 1 est la plus ferme.", es: "La modalidad como número; 1 es la más firme."}}
//   modality: {type: string, codes: modality, description: {en: "How firm or far it is.", fr: "Degré de fermeté ou d’avancement.", es: "Grado de firmeza o de avance."}}
//   made_by: shared
//   said_by: {type: anyURI, list: true, description: {en: "Who spoke, where it is told.", fr: "Qui a parlé, quand c’est dit.", es: "Quién habló, cuando se dice."}}
//   with_actors: {type: anyURI, list: true, description: {en: "With whom.", fr: "Avec qui.", es: "Con quién."}}
//   contribution: shared
//   amount: {type: integer, description: {en: "Money, in hundredths of the currency's unit.", fr: "Argent, en centièmes de l’unité monétaire.", es: "Dinero, en centésimas de la unidad monetaria."}}
//   currency: shared
//   event: {type: anyURI, description: {en: "The event or the part of it at which it was said.", fr: "L’événement, ou sa partie, lors duquel cela a été dit.", es: "El evento, o la parte de él, en que se dijo."}}
//   listed: shared
// ---
MATCH (:Resource {uri: $event})<-[:IS_PART_OF*0..3]-(e:Event)<-[:AT_EVENT]-(a:Commitment)
WHERE a.assertedOn <= $known_by
  AND ($source IS NULL OR a.source IN $source)
  AND ($modality IS NULL OR a.modality IN $modality)
  AND ($actor IS NULL OR EXISTS { (a)-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|RECEIVED_BY|ATTRIBUTED_TO|ABOUT]->(:Actor)-[:SUB_ORGANIZATION_OF*0..3]->(x:Resource) WHERE x.uri IN $actor })
  AND ($country IS NULL OR EXISTS { (a)-[:IN_COUNTRY|ABOUT]->(x:Country) WHERE x.uri IN $country })
  AND (($actor_kind IS NULL AND $home_country IS NULL) OR EXISTS { (a)-[:MADE_BY]->(p:Actor)
// include of_kind
  })
// include of_content
WITH DISTINCT a.uri AS uri, a.assertedOn AS asserted_on,
  CASE a.modality WHEN 'completed' THEN 1 WHEN 'underWay' THEN 2 WHEN 'agreed' THEN 3 WHEN 'pledged' THEN 4 WHEN 'planned' THEN 5 WHEN 'willing' THEN 6 WHEN 'interest' THEN 7 WHEN 'declined' THEN 8 ELSE 9 END AS rung
ORDER BY rung, asserted_on DESC, uri
WITH collect(uri) AS uris
// include linked
RETURN
  total AS total,
  assertion AS assertion,
  CASE WHEN assertion IS NOT NULL THEN CASE a.modality WHEN 'completed' THEN 1 WHEN 'underWay' THEN 2 WHEN 'agreed' THEN 3 WHEN 'pledged' THEN 4 WHEN 'planned' THEN 5 WHEN 'willing' THEN 6 WHEN 'interest' THEN 7 WHEN 'declined' THEN 8 ELSE 9 END END AS rung,
  a.modality AS modality,
  [l IN links WHERE l.type = 'MADE_BY' | l.target] AS made_by,
  [l IN links WHERE l.type = 'ATTRIBUTED_TO' | l.target] AS said_by,
  [l IN links WHERE l.type = 'WITH_ACTOR' | l.target] AS with_actors,
  coalesce(a.contribution, []) AS contribution,
  a.amount AS amount,
  a.currency AS currency,
  [l IN links WHERE l.type = 'AT_EVENT' | l.target][0] AS event,
// include columns
ORDER BY rung, asserted_on DESC, assertion

// ---
// title: {en: "Commitments", fr: "Engagements", es: "Compromisos"}
// question: {en: "What was committed?", fr: "Quels engagements ont été pris ?", es: "¿Qué se comprometió?"}
// description: {en: "One row per commitment, newest first.", fr: "Une ligne par engagement, le plus récent d’abord.", es: "Una fila por compromiso, primero el más reciente."}
// tags: [lists]
// coverage: {kinds: [Commitment], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["what did {actor} commit to", "list the commitments of {actor}", "commitments in {country}", "what has {actor} promised", "which commitments were made at {event}", "all commitments", "what does {actor} do in {country}"]
//   fr: ["à quoi {actor} s'est-il engagé", "engagements de {actor}", "engagements en {country}", "qu'a promis {actor}", "tous les engagements"]
//   es: ["a qué se comprometió {actor}", "compromisos de {actor}", "compromisos en {country}", "qué ha prometido {actor}", "todos los compromisos"]
// parameters:
//   filters: shared
//   modality: {type: string, list: true, default: null, codes: modality, description: {en: "Only these modalities.", fr: "Seulement ces modalités.", es: "Solo estas modalidades."}, example: [underWay]}
//   paging: shared
// columns:
//   assertion: shared
//   made_by: {type: anyURI, list: true, description: "Who commits."}
//   with_actors: {type: anyURI, list: true, description: "With whom."}
//   funded_by: {type: anyURI, list: true, description: "Whose money it is."}
//   delivered_by: {type: anyURI, list: true, description: "Who carries it out."}
//   received_by: {type: anyURI, list: true, description: "Who receives the support."}
//   modality: {type: string, codes: modality, description: "How firm or far it is."}
//   contribution: {type: string, list: true, codes: contribution, description: "What it brings."}
//   amount: {type: integer, description: "Money, in hundredths of the currency's unit."}
//   currency: {type: string, description: "ISO 4217 code."}
//   listed: shared
// ---
MATCH (a:Commitment)
// include filters
  AND ($modality IS NULL OR a.modality IN $modality)
// include page
RETURN
  total AS total,
  assertion AS assertion,
  [l IN links WHERE l.type = 'MADE_BY' | l.target] AS made_by,
  [l IN links WHERE l.type = 'WITH_ACTOR' | l.target] AS with_actors,
  [l IN links WHERE l.type = 'FUNDED_BY' | l.target] AS funded_by,
  [l IN links WHERE l.type = 'DELIVERED_BY' | l.target] AS delivered_by,
  [l IN links WHERE l.type = 'RECEIVED_BY' | l.target] AS received_by,
  a.modality AS modality,
  coalesce(a.contribution, []) AS contribution,
  a.amount AS amount,
  a.currency AS currency,
// include columns
ORDER BY asserted_on DESC, assertion

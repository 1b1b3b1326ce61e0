// ---
// title: {en: "Commitments", fr: "Engagements", es: "Compromisos"}
// question: {en: "What was committed?", fr: "Quels engagements ont été pris ?", es: "¿Qué se comprometió?"}
// description: {en: "One row per commitment, newest first.", fr: "Une ligne par engagement, le plus récent d’abord.", es: "Una fila por compromiso, primero el más reciente."}
// tags: [lists]
// coverage: {kinds: [Commitment], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["all commitments", "what did {actor} commit to", "what did {actor} commit to in {country}", "what did {actor} commit to at the {event}", "what did {actor} promise at the {event}", "list the commitments of {actor}", "commitments in {country}", "commitments on {step}", "commitments for {target_group}", "commitments on {branch}", "commitments on {theme}", "commitments under {programme}", "what has {actor} promised", "what has {actor} promised for {country}", "what did {actor} announce at {event}", "commitments of {actor} at {event}", "what does {actor} do in {country}", "what does {actor} support in {country}", "what does {actor} support", "what is {actor} helping with", "what is {actor} working on", "{actor} in {country}", "projects of {actor} in {country}", "projects of {actor}", "projects in {country}", "{modality} commitments", "{modality} commitments in {country}", "{modality} support in {country}", "{modality} commitments of {actor}"]
//   fr: ["tous les engagements", "à quoi {actor} s'est-il engagé", "engagements de {actor}", "engagements en {country}", "qu'a promis {actor}", "que soutient {actor} au {country}"]
//   es: ["todos los compromisos", "a qué se comprometió {actor}", "compromisos de {actor}", "compromisos en {country}", "qué ha prometido {actor}", "qué apoya {actor} en {country}"]
// parameters:
//   filters: shared
//   modality: {type: string, list: true, default: null, codes: modality, description: {en: "Only these modalities.", fr: "Seulement ces modalités.", es: "Solo estas modalidades."}, example: [underWay]}
//   paging: shared
// columns:
//   assertion: shared
//   made_by: shared
//   with_actors: {type: anyURI, list: true, description: {en: "With whom.", fr: "Avec qui.", es: "Con quién."}}
//   funded_by: {type: anyURI, list: true, description: {en: "Whose money it is.", fr: "De qui est l’argent.", es: "De quién es el dinero."}}
//   delivered_by: {type: anyURI, list: true, description: {en: "Who carries it out.", fr: "Qui le met en œuvre.", es: "Quién lo ejecuta."}}
//   received_by: {type: anyURI, list: true, description: {en: "Who receives the support.", fr: "Qui reçoit le soutien.", es: "Quién recibe el apoyo."}}
//   modality: {type: string, codes: modality, description: {en: "How firm or far it is.", fr: "Degré de fermeté ou d’avancement.", es: "Grado de firmeza o de avance."}}
//   contribution: shared
//   amount: {type: integer, description: {en: "Money, in hundredths of the currency's unit.", fr: "Argent, en centièmes de l’unité monétaire.", es: "Dinero, en centésimas de la unidad monetaria."}}
//   amount_text: {type: string, description: {en: "The amount as printed.", fr: "Le montant tel qu’imprimé.", es: "El importe tal como está impreso."}}
//   currency: shared
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
  a.amountText AS amount_text,
  a.currency AS currency,
// include columns
ORDER BY asserted_on DESC, assertion

// ---
// title: {en: What the sources cover, fr: Ce que couvrent les sources, es: Lo que abarcan las fuentes}
// question: {en: "What could the loaded sources have spoken of?", fr: "De quoi les sources chargées auraient-elles pu parler ?", es: "¿De qué podrían haber hablado las fuentes cargadas?"}
// description:
//   en: "One row per loaded source: which kinds of assertion it makes, how many things it could speak of, which of the things asked for are among them, and how much it says."
//   fr: "Une ligne par source chargée : quels types d’assertion elle fait, de combien de choses elle pourrait parler, lesquelles des choses demandées en sont, et combien elle dit."
//   es: "Una fila por fuente cargada: qué tipos de aserción hace, de cuántas cosas podría hablar, cuáles de las preguntadas están entre ellas y cuánto dice."
// tags: [data]
// coverage: {kinds: [Commitment, Demand, Result, Practice, Participation, SurveyAnswer, Observation, Description], about: criteria}
// ask:
//   en: ["what do the sources cover", "which sources cover {criteria}", "coverage of the sources", "how recent are the sources"]
//   fr: ["que couvrent les sources", "quelles sources couvrent {criteria}"]
//   es: ["qué abarcan las fuentes", "qué fuentes abarcan {criteria}"]
// parameters:
//   criteria: {type: anyURI, list: true, default: null, class: [Country, CountryGroup, SPFStep, Branch, TargetGroup, Theme], max: 6, description: {en: "Things asked for.", fr: "Choses demandées.", es: "Cosas preguntadas."}, example: [MWI, legal-drafting]}
//   source: shared
//   known_by: shared
//   limit: shared
// columns:
//   source: shared
//   issued: {type: date, description: "Day of publication."}
//   kinds: {type: string, list: true, description: "The kinds of assertion it could make."}
//   covers: {type: integer, description: "How many countries, groups, steps, branches, target groups and themes it could speak of."}
//   in_scope: {type: anyURI, list: true, description: "Those of the things asked for that it could speak of, itself or through a narrower concept."}
//   assertions: {type: integer, description: "How many assertions it makes."}
//   oldest: {type: date, description: "Day of its oldest assertion."}
//   newest: {type: date, description: "Day of its newest assertion."}
// ---
MATCH (s:Source)
WHERE $source IS NULL OR s.uri IN $source
OPTIONAL MATCH (s)-[:COVERS]->(t:Resource)
WITH s, count(t) AS covers
OPTIONAL MATCH (s)-[:COVERS]->(:Resource)-[:BROADER*0..3]->(wanted:Resource)
WHERE wanted.uri IN coalesce($criteria, [])
WITH s, covers, wanted.uri AS wanted_uri
ORDER BY wanted_uri
WITH s, covers, collect(DISTINCT wanted_uri) AS in_scope
OPTIONAL MATCH (a:Resource)
WHERE a.source = s.uri AND a:Assertion AND a.assertedOn <= $known_by
WITH s, covers, in_scope, count(a) AS assertions, min(a.assertedOn) AS oldest, max(a.assertedOn) AS newest
RETURN
  s.uri AS source,
  s.issued AS issued,
  s.coversKinds AS kinds,
  covers AS covers,
  in_scope AS in_scope,
  assertions AS assertions,
  oldest AS oldest,
  newest AS newest
ORDER BY source
LIMIT $limit

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
//   en: ["what do the sources cover", "which sources cover {criteria}", "which sources speak about {criteria}", "does any source speak about {criteria}", "which documents mention {criteria}", "coverage of the sources", "source coverage of {criteria}", "which sources are loaded", "how recent are the sources", "do the sources say anything about {criteria}", "which sources could say something about {criteria}", "list of sources"]
//   fr: ["que couvrent les sources", "quelles sources couvrent {criteria}", "quelles sources parlent de {criteria}", "quels documents ont été lus", "quelles sources sont chargées"]
//   es: ["qué abarcan las fuentes", "qué fuentes abarcan {criteria}", "qué fuentes hablan de {criteria}", "qué documentos se leyeron", "qué fuentes están cargadas"]
// parameters:
//   criteria: {type: anyURI, list: true, default: null, class: [Country, CountryGroup, SPFStep, Branch, TargetGroup, Theme], max: 6, description: {en: "Things asked for.", fr: "Choses demandées.", es: "Cosas preguntadas."}, example: [MWI, legal-drafting]}
//   source: shared
//   as_of: shared
//   known_by: shared
//   limit: shared
// columns:
//   source: shared
//   publisher: {type: string, description: {en: "Who published it.", fr: "Qui l’a publiée.", es: "Quién la publicó."}}
//   licence: {type: string, description: {en: "On what terms it can be used.", fr: "À quelles conditions on peut l’utiliser.", es: "En qué condiciones puede usarse."}}
//   url: {type: string, description: {en: "Where it can be found on the web, if it is told.", fr: "Où la trouver sur le web, si c’est dit.", es: "Dónde se encuentra en la web, si se dice."}}
//   issued: {type: date, description: {en: "Day of publication.", fr: "Jour de publication.", es: "Día de publicación."}}
//   kinds: {type: string, list: true, description: {en: "The kinds of assertion it could make.", fr: "Les types d’assertion qu’elle pourrait faire.", es: "Los tipos de aserción que podría hacer."}}
//   covers: {type: integer, description: {en: "How many countries, groups, steps, branches, target groups and themes it could speak of.", fr: "De combien de pays, groupes, étapes, branches, groupes cibles et thèmes elle pourrait parler.", es: "De cuántos países, grupos, etapas, ramas, grupos destinatarios y temas podría hablar."}}
//   in_scope: {type: anyURI, list: true, description: {en: "Those of the things asked for that it could speak of, itself or through a narrower concept.", fr: "Celles des choses demandées dont elle pourrait parler, directement ou par un concept plus étroit.", es: "Aquellas de las cosas preguntadas de las que podría hablar, directamente o por un concepto más específico."}}
//   assertions: {type: integer, description: {en: "How many assertions it makes.", fr: "Combien d’assertions elle fait.", es: "Cuántas aserciones hace."}}
//   oldest: {type: date, description: {en: "Day of its oldest assertion.", fr: "Jour de son assertion la plus ancienne.", es: "Día de su aserción más antigua."}}
//   newest: {type: date, description: {en: "Day of its newest assertion.", fr: "Jour de son assertion la plus récente.", es: "Día de su aserción más reciente."}}
//   light: shared
// ---
MATCH (s:Source)
WHERE $source IS NULL OR s.uri IN $source
OPTIONAL MATCH (s)-[:COVERS]->(t:Resource)
WHERE t:Country OR t:CountryGroup OR t:SPFStep OR t:Branch OR t:TargetGroup OR t:Theme
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
  s.publisher AS publisher,
  s.licence AS licence,
  s.url AS url,
  s.issued AS issued,
  s.coversKinds AS kinds,
  covers AS covers,
  in_scope AS in_scope,
  assertions AS assertions,
  oldest AS oldest,
  newest AS newest,
  CASE WHEN newest >= $fresh_from THEN 'fresh' WHEN newest >= $ageing_from THEN 'ageing' WHEN newest IS NOT NULL THEN 'stale' END AS light
ORDER BY source
LIMIT $limit

// ---
// title: {en: Timeline of a thing, fr: Chronologie d’une chose, es: Cronología de una cosa}
// question: {en: "What happened with {thing}, and when?", fr: "Que s’est-il passé avec {thing}, et quand ?", es: "¿Qué pasó con {thing} y cuándo?"}
// description:
//   en: "One row per assertion that names the thing or a narrower concept, oldest first; a description only where it has a day of its own. The day is the one on which it begins, else ends, else was issued, else was said; day_is tells which."
//   fr: "Une ligne par assertion qui nomme la chose ou un concept plus étroit, la plus ancienne d’abord ; une description seulement quand elle a son propre jour. Le jour est celui où cela commence, sinon finit, sinon a été publié, sinon a été dit ; day_is dit lequel."
//   es: "Una fila por aserción que nombra la cosa o un concepto más específico, primero la más antigua; una descripción solo cuando tiene su propio día. El día es aquel en que comienza, si no termina, si no se publicó, si no se dijo; day_is dice cuál."
// tags: [time]
// coverage: {kinds: [Commitment, Demand, Result, Practice, Participation, SurveyAnswer, Observation], about: [thing, branch]}
// parameters:
//   thing: {type: anyURI, class: [Entity], description: {en: "The thing.", fr: "La chose.", es: "La cosa."}, example: MWI}
//   branch: shared
//   source: shared
//   as_of: shared
//   known_by: shared
//   limit: shared
//   offset: shared
// columns:
//   day: {type: date, description: {en: "The day by which the row is sorted.", fr: "Le jour selon lequel la ligne est classée.", es: "El día por el que se ordena la fila."}}
//   day_is: {type: string, description: {en: "What the day is: begins, ends, issued or said.", fr: "Ce qu’est le jour : begins (commence), ends (finit), issued (publié) ou said (dit).", es: "Qué es el día: begins (comienza), ends (termina), issued (publicado) o said (dicho)."}}
//   assertion: shared
//   kind: shared
//   roles: {type: relationship, list: true, description: {en: "How the thing stands in it.", fr: "À quel titre la chose y figure.", es: "En qué función figura la cosa en ella."}}
//   state: {type: string, description: {en: "Its modality, answer, stage, kind of demand, role or measure.", fr: "Sa modalité, sa réponse, son stade, son type de demande, son rôle ou sa mesure.", es: "Su modalidad, respuesta, fase, tipo de demanda, función o medida."}}
//   actors: {type: anyURI, list: true, description: {en: "Actors, people and participants that it names.", fr: "Acteurs, personnes et participants qu’elle nomme.", es: "Actores, personas y participantes que nombra."}}
//   date_text: {type: string, description: {en: "The time as printed, where it is vague.", fr: "Le moment tel qu’imprimé, quand il est vague.", es: "El momento tal como está impreso, cuando es vago."}}
//   listed: shared
// ask:
//   en: ["what happened in {thing}", "timeline of {thing}", "history of {thing}", "history of {thing} year by year", "chronology of {thing}", "what happened with {branch} in {thing}", "timeline of {branch} in {thing}", "when did what happen with {thing}", "how did {branch} evolve in {thing}", "how did {thing} evolve", "story of {thing}", "what happened with {thing} over the years"]
//   fr: ["que s’est-il passé au {thing}", "chronologie de {thing}", "historique de {thing}", "frise chronologique de {branch} au {thing}", "que s’est-il passé pour {branch} au {thing}", "comment {branch} a-t-il évolué au {thing}"]
//   es: ["qué pasó en {thing}", "cronología de {thing}", "historia de {thing}", "línea de tiempo de {branch} en {thing}", "qué pasó con {branch} en {thing}", "cómo evolucionó {branch} en {thing}"]
// ---
MATCH (e:Resource {uri: $thing})<-[:BROADER*0..3]-(concept:Resource)
MATCH (concept)<-[r:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|RECEIVED_BY|ADDRESSED_TO|ACHIEVED_WITH|PASSED_BY|ADOPTS|DOCUMENTED_IN|ANSWERED_BY|PARTICIPANT|TAKES_PART_IN|ON_BEHALF_OF|ATTRIBUTED_TO|AT_EVENT|IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|UNDER_AGREEMENT|ABOUT|DESCRIBES]-(a:Assertion)
WHERE a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source) AND coalesce(a.answer, '') <> 'blank'
  AND (NOT a:Description OR a.validFrom IS NOT NULL OR a.validTo IS NOT NULL OR a.issued IS NOT NULL)
  AND ($branch IS NULL OR EXISTS { (a)-[:FOR_BRANCH|ABOUT|DESCRIBES]->(:Branch)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $branch })
WITH a, type(r) AS role
ORDER BY role
WITH a, collect(DISTINCT role) AS roles
WITH roles, a.uri AS uri, coalesce(a.validFrom, a.validTo, a.issued, a.assertedOn) AS day,
  CASE WHEN a.validFrom IS NOT NULL THEN 'begins' WHEN a.validTo IS NOT NULL THEN 'ends' WHEN a.issued IS NOT NULL THEN 'issued' ELSE 'said' END AS day_is
ORDER BY day, uri
WITH collect({uri: uri, roles: roles, day: day, day_is: day_is}) AS all_rows
WITH size(all_rows) AS total, all_rows[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS row
OPTIONAL MATCH (a:Resource {uri: row.uri})
OPTIONAL MATCH (a)-[:HAD_PRIMARY_SOURCE]->(d:Document)
OPTIONAL MATCH (a)-[link]->(t:Resource)
WITH total, row, a, d, type(link) AS link_type, t.uri AS target, link.certainty AS link_certainty
ORDER BY target, link_type
WITH total, row, a, d, collect({type: link_type, target: target}) AS links,
  max(CASE WHEN link_certainty = 'inferred' OR a.certainty = 'inferred' THEN 1 ELSE 0 END) AS inferred
RETURN
  total AS total,
  row.day AS day,
  row.day_is AS day_is,
  row.uri AS assertion,
  [kind IN ['Commitment', 'Demand', 'Description', 'Observation', 'Participation', 'Practice', 'Result', 'SurveyAnswer'] WHERE kind IN labels(a)][0] AS kind,
  row.roles AS roles,
  coalesce(a.modality, a.answer, a.stage, a.demandKind, a.role, a.measure) AS state,
  reduce(found = [], l IN links | CASE WHEN l.type IN ['MADE_BY', 'WITH_ACTOR', 'FUNDED_BY', 'DELIVERED_BY', 'RECEIVED_BY', 'ADDRESSED_TO', 'ACHIEVED_WITH', 'PASSED_BY', 'ANSWERED_BY', 'PARTICIPANT', 'ON_BEHALF_OF', 'ATTRIBUTED_TO'] AND NOT l.target IN found THEN found + [l.target] ELSE found END) AS actors,
  a.dateText AS date_text,
// include columns
ORDER BY day, assertion

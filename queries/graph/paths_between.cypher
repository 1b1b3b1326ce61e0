// ---
// title: {en: Paths between two things, fr: Chemins entre deux choses, es: Caminos entre dos cosas}
// question: {en: "How are {thing} and {other} connected?", fr: "Comment {thing} et {other} sont-ils reliés ?", es: "¿Cómo están vinculados {thing} y {other}?"}
// description:
//   en: "One row per shortest chain of things from one to the other, over at most six links: every second step of a path is the newest assertion that connects its two neighbours. Only what is said counts: no explicit no, no blank or unreadable mark, and not that it was told in the same document, at the same event or by the same speaker. Things with more than busiest links are not gone through, since nearly everything meets there."
//   fr: "Une ligne par plus courte chaîne de choses de l’une à l’autre, sur six liens au plus : un pas sur deux d’un chemin est l’assertion la plus récente qui relie ses deux voisins. Seul compte ce qui est dit : ni non explicite, ni marque vide ou illisible, ni le seul fait d’être dit dans le même document, lors du même événement ou par la même personne. Les choses de plus de busiest liens ne sont pas traversées, car presque tout s’y rencontre."
//   es: "Una fila por cadena más corta de cosas de una a otra, con seis vínculos como máximo: uno de cada dos pasos de un camino es la aserción más reciente que vincula a sus dos vecinos. Solo cuenta lo que se dice: ni un no explícito, ni marcas vacías o ilegibles, ni el mero hecho de decirse en el mismo documento, en el mismo evento o por la misma persona. No se atraviesan cosas con más de busiest vínculos, pues casi todo se encuentra allí."
// tags: [graph]
// coverage: {kinds: [Commitment, Demand, Result, Practice, Participation, SurveyAnswer, Observation, Description], about: [thing, other]}
// parameters:
//   thing: {type: anyURI, class: [Entity], description: {en: "Where the paths begin.", fr: "Où les chemins commencent.", es: "Donde empiezan los caminos."}, example: irish-aid}
//   other: {type: anyURI, class: [Country, Entity], description: {en: "Where they end; another thing than the first.", fr: "Où ils finissent ; une autre chose que la première.", es: "Donde terminan; otra cosa que la primera."}, example: TGO}
//   busiest: {type: integer, default: 300, minimum: 1, maximum: 10000, description: {en: "Things in between have at most so many links.", fr: "Les choses intermédiaires ont au plus tant de liens.", es: "Las cosas intermedias tienen como máximo tantos vínculos."}, example: 300}
//   source: shared
//   as_of: shared
//   known_by: shared
//   limit: {type: integer, default: 20, minimum: 1, maximum: 1000, description: {en: "Most paths.", fr: "Chemins au plus.", es: "Máximo de caminos."}, example: 20}
// columns:
//   path: {type: anyURI, list: true, description: {en: "Thing, assertion, thing … thing: every URI on the way.", fr: "Chose, assertion, chose … chose : chaque URI du chemin.", es: "Cosa, aserción, cosa … cosa: cada URI del camino."}}
//   relations: {type: relationship, list: true, description: {en: "The link between each two neighbours of the path; every link goes from the assertion to the thing.", fr: "Le lien entre deux voisins successifs du chemin ; chaque lien va de l’assertion à la chose.", es: "El vínculo entre cada dos vecinos del camino; cada vínculo va de la aserción a la cosa."}}
//   things: {type: anyURI, list: true, description: {en: "Only the things of the path.", fr: "Seulement les choses du chemin.", es: "Solo las cosas del camino."}}
//   links: {type: integer, description: {en: "How many links the path has: 2, 4 or 6.", fr: "Combien de liens compte le chemin : 2, 4 ou 6.", es: "Cuántos vínculos tiene el camino: 2, 4 o 6."}}
//   last_confirmed: {type: date, description: {en: "Day of the oldest of the assertions on the path.", fr: "Jour de la plus ancienne des assertions du chemin.", es: "Día de la más antigua de las aserciones del camino."}}
//   light: shared
//   standing: {type: string, codes: standing, description: {en: "The worst of the assertions on the path: current, unknown (no end is stated), planned or ended.", fr: "La plus faible des assertions du chemin : current (en cours), unknown (aucune fin n’est donnée), planned (à venir) ou ended (terminé).", es: "La peor de las aserciones del camino: current (vigente), unknown (no se declara un fin), planned (previsto) o ended (terminado)."}}
//   evidence: {type: Evidence, list: true, description: {en: "The assertions of the path, in its order.", fr: "Les assertions du chemin, dans son ordre.", es: "Las aserciones del camino, en su orden."}}
//   evidence_count: {type: integer, description: {en: "How many there are.", fr: "Combien il y en a.", es: "Cuántas hay."}}
// ask:
//   en: ["how are {thing} and {other} connected", "how is {thing} connected to {other}", "path from {thing} to {other}", "shortest path {thing} {other}", "what links {thing} to {other}", "paths between {thing} and {other}", "connection between {thing} and {other}", "how do you get from {thing} to {other}", "what do {thing} and {other} have to do with each other", "relation between {thing} and {other}"]
//   fr: ["comment {thing} et {other} sont-ils reliés", "chemin de {thing} à {other}", "qu’est-ce qui relie {thing} à {other}", "quel lien entre {thing} et {other}"]
//   es: ["cómo están vinculados {thing} y {other}", "camino de {thing} a {other}", "qué relación hay entre {thing} y {other}"]
// ---
// Not shortestPath(): the embedded engine takes the shortest path first and filters it afterwards, so that a retired or later
// assertion would hide the live path beside it. Each side is walked one assertion far, and the two meet.
MATCH (a:Resource {uri: $thing})
MATCH (b:Resource {uri: $other})
WHERE a.uri <> b.uri
// 1. one assertion away from each end
CALL (a) {
  MATCH (a)<-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|RECEIVED_BY|ADDRESSED_TO|ACHIEVED_WITH|PASSED_BY|ADOPTS|DOCUMENTED_IN|ANSWERED_BY|PARTICIPANT|TAKES_PART_IN|ON_BEHALF_OF|IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|UNDER_AGREEMENT|ABOUT|DESCRIBES|PARENT|HOME]-(x:Assertion)-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|RECEIVED_BY|ADDRESSED_TO|ACHIEVED_WITH|PASSED_BY|ADOPTS|DOCUMENTED_IN|ANSWERED_BY|PARTICIPANT|TAKES_PART_IN|ON_BEHALF_OF|IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|UNDER_AGREEMENT|ABOUT|DESCRIBES|PARENT|HOME]->(n:Resource)
  WHERE x.assertedOn <= $known_by AND ($source IS NULL OR x.source IN $source) AND NOT coalesce(x.answer, '') IN ['no', 'blank', 'unreadable'] AND coalesce(x.modality, '') <> 'declined' AND n.uri <> a.uri
  WITH DISTINCT n.uri AS uri // not collect(DISTINCT n.uri) alone: the embedded engine then drops things before it filters
  ORDER BY uri
  RETURN collect(uri) AS near_a
}
CALL (b) {
  MATCH (b)<-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|RECEIVED_BY|ADDRESSED_TO|ACHIEVED_WITH|PASSED_BY|ADOPTS|DOCUMENTED_IN|ANSWERED_BY|PARTICIPANT|TAKES_PART_IN|ON_BEHALF_OF|IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|UNDER_AGREEMENT|ABOUT|DESCRIBES|PARENT|HOME]-(x:Assertion)-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|RECEIVED_BY|ADDRESSED_TO|ACHIEVED_WITH|PASSED_BY|ADOPTS|DOCUMENTED_IN|ANSWERED_BY|PARTICIPANT|TAKES_PART_IN|ON_BEHALF_OF|IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|UNDER_AGREEMENT|ABOUT|DESCRIBES|PARENT|HOME]->(n:Resource)
  WHERE x.assertedOn <= $known_by AND ($source IS NULL OR x.source IN $source) AND NOT coalesce(x.answer, '') IN ['no', 'blank', 'unreadable'] AND coalesce(x.modality, '') <> 'declined' AND n.uri <> b.uri
  WITH DISTINCT n.uri AS uri // not collect(DISTINCT n.uri) alone: the embedded engine then drops things before it filters
  ORDER BY uri
  RETURN collect(uri) AS near_b
}
WITH a, b, near_a, near_b, CASE WHEN b.uri IN near_a THEN 1 ELSE 0 END AS direct
// 2. things in between that are not too busy
CALL (near_a, near_b, direct) {
  UNWIND CASE WHEN direct = 1 THEN [] ELSE near_a END AS uri
  MATCH (n:Resource {uri: uri})
  WHERE NOT n:Staged AND NOT n:Retired AND COUNT { (n)<--(:Assertion) } <= $busiest
  WITH uri, near_b
  ORDER BY uri
  RETURN collect(uri) AS from_a, collect(CASE WHEN uri IN near_b THEN uri END) AS common
}
CALL (near_b, direct, common) {
  UNWIND CASE WHEN direct = 1 OR size(common) > 0 THEN [] ELSE near_b END AS uri
  MATCH (n:Resource {uri: uri})
  WHERE NOT n:Staged AND NOT n:Retired AND COUNT { (n)<--(:Assertion) } <= $busiest
  WITH uri
  ORDER BY uri
  RETURN collect(uri) AS from_b
}
CALL (from_a, from_b) {
  UNWIND CASE WHEN size(from_b) = 0 THEN [] ELSE from_a END AS uri
  MATCH (n:Resource {uri: uri})<-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|RECEIVED_BY|ADDRESSED_TO|ACHIEVED_WITH|PASSED_BY|ADOPTS|DOCUMENTED_IN|ANSWERED_BY|PARTICIPANT|TAKES_PART_IN|ON_BEHALF_OF|IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|UNDER_AGREEMENT|ABOUT|DESCRIBES|PARENT|HOME]-(x:Assertion)-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|RECEIVED_BY|ADDRESSED_TO|ACHIEVED_WITH|PASSED_BY|ADOPTS|DOCUMENTED_IN|ANSWERED_BY|PARTICIPANT|TAKES_PART_IN|ON_BEHALF_OF|IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|UNDER_AGREEMENT|ABOUT|DESCRIBES|PARENT|HOME]->(m:Resource)
  WHERE m.uri IN from_b AND m.uri <> uri AND x.assertedOn <= $known_by AND ($source IS NULL OR x.source IN $source) AND NOT coalesce(x.answer, '') IN ['no', 'blank', 'unreadable'] AND coalesce(x.modality, '') <> 'declined'
  WITH DISTINCT uri, m.uri AS other_uri
  ORDER BY uri, other_uri
  RETURN collect([uri, other_uri]) AS bridges
}
WITH a.uri AS first, b.uri AS last, CASE WHEN direct = 1 THEN [[]] WHEN size(common) > 0 THEN [n IN common | [n]] ELSE bridges END AS middles
UNWIND middles AS middle
WITH [first] + middle + [last] AS things
// 3. the newest assertion for each hop
CALL (things) {
  UNWIND range(0, size(things) - 2) AS hop
  MATCH (n:Resource {uri: things[hop]})<-[r1:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|RECEIVED_BY|ADDRESSED_TO|ACHIEVED_WITH|PASSED_BY|ADOPTS|DOCUMENTED_IN|ANSWERED_BY|PARTICIPANT|TAKES_PART_IN|ON_BEHALF_OF|IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|UNDER_AGREEMENT|ABOUT|DESCRIBES|PARENT|HOME]-(x:Assertion)-[r2:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|RECEIVED_BY|ADDRESSED_TO|ACHIEVED_WITH|PASSED_BY|ADOPTS|DOCUMENTED_IN|ANSWERED_BY|PARTICIPANT|TAKES_PART_IN|ON_BEHALF_OF|IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|UNDER_PROGRAMME|UNDER_AGREEMENT|ABOUT|DESCRIBES|PARENT|HOME]->(m:Resource {uri: things[hop + 1]})
  WHERE x.assertedOn <= $known_by AND ($source IS NULL OR x.source IN $source) AND NOT coalesce(x.answer, '') IN ['no', 'blank', 'unreadable'] AND coalesce(x.modality, '') <> 'declined'
  WITH hop, x.assertedOn AS asserted_on, x.uri AS uri, type(r1) AS role, type(r2) AS relation,
    CASE
      WHEN x.validFrom > $as_of THEN 3
      WHEN x.validTo >= $as_of THEN 1
      WHEN x.validTo < $as_of OR (x.modality IN ['completed', 'stopped'] AND x.assertedOn <= $as_of) THEN 4
      ELSE 2
    END AS standing
  ORDER BY asserted_on DESC, uri, role, relation
  WITH hop, collect({asserted_on: asserted_on, uri: uri, role: role, relation: relation, standing: standing})[0] AS best
  ORDER BY hop
  RETURN collect(best) AS hops, min(best.asserted_on) AS last_confirmed, max(best.standing) AS standing
}
WITH things, hops, last_confirmed, standing
ORDER BY last_confirmed DESC, things
LIMIT $limit
WITH things, hops, last_confirmed, standing, [h IN hops | {uri: h.uri, roles: [h.role, h.relation]}] AS chosen
// include chosen_pieces
RETURN
  reduce(path = [things[0]], place IN range(0, size(hops) - 1) | path + [hops[place].uri, things[place + 1]]) AS path,
  reduce(flat = [], h IN hops | flat + [h.role, h.relation]) AS relations,
  things AS things,
  2 * size(hops) AS links,
  last_confirmed AS last_confirmed,
  CASE WHEN last_confirmed >= $fresh_from THEN 'fresh' WHEN last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  ['current', 'unknown', 'planned', 'ended'][standing - 1] AS standing,
  evidence AS evidence,
  size(hops) AS evidence_count
ORDER BY last_confirmed DESC, things

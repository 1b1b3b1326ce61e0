// ---
// title: {en: Flows of money, fr: Flux d’argent, es: Flujos de dinero}
// question: {en: "Through whom does money reach whom?", fr: "Par qui l’argent arrive-t-il à qui ?", es: "¿A través de quién llega el dinero a quién?"}
// description:
//   en: "One row per way of money (givers, through whom, who carries the work out, who receives) and kind of money. Each commitment is in one row and of one pot (what one giver gives to one programme) only the largest amount counts, and nothing of a part of a programme whose whole is told. What a fund was given is not followed into what it gives."
//   fr: "Une ligne par chemin de l’argent (bailleurs, par qui, qui réalise, qui reçoit) et type d’argent. Chaque engagement n’est que dans une ligne, et de ce qu’un bailleur donne à un programme seul le plus grand montant compte, et rien d’une partie d’un programme dont le tout est donné. Ce qu’un fonds a reçu n’est pas suivi dans ce qu’il donne."
//   es: "Una fila por camino del dinero (financiadores, a través de quién, quién ejecuta, quién recibe) y tipo de dinero. Cada compromiso está en una sola fila, y de lo que un financiador da a un programa solo cuenta el importe mayor, y nada de una parte de un programa cuyo total se da. Lo que un fondo recibió no se sigue en lo que da."
// tags: [money]
// coverage: {kinds: [Commitment], about: country}
// ask:
//   en: ["funders, channels and implementers", "money flows", "financial flows from funder to channel to implementer", "how does the money of {funder} flow", "through whom does {funder} fund", "through whom does the money of {funder} reach {country}", "where does the money of {funder} go and who implements it", "who implements what {funder} funds", "whose money goes through {channel}", "which money passes through {channel}", "whose money does {implementer} implement", "who funds what {implementer} carries out", "funders, channels and implementers in {country}", "money flows to {country}", "how does money reach {country}", "through which channel does money reach {country}", "money chain from {funder} to {country}", "which agencies implement what {funder} funds in {country}", "how does the money of {funder} get to {country}", "who receives money from {funder}"]
//   fr: ["flux financiers: bailleur, canal, exécutant", "comment circule l’argent de {funder}", "par qui passe l’argent de {funder}", "quel argent passe par {channel}", "de qui vient l’argent que réalise {implementer}", "flux d'argent vers {country}"]
//   es: ["flujos de dinero: financiador, canal y ejecutor", "cómo fluye el dinero de {funder}", "a través de quién financia {funder}", "qué dinero pasa por {channel}", "de quién es el dinero que ejecuta {implementer}", "flujos de dinero hacia {country}"]
// parameters:
//   funder: {type: anyURI, list: true, default: null, class: [Actor], description: {en: "Only money of these actors and their parts.", fr: "Seulement l’argent de ces acteurs et de leurs parties.", es: "Solo el dinero de estos actores y sus partes."}, example: [government-of-belgium]}
//   channel: {type: anyURI, list: true, default: null, class: [Actor], description: {en: "Only money that goes through these actors and their parts.", fr: "Seulement l’argent qui passe par ces acteurs et leurs parties.", es: "Solo el dinero que pasa por estos actores y sus partes."}, example: [ilo-rbsa]}
//   implementer: {type: anyURI, list: true, default: null, class: [Actor], description: {en: "Only what these actors and their parts carry out.", fr: "Seulement ce que réalisent ces acteurs et leurs parties.", es: "Solo lo que ejecutan estos actores y sus partes."}, example: [ilo]}
//   country: shared
//   source: shared
//   as_of: shared
//   known_by: shared
//   convenor: shared
//   evidence_limit: shared
//   limit: shared
// columns:
//   funders: {type: anyURI, list: true, description: {en: "Whose money it is. Several give together; their shares are not told.", fr: "De qui est l’argent. Plusieurs donnent ensemble ; leurs parts ne sont pas dites.", es: "De quién es el dinero. Varios dan juntos; sus partes no se dicen."}}
//   channels: {type: anyURI, list: true, description: {en: "Through whom it goes: a fund that receives it, or who commits another's money that a third carries out.", fr: "Par qui il passe : un fonds qui le reçoit, ou qui engage l’argent d’un autre qu’un tiers met en œuvre.", es: "A través de quién va: un fondo que lo recibe, o quien compromete dinero ajeno que un tercero ejecuta."}}
//   implementers: {type: anyURI, list: true, description: {en: "Who carries the work out; empty when it is not told.", fr: "Qui réalise le travail ; vide quand ce n’est pas dit.", es: "Quién realiza el trabajo; vacío cuando no se dice."}}
//   receivers: {type: anyURI, list: true, description: {en: "Who receives the money or the support, funds apart.", fr: "Qui reçoit l’argent ou le soutien, hors fonds.", es: "Quién recibe el dinero o el apoyo, aparte de los fondos."}}
//   parties: {type: string, list: true, codes: party, description: {en: "What the givers are: partner, ilo or domestic.", fr: "Ce que sont les bailleurs : partner (partenaire), ilo (OIT) ou domestic (national).", es: "Qué son los financiadores: partner (socio), ilo (OIT) o domestic (nacional)."}}
//   contribution: {type: string, list: true, codes: contribution, description: {en: "What kind of contribution it is.", fr: "De quel type de contribution il s’agit.", es: "De qué tipo de contribución se trata."}}
//   modality: shared
//   amount: {type: integer, description: {en: "Sum in hundredths of the currency's unit; at least this much. None when no amount is told, or when all is counted in another row.", fr: "Somme en centièmes de l’unité monétaire ; au moins autant. Rien quand aucun montant n’est donné, ou quand tout est compté dans une autre ligne.", es: "Suma en centésimas de la unidad monetaria; al menos tanto. Nada cuando no se da ningún importe, o cuando todo se cuenta en otra fila."}}
//   currency: shared
//   per: shared
//   told_for: {type: string, description: {en: "programme (or agreement), country, or overall: told for no narrower thing, so that it may hold the others.", fr: "programme (ou accord), country (pays) ou overall : donné pour rien de plus étroit, si bien qu’il peut contenir les autres.", es: "programme (programa o acuerdo), country (país) u overall: dado para nada más específico, por lo que puede contener los demás."}}
//   amounts: {type: integer, list: true, description: {en: "All amounts as told, largest first.", fr: "Tous les montants tels que donnés, le plus grand d’abord.", es: "Todos los importes tal como se dan, primero el mayor."}}
//   not_counted: {type: integer, description: {en: "How many amounts are left out of the sum: another one of the same givers stands for the same programme or agreement or for its whole, here or in another row.", fr: "Combien de montants ne sont pas comptés dans la somme : un autre des mêmes bailleurs vaut pour le même programme ou accord ou pour son tout, ici ou dans une autre ligne.", es: "Cuántos importes no cuentan en la suma: otro de los mismos financiadores vale para el mismo programa o acuerdo o para su total, aquí o en otra fila."}}
//   standing: shared
//   certainty: {type: string, codes: certainty, description: {en: "inferred when a commitment in the row or one of its links is.", fr: "inferred (déduit) quand un engagement de la ligne ou un de ses liens l’est.", es: "inferred (inferido) cuando lo es un compromiso de la fila o uno de sus vínculos."}}
//   last_confirmed: shared
//   light: shared
//   source: shared
//   evidence: shared
//   evidence_count: shared
//   assertions: shared
// ---
MATCH (a:Commitment)
WHERE $country IS NULL OR EXISTS { (a)-[:IN_COUNTRY|ABOUT]->(x:Country) WHERE x.uri IN $country }
// include money
OPTIONAL MATCH (a)-[link:DELIVERED_BY|RECEIVED_BY|MADE_BY]->(p:Actor)
WITH a, funders, parties, contribution, level, pot, held_in, type(link) AS role, p.uri AS actor, coalesce(p.kind, '') AS kind
ORDER BY actor, role
WITH a, funders, parties, contribution, level, pot, held_in, collect(DISTINCT {role: role, actor: actor, kind: kind}) AS met
WITH a, funders, parties, contribution, level, pot, held_in,
  [m IN met WHERE m.role = 'DELIVERED_BY' | m.actor] AS delivered, [m IN met WHERE m.role = 'MADE_BY' AND NOT m.actor IN funders | m.actor] AS makers,
  [m IN met WHERE m.role = 'RECEIVED_BY' AND m.kind = 'fund' | m.actor] AS funds, [m IN met WHERE m.role = 'RECEIVED_BY' AND m.kind <> 'fund' | m.actor] AS receivers
WITH a, funders, parties, contribution, level, pot, held_in, receivers,
  CASE WHEN size(delivered) > 0 THEN [m IN makers WHERE NOT m IN delivered AND NOT m IN funds] + funds ELSE funds END AS channels,
  CASE WHEN size(delivered) > 0 THEN delivered ELSE makers END AS implementers, coalesce(a.amount, -1) AS by_amount, a.uri AS uri
// of one pot the largest amount counts, wherever its row is
ORDER BY by_amount DESC, uri
WITH funders, parties, contribution, level, pot, held_in, a.source AS source, a.modality AS modality, a.currency AS currency, a.per AS per,
  collect({uri: a.uri, amount: a.amount, channels: channels, implementers: implementers, receivers: receivers}) AS members
// what a part of a programme got is in what is told of the whole
WITH funders, parties, contribution, level, source, modality, currency, per, collect({held_in: held_in, members: members}) AS pots, collect(CASE WHEN members[0].amount IS NOT NULL THEN pot END) AS told_pots
UNWIND pots AS one
WITH funders, parties, contribution, level, source, modality, currency, per, one.members AS members, any(w IN one.held_in WHERE w IN told_pots) AS held
UNWIND range(0, size(members) - 1) AS place
WITH funders, parties, level, source, modality, currency, per, contribution, held, members[place] AS m, place
MATCH (a:Resource {uri: m.uri})
WITH funders, parties, level, source, modality, currency, per, contribution, m, m.channels AS channels, m.implementers AS implementers, m.receivers AS receivers,
  CASE WHEN place = 0 AND NOT held THEN m.amount END AS counted, a
CALL (funders) {
  UNWIND funders AS uri
  MATCH (:Resource {uri: uri})-[:SUB_ORGANIZATION_OF*0..3]->(whole:Resource)
  RETURN collect(whole.uri) AS of_funders
}
CALL (channels) {
  UNWIND channels AS uri
  MATCH (:Resource {uri: uri})-[:SUB_ORGANIZATION_OF*0..3]->(whole:Resource)
  RETURN collect(whole.uri) AS of_channels
}
CALL (implementers) {
  UNWIND implementers AS uri
  MATCH (:Resource {uri: uri})-[:SUB_ORGANIZATION_OF*0..3]->(whole:Resource)
  RETURN collect(whole.uri) AS of_implementers
}
WITH funders, parties, level, source, modality, currency, per, contribution, channels, implementers, receivers, counted, a, of_funders, of_channels, of_implementers
WHERE ($funder IS NULL OR any(f IN of_funders WHERE f IN $funder))
  AND ($channel IS NULL OR any(c IN of_channels WHERE c IN $channel))
  AND ($implementer IS NULL OR any(i IN of_implementers WHERE i IN $implementer))
OPTIONAL MATCH (a)-[r]->(:Resource)
WITH funders, parties, level, source, modality, currency, per, contribution, channels, implementers, receivers, counted, a, a.amount AS amount, a.assertedOn AS asserted_on, a.uri AS uri,
  coalesce(a.amount, -1) AS by_amount, max(CASE WHEN r.certainty = 'inferred' OR a.certainty = 'inferred' THEN 1 ELSE 0 END) AS inferred,
// include standing
ORDER BY by_amount DESC, asserted_on DESC, uri
WITH funders, parties, level, source, modality, currency, per, contribution, channels, implementers, receivers,
  sum(counted) AS summed, count(counted) AS counted, count(amount) AS told, collect(amount) AS amounts, collect(uri) AS assertions,
  max(inferred) AS inferred, min(standing) AS standing, max(asserted_on) AS last_confirmed
WITH funders, parties, level, source, modality, currency, per, contribution, channels, implementers, receivers, CASE WHEN counted > 0 THEN summed END AS total, told - counted AS not_counted, amounts, assertions, inferred, standing, last_confirmed,
  assertions[0..$evidence_limit] AS chosen, funders + channels + implementers + receivers AS actors, [] AS members
ORDER BY currency, amounts DESC, last_confirmed DESC, assertions
LIMIT $limit
// include evidence
RETURN
  funders AS funders,
  channels AS channels,
  implementers AS implementers,
  receivers AS receivers,
  parties AS parties,
  contribution AS contribution,
  modality AS modality,
  total AS amount,
  currency AS currency,
  per AS per,
  level AS told_for,
  amounts AS amounts,
  not_counted AS not_counted,
  ['current', 'unknown', 'planned', 'ended'][standing - 1] AS standing,
  CASE WHEN inferred = 1 THEN 'inferred' ELSE 'stated' END AS certainty,
  last_confirmed AS last_confirmed,
  CASE WHEN last_confirmed >= $fresh_from THEN 'fresh' WHEN last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  source AS source,
  evidence AS evidence,
  size(assertions) AS evidence_count,
  assertions AS assertions
ORDER BY currency, amounts DESC, last_confirmed DESC, assertions

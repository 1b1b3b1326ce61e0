// ---
// title: {en: Flows of money, fr: Flux d’argent, es: Flujos de dinero}
// question: {en: "Through whom does money reach whom?", fr: "Par qui l’argent arrive-t-il à qui ?", es: "¿A través de quién llega el dinero a quién?"}
// description:
//   en: "One row per way of money (givers, through whom, who carries the work out, who receives) and kind of money. Each commitment is in one row and of one pot (what one giver gives to one programme) only the largest amount counts. What a fund was given is not followed into what it gives."
//   fr: "Une ligne par chemin de l’argent (bailleurs, par qui, qui réalise, qui reçoit) et type d’argent. Chaque engagement n’est que dans une ligne, et de ce qu’un bailleur donne à un programme seul le plus grand montant compte. Ce qu’un fonds a reçu n’est pas suivi dans ce qu’il donne."
//   es: "Una fila por camino del dinero (financiadores, a través de quién, quién ejecuta, quién recibe) y tipo de dinero. Cada compromiso está en una sola fila, y de lo que un financiador da a un programa solo cuenta el importe mayor. Lo que un fondo recibió no se sigue en lo que da."
// tags: [money]
// coverage: {kinds: [Commitment], about: country}
// ask:
//   en: ["how does the money of {funder} flow", "through whom does {funder} fund", "whose money goes through {channel}", "whose money does {implementer} carry out", "funders channels and implementers in {country}"]
//   fr: ["comment circule l’argent de {funder}", "par qui passe l’argent de {funder}", "quel argent passe par {channel}", "de qui vient l’argent que réalise {implementer}"]
//   es: ["cómo fluye el dinero de {funder}", "a través de quién financia {funder}", "qué dinero pasa por {channel}", "de quién es el dinero que ejecuta {implementer}"]
// parameters:
//   funder: {type: anyURI, list: true, default: null, class: [Actor], description: {en: "Only money of these actors.", fr: "Seulement l’argent de ces acteurs.", es: "Solo el dinero de estos actores."}, example: [government-of-belgium]}
//   channel: {type: anyURI, list: true, default: null, class: [Actor], description: {en: "Only money that goes through these actors.", fr: "Seulement l’argent qui passe par ces acteurs.", es: "Solo el dinero que pasa por estos actores."}, example: [ilo-rbsa]}
//   implementer: {type: anyURI, list: true, default: null, class: [Actor], description: {en: "Only what these actors carry out.", fr: "Seulement ce que réalisent ces acteurs.", es: "Solo lo que ejecutan estos actores."}, example: [ilo]}
//   country: shared
//   source: shared
//   as_of: shared
//   known_by: shared
//   convenor: shared
//   evidence_limit: shared
//   limit: shared
// columns:
//   funders: {type: anyURI, list: true, description: "Whose money it is. Several give together; their shares are not told."}
//   channels: {type: anyURI, list: true, description: "Through whom it goes: a fund that receives it, or who commits another's money that a third carries out."}
//   implementers: {type: anyURI, list: true, description: "Who carries the work out; empty when it is not told."}
//   receivers: {type: anyURI, list: true, description: "Who receives the money or the support, funds apart."}
//   parties: {type: string, list: true, codes: party, description: "What the givers are: partner, ilo or domestic."}
//   contribution: {type: string, list: true, codes: contribution, description: "What kind of contribution it is."}
//   modality: {type: string, codes: modality, description: "The rung of the ladder; amounts of different rungs are never added."}
//   amount: {type: integer, description: "Sum in hundredths of the currency's unit; at least this much. None when no amount is told, or when all is counted in another row."}
//   currency: {type: string, description: "ISO 4217 code."}
//   per: {type: string, codes: per, description: "The period for which each amount is told."}
//   told_for: {type: string, description: "programme (or agreement), country, or overall: told for no narrower thing, so that it may hold the others."}
//   amounts: {type: integer, list: true, description: "All amounts as told, largest first."}
//   not_counted: {type: integer, description: "How many amounts are left out of the sum: a larger one of the same givers stands for the same programme or agreement, here or in another row."}
//   standing: shared
//   certainty: {type: string, codes: certainty, description: "inferred when a commitment in the row or one of its links is."}
//   last_confirmed: shared
//   light: shared
//   source: shared
//   evidence: shared
//   evidence_count: shared
//   assertions: {type: anyURI, list: true, description: "The commitments in the row."}
// ---
MATCH (a:Commitment)
WHERE $country IS NULL OR EXISTS { (a)-[:IN_COUNTRY|ABOUT]->(x:Country) WHERE x.uri IN $country }
// include money
OPTIONAL MATCH (a)-[link:DELIVERED_BY|RECEIVED_BY|MADE_BY]->(p:Actor)
WITH a, funders, parties, level, pot, type(link) AS role, p.uri AS actor, coalesce(p.kind, '') AS kind
ORDER BY actor, role
WITH a, funders, parties, level, pot, collect(DISTINCT {role: role, actor: actor, kind: kind}) AS met
WITH a, funders, parties, level, pot,
  [m IN met WHERE m.role = 'DELIVERED_BY' | m.actor] AS delivered, [m IN met WHERE m.role = 'MADE_BY' AND NOT m.actor IN funders | m.actor] AS makers,
  [m IN met WHERE m.role = 'RECEIVED_BY' AND m.kind = 'fund' | m.actor] AS funds, [m IN met WHERE m.role = 'RECEIVED_BY' AND m.kind <> 'fund' | m.actor] AS receivers
WITH a, funders, parties, level, pot, receivers,
  CASE WHEN size(delivered) > 0 THEN [m IN makers WHERE NOT m IN delivered] + [f IN funds WHERE NOT f IN makers] ELSE funds END AS channels,
  CASE WHEN size(delivered) > 0 THEN delivered ELSE makers END AS implementers, coalesce(a.amount, -1) AS by_amount, a.uri AS uri
// of one pot the largest amount counts, wherever its row is
ORDER BY by_amount DESC, uri
WITH funders, parties, level, pot, a.source AS source, a.modality AS modality, a.currency AS currency, a.per AS per, coalesce(a.contribution, []) AS contribution,
  collect({uri: a.uri, amount: a.amount, channels: channels, implementers: implementers, receivers: receivers}) AS members
UNWIND range(0, size(members) - 1) AS place
WITH funders, parties, level, source, modality, currency, per, contribution, members[place] AS m, place
MATCH (a:Resource {uri: m.uri})
WITH funders, parties, level, source, modality, currency, per, contribution, m, m.channels AS channels, m.implementers AS implementers, m.receivers AS receivers,
  CASE WHEN place = 0 THEN m.amount END AS counted, a
WHERE ($funder IS NULL OR any(f IN funders WHERE f IN $funder))
  AND ($channel IS NULL OR any(c IN channels WHERE c IN $channel))
  AND ($implementer IS NULL OR any(i IN implementers WHERE i IN $implementer))
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

// ---
// title: {en: "Requests and needs", fr: "Demandes et besoins", es: "Solicitudes y necesidades"}
// question: {en: "What is asked for?", fr: "Que demande-t-on ?", es: "¿Qué se pide?"}
// description: {en: "One row per request, need, call or invitation, newest first. A demand is not support.", fr: "Une ligne par demande, besoin, appel ou invitation, le plus récent d’abord. Une demande n’est pas un soutien.", es: "Una fila por solicitud, necesidad, llamamiento o invitación, primero lo más reciente. Una solicitud no es un apoyo."}
// tags: [lists]
// coverage: {kinds: [Demand], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["what does {country} ask for", "requests of {country}", "what did {country} request", "what are the needs of {country}", "what support does {country} need", "all requests and needs", "who asked for {step}"]
//   fr: ["que demande {country}", "demandes de {country}", "quels sont les besoins de {country}", "de quel soutien {country} a-t-il besoin", "toutes les demandes", "qui a demandé {step}"]
//   es: ["qué pide {country}", "solicitudes de {country}", "cuáles son las necesidades de {country}", "qué apoyo necesita {country}", "todas las solicitudes", "quién pidió {step}"]
// parameters:
//   filters: shared
//   demand_kind: {type: string, list: true, default: null, codes: demand-kind, description: {en: "Only these kinds of demand.", fr: "Seulement ces types de demande.", es: "Solo estos tipos de demanda."}, example: [request]}
//   paging: shared
// columns:
//   assertion: shared
//   made_by: {type: anyURI, list: true, description: "Who asks."}
//   addressed_to: {type: anyURI, list: true, description: "Who is asked."}
//   demand_kind: {type: string, codes: demand-kind, description: "Request, need, call or invitation."}
//   amount: {type: integer, description: "Money, in hundredths of the currency's unit."}
//   currency: {type: string, description: "ISO 4217 code."}
//   listed: shared
// ---
MATCH (a:Demand)
// include filters
  AND ($demand_kind IS NULL OR a.demandKind IN $demand_kind)
// include page
RETURN
  total AS total,
  assertion AS assertion,
  [l IN links WHERE l.type = 'MADE_BY' | l.target] AS made_by,
  [l IN links WHERE l.type = 'ADDRESSED_TO' | l.target] AS addressed_to,
  a.demandKind AS demand_kind,
  a.amount AS amount,
  a.currency AS currency,
// include columns
ORDER BY asserted_on DESC, assertion

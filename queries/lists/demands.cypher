// ---
// title: {en: "Requests and needs", fr: "Demandes et besoins", es: "Solicitudes y necesidades"}
// question: {en: "What is asked for?", fr: "Que demande-t-on ?", es: "¿Qué se pide?"}
// description: {en: "One row per request, need, call or invitation, newest first. A demand is not support.", fr: "Une ligne par demande, besoin, appel ou invitation, le plus récent d’abord. Une demande n’est pas un soutien.", es: "Una fila por solicitud, necesidad, llamamiento o invitación, primero lo más reciente. Una solicitud no es un apoyo."}
// tags: [lists]
// coverage: {kinds: [Demand], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["all requests and needs", "what does {country} ask for", "requests of {country}", "what did {country} request", "what are the needs of {country}", "needs voiced by {country}", "what would {country} like to get", "what support does {country} need", "what does {actor} ask for", "what does {actor} want", "who asked for {step} in {country}", "requests of {country} on {step}", "did {country} ask for help with {step}", "what help has {country} asked for", "requests for {branch}", "who asked for help with {branch}", "who asked for help for {target_group}", "who asked for {theme}", "all requests", "requests made at {event}"]
//   fr: ["toutes les demandes", "que demande {country}", "demandes de {country}", "quels sont les besoins de {country}", "de quel soutien {country} a-t-il besoin", "que demande {actor}", "besoins exprimés par {country}", "demandes pour {step}", "demandes exprimées par {country} pour {branch}"]
//   es: ["todas las solicitudes", "qué pide {country}", "solicitudes de {country}", "cuáles son las necesidades de {country}", "qué apoyo necesita {country}", "qué pide {actor}", "necesidades expresadas por {country}", "pedidos de {country} sobre {step}"]
// parameters:
//   filters: shared
//   demand_kind: {type: string, list: true, default: null, codes: demand-kind, description: {en: "Only these kinds of demand.", fr: "Seulement ces types de demande.", es: "Solo estos tipos de demanda."}, example: [request]}
//   paging: shared
// columns:
//   assertion: shared
//   made_by: {type: anyURI, list: true, description: {en: "Who asks.", fr: "Qui demande.", es: "Quién pide."}}
//   addressed_to: shared
//   demand_kind: {type: string, codes: demand-kind, description: {en: "Request, need, call or invitation.", fr: "Demande, besoin, appel ou invitation.", es: "Solicitud, necesidad, llamamiento o invitación."}}
//   amount: {type: integer, description: {en: "Money, in hundredths of the currency's unit.", fr: "Argent, en centièmes de l’unité monétaire.", es: "Dinero, en centésimas de la unidad monetaria."}}
//   amount_text: {type: string, description: {en: "The amount as printed.", fr: "Le montant tel qu’imprimé.", es: "El importe tal como está impreso."}}
//   currency: shared
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
  a.amountText AS amount_text,
  a.currency AS currency,
// include columns
ORDER BY asserted_on DESC, assertion

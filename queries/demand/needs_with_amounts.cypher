// ---
// title: {en: Needs with an amount, fr: Besoins chiffrés, es: Necesidades con importe}
// question: {en: "Which needs have an amount?", fr: "Quels besoins sont chiffrés ?", es: "¿Qué necesidades tienen un importe?"}
// description:
//   en: "One row per demand that names an amount and per figure of money needed, newest first. Amounts stand as told and are not added: currencies, days and what they are for differ, and one need can be told twice. What is missing from a budget is in budgets_and_gaps."
//   fr: "Une ligne par demande qui nomme un montant et par chiffre d’argent nécessaire, le plus récent d’abord. Les montants sont tels que dits et ne s’additionnent pas : monnaies, dates et objets diffèrent, et un besoin peut être dit deux fois. Ce qui manque à un budget est dans budgets_and_gaps."
//   es: "Una fila por solicitud que indica un importe y por cifra de dinero necesario, primero lo más reciente. Los importes figuran como se dicen y no se suman: monedas, fechas y fines difieren, y una necesidad puede decirse dos veces. Lo que falta a un presupuesto está en budgets_and_gaps."
// tags: [demand]
// coverage: {kinds: [Demand, Observation], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["needs with amounts", "which needs have an amount", "demands with a price tag, how much is asked for", "how much money is needed", "how much money do countries ask for", "how much does {country} need", "how much money does {country} ask for", "quantified needs of {country}", "amount of the needs in {country}", "how much is asked for {programme}", "which requests come with a dollar figure", "financial needs of {country}", "funding needs in {country}", "costed needs", "how much money did {actor} ask for"]
//   fr: ["besoins chiffrés", "combien d’argent faut-il", "de combien {country} a-t-il besoin", "combien d'argent demande {country}", "combien est demandé pour {programme}", "besoins financiers de {country}"]
//   es: ["necesidades con importe", "cuánto dinero hace falta", "cuánto necesita {country}", "cuánto dinero pide {country}", "cuánto se pide para {programme}", "necesidades financieras de {country}"]
// parameters:
//   filters: shared
//   paging: shared
// columns:
//   assertion: shared
//   kind: {type: string, description: {en: "Demand (somebody asks) or Observation (a figure of what is needed).", fr: "Demand (quelqu’un demande) ou Observation (un chiffre de ce qui est nécessaire).", es: "Demand (alguien pide) u Observation (una cifra de lo que se necesita)."}}
//   made_by: {type: anyURI, list: true, description: {en: "Who asks; empty for a figure.", fr: "Qui demande ; vide pour un chiffre.", es: "Quién pide; vacío para una cifra."}}
//   addressed_to: shared
//   demand_kind: {type: string, codes: demand-kind, description: {en: "Request, need, call or invitation; empty for a figure.", fr: "Demande, besoin, appel ou invitation ; vide pour un chiffre.", es: "Solicitud, necesidad, llamamiento o invitación; vacío para una cifra."}}
//   amount: {type: integer, description: {en: "Money, in hundredths of the currency's unit.", fr: "Argent, en centièmes de l’unité monétaire.", es: "Dinero, en centésimas de la unidad monetaria."}}
//   currency: {type: string, description: {en: "ISO 4217 code; empty where none is named.", fr: "Code ISO 4217 ; vide quand aucune monnaie n’est nommée.", es: "Código ISO 4217; vacío cuando no se nombra ninguna moneda."}}
//   per: {type: string, codes: per, description: {en: "The period it is for, where it recurs.", fr: "La période pour laquelle il vaut, s’il se répète.", es: "El período para el que vale, si se repite."}}
//   precision: {type: string, codes: precision, description: {en: "exact, about, moreThan or lessThan; empty for a demand.", fr: "exact, about (environ), moreThan (plus de) ou lessThan (moins de) ; vide pour une demande.", es: "exact (exacto), about (aproximado), moreThan (más de) o lessThan (menos de); vacío para una solicitud."}}
//   listed: shared
// ---
MATCH (a:Demand|Observation)
// include filters
  AND (a.amount IS NOT NULL OR (a.measure = 'resource-need' AND a.unit = 'currency-amount'))
// include page
RETURN
  total AS total,
  assertion AS assertion,
  CASE WHEN a:Demand THEN 'Demand' WHEN a IS NOT NULL THEN 'Observation' END AS kind,
  [l IN links WHERE l.type = 'MADE_BY' | l.target] AS made_by,
  [l IN links WHERE l.type = 'ADDRESSED_TO' | l.target] AS addressed_to,
  a.demandKind AS demand_kind,
  CASE WHEN a:Demand THEN a.amount ELSE toInteger(a.value * 100 + 0.5) END AS amount,
  a.currency AS currency,
  a.per AS per,
  a.precision AS precision,
// include columns
ORDER BY asserted_on DESC, assertion

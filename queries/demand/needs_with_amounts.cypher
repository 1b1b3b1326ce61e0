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
//   en: ["needs with amounts", "how much money is needed", "how much does {country} need", "how much is asked for {programme}"]
//   fr: ["besoins chiffrés", "combien d’argent faut-il", "de combien {country} a-t-il besoin", "combien est demandé pour {programme}"]
//   es: ["necesidades con importe", "cuánto dinero hace falta", "cuánto necesita {country}", "cuánto se pide para {programme}"]
// parameters:
//   filters: shared
//   paging: shared
// columns:
//   assertion: shared
//   kind: {type: string, description: "Demand (somebody asks) or Observation (a figure of what is needed)."}
//   made_by: {type: anyURI, list: true, description: "Who asks; empty for a figure."}
//   addressed_to: {type: anyURI, list: true, description: "Who is asked."}
//   demand_kind: {type: string, codes: demand-kind, description: "Request, need, call or invitation; empty for a figure."}
//   amount: {type: integer, description: "Money, in hundredths of the currency's unit."}
//   currency: {type: string, description: "ISO 4217 code; empty where none is named."}
//   per: {type: string, codes: per, description: "The period it is for, where it recurs."}
//   precision: {type: string, codes: precision, description: "exact, about, moreThan or lessThan; empty for a demand."}
//   light: {type: string, codes: light, description: "fresh, ageing or stale, by the day on which it was said; the thresholds are settings."}
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
  CASE WHEN a:Demand THEN a.amount ELSE toInteger(a.value * 100) END AS amount,
  a.currency AS currency,
  a.per AS per,
  a.precision AS precision,
  CASE WHEN a.assertedOn >= $fresh_from THEN 'fresh' WHEN a.assertedOn >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
// include columns
ORDER BY asserted_on DESC, assertion

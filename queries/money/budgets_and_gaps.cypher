// ---
// title: {en: Budgets and gaps, fr: Budgets et besoins non couverts, es: Presupuestos y déficits}
// question: {en: "How much is planned, found and missing?", fr: "Combien est prévu, trouvé et manquant ?", es: "¿Cuánto está previsto, conseguido y falta?"}
// description:
//   en: "One row per figure on money as the source tells it (budget, need, gap, money mobilized, spending, allocation …) and per demand with an amount, by thing. Nothing is computed: figures of different sources or days may differ and stand side by side."
//   fr: "Une ligne par chiffre sur l’argent tel que la source le donne (budget, besoin, manque, ressources mobilisées, dépense, allocation …) et par demande avec un montant, par chose. Rien n’est calculé : des chiffres de sources ou de jours différents peuvent différer et figurent côte à côte."
//   es: "Una fila por cifra sobre dinero tal como la da la fuente (presupuesto, necesidad, déficit, recursos movilizados, gasto, asignación …) y por demanda con importe, por cosa. Nada se calcula: cifras de fuentes o días distintos pueden diferir y figuran una al lado de otra."
// tags: [money]
// coverage: {kinds: [Observation, Demand], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["what is the budget of {programme}", "how much money is missing for {programme}", "what is the funding gap of {programme}", "budgets and gaps", "how much is spent on social protection in {country}"]
//   fr: ["quel est le budget de {programme}", "combien d’argent manque à {programme}", "quel est le déficit de financement de {programme}", "combien dépense-t-on pour la protection sociale au {country}"]
//   es: ["cuál es el presupuesto de {programme}", "cuánto dinero falta para {programme}", "cuál es el déficit de financiación de {programme}", "cuánto se gasta en protección social en {country}"]
// parameters:
//   measure: {type: string, list: true, default: null, codes: measure, description: {en: "Only these measures; a demand's amount is a resource-need.", fr: "Seulement ces mesures ; le montant d’une demande est un resource-need.", es: "Solo estas medidas; el importe de una demanda es un resource-need."}, example: [resource-need]}
//   filters: shared
//   paging: shared
// columns:
//   assertion: shared
//   thing: {type: anyURI, list: true, description: "What it is for."}
//   measure: {type: string, codes: measure, description: "What it measures."}
//   amount: {type: integer, description: "Money, in hundredths of the currency's unit; empty for a share."}
//   currency: {type: string, description: "ISO 4217 code."}
//   share: {type: number, description: "The figure when it is a share, in the unit beside it."}
//   unit: {type: string, codes: unit, description: "Its unit."}
//   basis: {type: string, description: "What a share is of."}
//   per: {type: string, codes: per, description: "The period it is for."}
//   component: {type: string, description: "The part of the thing that it is for."}
//   status: {type: string, codes: observation-status, description: "Baseline, target, expected or actual."}
//   precision: {type: string, codes: precision, description: "Exact, rounded or a bound."}
//   asked_by: {type: anyURI, list: true, description: "Who asks, for a demand."}
//   light: {type: string, codes: light, description: "fresh, ageing or stale, by the day on which it was said; the thresholds are settings."}
//   listed: shared
// ---
MATCH (a:Assertion)
// include filters
  AND ((a:Observation AND a.measure IN ['allocation', 'budget', 'cost', 'disbursement', 'expenditure', 'money', 'resource-gap', 'resource-need', 'resources-mobilized', 'revenue', 'savings']) OR (a:Demand AND a.amount IS NOT NULL))
  AND ($measure IS NULL OR coalesce(a.measure, 'resource-need') IN $measure)
OPTIONAL MATCH (a)-[:ABOUT|UNDER_PROGRAMME|UNDER_AGREEMENT]->(t:Resource)
WITH a.uri AS uri, a.assertedOn AS asserted_on, coalesce(a.measure, 'resource-need') AS measure, t.uri AS target
ORDER BY target
WITH uri, asserted_on, measure, collect(DISTINCT target) AS thing
ORDER BY thing, asserted_on DESC, measure, uri
WITH collect(uri) AS uris
// include linked
RETURN
  total AS total,
  assertion AS assertion,
  reduce(found = [], l IN links | CASE WHEN l.type IN ['ABOUT', 'UNDER_PROGRAMME', 'UNDER_AGREEMENT'] AND NOT l.target IN found THEN found + [l.target] ELSE found END) AS thing,
  CASE WHEN assertion IS NOT NULL THEN coalesce(a.measure, 'resource-need') END AS measure,
  CASE WHEN a.unit = 'currency-amount' THEN toInteger(a.value * 100 + 0.5) ELSE a.amount END AS amount,
  a.currency AS currency,
  CASE WHEN a.unit <> 'currency-amount' THEN a.value END AS share,
  a.unit AS unit,
  a.basis AS basis,
  a.per AS per,
  a.component AS component,
  a.status AS status,
  a.precision AS precision,
  [l IN links WHERE l.type = 'MADE_BY' | l.target] AS asked_by,
  CASE WHEN a.assertedOn >= $fresh_from THEN 'fresh' WHEN a.assertedOn >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
// include columns
ORDER BY thing, asserted_on DESC, measure, assertion

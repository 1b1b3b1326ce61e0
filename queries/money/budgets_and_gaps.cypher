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
//   en: ["budgets and gaps", "budgets and funding gaps", "which programmes have a funding gap", "what is the budget of {programme}", "funding gap: how much is missing [measure=resource-gap]", "how much money is missing for {programme} [measure=resource-gap]", "what is the funding gap of {programme}", "what is the budget and the funding gap of {programme}", "funding shortfall of {programme}", "how much has been found for {programme}", "is {programme} fully funded", "how much does {programme} cost", "budget of projects in {country}", "how much is spent on social protection in {country}", "funding gap in {country}"]
//   fr: ["budgets et déficits", "quels programmes ont un déficit de financement", "quel est le budget de {programme}", "combien d’argent manque à {programme}", "quel est le déficit de financement de {programme}", "combien dépense-t-on pour la protection sociale au {country}"]
//   es: ["presupuestos y brechas de financiación", "qué programas tienen una brecha de financiación", "cuál es el presupuesto de {programme}", "cuánto dinero falta para {programme}", "cuál es el déficit de financiación de {programme}", "cuánto se gasta en protección social en {country}"]
// parameters:
//   measure: {type: string, list: true, default: null, codes: measure, description: {en: "Only these measures and narrower ones; a demand's amount is a resource-need.", fr: "Seulement ces mesures et de plus étroites ; le montant d’une demande est un resource-need.", es: "Solo estas medidas y otras más específicas; el importe de una demanda es un resource-need."}, example: [resource-need]}
//   filters: shared
//   paging: shared
// columns:
//   assertion: shared
//   thing: {type: anyURI, list: true, description: {en: "What it is for.", fr: "Ce à quoi il est destiné.", es: "A qué se destina."}}
//   measure: {type: string, codes: measure, description: {en: "What it measures.", fr: "Ce qu’il mesure.", es: "Lo que mide."}}
//   amount: {type: integer, description: {en: "Money, in hundredths of the currency's unit; empty for a share.", fr: "Argent, en centièmes de l’unité monétaire ; vide pour une part.", es: "Dinero, en centésimas de la unidad monetaria; vacío para una proporción."}}
//   currency: shared
//   share: {type: number, description: {en: "The figure when it is a share, in the unit beside it.", fr: "Le chiffre quand c’est une part, dans l’unité indiquée à côté.", es: "La cifra cuando es una proporción, en la unidad que figura al lado."}}
//   unit: {type: string, codes: unit, description: {en: "Its unit.", fr: "Son unité.", es: "Su unidad."}}
//   basis: {type: string, description: {en: "What a share is of.", fr: "De quoi une part est la part.", es: "De qué es parte una proporción."}}
//   per: {type: string, codes: per, description: {en: "The period it is for.", fr: "La période pour laquelle il vaut.", es: "El período para el que vale."}}
//   component: {type: string, description: {en: "The part of the thing that it is for.", fr: "La partie de la chose pour laquelle il vaut.", es: "La parte de la cosa para la que vale."}}
//   status: {type: string, codes: observation-status, description: {en: "Baseline, target, expected or actual.", fr: "Référence, cible, attendu ou réel.", es: "Línea de base, meta, previsto o real."}}
//   precision: shared
//   asked_by: {type: anyURI, list: true, description: {en: "Who asks, for a demand.", fr: "Qui demande, pour une demande.", es: "Quién pide, para una solicitud."}}
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
// include columns
ORDER BY thing, asserted_on DESC, measure, assertion

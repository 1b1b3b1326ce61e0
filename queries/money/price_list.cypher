// ---
// title: {en: What a contribution pays for, fr: Ce que paie une contribution, es: Lo que paga una contribución}
// question: {en: "What does a contribution pay for?", fr: "Que paie une contribution ?", es: "¿Qué paga una contribución?"}
// description:
//   en: "One row per price that a source names, cheapest first: without an amount all of them, with an amount those that it pays for once or more. A price whose currency is not named stays in the list and is not compared. Prices are those of the day on which they were told."
//   fr: "Une ligne par prix nommé par une source, le moins cher d’abord : sans montant tous, avec un montant ceux qu’il paie une fois ou plus. Un prix dont la monnaie n’est pas nommée reste dans la liste et n’est pas comparé. Les prix sont ceux du jour où ils ont été donnés."
//   es: "Una fila por precio que da una fuente, primero el más barato: sin importe todos, con un importe los que paga una vez o más. Un precio cuya moneda no se nombra queda en la lista y no se compara. Los precios son los del día en que se dieron."
// tags: [money]
// coverage: {kinds: [Observation], about: [step]}
// ask:
//   en: ["what does a contribution of {amount} pay for", "what can {amount} dollars buy", "price list", "what does {step} cost", "what does it cost to support a country"]
//   fr: ["que paie une contribution de {amount}", "que peut-on financer avec {amount} dollars", "liste des prix", "combien coûte {step}"]
//   es: ["qué paga una contribución de {amount}", "qué se puede financiar con {amount} dólares", "lista de precios", "cuánto cuesta {step}"]
// parameters:
//   amount: {type: integer, default: null, minimum: 1, maximum: 1000000000000, description: {en: "The contribution, in whole units of the currency.", fr: "La contribution, en unités entières de la monnaie.", es: "La contribución, en unidades enteras de la moneda."}, example: 300000}
//   currency: {type: string, default: USD, description: {en: "ISO 4217 code; nothing is converted.", fr: "Code ISO 4217 ; rien n’est converti.", es: "Código ISO 4217; nada se convierte."}, example: USD}
//   step: shared
//   programme: shared
//   source: shared
//   paging: shared
// columns:
//   assertion: shared
//   component: {type: string, description: "What is paid for, in a word; the note tells more."}
//   price: {type: integer, description: "In hundredths of the currency's unit."}
//   currency: {type: string, description: "ISO 4217 code; empty when the source names none."}
//   per: {type: string, codes: per, description: "The period that the price is for."}
//   times: {type: integer, description: "How many times, or for how many of the periods, the contribution pays for it; empty without a contribution or a currency."}
//   precision: {type: string, codes: precision, description: "Exact, rounded or a bound."}
//   light: {type: string, codes: light, description: "fresh, ageing or stale, by the day on which it was said; the thresholds are settings."}
//   listed: shared
// ---
MATCH (a:Observation)
WHERE a.measure = 'price' AND a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
  AND (a.currency IS NULL OR a.currency = $currency)
  AND ($amount IS NULL OR a.currency IS NULL OR a.value <= $amount)
  AND ($step IS NULL OR EXISTS { (a)-[:FOR_STEP|ABOUT]->(:SPFStep)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $step })
  AND ($programme IS NULL OR EXISTS { (a)-[:UNDER_PROGRAMME|ABOUT]->(:Programme)-[:IS_PART_OF*0..3]->(x:Resource) WHERE x.uri IN $programme })
WITH a.value AS by_price, a.uri AS uri
ORDER BY by_price, uri
WITH collect(uri) AS uris
// include linked
WITH total, assertion, a, d, links, inferred, toInteger(a.value * 100 + 0.5) AS price
RETURN
  total AS total,
  assertion AS assertion,
  a.component AS component,
  price AS price,
  a.currency AS currency,
  a.per AS per,
  CASE WHEN a.currency IS NOT NULL AND $amount IS NOT NULL AND price > 0 THEN $amount * 100 / price END AS times,
  a.precision AS precision,
  CASE WHEN a.assertedOn >= $fresh_from THEN 'fresh' WHEN a.assertedOn >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
// include columns
ORDER BY price, assertion

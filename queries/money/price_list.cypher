// ---
// title: {en: What a contribution pays for, fr: Ce que paie une contribution, es: Lo que paga una contribución}
// question: {en: "What does a contribution pay for?", fr: "Que paie une contribution ?", es: "¿Qué paga una contribución?"}
// description:
//   en: "One row per price that a source names in the currency asked for, cheapest first: without an amount all of them, with an amount those that it pays for once or more. A price whose currency is not named stands at the end and is not compared. Prices are those of the day on which they were told."
//   fr: "Une ligne par prix nommé par une source dans la monnaie demandée, le moins cher d’abord : sans montant tous, avec un montant ceux qu’il paie une fois ou plus. Un prix dont la monnaie n’est pas nommée figure à la fin et n’est pas comparé. Les prix sont ceux du jour où ils ont été donnés."
//   es: "Una fila por precio que da una fuente en la moneda pedida, primero el más barato: sin importe todos, con un importe los que paga una vez o más. Un precio cuya moneda no se nombra queda al final y no se compara. Los precios son los del día en que se dieron."
// tags: [money]
// coverage: {kinds: [Observation], about: [step]}
// ask:
//   en: ["price list", "what does a contribution of {amount} pay for", "what does {amount} pay for", "what can {amount} dollars buy", "what can you buy with {amount}", "what do you get for {amount}", "what would a donation of {amount} finance", "how much does {step} cost", "what does {step} cost", "unit costs", "what does it cost to support a country", "how far does {amount} go", "how much must a partner contribute to support {step}"]
//   fr: ["liste des prix", "que paie une contribution de {amount}", "que finance une contribution de {amount}", "que peut-on financer avec {amount} dollars", "que permet {amount}", "combien coûte {step}"]
//   es: ["lista de precios", "qué paga una contribución de {amount}", "qué se puede pagar con {amount}", "qué se puede financiar con {amount} dólares", "para qué alcanza {amount}", "cuánto cuesta {step}"]
// parameters:
//   amount: {type: integer, default: null, minimum: 1, maximum: 1000000000000, description: {en: "The contribution, in whole units of the currency.", fr: "La contribution, en unités entières de la monnaie.", es: "La contribución, en unidades enteras de la moneda."}, example: 300000}
//   currency: {type: string, default: USD, description: {en: "ISO 4217 code; nothing is converted.", fr: "Code ISO 4217 ; rien n’est converti.", es: "Código ISO 4217; nada se convierte."}, example: USD}
//   step: shared
//   programme: shared
//   source: shared
//   paging: shared
// columns:
//   assertion: shared
//   component: {type: string, description: {en: "What is paid for, in a word; the note tells more.", fr: "Ce qui est payé, en un mot ; la note en dit plus.", es: "Lo que se paga, en una palabra; la nota dice más."}}
//   price: {type: integer, description: {en: "In hundredths of the currency's unit.", fr: "En centièmes de l’unité monétaire.", es: "En centésimas de la unidad monetaria."}}
//   currency: {type: string, description: {en: "ISO 4217 code; empty when the source names none.", fr: "Code ISO 4217 ; vide quand la source n’en nomme pas.", es: "Código ISO 4217; vacío cuando la fuente no nombra ninguna moneda."}}
//   per: {type: string, codes: per, description: {en: "The period that the price is for.", fr: "La période pour laquelle le prix vaut.", es: "El período para el que vale el precio."}}
//   times: {type: integer, description: {en: "How many times, or for how many of the periods, the contribution pays for it; empty without a contribution or a currency.", fr: "Combien de fois, ou pour combien de périodes, la contribution le paie ; vide sans contribution ou sans monnaie.", es: "Cuántas veces, o para cuántos períodos, lo paga la contribución; vacío sin contribución o sin moneda."}}
//   precision: shared
//   listed: shared
// ---
MATCH (a:Observation)
WHERE a.measure = 'price' AND a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
  AND (a.currency IS NULL OR a.currency = $currency)
  AND ($amount IS NULL OR a.currency IS NULL OR a.value <= $amount)
  AND ($step IS NULL OR EXISTS { (a)-[:FOR_STEP|ABOUT]->(:SPFStep)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $step })
  AND ($programme IS NULL OR EXISTS { (a)-[:UNDER_PROGRAMME|ABOUT]->(:Programme)-[:IS_PART_OF*0..3]->(x:Resource) WHERE x.uri IN $programme })
WITH a.currency AS by_currency, a.value AS by_price, a.uri AS uri
ORDER BY by_currency, by_price, uri
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
// include columns
ORDER BY currency, price, assertion

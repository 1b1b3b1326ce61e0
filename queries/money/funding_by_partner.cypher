// ---
// title: {en: Funding by partner, fr: Financement par partenaire, es: Financiación por socio}
// question: {en: "Who funds what?", fr: "Qui finance quoi ?", es: "¿Quién financia qué?"}
// description:
//   en: "One row per giver (or givers together) and kind of money: source, contribution, rung of the ladder, currency, period and what the amount is told for. Each commitment is in one row only; rows are never to be added up. Money of which no amount is told has a row without an amount."
//   fr: "Une ligne par bailleur (ou bailleurs ensemble) et type d’argent : source, contribution, échelon, monnaie, période et ce pour quoi le montant est donné. Chaque engagement n’est que dans une ligne ; les lignes ne s’additionnent pas. L’argent dont aucun montant n’est donné a une ligne sans montant."
//   es: "Una fila por financiador (o varios juntos) y tipo de dinero: fuente, contribución, peldaño, moneda, período y para qué se da el importe. Cada compromiso está en una sola fila; las filas no se suman. El dinero del que no se da importe tiene una fila sin importe."
// tags: [money]
// coverage: {kinds: [Commitment], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["funding by partner", "who funds what", "who funds social protection", "donors with amounts", "list of donors and amounts", "funding by each partner", "how much does each partner fund", "what does {partner} fund", "how much money does {partner} give", "how much has {partner} funded", "how much has {partner} paid", "how much has {partner} contributed", "what amounts does {partner} pay", "money of {partner}", "money from {partner}", "funding of {partner}", "funding by {partner}", "financial support of {partner}", "what does {partner} finance in {country}", "how much does {partner} fund in {country}", "funding of {partner} for {country}", "grants of {partner}", "amounts of {partner}", "how much did {country} receive from {partner}", "who pays for {theme}", "money for {theme}", "how much do {actor_kind} fund"]
//   fr: ["financements par partenaire", "qui finance la protection sociale", "que finance {partner}", "combien d’argent donne {partner}", "combien a financé {partner}", "que finance {partner} au {country}", "financements de {partner}", "qui paie pour {theme}", "argent pour {theme}", "combien {country} a reçu de {partner}"]
//   es: ["financiación por socio", "quién financia la protección social", "qué financia {partner}", "cuánto dinero da {partner}", "cuánto ha financiado {partner}", "qué financia {partner} en {country}", "financiación de {partner}", "quién paga {theme}", "dinero para {theme}", "cuánto recibió {country} de {partner}"]
// parameters:
//   partner: {type: anyURI, list: true, default: null, class: [Actor], description: {en: "Only money of these actors and their parts.", fr: "Seulement l’argent de ces acteurs et de leurs parties.", es: "Solo el dinero de estos actores y sus partes."}, example: [irish-aid]}
//   whose: shared
//   country: shared
//   content: shared
//   source: shared
//   as_of: shared
//   known_by: shared
//   convenor: shared
//   evidence_limit: shared
//   limit: shared
// columns:
//   money_row: shared
// ---
MATCH (a:Commitment)
WHERE ($country IS NULL OR EXISTS { (a)-[:IN_COUNTRY|ABOUT]->(x:Country) WHERE x.uri IN $country })
  AND ($partner IS NULL
    OR EXISTS { (a)-[:FUNDED_BY]->(:Actor)-[:SUB_ORGANIZATION_OF*0..3]->(x:Resource) WHERE x.uri IN $partner }
    OR (NOT EXISTS { (a)-[:FUNDED_BY]->(:Actor) } AND EXISTS { (a)-[:MADE_BY]->(:Actor)-[:SUB_ORGANIZATION_OF*0..3]->(x:Resource) WHERE x.uri IN $partner }))
// include of_givers
// include of_content
// include money
// include money_rows
// include evidence
// include money_columns

// ---
// title: {en: Funding in a country, fr: Financement dans un pays, es: Financiación en un país}
// question: {en: "Who funds social protection in {country}?", fr: "Qui finance la protection sociale : {country} ?", es: "¿Quién financia la protección social en {country}?"}
// description:
//   en: "One row per giver and kind of money, as in funding by partner; parties tells the country's own money apart. An amount told for several countries together, for a whole programme that works there, or for a country group is not the country's share: told_for is then wider."
//   fr: "Une ligne par bailleur et type d’argent, comme pour le financement par partenaire ; parties distingue l’argent du pays lui-même. Un montant donné pour plusieurs pays ensemble, pour tout un programme qui y travaille ou pour un groupe de pays n’est pas la part du pays : told_for est alors wider."
//   es: "Una fila por financiador y tipo de dinero, como en la financiación por socio; parties distingue el dinero del propio país. Un importe dado para varios países juntos, para todo un programa que trabaja allí o para un grupo de países no es la parte del país: told_for es entonces wider."
// tags: [money]
// coverage: {kinds: [Commitment], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["who funds in {country}", "who funds {country}", "money received by {country}", "how much money does {country} receive and from whom", "who funds social protection in {country}", "who pays for social protection in {country}", "how much money is there for {country}", "where does the money in {country} come from", "donors and amounts for {country}", "who funds what in {country} and how much", "money for {country}", "money in {country}", "funding in {country}", "funders in {country}", "donors in {country}", "funding for {country}", "who gives money to {country}", "how much money goes to {country}", "who finances projects in {country}", "where does the money for {country} come from", "domestic funding in {country} [party=domestic]", "what does {country} pay from its own budget [party=domestic]", "own resources of {country} for social protection [party=domestic]", "domestic funding of {country} [party=domestic]", "domestic resources of {country} [party=domestic]", "what does the government of {country} itself pay [party=domestic]", "own money of {country} [party=domestic]", "how much does {country} pay itself [party=domestic]", "who funds {branch} in {country}", "who pays for {target_group} in {country}"]
//   fr: ["qui finance la protection sociale au {country}", "qui paie pour la protection sociale au {country}", "combien d’argent pour {country}", "financements au {country}", "financement national au {country} [party=domestic]", "financement intérieur au {country} [party=domestic]", "fonds propres de l'État au {country} [party=domestic]", "que paie le gouvernement de {country} lui-même [party=domestic]", "combien paie {country} lui-même [party=domestic]", "qui finance {branch} au {country}"]
//   es: ["quién financia la protección social en {country}", "quién paga la protección social en {country}", "cuánto dinero hay para {country}", "financiación en {country}", "recursos propios de {country} [party=domestic]", "fondos nacionales de {country} [party=domestic]", "financiación nacional de {country} [party=domestic]", "cuánto paga el propio {country} [party=domestic]", "quién financia {branch} en {country}"]
// parameters:
//   country: {type: anyURI, list: true, class: [Country], description: {en: "The countries and territories.", fr: "Les pays et territoires.", es: "Los países y territorios."}, example: [MWI]}
//   party: {type: string, list: true, default: null, codes: party, description: {en: "Only money of these: domestic is the country's own.", fr: "Seulement l’argent de ceux-ci : domestic est celui du pays même.", es: "Solo dinero de estos: domestic es el del propio país."}, example: [domestic]}
//   whose: shared
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
UNWIND $country AS wanted
MATCH (c:Resource {uri: wanted})
CALL (c) {
  MATCH (c)<-[:IN_COUNTRY|ABOUT]-(a:Commitment)
  RETURN a
  UNION
  // money of a whole in which something in the country stands
  MATCH (c)<-[:IN_COUNTRY]-(b:Commitment)-[:UNDER_PROGRAMME|UNDER_AGREEMENT]->(:Resource)<-[:UNDER_PROGRAMME|UNDER_AGREEMENT]-(a:Commitment)
  WHERE a.amount IS NOT NULL AND NOT EXISTS { (a)-[:IN_COUNTRY]->(:Country) } AND b.modality <> 'declined' AND b.assertedOn <= $known_by AND ($source IS NULL OR b.source IN $source)
  RETURN a
  UNION
  // money for a country group of which it is a member
  MATCH (c)<-[:PARTICIPANT]-(m:Participation)-[:TAKES_PART_IN]->(g:CountryGroup)
  WHERE m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source)
  WITH DISTINCT g
  MATCH (g)<-[:IN_COUNTRY_GROUP]-(a:Commitment)
  RETURN a
}
WITH DISTINCT a
WHERE a.assertedOn <= $known_by
// include of_givers
// include of_content
// include money
OPTIONAL MATCH (a)-[:IN_COUNTRY|IN_COUNTRY_GROUP|ABOUT]->(place:Resource)
WHERE place:Country OR place:CountryGroup
WITH a, funders, parties, contribution, level, pot, held_in, collect(DISTINCT place.uri) AS places
WITH a, funders, parties, contribution, level, pot, held_in,
  CASE WHEN any(p IN places WHERE p IN $country) AND (level IS NULL OR all(p IN places WHERE p IN $country)) THEN 0 ELSE 1 END AS wider
WHERE $party IS NULL OR any(p IN parties WHERE p IN $party)
// include money_rows
// include evidence
// include money_columns

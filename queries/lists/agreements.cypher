// ---
// title: {en: "Agreements", fr: "Accords", es: "Acuerdos"}
// question: {en: "Which agreements are there?", fr: "Quels accords y a-t-il ?", es: "¿Qué acuerdos hay?"}
// description: {en: "One row per agreement under which a commitment stands that fits the filters, the one spoken of last first.", fr: "Une ligne par accord au titre duquel un engagement répond aux filtres, le dernier mentionné d’abord.", es: "Una fila por acuerdo en virtud del cual hay un compromiso que cumple los filtros, primero el mencionado más recientemente."}
// tags: [lists]
// coverage: {kinds: [Commitment], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["which agreements did {actor} sign", "agreements of {actor}", "agreements with {actor}", "which agreements are there", "agreements on {country}", "memoranda of understanding"]
//   fr: ["quels accords {actor} a-t-il signés", "accords de {actor}", "quels accords y a-t-il"]
//   es: ["qué acuerdos firmó {actor}", "acuerdos de {actor}", "qué acuerdos hay"]
// parameters:
//   filters: shared
//   modality: {type: string, list: true, default: null, codes: modality, description: {en: "Only these modalities.", fr: "Seulement ces modalités.", es: "Solo estas modalidades."}, example: [agreed]}
//   agreement_kind: {type: string, list: true, default: null, codes: agreement-kind, description: {en: "Only these kinds of agreement.", fr: "Seulement ces types d’accord.", es: "Solo estos tipos de acuerdo."}, example: [mou]}
//   paging: shared
// columns:
//   agreement: {type: anyURI, description: The agreement.}
//   kind: {type: string, codes: agreement-kind, description: The kind of agreement.}
//   parties: {type: anyURI, list: true, description: "Makers of its commitments and those with whom they are made."}
//   countries: shared
//   modality: {type: string, list: true, codes: modality, description: "How firm or far its commitments are."}
//   standing: {type: string, codes: standing, description: "current, unknown (no end is stated), planned or ended; the best of its commitments."}
//   valid_from: {type: date, description: "First day on which a commitment under it holds."}
//   valid_to: {type: date, description: "Last day on which a commitment under it holds."}
//   last_confirmed: {type: date, description: "Day of the newest assertion about it."}
//   documents: {type: anyURI, list: true, description: "Where it can be read."}
//   commitments: {type: anyURI, list: true, description: "The commitments under it."}
// ---
MATCH (a:Commitment)
// include filters
  AND ($modality IS NULL OR a.modality IN $modality)
MATCH (a)-[:UNDER_AGREEMENT]->(g:Agreement)
WHERE $agreement_kind IS NULL OR g.kind IN $agreement_kind
WITH DISTINCT g
MATCH (g)<-[:UNDER_AGREEMENT]-(c:Commitment)-[:HAD_PRIMARY_SOURCE]->(d:Document)
WHERE c.assertedOn <= $known_by AND ($source IS NULL OR c.source IN $source)
OPTIONAL MATCH (c)-[:MADE_BY|WITH_ACTOR]->(p:Actor)
OPTIONAL MATCH (c)-[:IN_COUNTRY]->(x:Country)
WITH g, c, c.uri AS commitment, d.uri AS document, p.uri AS party, x.uri AS country,
  CASE
    WHEN c.validFrom > $as_of THEN 3
    WHEN c.validTo >= $as_of THEN 1
    WHEN c.validTo < $as_of OR (c.modality IN ['completed', 'stopped'] AND c.assertedOn <= $as_of) THEN 4
    ELSE 2
  END AS standing
ORDER BY party, country, commitment, document
WITH g, collect(DISTINCT party) AS parties, collect(DISTINCT country) AS countries, collect(DISTINCT c.modality) AS modality, min(standing) AS standing,
  min(c.validFrom) AS valid_from, max(c.validTo) AS valid_to, max(c.assertedOn) AS last_confirmed, collect(DISTINCT document) AS documents, collect(DISTINCT commitment) AS commitments
WITH g.uri AS uri, g.kind AS kind, parties, countries, modality, standing, valid_from, valid_to, last_confirmed, documents, commitments
ORDER BY last_confirmed DESC, uri
WITH collect({uri: uri, kind: kind, parties: parties, countries: countries, modality: modality, standing: standing, valid_from: valid_from, valid_to: valid_to, last_confirmed: last_confirmed, documents: documents, commitments: commitments}) AS all_rows
WITH size(all_rows) AS total, all_rows[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS row
RETURN
  total AS total,
  row.uri AS agreement,
  row.kind AS kind,
  row.parties AS parties,
  row.countries AS countries,
  row.modality AS modality,
  CASE WHEN row.standing IS NOT NULL THEN ['current', 'unknown', 'planned', 'ended'][row.standing - 1] END AS standing,
  row.valid_from AS valid_from,
  row.valid_to AS valid_to,
  row.last_confirmed AS last_confirmed,
  row.documents AS documents,
  row.commitments AS commitments
ORDER BY last_confirmed DESC, agreement

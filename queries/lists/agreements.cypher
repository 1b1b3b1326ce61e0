// ---
// title: {en: "Agreements", fr: "Accords", es: "Acuerdos"}
// question: {en: "Which agreements are there?", fr: "Quels accords y a-t-il ?", es: "¿Qué acuerdos hay?"}
// description: {en: "One row per agreement under which a commitment stands that fits the filters, the one spoken of last first. With a period, only agreements under which some commitment holds on a day of it: a first or last day that is not told leaves that side open, and a commitment of which neither is told counts on the day it was said.", fr: "Une ligne par accord au titre duquel un engagement répond aux filtres, le dernier mentionné d’abord. Avec une période, seuls les accords dont un engagement vaut un jour de celle-ci : un premier ou un dernier jour non donné laisse ce côté ouvert, et un engagement sans aucun des deux compte le jour où il a été dit.", es: "Una fila por acuerdo en virtud del cual hay un compromiso que cumple los filtros, primero el mencionado más recientemente. Con un período, solo los acuerdos con algún compromiso que vale un día de él: un primer o último día que no se da deja ese lado abierto, y un compromiso sin ninguno de los dos cuenta el día en que se dijo."}
// tags: [lists]
// coverage: {kinds: [Commitment], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["all agreements", "which agreements are there", "agreements signed between {since} and {until}", "agreements since {since}", "agreements signed in {since}", "which agreements did {actor} sign", "agreements of {actor}", "agreements with {actor}", "agreements between {actor} and {country}", "agreements between {parties} and {parties}", "has {parties} concluded an agreement with {parties}", "agreements covering {country}", "{agreement_kind} covering {country}", "agreements on {country}", "what has {actor} signed", "{agreement_kind} of {actor}", "all {agreement_kind}", "{agreement_kind} in {country}", "has {actor} signed a {agreement_kind}", "agreements about {step}", "agreements under {programme}", "is there an agreement between {parties} and {parties}", "{agreement_kind} between {parties} and {parties}"]
//   fr: ["quels accords y a-t-il", "quels accords {actor} a-t-il signés", "accords de {actor}", "accords entre {parties} et {parties}", "quels accords lient {parties} à {parties}", "accords sur {country}", "{agreement_kind} de {actor}"]
//   es: ["qué acuerdos hay", "qué acuerdos firmó {actor}", "acuerdos de {actor}", "acuerdos entre {parties} y {parties}", "acuerdos de {parties} con {parties}", "acuerdos en {country}", "{agreement_kind} de {actor}"]
// parameters:
//   filters: shared
//   modality: {type: string, list: true, default: null, codes: modality, description: {en: "Only these modalities.", fr: "Seulement ces modalités.", es: "Solo estas modalidades."}, example: [agreed]}
//   agreement_kind: {type: string, list: true, default: null, codes: agreement-kind, description: {en: "Only these kinds of agreement.", fr: "Seulement ces types d’accord.", es: "Solo estos tipos de acuerdo."}, example: [mou]}
//   parties: {type: anyURI, list: true, default: null, class: [Actor], max: 6, description: {en: "Only agreements of which all of these, themselves or through a part, are parties.", fr: "Seulement les accords dont tous ceux-ci, eux-mêmes ou par une de leurs parties, sont signataires.", es: "Solo acuerdos de los que todos estos, por sí mismos o por una de sus partes, son firmantes."}, example: [ilo]}
//   since: {type: date, default: null, description: {en: "First day of the period that the agreement's own period must touch.", fr: "Premier jour de la période que celle de l’accord doit toucher.", es: "Primer día del período que el del acuerdo debe tocar."}, example: "2018-01-01"}
//   until: {type: date, default: null, description: {en: "Last day of the period that the agreement's own period must touch.", fr: "Dernier jour de la période que celle de l’accord doit toucher.", es: "Último día del período que el del acuerdo debe tocar."}, example: "2022-12-31"}
//   paging: shared
//   evidence_limit: shared
// columns:
//   agreement: {type: anyURI, description: {en: "The agreement.", fr: "L’accord.", es: "El acuerdo."}}
//   kind: {type: string, codes: agreement-kind, description: {en: "The kind of agreement.", fr: "Le type d’accord.", es: "El tipo de acuerdo."}}
//   parties: {type: anyURI, list: true, description: {en: "Makers of its commitments, those with whom they are made, and who carries them out or receives the support: signatories are told in any of these roles.", fr: "Auteurs de ses engagements, ceux avec qui ils sont pris, et qui les met en œuvre ou reçoit le soutien : un signataire figure à l’un de ces titres.", es: "Autores de sus compromisos, aquellos con quienes se asumen, y quien los ejecuta o recibe el apoyo: un firmante figura en una de estas funciones."}}
//   countries: shared
//   modality: {type: string, list: true, codes: modality, description: {en: "How firm or far its commitments are.", fr: "Degré de fermeté ou d’avancement de ses engagements.", es: "Grado de firmeza o de avance de sus compromisos."}}
//   standing: {type: string, codes: standing, description: {en: "current, unknown (no end is stated), planned or ended; the best of its commitments.", fr: "current (en cours), unknown (aucune fin n’est donnée), planned (à venir) ou ended (terminé) ; le meilleur de ses engagements.", es: "current (vigente), unknown (no se declara un fin), planned (previsto) o ended (terminado); lo mejor de sus compromisos."}}
//   valid_from: {type: date, description: {en: "First day on which a commitment under it holds.", fr: "Premier jour où vaut un engagement pris à son titre.", es: "Primer día en que vale un compromiso en virtud de él."}}
//   valid_to: {type: date, description: {en: "Last day on which a commitment under it holds.", fr: "Dernier jour où vaut un engagement pris à son titre.", es: "Último día en que vale un compromiso en virtud de él."}}
//   last_confirmed: {type: date, description: {en: "Day of the newest assertion about it.", fr: "Jour de l’assertion la plus récente à son sujet.", es: "Día de la aserción más reciente sobre él."}}
//   light: shared
//   documents: {type: anyURI, list: true, description: {en: "Where it can be read.", fr: "Où on peut le lire.", es: "Dónde puede leerse."}}
//   commitments: {type: anyURI, list: true, description: {en: "The commitments under it.", fr: "Les engagements pris à son titre.", es: "Los compromisos en virtud de él."}}
//   evidence: shared
//   evidence_count: shared
// ---
MATCH (a:Commitment)
// include filters
  AND ($modality IS NULL OR a.modality IN $modality)
MATCH (a)-[:UNDER_AGREEMENT]->(g:Agreement)
WHERE $agreement_kind IS NULL OR g.kind IN $agreement_kind
WITH DISTINCT g
CALL (g) {
  UNWIND coalesce($parties, []) AS wanted
  MATCH (g)<-[:UNDER_AGREEMENT]-(c:Commitment)-[:MADE_BY|WITH_ACTOR|DELIVERED_BY|RECEIVED_BY]->(:Actor)-[:SUB_ORGANIZATION_OF*0..3]->(whole:Resource)
  WHERE whole.uri = wanted AND c.assertedOn <= $known_by AND ($source IS NULL OR c.source IN $source)
  RETURN count(DISTINCT wanted) AS met
}
WITH g, met
WHERE met = size(coalesce($parties, []))
MATCH (g)<-[:UNDER_AGREEMENT]-(c:Commitment)-[:HAD_PRIMARY_SOURCE]->(d:Document)
WHERE c.assertedOn <= $known_by AND ($source IS NULL OR c.source IN $source)
OPTIONAL MATCH (c)-[:MADE_BY|WITH_ACTOR|DELIVERED_BY|RECEIVED_BY]->(p:Actor)
OPTIONAL MATCH (c)-[:IN_COUNTRY]->(x:Country)
WITH g, c, c.uri AS commitment, d.uri AS document, p.uri AS party, x.uri AS country,
  CASE
    WHEN c.validFrom > $as_of THEN 3
    WHEN c.validTo >= $as_of THEN 1
    WHEN c.validTo < $as_of OR (c.modality IN ['completed', 'stopped'] AND c.assertedOn <= $as_of) THEN 4
    ELSE 2
  END AS standing,
  CASE
    WHEN coalesce(c.validFrom, CASE WHEN c.validTo IS NULL THEN c.assertedOn END, '') > coalesce($until, '9999-12-31') THEN 0
    WHEN coalesce(c.validTo, CASE WHEN c.validFrom IS NULL THEN c.assertedOn END, '9999-12-31') < coalesce($since, '') THEN 0
    ELSE 1
  END AS within
ORDER BY party, country, commitment, document
WITH g, collect(DISTINCT party) AS parties, collect(DISTINCT country) AS countries, collect(DISTINCT c.modality) AS modality, min(standing) AS standing, max(within) AS within,
  min(c.validFrom) AS valid_from, max(c.validTo) AS valid_to, max(c.assertedOn) AS last_confirmed, collect(DISTINCT document) AS documents, collect(DISTINCT commitment) AS commitments
WITH g.uri AS uri, g.kind AS kind, parties, countries, modality, standing, within, valid_from, valid_to, last_confirmed, documents, commitments
WHERE within = 1
WITH uri, kind, parties, countries, modality, standing, valid_from, valid_to, last_confirmed, documents, commitments
ORDER BY last_confirmed DESC, uri
WITH collect({uri: uri, kind: kind, parties: parties, countries: countries, modality: modality, standing: standing, valid_from: valid_from, valid_to: valid_to, last_confirmed: last_confirmed, documents: documents, commitments: commitments}) AS all_rows
WITH size(all_rows) AS total, all_rows[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS row
CALL (row) {
  UNWIND coalesce(row.commitments, []) AS one
  MATCH (c:Resource {uri: one})
  WITH one, c.assertedOn AS asserted_on
  ORDER BY asserted_on DESC, one
  RETURN collect(one)[0..$evidence_limit] AS chosen
}
WITH total, row, chosen, coalesce(row.parties, []) AS actors, [] AS members
// include evidence
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
  CASE WHEN row.last_confirmed >= $fresh_from THEN 'fresh' WHEN row.last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  row.documents AS documents,
  row.commitments AS commitments,
  evidence AS evidence,
  size(row.commitments) AS evidence_count
ORDER BY last_confirmed DESC, agreement

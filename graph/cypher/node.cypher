// One node with all that it can hold: every value property of the ontology is named here.
MATCH (n:Resource {uri: $uri})
WHERE NOT n:Staged
RETURN labels(n) AS labels, n {
    .uri, .altLabel, .amount, .amountText, .answer, .assertedOn, .assertionsAdded, .assertionsRetired,
    .assertionsUnchanged, .basis, .certainty, .component, .contribution, .coversKinds, .currency, .dateText,
    .demandKind, .digest, .endedAt, .identifier, .issued, .key, .kind, .licence, .listClosed, .locators,
    .measure, .modality, .notation, .note, .outOf, .outcome, .per, .place, .precision, .prefLabel,
    .prefLabelEs, .prefLabelFr, .publishedBy, .publisher, .question, .recordsRead, .recordsSkipped,
    .retiredBy, .role, .source, .sourceOrder, .stage, .startedAt, .status, .unit, .url, .validFrom, .validTo,
    .value, .valueText, .version
  } AS properties

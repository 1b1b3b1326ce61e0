// From what parts/money.cypher gives to rows: a sum never mixes sources, rungs, currencies, periods, contributions or levels, and of one pot the largest amount counts.
OPTIONAL MATCH (a)-[r]->(:Resource)
WHERE r.certainty = 'inferred'
WITH a, funders, parties, level, pot, CASE WHEN count(r) > 0 OR a.certainty = 'inferred' THEN 1 ELSE 0 END AS inferred,
  CASE
    WHEN a.validFrom > $as_of THEN 3
    WHEN a.validTo >= $as_of THEN 1
    WHEN a.validTo < $as_of OR (a.modality IN ['completed', 'stopped'] AND a.assertedOn <= $as_of) THEN 4
    ELSE 2
  END AS standing,
  coalesce(a.amount, -1) AS amount, a.assertedOn AS asserted_on, a.uri AS uri
ORDER BY amount DESC, asserted_on DESC, uri
WITH funders, parties, level, pot, a.source AS source, coalesce(a.contribution, []) AS contribution, a.modality AS modality, a.currency AS currency, a.per AS per,
  max(a.amount) AS counted, count(a.amount) AS told, collect(a.amount) AS pot_amounts, collect(uri) AS uris,
  max(inferred) AS inferred, min(standing) AS standing, min(a.validFrom) AS valid_from, max(a.validTo) AS valid_to, max(asserted_on) AS last_confirmed
ORDER BY counted DESC, pot
WITH funders, parties, level, source, contribution, modality, currency, per,
  CASE WHEN count(counted) > 0 THEN sum(counted) END AS amount, sum(told) - count(counted) AS not_counted, collect(pot_amounts) AS amount_lists, collect(uris) AS uri_lists,
  max(inferred) AS inferred, min(standing) AS standing, min(valid_from) AS valid_from, max(valid_to) AS valid_to, max(last_confirmed) AS last_confirmed
WITH funders, funders AS actors, parties, level, source, contribution, modality, currency, per, amount, not_counted, inferred, standing, valid_from, valid_to, last_confirmed,
  reduce(flat = [], l IN amount_lists | flat + l) AS amounts, reduce(flat = [], l IN uri_lists | flat + l) AS assertions,
  coalesce(currency, 'none') AS by_currency, coalesce(amount, -1) AS by_amount, uri_lists[0][0] AS first_uri
ORDER BY by_currency, by_amount DESC, last_confirmed DESC, first_uri
LIMIT $limit

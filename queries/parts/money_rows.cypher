// From what parts/money.cypher gives to rows: a sum never mixes sources, rungs, currencies, periods, contributions or levels, and of one pot the largest amount counts.
// What is told without an end has none, whatever ends beside it.
OPTIONAL MATCH (a)-[r]->(:Resource)
WITH a, funders, parties, contribution, level, wider, pot, held_in, max(CASE WHEN r.certainty = 'inferred' OR a.certainty = 'inferred' THEN 1 ELSE 0 END) AS inferred,
  coalesce(a.amount, -1) AS by_amount, a.assertedOn AS asserted_on, a.uri AS uri,
  CASE
    WHEN a.validFrom > $as_of THEN 3
    WHEN a.validTo >= $as_of THEN 1
    WHEN a.validTo < $as_of OR (coalesce(a.modality, '') IN ['completed', 'stopped'] AND a.assertedOn <= $as_of) THEN 4
    ELSE 2
  END AS standing
ORDER BY by_amount DESC, asserted_on DESC, uri
WITH funders, parties, contribution, level, wider, pot, held_in, a.source AS source, a.modality AS modality, a.currency AS currency, a.per AS per,
  max(a.amount) AS counted, coalesce(max(a.amount), -1) AS by_counted, count(a.amount) AS told, collect(a.amount) AS pot_amounts, collect(uri) AS uris,
  max(inferred) AS inferred, min(standing) AS standing, min(a.validFrom) AS valid_from, max(coalesce(a.validTo, '9999-12-31')) AS valid_to, max(asserted_on) AS last_confirmed
ORDER BY by_counted DESC, pot
WITH funders, parties, level, wider, source, contribution, modality, currency, per,
  collect({amount: counted, held_in: held_in}) AS pots, collect(CASE WHEN counted IS NOT NULL THEN pot END) AS told_pots, sum(told) AS told, collect(pot_amounts) AS amount_lists, collect(uris) AS uri_lists,
  max(inferred) AS inferred, min(standing) AS standing, min(valid_from) AS valid_from, max(valid_to) AS valid_to, max(last_confirmed) AS last_confirmed
// what a part of a programme got is in what is told of the whole
WITH funders, funders AS actors, parties, level, wider, source, contribution, modality, currency, per, inferred, standing, valid_from, CASE WHEN valid_to < '9999-12-31' THEN valid_to END AS valid_to, last_confirmed, told, amount_lists, uri_lists,
  [x IN pots WHERE x.amount IS NOT NULL AND NOT any(w IN x.held_in WHERE w IN told_pots) | x.amount] AS counted
WITH funders, actors, parties, level, wider, source, contribution, modality, currency, per, inferred, standing, valid_from, valid_to, last_confirmed,
  CASE WHEN size(counted) > 0 THEN reduce(summed = 0, x IN counted | summed + x) END AS amount, told - size(counted) AS not_counted,
  reduce(flat = [], l IN amount_lists | flat + l) AS amounts, reduce(flat = [], l IN uri_lists | flat + l) AS assertions,
  [] AS members
ORDER BY currency, amounts DESC, last_confirmed DESC, assertions
LIMIT $limit
WITH funders, actors, parties, level, wider, source, contribution, modality, currency, per, amount, not_counted, inferred, standing, valid_from, valid_to, last_confirmed, amounts, assertions, members,
  assertions[0..$evidence_limit] AS chosen

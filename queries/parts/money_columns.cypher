// The columns of the questions on funding.
RETURN
  funders AS funders,
  parties AS parties,
  contribution AS contribution,
  modality AS modality,
  amount AS amount,
  currency AS currency,
  per AS per,
  CASE WHEN wider = 1 THEN 'wider' ELSE level END AS told_for,
  amounts AS amounts,
  not_counted AS not_counted,
  ['current', 'unknown', 'planned', 'ended'][standing - 1] AS standing,
  CASE WHEN inferred = 1 THEN 'inferred' ELSE 'stated' END AS certainty,
  valid_from AS valid_from,
  valid_to AS valid_to,
  last_confirmed AS last_confirmed,
  CASE WHEN last_confirmed >= $fresh_from THEN 'fresh' WHEN last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  source AS source,
  evidence AS evidence,
  size(assertions) AS evidence_count,
  assertions AS assertions
ORDER BY currency, amounts DESC, last_confirmed DESC, assertions

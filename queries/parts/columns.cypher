// The columns that every list ends with.
  [l IN links WHERE l.type = 'IN_COUNTRY' | l.target] AS countries,
  a.place AS place,
  [l IN links WHERE l.type = 'FOR_STEP' | l.target] AS steps,
  reduce(found = [], l IN links | CASE WHEN l.type IN ['FOR_BRANCH', 'FOR_TARGET_GROUP', 'FOR_THEME', 'IN_COUNTRY_GROUP', 'UNDER_PROGRAMME', 'UNDER_AGREEMENT', 'ABOUT'] AND NOT l.target IN found THEN found + [l.target] ELSE found END) AS about,
  CASE
    WHEN a.validFrom > $as_of THEN 'planned'
    WHEN a.validTo >= $as_of THEN 'current'
    WHEN a.validTo < $as_of OR (coalesce(a.modality, '') IN ['completed', 'stopped'] AND a.assertedOn <= $as_of) THEN 'ended'
    ELSE 'unknown'
  END AS standing,
  CASE WHEN a.assertedOn >= $fresh_from THEN 'fresh' WHEN a.assertedOn >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  CASE WHEN inferred = 1 THEN 'inferred' ELSE 'stated' END AS certainty,
  a.assertedOn AS asserted_on,
  a.validFrom AS valid_from,
  a.validTo AS valid_to,
  d.uri AS document,
  a.locators AS locators,
  a.note AS note,
  a.source AS source

// The grade of voice `v` (see partners_in_country) for `cell`: its step in the country, or the country alone where it has none. 1 is best.
  CASE
    WHEN v IS NULL THEN null
    WHEN any(x IN v.at WHERE x.step = cell.step) OR (cell.step IS NULL AND v.named = 1) THEN 1
    WHEN cell.step IN v.supports AND v.named = 1 THEN 2
    WHEN v.region = 1 AND (cell.step IS NULL OR cell.step IN v.supports) THEN 3
    WHEN cell.step IS NOT NULL AND (v.named = 1 OR v.region = 1 OR cell.step IN v.supports) THEN 4
    WHEN v.lost = 1 THEN 5
    WHEN cell.step IN v.refusals OR (cell.step IS NULL AND v.refused = 1) THEN 6
  END AS rank

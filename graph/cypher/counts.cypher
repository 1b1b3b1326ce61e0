// How many nodes carry each of these labels.
UNWIND $labels AS label
OPTIONAL MATCH (n:Resource)
WHERE label IN labels(n)
WITH label, count(n) AS nodes
RETURN label AS label, nodes AS nodes
ORDER BY label

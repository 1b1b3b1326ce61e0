// Things that only such leftovers spoke of.
MATCH (n:Staged)
WHERE NOT EXISTS { (n)--(:Resource) }
DELETE n

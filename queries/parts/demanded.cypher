// Asking, for a demand `d`.
WHERE d.assertedOn <= $known_by AND ($source IS NULL OR d.source IN $source) AND d.demandKind IN $asked_as

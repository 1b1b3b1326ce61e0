// Whether one of the givers of commitment `a` (who funds, else who commits) is both of one of the kinds and at home in one of the countries.
  AND (($actor_kind IS NULL AND $home_country IS NULL)
    OR EXISTS { (a)-[:FUNDED_BY]->(p:Actor)
// include of_kind
  }
    OR (NOT EXISTS { (a)-[:FUNDED_BY]->(:Actor) } AND EXISTS { (a)-[:MADE_BY]->(p:Actor)
// include of_kind
  }))

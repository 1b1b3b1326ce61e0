// Whether one of the givers of commitment `a` (who funds, else who commits) is of one of the kinds, and one at home in one of the countries.
  AND ($actor_kind IS NULL OR EXISTS { (a)-[:FUNDED_BY]->(x:Actor) WHERE x.kind IN $actor_kind }
    OR (NOT EXISTS { (a)-[:FUNDED_BY]->(:Actor) } AND EXISTS { (a)-[:MADE_BY]->(x:Actor) WHERE x.kind IN $actor_kind }))
  AND ($home_country IS NULL OR EXISTS { (a)-[:FUNDED_BY]->(:Actor)-[:HOME_COUNTRY]->(x:Country) WHERE x.uri IN $home_country }
    OR (NOT EXISTS { (a)-[:FUNDED_BY]->(:Actor) } AND EXISTS { (a)-[:MADE_BY]->(:Actor)-[:HOME_COUNTRY]->(x:Country) WHERE x.uri IN $home_country }))

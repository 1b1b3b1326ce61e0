// Whether one of the givers of commitment `a` (who funds, else who commits) is both of one of the kinds and at home in one of the countries.
  AND (($actor_kind IS NULL AND $home_country IS NULL)
    OR EXISTS { (a)-[:FUNDED_BY]->(x:Actor) WHERE ($actor_kind IS NULL OR x.kind IN $actor_kind) AND ($home_country IS NULL OR EXISTS { (x)-[:HOME_COUNTRY]->(home:Country) WHERE home.uri IN $home_country }) }
    OR (NOT EXISTS { (a)-[:FUNDED_BY]->(:Actor) } AND EXISTS { (a)-[:MADE_BY]->(x:Actor) WHERE ($actor_kind IS NULL OR x.kind IN $actor_kind) AND ($home_country IS NULL OR EXISTS { (x)-[:HOME_COUNTRY]->(home:Country) WHERE home.uri IN $home_country }) }))

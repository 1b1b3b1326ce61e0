// Whether actor `p` is of one of the kinds, and at home in one of the countries.
WHERE ($actor_kind IS NULL OR p.kind IN $actor_kind)
  AND ($home_country IS NULL OR EXISTS { (p)-[:HOME_COUNTRY]->(home:Country) WHERE home.uri IN $home_country })

// One row per country: in how many commitments elsewhere its own bodies stand, and how many are for the country itself.
MATCH (a:Commitment)-[:MADE_BY|FUNDED_BY]->(:Actor)-[:HOME_COUNTRY]->(home:Country)
WHERE NOT EXISTS { (a)-[:IN_COUNTRY]->(x:Country) WHERE x.uri = home.uri }
WITH home.uri AS country, a.uri AS assertion
RETURN country AS country, count(DISTINCT assertion) AS abroad, 0 AS at_home
UNION ALL
MATCH (a:Commitment)-[:IN_COUNTRY]->(place:Country)
WITH place.uri AS country, a.uri AS assertion
RETURN country AS country, 0 AS abroad, count(DISTINCT assertion) AS at_home

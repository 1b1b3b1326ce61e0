// LINK is replaced by a relationship type of the ontology.
UNWIND $rows AS row
MATCH (:Resource {uri: row.assertion})-[r:LINK]->(:Resource {uri: row.target})
DELETE r

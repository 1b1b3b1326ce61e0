// LINK is replaced by a relationship type of the ontology. A target nobody spoke of yet is staged too.
UNWIND $rows AS row
MATCH (a:Resource {uri: row.assertion})
MERGE (t:Resource {uri: row.target})
ON CREATE SET t:Staged
MERGE (a)-[r:LINK]->(t)
SET r += row.properties

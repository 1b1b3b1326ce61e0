// LINK is replaced by one of those relationship types.
UNWIND $rows AS row
MATCH (a:Resource {uri: row.from})
MATCH (b:Resource {uri: row.to})
MERGE (a)-[:LINK]->(b)

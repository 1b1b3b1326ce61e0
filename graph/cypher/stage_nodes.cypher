// Assertions not in the graph yet, without class labels, so that no query sees them.
UNWIND $rows AS row
MERGE (n:Resource {uri: row.uri})
ON CREATE SET n:Staged, n += row.properties

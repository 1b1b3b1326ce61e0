// LABELS is replaced by the labels of a class.
UNWIND $rows AS row
MATCH (e:Resource {uri: row.uri})
SET e:LABELS
SET e += row.properties
REMOVE e:Staged
REMOVE e:Retired

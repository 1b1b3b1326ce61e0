// LABELS is replaced by the labels of a kind of assertion.
UNWIND $uris AS uri
MATCH (n:Resource {uri: uri})
SET n:Retired
SET n.retiredBy = $run
REMOVE n:LABELS

// LABELS is replaced by the labels of a kind of assertion.
UNWIND $uris AS uri
MATCH (n:Resource {uri: uri})
SET n:LABELS
SET n += {publishedBy: $run, retiredBy: null}
REMOVE n:Staged
REMOVE n:Retired

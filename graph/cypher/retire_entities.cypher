// LABELS is replaced by the labels of a class.
UNWIND $uris AS uri
MATCH (e:Resource {uri: uri})
SET e:Retired
REMOVE e:LABELS

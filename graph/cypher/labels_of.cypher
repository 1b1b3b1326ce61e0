UNWIND $uris AS uri
MATCH (e:Resource {uri: uri})
RETURN e.uri AS uri, e.prefLabel AS prefLabel, e.prefLabelFr AS prefLabelFr, e.prefLabelEs AS prefLabelEs

// A Description has names too, but they are those of what it describes.
UNWIND $uris AS uri
MATCH (e:Resource {uri: uri})
WHERE NOT e:Assertion
RETURN e.uri AS uri, e.prefLabel AS prefLabel, e.prefLabelFr AS prefLabelFr, e.prefLabelEs AS prefLabelEs

// All that is said of what these things are, in the order of the sources.
UNWIND $uris AS uri
MATCH (:Resource {uri: uri})<-[:DESCRIBES]-(d:Description)
MATCH (s:Resource {uri: d.source})
OPTIONAL MATCH (d)-[p:PARENT|HOME]->(t:Resource)
WITH uri, d, s.sourceOrder AS source_order, type(p) AS link, t.uri AS target
ORDER BY target
WITH uri, d, source_order, collect(CASE WHEN target IS NOT NULL THEN {link: link, target: target} END) AS links
RETURN uri AS uri, source_order AS source_order, d.source AS source, d.key AS key, links AS links, d.prefLabel AS prefLabel,
  d.prefLabelFr AS prefLabelFr, d.prefLabelEs AS prefLabelEs, d.altLabel AS altLabel, d.notation AS notation, d.kind AS kind,
  d.identifier AS identifier, d.issued AS issued, d.url AS url
ORDER BY uri, source_order, source, key

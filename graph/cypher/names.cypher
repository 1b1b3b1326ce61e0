// Everything that can be searched for by name.
MATCH (e:Resource)
WHERE e.prefLabel IS NOT NULL AND NOT e:Description AND NOT e:Staged AND NOT e:Retired
RETURN e.uri AS uri, e.prefLabel AS prefLabel, e.prefLabelFr AS prefLabelFr, e.prefLabelEs AS prefLabelEs, e.altLabel AS altLabel, e.notation AS notation, e.kind AS kind, e.identifier AS identifier
ORDER BY uri

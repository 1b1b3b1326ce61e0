// Every load of a source, or of all sources; also of a source that was taken out since.
MATCH (l:LoadRun)-[:LOADED]->(s:Resource)
WHERE $source IS NULL OR s.uri = $source
RETURN l.uri AS uri, s.uri AS source, s.prefLabel AS source_label, l.startedAt AS started_at, l.endedAt AS ended_at, l.outcome AS outcome,
  l.recordsRead AS records_read, l.recordsSkipped AS records_skipped, l.assertionsAdded AS added, l.assertionsRetired AS retired, l.assertionsUnchanged AS unchanged
ORDER BY ended_at, uri

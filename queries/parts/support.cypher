// Support, for an assertion `a`: no demand, no silence, no "no", no mark that cannot be read.
WHERE (a:Commitment OR a:Result OR a:SurveyAnswer)
  AND a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
  AND NOT coalesce(a.answer, '') IN ['blank', 'no', 'unreadable'] AND coalesce(a.modality, '') <> 'declined'

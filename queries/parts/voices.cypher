// The voices of `place`, each with the steps that it supports anywhere: `supports`.
  [v IN place.voices | {actor: v.actor, party: v.party, named: v.named, region: v.region, lost: v.lost, refused: v.refused, steps: v.steps, at: v.at, refusals: v.refusals,
    supports: coalesce([s IN supported WHERE s.actor = v.actor | s.steps][0], [])}] AS voices

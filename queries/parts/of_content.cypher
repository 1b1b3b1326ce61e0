// Whether `a` names one of the steps, branches, target groups and themes, or a narrower one.
  AND ($step IS NULL OR EXISTS { (a)-[:FOR_STEP|ABOUT|DESCRIBES]->(:SPFStep)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $step })
  AND ($branch IS NULL OR EXISTS { (a)-[:FOR_BRANCH|ABOUT|DESCRIBES]->(:Branch)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $branch })
  AND ($target_group IS NULL OR EXISTS { (a)-[:FOR_TARGET_GROUP|ABOUT|DESCRIBES]->(:TargetGroup)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $target_group })
  AND ($theme IS NULL OR EXISTS { (a)-[:FOR_THEME|ABOUT|DESCRIBES]->(:Theme)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $theme })

// Whether an actor that is both of one of the kinds and at home in one of the countries stands in assertion `a`, in any role.
  AND (($actor_kind IS NULL AND $home_country IS NULL) OR EXISTS { (a)-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|RECEIVED_BY|ADDRESSED_TO|ACHIEVED_WITH|PASSED_BY|ANSWERED_BY|PARTICIPANT|TAKES_PART_IN|ON_BEHALF_OF|ATTRIBUTED_TO|ABOUT|DESCRIBES]->(p:Actor)
// include of_kind
  })

// The links of an entity that its descriptions decide; they are written anew.
UNWIND $uris AS uri
MATCH (:Resource {uri: uri})-[r:SUB_ORGANIZATION_OF|IS_PART_OF|BROADER|HOME_COUNTRY]->(:Resource)
DELETE r

// ---
// title: {en: Who takes part in something, fr: Qui participe à quelque chose, es: Quién participa en algo}
// question: {en: "Who takes part in {entity}?", fr: "Qui participe à {entity} ?", es: "¿Quién participa en {entity}?"}
// description:
//   en: "One row per participant, role and on whose behalf, for the thing and its parts (the sessions of an event, the phases of a programme). A name that is missing tells nothing unless the list is closed."
//   fr: "Une ligne par participant, rôle et au nom de qui, pour la chose et ses parties (les séances d’un événement, les phases d’un programme). Un nom absent ne dit rien, sauf si la liste est close."
//   es: "Una fila por participante, función y en nombre de quién, para la cosa y sus partes (las sesiones de un evento, las fases de un programa). Un nombre ausente no dice nada, salvo que la lista esté cerrada."
// tags: [networks]
// coverage: {kinds: [Participation], about: []}
// ask:
//   en: ["who takes part in {entity}", "who belongs to {entity}", "members of {entity}", "{entity} members", "participants of {entity}", "participants in {entity}", "who attended {entity}", "which organizations are in {entity}", "which countries are in {entity}", "which countries belong to {entity}", "composition of {entity}", "who is part of {entity}", "who spoke at {entity} [role=speaker]", "speakers at {entity} [role=speaker]", "who chairs {entity} [role=chair]", "who co-chairs {entity} [role=coChair]", "who founded {entity} [role=founder]", "who leads {entity} [role=lead]", "who funds {entity} [role=funder]", "{role} of {entity}", "who participated as {role} in {entity}", "who sits on {entity}", "which {actor_kind} take part in {entity}", "which {actor_kind} are members of {entity}", "who organised {entity}", "who hosted {entity} [role=host]", "is {participant} a member of {entity}", "does {participant} take part in {entity}", "did {participant} attend {entity}"]
//   fr: ["qui participe à {entity}", "membres de {entity}", "participants de {entity}", "qui a parlé à {entity} [role=speaker]", "qui préside {entity} [role=chair]", "qui copréside {entity} [role=coChair]", "quels pays font partie de {entity}", "qui a organisé {entity}", "qui a fondé {entity} [role=founder]", "{participant} est-il membre de {entity}", "quels {actor_kind} participent à {entity}", "{participant} a-t-il participé à {entity}"]
//   es: ["quién participa en {entity}", "miembros de {entity}", "participantes de {entity}", "quién habló en {entity} [role=speaker]", "quién preside {entity} [role=chair]", "quién copreside {entity} [role=coChair]", "qué países forman parte de {entity}", "quién organizó {entity}", "quién fundó {entity} [role=founder]", "es {participant} miembro de {entity}", "qué {actor_kind} participan en {entity}", "participó {participant} en {entity}"]
// parameters:
//   entity: {type: anyURI, class: [Network, Event, CountryGroup, Agreement, Programme, Document, Actor], description: {en: "The network, group, event, programme, document, agreement or organization.", fr: "Le réseau, groupe, événement, programme, document, accord ou organisme.", es: "La red, grupo, evento, programa, documento, acuerdo u organización."}, example: global-business-network}
//   participant: {type: anyURI, list: true, default: null, class: [Actor, Person, Country], description: {en: "Only these participants: these actors and their parts, people, countries, or who takes part on their behalf.", fr: "Seulement ces participants : ces acteurs et leurs parties, ces personnes, ces pays, ou qui participe en leur nom.", es: "Solo estos participantes: estos actores y sus partes, personas, países, o quien participa en su nombre."}, example: [irish-aid]}
//   whose: shared
//   role: {type: string, list: true, default: null, codes: role, description: {en: "Only these roles.", fr: "Seulement ces rôles.", es: "Solo estas funciones."}, example: [member]}
//   source: shared
//   paging: shared
//   evidence_limit: shared
// columns:
//   participant: {type: anyURI, description: {en: "The actor, person or country.", fr: "L’acteur, la personne ou le pays.", es: "El actor, la persona o el país."}}
//   role: shared
//   takes_part_in: shared
//   on_behalf_of: shared
//   list_closed: {type: boolean, description: {en: "Whether a source says that the list it stands in is complete; only then does a missing name tell anything.", fr: "Si une source dit que la liste où il figure est complète ; alors seulement un nom absent dit quelque chose.", es: "Si una fuente dice que la lista en que figura está completa; solo entonces un nombre ausente dice algo."}}
//   standing: shared
//   certainty: {type: string, codes: certainty, description: {en: "inferred when every participation in the row or one of its links is.", fr: "inferred (déduit) quand chaque participation de la ligne ou un de ses liens l’est.", es: "inferred (inferido) cuando lo es cada participación de la fila o uno de sus vínculos."}}
//   valid_from: shared
//   valid_to: shared
//   first_said: {type: date, description: {en: "Day of the oldest assertion in the row.", fr: "Jour de l’assertion la plus ancienne de la ligne.", es: "Día de la aserción más antigua de la fila."}}
//   last_confirmed: shared
//   light: shared
//   evidence: shared
//   evidence_count: shared
// ---
MATCH (:Resource {uri: $entity})<-[:IS_PART_OF*0..3]-(:Resource)<-[:TAKES_PART_IN]-(a:Participation)
WHERE a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source) AND ($role IS NULL OR a.role IN $role)
  AND ($participant IS NULL OR EXISTS { (a)-[:PARTICIPANT|ON_BEHALF_OF]->(:Resource)-[:SUB_ORGANIZATION_OF*0..3]->(x:Resource) WHERE x.uri IN $participant })
  AND (($actor_kind IS NULL AND $home_country IS NULL) OR EXISTS { (a)-[:PARTICIPANT|ON_BEHALF_OF]->(p:Actor)
// include of_kind
  })
WITH DISTINCT a
// include taking_part
// include evidence
RETURN
  total AS total,
  row.participant AS participant,
  row.role AS role,
  row.takes_part_in AS takes_part_in,
  row.on_behalf_of AS on_behalf_of,
  row.list_closed = 1 AS list_closed,
  CASE WHEN row.standing IS NOT NULL THEN ['current', 'unknown', 'planned', 'ended'][row.standing - 1] END AS standing,
  CASE WHEN row.stated = 1 THEN 'stated' ELSE 'inferred' END AS certainty,
  row.valid_from AS valid_from,
  row.valid_to AS valid_to,
  row.first_said AS first_said,
  row.last_confirmed AS last_confirmed,
  CASE WHEN row.last_confirmed >= $fresh_from THEN 'fresh' WHEN row.last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  evidence AS evidence,
  size(row.assertions) AS evidence_count
ORDER BY participant, takes_part_in, role, on_behalf_of

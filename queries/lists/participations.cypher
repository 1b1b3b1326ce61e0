// ---
// title: {en: "Participations", fr: "Participations", es: "Participaciones"}
// question: {en: "Who takes part in what?", fr: "Qui participe à quoi ?", es: "¿Quién participa en qué?"}
// description: {en: "One row per participation of an actor, person or country, newest first.", fr: "Une ligne par participation d’un acteur, d’une personne ou d’un pays, la plus récente d’abord.", es: "Una fila por participación de un actor, persona o país, primero la más reciente."}
// tags: [lists]
// coverage: {kinds: [Participation], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["all participations", "who takes part in what", "list of participations and roles", "participations as {role}", "list of participations of {actor}", "list of participations in {event}", "participations as {role} in {event}", "memberships [role=member]", "speakers [role=speaker]", "who spoke [role=speaker]", "who founded what [role=founder]", "who signed what: signatories [role=signatory]", "funders of networks [role=funder]", "every participation", "who is a member of what [role=member]", "all memberships [role=member]", "who organised what [role=organiser]", "who hosted what [role=host]"]
//   fr: ["toutes les participations", "qui participe à quoi", "participations en tant que {role}", "qui est membre de quoi [role=member]", "toutes les adhésions [role=member]", "qui a organisé quoi [role=organiser]", "qui a fondé quoi [role=founder]", "qui a parlé où [role=speaker]"]
//   es: ["todas las participaciones", "quién participa en qué", "lista de participaciones", "participaciones como {role}", "quién es miembro de qué [role=member]", "todas las membresías [role=member]", "quién organizó qué [role=organiser]", "quién fundó qué [role=founder]", "quién habló dónde [role=speaker]"]
// parameters:
//   filters: shared
//   role: {type: string, list: true, default: null, codes: role, description: {en: "Only these roles.", fr: "Seulement ces rôles.", es: "Solo estas funciones."}, example: [member]}
//   paging: shared
// columns:
//   assertion: shared
//   participant: {type: anyURI, description: {en: "Who takes part.", fr: "Qui participe.", es: "Quién participa."}}
//   takes_part_in: shared
//   role: shared
//   on_behalf_of: shared
//   listed: shared
// ---
MATCH (a:Participation)
// include filters
  AND ($role IS NULL OR a.role IN $role)
// include page
RETURN
  total AS total,
  assertion AS assertion,
  [l IN links WHERE l.type = 'PARTICIPANT' | l.target][0] AS participant,
  [l IN links WHERE l.type = 'TAKES_PART_IN' | l.target][0] AS takes_part_in,
  a.role AS role,
  [l IN links WHERE l.type = 'ON_BEHALF_OF' | l.target][0] AS on_behalf_of,
// include columns
ORDER BY asserted_on DESC, assertion

// ---
// title: {en: What someone takes part in, fr: À quoi quelqu’un participe, es: En qué participa alguien}
// question: {en: "What does {participant} take part in?", fr: "À quoi participe {participant} ?", es: "¿En qué participa {participant}?"}
// description:
//   en: "One row per thing that the actor, person or country takes part in, by role; also what people take part in on behalf of the actor."
//   fr: "Une ligne par chose à laquelle l’acteur, la personne ou le pays participe, par rôle ; aussi ce à quoi des personnes participent au nom de l’acteur."
//   es: "Una fila por cosa en la que participa el actor, la persona o el país, por función; también aquello en lo que personas participan en nombre del actor."
// tags: [networks]
// coverage: {kinds: [Participation], about: []}
// ask:
//   en: ["what does {participant} take part in", "what is {participant} a member of", "which networks is {participant} in", "which networks does {participant} belong to", "where did {participant} take part", "which meetings did {participant} attend", "where did {participant} speak [role=speaker]", "which groups is {participant} a member of", "memberships of {participant}", "what does {participant} belong to", "which alliances did {participant} join", "what does {participant} chair [role=chair]", "events with {participant}"]
//   fr: ["à quoi participe {participant}", "de quels réseaux {participant} fait-il partie", "où {participant} a-t-il parlé [role=speaker]", "de quels groupes {participant} est-il membre", "réunions auxquelles {participant} a participé"]
//   es: ["en qué participa {participant}", "en qué redes está {participant}", "dónde habló {participant} [role=speaker]", "de qué grupos es miembro {participant}", "en qué redes participa {participant}"]
// parameters:
//   participant: {type: anyURI, class: [Actor, Person, Country], description: {en: "The actor, person or country: exactly this one, not its parts.", fr: "L’acteur, la personne ou le pays : exactement celui-ci, sans ses parties.", es: "El actor, la persona o el país: exactamente este, sin sus partes."}, example: irish-aid}
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
MATCH (:Resource {uri: $participant})<-[:PARTICIPANT|ON_BEHALF_OF]-(a:Participation)
WHERE a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source) AND ($role IS NULL OR a.role IN $role)
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

// ---
// title: {en: People and their roles, fr: Personnes et fonctions, es: Personas y funciones}
// question: {en: "Who held which role, and when?", fr: "Qui a exercé quelle fonction, et quand ?", es: "¿Quién ejerció qué función y cuándo?"}
// description:
//   en: "One row per person, body and role, oldest first within a body and role. Only public roles. first_said and last_confirmed are the days on which sources told of it, not the days on which it began or ended. changed tells holder (a source names another person for the same office) or body (a source names the same person for another body)."
//   fr: "Une ligne par personne, organisme et rôle, le plus ancien d’abord pour un organisme et un rôle. Seulement des fonctions publiques. first_said et last_confirmed sont les jours où des sources en ont parlé, pas ceux où cela a commencé ou fini. changed vaut holder (une source nomme une autre personne pour la même fonction) ou body (une source nomme la même personne pour un autre organisme)."
//   es: "Una fila por persona, organismo y función, primero la más antigua dentro de un organismo y función. Solo funciones públicas. first_said y last_confirmed son los días en que las fuentes lo dijeron, no aquellos en que empezó o terminó. changed es holder (una fuente nombra a otra persona para el mismo cargo) o body (una fuente nombra a la misma persona para otro organismo)."
// tags: [networks]
// coverage: {kinds: [Participation], about: []}
// ask:
//   en: ["who held which role when", "which people changed roles [changed_only=true]", "whose roles changed [changed_only=true]", "what roles did {person} hold", "positions of {person}", "what was the job of {person}", "what is the function of {person}", "which organization did {person} represent", "for whom did {person} work", "who heads {body}", "who is the head of {body}", "who speaks for {body}", "who represents {body}", "which people work at {body}", "contact person at {body}", "career of {person}", "who are the people of {body}", "when was {person} director of {body}", "who was {role} of {body}"]
//   fr: ["qui a exercé quelle fonction et quand", "qui dirige {body}", "qui représente {body}", "qui a changé de fonction [changed_only=true]", "quelles fonctions a exercées {person}", "quel est le poste de {person}"]
//   es: ["quién ejerció qué función y cuándo", "quién dirige {body}", "quién representa a {body}", "quién cambió de función [changed_only=true]", "qué funciones ejerció {person}", "qué cargo tiene {person}"]
// parameters:
//   person: {type: anyURI, list: true, default: null, class: [Person], description: {en: "Only these people.", fr: "Seulement ces personnes.", es: "Solo estas personas."}, example: [valerie-schmitt]}
//   body: {type: anyURI, list: true, default: null, class: [Actor, Programme, Event, Document], description: {en: "Only roles in, or on behalf of, these bodies.", fr: "Seulement les fonctions dans ces organismes ou en leur nom.", es: "Solo funciones en estos organismos o en su nombre."}, example: [ilo-socpro]}
//   role: {type: string, list: true, default: null, codes: role, description: {en: "Only these roles.", fr: "Seulement ces rôles.", es: "Solo estas funciones."}, example: [head]}
//   changed_only: {type: boolean, default: false, description: {en: "Only where a holder or a person's body changed.", fr: "Seulement là où un titulaire ou l’organisme d’une personne a changé.", es: "Solo donde cambió un titular o el organismo de una persona."}, example: true}
//   source: shared
//   paging: shared
//   evidence_limit: shared
// columns:
//   person: {type: anyURI, description: {en: "Who.", fr: "Qui.", es: "Quién."}}
//   role: shared
//   body: {type: anyURI, description: {en: "On whose behalf, else in what.", fr: "Au nom de qui, sinon à quoi.", es: "En nombre de quién; si no, en qué."}}
//   changed: {type: string, list: true, description: {en: "holder (somebody else is named for the same office) and body (the person is named for another one); empty when neither.", fr: "holder (quelqu’un d’autre est nommé pour la même fonction) et body (la personne est nommée pour un autre organisme) ; vide si ni l’un ni l’autre.", es: "holder (se nombra a otra persona para el mismo cargo) y body (se nombra a la persona para otro organismo); vacío si ninguno de los dos."}}
//   others: {type: anyURI, list: true, description: {en: "Who else is named for the same office.", fr: "Qui d’autre est nommé pour la même fonction.", es: "Quién más se nombra para el mismo cargo."}}
//   elsewhere: {type: anyURI, list: true, description: {en: "For which other bodies the person is named.", fr: "Pour quels autres organismes la personne est nommée.", es: "Para qué otros organismos se nombra a la persona."}}
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
MATCH (a:Participation)-[:PARTICIPANT]->(p:Person)
WHERE a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source)
MATCH (a)-[link:TAKES_PART_IN|ON_BEHALF_OF]->(b:Resource)
WHERE type(link) = 'ON_BEHALF_OF' OR NOT EXISTS { (a)-[:ON_BEHALF_OF]->(:Actor) }
OPTIONAL MATCH (a)-[r]->(:Resource)
WITH p, b, a.role AS role, CASE WHEN type(link) = 'TAKES_PART_IN' THEN 1 ELSE 0 END AS held, a, a.assertedOn AS asserted_on, a.uri AS uri, min(CASE WHEN r.certainty = 'inferred' OR a.certainty = 'inferred' THEN 0 ELSE 1 END) AS stated,
  CASE WHEN a.validFrom > $as_of THEN 3 WHEN a.validTo >= $as_of THEN 1 WHEN a.validTo < $as_of THEN 4 ELSE 2 END AS standing
ORDER BY asserted_on DESC, uri
WITH p, b, role, max(held) AS in_office, collect(uri) AS assertions, max(stated) AS stated, min(standing) AS standing, min(a.validFrom) AS valid_from, max(a.validTo) AS valid_to, min(asserted_on) AS first_said, max(asserted_on) AS last_confirmed
WHERE ($person IS NULL OR p.uri IN $person) AND ($body IS NULL OR b.uri IN $body) AND ($role IS NULL OR role IN $role)
// another person in the same office
OPTIONAL MATCH (b)<-[:TAKES_PART_IN]-(o:Participation)-[:PARTICIPANT]->(q:Person)
WHERE in_office = 1 AND role IN ['head', 'chair', 'coChair', 'lead', 'coLead', 'coordinator', 'secretariat'] AND o.role = role AND q.uri <> p.uri
  AND o.assertedOn <= $known_by AND ($source IS NULL OR o.source IN $source) AND NOT EXISTS { (o)-[:ON_BEHALF_OF]->(:Actor) }
WITH p, b, role, assertions, stated, standing, valid_from, valid_to, first_said, last_confirmed, q.uri AS other
ORDER BY other
WITH p, b, role, assertions, stated, standing, valid_from, valid_to, first_said, last_confirmed, collect(DISTINCT other) AS others
// the same person for another organization
OPTIONAL MATCH (p)<-[:PARTICIPANT]-(o:Participation)-[link:TAKES_PART_IN|ON_BEHALF_OF]->(x:Actor)
WHERE b:Actor AND x.uri <> b.uri AND (type(link) = 'ON_BEHALF_OF' OR NOT EXISTS { (o)-[:ON_BEHALF_OF]->(:Actor) })
  AND o.assertedOn <= $known_by AND ($source IS NULL OR o.source IN $source)
WITH p.uri AS person, b.uri AS body, role, assertions, stated, standing, valid_from, valid_to, first_said, last_confirmed, others, x.uri AS other_body
ORDER BY other_body
WITH person, body, role, assertions, stated, standing, valid_from, valid_to, first_said, last_confirmed, others, collect(DISTINCT other_body) AS elsewhere
WHERE NOT $changed_only OR size(others) > 0 OR size(elsewhere) > 0
WITH person, body, role, assertions, stated, standing, valid_from, valid_to, first_said, last_confirmed, others, elsewhere
ORDER BY body, role, first_said, person
WITH collect({person: person, body: body, role: role, assertions: assertions, stated: stated, standing: standing, valid_from: valid_from, valid_to: valid_to, first_said: first_said, last_confirmed: last_confirmed, others: others, elsewhere: elsewhere}) AS all_rows
WITH size(all_rows) AS total, all_rows[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS row
WITH total, row, coalesce(row.assertions, [])[0..$evidence_limit] AS chosen, [row.person, row.body] AS actors, [] AS members
// include evidence
RETURN
  total AS total,
  row.person AS person,
  row.role AS role,
  row.body AS body,
  CASE WHEN size(row.others) > 0 THEN ['holder'] ELSE [] END + CASE WHEN size(row.elsewhere) > 0 THEN ['body'] ELSE [] END AS changed,
  row.others AS others,
  row.elsewhere AS elsewhere,
  CASE WHEN row.standing IS NOT NULL THEN ['current', 'unknown', 'planned', 'ended'][row.standing - 1] END AS standing,
  CASE WHEN row.stated = 1 THEN 'stated' ELSE 'inferred' END AS certainty,
  row.valid_from AS valid_from,
  row.valid_to AS valid_to,
  row.first_said AS first_said,
  row.last_confirmed AS last_confirmed,
  CASE WHEN row.last_confirmed >= $fresh_from THEN 'fresh' WHEN row.last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  evidence AS evidence,
  size(row.assertions) AS evidence_count
ORDER BY body, role, first_said, person

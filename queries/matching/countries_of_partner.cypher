// ---
// title: {en: Countries of a partner, fr: Pays d’un partenaire, es: Países de un socio}
// question: {en: "Which countries does {partner} support?", fr: "Quels pays {partner} soutient-il ?", es: "¿A qué países apoya {partner}?"}
// description:
//   en: "One row per country that any loaded source connects with the partner or one of its parts, best grade first; its own country, where it is at home, has a row of its own kind (at_home). With a filter only what names country and filter in one assertion counts. What names a region without its countries has no row here. Never a row for silence."
//   fr: "Une ligne par pays qu’une source chargée relie au partenaire ou à une de ses parties, la meilleure note d’abord ; son propre pays, où il est chez lui, a une ligne à part (at_home). Avec un filtre, seul compte ce qui nomme le pays et le filtre dans une même assertion. Ce qui nomme une région sans ses pays n’a pas de ligne ici. Jamais de ligne pour un silence."
//   es: "Una fila por país que alguna fuente cargada vincula con el socio o una de sus partes, primero la mejor calificación; su propio país, donde está en casa, tiene una fila aparte (at_home). Con un filtro solo cuenta lo que nombra el país y el filtro en una misma aserción. Lo que nombra una región sin sus países no tiene fila aquí. Nunca una fila por un silencio."
// tags: [matching]
// coverage: {kinds: [Commitment, Result, SurveyAnswer], about: [step, branch, target_group, theme]}
// ask:
//   en: ["which countries does {partner} support", "where does {partner} work", "where is {partner} active", "in which countries is {partner} present", "countries supported by {partner}", "which countries receive support from {partner}", "in which countries does {partner} support {step}", "who does {partner} support", "which countries does {partner} help with {theme}", "countries of {partner}", "in which countries does {partner} work", "where does {partner} work on {step}"]
//   fr: ["quels pays {partner} soutient-il", "quels pays soutient {partner}", "où travaille {partner}", "dans quels pays {partner} est-il actif", "pays soutenus par {partner}", "quels pays reçoivent un appui de {partner}", "qui {partner} soutient-il", "pays de {partner}", "dans quels pays {partner} travaille"]
//   es: ["a qué países apoya {partner}", "dónde trabaja {partner}", "en qué países está activo {partner}", "países apoyados por {partner}", "qué países reciben apoyo de {partner}", "a quién apoya {partner}", "países de {partner}", "en qué países trabaja {partner}"]
// parameters:
//   partner: {type: anyURI, class: [Actor], description: {en: "The partner.", fr: "Le partenaire.", es: "El socio."}, example: irish-aid}
//   parts: {type: boolean, default: true, description: {en: "Whether what its parts (agencies, departments) do counts too.", fr: "Si ce que font ses parties (agences, services) compte aussi.", es: "Si cuenta también lo que hacen sus partes (agencias, departamentos)."}, example: false}
//   step: shared
//   branch: shared
//   target_group: shared
//   theme: shared
//   programme: shared
//   group: {type: anyURI, list: true, default: null, class: [CountryGroup], description: {en: "Only countries in these groups: members, as a source tells, or situated in a region of the M49 standard.", fr: "Seulement les pays de ces groupes : membres, selon une source, ou situés dans une région de la norme M49.", es: "Solo países de estos grupos: miembros, según una fuente, o situados en una región de la norma M49."}, example: [palop]}
//   source: shared
//   as_of: shared
//   known_by: shared
//   evidence_limit: shared
//   limit: shared
// columns:
//   country: shared
//   at_home: {type: boolean, description: {en: "Whether it is the own country of who acts: not support from abroad.", fr: "Si c’est le propre pays de qui agit : pas un soutien de l’extérieur.", es: "Si es el propio país de quien actúa: no es un apoyo del exterior."}}
//   grade: {type: string, codes: grade, description: {en: "direct, regional (through a country group), unreadable or declined.", fr: "direct (directe), regional (régionale, par un groupe de pays), unreadable (illisible) ou declined (déclinée).", es: "direct (directa), regional (por un grupo de países), unreadable (ilegible) o declined (rechazada)."}}
//   actors: {type: anyURI, list: true, description: {en: "Who acts in what decides the grade: the partner or its parts.", fr: "Qui agit dans ce qui décide de la note : le partenaire ou ses parties.", es: "Quién actúa en lo que decide la calificación: el socio o sus partes."}}
//   roles: {type: relationship, list: true, description: {en: "In which roles, in what decides the grade.", fr: "À quels titres, dans ce qui décide de la note.", es: "En qué funciones, en lo que decide la calificación."}}
//   steps: {type: anyURI, list: true, description: {en: "Steps that it names.", fr: "Étapes qui y sont nommées.", es: "Etapas que allí se nombran."}}
//   standing: shared
//   modality: {type: string, codes: modality, description: {en: "Highest rung of the ladder among what decides the grade.", fr: "Échelon le plus élevé parmi ce qui décide de la note.", es: "Peldaño más alto entre lo que decide la calificación."}}
//   certainty: {type: string, codes: certainty, description: {en: "inferred when country or role rest on inferred links, or on a country group, alone.", fr: "inferred (déduit) quand le pays ou le rôle ne repose que sur des liens déduits ou sur un groupe de pays.", es: "inferred (inferido) cuando el país o la función se basa solo en vínculos inferidos o en un grupo de países."}}
//   last_confirmed: {type: date, description: {en: "Day of the newest assertion that decides the grade.", fr: "Jour de l’assertion la plus récente qui décide de la note.", es: "Día de la aserción más reciente que decide la calificación."}}
//   light: shared
//   evidence: {type: Evidence, list: true, description: {en: "Pieces of evidence: those that decide the grade first, newest first.", fr: "Preuves : d’abord celles qui décident de la note, la plus récente d’abord.", es: "Pruebas: primero las que deciden la calificación, la más reciente primero."}}
//   evidence_count: shared
//   rank: {type: integer, description: {en: "The grade as a number; 1 is best.", fr: "La note sous forme de nombre ; 1 est la meilleure.", es: "La calificación como número; 1 es la mejor."}}
// ---
// 1. what the partner and its parts stand in, and fits the filters; a "no" to a narrower step is none to the broader one
MATCH (:Resource {uri: $partner})<-[:SUB_ORGANIZATION_OF*0..3]-(p:Resource)
WHERE $parts OR p.uri = $partner
MATCH (p)<-[role:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]-(a:Assertion)
WHERE (a:Commitment OR a:Result OR a:SurveyAnswer) AND a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source) AND coalesce(a.answer, '') <> 'blank'
WITH p, a, type(role) AS role, CASE WHEN coalesce(role.certainty, 'stated') = 'stated' AND a.certainty = 'stated' THEN 1 ELSE 0 END AS role_stated,
  CASE WHEN a.answer = 'no' OR a.modality = 'declined' THEN 1 ELSE 0 END AS refused
WHERE ($step IS NULL OR EXISTS { (a)-[:FOR_STEP|ABOUT]->(t:SPFStep)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $step AND (refused = 0 OR x.uri = t.uri) })
  AND ($branch IS NULL OR EXISTS { (a)-[:FOR_BRANCH|ABOUT]->(t:Branch)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $branch AND (refused = 0 OR x.uri = t.uri) })
  AND ($target_group IS NULL OR EXISTS { (a)-[:FOR_TARGET_GROUP|ABOUT]->(t:TargetGroup)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $target_group AND (refused = 0 OR x.uri = t.uri) })
  AND ($theme IS NULL OR EXISTS { (a)-[:FOR_THEME|ABOUT]->(t:Theme)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $theme AND (refused = 0 OR x.uri = t.uri) })
  AND ($programme IS NULL OR EXISTS { (a)-[:UNDER_PROGRAMME|ABOUT]->(:Programme)-[:IS_PART_OF*0..3]->(x:Resource) WHERE x.uri IN $programme })
// 2. the countries that it names, or that a source puts into a country group that it names: a no to a group is none to its member
CALL (a, refused) {
  MATCH (a)-[link:IN_COUNTRY|ABOUT]->(c:Country)
  RETURN c, CASE WHEN coalesce(link.certainty, 'stated') = 'stated' THEN 1 ELSE 0 END AS link_stated, 1 AS by_name
  UNION ALL
  MATCH (a)-[:IN_COUNTRY_GROUP]->(:CountryGroup)<-[:TAKES_PART_IN]-(m:Participation)-[:PARTICIPANT]->(c:Country)
  WHERE refused = 0 AND m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source)
  WITH DISTINCT c
  RETURN c, 0 AS link_stated, 0 AS by_name
}
WITH p, a, role, role_stated, refused, c, link_stated, by_name
WHERE true
// include of_group
WITH c.uri AS country, CASE WHEN EXISTS { (p)-[:HOME_COUNTRY]->(c) } THEN 1 ELSE 0 END AS home, p.uri AS actor, role, role_stated, link_stated, a,
  CASE WHEN a.answer = 'unreadable' THEN 3 WHEN refused = 1 THEN 4 WHEN by_name = 1 THEN 1 ELSE 2 END AS voice,
// include standing
ORDER BY actor, role
WITH country, home, a.uri AS uri, a.assertedOn AS asserted_on, standing, min(voice) AS voice, collect(DISTINCT actor) AS actors, collect(DISTINCT role) AS roles, max(role_stated) AS role_stated, max(link_stated) AS link_stated,
  CASE a.modality WHEN 'completed' THEN 9 WHEN 'underWay' THEN 8 WHEN 'agreed' THEN 7 WHEN 'pledged' THEN 6 WHEN 'planned' THEN 5 WHEN 'willing' THEN 4 WHEN 'interest' THEN 3 WHEN 'stopped' THEN 2 WHEN 'declined' THEN 1 ELSE 0 END AS rung
// 3. per country the best voice decides
ORDER BY voice, asserted_on DESC, uri
WITH country, home, voice, min(standing) AS standing, max(rung) AS rung, max(asserted_on) AS last_confirmed, max(role_stated) AS role_stated, max(link_stated) AS link_stated,
  collect(uri) AS uris, collect(actors) AS actor_lists, collect(roles) AS role_lists
ORDER BY voice
WITH country, home, collect({voice: voice, standing: standing, rung: rung, last_confirmed: last_confirmed, stated: role_stated * link_stated, uris: uris, actors: actor_lists, roles: role_lists}) AS voices, collect(uris) AS uri_lists, collect(actor_lists) AS all_actors
WITH country, home, voices[0] AS best, voices[0].voice AS rank, voices[0].last_confirmed AS last_confirmed, reduce(flat = [], l IN uri_lists | flat + l) AS uris, reduce(flat = [], l IN all_actors | flat + reduce(some = [], k IN l | some + k)) AS standing_in
ORDER BY rank, last_confirmed DESC, country, home
LIMIT $limit
WITH country, home, best, rank, last_confirmed, uris, uris[0..$evidence_limit] AS chosen, standing_in AS actors, [country] AS members
CALL (best) {
  UNWIND best.uris AS one
  MATCH (:Resource {uri: one})-[:FOR_STEP|ABOUT]->(s:SPFStep)
  WITH DISTINCT s.uri AS step
  ORDER BY step
  RETURN collect(step) AS steps
}
// include evidence
RETURN
  country AS country,
  home = 1 AS at_home,
  ['direct', 'regional', 'unreadable', 'declined'][rank - 1] AS grade,
  reduce(flat = [], l IN best.actors | flat + [x IN l WHERE NOT x IN flat]) AS actors,
  reduce(flat = [], l IN best.roles | flat + [x IN l WHERE NOT x IN flat]) AS roles,
  steps AS steps,
  CASE WHEN rank < 3 THEN ['current', 'unknown', 'planned', 'ended'][best.standing - 1] END AS standing,
  CASE WHEN best.rung > 0 THEN ['declined', 'stopped', 'interest', 'willing', 'planned', 'pledged', 'agreed', 'underWay', 'completed'][best.rung - 1] END AS modality,
  CASE WHEN best.stated = 1 THEN 'stated' ELSE 'inferred' END AS certainty,
  last_confirmed AS last_confirmed,
  CASE WHEN last_confirmed >= $fresh_from THEN 'fresh' WHEN last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  evidence AS evidence,
  size(uris) AS evidence_count,
  rank AS rank
ORDER BY rank, last_confirmed DESC, country, at_home

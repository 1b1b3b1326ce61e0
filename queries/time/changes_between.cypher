// ---
// title: {en: What changed, fr: Ce qui a changé, es: Lo que cambió}
// question: {en: "What changed between two days or events?", fr: "Qu’est-ce qui a changé entre deux jours ou événements ?", es: "¿Qué cambió entre dos días o eventos?"}
// description:
//   en: "One row per change, kind of assertion, subject and thing. new: said in between and never before; changed: said in between of the same thing with another modality, answer, stage (of an instrument or scheme) or role than before; ended: a commitment (no refusal) or participation (in an event apart) whose stated end, completion or stop lies in between; noLongerMentioned: said before (results apart, which stay), not past its end then, and not said again although a source of that time could have (see could_have_said). No longer mentioned is silence, not a no. With a filter all of this is told of what was said within it: new in the country asked about may be old elsewhere."
//   fr: "Une ligne par changement, type d’assertion, sujet et chose. new : dit entre-temps et jamais avant ; changed : dit entre-temps de la même chose avec une autre modalité, réponse, phase (d’un instrument ou régime) ou fonction ; ended : engagement (hors refus) ou participation (hors événements) dont la fin, l’achèvement ou l’arrêt déclarés tombent entre-temps ; noLongerMentioned : dit avant (hors résultats, qui restent acquis), pas encore échu alors, et non répété bien qu’une source de cette période aurait pu le faire (voir could_have_said). Ne plus être mentionné est un silence, pas un non. Avec un filtre, tout cela vaut pour ce qui a été dit dans ses limites : ce qui est nouveau dans le pays demandé peut être ancien ailleurs."
//   es: "Una fila por cambio, tipo de aserción, sujeto y cosa. new: dicho en el intervalo y nunca antes; changed: dicho en el intervalo de la misma cosa con otra modalidad, respuesta, fase (de un instrumento o régimen) o función; ended: compromiso (salvo un rechazo) o participación (salvo en un evento) cuyo fin, conclusión o interrupción declarados caen en el intervalo; noLongerMentioned: dicho antes (salvo los resultados, que permanecen), aún no vencido entonces, y no repetido aunque una fuente de ese período habría podido hacerlo (véase could_have_said). No ser mencionado más es silencio, no un no. Con un filtro, todo esto se dice de lo dicho dentro de él: lo nuevo en el país preguntado puede ser antiguo en otra parte."
// tags: [time]
// coverage: {kinds: [Commitment, Demand, Result, SurveyAnswer, Participation], about: [country, step, branch, target_group, theme]}
// parameters:
//   first_day: {type: date, default: null, description: {en: "What was said by this day is from before; without it and without an event, everything is new.", fr: "Ce qui a été dit jusqu’à ce jour date d’avant ; sans lui et sans événement, tout est nouveau.", es: "Lo dicho hasta este día es de antes; sin él y sin evento, todo es nuevo."}, example: "2016-06-30"}
//   last_day: {type: date, default: today, description: {en: "The last day looked at.", fr: "Le dernier jour considéré.", es: "El último día considerado."}, example: "2021-12-31"}
//   first_event: {type: anyURI, default: null, class: [Event], description: {en: "Instead of first_day: the day on which the newest thing said at this event came out, else its own last day.", fr: "Au lieu de first_day : le jour de parution de la plus récente chose dite lors de cet événement, sinon son dernier jour.", es: "En lugar de first_day: el día en que se publicó lo más reciente dicho en este evento o, si no, su último día."}, example: partners-meeting-2017}
//   last_event: {type: anyURI, default: null, class: [Event], description: {en: "Instead of last_day, in the same way; two events may be told in any order.", fr: "Au lieu de last_day, de la même façon ; deux événements peuvent être donnés dans n’importe quel ordre.", es: "En lugar de last_day, del mismo modo; dos eventos pueden darse en cualquier orden."}, example: partners-meeting-2021}
//   change: {type: string, list: true, default: null, one_of: [new, changed, ended, noLongerMentioned], description: {en: "Only these changes.", fr: "Seulement ces changements.", es: "Solo estos cambios."}, example: [new]}
//   actor: {type: anyURI, list: true, default: null, class: [Actor, Person], description: {en: "Only changes with these or their parts as the subject.", fr: "Seulement les changements dont le sujet est l’un de ceux-ci ou une de leurs parties.", es: "Solo cambios cuyo sujeto sea uno de estos o una de sus partes."}, example: [ilo]}
//   country: shared
//   group: shared
//   content: shared
//   source: shared
//   as_of: shared
//   known_by: shared
//   evidence_limit: {type: integer, default: 5, minimum: 1, maximum: 100, description: {en: "Most pieces of evidence in a row.", fr: "Preuves au plus par ligne.", es: "Máximo de evidencias por fila."}, example: 5}
//   limit: shared
//   offset: shared
// columns:
//   change: {type: string, description: {en: "new, changed, ended or noLongerMentioned.", fr: "new (nouveau), changed (modifié), ended (terminé) ou noLongerMentioned (plus mentionné).", es: "new (nuevo), changed (cambiado), ended (terminado) o noLongerMentioned (ya no mencionado)."}}
//   kind: shared
//   subject: {type: anyURI, description: {en: "Who acts, asks, answers or takes part; nothing for a result that names no helper.", fr: "Qui agit, demande, répond ou participe ; rien pour un résultat qui ne nomme personne qui y ait contribué.", es: "Quién actúa, pide, responde o participa; nada para un resultado que no nombra a nadie que contribuyera."}}
//   thing: {type: anyURI, description: {en: "The country, step, programme, instrument, network … it is about; nothing where the sources name none.", fr: "Le pays, l’étape, le programme, l’instrument, le réseau … dont il s’agit ; rien quand les sources n’en nomment pas.", es: "El país, la etapa, el programa, el instrumento, la red … de que se trata; nada cuando las fuentes no nombran ninguno."}}
//   before: {type: string, list: true, description: {en: "Modalities, answers, stages, kinds of demand or roles said by the first day, newest first.", fr: "Modalités, réponses, stades, types de demande ou rôles donnés au plus tard le premier jour, le plus récent d’abord.", es: "Modalidades, respuestas, fases, tipos de demanda o funciones dichos hasta el primer día, primero lo más reciente."}}
//   after: {type: string, list: true, description: {en: "The same, said in between.", fr: "De même, dit entre-temps.", es: "Lo mismo, dicho en el intervalo."}}
//   last_before: {type: date, description: {en: "Day of the newest assertion by the first day.", fr: "Jour de l’assertion la plus récente au premier jour.", es: "Día de la aserción más reciente hasta el primer día."}}
//   first_after: {type: date, description: {en: "Day of the first assertion in between.", fr: "Jour de la première assertion entre-temps.", es: "Día de la primera aserción en el intervalo."}}
//   last_confirmed: shared
//   ended_on: {type: date, description: {en: "The last stated end, completion or stop that lies in between.", fr: "La dernière fin déclarée, achèvement ou arrêt compris, qui tombe entre-temps.", es: "El último fin declarado, conclusión o interrupción incluidas, que cae en el intervalo."}}
//   standing: {type: string, codes: standing, description: {en: "On the day as_of, the best of all that was said of it: current, unknown (no end is stated), planned or ended.", fr: "Au jour as_of, le meilleur de tout ce qui en a été dit : current (en cours), unknown (aucune fin n’est donnée), planned (à venir) ou ended (terminé).", es: "El día as_of, lo mejor de todo lo dicho: current (vigente), unknown (no se declara un fin), planned (previsto) o ended (terminado)."}}
//   light: shared
//   could_have_said: {type: anyURI, list: true, description: {en: "For noLongerMentioned: sources that spoke in between and could have spoken of it.", fr: "Pour noLongerMentioned : sources qui ont parlé entre-temps et auraient pu en parler.", es: "Para noLongerMentioned: fuentes que hablaron en el intervalo y habrían podido hablar de ello."}}
//   since: {type: date, description: {en: "The first day as resolved.", fr: "Le premier jour tel que résolu.", es: "El primer día tal como se ha resuelto."}}
//   until: {type: date, description: {en: "The last day as resolved.", fr: "Le dernier jour tel que résolu.", es: "El último día tal como se ha resuelto."}}
//   evidence: {type: Evidence, list: true, description: {en: "The assertions before and in between, newest first.", fr: "Les assertions d’avant et d’entre-temps, la plus récente d’abord.", es: "Las aserciones de antes y del intervalo, primero la más reciente."}}
//   evidence_count: {type: integer, description: {en: "How many there are.", fr: "Combien il y en a.", es: "Cuántas hay."}}
// ask:
//   en: ["what changed since {first_event}", "what is new since {first_event}", "what is new since {first_day}", "what changed since {first_day}", "changes from {first_day} to {last_day}", "what changed between {first_event} and {last_event}", "what has changed in {country} since {first_event}", "what is new in {country} since {first_day}", "what changed for {actor} since {first_event}", "what changed in the commitments of {actor} between {first_day} and {last_day}", "what changed for {actor} between {first_event} and {last_event}", "what changed for {actor} since {first_day}", "what happened since {first_event}", "what happened between {first_day} and {last_day}", "what happened in {country} since {first_day}", "which commitments are new since {first_event} [change=new]", "what ended since {first_event} [change=ended]", "what ended between {first_day} and {last_day} [change=ended]", "what has ended since {first_day} [change=ended]", "which support ended between {first_event} and {last_event} [change=ended]", "what is new between {first_event} and {last_event} [change=new]", "what is new since {first_day} [change=new]", "news on {country} since {first_day} [change=new]",  "what is new since {first_event} [change=new]", "who is no longer mentioned since {first_event} [change=noLongerMentioned]", "what is no longer mentioned since {first_day} [change=noLongerMentioned]", "what is no longer mentioned about {country} [change=noLongerMentioned]", "what changed in {group} since {first_event}", "what is new on {branch} since {first_event} [change=new]", "what changed for {target_group} since {first_day}", "who disappeared between {first_event} and {last_event} [change=noLongerMentioned]", "which commitments changed between {first_day} and {last_day}", "compare {first_event} with {last_event}", "difference between {first_event} and {last_event}", "difference between {first_day} and {last_day}", "what changed between the two meetings [first_event=partners-meeting-2017] [last_event=partners-meeting-2021]", "who is no longer mentioned between the two meetings [first_event=partners-meeting-2017] [last_event=partners-meeting-2021] [change=noLongerMentioned]", "what is new between the two meetings in {country} [first_event=partners-meeting-2017] [last_event=partners-meeting-2021]"]
//   fr: ["qu’est-ce qui a changé depuis {first_event}", "quoi de neuf depuis {first_event}", "quoi de neuf depuis le {first_day}", "qu’est-ce qui a changé entre {first_event} et {last_event}", "ce qui a changé au {country} depuis {first_event}", "ce qui a changé en {group} depuis {first_event}", "ce qui n’est plus mentionné sur {country} [change=noLongerMentioned]", "qui n’est plus mentionné depuis {first_event} [change=noLongerMentioned]", "qu’est-ce qui a pris fin depuis {first_day} [change=ended]", "qu’est-ce qui a pris fin entre {first_event} et {last_event} [change=ended]", "ce qui est nouveau au {country} depuis {first_day} [change=new]", "ce qui a changé entre les deux réunions [first_event=partners-meeting-2017] [last_event=partners-meeting-2021]"]
//   es: ["qué cambió desde {first_event}", "novedades desde {first_event}", "qué hay de nuevo desde el {first_day}", "qué cambió entre {first_event} y {last_event}", "qué ha cambiado en {country} desde {first_event}", "qué ha cambiado en {group} desde {first_event}", "qué ya no se menciona sobre {country} [change=noLongerMentioned]", "quién ya no aparece desde {first_event} [change=noLongerMentioned]", "qué terminó desde {first_day} [change=ended]", "qué terminó entre {first_event} y {last_event} [change=ended]", "qué es nuevo en {country} desde {first_day} [change=new]", "qué cambió entre las dos reuniones [first_event=partners-meeting-2017] [last_event=partners-meeting-2021]"]
// ---
// 1. the two days
UNWIND [{place: 1, event: $first_event}, {place: 2, event: $last_event}] AS bound
OPTIONAL MATCH (e:Resource {uri: bound.event})
OPTIONAL MATCH (e)<-[:IS_PART_OF*0..3]-(:Event)<-[:AT_EVENT]-(said:Assertion)
WHERE said.assertedOn <= $known_by
WITH bound, e, max(said.assertedOn) AS said_on
OPTIONAL MATCH (e)<-[:DESCRIBES]-(told:Description)
WHERE told.assertedOn <= $known_by
WITH bound, said_on, max(told.validTo) AS held_on
WITH max(CASE WHEN bound.place = 1 THEN coalesce(said_on, held_on) END) AS one, max(CASE WHEN bound.place = 2 THEN coalesce(said_on, held_on) END) AS other
WITH CASE WHEN one > other THEN other ELSE one END AS first_at, CASE WHEN one > other THEN one ELSE other END AS last_at // two events may be told in any order
WITH CASE WHEN $first_event IS NOT NULL THEN first_at ELSE coalesce($first_day, '0000-01-01') END AS since,
  CASE WHEN $last_event IS NOT NULL THEN last_at ELSE $last_day END AS until
// 2. who spoke in between
OPTIONAL MATCH (w:Assertion)
WHERE w.assertedOn > since AND w.assertedOn <= until AND w.assertedOn <= $known_by AND ($source IS NULL OR w.source IN $source)
WITH since, until, collect(DISTINCT w.source) AS speakers
// 3. every assertion by the last day, for each of its subjects and things: read from what is asked for, else all
CALL (since) {
  UNWIND coalesce($country, []) AS start
  MATCH (:Resource {uri: start})<-[:IN_COUNTRY|ABOUT|PARTICIPANT]-(a:Assertion)
  RETURN a
  UNION
  UNWIND CASE WHEN $country IS NULL THEN coalesce($step, []) ELSE [] END AS start
  MATCH (:Resource {uri: start})<-[:BROADER*0..3]-(:Resource)<-[:FOR_STEP|ABOUT]-(a:Assertion)
  RETURN a
  UNION
  UNWIND CASE WHEN $country IS NULL AND $step IS NULL THEN coalesce($actor, []) ELSE [] END AS start
  MATCH (:Resource {uri: start})<-[:SUB_ORGANIZATION_OF*0..3]-(:Resource)<-[:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY|PARTICIPANT]-(a:Assertion)
  RETURN a
  UNION
  UNWIND CASE WHEN $country IS NULL AND $step IS NULL AND $actor IS NULL THEN ['all'] ELSE [] END AS start
  MATCH (a:Assertion)
  RETURN a
}
WITH since, until, speakers, a
WHERE (a:Commitment OR a:Demand OR a:Result OR a:SurveyAnswer OR a:Participation)
  AND a.assertedOn <= until AND a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source) AND coalesce(a.answer, '') <> 'blank'
  AND ($country IS NULL OR EXISTS { (a)-[:IN_COUNTRY|ABOUT|PARTICIPANT]->(x:Country) WHERE x.uri IN $country })
// include in_groups
// include of_content
OPTIONAL MATCH (a)-[role:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY|PARTICIPANT]->(p:Resource)
WITH since, until, speakers, a, p, type(role) AS role
WHERE $actor IS NULL OR EXISTS { (p)-[:SUB_ORGANIZATION_OF*0..3]->(x:Resource) WHERE x.uri IN $actor }
OPTIONAL MATCH (a)-[:IN_COUNTRY|IN_COUNTRY_GROUP|FOR_STEP|FOR_BRANCH|FOR_TARGET_GROUP|FOR_THEME|ABOUT|UNDER_PROGRAMME|UNDER_AGREEMENT|ADOPTS|TAKES_PART_IN]->(t:Resource)
WITH since, until, speakers, a, p, role, t
// of the countries, steps, branches … that it names, those asked about
WHERE (NOT t:Country OR $country IS NULL OR t.uri IN $country)
  AND (NOT t:Country OR $group IS NULL OR EXISTS { (t)-[:IS_PART_OF]->(x:CountryGroup) WHERE x.uri IN $group }
    OR EXISTS { (t)<-[:PARTICIPANT]-(m:Participation)-[:TAKES_PART_IN]->(x:CountryGroup) WHERE x.uri IN $group AND m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source) })
  AND (NOT t:CountryGroup OR $group IS NULL OR t.uri IN $group)
  AND (NOT t:SPFStep OR $step IS NULL OR EXISTS { (t)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $step })
  AND (NOT t:Branch OR $branch IS NULL OR EXISTS { (t)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $branch })
  AND (NOT t:TargetGroup OR $target_group IS NULL OR EXISTS { (t)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $target_group })
  AND (NOT t:Theme OR $theme IS NULL OR EXISTS { (t)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $theme })
  OR t IS NULL
WITH since, until, speakers, a, p.uri AS subject, t.uri AS thing, CASE WHEN t:Event THEN 1 ELSE 0 END AS occasion, CASE WHEN t IS NULL OR (a:Result AND NOT (t:PolicyInstrument OR t:Scheme)) THEN 1 ELSE 0 END AS several, role
ORDER BY role
WITH since, until, speakers, a, subject, thing, occasion, several, collect(DISTINCT role) AS roles
WITH since, until, speakers, subject, thing, several, roles, a.uri AS uri, a.assertedOn AS asserted_on,
  CASE WHEN a:Commitment THEN 'Commitment' WHEN a:Demand THEN 'Demand' WHEN a:Result THEN 'Result' WHEN a:SurveyAnswer THEN 'SurveyAnswer' ELSE 'Participation' END AS kind,
  coalesce(a.modality, a.answer, a.stage, a.demandKind, a.role) AS state,
  CASE WHEN a.validTo IS NOT NULL THEN a.validTo WHEN a.modality IN ['completed', 'stopped'] THEN a.assertedOn END AS end_day,
  CASE WHEN (a:Commitment AND a.modality <> 'declined') OR (a:Participation AND occasion = 0) THEN 1 ELSE 0 END AS ending,
  CASE
    WHEN a.validFrom > $as_of THEN 3
    WHEN a.validTo >= $as_of THEN 1
    WHEN a.validTo < $as_of OR (a.modality IN ['completed', 'stopped'] AND a.assertedOn <= $as_of) THEN 4
    ELSE 2
  END AS standing
ORDER BY asserted_on DESC, uri
WITH since, until, speakers, kind, subject, thing, several,
  collect({uri: uri, roles: roles}) AS pieces,
  collect(DISTINCT CASE WHEN asserted_on <= since THEN state END) AS before,
  collect(DISTINCT CASE WHEN asserted_on > since THEN state END) AS after,
  max(CASE WHEN asserted_on <= since THEN asserted_on END) AS last_before,
  min(CASE WHEN asserted_on > since THEN asserted_on END) AS first_after,
  max(asserted_on) AS last_confirmed,
  max(CASE WHEN ending = 1 AND end_day > since AND end_day <= until THEN end_day END) AS ended_on,
  max(CASE WHEN asserted_on <= since AND coalesce(end_day, '9999-12-31') > since THEN 1 ELSE 0 END) AS going_on,
  min(standing) AS standing
// 4. of what nobody speaks any more: which of those who spoke could have
CALL (speakers, kind, thing, first_after, going_on) {
  UNWIND CASE WHEN first_after IS NULL AND going_on = 1 AND kind <> 'Result' THEN [thing] ELSE [] END AS silent
  MATCH (:Resource {uri: silent})<-[:BROADER*0..3]-(:Resource)<-[:COVERS]-(s:Source)
  WHERE s.uri IN speakers AND kind IN s.coversKinds
    AND ($country IS NULL OR EXISTS { (s)-[:COVERS]->(x:Country) WHERE x.uri IN $country })
    AND ($group IS NULL OR EXISTS { (s)-[:COVERS]->(x:CountryGroup) WHERE x.uri IN $group } OR EXISTS { (s)-[:COVERS]->(:Country)-[:IS_PART_OF]->(x:CountryGroup) WHERE x.uri IN $group }
      OR EXISTS { (s)-[:COVERS]->(:Country)<-[:PARTICIPANT]-(m:Participation)-[:TAKES_PART_IN]->(x:CountryGroup) WHERE x.uri IN $group AND m.assertedOn <= $known_by AND ($source IS NULL OR m.source IN $source) })
    AND ($step IS NULL OR EXISTS { (s)-[:COVERS]->(:SPFStep)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $step })
    AND ($branch IS NULL OR EXISTS { (s)-[:COVERS]->(:Branch)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $branch })
    AND ($target_group IS NULL OR EXISTS { (s)-[:COVERS]->(:TargetGroup)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $target_group })
    AND ($theme IS NULL OR EXISTS { (s)-[:COVERS]->(:Theme)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN $theme })
  WITH DISTINCT s.uri AS speaker
  ORDER BY speaker
  RETURN collect(speaker) AS able
}
WITH since, until, kind, subject, thing, several, pieces, before, after, last_before, first_after, last_confirmed, ended_on, standing, able
UNWIND [
  CASE WHEN last_before IS NULL THEN {rank: 1, change: 'new', able: []} END,
  CASE WHEN last_before IS NOT NULL AND several = 0 AND any(state IN after WHERE NOT state IN before) THEN {rank: 2, change: 'changed', able: []} END,
  CASE WHEN ended_on IS NOT NULL THEN {rank: 3, change: 'ended', able: []} END,
  CASE WHEN size(able) > 0 THEN {rank: 4, change: 'noLongerMentioned', able: able} END
] AS found
WITH since, until, kind, subject, thing, pieces, before, after, last_before, first_after, last_confirmed, ended_on, standing, found.rank AS rank, found.change AS change, found.able AS able
WHERE change IS NOT NULL AND ($change IS NULL OR change IN $change)
WITH since, until, rank, change, kind, coalesce(subject, '') AS subject, coalesce(thing, '') AS thing, pieces, before, after, last_before, first_after, last_confirmed, ended_on, standing, able
ORDER BY rank, thing, subject, kind
WITH collect({since: since, until: until, rank: rank, change: change, kind: kind, subject: subject, thing: thing, pieces: size(pieces), chosen: pieces[0..$evidence_limit], before: before, after: after, last_before: last_before, first_after: first_after, last_confirmed: last_confirmed, ended_on: ended_on, standing: standing, able: able}) AS all_rows
WITH size(all_rows) AS total, all_rows[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS row
WITH total, row, coalesce(row.chosen, []) AS chosen
// include chosen_pieces
WITH total, row, evidence, row.rank AS rank, row.subject AS by_subject, row.thing AS by_thing, row.kind AS by_kind
ORDER BY rank, by_thing, by_subject, by_kind
RETURN
  total AS total,
  row.change AS change,
  row.kind AS kind,
  CASE WHEN row.subject <> '' THEN row.subject END AS subject,
  CASE WHEN row.thing <> '' THEN row.thing END AS thing,
  row.before AS before,
  row.after AS after,
  row.last_before AS last_before,
  row.first_after AS first_after,
  row.last_confirmed AS last_confirmed,
  row.ended_on AS ended_on,
  CASE WHEN row.standing IS NOT NULL THEN ['current', 'unknown', 'planned', 'ended'][row.standing - 1] END AS standing,
  CASE WHEN row.last_confirmed >= $fresh_from THEN 'fresh' WHEN row.last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  row.able AS could_have_said,
  row.since AS since,
  row.until AS until,
  evidence AS evidence,
  row.pieces AS evidence_count

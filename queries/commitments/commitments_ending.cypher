// ---
// title: {en: Commitments that end, fr: Engagements qui prennent fin, es: Compromisos que terminan}
// question: {en: "Which commitments end by {until}?", fr: "Quels engagements prennent fin d’ici au {until} ?", es: "¿Qué compromisos terminan hasta el {until}?"}
// description:
//   en: "One row per programme, agreement or lone commitment with its makers and a stated end: first what still runs, soonest end first, then what has ended, newest end first, then what has yet to begin. What has no stated end is not here. A successor is what the same makers, their parent or their parts commit of the same kind, in the same country (where no country is told: under the same programme or agreement, or for no country either), and which holds after the end; none means that no loaded source tells of one."
//   fr: "Une ligne par programme, accord ou engagement isolé avec ses auteurs et une fin affirmée : d’abord ce qui court encore, la fin la plus proche d’abord, puis ce qui a pris fin, la fin la plus récente d’abord, puis ce qui n’a pas commencé. Ce qui n’a pas de fin affirmée n’y est pas. Une suite est ce que les mêmes auteurs, leur organisation mère ou leurs parties engagent de même nature, dans le même pays (sans pays : au titre du même programme ou accord, ou sans pays non plus), et qui vaut après la fin ; aucune veut dire qu’aucune source chargée n’en parle."
//   es: "Una fila por programa, acuerdo o compromiso aislado con sus autores y un final declarado: primero lo que sigue en curso, el final más próximo primero, luego lo terminado, el final más reciente primero, luego lo que aún no ha comenzado. Lo que no tiene final declarado no está. Una continuación es lo que los mismos autores, su organización matriz o sus partes comprometen de la misma clase, en el mismo país (sin país: en virtud del mismo programa o acuerdo, o tampoco para ningún país), y que vale después del final; ninguna significa que ninguna fuente cargada la menciona."
// tags: [commitments]
// coverage: {kinds: [Commitment], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["which commitments end by {until}", "what ends before {until}", "commitments that ended before {until}", "what ends in {country} by {until}", "which projects end by {until}", "which projects in {country} end by {until}", "which commitments of {actor} end by {until}", "support of {actor} that ends by {until}", "projects of {actor} that end by {until}", "funding of {actor} that ends by {until}", "which projects end by {until} without a successor [successor=without]", "what ends by {until} and has no successor [successor=without]", "what ends by {until} with no follow up [successor=without]", "what ends in {country} by {until} without a successor [successor=without]", "which commitments end between {since} and {until}", "which support ends in {until}", "which agreements end by {until}", "which funding ends by {until}"]
//   fr: ["quels engagements prennent fin d’ici au {until}", "projets de {actor} qui prennent fin d’ici au {until}", "qu’est-ce qui se termine avant le {until}", "quels projets se terminent d’ici au {until} sans suite [successor=without]", "quel soutien au {country} prend fin d’ici au {until}"]
//   es: ["qué compromisos terminan hasta el {until}", "proyectos de {actor} que terminan hasta el {until}", "qué termina antes del {until}", "qué proyectos terminan hasta el {until} sin continuación [successor=without]", "qué apoyo en {country} termina hasta el {until}"]
// parameters:
//   until: {type: date, description: {en: "Last day of the end.", fr: "Dernier jour de la fin.", es: "Último día del final."}, example: "2027-12-31"}
//   since: {type: date, default: null, description: {en: "First day of the end.", fr: "Premier jour de la fin.", es: "Primer día del final."}, example: "2016-01-01"}
//   successor: {type: string, default: any, one_of: [any, with, without], description: {en: "Only with, only without a successor, or any.", fr: "Seulement avec suite (with), seulement sans (without), ou les deux (any).", es: "Solo con continuación (with), solo sin ella (without), o ambas (any)."}, example: without}
//   filters: shared
//   paging: shared
//   evidence_limit: shared
// columns:
//   made_by: shared
//   whole: {type: anyURI, description: {en: "The programme or agreement; empty for a lone commitment.", fr: "Le programme ou l’accord ; vide pour un engagement isolé.", es: "El programa o acuerdo; vacío para un compromiso aislado."}}
//   countries: shared
//   contribution: shared
//   modality: {type: string, list: true, codes: modality, description: {en: "How firm or far it is.", fr: "Degré de fermeté ou d’avancement.", es: "Grado de firmeza o de avance."}}
//   valid_to: {type: date, description: {en: "The stated end.", fr: "La fin affirmée.", es: "El final declarado."}}
//   days_away: {type: integer, description: {en: "Days between the day asked about and the end, before or after it.", fr: "Jours entre le jour demandé et la fin, avant ou après elle.", es: "Días entre el día preguntado y el final, antes o después de este."}}
//   standing: shared
//   has_successor: {type: boolean, description: {en: "Whether a loaded source tells of a successor.", fr: "Si une source chargée parle d’une suite.", es: "Si una fuente cargada menciona una continuación."}}
//   successors: {type: anyURI, list: true, description: {en: "The commitments that hold after the end.", fr: "Les engagements qui valent après la fin.", es: "Los compromisos que valen después del final."}}
//   continued_in: {type: anyURI, list: true, description: {en: "Their programmes and agreements.", fr: "Leurs programmes et accords.", es: "Sus programas y acuerdos."}}
//   certainty: {type: string, codes: certainty, description: {en: "inferred when a commitment in the row or one of its links is.", fr: "inferred (déduit) quand un engagement de la ligne ou un de ses liens l’est.", es: "inferred (inferido) cuando lo es un compromiso de la fila o uno de sus vínculos."}}
//   last_confirmed: shared
//   light: shared
//   evidence: shared
//   evidence_count: shared
//   assertions: shared
// ---
MATCH (a:Commitment)
// include filters
  AND a.validTo <= $until AND ($since IS NULL OR a.validTo >= $since) AND a.modality <> 'declined'
OPTIONAL MATCH (a)-[:UNDER_PROGRAMME|UNDER_AGREEMENT]->(w:Resource)
WITH a, max(w.uri) AS whole // a programme before an agreement
MATCH (a)-[:MADE_BY]->(m:Actor)
WITH a, whole, m.uri AS maker
ORDER BY maker
WITH a, whole, collect(maker) AS made_by
OPTIONAL MATCH (a)-[r]->(:Resource)
WITH a, whole, made_by, max(CASE WHEN r.certainty = 'inferred' OR a.certainty = 'inferred' THEN 1 ELSE 0 END) AS inferred, CASE WHEN a.validFrom > $as_of THEN 'planned' WHEN a.validTo >= $as_of THEN 'current' ELSE 'ended' END AS standing
OPTIONAL MATCH (a)-[:IN_COUNTRY]->(c:Country)
WITH a, whole, made_by, inferred, standing, c.uri AS country, a.assertedOn AS asserted_on, a.uri AS uri
ORDER BY asserted_on DESC, uri, country
WITH whole, made_by, a.validTo AS valid_to, coalesce(whole, uri) AS ending, collect(DISTINCT country) AS countries, collect(DISTINCT uri) AS assertions, collect(DISTINCT a.modality) AS modality,
  collect(DISTINCT coalesce(a.contribution, [])) AS contributions, max(inferred) AS inferred, min(standing) AS standing, max(asserted_on) AS last_confirmed
WITH whole, made_by, valid_to, ending, countries, assertions, modality, inferred, standing, last_confirmed,
  reduce(found = [], l IN contributions | found + [c IN l WHERE NOT c IN found]) AS contribution
// what the same makers go on with
UNWIND made_by AS maker
MATCH (m:Resource {uri: maker})
OPTIONAL MATCH (m)-[:SUB_ORGANIZATION_OF*0..1]-(n:Actor)<-[:MADE_BY]-(s:Commitment)
WHERE NOT s.uri IN assertions AND s.assertedOn <= $known_by AND ($source IS NULL OR s.source IN $source)
  AND NOT s.modality IN ['declined', 'stopped', 'completed']
  AND (s.validTo > valid_to OR (s.validTo IS NULL AND (coalesce(s.validFrom, '') > valid_to OR s.assertedOn > valid_to)))
  AND (contribution = [] OR any(c IN coalesce(s.contribution, []) WHERE c IN contribution))
  AND (EXISTS { (s)-[:IN_COUNTRY]->(x:Country) WHERE x.uri IN countries }
    OR (countries = [] AND NOT EXISTS { (s)-[:IN_COUNTRY]->(:Country) })
    OR ((countries = [] OR NOT EXISTS { (s)-[:IN_COUNTRY]->(:Country) }) AND EXISTS { (s)-[:UNDER_PROGRAMME|UNDER_AGREEMENT]->(x:Resource) WHERE x.uri = whole }))
OPTIONAL MATCH (s)-[:UNDER_PROGRAMME|UNDER_AGREEMENT]->(next:Resource)
WITH whole, made_by, valid_to, ending, countries, assertions, modality, inferred, standing, last_confirmed, contribution, s.uri AS successor, next.uri AS next_uri
ORDER BY successor, next_uri
WITH whole, made_by, valid_to, ending, countries, assertions, modality, inferred, standing, last_confirmed, contribution, collect(DISTINCT successor) AS successors, collect(DISTINCT next_uri) AS continued_in
WHERE $successor = 'any' OR ($successor = 'with') = (size(successors) > 0)
WITH whole, made_by, valid_to, ending, countries, assertions, modality, inferred, standing, last_confirmed, contribution, successors, continued_in,
  abs(duration.inDays(date($as_of), date(valid_to)).days) AS days_away
ORDER BY standing, days_away, whole, made_by, assertions
WITH collect({whole: whole, made_by: made_by, valid_to: valid_to, countries: countries, assertions: assertions, modality: modality, inferred: inferred, standing: standing, last_confirmed: last_confirmed, days_away: days_away,
  contribution: contribution, successors: successors, continued_in: continued_in}) AS all_rows
WITH size(all_rows) AS total, all_rows[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS row
WITH total, row, coalesce(row.assertions, [])[0..$evidence_limit] AS chosen, coalesce(row.made_by, []) AS actors, [] AS members
// include evidence
RETURN
  total AS total,
  row.made_by AS made_by,
  row.whole AS whole,
  row.countries AS countries,
  row.contribution AS contribution,
  row.modality AS modality,
  row.valid_to AS valid_to,
  row.days_away AS days_away,
  row.standing AS standing,
  size(row.successors) > 0 AS has_successor,
  row.successors AS successors,
  row.continued_in AS continued_in,
  CASE WHEN row.inferred = 1 THEN 'inferred' ELSE 'stated' END AS certainty,
  row.last_confirmed AS last_confirmed,
  CASE WHEN row.last_confirmed >= $fresh_from THEN 'fresh' WHEN row.last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light,
  evidence AS evidence,
  size(row.assertions) AS evidence_count,
  row.assertions AS assertions
ORDER BY standing, days_away, whole, made_by, assertions

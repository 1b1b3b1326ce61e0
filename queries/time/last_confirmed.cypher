// ---
// title: {en: When a link was last confirmed, fr: Dernière confirmation d’un lien, es: Última confirmación de un vínculo}
// question: {en: "When was it last said that an actor supports a country or step?", fr: "Quand a-t-il été dit pour la dernière fois qu’un acteur soutient un pays ou une étape ?", es: "¿Cuándo se dijo por última vez que un actor apoya un país o una etapa?"}
// description:
//   en: "One row per actor and country or step that a commitment, a result or a marked survey answer connects, the one confirmed longest ago first: what to ask again. An explicit no or an unreadable mark confirms nothing; the newest no is in denied_on. Receiving is not supporting."
//   fr: "Une ligne par acteur et pays ou étape que relie un engagement, un résultat ou une réponse cochée, la confirmation la plus ancienne d’abord : ce qu’il faut redemander. Un non explicite ou une marque illisible ne confirme rien ; le non le plus récent est dans denied_on. Recevoir n’est pas soutenir."
//   es: "Una fila por actor y país o etapa que vincula un compromiso, un resultado o una respuesta marcada, primero la confirmación más antigua: lo que hay que volver a preguntar. Un no explícito o una marca ilegible no confirma nada; el no más reciente está en denied_on. Recibir no es apoyar."
// tags: [time]
// coverage: {kinds: [Commitment, Result, SurveyAnswer], about: [country, step]}
// parameters:
//   actor: {type: anyURI, list: true, default: null, class: [Actor], description: {en: "Only these actors and their parts.", fr: "Seulement ces acteurs et leurs parties.", es: "Solo estos actores y sus partes."}, example: [irish-aid]}
//   country: {type: anyURI, list: true, default: null, class: [Country], description: {en: "Only links with these countries and territories, or with the steps asked for.", fr: "Seulement les liens avec ces pays et territoires, ou avec les étapes demandées.", es: "Solo vínculos con estos países y territorios, o con las etapas pedidas."}, example: [MWI]}
//   step: {type: anyURI, list: true, default: null, class: [SPFStep], description: {en: "Only links with these steps and narrower ones, or with the countries asked for.", fr: "Seulement les liens avec ces étapes et de plus étroites, ou avec les pays demandés.", es: "Solo vínculos con estas etapas y otras más específicas, o con los países pedidos."}, example: [legal-drafting]}
//   light: {type: string, list: true, default: null, codes: light, description: {en: "Only links of this freshness.", fr: "Seulement les liens de cette fraîcheur.", es: "Solo vínculos de esta vigencia."}, example: [stale]}
//   source: shared
//   convenor: shared
//   as_of: shared
//   known_by: shared
//   evidence_limit: {type: integer, default: 3, minimum: 1, maximum: 100, description: {en: "Most pieces of evidence in a row.", fr: "Preuves au plus par ligne.", es: "Máximo de evidencias por fila."}, example: 3}
//   limit: shared
//   offset: shared
// columns:
//   actor: {type: anyURI, description: {en: "The actor.", fr: "L’acteur.", es: "El actor."}}
//   thing: {type: anyURI, description: {en: "The country or step.", fr: "Le pays ou l’étape.", es: "El país o la etapa."}}
//   party: {type: string, codes: party, description: {en: "partner, or ilo for the convenor and its parts, or domestic for a country's own body acting at home.", fr: "partner (partenaire), ilo (l’organisation qui porte le programme et ses parties) ou domestic (un organisme d’un pays qui agit chez lui).", es: "partner (socio), ilo (la organización que convoca el programa y sus partes) o domestic (un organismo de un país que actúa en él)."}}
//   last_confirmed: shared
//   light: shared
//   first_said: {type: date, description: {en: "Day of the oldest assertion that connects them.", fr: "Jour de l’assertion la plus ancienne qui les relie.", es: "Día de la aserción más antigua que los vincula."}}
//   denied_on: {type: date, description: {en: "Day of the newest explicit no of the actor to this country or step.", fr: "Jour du non explicite le plus récent de l’acteur à ce pays ou à cette étape.", es: "Día del no explícito más reciente del actor a este país o etapa."}}
//   standing: {type: string, codes: standing, description: {en: "The best of what connects them: current, unknown (no end is stated), planned or ended.", fr: "Le meilleur de ce qui les relie : current (en cours), unknown (aucune fin n’est donnée), planned (à venir) ou ended (terminé).", es: "Lo mejor de lo que los vincula: current (vigente), unknown (no se declara un fin), planned (previsto) o ended (terminado)."}}
//   certainty: {type: string, codes: certainty, description: {en: "stated when one assertion states both the role and the country or step.", fr: "stated (énoncé) quand une même assertion énonce à la fois le rôle et le pays ou l’étape.", es: "stated (declarado) cuando una misma aserción declara tanto la función como el país o la etapa."}}
//   said_by: {type: anyURI, list: true, description: {en: "The sources that say so.", fr: "Les sources qui le disent.", es: "Las fuentes que lo dicen."}}
//   evidence: {type: Evidence, list: true, description: {en: "The assertions that connect them, newest first.", fr: "Les assertions qui les relient, la plus récente d’abord.", es: "Las aserciones que los vinculan, primero la más reciente."}}
//   evidence_count: {type: integer, description: {en: "How many there are.", fr: "Combien il y en a.", es: "Cuántas hay."}}
// ask:
//   en: ["when was the support of {actor} in {country} last confirmed", "when was the support of {actor} last confirmed", "when was {actor} last confirmed", "support to be confirmed again in {country}", "is the support in {country} still current", "when did we last hear of {actor}", "when was {actor} last mentioned", "last confirmation of {actor}", "last news of {actor}", "how recent is the information about {actor}", "how recent is the information about {country}", "when was {country} last confirmed", "how fresh is what we know about {country}", "how up to date is what we know about {actor} in {country}", "how recent is it that {actor} supports {country}", "when was the support in {country} last confirmed", "when was support for {step} last confirmed", "when was the support of {actor} for {step} last confirmed", "which links in {country} are out of date [light=stale]", "which support is out of date [light=stale]", "which commitments have not been confirmed recently [light=stale]", "which partners were not confirmed for years [light=stale]", "is the support of {actor} still current", "which information about {actor} is outdated", "last confirmation for {country}", "latest confirmations per partner for {country}", "partners of {country} by last confirmation", "is the support of {actor} to {country} still up to date", "when was each support last confirmed", "oldest confirmations"]
//   fr: ["quand le soutien de {actor} au {country} a-t-il été confirmé pour la dernière fois", "de quand datent les dernières nouvelles de {actor}", "quels liens au {country} ne sont plus à jour [light=stale]", "dernière confirmation de l'appui de {actor}", "appuis à reconfirmer au {country}", "dernière confirmation pour {country}", "de quand date l'information sur l'appui de {actor}", "partenaires du {country} par date de confirmation", "quand chaque appui a-t-il été confirmé pour la dernière fois", "quels appuis faut-il reconfirmer"]
//   es: ["cuándo se confirmó por última vez el apoyo de {actor} en {country}", "de cuándo son las últimas noticias de {actor}", "qué vínculos en {country} están desactualizados [light=stale]", "última confirmación del apoyo de {actor}", "apoyos por confirmar de nuevo en {country}", "última confirmación para {country}", "de cuándo es la información sobre el apoyo de {actor}", "cuándo se confirmó por última vez cada apoyo", "qué apoyos hay que reconfirmar"]
// ---
MATCH (t:Resource)<-[link:IN_COUNTRY|FOR_STEP|ABOUT]-(a:Assertion)
WHERE (t:Country OR t:SPFStep) AND (a:Commitment OR a:Result OR a:SurveyAnswer)
  AND a.assertedOn <= $known_by AND ($source IS NULL OR a.source IN $source) AND NOT coalesce(a.answer, '') IN ['blank', 'unreadable']
  AND (($country IS NULL AND $step IS NULL) OR t.uri IN coalesce($country, []) OR EXISTS { (t)-[:BROADER*0..3]->(x:Resource) WHERE x.uri IN coalesce($step, []) })
MATCH (a)-[role:MADE_BY|WITH_ACTOR|FUNDED_BY|DELIVERED_BY|ACHIEVED_WITH|ANSWERED_BY]->(p:Actor)
WHERE $actor IS NULL OR EXISTS { (p)-[:SUB_ORGANIZATION_OF*0..3]->(x:Resource) WHERE x.uri IN $actor }
WITH t, p, a, type(role) AS role,
  CASE WHEN a.certainty = 'stated' AND coalesce(role.certainty, 'stated') = 'stated' AND coalesce(link.certainty, 'stated') = 'stated' THEN 1 ELSE 0 END AS stated
ORDER BY role
WITH t, p, a, collect(DISTINCT role) AS roles, max(stated) AS stated,
  CASE WHEN coalesce(a.answer, '') = 'no' OR coalesce(a.modality, '') = 'declined' THEN 1 ELSE 0 END AS denied,
  CASE WHEN EXISTS { (p)-[:HOME_COUNTRY]->(:Country)<-[:IN_COUNTRY|ABOUT]-(a) } THEN 1 ELSE 0 END AS domestic,
  CASE
    WHEN a.validFrom > $as_of THEN 3
    WHEN a.validTo >= $as_of THEN 1
    WHEN a.validTo < $as_of OR (a.modality IN ['completed', 'stopped'] AND a.assertedOn <= $as_of) THEN 4
    ELSE 2
  END AS standing
WITH t, p, roles, stated, denied, domestic, standing, a.uri AS uri, a.assertedOn AS asserted_on, a.source AS said_in
ORDER BY asserted_on DESC, uri
WITH t, p,
  collect(CASE WHEN denied = 0 THEN {uri: uri, roles: roles} END) AS pieces,
  collect(DISTINCT CASE WHEN denied = 0 THEN said_in END) AS said_by,
  max(CASE WHEN denied = 0 THEN asserted_on END) AS last_confirmed,
  min(CASE WHEN denied = 0 THEN asserted_on END) AS first_said,
  max(CASE WHEN denied = 1 THEN asserted_on END) AS denied_on,
  min(CASE WHEN denied = 0 THEN standing END) AS standing,
  max(CASE WHEN denied = 0 THEN stated END) AS stated,
  min(CASE WHEN denied = 0 THEN domestic END) AS at_home // everything that connects them is done at home
WHERE last_confirmed IS NOT NULL
WITH t, p, pieces, said_by, last_confirmed, first_said, denied_on, standing, stated, at_home,
  CASE WHEN last_confirmed >= $fresh_from THEN 'fresh' WHEN last_confirmed >= $ageing_from THEN 'ageing' ELSE 'stale' END AS light
WHERE $light IS NULL OR light IN $light
OPTIONAL MATCH (p)-[:SUB_ORGANIZATION_OF*0..3]->(convenor:Resource)
WHERE convenor.uri = $convenor
WITH t.uri AS thing, p.uri AS actor, pieces, said_by, last_confirmed, first_said, denied_on, standing, stated, light, at_home, count(convenor) AS convening
ORDER BY last_confirmed, actor, thing
WITH collect({thing: thing, actor: actor, pieces: size(pieces), chosen: pieces[0..$evidence_limit], said_by: said_by, last_confirmed: last_confirmed, first_said: first_said, denied_on: denied_on,
  standing: standing, stated: stated, light: light, party: CASE WHEN at_home > 0 THEN 'domestic' WHEN convening > 0 THEN 'ilo' ELSE 'partner' END}) AS all_rows
WITH size(all_rows) AS total, all_rows[$offset..$offset + $limit] AS page
UNWIND CASE WHEN size(page) = 0 THEN [null] ELSE page END AS row
WITH total, row, coalesce(row.chosen, []) AS chosen
// include chosen_pieces
RETURN
  total AS total,
  row.actor AS actor,
  row.thing AS thing,
  row.party AS party,
  row.last_confirmed AS last_confirmed,
  row.light AS light,
  row.first_said AS first_said,
  row.denied_on AS denied_on,
  CASE WHEN row.standing IS NOT NULL THEN ['current', 'unknown', 'planned', 'ended'][row.standing - 1] END AS standing,
  CASE WHEN row.stated = 1 THEN 'stated' WHEN row.stated = 0 THEN 'inferred' END AS certainty,
  row.said_by AS said_by,
  evidence AS evidence,
  row.pieces AS evidence_count
ORDER BY last_confirmed, actor, thing

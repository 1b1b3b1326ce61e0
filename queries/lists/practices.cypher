// ---
// title: {en: "Documented practices", fr: "Pratiques documentées", es: "Prácticas documentadas"}
// question: {en: "Which experiences are documented?", fr: "Quelles expériences sont documentées ?", es: "¿Qué experiencias están documentadas?"}
// description: {en: "One row per documented practice, newest first. A practice is no support.", fr: "Une ligne par pratique documentée, la plus récente d’abord. Une pratique n’est pas un soutien.", es: "Una fila por práctica documentada, primero la más reciente. Una práctica no es un apoyo."}
// tags: [lists]
// coverage: {kinds: [Practice], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["which practices are documented", "which practices are documented for {country}", "good practices in {country}", "good practices on {step}", "good practices on {branch}", "good practices for {target_group}", "good practices on {theme}", "experience of {country} with {branch}", "experience of {country} with {step}", "experience of {country} with {theme}", "experience of {country} with {target_group}", "documented experiences with {theme}", "lessons from {country}", "case studies on {country}", "country briefs on {country}", "what can be learned from {country}"]
//   fr: ["quelles pratiques sont documentées", "quelles pratiques sont documentées pour {country}", "bonnes pratiques en {country}", "expérience de {country} en {branch}", "leçons de {country}"]
//   es: ["qué prácticas están documentadas", "qué prácticas están documentadas para {country}", "buenas prácticas en {country}", "experiencia de {country} en {branch}", "lecciones de {country}"]
// parameters:
//   filters: shared
//   paging: shared
// columns:
//   assertion: shared
//   documented_in: {type: anyURI, description: {en: "The document that holds it.", fr: "Le document qui la contient.", es: "El documento que la contiene."}}
//   listed: shared
// ---
MATCH (a:Practice)
// include filters
// include page
RETURN
  total AS total,
  assertion AS assertion,
  [l IN links WHERE l.type = 'DOCUMENTED_IN' | l.target][0] AS documented_in,
// include columns
ORDER BY asserted_on DESC, assertion

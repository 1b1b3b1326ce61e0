// ---
// title: {en: "Answers to mapping exercises", fr: "Réponses aux exercices de cartographie", es: "Respuestas a los ejercicios de mapeo"}
// question: {en: "What did partners mark?", fr: "Qu’ont coché les partenaires ?", es: "¿Qué marcaron los socios?"}
// description: {en: "One row per answer, newest first. An unreadable mark is neither yes nor no.", fr: "Une ligne par réponse, la plus récente d’abord. Une marque illisible n’est ni oui ni non.", es: "Una fila por respuesta, primero la más reciente. Una marca ilegible no es ni sí ni no."}
// tags: [lists]
// coverage: {kinds: [SurveyAnswer], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["what did {actor} mark in the mapping", "answers of {actor} in the mapping exercise", "survey answers of {actor}", "what did partners answer about {country} in the mapping"]
//   fr: ["qu'a coché {actor} dans la cartographie", "réponses de {actor} à l'exercice de cartographie"]
//   es: ["qué marcó {actor} en el mapeo", "respuestas de {actor} al ejercicio de mapeo"]
// parameters:
//   filters: shared
//   question: {type: string, list: true, default: null, codes: survey-question, description: {en: "Only these questions of the exercise.", fr: "Seulement ces questions de l’exercice.", es: "Solo estas preguntas del ejercicio."}, example: [step-involved-or-willing]}
//   answer: {type: string, list: true, default: null, codes: survey-answer, description: {en: "Only these answers.", fr: "Seulement ces réponses.", es: "Solo estas respuestas."}, example: [unreadable]}
//   paging: shared
// columns:
//   assertion: shared
//   answered_by: {type: anyURI, list: true, description: "Whose answer it is."}
//   question: {type: string, codes: survey-question, description: "The question of the exercise."}
//   answer: {type: string, codes: survey-answer, description: "What was marked, or that it cannot be read."}
//   listed: shared
// ---
MATCH (a:SurveyAnswer)
// include filters
  AND ($question IS NULL OR a.question IN $question)
  AND ($answer IS NULL OR a.answer IN $answer)
// include page
RETURN
  total AS total,
  assertion AS assertion,
  [l IN links WHERE l.type = 'ANSWERED_BY' | l.target] AS answered_by,
  a.question AS question,
  a.answer AS answer,
// include columns
ORDER BY asserted_on DESC, assertion

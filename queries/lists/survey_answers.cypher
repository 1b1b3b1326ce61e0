// ---
// title: {en: "Answers to mapping exercises", fr: "Réponses aux exercices de cartographie", es: "Respuestas a los ejercicios de mapeo"}
// question: {en: "What did partners mark?", fr: "Qu’ont coché les partenaires ?", es: "¿Qué marcaron los socios?"}
// description: {en: "One row per answer, newest first. An unreadable mark is neither yes nor no.", fr: "Une ligne par réponse, la plus récente d’abord. Une marque illisible n’est ni oui ni non.", es: "Una fila por respuesta, primero la más reciente. Una marca ilegible no es ni sí ni no."}
// tags: [lists]
// coverage: {kinds: [SurveyAnswer], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["survey answers", "survey answers of {actor}", "what did {actor} answer in the mapping exercise", "what did {actor} mark in the mapping", "what did {actor} tick", "answers of {actor}", "did {actor} tick {step}", "did {actor} mark {country}", "did {actor} tick {branch}", "did {actor} mark {target_group}", "what did {actor} answer about {country}", "what did {actor} answer about {step}", "what did partners answer about {country} in the mapping", "which partners answered yes on {step} [answer=yes]", "which {question} did {actor} mark", "what did {actor} answer about {question}", "what did {actor} answer on {question}", "which countries did {actor} mark as priority [question=priority-country]", "answers about {country}", "replies on {country}"]
//   fr: ["qu'a coché {actor} dans la cartographie", "réponses de {actor} à l'exercice de cartographie", "qu'a répondu {actor} à l'enquête", "{actor} a-t-il coché {step}", "{actor} a-t-il coché {country}", "réponses de {actor}", "réponses de {actor} au recensement", "réponses sur {country}"]
//   es: ["qué marcó {actor} en el mapeo", "respuestas de {actor} al ejercicio de mapeo", "qué respondió {actor} en la encuesta", "marcó {actor} {step}", "marcó {actor} {country}", "respuestas de {actor}", "respuestas sobre {country}"]
// parameters:
//   filters: shared
//   question: {type: string, list: true, default: null, codes: survey-question, description: {en: "Only these questions of the exercise.", fr: "Seulement ces questions de l’exercice.", es: "Solo estas preguntas del ejercicio."}, example: [step-involved-or-willing]}
//   answer: {type: string, list: true, default: null, codes: survey-answer, description: {en: "Only these answers.", fr: "Seulement ces réponses.", es: "Solo estas respuestas."}, example: [unreadable]}
//   paging: shared
// columns:
//   assertion: shared
//   answered_by: {type: anyURI, list: true, description: {en: "Whose answer it is.", fr: "De qui est la réponse.", es: "De quién es la respuesta."}}
//   question: {type: string, codes: survey-question, description: {en: "The question of the exercise.", fr: "La question de l’exercice.", es: "La pregunta del ejercicio."}}
//   answer: {type: string, codes: survey-answer, description: {en: "What was marked, or that it cannot be read.", fr: "Ce qui a été marqué, ou que c’est illisible.", es: "Lo que se marcó, o que no se puede leer."}}
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

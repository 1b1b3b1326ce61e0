// ---
// title: {en: "Figures", fr: "Chiffres", es: "Cifras"}
// question: {en: "Which figures are given?", fr: "Quels chiffres sont donnés ?", es: "¿Qué cifras se dan?"}
// description: {en: "One row per figure, newest first. Figures that differ are all kept.", fr: "Une ligne par chiffre, le plus récent d’abord. Les chiffres qui diffèrent sont tous gardés.", es: "Una fila por cifra, primero la más reciente. Se conservan todas las cifras que difieren."}
// tags: [lists]
// coverage: {kinds: [Observation], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["figures for {country}", "which figures are there for {country}", "numbers on coverage in {country}", "statistics for {country}", "all figures"]
//   fr: ["chiffres pour {country}", "quels chiffres y a-t-il pour {country}", "tous les chiffres"]
//   es: ["cifras de {country}", "qué cifras hay para {country}", "todas las cifras"]
// parameters:
//   filters: shared
//   measure: {type: string, list: true, default: null, codes: measure, description: {en: "Only these measures.", fr: "Seulement ces mesures.", es: "Solo estas medidas."}, example: [coverage]}
//   status: {type: string, list: true, default: null, codes: observation-status, description: {en: "Only figures of this status.", fr: "Seulement les chiffres de ce statut.", es: "Solo cifras de este estado."}, example: [actual]}
//   paging: shared
// columns:
//   assertion: shared
//   thing: {type: anyURI, description: "What the figure is about."}
//   measure: {type: string, codes: measure, description: "What it measures."}
//   value: {type: number, description: "The figure."}
//   unit: {type: string, codes: unit, description: "Its unit."}
//   currency: {type: string, description: "ISO 4217 code, for money."}
//   per: {type: string, codes: per, description: "The period or unit it is for."}
//   precision: {type: string, codes: precision, description: "Exact, rounded or a bound."}
//   status: {type: string, codes: observation-status, description: "Baseline, target, expected or actual."}
//   out_of: {type: number, description: "The total of which the value is a part."}
//   basis: {type: string, description: "What the total is."}
//   component: {type: string, description: "The part of the thing that it is for."}
//   listed: shared
// ---
MATCH (a:Observation)
// include filters
  AND ($measure IS NULL OR a.measure IN $measure)
  AND ($status IS NULL OR a.status IN $status)
// include page
RETURN
  total AS total,
  assertion AS assertion,
  [l IN links WHERE l.type = 'ABOUT' | l.target][0] AS thing,
  a.measure AS measure,
  a.value AS value,
  a.unit AS unit,
  a.currency AS currency,
  a.per AS per,
  a.precision AS precision,
  a.status AS status,
  a.outOf AS out_of,
  a.basis AS basis,
  a.component AS component,
// include columns
ORDER BY asserted_on DESC, assertion

// ---
// title: {en: "Figures", fr: "Chiffres", es: "Cifras"}
// question: {en: "Which figures are given?", fr: "Quels chiffres sont donnés ?", es: "¿Qué cifras se dan?"}
// description: {en: "One row per figure, newest first. Figures that differ are all kept.", fr: "Une ligne par chiffre, le plus récent d’abord. Les chiffres qui diffèrent sont tous gardés.", es: "Una fila por cifra, primero la más reciente. Se conservan todas las cifras que difieren."}
// tags: [lists]
// coverage: {kinds: [Observation], about: [country, step, branch, target_group, theme]}
// ask:
//   en: ["all figures", "figures for {country}", "figures on {about}", "figures about {about}", "how many people does {about} cover", "statistics on {about}", "which figures are there for {country}", "numbers on coverage in {country}", "coverage rate in {country}", "statistics for {country}", "how many people does {country} cover", "how many people are covered by {branch} in {country}", "how many people benefit from {programme}", "figures of {programme}", "how many {target_group} are covered in {country}", "how many people are covered", "figures on {branch}", "figures on {target_group}", "figures on {theme}", "what share of people is covered in {country}", "how many people does the scheme cover"]
//   fr: ["tous les chiffres", "chiffres pour {country}", "quels chiffres y a-t-il pour {country}", "taux de couverture au {country}", "combien de personnes sont couvertes au {country}"]
//   es: ["todas las cifras", "cifras de {country}", "qué cifras hay para {country}", "tasa de cobertura en {country}", "cuántas personas están cubiertas en {country}"]
// parameters:
//   filters: shared
//   measure: {type: string, list: true, default: null, codes: measure, description: {en: "Only these measures and narrower ones.", fr: "Seulement ces mesures et de plus étroites.", es: "Solo estas medidas y otras más específicas."}, example: [coverage]}
//   status: {type: string, list: true, default: null, codes: observation-status, description: {en: "Only figures of this status.", fr: "Seulement les chiffres de ce statut.", es: "Solo cifras de este estado."}, example: [actual]}
//   paging: shared
// columns:
//   assertion: shared
//   thing: {type: anyURI, description: {en: "What the figure is about.", fr: "Ce dont parle le chiffre.", es: "De qué trata la cifra."}}
//   measure: {type: string, codes: measure, description: {en: "What it measures.", fr: "Ce qu’il mesure.", es: "Lo que mide."}}
//   value: {type: number, description: {en: "The figure.", fr: "Le chiffre.", es: "La cifra."}}
//   value_text: {type: string, description: {en: "The figure as printed.", fr: "Le chiffre tel qu’imprimé.", es: "La cifra tal como está impresa."}}
//   unit: {type: string, codes: unit, description: {en: "Its unit.", fr: "Son unité.", es: "Su unidad."}}
//   currency: {type: string, description: {en: "ISO 4217 code, for money.", fr: "Code ISO 4217, pour l’argent.", es: "Código ISO 4217, para el dinero."}}
//   per: {type: string, codes: per, description: {en: "The period or unit it is for.", fr: "La période ou l’unité pour laquelle il vaut.", es: "El período o la unidad para la que vale."}}
//   precision: shared
//   status: {type: string, codes: observation-status, description: {en: "Baseline, target, expected or actual.", fr: "Référence, cible, attendu ou réel.", es: "Línea de base, meta, previsto o real."}}
//   out_of: {type: number, description: {en: "The total of which the value is a part.", fr: "Le total dont la valeur est une partie.", es: "El total del que el valor es una parte."}}
//   basis: {type: string, description: {en: "What the total is.", fr: "Ce qu’est le total.", es: "Qué es el total."}}
//   component: {type: string, description: {en: "The part of the thing that it is for.", fr: "La partie de la chose pour laquelle il vaut.", es: "La parte de la cosa para la que vale."}}
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
  a.valueText AS value_text,
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

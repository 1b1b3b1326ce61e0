// A plain tree of a parsed statement: {rule, text, line, column, offset, kids, parent}; rule is null for a token.

export function plain(context, ruleNames, parent = null) {
  const token = context.symbol ?? context.start
  const node = {
    rule: context.symbol ? null : ruleNames[context.ruleIndex],
    text: context.getText(),
    line: token?.line ?? 1,
    column: (token?.column ?? 0) + 1,
    offset: token?.start ?? 0,
    parent,
    kids: [],
  }
  node.kids = (context.children ?? []).map((kid) => plain(kid, ruleNames, node))
  return node
}

// every node of these rules at or below `node`, in the order of the text
export function* all(node, ...rules) {
  if (rules.includes(node.rule)) yield node
  for (const kid of node.kids) yield* all(kid, ...rules)
}

export const below = (node, ...rules) => node.kids.flatMap((kid) => [...all(kid, ...rules)])

export const kid = (node, rule) => node.kids.find((each) => each.rule === rule)

export const has = (node, word) => node.kids.some((each) => each.rule === null && each.text.toUpperCase() === word)

export function inside(node, ...rules) {
  for (let up = node.parent; up; up = up.parent) if (rules.includes(up.rule)) return up
  return null
}

// what a chain of nodes with one child each comes down to: an expression that is nothing but a variable gives `variable`
export function core(node) {
  let at = node
  while (at.kids.length === 1 && at.rule !== 'variable') at = at.kids[0]
  return at
}

export const names = (node) => below(node, 'symbolicNameString').map((each) => each.text)

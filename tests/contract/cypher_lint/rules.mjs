// What Neo4j would accept but the project does not: what differs between the engines, is slow, or is unsafe.
// Each rule yields [number, node, message]; `typesAt(offset)` tells what Neo4j's analysis knows of the variable there.

import { all, below, core, has, inside, kid, names } from './tree.mjs'

const INVENTED = ['id', 'name', 'title', 'label', 'type', 'node_type']
const HIERARCHIES = ['BROADER', 'SUB_ORGANIZATION_OF', 'IS_PART_OF']
const SUBQUERIES = ['subqueryClause', 'existsExpression', 'countExpression', 'collectExpression']
const WRITES = ['createClause', 'insertClause', 'mergeClause', 'setClause', 'removeClause', 'deleteClause', 'foreachClause']
const FORBIDDEN_FUNCTIONS = {
  properties: 4, keys: 4, id: 4, elementid: 4,
  datetime: 7, localdatetime: 7, time: 7, localtime: 7, timestamp: 7, duration: 7,
  round: 8, stdev: 8, stdevp: 8, percentilecont: 8, percentiledisc: 8,
}
const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/

const graphThing = (types) => types.length > 0 && types.every((type) => /^(List<)*(Node|Relationship|Path)\b/.test(type))

function* nodesCarryResource(root) {
  for (const node of all(root, 'nodePattern', 'insertNodePattern')) {
    const labels = kid(node, 'labelExpression') ?? kid(node, 'insertNodeLabelExpression')
    const first = labels && names(labels)[0]
    const writes = inside(node, 'createClause', 'insertClause', 'mergeClause')
    if (writes && first && first !== 'Resource') yield [1, node, `the first label written is Resource, not ${first}`]
    const byUri = below(node, 'propertyKeyName').some((key) => key.text === 'uri')
    if (byUri && !(labels && names(labels).includes('Resource'))) yield [1, node, 'without :Resource no index finds a uri']
  }
}

function* noInventedNames(root, typesAt) {
  const bad = (key) => key && INVENTED.includes(key.text)
  for (const map of all(root, 'map')) {
    const written = inside(map, 'properties') || (map.parent.rule === 'insertNodePattern') || isSetValue(map)
    for (const key of written ? map.kids.filter((each) => each.rule === 'propertyKeyName') : [])
      if (bad(key)) yield [2, key, `no property is called ${key.text}`]
  }
  for (const access of all(root, 'expression2', 'mapProjection')) {
    const variable = core(access.kids[0])
    const properties = access.kids.slice(1).map((each) => (each.rule === 'property' ? each : kid(each, 'property')))
    const reads = access.rule === 'expression2' ? properties.slice(0, 1) : properties
    for (const property of reads.filter(Boolean)) {
      const key = kid(property, 'propertyKeyName')
      if (variable.rule === 'variable' && graphThing(typesAt(variable.offset)) && bad(key))
        yield [2, key, `no property is called ${key.text}`]
    }
  }
}

function isSetValue(map) {
  const item = inside(map, 'setItem')
  return Boolean(item) && core(item.kids[2]) === map
}

function* inlineMapsHoldUri(root) {
  for (const node of all(root, 'nodePattern', 'insertNodePattern')) {
    const given = kid(node, 'properties')
    if (given && !kid(given, 'map')) yield [3, given, 'a parameter is no inline map; write {uri: …}']
    for (const key of below(node, 'propertyKeyName'))
      if (key.text !== 'uri' && key.parent.rule === 'map' && inside(key, 'nodePattern', 'insertNodePattern') === node)
        yield [3, key, `an inline map holds only uri, not ${key.text}; filter in WHERE, write with SET`]
  }
}

function* returnsAreExplicit(root, typesAt) {
  for (const clause of all(root, 'returnClause')) {
    for (const items of below(clause, 'returnItems'))
      if (items.parent.parent === clause && has(items, '*')) yield [4, clause, 'RETURN * leaves open what is returned']
    if (inside(clause, ...SUBQUERIES)) continue
    for (const item of below(clause, 'returnItem')) {
      const alias = kid(item, 'variable') ?? core(item.kids[0])
      if (alias.rule === 'variable' && graphThing(typesAt(alias.offset)))
        yield [4, item, `${alias.text} returns what the engines show differently; return scalars or {…}`]
    }
    for (const value of below(clause, 'expression')) {
      const variable = core(value)
      const held = ['map', 'listLiteral', 'mapProjectionElement'].includes(value.parent.rule)
      if (held && variable.rule === 'variable' && graphThing(typesAt(variable.offset)))
        yield [4, value, `${variable.text} is returned whole inside another value`]
    }
  }
  for (const element of all(root, 'mapProjectionElement'))
    if (has(element, '*')) yield [4, element, 'name the properties instead of .*']
}

function* functionsAreCommon(root) {
  for (const name of all(root, 'functionName')) {
    const called = name.text.toLowerCase()
    const rule = FORBIDDEN_FUNCTIONS[called]
    if (rule) yield [rule, name, `${name.text}() is not used`]
    if (/^duration\./.test(called) && !/^duration\.in(days|months)$/.test(called))
      yield [7, name, `${name.text}() is not used; duration.inDays and duration.inMonths are`]
    if (/^date(\.|$)/.test(called) && !measured(name)) yield [7, name, 'dates are text and compared as text']
    if (/^apoc\./.test(called)) yield [12, name, 'no APOC']
  }
  for (const name of all(root, 'procedureName')) {
    if (/^apoc\./i.test(name.text)) yield [12, name, 'no APOC']
    if (/^db\.index\.fulltext\./i.test(name.text)) yield [16, name, 'search over names is not Cypher here']
  }
}

function measured(name) {
  const outer = inside(name.parent, 'functionInvocation')
  return Boolean(outer) && /^duration\.in(days|months)$/i.test(outer.kids[0].text)
}

function* pathsAreBounded(root) {
  for (const length of all(root, 'pathLength')) {
    const shortest = inside(length, 'shortestPathPattern')
    const types = kid(length.parent, 'labelExpression')
    const most = /^\*(?:\d*\.\.)?(\d+)$/.exec(length.text)?.[1]
    if (!most) yield [5, length, 'a variable length needs an upper bound']
    if (!types) yield [5, length, 'a variable length names its relationship types']
    if (shortest && Number(most) > 6) yield [5, length, 'a shortest path goes over 6 relationships at most']
    for (const type of shortest || !types ? [] : names(types))
      if (!HIERARCHIES.includes(type)) yield [5, length, `a variable length goes only over ${HIERARCHIES.join(', ')}, not ${type}`]
  }
  for (const path of all(root, 'shortestPathPattern'))
    for (const link of below(path, 'relationshipPattern'))
      if (!kid(link, 'labelExpression')) yield [5, link, 'a shortest path names its relationship types']
}

function* patternsAreClassic(root) {
  for (const node of all(root, 'quantifier', 'parenthesizedPath')) yield [5, node, 'no quantified paths']
  for (const node of all(root, 'pathPatternPrefix')) yield [5, node, 'no SHORTEST, ANY, ALL before a path']
  for (const node of all(root, 'collectExpression')) yield [5, node, 'no COLLECT {…}']
  for (const node of all(root, 'nodePattern', 'relationshipPattern', 'parenthesizedPath'))
    if (has(node, 'WHERE')) yield [5, node, 'no WHERE inside a pattern']
  for (const node of all(root, 'labelExpression'))
    if (/[!&%()]/.test(node.text) || has(node, 'IS'))
      yield [5, node, 'label expressions are :A:B or :A|B']
}

function* namesArePlain(root, typesAt) {
  for (const node of all(root, 'dynamicExpression', 'dynamicAnyAllExpression', 'dynamicLabelType'))
    if (!inside(node, 'dynamicLabelType')) yield [6, node, 'labels and types are never built from input']
  for (const node of all(root, 'labelExpression', 'labelType', 'propertyKeyName', 'parameterName', 'variable'))
    for (const name of node.rule === 'variable' || node.rule === 'parameterName' ? [node.text] : names(node))
      if (!name.includes('`') && !PLAIN_NAME.test(name)) yield [6, node, `${name} is not made of A-Z, a-z, 0-9 and _`]
  for (const access of all(root, 'expression2')) {
    const variable = core(access.kids[0])
    const indexed = access.kids[1]?.rule === 'postFix' && has(access.kids[1], '[')
    if (indexed && variable.rule === 'variable' && /^(Node|Relationship)$/.test(typesAt(variable.offset).join()))
      yield [6, access, 'property keys are never built from input']
  }
}

function* arithmeticIsCommon(root) {
  for (const sum of all(root, 'expression6')) if (has(sum, '||')) yield [8, sum, 'no ||; use +']
  for (const product of all(root, 'expression5'))
    for (const [at, sign] of product.kids.entries()) {
      const harmless = /^[1-9][0-9.]*$/.test(product.kids[at + 1]?.text)
      if (sign.rule === null && sign.text === '/' && !harmless && !inside(sign, 'caseExpression', 'extendedCaseExpression'))
        yield [8, sign, 'guard a division with CASE WHEN … <> 0']
    }
}

function* writesAreCommon(root) {
  for (const clause of all(root, 'mergeClause')) {
    const links = below(clause, 'relationshipPattern')
    for (const link of links)
      if (!kid(link, 'leftArrow') === !kid(link, 'rightArrow')) yield [10, link, 'a relationship is merged in one direction']
    for (const node of below(clause, 'nodePattern')) {
      const described = kid(node, 'labelExpression') || kid(node, 'properties')
      if (links.length && described) yield [10, node, 'a relationship is merged between nodes found before']
      if (!links.length && !kid(node, 'properties')) yield [10, node, 'a node is merged by its uri']
    }
  }
  for (const clause of all(root, 'setClause')) {
    const written = new Set()
    for (const item of clause.kids.filter((each) => each.rule === 'setItem')) {
      const [target, sign, value] = item.kids
      if (target.rule === 'variable' && sign.text === '=') yield [10, item, `SET ${target.text} = replaces everything; use +=`]
      for (const read of value ? all(value, 'expression2') : [])
        if (written.has(read.text)) yield [10, read, `${read.text} was set in this same SET`]
      written.add(target.text)
    }
  }
}

function* subqueriesAreSimple(root) {
  for (const query of all(root, 'existsExpression')) {
    if (below(query, 'returnClause').length) yield [11, query, 'no RETURN in EXISTS']
    const patterns = below(query, 'pattern').filter((each) => inside(each, ...SUBQUERIES) === query)
    if (pieces(patterns) > 1) yield [11, query, 'the patterns in EXISTS must hang together']
  }
  for (const query of all(root, 'countExpression')) {
    const around = inside(query, 'parenthesizedExpression')
    if (around && around.kids[1].offset === query.offset) yield [11, query, 'COUNT {…} does not come first in a parenthesis']
  }
}

function pieces(patterns) {
  const groups = []
  for (const pattern of patterns) {
    const own = new Set(below(pattern, 'variable').map((each) => each.text))
    const met = groups.filter((group) => [...own].some((name) => group.has(name)))
    for (const group of met) groups.splice(groups.indexOf(group), 1)
    groups.push(new Set([...own, ...met.flatMap((group) => [...group])]))
  }
  return groups.length
}

function* clausesAreCommon(root) {
  for (const call of all(root, 'subqueryClause')) {
    const scope = kid(call, 'subqueryScope')
    if (!scope || has(scope, '*')) yield [12, call, 'CALL (x) {…} names what it takes from outside']
    for (const write of below(call, ...WRITES)) yield [12, write, 'CALL {…} only reads']
    if (kid(call, 'subqueryInTransactionsParameters')) yield [12, call, 'no IN TRANSACTIONS']
  }
  for (const clause of all(root, 'loadCSVClause')) yield [12, clause, 'no LOAD CSV']
}

function* ordersByAliases(root) {
  for (const order of all(root, 'orderBy')) {
    const items = kid(order.parent, 'returnItems')
    if (!items || has(items, '*')) continue
    const projected = items.kids.filter((each) => each.rule === 'returnItem').map((each) => (kid(each, 'variable') ?? core(each)).text)
    for (const item of order.kids.filter((each) => each.rule === 'orderItem')) {
      const by = core(item.kids[0])
      if (!projected.includes(by.text)) yield [13, item, `ORDER BY ${by.text} is not among what is projected beside it`]
    }
  }
}

export function* tokenRules(tokens) {
  for (const token of tokens) {
    const at = { line: token.line, column: token.column + 1 }
    if (token.text.startsWith('/*')) yield [12, at, 'comments begin with //']
    if (token.text.startsWith('`')) yield [6, at, 'no backquotes']
  }
}

export const treeRules = [
  nodesCarryResource, noInventedNames, inlineMapsHoldUri, returnsAreExplicit, functionsAreCommon, pathsAreBounded,
  patternsAreClassic, namesArePlain, arithmeticIsCommon, writesAreCommon, subqueriesAreSimple, clausesAreCommon, ordersByAliases,
]

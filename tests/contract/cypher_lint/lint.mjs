// stdin:  {"files": [{"path", "body", "parameters"?: [name]}], "labels": […], "relationshipTypes": […], "propertyKeys": […]}
// stdout: {"errors": [{"path", "line", "column", "rule", "message"}]}; rule 0 is what Neo4j itself says.
// Runs in the folder where `npm ci` was run, wherever this file is.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import { tokenRules, treeRules } from './rules.mjs'
import { plain } from './tree.mjs'

const require = createRequire(join(process.cwd(), 'package.json'))
const { CypherLanguageService, isNotParamError, testData } = require('@neo4j-cypher/language-support')

const VERSION = 'CYPHER 5'
const functions = Object.entries(testData.mockSchema.functions[VERSION]).filter(([, each]) => each.isBuiltIn)

function schemaOf({ labels, relationshipTypes, propertyKeys }, parameters) {
  return {
    labels, relationshipTypes, propertyKeys,
    parameters: Object.fromEntries((parameters ?? []).map((name) => [name, null])),
    functions: { [VERSION]: Object.fromEntries(functions) },
    defaultLanguage: VERSION,
  }
}

function typesByOffset(tables) {
  const types = new Map()
  for (const symbol of tables.flat())
    for (const offset of [symbol.definitionPosition, ...symbol.references]) types.set(offset, symbol.types)
  return (offset) => types.get(offset) ?? []
}

function* check({ path, body, parameters }, input) {
  const service = new CypherLanguageService({ consoleCommandsEnabled: false })
  const { diagnostics, symbolTables } = service.lint(body, schemaOf(input, parameters))
  for (const { message, range } of diagnostics)
    if (parameters || isNotParamError({ message }))
      yield { path, line: range.start.line + 1, column: range.start.character + 1, rule: 0, message: `Neo4j: ${message}` }
  const typesAt = typesByOffset(symbolTables)
  for (const { ctx, parser, tokens } of service.parse(body).statementsParsing) {
    const root = plain(ctx, parser.ruleNames)
    const found = [...tokenRules(tokens), ...treeRules.flatMap((rule) => [...rule(root, typesAt)])]
    for (const [rule, { line, column }, message] of found) yield { path, line, column, rule, message: `rule ${rule}: ${message}` }
  }
}

const input = JSON.parse(readFileSync(0, 'utf8'))
const errors = input.files.flatMap((file) => [...check(file, input)])
process.stdout.write(JSON.stringify({ errors }))

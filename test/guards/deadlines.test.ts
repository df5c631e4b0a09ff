import { describe, expect, test } from '@jest/globals'
import ts from 'typescript'
import { deadlineCodes, deadlineTraits } from '../../src/modules/cases/deadlines/rules.ts'
import { publicityDeadlineRules } from '../../src/modules/publicity/index.ts'
import { read, sourcesOf } from './support/sources.ts'

/**
 * What acts do to periods is written as data: members named `start`, `meet` and `cancel`. Read here as they stand in the sources, so that
 * no code of the catalogue is one that no case ever has, and none runs that no act can end.
 */
const files = sourcesOf('src/modules/cases').map((path) => ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true))

function everyNode(node: ts.Node): ts.Node[] {
  const found = [node]
  ts.forEachChild(node, (child) => { found.push(...everyNode(child)) })
  return found
}

type Declaration = ts.VariableDeclaration | ts.FunctionDeclaration
const isDeclaration = (node: ts.Node): node is Declaration => ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node)
const isList = (node: Declaration): boolean => ts.isVariableDeclaration(node) && node.initializer !== undefined && ts.isArrayLiteralExpression(node.initializer)

const nodes = files.flatMap(everyNode)
const declared = Map.groupBy(nodes.filter(isDeclaration), ({ name }) => name?.getText() ?? '')

/** What a name stands for: anything declared in the same file, and lists of codes declared in another. */
function declarations(name: string, file: ts.SourceFile): Declaration[] {
  const all = declared.get(name) ?? []
  const own = all.filter((node) => node.getSourceFile() === file)
  return own.length > 0 ? own : all.filter(isList)
}

function codesIn(node: ts.Node, seen = new Set<ts.Node>()): string[] {
  if (seen.has(node)) return []
  seen.add(node)
  return everyNode(node).flatMap((part) => {
    if (ts.isStringLiteral(part)) return part.text in deadlineTraits ? [part.text] : []
    return ts.isIdentifier(part) ? declarations(part.text, part.getSourceFile()).flatMap((found) => codesIn(found, seen)) : []
  })
}

const members = nodes.filter((node) => ts.isPropertyAssignment(node))
const codesOf = (...names: string[]): Set<string> => new Set(members.filter(({ name }) => names.includes(name.getText())).flatMap(({ initializer }) => codesIn(initializer)))
/** What is begun and fulfilled in one act. */
const atOnce = new Set(members.filter(({ name }) => name.getText() === 'metOn').flatMap(({ parent }) => codesIn(parent)))

test('every period of publicity is begun by something other than the table that holds it', () => {
  const sources = sourcesOf('src/modules/publicity').filter((path) => !path.endsWith('/deadlines.ts')).map(read).join('\n')
  expect(publicityDeadlineRules.map(({ code }) => code).filter((code) => !sources.includes(`'${code}'`))).toEqual([])
})

describe('every code of the catalogue of deadlines', () => {
  const own = deadlineCodes.filter((code) => deadlineTraits[code].elsewhere === undefined)

  test('is begun by an act, unless the catalogue says where else it is kept', () => {
    const begun = codesOf('start')
    expect(own.filter((code) => !begun.has(code))).toEqual([])
    expect(deadlineCodes.filter((code) => begun.has(code) && deadlineTraits[code].elsewhere !== undefined)).toEqual([])
  })

  test('is met or ended by another', () => {
    const ended = codesOf('meet', 'cancel').union(atOnce)
    expect(own.filter((code) => !ended.has(code))).toEqual([])
  })
})

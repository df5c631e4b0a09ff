import { describe, expect, test } from '@jest/globals'
import { roleList } from '../../src/modules/access/index.ts'
import { read } from '../guards/support/sources.ts'
import { codeLists, machines } from '../guards/support/vocabulary.ts'

interface Term { zh: string, en: string, code: string }

const key = ({ zh, en, code }: Term): string => `${zh} | ${en} | ${code}`

/** The rows of the glossary that name a value. */
const rows = [...read('docs/glossary.md').matchAll(/^\| (.+?) \| (.+?) \| `(\w+)` \|/gm)].map(([, zh = '', en = '', code = '']): Term => ({ zh, en, code }))

const lists = await codeLists()
const cycles = await machines()
const inCode: [string, Term][] = [
  ...[...lists, ['src/modules/access/roles.ts#roleList', roleList] as const].flatMap(([place, list]) =>
    Object.entries(list).map(([code, { zh, en }]): [string, Term] => [place, { zh, en, code }])),
  ...cycles.flatMap(([place, machine]) => [
    ...Object.entries(machine.states).map(([code, { zh, en }]): [string, Term] => [place, { zh, en, code }]),
    ...Object.entries(machine.acts).map(([code, { label: { zh, en } }]): [string, Term] => [place, { zh, en, code }]),
  ]),
]

describe('docs/glossary.md', () => {
  test('there are lists and machines to look for', () => {
    expect(lists.length).toBeGreaterThan(20)
    expect(cycles.length).toBeGreaterThan(8)
  })

  test('every value of a closed list, every status and every act is in it, with both names and its code', () => {
    const known = new Set(rows.map(key))
    expect(inCode.filter(([, term]) => !known.has(key(term))).map(([place, term]) => `${place}: ${key(term)}`)).toEqual([])
  })

  test('it names no value the code does not know', () => {
    const known = new Set(inCode.map(([, term]) => key(term)))
    expect(rows.map(key).filter((row) => !known.has(row))).toEqual([])
  })

  test('every module has its section', () => {
    const sections = [...read('docs/glossary.md').matchAll(/^## .+\(`([a-z-]+)`\)$/gm)].map((match) => match[1] ?? '')
    const modules = new Set(inCode.map(([place]) => /^src\/modules\/([^/]+)\//.exec(place)?.[1]).filter((name) => name !== undefined))
    expect([...modules].filter((name) => !sections.includes(name))).toEqual([])
  })
})

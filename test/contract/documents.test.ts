import { beforeAll, describe, expect, test } from '@jest/globals'
import { generatedDocuments } from '../../src/documents.ts'
import type { DeadlineTable } from '../../src/kernel/deadline.ts'
import { exportsOf, filesOf, read, sourcesOf } from '../guards/support/sources.ts'

let documents: Readonly<Record<string, string>>

beforeAll(() => {
  documents = generatedDocuments(JSON.parse(read('openapi/openapi.json')) as object, { read, sources: new Map(sourcesOf('src').map((path) => [path, read(path)])) })
})

describe('generated documents', () => {
  test.each(['docs/problems.md', 'docs/deadlines.md', 'docs/access.md', 'docs/architecture.md', 'docs/double-publicity.md'])('%s is what the code says', (path) => {
    expect(read(path)).toBe(documents[path])
  })

  test('there are no others', () => {
    expect(Object.keys(documents).sort()).toEqual(['docs/access.md', 'docs/architecture.md', 'docs/deadlines.md', 'docs/double-publicity.md', 'docs/problems.md'])
  })

  test('every time limit that is declared is on the page, with its articles', async () => {
    const declaring = sourcesOf('src/modules').filter((path) => read(path).includes('defineDeadlines'))
    const tables = (await exportsOf(declaring)).filter((pair): pair is [string, DeadlineTable] => Array.isArray(pair[1]) && pair[1].every((rule) => typeof rule === 'object'))
    expect(tables).toHaveLength(declaring.length)
    const rows = documents['docs/deadlines.md']?.split('\n').filter((line) => line.startsWith('| `')) ?? []
    const rules = tables.flatMap(([, table]) => table)
    expect(rows).toHaveLength(rules.length)
    const absent = rules.filter((rule) => !rows.some((row) => row.startsWith(`| \`${rule.code}\` |`) && row.includes(` ${rule.length} `)
      && rule.legalBasis.every(({ law, article }) => row.includes(`${law}${article}`))))
    expect(absent).toEqual([])
  })

  test('no link between the documents is broken', () => {
    const files = filesOf('')
    const isThere = (path: string): boolean => files.some((file) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`))
    const linksIn = (page: string): string[] => [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, link = '']) => new URL(link, `file:///${page}`).pathname.slice(1))
    const broken = files.filter((path) => path.endsWith('.md')).flatMap((page) => linksIn(page).filter((link) => !isThere(link)).map((link) => `${page}: ${link}`))
    expect(broken).toEqual([])
  })
})

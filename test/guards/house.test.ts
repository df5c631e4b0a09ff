import { describe, expect, test } from '@jest/globals'
import { caseGateProblems } from '../../src/modules/cases/index.ts'
import { decisionGateProblems } from '../../src/modules/major-decisions/index.ts'
import { problemCatalogue } from '../../src/problems.ts'
import { filesOf, read, root, sourcesOf } from './support/sources.ts'

const code = [...filesOf('src'), ...filesOf('test'), ...filesOf('bench'), ...filesOf('tools')].filter((path) => /\.(ts|cjs|js|py)$/.test(path))
const tests = [...filesOf('src'), ...filesOf('test')].filter((path) => path.endsWith('.test.ts'))
const modules = [...new Set(filesOf('src/modules').map((path) => path.split('/')[2] ?? ''))]
const holding = (paths: readonly string[], pattern: RegExp): string[] => paths.filter((path) => pattern.test(read(path)))

describe('files', () => {
  test('stay small: 300 lines of source, 400 of a test', () => {
    const ceiling = (path: string): number => path.startsWith('test/') || path.endsWith('.test.ts') ? 400 : 300
    const long = code.map((path) => ({ path, lines: read(path).trimEnd().split('\n').length })).filter(({ path, lines }) => lines > ceiling(path))
    expect(long).toEqual([])
  })

  test('have names of words in lower case, joined by hyphens', () => {
    const named = /^([a-z0-9]+(-[a-z0-9]+)*\/)+[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))?\.[a-z]+$/
    const odd = [...code, ...filesOf('docs'), ...filesOf('seeds')].filter((path) => !named.test(path) && !path.endsWith('/README.md') && !path.startsWith('tools/'))
    expect(odd).toEqual([])
  })

  test('a module has a face that begins with what it is for, in 15 lines, and folders one level deep', () => {
    const faces = modules.map((module) => ({ module, comment: /^\/\*\*[^]+?\*\/\n/.exec(read(`src/modules/${module}/index.ts`))?.[0] ?? '' }))
    expect(faces.filter(({ comment }) => !/\p{Script=Han}/u.test(comment) || comment.split('\n').length > 16)).toEqual([])
    expect(filesOf('src/modules').filter((path) => path.split('/').length > 5)).toEqual([])
  })

  test('hold no default export, nothing left for later, and no rule switched off', () => {
    const words = ['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK:', 'eslint-' + 'disable', 'oxlint-' + 'disable', '@ts-' + 'ignore', '@ts-' + 'expect-error', '@ts-' + 'nocheck']
    expect(holding(code.filter((path) => !path.endsWith('.cjs')), /^\s*export default /m)).toEqual([])
    expect(holding(code, new RegExp(words.join('|')))).toEqual([])
  })

  test('the instances of a class come from its constructor: each class has a hidden member, and no literal is called an instance', async () => {
    const classes = code.filter((path) => path.endsWith('.ts')).flatMap((path) => [...read(path).matchAll(/^ *(?:export )?(?:abstract )?class (\w+)[^{]*\{([^]*?)\n?^ *\}/gm)]
      .map(([, name = '', body = '']) => ({ name, hidden: /^ *(declare )?(protected|private) |^ *readonly #/m.test(body) })))
    expect(classes.length).toBeGreaterThan(5)
    // So the compiler takes no look-alike for one of them.
    expect(classes.filter(({ hidden }) => !hidden)).toEqual([])
    const own = new Set(classes.map(({ name }) => name))
    const claimed = code.flatMap((path) => [...read(path).matchAll(/[}\]]\)? as (?:(\w+)\.)?([A-Z]\w*)/g)].map(([, space, name = '']) => ({ path, space, name })))
    const fromLibrary = await Promise.all(claimed.map(async ({ path, space, name }) => {
      const library = new RegExp(`^import .*\\b${space ?? name}\\b.* from '([^.'][^']*)'`, 'm').exec(read(path))?.[1]
      const face = library === undefined ? {} : await import(library) as Record<string, Record<string, unknown> | undefined>
      return /^class\b/.test(String(face[name] ?? face['default']?.[name]))
    }))
    expect(claimed.filter(({ name }, index) => own.has(name) || fromLibrary[index])).toEqual([])
  })

  test('no test is left out or runs alone', () => {
    expect(holding(tests, /\b(test|describe|it)\.(skip|only|todo|failing)(\.each)?\(|\b(xtest|xit|fit|xdescribe|fdescribe)\(/)).toEqual([])
  })

  test('nothing is bound to one machine: no path of this checkout or of somebody\'s home, no host of a package registry', () => {
    const everything = filesOf('').filter((path) => !/\.(png|ico|gz)$/.test(path))
    const own = root.split('/').length > 2 ? [root.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')] : []
    const bound = new RegExp([...own, '/(home|Users)/[a-z]', '//[a-z0-9.-]*(npmjs|npmmirror|artifactory|nexus|verdaccio|registry)[a-z0-9.-]*[:/]'].join('|'))
    expect(holding(everything, bound)).toEqual([])
  })
})

describe('statements', () => {
  /** What is not sent again and again as it stands, and why. The machinery below it (src/platform/db) and programs that run once (src/cli) are apart. */
  const besides: Readonly<Record<string, string>> = {
    'src/platform/bulk.ts': 'savepoints', 'src/platform/http/health.ts': 'asks past the queue of the application', 'src/platform/verify-ledger.ts': 'a program that reads the ledger once',
    'src/platform/verify-seals.ts': 'a program that reads the seals once',
    'src/platform/list.ts': 'an estimate explains the list with the values in its text', 'src/modules/personnel/campaigns/search.ts': 'composed anew, once in a campaign',
    'src/modules/access/seed.ts': 'on the connection of the first start', 'src/modules/access/tokens/revocations.ts': 'the connection that listens',
  }

  test('written out go through src/platform/db/written.ts', () => {
    const apart = (path: string): boolean => path in besides || path.startsWith('src/platform/db/') || path.startsWith('src/cli/')
    expect(holding(sourcesOf('src').filter((path) => !apart(path)), /\.query[<(]|\b(db|tx)\.execute[<(]/)).toEqual([])
  })
})

describe('problems', () => {
  /** The folder whose sources may raise the problems of an area: the module's, or everything for those of kernel and platform. */
  const folderOf = new Map(sourcesOf('src').flatMap((path) => [...read(path).matchAll(/defineProblems\('([a-z-]+)'/g)].map((match) =>
    [match[1] ?? '', /^src\/modules\/[^/]+/.exec(path)?.[0] ?? 'src'] as const)))
  // Imports share what any file runs into: the machinery raises it under the area of each.
  const sharedBy = (own: string): string => own.includes('...fileProblems') ? own + sourcesOf('src/platform/imports').map(read).join('\n') : own
  const textOf = new Map([...new Set(folderOf.values())].map((folder) => [folder, {
    sources: sharedBy(sourcesOf(folder).map(read).join('\n')), tests: filesOf(folder).filter((path) => path.endsWith('.test.ts')).map(read).join('\n'),
  }]))
  const everyTest = tests.map(read).join('\n')
  const problems = Object.keys(problemCatalogue).map((whole) => {
    const [area = '', name = ''] = whole.split('.')
    return { whole, name, ...textOf.get(folderOf.get(area) ?? '') ?? { sources: '', tests: '' } }
  })

  test('every problem of the catalogue is raised somewhere', () => {
    const raised = ({ name, sources }: typeof problems[number]): boolean => new RegExp(`raise\\.${name}\\b|'${name}'(?!: \\{)`).test(sources)
    // Gates are raised by the steps they stand before.
    expect(problems.filter((problem) => !(problem.whole in caseGateProblems.catalogue) && !(problem.whole in decisionGateProblems.catalogue) && !raised(problem)).map(({ whole }) => whole)).toEqual([])
  })

  test('every problem of the catalogue is provoked by a test', () => {
    const provoked = ({ whole, name, tests: own }: typeof problems[number]): boolean => everyTest.includes(`'${whole}'`) || own.includes(`'${name}'`)
    expect(problems.filter((problem) => !provoked(problem)).map(({ whole }) => whole)).toEqual([])
  })
})

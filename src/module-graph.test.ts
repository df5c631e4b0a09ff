import { describe, expect, test } from '@jest/globals'
import { moduleGraph } from './module-graph.ts'

const lines = (sources: Record<string, string>): string[] => moduleGraph(new Map(Object.entries(sources))).split('\n').filter((line) => line.startsWith('  '))

describe('the graph of the modules', () => {
  test('an arrow for each module that another uses, once', () => {
    expect(lines({
      'src/modules/cases/routes.ts': "import { find } from '../agencies/index.ts'\nimport type { Row } from '../agencies/index.ts'\nimport { x } from './x.ts'",
      'src/modules/cases/import/run.ts': "import { find } from '../../agencies/index.ts'\nimport { hash } from '../../../kernel/hash.ts'",
      'src/modules/agencies/index.ts': "export { find } from './queries.ts'",
    })).toEqual(['  agencies', '  cases', '  cases --> agencies'])
  })

  test('a dotted arrow where only tables are meant, whatever the order of the imports', () => {
    const table = "import { agencies } from '../agencies/table.ts'"
    const face = "import { find } from '../agencies/index.ts'"
    expect(lines({ 'src/modules/cases/table.ts': table })).toEqual(['  cases', '  cases -.-> agencies'])
    expect(lines({ 'src/modules/cases/table.ts': table, 'src/modules/cases/x.ts': face })).toEqual(['  cases', '  cases --> agencies'])
    expect(lines({ 'src/modules/cases/a.ts': face, 'src/modules/cases/table.ts': table })).toEqual(['  cases', '  cases --> agencies'])
  })

  test('a thick arrow for an event, from the module that tells it to the one that reacts', () => {
    expect(lines({
      'src/reactions.ts': "import { a, decided } from './modules/cases/index.ts'\nimport { open } from './modules/publicity/index.ts'\nexport const r = [\n  on(decided, open),\n]",
    })).toEqual(['  cases ==>|decided| publicity'])
  })
})

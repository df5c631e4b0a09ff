/** One use of a module by another: of its face, or of its tables alone, for foreign keys and joins. */
interface Use { from: string, to: string, tablesOnly: boolean }

/** Sources by their path from the root, such as `src/modules/cases/routes.ts`. */
export type SourceTexts = ReadonlyMap<string, string>

const imported = /\bfrom '(\.[^']+)'/g
const moduleOf = (path: string): string | null => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? null

function resolved(from: string, specifier: string): string {
  return new URL(specifier, `file:///${from}`).pathname.slice(1)
}

function usesIn(sources: SourceTexts): Use[] {
  const uses = new Map<string, Use>()
  for (const [path, text] of sources) {
    const from = moduleOf(path)
    for (const [, specifier = ''] of text.matchAll(imported)) {
      const target = resolved(path, specifier)
      const to = moduleOf(target)
      if (from === null || to === null || from === to) continue
      const tablesOnly = target.endsWith('/table.ts') && uses.get(`${from} ${to}`)?.tablesOnly !== false
      uses.set(`${from} ${to}`, { from, to, tablesOnly })
    }
  }
  return [...uses.values()].sort((a, b) => `${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1)
}

/** Event → reaction as `src/reactions.ts` lists them: `on(event, reaction)`, each imported from its module's face. */
function reactionsIn(reactions: string): { from: string, to: string, event: string }[] {
  const origin = new Map([...reactions.matchAll(/import \{ ([^}]+) \} from '\.\/modules\/([^/]+)\/index\.ts'/g)]
    .flatMap(([, names = '', module = '']) => names.split(',').map((name): [string, string] => [name.trim(), module])))
  return [...reactions.matchAll(/\bon\((\w+), (\w+)\)/g)].map(([, event = '', reaction = '']) =>
    ({ from: origin.get(event) ?? '', to: origin.get(reaction) ?? '', event }))
}

/** The modules and who uses whom, as a mermaid diagram with a line on how to read it. */
export function moduleGraph(sources: SourceTexts): string {
  const modules = [...new Set([...sources.keys()].map(moduleOf).filter((module) => module !== null))].sort()
  const edges = usesIn(sources).map(({ from, to, tablesOnly }) => `  ${from} ${tablesOnly ? '-.->' : '-->'} ${to}`)
  const events = reactionsIn(sources.get('src/reactions.ts') ?? '').map(({ from, to, event }) => `  ${from} ==>|${event}| ${to}`)
  return [
    'An arrow leads from a module to one it uses, a dotted arrow to one whose tables alone it refers to; a thick arrow is an event, told to the module that reacts.',
    '', '```mermaid', 'graph BT', ...modules.map((module) => `  ${module}`), ...edges, ...events, '```',
  ].join('\n')
}

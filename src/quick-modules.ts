import { enableCompileCache, registerHooks, type ResolveFnOutput } from 'node:module'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** ES modules throughout, which name each other by relative paths with the ending. */
const RELATIVE = [
  { ending: '.ts', from: /^file:(?!.*\/node_modules\/)/, format: 'module-typescript' },
  { ending: '.js', from: /\/node_modules\/(drizzle-orm|zod)\//, format: 'module' },
] as const
const INSTALLED = /^[@a-z]/
const installed = new Map<string, ResolveFnOutput>()
/** Who may write here may write the programs themselves. Where nobody may, as in the image, Node does without. */
export const compiled = fileURLToPath(new URL('../node_modules/.cache/mingjian', import.meta.url))
let quick = false

/**
 * For each import Node 24 looks for the package.json above the module and parses it again; drizzle-orm has one of 179 kB. Relative
 * paths need none, and a package is the same for every module of ours: knowing that, the application is read in 1.9 instead of
 * 4.7 seconds of processor time. What one program has compiled, a later one finds: another
 * second, for about as much spent by the one that keeps it. To be called before it is imported.
 */
export function readModulesQuickly({ keepCompiled = true } = {}): void {
  if (quick) return
  quick = true
  if (keepCompiled) enableCompileCache(compiled)
  registerHooks({
    resolve(specifier, context, next) {
      const { parentURL = '', conditions } = context
      if (specifier.startsWith('.')) {
        const known = RELATIVE.find(({ ending, from }) => specifier.endsWith(ending) && from.test(parentURL))
        return known ? { url: new URL(specifier, parentURL).href, format: known.format, shortCircuit: true } : next(specifier, context)
      }
      if (!INSTALLED.test(specifier) || !conditions.includes('import') || !RELATIVE[0].from.test(parentURL)) return next(specifier, context)
      const found = installed.get(specifier) ?? { ...next(specifier, context), shortCircuit: true }
      installed.set(specifier, found)
      return found
    },
  })
}

/** The application in pieces of some tenths of a second, each with what it needs beyond those before it. */
const pieces: readonly (() => Promise<unknown>)[] = [
  () => import('./tables.ts'), () => import('./modules/access/index.ts'), () => import('./modules/personnel/index.ts'), () => import('./modules/cases/index.ts'),
  () => import('./modules/publicity/index.ts'), () => import('./modules/spot-checks/index.ts'), () => import('./modules/random-inspections/index.ts'),
  () => import('./modules/normative-documents/index.ts'), () => import('./platform/http/server.ts'), () => import('./app.ts'), () => import('./cli/seed-all.ts'),
]
const pauseMs = 10

/** Reading occupies the process: it goes on while nothing else needs it. */
export async function readInPieces(isFree: () => boolean): Promise<void> {
  for (const read of pieces) {
    do await pause(pauseMs)
    while (!isFree())
    await read()
  }
}

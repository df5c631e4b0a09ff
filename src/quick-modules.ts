import { registerHooks, type ResolveFnOutput } from 'node:module'

/** ES modules throughout, which name each other by relative paths with the ending. */
const RELATIVE = [
  { ending: '.ts', from: /^file:(?!.*\/node_modules\/)/, format: 'module-typescript' },
  { ending: '.js', from: /\/node_modules\/(drizzle-orm|zod)\//, format: 'module' },
] as const
const INSTALLED = /^[@a-z]/
const installed = new Map<string, ResolveFnOutput>()
let quick = false

/**
 * For each import Node 24 looks for the package.json above the module and parses it again; drizzle-orm has one of 179 kB. Relative
 * paths need none, and a package is the same for every module of ours: knowing that, the application is read in 1.9 instead of
 * 4.7 seconds of processor time. To be called before it is imported.
 */
export function readModulesQuickly(): void {
  if (quick) return
  quick = true
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

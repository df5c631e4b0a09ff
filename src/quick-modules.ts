import { registerHooks } from 'node:module'

/**
 * For each module it resolves Node 24 parses the package.json above it again, and drizzle-orm has one of 179 kB above 150 modules.
 * They name each other by relative paths that end in `.js` and are ES modules: knowing that, a process is read in 1.5 instead of
 * 2.6 seconds of CPU time. To be called before the first of them is imported.
 */
export function readModulesQuickly(): void {
  registerHooks({
    resolve: (specifier, context, next) => specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.includes('/node_modules/drizzle-orm/') === true
      ? { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
      : next(specifier, context),
  })
}

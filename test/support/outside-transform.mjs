import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { keepCompiled } from './compilation-cache.mjs'

const require = createRequire(import.meta.url)

function load(path) {
  const before = keepCompiled(true)
  try {
    return require(path)
  } finally {
    keepCompiled(before)
  }
}

/** A module is loaded by Node itself, outside of the test; inside stands one with the same exports. */
const outside = {
  // What a module exports may come from others: nothing about one file alone tells whether it is still right.
  getCacheKey: () => randomUUID(),
  process(source, path, { supportsStaticESM, supportsDynamicImport }) {
    // Jest also asks while it loads its own parts, outside already.
    if (!supportsDynamicImport) return { code: source }
    const loading = `loadOutside(${JSON.stringify(path)})`
    if (!supportsStaticESM) return { code: `module.exports = ${loading}` }
    const names = Object.keys(load(path)).map((name) => JSON.stringify(name))
    return {
      code: [
        `const outside = ${loading}`,
        ...names.map((name, at) => `const export${at} = outside[${name}]`),
        `export { ${names.map((name, at) => `export${at} as ${name}`).join(', ')} }`,
      ].join('\n'),
    }
  },
}

export default outside

// Loaded by Node itself, like all of the product.
module.exports = async () => {
  const { compiled, readModulesQuickly } = await import('../../src/quick-modules.ts')
  readModulesQuickly()
  // For the workers, and the programs they start, from their first line on.
  process.env.NODE_COMPILE_CACHE = compiled
  await (await import('./database-setup.ts')).setUp()
}

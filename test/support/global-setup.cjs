// Loaded by Node itself, like all of the product.
module.exports = async () => {
  (await import('../../src/quick-modules.ts')).readModulesQuickly()
  await (await import('./database-setup.ts')).setUp()
}

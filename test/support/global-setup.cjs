// Loaded by Node itself, like all of the product.
module.exports = async () => { await (await import('./database-setup.ts')).setUp() }

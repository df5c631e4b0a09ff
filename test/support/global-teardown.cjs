module.exports = async () => { await (await import('./database-teardown.ts')).tearDown() }

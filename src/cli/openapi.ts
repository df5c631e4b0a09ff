import { readFileSync, writeFileSync } from 'node:fs'
import { readModulesQuickly } from '../quick-modules.ts'

// Writes openapi/openapi.json from the routes; with --check says whether the committed file is what the routes say.
readModulesQuickly()
const { contractOf } = await import('../contract.ts')
const file = new URL('../../openapi/openapi.json', import.meta.url)
const text = `${JSON.stringify(await contractOf(), null, 1)}\n`
if (!process.argv.includes('--check')) {
  writeFileSync(file, text)
  console.log(`openapi/openapi.json written, ${text.length} characters`)
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('openapi/openapi.json is not what the routes say; run npm run openapi and commit the difference.')
  process.exitCode = 1
}

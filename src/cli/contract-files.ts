import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readModulesQuickly } from '../quick-modules.ts'

// Writes what is generated from the code: openapi/openapi.json from the routes, and the documents. `openapi` or `docs` asks for one of the two;
// --check says whether the committed files are what the code says.
const { values: { check }, positionals: [only] } = parseArgs({ options: { check: { type: 'boolean', default: false } }, allowPositionals: true })
readModulesQuickly()
const [{ contractOf }, { generatedDocuments }] = await Promise.all([import('../contract.ts'), import('../documents.ts')])

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const sourceTexts = (): Map<string, string> =>
  new Map(globSync('src/**/*.ts', { cwd: root }).filter((path) => !path.endsWith('.test.ts')).map((path) => [path, read(path)]))

const contract = await contractOf()
const generators: Readonly<Record<string, () => Readonly<Record<string, string>>>> = {
  openapi: () => ({ 'openapi/openapi.json': `${JSON.stringify(contract, null, 1)}\n` }),
  docs: () => generatedDocuments(contract, { read, sources: sourceTexts() }),
}
const asked = Object.entries(generators).filter(([name]) => only === undefined || only === name)
if (asked.length === 0) throw new Error(`openapi or docs, not ${only}`)

for (const [name, generate] of asked) {
  for (const [path, text] of Object.entries(generate())) {
    if (!check) {
      writeFileSync(join(root, path), text)
      console.log(`${path} written, ${text.length} characters`)
    } else if (read(path) !== text) {
      console.error(`${path} is not what the code says; run npm run ${name} and commit the difference.`)
      process.exitCode = 1
    }
  }
}

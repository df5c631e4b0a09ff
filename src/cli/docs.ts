import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readModulesQuickly } from '../quick-modules.ts'

// Writes the generated documents; with --check says whether the committed ones are what the code says.
readModulesQuickly()
const [{ contractOf }, { generatedDocuments }] = await Promise.all([import('../contract.ts'), import('../documents.ts')])

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const sources = new Map(globSync('src/**/*.ts', { cwd: root }).filter((path) => !path.endsWith('.test.ts')).map((path) => [path, read(path)]))

for (const [path, text] of Object.entries(generatedDocuments(await contractOf(), { read, sources }))) {
  if (!process.argv.includes('--check')) {
    writeFileSync(join(root, path), text)
    console.log(`${path} written`)
  } else if (read(path) !== text) {
    console.error(`${path} is not what the code says; run npm run docs and commit the difference.`)
    process.exitCode = 1
  }
}

import { readFileSync, writeFileSync } from 'node:fs'
import { accessDocument, deadlineDocument, problemDocument } from '../documents.ts'
import { describeApp } from '../contract.ts'

// Writes the generated documents; with --check says whether the committed ones are what the code says.
const { contract, close } = await describeApp()
await close()
const documents: Record<string, string> = {
  'docs/problems.md': problemDocument(),
  'docs/deadlines.md': deadlineDocument(),
  'docs/access.md': accessDocument(contract),
}

for (const [path, text] of Object.entries(documents)) {
  const file = new URL(`../../${path}`, import.meta.url)
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text)
    console.log(`${path} written`)
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${path} is not what the code says; run npm run docs and commit the difference.`)
    process.exitCode = 1
  }
}

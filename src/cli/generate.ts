import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import type { GeneratedCounty } from '../generator/county.ts'
import { generateCounty } from '../generator/county.ts'
import type { Tally } from '../generator/truth.ts'
import { csvHeader, toCsv } from '../modules/cases/csv.ts'

// Writes invented, repeatable data of one county: agencies, officers, cases and what the generator knows of them.
const usage = '用法 Usage: npm run generate -- --county 320685 --cases 1200 --seed 1 [--out generated] [--from 2025-01-01 --to 2025-12-31]'
  + ' [--format ndjson|csv] [--agencies 6] [--name 海安市]'
const bufferBytes = 1 << 18
const mostBytesOfCodeUnit = 3

// All rows die young: a larger nursery would only hold more of the dead, some 100 MB of them at a million cases.
setFlagsFromString('--semi-space-growth-factor=1')

try {
  await run(optionsOf(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  console.error(usage)
  process.exitCode = 2
}

type Format = 'ndjson' | 'csv'

function optionsOf(args: string[]) {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args, strict: true,
    options: {
      county: text, cases: text, seed: text, name: text, agencies: text,
      out: { ...text, default: 'generated' }, format: { ...text, default: 'ndjson' },
      from: { ...text, default: '2025-01-01' }, to: { ...text, default: '2025-12-31' },
    },
  })
  const { county, cases, seed, agencies = '6', format } = values
  if (county === undefined || cases === undefined || seed === undefined) throw new Error('--county, --cases 与 --seed 必填 are required')
  return {
    ...values, county, format: formatOf(format),
    cases: wholeNumber('cases', cases), seed: wholeNumber('seed', seed), agencies: wholeNumber('agencies', agencies),
  }
}

function formatOf(text: string): Format {
  if (text !== 'ndjson' && text !== 'csv') throw new Error('--format 只能是 ndjson 或 csv: must be ndjson or csv')
  return text
}

async function run(options: ReturnType<typeof optionsOf>): Promise<void> {
  const { out, format, name, county: code } = options
  const county = generateCounty({ ...options, divisionName: name ?? await nameOf(code) })
  await mkdir(out, { recursive: true })
  await writeLines(join(out, 'agencies.ndjson'), asJson(county.agencies))
  await writeLines(join(out, 'officers.ndjson'), asJson(county.officerRows()))
  const tally = county.tally()
  const started = performance.now()
  await writeLines(join(out, `cases.${format}`), caseLines(county, tally, format))
  const seconds = (performance.now() - started) / 1000
  await writeFile(join(out, 'truth.json'), `${JSON.stringify(tally.truth(), null, 2)}\n`)
  const rate = Math.round(options.cases / Math.max(seconds, 0.001))
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(`${out}: ${options.cases} 件案件 cases, ${rate} 件每秒 a second, 内存峰值 peak memory ${megabytes} MB`)
}

function* caseLines(county: GeneratedCounty, tally: Tally, format: Format): Generator<string, void, undefined> {
  if (format === 'csv') yield `${csvHeader}\r\n`
  for (const made of county.generated()) {
    tally.add(made)
    yield format === 'csv' ? `${toCsv(made.row)}\r\n` : `${JSON.stringify(made.row)}\n`
  }
}

function* asJson(rows: Iterable<unknown>): Generator<string, void, undefined> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`
}

// One buffer for the whole file, written before it is filled again: memory does not grow with the file.
async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  const file = await open(path, 'w')
  const buffer = Buffer.alloc(bufferBytes)
  let used = 0
  const flush = async (): Promise<void> => {
    await file.writeFile(buffer.subarray(0, used))
    used = 0
  }
  try {
    for (const line of lines) {
      if (used + line.length * mostBytesOfCodeUnit > buffer.length) await flush()
      used += buffer.write(line, used)
    }
    await flush()
  } finally {
    await file.close()
  }
}

async function nameOf(county: string): Promise<string> {
  const divisions = await readFile(new URL('../../seeds/reference/divisions.csv', import.meta.url), 'utf8')
  const record = divisions.split(/\r?\n/).map((line) => line.split(',')).find(([code]) => code === county)
  if (record?.[1] === undefined) throw new Error(`区划代码不存在，或以 --name 给出名称: ${county} is not a known division; give --name`)
  return record[1]
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new Error(`--${name} 应为非负整数: must be a whole number`)
  return Number(text)
}

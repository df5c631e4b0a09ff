import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import type { GeneratedCounty } from '../generator/county.ts'
import type { Tally } from '../generator/truth.ts'
import { csvHeader, toCsv } from '../modules/cases/csv.ts'
import { readModulesQuickly } from '../quick-modules.ts'
import { asJson, writeLines } from './generate-files.ts'

// Writes invented, repeatable data of one county: agencies, officers, cases and what the generator knows of them.
const usage = `用法 Usage: npm run generate -- --county 320685 --cases 1200 --seed 1 [--out generated] [--from 2025-01-01 --to 2025-12-31]
  [--format ndjson|csv] [--agencies 6] [--name 海安市] [--kinds usual|all] [--faults all|CODE,CODE [--fault-share 100]]
--kinds all    各类案件，载全部办案环节（仅 ndjson） cases of all kinds with their whole road, as ndjson alone
--faults       在案件中植入问题，另写 faults.ndjson 逐案载明；含 --kinds all plants faults and says which in faults.ndjson; implies --kinds all
--fault-share  每千件案件中有问题的件数 cases in 1,000 that hold a fault, where there is a place for one
--list-faults  列出可植入的问题 lists the faults        --help  本说明 this text`

// All rows die young: a larger nursery would only hold more of the dead, some 100 MB of them at a million cases.
setFlagsFromString('--semi-space-growth-factor=1')
readModulesQuickly()

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  console.error(usage)
  process.exitCode = 2
}

type Format = 'ndjson' | 'csv'

async function main(args: string[]): Promise<void> {
  if (args.includes('--help')) console.log(usage)
  else if (args.includes('--list-faults')) console.log((await import('./generate-roads.ts')).faultList())
  else await run(optionsOf(args.flatMap((arg, index) => arg === '--faults' && (args[index + 1] ?? '--').startsWith('--') ? [arg, 'all'] : [arg])))
}

function optionsOf(args: string[]) {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args, strict: true,
    options: {
      county: text, cases: text, seed: text, name: text, agencies: text,
      out: { ...text, default: 'generated' }, format: { ...text, default: 'ndjson' },
      'kinds': text, 'faults': text, 'fault-share': { ...text, default: '100' },
      from: { ...text, default: '2025-01-01' }, to: { ...text, default: '2025-12-31' },
    },
  })
  const { county, cases, seed, agencies = '6', format, faults, kinds = faults === undefined ? 'usual' : 'all' } = values
  if (county === undefined || cases === undefined || seed === undefined) throw new Error('--county, --cases 与 --seed 必填 are required')
  if (kinds !== 'usual' && kinds !== 'all') throw new Error('--kinds 只能是 usual 或 all: must be usual or all')
  if (format === 'csv' && kinds === 'all') throw new Error('--format csv 装不下办案环节: csv cannot hold --kinds all')
  if (faults !== undefined && kinds !== 'all') throw new Error('--faults 须用 --kinds all: needs --kinds all')
  const share = wholeNumber('fault-share', values['fault-share'])
  if (share > 1000) throw new Error('--fault-share 不超过 1000: at most 1000')
  return {
    ...values, county, kinds, format: formatOf(format), faults, share,
    cases: wholeNumber('cases', cases), seed: wholeNumber('seed', seed), agencies: wholeNumber('agencies', agencies),
  }
}

function formatOf(text: string): Format {
  if (text !== 'ndjson' && text !== 'csv') throw new Error('--format 只能是 ndjson 或 csv: must be ndjson or csv')
  return text
}

async function run(options: ReturnType<typeof optionsOf>): Promise<void> {
  const { out, format, name, county: code, kinds, cases, seed, agencies, from, to, faults, share } = options
  const asked = { county: code, divisionName: name ?? await nameOf(code), cases, seed, agencies, from, to }
  if (kinds === 'all') {
    const { faultsOf, writeRoadCounty } = await import('./generate-roads.ts')
    await writeRoadCounty(out, faults === undefined ? asked : { ...asked, faults: faultsOf(faults, share) })
    return
  }
  const { generateCounty } = await import('../generator/county.ts')
  const county = generateCounty(asked)
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

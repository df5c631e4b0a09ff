import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startEmbeddedDatabase } from '../src/platform/db/embedded.ts'
import type { Measured } from './child.ts'
import { startMeasured } from './child.ts'
import type { Operation, Side } from './operations.ts'
import { operations } from './operations.ts'
import type { Measurement } from './report.ts'
import { growth, machine, nationDraws, table } from './report.ts'
import { subjectsOf } from './subjects.ts'
import { prepareWorld, tidy } from './world.ts'

// npm run bench -- --cases 10000,1000000 --seconds 5 --rounds 5 --only getCase,createCase --data /var/tmp/mingjian-bench; see README.md
const { values: given } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' }, seconds: { type: 'string', default: '5' }, rounds: { type: 'string', default: '5' },
    'warm-up': { type: 'string', default: '10' }, only: { type: 'string' }, data: { type: 'string' }, profiles: { type: 'string' },
  },
})
const sizes = given.cases.split(',').map(Number)
const [seconds, rounds, warmUp] = [Number(given.seconds), Number(given.rounds), Number(given['warm-up'])]
const wanted = operations.filter(({ name }) => given.only === undefined || given.only.split(',').includes(name))
const say = (line: string): void => { process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`) }

/** The product runs as `npm start` runs it. */
const { scripts: { start } } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as { scripts: { start: string } }
const flagsOfStart = start.split(' ').filter((word) => word.startsWith('--'))

interface World { cases: number, url: string, ours: Measured, bare: Measured }

const folder = given.data === undefined ? await mkdtemp(join(tmpdir(), 'mingjian-bench-')) : resolve(given.data)
const database = await startEmbeddedDatabase({ dataDir: folder, durable: true, settings: { shared_buffers: '1GB' } })
const worlds: World[] = []
try {
  for (const cases of sizes) worlds.push(await open(cases))
  const measurements: Measurement[] = []
  const begun = new Date()
  try {
    for (const operation of wanted) measurements.push(...await measureAt(operation))
  } finally {
    for (const { ours, bare, url } of worlds) {
      await Promise.all([ours.stop(), bare.stop()])
      await tidy(url, begun)
    }
  }
  process.stdout.write(`${begun.toISOString().slice(0, 16)}Z, ${machine()}, ${rounds} rounds of ${seconds} s\n\n${table(measurements)}\n`)
  const draws = nationDraws(measurements)
  if (draws !== '') process.stdout.write(`\n${draws}\n`)
  if (sizes.length > 1) process.stdout.write(`\n${growth(measurements)}\n`)
} finally {
  await database.stop()
  if (given.data === undefined) await rm(folder, { recursive: true, force: true })
}
// Connections kept alive to servers that are gone would hold the process.
process.exit()

async function open(cases: number): Promise<World> {
  const url = await prepareWorld(database.url, folder, cases, (line) => { say(`${cases}: ${line}`) })
  const environment = { DATABASE_URL: url, DATA_DIR: folder, NODE_ENV: 'development', DATABASE_POOL_SIZE: '10' }
  const profiles = given.profiles ?? null
  return { cases, url, ours: await startMeasured('./app-server.ts', environment, profiles, flagsOfStart), bare: await startMeasured('./bare-server.ts', environment, profiles) }
}

/** All sizes and both servers in every round, so that what else the machine does meets them alike. */
async function measureAt(operation: Operation): Promise<Measurement[]> {
  const found: (Measurement & { sides: [Side, Side] })[] = []
  for (const { cases, url, ours, bare } of worlds) {
    const subjects = await subjectsOf(ours, url, cases)
    const sides: [Side, Side] = [{ server: bare, ours: false, subjects, cases }, { server: ours, ours: true, subjects, cases }]
    for (const side of sides) await operation.measure(side, warmUp)
    found.push({ operation, cases, ours: [], bare: [], sides })
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { sides, ours, bare } of found) {
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) (side.ours ? ours : bare).push(await operation.measure(side, seconds))
    }
  }
  for (const { ours, bare, cases } of found) say(`${operation.name} ${cases}: ours ${rate(ours)}, bare ${rate(bare)}`)
  return found
}

function rate(samples: Measurement['ours']): string {
  return samples.map(({ perSecond, cpuMicros, failed }) => `${Math.round(perSecond)}/s ${Math.round(cpuMicros)}µs${failed > 0 ? ` ${failed} FAILED` : ''}`).join(' ')
}

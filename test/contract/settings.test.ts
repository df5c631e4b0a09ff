import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { readConfig } from '../../src/config.ts'
import { jobsOver } from '../../src/jobs.ts'
import type { FileStorage } from '../../src/platform/storage/files.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** The schema of the environment is not exported: its members stand one a line in the source. */
const settings = [...read('src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map((match) => match[1] ?? '')
const documented = new Map([...read('docs/operations.md').matchAll(/^\| `([A-Z][A-Z_]+)` \| (.+?) \|/gm)].map(([, name = '', value = '']) => [name, value]))

describe('settings in docs/operations.md', () => {
  test('every setting is documented, and nothing else', () => {
    expect(settings.length).toBeGreaterThan(20)
    expect([...documented.keys()].sort()).toEqual([...settings].sort())
  })

  test('the defaults are those of the code', () => {
    const config = readConfig({}) as unknown as Record<string, unknown>
    const inCode = Object.entries(config).filter(([name, value]) => !['production', 'startedByNpm'].includes(name) && value !== undefined && !Array.isArray(value))
    for (const [name, value] of inCode) expect([name, documented.get(name)]).toEqual([name, `\`${String(value)}\``])
  })
})

/** What the image, its folders and the login of docker-compose.yml decide; SHUTDOWN_GRACE_SECONDS has to agree with stop_grace_period. */
const decided = [
  'DATABASE_NAMED_STATEMENTS', 'DATABASE_ROLE', 'DATA_DIR', 'FILES_DIR', 'HOST', 'MIGRATION_DATABASE_URL', 'NODE_ENV', 'PORT', 'RUN_JOBS', 'SHUTDOWN_GRACE_SECONDS',
]

test('docker-compose.yml hands every other setting of .env to the API', () => {
  const handed = [...read('docker-compose.yml').split('\n  api:\n')[1]?.matchAll(/^ {6}([A-Z][A-Z_]+):/gm) ?? []].map((match) => match[1] ?? '')
  expect([...handed, ...decided].sort()).toEqual([...settings].sort())
})

test('every job is documented with how often it runs, and nothing else', () => {
  const spelled: Record<number, string> = { 60: 'minute', 3600: 'hour', 86400: 'day' }
  const inCode = jobsOver({} as FileStorage).map(({ name, everySeconds }) => [name, spelled[everySeconds]])
  const rows = [...read('docs/operations.md').matchAll(/^\| `([a-z-]+)` \| (minute|hour|day) \|/gm)].map(([, name, every]) => [name, every])
  expect(rows.sort()).toEqual(inCode.sort())
})

import pg from 'pg'
import { buildApp } from '../src/app.ts'
import type { ImportSummary } from '../src/cli/intake.ts'
import { createIntake } from '../src/cli/intake.ts'
import { seedAccess } from '../src/cli/initial-access.ts'
import { seedReference } from '../src/cli/seed-reference.ts'
import { readConfig } from '../src/config.ts'
import type { SeedAccount } from '../src/modules/access/index.ts'
import { seedRoles } from '../src/modules/access/index.ts'
import { systemClock } from '../src/platform/clock.ts'
import { createCommandRunner } from '../src/platform/command.ts'
import type { DatabaseClient } from '../src/platform/db/client.ts'
import { connectDatabase } from '../src/platform/db/client.ts'
import { migrateDatabase } from '../src/platform/db/migrate.ts'
import { createLogger } from '../src/platform/logger.ts'
import { loadSecrets } from '../src/platform/secrets.ts'
import { createVault } from '../src/platform/vault.ts'
import { reactions } from '../src/reactions.ts'
import type { County } from './counties.ts'
import { casesPerCounty, city, countiesFor } from './counties.ts'
import { register } from './registration.ts'

export const password = 'bench-password-2026'
/** Counties taken in at the same time: as users would, each with a file of its own. */
const atOnce = 4
const tokenLastsMs = 600_000

/** A database of its own with so many generated cases; answers its URL. A loading that broke off goes on where it was. `say` hears how it goes. */
export async function prepareWorld(serverUrl: string, dataDir: string, cases: number, say: (line: string) => void): Promise<string> {
  const name = `bench_${cases}`
  const url = new URL(name, serverUrl).href
  const admin = new pg.Client({ connectionString: serverUrl })
  await admin.connect()
  try {
    const { rows: [state] } = await admin.query<{ loaded: string | null }>(`select shobj_description(oid, 'pg_database') as loaded from pg_database where datname = $1`, [name])
    if (state === undefined) await admin.query(`create database ${name}`)
    // A database kept from an older version is brought to this one.
    await migrateDatabase(url)
    await seedReference(url)
    await connectedTo(url, seedRoles)
    if (state?.loaded !== 'loaded') {
      await load(url, dataDir, cases, say)
      await admin.query(`comment on database ${name} is 'loaded'`)
    }
    await seedMeasuring(url, cases)
    return url
  } finally {
    await admin.end()
  }
}

async function connectedTo(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

async function load(url: string, dataDir: string, cases: number, say: (line: string) => void): Promise<void> {
  const config = readConfig({ DATABASE_URL: url, DATA_DIR: dataDir })
  const log = createLogger('silent')
  const database = connectDatabase({ url, role: config.DATABASE_ROLE, poolSize: 10, queueLimit: 10_000, namedStatements: true, statementTimeoutMs: 120_000, log })
  const secrets = await loadSecrets(config)
  const vault = createVault({ encryptionKey: secrets.dataEncryptionKey, hashKey: secrets.dataHashKey })
  const runner = createCommandRunner(database, systemClock, reactions)
  const app = await buildApp({ config, log, clock: systemClock, database, secrets, rateLimits: { perAccount: 1e9, perAddress: 1e9 } })
  try {
    await seedAccess(database, systemClock, [account('registrar', 'BUREAU_SUPERVISOR', '000000')])
    let token = { value: '', until: 0 }
    const fresh = async (): Promise<string> => {
      if (token.until > Date.now()) return token.value
      const answer = await app.inject({ method: 'POST', url: '/v1/sessions', payload: { username: 'registrar', password } })
      token = { value: answer.json<{ accessToken: string }>().accessToken, until: Date.now() + tokenLastsMs }
      return token.value
    }
    const spent = { registerMs: 0, importMs: 0, cases: 0, counties: 0 }
    const takeIn = async ({ code, data }: County): Promise<void> => {
      const intake = createIntake(app, await fresh())
      let begun = performance.now()
      if (!await hasAgencies(database, code)) await register(data, code, runner, vault)
      spent.registerMs += performance.now() - begun
      begun = performance.now()
      const created = await hasCases(database, code) ? 0 : await importAll(() => intake.cases(data.cases()), say)
      spent.cases += created
      spent.importMs += performance.now() - begun
      spent.counties += 1
      if (spent.counties % 10 === 0) say(`${spent.cases} cases of ${spent.counties} counties; ${importRate(spent)} rows/s while importing`)
    }
    const begun = performance.now()
    const counties = countiesFor(cases)
    await Promise.all(Array.from({ length: atOnce }, async () => { for (const county of counties) await takeIn(county) }))
    say(`loaded ${spent.cases} cases in ${Math.round((performance.now() - begun) / 1000)} s, ${Math.round(100 * spent.registerMs / (spent.registerMs + spent.importMs))} %`
      + ` of it agencies and officers; ${importRate(spent)} rows/s while importing`)
  } finally {
    await app.close()
    await database.close()
  }
  await tidy(url)
}

/** The accounts of the measurements that are not there yet. */
async function seedMeasuring(url: string, cases: number): Promise<void> {
  const database = connectDatabase({ url, role: '', poolSize: 2, queueLimit: 10, namedStatements: true, statementTimeoutMs: 120_000, log: createLogger('silent') })
  try {
    const { rows } = await database.pool.query<{ county: string, id: string }>(`select county_code as county, id from agencies where kind = 'SUPERVISION_BODY' order by id`)
    await seedAccess(database, systemClock, measuringAccounts(cases, new Map(rows.map(({ county, id }) => [county, id]))))
  } finally {
    await database.close()
  }
}

async function hasAgencies({ pool }: DatabaseClient, code: string): Promise<boolean> {
  const { rowCount } = await pool.query('select from agencies where county_code = $1 limit 1', [code])
  return rowCount === 1
}

async function hasCases({ pool }: DatabaseClient, code: string): Promise<boolean> {
  const { rows: [row] } = await pool.query<{ there: string }>('select count(*) as there from enforcement_cases where county_code = $1', [code])
  return Number(row?.there) >= casesPerCounty
}

/** The same file again, as a client would do after a 503 on some of its rows: what is there already stays as it is. */
async function importAll(send: () => Promise<ImportSummary>, say: (line: string) => void): Promise<number> {
  let all = 0
  for (let tries = 1; ; tries += 1) {
    const { created, refused, refusals } = await send()
    all += created
    if (refused === 0) return all
    if (tries === 5 || !refusals.every((refusal) => refusal.includes('database.unavailable'))) throw new Error(`the import refused generated cases: ${refusals.join(' ')}`)
    say(`${refused} rows refused while the database did not answer: the file is sent again`)
  }
}

/** `atOnce` imports share the time. */
const importRate = ({ cases, importMs }: { cases: number, importMs: number }): number => Math.round(cases / importMs * 1000 * atOnce)

function account(username: string, role: 'BUREAU_SUPERVISOR' | 'INSPECTOR' | 'CASE_HANDLER', scopeDivision: string, agencyId?: string): SeedAccount {
  return { username, displayName: username, roles: [role], scopeKind: 'DIVISION', scopeDivision, password, ...(agencyId === undefined ? {} : { agencyId }) }
}

/** The first counties are those of the city, at every size. */
export const measuredCounties = (cases: number): County[] => [...countiesFor(Math.min(cases, 10_000))]

function measuringAccounts(cases: number, bureaus: ReadonlyMap<string, string>): SeedAccount[] {
  return [
    account('nation', 'INSPECTOR', '000000'), account('nation-bureau', 'BUREAU_SUPERVISOR', '000000', [...bureaus.values()][0]), account('city', 'INSPECTOR', city), account('handler', 'CASE_HANDLER', city),
    ...measuredCounties(cases).flatMap(({ code }) => [account(`county-${code}`, 'INSPECTOR', code), account(`bureau-${code}`, 'BUREAU_SUPERVISOR', code, bureaus.get(code))]),
  ]
}

/** What measurements add is taken away afterwards, so that the next run finds the same data. */
export function tidy(url: string, addedSince?: Date): Promise<void> {
  return connectedTo(url, async (client) => {
    if (addedSince !== undefined) await removeAdded(client, addedSince)
    await client.query('vacuum analyze')
    await client.query('checkpoint')
  })
}

const toCases = `
select conrelid::regclass as "table", attname as "column" from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
where contype = 'f' and confrelid = 'enforcement_cases'::regclass and conparentid = 0`

async function removeAdded(client: pg.Client, since: Date): Promise<void> {
  await client.query('truncate spot_checks, spot_check_frame, spot_check_tickets cascade')
  await client.query('create temporary table added as select id from enforcement_cases where created_at >= $1', [since])
  const { rows: referring } = await client.query<{ table: string, column: string }>(toCases)
  // What refers to them is deleted too, and looking for what more might would take minutes: foreign keys have no index from that side.
  await client.query('set session_replication_role = replica')
  for (const { table, column } of referring) await client.query(`delete from ${table} where ${column} in (select id from added)`)
  await client.query('delete from enforcement_cases where id in (select id from added)')
  await client.query('delete from certificates where created_at >= $1', [since])
  await client.query('delete from officers where created_at >= $1', [since])
  await client.query('reset session_replication_role')
}

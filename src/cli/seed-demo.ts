import { pathToFileURL } from 'node:url'
import { buildApp, type App } from '../app.ts'
import type { Ground } from '../boot.ts'
import { layGround, operatorSentence, systemClock } from '../boot.ts'
import { ConfigError } from '../config.ts'
import { generateCounty, type GeneratedCounty } from '../generator/county.ts'
import { hashHex } from '../kernel/hash.ts'
import { localDateOf } from '../kernel/local-date.ts'
import { createLogger } from '../platform/logger.ts'
import { loadSecrets, type Secrets } from '../platform/secrets.ts'
import { callerWith, tokenOf } from './caller.ts'
import { demoAccounts, demoCounty, demoPassword, type DemoAccount } from './demo-accounts.ts'
import { conductSpotCheck } from './demo-spot-check.ts'
import { createIntake } from './intake.ts'
import { seedAccess } from './seed-access.ts'
import { seedReference } from './seed-reference.ts'

const registrar = { username: 'demo-registrar', displayName: '演示数据登记员', roles: ['BUREAU_SUPERVISOR'], scopeKind: 'DIVISION' } as const

/** The account the data are registered with; its suspension, which changes its version, is the last act of the load. */
interface Registrar { id: string, createdAt: Date, finished: boolean }

/**
 * Reference data always; demo data when nobody is registered yet, or when an earlier start did not get to their end.
 * @returns whether the demo accounts are there
 */
export async function seedAll(ground: Ground, secrets: Secrets): Promise<boolean> {
  await seedReference(ground.ownerUrl)
  await seedAccess(ground.database, systemClock, [])
  const { rowCount } = await ground.database.pool.query('select 1 from accounts limit 1')
  const known = await findRegistrar(ground)
  if (known === null && rowCount !== 0) return false
  if (known?.finished !== true) await loadDemo(ground, secrets)
  return true
}

/**
 * A county, its last full year and a spot check on its way, taken in over HTTP and so under every rule. What an attempt cut off
 * halfway has done is not done again: records keep their ids, known cases are passed over.
 */
async function loadDemo(ground: Ground, secrets: Secrets): Promise<void> {
  console.log('正在装入演示数据，约十秒  Loading the demo data, some ten seconds …')
  const { config, database } = ground
  const app = await buildApp({ config, log: createLogger('silent'), clock: systemClock, database, secrets, rateLimits: { perAccount: 1e9, perAddress: 1e9 } })
  try {
    await seedAccess(database, systemClock, [accountOf(registrar)])
    const known = await findRegistrar(ground)
    if (known === null) throw new Error(`the account ${registrar.username} is missing`)
    await registerCounty(ground, app, known)
  } finally {
    await app.close()
  }
}

async function registerCounty({ database }: Ground, app: App, { id: registrarId, createdAt }: Registrar): Promise<void> {
  const year = Number(localDateOf(createdAt).slice(0, 4)) - 1
  const county = generateCounty({ county: demoCounty.code, divisionName: demoCounty.name, cases: 1200, seed: 1, from: `${year}-01-01`, to: `${year}-12-31` })
  const idOf = (name: string): string => lastingId(createdAt, name)
  const intake = createIntake(app, await tokenOf(app, registrar.username, demoPassword))
  const agencies = await intake.agencies(county.agencies.map((row) => ({ id: idOf(row.uscc), ...row })))
  const officers = await intake.officers(county.officers.map(({ certificates, ...row }) => ({
    id: idOf(row.idNumber), ...row, certificates: certificates.map((certificate) => ({ id: idOf(certificate.number), ...certificate })),
  })), agencies)
  const { refused, refusals } = await intake.cases(county.cases())
  if (refused > 0) throw new Error(`the demo data hold ${refused} cases the rules refuse: ${refusals.join(' ')}`)

  const placed = demoAccounts.map((account) => placeOf(account, county, agencies, officers))
  await seedAccess(database, systemClock, placed)
  const [bureau, manager, security] = await Promise.all(
    (['bureau', 'manager', 'security'] as const).map(async (username) => callerWith(app, await tokenOf(app, username, demoPassword))))
  const find = (username: string) => placed.find((account) => account.username === username)
  if (bureau === undefined || manager === undefined || security === undefined) throw new Error('a demo account is missing')
  await conductSpotCheck({
    bureau, manager, idOf, year, divisionCode: demoCounty.code, today: localDateOf(systemClock.now()),
    rectifyingAgencyId: find('manager')?.agencyId ?? '', reviewerOfficerId: find('reviewer')?.officerId ?? '',
  })
  await security.change('POST', `/v1/accounts/${registrarId}/suspension`, { version: 1 }, { reason: '演示数据登记完毕' })
}

async function findRegistrar({ database }: Ground): Promise<Registrar | null> {
  const { rows: [row] } = await database.pool.query<{ id: string, version: number, created_at: Date }>(
    'select id, version, created_at from accounts where username = $1', [registrar.username])
  return row === undefined ? null : { id: row.id, createdAt: row.created_at, finished: row.version > 1 }
}

/** A UUID v7 that is the same at every attempt: the second registration under it is answered with the first. */
function lastingId(since: Date, name: string): string {
  const time = since.getTime().toString(16).padStart(12, '0')
  const noise = hashHex('sha256', 'mingjian-demo/1\n', name)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${noise.slice(0, 3)}-8${noise.slice(3, 6)}-${noise.slice(6, 18)}`
}

function placeOf(account: DemoAccount, county: GeneratedCounty, agencies: ReadonlyMap<string, string>, officers: ReadonlyMap<string, string>) {
  const uscc = county.agencies.find((agency) => account.place === 'BUREAU' ? agency.kind === 'SUPERVISION_BODY' : agency.fields.includes('MARKET'))?.uscc
  if (account.place === null || uscc === undefined) return accountOf(account)
  const officer = county.officers.find((one) =>
    one.agencyUscc === uscc && one.staffKind === account.staff && (one.staffKind !== 'LEGAL_REVIEW' || one.legalQualification))
  return accountOf(account, agencies.get(uscc), officers.get(officer?.certificates[0]?.number ?? ''))
}

function accountOf(account: Pick<DemoAccount, 'username' | 'displayName' | 'roles' | 'scopeKind'>, agencyId?: string, officerId?: string) {
  const { username, displayName, roles, scopeKind } = account
  return {
    username, displayName, roles, scopeKind, password: demoPassword,
    ...(scopeKind === 'DIVISION' ? { scopeDivision: demoCounty.code } : {}),
    ...(agencyId === undefined ? {} : { agencyId }), ...(officerId === undefined ? {} : { officerId }),
  }
}

/** `npm run seed:demo`: the same data into the database of DATABASE_URL, when asked. */
async function main(): Promise<void> {
  const ground = await layGround(() => undefined)
  try {
    // Everybody knows their password.
    if (ground.config.production) throw new ConfigError('Demo accounts do not belong into production: npm run seed:demo works in development mode only.')
    if ((await findRegistrar(ground))?.finished === true) {
      console.log('The demo data are there already; nothing was changed.')
      return
    }
    const secrets = await loadSecrets(ground.config)
    await seedReference(ground.ownerUrl)
    await seedAccess(ground.database, systemClock, [])
    await loadDemo(ground, secrets)
    console.log(`Demo data loaded: ${demoCounty.name}, 1200 cases; accounts ${demoAccounts.map((account) => account.username).join(', ')}; password ${demoPassword}`)
  } finally {
    await ground.close()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main().catch((error: unknown) => {
    console.error(operatorSentence(error) ?? error)
    process.exitCode = 1
  })
}

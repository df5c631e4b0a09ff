import { pathToFileURL } from 'node:url'
import { buildApp, type App } from '../app.ts'
import type { Ground } from '../boot.ts'
import { layGround, operatorSentence, systemClock } from '../boot.ts'
import { generateCounty } from '../generator/county.ts'
import { localDateOf } from '../kernel/local-date.ts'
import { createLogger } from '../platform/logger.ts'
import { loadSecrets, type Secrets } from '../platform/secrets.ts'
import { demoAccounts, demoCounty, demoPassword, type DemoAccount } from './demo-accounts.ts'
import { createIntake } from './intake.ts'
import { seedAccess } from './seed-access.ts'
import { seedReference } from './seed-reference.ts'

/** Reference data always; demo data when nobody is registered yet. True when the demo accounts are there. */
export async function seedAll(ground: Ground, secrets: Secrets): Promise<boolean> {
  await seedReference(ground.ownerUrl)
  await seedAccess(ground.database, systemClock, [])
  const { rows } = await ground.database.pool.query('select 1 from accounts limit 1')
  if (rows.length === 0) await seedDemo(ground, secrets)
  const { rowCount } = await ground.database.pool.query('select 1 from accounts where username = $1', [demoAccounts[0].username])
  return rowCount === 1
}

/** A county and its last full year, taken in over HTTP and so under every rule. */
export async function seedDemo({ config, database }: Ground, secrets: Secrets): Promise<void> {
  const year = Number(localDateOf(systemClock.now()).slice(0, 4)) - 1
  const county = generateCounty({ county: demoCounty.code, divisionName: demoCounty.name, cases: 1200, seed: 1, from: `${year}-01-01`, to: `${year}-12-31` })
  const app = await buildApp({ config, log: createLogger('silent'), clock: systemClock, database, secrets, rateLimits: { perAccount: 1e9, perAddress: 1e9 } })
  try {
    const registrar = { ...accountOf(demoAccounts[0]), username: 'demo-registrar', displayName: '演示数据登记员' }
    const [{ id: registrarId } = { id: '' }] = await seedAccess(database, systemClock, [registrar])
    const intake = createIntake(app, await logIn(app, registrar.username))
    const agencies = await intake.agencies(county.agencies)
    const officers = await intake.officers(county.officerRows(), agencies)
    const { refused, refusals } = await intake.cases(county.cases())
    if (refused > 0) throw new Error(`the demo data hold ${refused} cases the rules refuse: ${refusals.join(' ')}`)

    const bureau = county.agencies.find((agency) => agency.kind === 'SUPERVISION_BODY')
    const market = county.agencies.find((agency) => agency.fields.includes('MARKET'))
    await seedAccess(database, systemClock, demoAccounts.map((account: DemoAccount) => {
      const place = account.place === 'BUREAU' ? bureau : account.place === 'MARKET' ? market : undefined
      const officer = place === undefined || account.staff === undefined ? undefined
        : county.officers.find((one) => one.agencyUscc === place.uscc && one.staffKind === account.staff && (one.staffKind !== 'LEGAL_REVIEW' || one.legalQualification))
      return accountOf(account, place === undefined ? undefined : agencies.get(place.uscc), officer === undefined ? undefined : officers.get(officer.certificates[0]?.number ?? ''))
    }))
    await suspend(app, await logIn(app, 'security'), registrarId)
  } finally {
    await app.close()
  }
}

function accountOf({ username, displayName, roles, scopeKind }: DemoAccount, agencyId?: string, officerId?: string) {
  return {
    username, displayName, roles, scopeKind, password: demoPassword,
    ...(scopeKind === 'DIVISION' ? { scopeDivision: demoCounty.code } : {}),
    ...(agencyId === undefined ? {} : { agencyId }), ...(officerId === undefined ? {} : { officerId }),
  }
}

async function logIn(app: App, username: string): Promise<string> {
  const answer = await app.inject({ method: 'POST', url: '/v1/sessions', payload: { username, password: demoPassword } })
  if (answer.statusCode !== 201) throw new Error(`the log-in of ${username} answered ${answer.statusCode}`)
  return answer.json<{ accessToken: string }>().accessToken
}

/** The registrar's work is done; from here on only the demo accounts act. */
async function suspend(app: App, token: string, accountId: string): Promise<void> {
  const headers = { 'authorization': `Bearer ${token}`, 'if-match': '"v1"' }
  const answer = await app.inject({ method: 'POST', url: `/v1/accounts/${accountId}/suspension`, headers, payload: { reason: '演示数据登记完毕' } })
  if (answer.statusCode !== 200) throw new Error(`the suspension of the registrar answered ${answer.statusCode}: ${answer.body}`)
}

async function main(): Promise<void> {
  const ground = await layGround(() => undefined)
  try {
    const { rowCount } = await ground.database.pool.query('select 1 from accounts where username = $1', [demoAccounts[0].username])
    if (rowCount === 1) {
      console.log('The demo data are there already; nothing was changed.')
      return
    }
    const secrets = await loadSecrets(ground.config)
    await seedReference(ground.ownerUrl)
    await seedAccess(ground.database, systemClock, [])
    await seedDemo(ground, secrets)
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

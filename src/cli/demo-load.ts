import { buildApp, type App } from '../app.ts'
import { systemClock, type Ground } from '../boot.ts'
import { hashHex } from '../kernel/hash.ts'
import { localDateOf } from '../kernel/local-date.ts'
import { createLogger } from '../platform/logger.ts'
import type { Secrets } from '../platform/secrets.ts'
import { callerWith, tokenOf, type Caller } from './caller.ts'
import { demoAccounts, demoCounty, demoPassword, type DemoAccount } from './demo-accounts.ts'
import { registerCounty, type RegisteredCounty } from './demo-county.ts'
import { publishPowerList } from './demo-powers.ts'
import { makeSomePublic } from './demo-publications.ts'
import { sendToReview } from './demo-review.ts'
import { conductSpotCheck } from './demo-spot-check.ts'
import { seedAccess } from './initial-access.ts'

const registrar = { username: 'demo-registrar', displayName: '演示数据登记员', roles: ['BUREAU_SUPERVISOR'], scopeKind: 'DIVISION' } as const

/** How far the demo data are: the account they are registered with is made first, and its suspension is their last act. */
export async function demoProgress({ database }: Pick<Ground, 'database'>): Promise<'none' | 'begun' | 'loaded'> {
  const known = await findRegistrar(database)
  return known === null ? 'none' : known.version === 1 ? 'begun' : 'loaded'
}

/**
 * A county, its last full year, a case in legal review, some decisions made public and a spot check on its way, taken in over HTTP and so under every rule.
 * What an attempt cut off halfway has done is not done again: records keep their ids, known cases are passed over.
 */
export async function loadDemo({ config, database }: Ground, secrets: Secrets): Promise<void> {
  const app = await buildApp({ config, log: createLogger('silent'), clock: systemClock, database, secrets, rateLimits: { perAccount: 1e9, perAddress: 1e9 } })
  try {
    await seedAccess(database, systemClock, [accountOf(registrar)])
    const known = await findRegistrar(database)
    if (known === null) throw new Error(`the account ${registrar.username} is missing`)
    const begunOn = localDateOf(known.createdAt)
    const year = Number(begunOn.slice(0, 4)) - 1
    const idOf = (name: string): string => lastingId(known.createdAt, name)
    const county = await registerCounty(app, await tokenOf(app, registrar.username, demoPassword), year, idOf)
    await seedAccess(database, systemClock, demoAccounts.map((account) => accountOf(account, county)))

    const [bureau, manager, handler, legal, security] = await callersOf(app)
    const agencyId = county.agencyAt('MARKET')
    await publishPowerList(bureau, agencyId, `${year}-01-01`, idOf)
    await sendToReview({ handler, legal, idOf, agencyId, handlerIds: county.officersAt('MARKET', 'ENFORCEMENT').slice(0, 2), filedOn: begunOn })
    await makeSomePublic({ handler, legal, manager })
    await conductSpotCheck({
      bureau, manager, idOf, year, divisionCode: demoCounty.code, today: localDateOf(systemClock.now()), rectifyingAgencyId: agencyId,
      reviewerOfficerId: county.officersAt('BUREAU', 'SUPERVISION')[0] ?? '',
    })
    await security.change('POST', `/v1/accounts/${known.id}/suspension`, known, { reason: '演示数据登记完毕' })
  } finally {
    await app.close()
  }
}

interface Registrar { id: string, version: number, createdAt: Date }

async function findRegistrar(database: Ground['database']): Promise<Registrar | null> {
  const { rows } = await database.pool.query<Registrar>('select id, version, created_at as "createdAt" from accounts where username = $1', [registrar.username])
  return rows[0] ?? null
}

async function callersOf(app: App): Promise<[Caller, Caller, Caller, Caller, Caller]> {
  const as = async (username: string): Promise<Caller> => callerWith(app, await tokenOf(app, username, demoPassword))
  return Promise.all([as('bureau'), as('manager'), as('handler'), as('legal'), as('security')])
}

/** A UUID v7 that is the same at every attempt: the second registration under it is answered with the first. */
function lastingId(since: Date, name: string): string {
  const time = since.getTime().toString(16).padStart(12, '0')
  const noise = hashHex('sha256', 'mingjian-demo/1\n', name)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${noise.slice(0, 3)}-8${noise.slice(3, 6)}-${noise.slice(6, 18)}`
}

function accountOf(account: Omit<DemoAccount, 'place'> & Partial<Pick<DemoAccount, 'place'>>, county?: RegisteredCounty) {
  const { username, displayName, roles, scopeKind, place = null, staff } = account
  const officerId = place === null || staff === undefined ? undefined : county?.officersAt(place, staff)[0]
  return {
    username, displayName, roles, scopeKind, password: demoPassword,
    ...(scopeKind === 'DIVISION' ? { scopeDivision: demoCounty.code } : {}),
    ...(place === null || county === undefined ? {} : { agencyId: county.agencyAt(place) }),
    ...(officerId === undefined ? {} : { officerId }),
  }
}

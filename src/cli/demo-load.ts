import { buildApp, type App } from '../app.ts'
import { systemClock, type Ground } from '../boot.ts'
import type { Config } from '../config.ts'
import { hashHex } from '../kernel/hash.ts'
import { localDateOf, type LocalDate } from '../kernel/local-date.ts'
import { createPasswords, stated } from '../modules/access/index.ts'
import type { DatabaseClient } from '../platform/db/client.ts'
import { createLogger } from '../platform/logger.ts'
import type { Secrets } from '../platform/secrets.ts'
import { callerWith, tokenOf, type Caller } from './caller.ts'
import { demoAccounts, demoCounty, demoPassword, type DemoAccount } from './demo-accounts.ts'
import { followClues } from './demo-clues.ts'
import { registerCounty, type RegisteredCounty } from './demo-county.ts'
import { decideMajorMatter } from './demo-decisions.ts'
import { openDesk } from './demo-desk.ts'
import { discloseAgency } from './demo-disclosure.ts'
import { makeNormativeDocument } from './demo-documents.ts'
import { answerForPlatform, fileOneAct } from './demo-filings.ts'
import { inspectAtRandom } from './demo-inspections.ts'
import { publishPowerList } from './demo-powers.ts'
import { findRegistrar, registrar } from './demo-progress.ts'
import { makeSomePublic } from './demo-publications.ts'
import { qualifyOfficers } from './demo-qualification.ts'
import { sendToReview } from './demo-review.ts'
import { reviewInRound } from './demo-round.ts'
import { conductSpotCheck } from './demo-spot-check.ts'
import { publishStandards } from './demo-standards.ts'
import { confirmStanding } from './demo-standing.ts'
import { seedAccess } from './initial-access.ts'

/**
 * A county, its last full year, and in every module something on its way, taken in over HTTP and so under every rule.
 * What an attempt cut off halfway has done is not done again: records keep their ids, known cases are passed over.
 */
export async function loadDemo(ground: Ground, secrets: Secrets): Promise<void> {
  const database = ground.forSeeding()
  try {
    await load(ground.config, database, secrets)
  } finally {
    await database.close()
  }
}

async function load(config: Config, database: DatabaseClient, secrets: Secrets): Promise<void> {
  const building = buildApp({
    config, log: createLogger('silent'), clock: systemClock, database, secrets, rateLimits: { perAccount: 1e9, perAddress: 1e9 },
    // Each answer is for us alone, and most kinds come once: compiling a serializer for each would take longer than the acts.
    serializer: () => JSON.stringify,
    passwords: stated(createPasswords()),
  })
  const [app] = await Promise.all([building, seedAccess(database, systemClock, [accountOf(registrar)])])
  try {
    const known = await findRegistrar(database)
    if (known === null) throw new Error(`the account ${registrar.username} is missing`)
    const begunOn = localDateOf(known.createdAt)
    const year = Number(begunOn.slice(0, 4)) - 1
    const idOf = (name: string): string => lastingId(known.createdAt, name)
    const county = await registerCounty(app, await tokenOf(app, registrar.username, demoPassword), year, idOf)
    const enter = async (): Promise<Callers> => {
      await seedAccess(database, systemClock, demoAccounts.map((account) => accountOf(account, county)))
      return callersOf(app)
    }
    // The processor is busy with the cases, and threads beside it with the passwords.
    const [callers] = await Promise.all([enter(), county.takeInCases()])
    await showEveryModule({ county, callers, idOf, year, begunOn })
    await callers.security.change('POST', `/v1/accounts/${known.id}/suspension`, known, { reason: '演示数据登记完毕' })
  } finally {
    await app.close()
  }
}

interface Stage { county: RegisteredCounty, callers: Callers, idOf: (name: string) => string, year: number, begunOn: LocalDate }

/** What concerns different records goes on side by side; what takes numbers of one series, or builds on another's end, one after the other. */
async function showEveryModule({ county, callers, idOf, year, begunOn }: Stage): Promise<void> {
  const { bureau, manager, leader, handler, legal, legality, reviewer, exchange } = callers
  const [agencyId, divisionCode, today] = [county.agencyAt('MARKET'), demoCounty.code, begunOn]
  const [officerIds, supervisorIds] = [county.officersAt('MARKET', 'ENFORCEMENT'), county.officersAt('BUREAU', 'SUPERVISION')]
  const desk = { bureau, manager, legality, idOf, agencyId, divisionCode, today, reviewerOfficerId: supervisorIds[1] ?? '' }
  await publishPowerList(bureau, agencyId, `${year}-01-01`, idOf)
  await Promise.all([
    sendToReview({ handler, legal, idOf, agencyId, handlerIds: officerIds.slice(0, 2), filedOn: today }),
    makeSomePublic({ handler, legal, manager, idOf, today }),
    fileOneAct({ bureau, manager, exchange, idOf, today }),
    answerForPlatform({ bureau, manager, exchange, idOf, today }),
    followClues({ manager, handler, idOf, agencyId, divisionCode, today, officerIds }),
    publishStandards({ bureau, idOf, divisionCode, today }),
    // What is disclosed is drafted from the registers, and refused when they have moved on since.
    Promise.all([
      confirmStanding({ bureau, manager, idOf, agencyId, divisionCode, today }),
      qualifyOfficers({ bureau, idOf, agencyId, divisionCode, today, officerIds, legalReviewerId: county.officersAt('MARKET', 'LEGAL_REVIEW')[0] ?? '' }),
    ]).then(() => discloseAgency({ manager, leader, idOf, agencyId, year })),
    inspectAtRandom({ bureau, manager, idOf, divisionCode, today, officerIds: officerIds.slice(0, 4) }),
    openDesk(desk).then(() => decideMajorMatter(desk)).then(() => makeNormativeDocument(desk)),
    conductSpotCheck({
      bureau, manager, idOf, year, divisionCode, today: localDateOf(systemClock.now()), rectifyingAgencyId: agencyId, reviewerOfficerId: supervisorIds[0] ?? '',
    }).then((spotCheckId) => reviewInRound({ bureau, reviewer, idOf, spotCheckId, divisionCode, today, officerIds: supervisorIds.slice(0, 3) })),
  ])
}

const acting = ['bureau', 'reviewer', 'legality', 'manager', 'leader', 'handler', 'legal', 'exchange', 'security'] as const
type Callers = Record<typeof acting[number], Caller>

async function callersOf(app: App): Promise<Callers> {
  const pairs = await Promise.all(acting.map(async (username) => [username, callerWith(app, await tokenOf(app, username, demoPassword))] as const))
  return Object.fromEntries(pairs) as Callers
}

/** A UUID v7 that is the same at every attempt: the second registration under it is answered with the first. */
function lastingId(since: Date, name: string): string {
  const time = since.getTime().toString(16).padStart(12, '0')
  const noise = hashHex('sha256', 'mingjian-demo/1\n', name)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${noise.slice(0, 3)}-8${noise.slice(3, 6)}-${noise.slice(6, 18)}`
}

function accountOf(account: Omit<DemoAccount, 'place'> & Partial<Pick<DemoAccount, 'place'>>, county?: RegisteredCounty) {
  const { username, displayName, roles, scopeKind, place = null, staff, rank = 0 } = account
  const officerId = place === null || staff === undefined ? undefined : county?.officersAt(place, staff)[rank]
  return {
    username, displayName, roles, scopeKind, password: demoPassword,
    ...(scopeKind === 'DIVISION' ? { scopeDivision: demoCounty.code } : {}),
    ...(place === null || county === undefined ? {} : { agencyId: county.agencyAt(place) }),
    ...(officerId === undefined ? {} : { officerId }),
  }
}

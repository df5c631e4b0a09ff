import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { CaseRecord, DecisionBody } from '../../src/modules/personnel/campaigns/schema.ts'
import { registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { casesOf, figuresOf, openedCampaign } from '../support/clean-up.ts'
import { issuedCertificate } from '../support/personnel.ts'
import { batch, examining, newApplication } from '../support/qualification.ts'
import { rosterRow, rosterTaken } from '../support/rosters.ts'

/** 海安市 2021: 204 persons moved, retired or resigned were cleared away, 37 certificates that were held twice; 207 were to be added, 1,644 took the exam. */
const left = { TRANSFER: 96, RETIRED: 71, RESIGNED: 37 } as const
const duplicates = 37
const staying = 20
const [examinees, added] = [1_644, 207]

let app: TestApp
let bureau: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  const seat = await registered(await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' }), { kind: 'SUPERVISION_BODY' })
  bureau = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685', agencyId: seat.id })
}, 60_000)
afterAll(() => app.close())

/** So many at a time, as an intake would. */
async function many<Made>(count: number, make: (index: number) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = []
  for (let first = 0; first < count; first += 8) {
    made.push(...await Promise.all(Array.from({ length: Math.min(8, count - first) }, (_, index) => make(first + index))))
  }
  return made
}

test('证件清理: what the report gives comes out of the records', async () => {
  const agencies = await many(4, () => registered(bureau))
  const usccOf = (index: number): string => agencies[index % agencies.length]!.uscc
  const certified = (count: number): Promise<string[]> => rosterTaken(bureau, Array.from({ length: count }, (_, index) => rosterRow(usccOf(index))))
  const groups: (readonly [keyof typeof left, string[]])[] = []
  for (const [reason, count] of Object.entries(left) as [keyof typeof left, number][]) groups.push([reason, await certified(count)])
  const holders = await certified(duplicates)
  const twice = await many(duplicates, (index) => issuedCertificate(bureau, holders[index]!, { importedDuplicate: true, validTo: '2028-06-30' }))
  const kept = await certified(staying)

  const campaign = await openedCampaign(bureau)
  const url = `/v1/clean-up-campaigns/${campaign.id}`
  expect((await figuresOf(bureau, campaign.id)).bySuspicion).toEqual([{ suspicion: 'DUPLICATE_CERTIFICATE', found: 2 * duplicates, open: 2 * duplicates }])
  for (const [reason, officers] of groups) {
    await bureau.post(`${url}/reports`, { officerIds: officers, note: `各单位核查：${reason}` }).expect(201)
  }

  const decide = (cases: readonly CaseRecord[], decision: DecisionBody) => bureau.post(`${url}/decisions`, { caseIds: cases.map(({ id }) => id), ...decision }).expect(200)
  const reported = await casesOf(bureau, campaign.id, 'suspicion=REPORTED')
  const reasonOf = new Map(groups.flatMap(([reason, officers]) => officers.map((id) => [id, reason] as const)))
  for (const [reason, officers] of groups) {
    const answer = await decide(reported.filter((row) => reasonOf.get(row.officerId) === reason), { decision: 'REMOVE', reason, on: '2026-02-28' })
    expect(answer.body).toEqual({ decided: officers.length })
  }
  const found = await casesOf(bureau, campaign.id, 'suspicion=DUPLICATE_CERTIFICATE')
  const second = new Set(twice.map(({ id }) => id))
  await decide(found.filter(({ certificateId }) => second.has(certificateId ?? '')), { decision: 'CANCEL_CERTIFICATE', reason: 'DUPLICATE', on: '2026-03-02' })
  await bureau.post(`${url}/closing`, undefined, ifMatch(campaign)).expect(409)
  await decide(found.filter(({ certificateId }) => !second.has(certificateId ?? '')), { decision: 'KEEP', note: '保留先发的证件' })
  expect((await bureau.post(`${url}/closing`, undefined, ifMatch(campaign)).expect(200)).body).toMatchObject({ status: 'CLOSED', closedOn: '2026-03-02', availableActs: [] })

  expect(await figuresOf(bureau, campaign.id)).toMatchObject({
    cases: { found: 204 + 2 * 37, open: 0, kept: 37 },
    removedPersons: { total: 204, byReason: [{ reason: 'RESIGNED', count: 37 }, { reason: 'RETIRED', count: 71 }, { reason: 'TRANSFER', count: 96 }] },
    endedCertificates: { total: 37, byReason: [{ reason: 'DUPLICATE', count: 37 }] }, duplicateCertificates: 37,
  })
  const newcomers = await rosterTaken(bureau, Array.from({ length: examinees }, (_, index) => rosterRow(usccOf(index), { certificates: [] })))
  const exam = examining(bureau)
  const session = await exam.open({ divisionCode: '320685', heldOn: '2026-03-20', title: '2026年行政执法资格考试' })
  expect((await exam.bulk(session, 'registrations', { officerIds: newcomers })).done).toBe(examinees)
  expect((await batch(bureau, 'submission', { applications: newcomers.slice(0, added).map((id) => newApplication(id)) })).done).toBe(added)
  expect(await figuresOf(bureau, campaign.id)).toMatchObject({ removedPersons: { total: 204 }, duplicateCertificates: 37, toBeAdded: 207, registeredForExam: 1_644 })

  const counted = async (path: string): Promise<number> => ((await bureau.get(`${path}&limit=1&count=exact`).expect(200)).body as { count: { value: number } }).count.value
  expect(await counted('/v1/officers?status=LEFT')).toBe(204)
  expect(await counted('/v1/certificates?status=CANCELLED&endReason=TRANSFER,RETIRED,RESIGNED')).toBe(204)
  expect(await counted('/v1/certificates?status=CANCELLED&endReason=DUPLICATE')).toBe(37)
  expect(await counted('/v1/certificates?status=VALID')).toBe(duplicates + staying)
  for (const id of kept.slice(0, 3)) expect((await bureau.get(`/v1/officers/${id}`).expect(200)).body).toMatchObject({ status: 'ACTIVE', certificates: [{ status: 'VALID' }] })
}, 120_000)

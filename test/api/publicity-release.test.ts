import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { canonicalJson } from '../../src/kernel/canonical-json.ts'
import { actsFrom, statesOf } from '../../src/kernel/state-machine.ts'
import { expirePublications, noteDelivered } from '../../src/modules/publicity/index.ts'
import type { PublicationAct, PublicationState } from '../../src/modules/publicity/machine.ts'
import { publicationMachine } from '../../src/modules/publicity/machine.ts'
import type { PublicDecisionRecord } from '../../src/modules/publicity/public/schema.ts'
import type { PublicationRecord } from '../../src/modules/publicity/schema.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { createCommandRunner } from '../../src/platform/command.ts'
import { reactionsOf } from '../../src/platform/events.ts'
import { createJobs } from '../../src/platform/jobs.ts'
import { createLogger } from '../../src/platform/logger.ts'
import { ifMatch } from '../support/app.ts'
import { decided } from '../support/case-course.ts'
import { anIdNumber, person } from '../support/cases.ts'
import { onceFor } from '../support/once-for.ts'
import { act, along, bodies, doerOf, listed, ownPublication, penalised, type PublicationPath, type PublicityWorld, publicationsOf, startPublicityWorld, toRelease } from '../support/publicity.ts'
import { auditCount, auditOf } from '../support/records.ts'

let world: PublicityWorld
beforeAll(async () => { world = await startPublicityWorld() })
afterAll(() => world.app.close())

const fresh = (): Promise<PublicationRecord> => penalised(world)
const against = async (...parties: ReturnType<typeof person>[]): Promise<PublicationRecord> => ownPublication(world.manager, (await decided(world, { parties })).id)
const get = (path: string) => world.app.http.get(`/v1/public/${path}`)
const byJob = (now: string) => createJobs(world.app.database, { now: () => new Date(now) }, [expirePublications], createLogger('silent')).runDue()

/** Back to where it can be tried again: the rows as they were. */
async function inState(state: PublicationState): Promise<PublicationRecord> {
  const roads: Record<PublicationState, readonly PublicationPath[]> = {
    DUE: [], DRAFTED: ['draft'], MASKED: ['draft', 'masking'], REVIEWED: ['draft', 'masking', 'review'], PUBLISHED: toRelease, CORRECTED: [...toRelease, 'correction'],
    WITHDRAWN: [...toRelease, 'withdrawal'], EXPIRED: toRelease, EXEMPT: ['exemption'],
  }
  const made = await along(world, await fresh(), ...roads[state])
  if (state !== 'EXPIRED') return made
  await byJob('2029-03-02T01:00:00Z')
  return ownPublication(world.manager, made.caseId)
}

const paths: Readonly<Record<Exclude<PublicationAct, 'expire'>, PublicationPath>> = {
  draft: 'draft', mask: 'masking', returnDraft: 'return', review: 'review', release: 'release', publish: 'publication', exempt: 'exemption', correct: 'correction', withdraw: 'withdrawal',
}

describe('act × state', () => {
  test.each(statesOf(publicationMachine))('in %s', async (state) => {
    const record = await inState(state)
    expect(record.status).toBe(state)
    const allowed: readonly string[] = actsFrom(publicationMachine, state)
    const before = await auditCount(world.app.admin)
    const seenBy = onceFor<string[]>()
    for (const name of Object.keys(paths) as (keyof typeof paths)[]) {
      const doer = doerOf(world, paths[name])
      const offered = await seenBy(doer.id, async () => ((await doer.get(`/v1/publications/${record.id}`).expect(200)).body as PublicationRecord).availableActs)
      expect([state, name, offered.includes(name)]).toEqual([state, name, allowed.includes(name)])
      if (allowed.includes(name)) continue
      const body = name === 'publish' ? { ...bodies.publication } : bodies[paths[name]]
      expect((await act(doer, record, paths[name], body).expect(409)).body).toMatchObject({ code: 'state.act-not-available' })
    }
    expect(await auditCount(world.app.admin)).toBe(before)
  })
})

describe('the road to the public', () => {
  test('drafted, masked, returned, masked again, reviewed by another, released; each audited once', async () => {
    const due = await ownPublication(world.manager, (await decided(world, { parties: [person({ name: '甄公示' })], cause: '甄公示无证运输' })).id)
    let current = (await act(world.handler, due, 'draft', { facts: '甄公示（电话19900005678）驾驶车辆，证人贾某某在场。', hide: ['贾某某'] }).expect(200)).body as PublicationRecord
    expect(current).toMatchObject({ status: 'DRAFTED', draft: { cause: '甄公示无证运输', result: '罚款', hide: ['贾某某'] }, draftedBy: world.handler.id, contentHash: null })
    current = await along(world, current, 'masking')
    const { body: both } = await world.legal.get(`/v1/publications/${due.id}/snapshot`).expect(200) as { body: object }
    expect(both).toMatchObject({
      number: 1, maskingRule: 'MASK-CN', masked: { PERSON_NAME: 2, NUMBER: 1, LISTED: 1 }, contentHash: current.contentHash, madeBy: world.handler.id,
      original: { cause: '甄公示无证运输', parties: [{ kind: 'NATURAL', name: '甄公示' }] },
      content: { cause: '甄**无证运输', facts: '甄**（电话****）驾驶车辆，证人****在场。', parties: [{ kind: 'NATURAL', name: '甄**', uscc: null, representative: null }] },
    })
    current = await along(world, current, 'return')
    expect(current).toMatchObject({ status: 'DRAFTED', reviewNote: bodies.return.note, contentHash: null })
    current = await along(world, current, 'masking', 'review')
    expect(await listed(world, `?q=${encodeURIComponent('甄**无证')}`)).toEqual([])
    current = await along(world, current, 'release')
    expect(current).toMatchObject({ status: 'PUBLISHED', publishedOn: '2026-03-02', publishedUntil: '2029-03-01', address: null })
    const [shown] = await listed(world, `?q=${encodeURIComponent('甄**无证')}`)
    expect(shown).toMatchObject({ id: due.id, state: 'RELEASED', contentHash: current.contentHash, version: 1 })
    expect(createHash('sha256').update(canonicalJson(shown?.content)).digest('hex')).toBe(current.contentHash)
    const entries = await auditOf(world.app.admin, due.id)
    expect(entries.map(({ act: name }) => name)).toEqual(['draft', 'mask', 'mask', 'open', 'release', 'return-draft', 'review'].map((name) => `publication.${name}`))
    expect(JSON.stringify(entries)).not.toMatch(/甄公示|贾某某|19900005678/)
  })

  test('the drafter does not review; what goes elsewhere is not drafted here; who neither drafts nor reviews does not see the draft', async () => {
    const both = await world.app.account({ roles: ['CASE_HANDLER', 'LEGAL_REVIEWER'], agencyId: world.agency.id })
    const due = await penalised(world, { field: 'MARKET' })
    const drafted = (await act(both, due, 'draft').expect(200)).body as PublicationRecord
    const masked = await along(world, drafted, 'masking')
    expect((await act(both, masked, 'review').expect(422)).body).toMatchObject({ code: 'publicity.reviewer-drafted' })
    const all = await publicationsOf(world.manager, due.caseId)
    expect(all.map(({ channel, ruleCode }) => `${channel} ${ruleCode}`).sort()).toEqual(['CREDIT_PLATFORM PUB-CREDIT-7', 'GSXT PUB-SAMR', 'UNIFIED_PLATFORM PUB-7'])
    const gsxt = all.find(({ channel }) => channel === 'GSXT')!
    expect(gsxt.availableActs).toEqual(['publish', 'exempt'])
    expect((await act(world.handler, gsxt, 'draft').expect(422)).body).toMatchObject({ code: 'publicity.channel-elsewhere' })
    const supervisor = await world.app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
    expect((await supervisor.get(`/v1/publications/${due.id}`).expect(200)).body).toMatchObject({ draft: null, availableActs: [] })
    await supervisor.get(`/v1/publications/${due.id}/snapshot`).expect(403)
    await world.legal.get(`/v1/publications/${gsxt.id}/snapshot`).expect(404)
    for (const path of ['draft', 'masking', 'return', 'review', 'release', 'correction'] as const) await act(supervisor, masked, path).expect(403)
  })

  test('a minor is never published, by any road, even where it is only learnt later', async () => {
    const minor = await decided(world, { parties: [person({ idNumber: anIdNumber('2009-01-01') })] }, { discretionGrounds: ['MINOR_AGE'] })
    expect((await publicationsOf(world.manager, minor.id)).map(({ status, exemptReason }) => [status, exemptReason])).toEqual([['EXEMPT', 'MINOR'], ['EXEMPT', 'MINOR']])
    const learnt = async (publication: PublicationRecord): Promise<void> => {
      await world.app.admin.query('update case_parties set birth_date = $2 where case_id = $1', [publication.caseId, '2009-01-01'])
    }
    for (const [road, path] of [[[], 'publication'], [['draft'], 'masking'], [['draft', 'masking', 'review'], 'release']] as const) {
      const record = await along(world, await fresh(), ...road)
      await learnt(record)
      expect((await act(doerOf(world, path), record, path).expect(422)).body).toMatchObject({ code: 'publicity.minor-never-published' })
      expect((await act(world.manager, record, 'exemption', { ...bodies.exemption, reason: 'MINOR' }).expect(200)).body).toMatchObject({ status: 'EXEMPT' })
    }
  })

  test('what the drafter wants hidden and cannot be hidden is refused', async () => {
    const drafted = (await act(world.handler, await fresh(), 'draft', { facts: '星号', hide: ['**'], result: '**' }).expect(200)).body as PublicationRecord
    expect((await act(world.handler, drafted, 'masking').expect(422)).body).toMatchObject({ code: 'publicity.personal-value-left' })
  })
})

describe('correction', () => {
  test('replaces what is public, with its reason and a new hash', async () => {
    const open = await along(world, await fresh(), ...toRelease)
    const { body: before } = await get(`decisions/${open.id}`).expect(200) as { body: PublicDecisionRecord }
    const corrected = (await act(world.legal, open, 'correction', { reason: '结论漏写，联系电话13900001111', words: { result: '罚款二千元' } }).expect(200)).body as PublicationRecord
    expect(corrected).toMatchObject({ status: 'CORRECTED', correctedOn: '2026-03-02' })
    const { body: after } = await get(`decisions/${open.id}`).expect(200) as { body: PublicDecisionRecord }
    expect(after).toMatchObject({ state: 'CORRECTED', version: 2, reason: '结论漏写，联系电话****', contentHash: corrected.contentHash, content: { ...before.content, result: '罚款二千元' } })
    expect(after.contentHash).not.toBe(before.contentHash)
    expect((await get(`decisions/${open.id}/history`).expect(200)).body).toEqual({ items: [
      { version: 2, event: 'CORRECTED', on: '2026-03-02', at: expect.any(String), contentHash: after.contentHash, reason: after.reason },
      { version: 1, event: 'RELEASED', on: '2026-03-02', at: expect.any(String), contentHash: before.contentHash, reason: null },
    ] })
  })

  test('of what stands elsewhere the reason and the address alone', async () => {
    const open = await along(world, await fresh(), 'publication')
    expect((await act(world.legal, open, 'correction', { reason: '更正', words: { result: '罚款' } }).expect(422)).body).toMatchObject({ code: 'publicity.corrected-elsewhere' })
    const address = 'https://www.example.gov.cn/xzcf/2.html'
    expect((await act(world.legal, open, 'correction', { reason: '更正', address }).expect(200)).body).toMatchObject({ status: 'CORRECTED', address, correctionReason: '更正' })
  })
})

describe('the end of a publication', () => {
  test('withdrawn: 410 with the reason that may be shown, its content gone, its history kept', async () => {
    const open = await along(world, await against(person({ name: '甄撤回' })), ...toRelease)
    await act(world.manager, open, 'withdrawal', { ...bodies.withdrawal, reason: '对甄撤回的处罚已撤销' }).expect(200)
    expect((await get(`decisions/${open.id}`).expect(410)).body).toMatchObject({ code: 'publicity.decision-withdrawn', detail: expect.stringContaining('对甄**的处罚已撤销') })
    const { body } = await get(`decisions/${open.id}/history`).expect(200) as { body: { items: object[] } }
    expect(body.items).toMatchObject([{ event: 'WITHDRAWN', reason: '对甄**的处罚已撤销', contentHash: open.contentHash }, { event: 'RELEASED' }])
    expect((await listed(world)).map(({ id }) => id)).not.toContain(open.id)
    const { rows: [row] } = await world.app.admin.query<{ content: string | null, words: string | null }>('select content, words from public_decisions where id = $1', [open.id])
    expect(row).toEqual({ content: null, words: null })
    const told = await world.app.admin.query('select 1 from outbox_events where type = $1 and payload->>\'publicationId\' = $2', ['publication.withdrawn', open.id])
    expect(told.rowCount).toBe(1)
  })

  test('its period over: ended by the job from the day after, audited; not where it is to be withdrawn', async () => {
    const open = await along(world, await fresh(), ...toRelease)
    const elsewhere = await along(world, await fresh(), 'publication')
    const toWithdraw = await along(world, await fresh(), ...toRelease)
    await world.app.admin.query('update publications set withdrawal_due_on = $2 where id = $1', [toWithdraw.id, '2026-03-05'])
    await world.app.admin.query('delete from jobs where name = $1', ['expire-publications'])
    await byJob('2029-03-01T01:00:00Z')
    await get(`decisions/${open.id}`).expect(200)
    expect(await byJob('2029-03-02T01:00:00Z')).toEqual(['expire-publications'])
    expect((await get(`decisions/${open.id}`).expect(410)).body).toMatchObject({ code: 'publicity.decision-expired' })
    for (const { id } of [open, elsewhere]) {
      expect((await world.manager.get(`/v1/publications/${id}`).expect(200)).body).toMatchObject({ status: 'EXPIRED', expiredOn: '2029-03-02', expiryCause: 'PERIOD_OVER' })
      expect(await auditOf(world.app.admin, id)).toContainEqual(expect.objectContaining({ act: 'publication.expire', actorId: '00000000-0000-7000-8000-000000000000' }))
    }
    expect((await world.manager.get(`/v1/publications/${toWithdraw.id}`).expect(200)).body).toMatchObject({ status: 'PUBLISHED' })
  })
})

test('a delivery to the credit platform is its publication: any number together, once', async () => {
  const [one, two] = [{ id: (await penalised(world)).caseId }, { id: (await penalised(world)).caseId }]
  const actor: Actor = {
    accountId: world.manager.id, name: '数据交换', service: true, permissions: new Set(), scope: { kind: 'NATION' }, agencyId: null, officerId: null, sessionId: null,
    administrator: false, mustChangePassword: false,
  }
  const deliver = (): Promise<void> => createCommandRunner(world.app.database, world.app.clock, reactionsOf([])).run({ actor, requestId: 'test' }, (context) =>
    noteDelivered(context, [one, two].map(({ id }) => ({ caseId: id, channel: 'CREDIT_PLATFORM', publishedOn: '2026-03-02' }))))
  const before = await auditCount(world.app.admin)
  await deliver()
  await deliver()
  expect(await auditCount(world.app.admin)).toBe(before + 2)
  for (const { id } of [one, two]) {
    const [credit] = await publicationsOf(world.manager, id, 'CREDIT_PLATFORM')
    expect(credit).toMatchObject({ status: 'PUBLISHED', publishedOn: '2026-03-02', publishedUntil: '2029-03-01', version: 2 })
    expect((await auditOf(world.app.admin, credit!.id)).map(({ act: name }) => name)).toEqual(['publication.open', 'publication.publish-by-delivery'])
    expect(await ownPublication(world.manager, id)).toMatchObject({ status: 'DUE' })
  }
  const stale = await publicationsOf(world.manager, one.id, 'CREDIT_PLATFORM')
  await world.manager.post(`/v1/publications/${stale[0]!.id}/publication`, bodies.publication, ifMatch({ version: 1 })).expect(412)
})

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { PublicDecisionRecord } from '../../src/modules/publicity/public/schema.ts'
import type { PublicationRecord } from '../../src/modules/publicity/schema.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import { decided, served, step } from '../support/case-course.ts'
import { granted, licenceCase } from '../support/case-kinds.ts'
import { act as onCase, anIdNumber, company, person } from '../support/cases.ts'
import { act, along, listed, ownPublication, type PublicityWorld, publicationsOf, startPublicityWorld, toRelease } from '../support/publicity.ts'

let world: PublicityWorld
beforeAll(async () => { world = await startPublicityWorld() })
afterAll(() => world.app.close())

const shown = async ({ id }: { id: string }, status = 200): Promise<PublicDecisionRecord> => (await world.app.http.get(`/v1/public/decisions/${id}`).expect(status)).body as PublicDecisionRecord
const channelsOf = (publications: readonly PublicationRecord[]): string[] => publications.map(({ channel, ruleCode, dueOn, status }) => `${channel} ${ruleCode} ${dueOn} ${status}`).sort()

describe('a penalty of a market authority against a company', () => {
  let record: CaseRecord
  let open: PublicationRecord

  test('is due on three channels, each by its own day', async () => {
    record = await decided(world, { field: 'MARKET', parties: [company({ name: '海安示例食品有限公司' })] }, { decidedOn: '2026-02-27' })
    expect(channelsOf(await publicationsOf(world.manager, record.id))).toEqual([
      'CREDIT_PLATFORM PUB-CREDIT-7 2026-03-09 DUE', 'GSXT PUB-SAMR 2026-03-26 DUE', 'UNIFIED_PLATFORM PUB-7 2026-03-09 DUE',
    ])
  })

  test('is drafted, masked and reviewed, and then everybody finds it', async () => {
    open = await along(world, await ownPublication(world.manager, record.id), ...toRelease)
    const { content } = await shown(open)
    expect(content).toMatchObject({
      agencyName: world.agency.name, decisionNumber: record.decisionNumber, penaltyKinds: ['FINE'], fineYuan: '2000.00', result: '罚款',
      parties: [{ kind: 'LEGAL', name: '海安示例食品有限公司', uscc: record.parties[0]!.uscc, representative: '****' }],
    })
    expect((await listed(world, `?q=${encodeURIComponent('示例食品')}`)).map(({ id }) => id)).toEqual([open.id])
  })

  test('is recorded as published elsewhere, and counts in the figures of each channel', async () => {
    const gsxt = (await publicationsOf(world.manager, record.id, 'GSXT'))[0]!
    expect((await act(world.manager, gsxt, 'publication').expect(200)).body).toMatchObject({ status: 'PUBLISHED', publishedUntil: '2026-06-01' })
    const { body } = await world.manager.get('/v1/publication-figures?from=2026-03-01&to=2026-04-01').expect(200) as { body: { channels: { channel: string, due: number, onTime: number }[] } }
    expect(body.channels.map(({ channel, due, onTime }) => [channel, due, onTime])).toEqual([['CREDIT_PLATFORM', 1, 0], ['GSXT', 1, 1], ['UNIFIED_PLATFORM', 1, 1]])
    expect((await world.manager.get('/v1/publication-coverage?from=2026-02-27&to=2026-02-28').expect(200)).body).toMatchObject({ total: { decisions: 1, uncovered: 0 } })
  })

  test('is corrected where the party asks for it with reason', async () => {
    const request = (await world.handler.post(`/v1/publications/${open.id}/requests`, {
      kind: 'CORRECTION', applicant: '海安示例食品有限公司', statement: '结论未写明数额', receivedOn: '2026-03-02',
    }).expect(201)).body as { id: string }
    await world.manager.post(`/v1/publication-requests/${request.id}/grant`, { reason: '补充罚款数额', words: { result: '罚款二千元' } }, { 'if-match': '"v1"' }).expect(200)
    expect(await shown(open)).toMatchObject({ state: 'CORRECTED', reason: '补充罚款数额', content: { result: '罚款二千元' } })
  })
})

describe('a penalty against a natural person', () => {
  test('shows the surname and no other value of the person', async () => {
    const party = person({ name: '欧阳示例' })
    const record = await decided(world, { parties: [party], cause: '欧阳示例擅自从事道路运输经营' })
    const drafted = (await act(world.handler, await ownPublication(world.manager, record.id), 'draft', {
      facts: `欧阳示例（身份证号码${party.idNumber}，电话199-0000-5678）在${party.address}附近从事经营。`,
    }).expect(200)).body as PublicationRecord
    const open = await along(world, drafted, 'masking', 'review', 'release')
    expect((await shown(open)).content).toMatchObject({
      cause: '欧阳**擅自从事道路运输经营', facts: '欧阳**（身份证号码****，电话****）在****附近从事经营。', parties: [{ kind: 'NATURAL', name: '欧阳**', uscc: null }],
    })
    expect(await listed(world, `?q=${encodeURIComponent('欧阳示例')}`)).toEqual([])
  })
})

describe('a penalty against a minor', () => {
  test('is never published, on no channel', async () => {
    const record = await decided(world, { parties: [person({ idNumber: anIdNumber('2009-01-01') })] }, { discretionGrounds: ['MINOR_AGE'] })
    const all = await publicationsOf(world.manager, record.id)
    expect(all.map(({ status, exemptReason, availableActs }) => [status, exemptReason, availableActs])).toEqual(all.map(() => ['EXEMPT', 'MINOR', []]))
    for (const publication of all) {
      await act(world.manager, publication, 'publication').expect(409)
      await act(world.handler, publication, 'draft').expect(409)
      await shown(publication, 404)
    }
  })
})

describe('a penalty that is annulled', () => {
  test('is withdrawn from the public within three working days, with the reason', async () => {
    const record = await served(world, { filedOn: '2026-01-05' }, { decidedOn: '2026-02-24' }, { servedOn: '2026-02-24' })
    const open = await along(world, await ownPublication(world.manager, record.id), ...toRelease)
    const { id: subjectId } = await step(world, record, 'remedies', { occurredOn: '2026-02-25', remedyKind: 'RECONSIDERATION', authority: '海安市人民政府' })
    await step(world, record, 'remedy-acceptances', { occurredOn: '2026-02-26', subjectId })
    await step(world, record, 'remedy-results', { occurredOn: '2026-02-27', subjectId, result: 'REVOKED', documentNumber: '海复〔2026〕1号', summary: '撤销' })
    const [duty] = await publicationsOf(world.manager, record.id, 'UNIFIED_PLATFORM')
    expect(duty).toMatchObject({ status: 'PUBLISHED', withdrawal: { cause: 'REVOKED', dueOn: '2026-03-03', ruleCode: 'PEN-WITHDRAW', overdue: false } })
    const [credit] = await publicationsOf(world.manager, record.id, 'CREDIT_PLATFORM')
    expect(credit).toMatchObject({ status: 'EXEMPT', exemptReason: 'OVERTURNED' })
    await act(world.manager, duty!, 'withdrawal', { withdrawnOn: '2026-03-02', reason: '原处罚决定已被复议决定撤销' }).expect(200)
    expect(await shown(open, 410)).toMatchObject({ code: 'publicity.decision-withdrawn', detail: expect.stringContaining('原处罚决定已被复议决定撤销') })
    const { body } = await world.app.http.get(`/v1/public/decisions/${open.id}/history`).expect(200) as { body: { items: { event: string, on: string }[] } }
    expect(body.items.map(({ event, on }) => [event, on])).toEqual([['WITHDRAWN', '2026-03-02'], ['RELEASED', '2026-03-02']])
  })
})

describe('a licence', () => {
  test('is published on the platform of enforcement and reported to that of credit, without an end', async () => {
    const record = await licenceCase(world)
    const done = (await onCase(world.handler, record, 'decision', granted()).expect(200)).body as CaseRecord
    expect(channelsOf(await publicationsOf(world.manager, done.id))).toEqual([
      'CREDIT_PLATFORM PUB-CREDIT-7 2026-03-04 DUE', 'UNIFIED_PLATFORM PUB-7 2026-03-04 DUE',
    ])
    const open = await along(world, await ownPublication(world.manager, done.id), ...toRelease)
    expect(open.publishedUntil).toBeNull()
    expect((await listed(world, '?actKind=LICENCE')).map(({ id, content }) => [id, content.decisionKind])).toEqual([[open.id, 'GRANTED']])
  })
})

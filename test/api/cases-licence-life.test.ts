import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { actsFrom, statesOf } from '../../src/kernel/state-machine.ts'
import { licenceMachine } from '../../src/modules/cases/licence/machine.ts'
import { licenceMatter } from '../../src/modules/cases/licence/matter.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { TestAccount } from '../support/app.ts'
import { fresh, granted, licence, licenceCase, licensed, refusal, strangeId, taken } from '../support/case-kinds.ts'
import { act, type CaseWorld, startCaseWorld } from '../support/cases.ts'
import { onceFor } from '../support/once-for.ts'

let world: CaseWorld
let handler: TestAccount
beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
})
afterAll(() => world.app.close())

type Act = keyof typeof licenceMachine.acts
type State = keyof typeof licenceMachine.states

const on = (day: string, more: object = {}) => ({ occurredOn: day, ...more })
const ended = { validTo: '2026-02-27' }
const reason = (code: string): object => ({ acknowledged: [{ code: `cases.${code}`, reason: '经核实' }] })
const remedies = '六十日内申请行政复议，或者六个月内提起行政诉讼'

const acts: Readonly<Record<Act, { path: string, body: object }>> = {
  change: { path: 'licence-changes', body: on('2026-02-26', { content: '道路普通货物运输、冷藏运输', appliedOn: '2026-02-25' }) },
  renew: { path: 'licence-renewals', body: on('2026-02-26', { appliedOn: '2026-02-25', validTo: '2030-03-31', deemed: false }) },
  refuseRenewal: { path: 'licence-renewal-refusals', body: on('2026-02-26', { appliedOn: '2026-02-25', reasons: '不再符合条件', remedies }) },
  suspend: { path: 'licence-suspensions', body: on('2026-02-26', { decisionNumber: '测交罚〔2026〕9号', until: '2026-03-26' }) },
  restore: { path: 'licence-restorations', body: on('2026-02-27', { details: '暂扣期满' }) },
  withdraw: { path: 'licence-withdrawals', body: on('2026-02-26', { ground: 'LAW_CHANGED', publicInterest: '道路安全', compensation: '已补偿' }) },
  revoke: { path: 'licence-revocations', body: on('2026-02-26', { ground: 'FRAUD', reasons: '提供虚假材料', harmsPublic: false }) },
  revokeAsPenalty: { path: 'licence-penalty-revocations', body: on('2026-02-26', { decisionNumber: '测交罚〔2026〕9号', authority: '海安市交通运输局' }) },
  expire: { path: 'licence-expiries', body: on('2026-03-02') },
  cancel: { path: 'licence-cancellations', body: on('2026-03-02', { ground: 'OTHER_BY_LAW' }) },
}
const roads: Readonly<Record<State, readonly Act[]>> = {
  ISSUED: [], CHANGED: ['change'], RENEWED: ['renew'], RENEWAL_REFUSED: ['refuseRenewal'], SUSPENDED: ['suspend'], WITHDRAWN: ['withdraw'], REVOKED: ['revoke'],
  REVOKED_AS_PENALTY: ['revokeAsPenalty'], EXPIRED: ['expire'], CANCELLED: ['cancel'],
}
/** Ends late enough for a renewal to be asked for in time. */
const early = { validTo: '2026-03-31' }

interface Licence { record: CaseRecord, subjectId: string }
let shared: CaseRecord
beforeAll(async () => { shared = await licensed(world) })
const issued = async (given: object = early): Promise<Licence> =>
  ({ record: shared, subjectId: (await taken(handler, shared.id, 'licences', licence(shared, given))).id })
const go = ({ record, subjectId }: Licence, name: Act, given: object = {}) =>
  taken(handler, record.id, acts[name].path, { ...acts[name].body, subjectId, ...given })
const refused = ({ record, subjectId }: Licence, name: Act, given: object = {}, status = 422) =>
  refusal(handler, record.id, acts[name].path, { ...acts[name].body, subjectId, ...given }, status)

describe('act × state of a licence', () => {
  const pairs = statesOf(licenceMachine).flatMap((state) => (Object.keys(acts) as Act[]).map((name) => [state, name] as const))
  const standing = onceFor<Licence>()
  /** What is to expire has ended; nothing else asks for it. */
  async function led(state: State, expires: boolean): Promise<Licence> {
    const of = await issued(state === 'EXPIRED' || expires ? { ...ended, ...(state === 'RENEWED' ? { validTo: '2026-03-31' } : {}) } : early)
    for (const step of roads[state]) await go(of, step, state === 'RENEWED' && expires ? { validTo: '2026-04-01' } : {})
    return of
  }
  test.each(pairs)('in %s: %s', async (state, name) => {
    const expires = name === 'expire'
    if (!actsFrom(licenceMachine, state).includes(name)) {
      expect(await refused(await standing(`${state} ${String(expires)}`, () => led(state, expires)), name, {}, 409)).toBe('state.act-not-available')
      return
    }
    const of = await led(state, expires)
    if (state === 'RENEWED' && name === 'expire') {
      expect(await refused(of, name)).toBe('cases.licence-not-expired')
      return
    }
    const ground = state === 'WITHDRAWN' || state === 'REVOKED' || state === 'REVOKED_AS_PENALTY' ? 'ENDED' : state === 'EXPIRED' ? 'EXPIRED' : 'OTHER_BY_LAW'
    await go(of, name, name === 'cancel' ? { ground } : name === 'renew' ? { validTo: '2031-03-31', ...reason('renewal-asked-late') } : {})
  })

  test('every act of the machine is a kind of step', () => {
    expect(Object.values(licenceMatter.acts).sort()).toEqual(Object.keys(acts).sort())
  })
})

test('a renewal keeps when it was asked for, reckoned back from the end', async () => {
  const of = await issued()
  const { id } = await go(of, 'renew', { ...reason('renewal-asked-late'), appliedOn: '2026-03-01', occurredOn: '2026-03-02' })
  const late = await issued({ validTo: '2026-03-20' })
  const { id: refusedLate } = await go(late, 'refuseRenewal', { appliedOn: '2026-02-26' })
  const periods = (await fresh(handler, of.record)).deadlines.filter(({ subjectId }) => subjectId === id || subjectId === refusedLate)
  expect(periods.map(({ ruleCode, startedOn, dueOn, metOn, state }) => [ruleCode, startedOn, dueOn, metOn, state])).toEqual([
    ['LIC-RENEW', '2026-03-20', '2026-02-18', '2026-02-26', 'MISSED'], ['LIC-RENEW', '2026-03-31', '2026-03-01', '2026-03-01', 'MET'],
  ])
})

describe('a licence', () => {
  test('is issued to the applicant once it is granted, by those who decide', async () => {
    const undecided = await licenceCase(world)
    expect(await refusal(handler, undecided.id, 'licences', licence(undecided), 409)).toBe('state.act-not-available')
    await world.manager.post(`/v1/cases/${shared.id}/licences`, licence(shared)).expect(403)
    const { subjectId } = await issued()
    expect(await refusal(handler, (await licensed(world)).id, 'licence-changes', { ...acts.change.body, subjectId })).toBe('cases.matter-unknown')
  })

  test('is none where it was refused', async () => {
    const record = await licenceCase(world, 'examination')
    await taken(handler, record.id, 'examination-conclusions', {
      occurredOn: '2026-02-10', conclusion: 'REFUSE', reasons: '不符合条件', basis: [{ law: '中华人民共和国道路运输条例', article: '第二十一条' }], remedies,
    })
    await act(handler, await fresh(handler, record), 'decision', granted({ decisionKind: 'REFUSED', decisionSummary: '不予许可' })).expect(200)
    expect(await refusal(handler, record.id, 'licences', licence(record))).toBe('cases.licence-not-granted')
  })

  test.each<[string, object, string]>([
    ['to a stranger', { holderPartyId: strangeId() }, 'cases.licence-holder-unknown'],
    ['that ends before it begins', { validTo: '2026-02-24' }, 'cases.licence-validity-backwards'],
    ['for a fee without a basis', { feeYuan: '10.00' }, 'cases.licence-fee-unfounded'],
  ])('%s: refused', async (_case, given, code) => {
    expect(await refusal(handler, shared.id, 'licences', licence(shared, given))).toBe(code)
  })

  test('may cost what a law says, and nothing is no fee', async () => {
    await issued({ feeYuan: '0.00' })
    await issued({ feeYuan: '10.00', feeBasis: { law: '测试法', article: '第三条' } })
  })

  test('issued after ten working days needs a reason', async () => {
    const record = await licenceCase(world, 'intake', { filedOn: '2026-01-05' })
    await taken(handler, record.id, 'examinations', { occurredOn: '2026-01-26', method: 'DOCUMENTS', officerIds: [world.officers[0]!.id], findings: '符合' })
    await act(handler, await fresh(handler, record), 'decision', granted({ decidedOn: '2026-02-04' })).expect(200)
    const late = { occurredOn: '2026-02-26' }
    expect(await refusal(handler, record.id, 'licences', licence(record, late))).toBe('cases.licence-issued-late')
    await taken(handler, record.id, 'licences', licence(record))
    await taken(handler, record.id, 'licences', licence(record, { ...late, ...reason('licence-issued-late') }))
  })

  test('lives on in a case that is closed', async () => {
    const record = await licensed(world)
    const { id: subjectId } = await taken(handler, record.id, 'licences', licence(record))
    await act(handler, await fresh(handler, record), 'service', { servedOn: '2026-02-26' }).expect(200)
    await act(handler, await fresh(handler, record), 'closing', { closedOn: '2026-02-26' }).expect(200)
    expect(await go({ record, subjectId }, 'change')).toMatchObject({ caseStatus: 'CLOSED' })
  })
})

describe('a change', () => {
  test('is asked for, or follows a change of law or facts', async () => {
    const of = await issued()
    expect(await refused(of, 'change', { appliedOn: undefined })).toBe('cases.licence-change-unfounded')
    await go(of, 'change', { appliedOn: undefined, ground: 'FACTS_CHANGED' })
  })
})

describe('a renewal', () => {
  test('is asked for thirty days before the end, or later with a reason', async () => {
    const of = await issued({ validTo: '2026-03-27' })
    const late = { appliedOn: '2026-02-26' }
    expect(await refused(of, 'renew', late)).toBe('cases.renewal-asked-late')
    await go(of, 'renew', { ...late, ...reason('renewal-asked-late') })
    await go(await issued({ validTo: '2026-03-27' }), 'renew', { appliedOn: '2026-02-25' })
  })

  test('is decided before the end; silence renews', async () => {
    const of = await issued(ended)
    const late = { ...on('2026-03-02'), appliedOn: '2026-01-20' }
    expect(await refused(of, 'renew', late)).toBe('cases.renewal-after-end')
    expect(await refused(of, 'refuseRenewal', late)).toBe('cases.renewal-refused-late')
    await go(of, 'renew', { ...late, deemed: true })
    expect(await refused(await issued(), 'renew', { deemed: true })).toBe('cases.renewal-not-silent')
    await go(await issued(), 'refuseRenewal')
  })

  test('makes it longer', async () => {
    const of = await issued()
    expect(await refused(of, 'renew', { validTo: '2026-03-31' })).toBe('cases.renewal-not-longer')
    await go(of, 'renew', { validTo: '2026-04-01' })
  })
})

describe('the end of a licence', () => {
  test('withdrawn: compensated, or it is said why not', async () => {
    const of = await issued()
    expect(await refused(of, 'withdraw', { compensation: undefined })).toBe('cases.withdrawal-uncompensated')
    await go(of, 'withdraw', { compensation: undefined, ...reason('withdrawal-uncompensated') })
  })

  test('revoked: not against the public interest, and compensated where the agency is at fault', async () => {
    const of = await issued()
    expect(await refused(of, 'revoke', { harmsPublic: true })).toBe('cases.revocation-harms-public')
    expect(await refused(of, 'revoke', { ground: 'ULTRA_VIRES' })).toBe('cases.revocation-uncompensated')
    await go(of, 'revoke', { ground: 'ULTRA_VIRES', compensation: '已赔偿' })
  })

  test('expired: only after its last day', async () => {
    expect(await refused(await issued(), 'expire')).toBe('cases.licence-not-expired')
    expect(await refused(await issued({ validTo: undefined }), 'expire')).toBe('cases.licence-not-expired')
    await go(await issued(ended), 'expire')
  })

  test('cancelled: on the ground that fits', async () => {
    const of = await issued()
    for (const ground of ['EXPIRED', 'ENDED']) expect(await refused(of, 'cancel', { ground })).toBe('cases.cancellation-unfounded')
    await go(of, 'revoke')
    expect(await refused(of, 'cancel')).toBe('cases.cancellation-unfounded')
    await go(of, 'cancel', { ground: 'ENDED' })
  })
})

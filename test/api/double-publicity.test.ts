import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { FiguresRecord } from '../../src/modules/double-publicity/schema.ts'
import { newId } from '../../src/kernel/ids.ts'
import { refusalOf } from '../support/agencies.ts'
import { ifMatch, testNow } from '../support/app.ts'
import { decided } from '../support/case-course.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import { licence, licenceCase, granted, taken } from '../support/case-kinds.ts'
import { act, anIdNumber, company, filed, importFile, importRow, person } from '../support/cases.ts'
import { statedInDecision } from '../support/case-road.ts'
import {
  acted, changesAfter, completed, licenceRow, penaltyRow, publicityFiles, readRecord, received, receiptOn, recordsOf, startPublicityWorld, type PublicityWorld, type Record,
} from '../support/double-publicity.ts'
import { auditOf } from '../support/records.ts'

let world: PublicityWorld
let files: ReturnType<typeof publicityFiles>
beforeAll(async () => {
  world = await startPublicityWorld()
  files = publicityFiles(world.app)
})
afterAll(() => world.app.close())

/** Records that may be sent, of penalties that came in from elsewhere. */
async function pending(count = 1): Promise<Record[]> {
  const { verdicts } = await files.take(world.manager, 'penalties', Array.from({ length: count }, () => penaltyRow(world.agency)))
  return Promise.all(verdicts.map(({ id = '' }) => readRecord(world.manager, { id })))
}
/** One that cannot be sent yet: of a file in the names of 2016, which had no end of effect. */
async function lacking(given: object = {}): Promise<Record> {
  const { CF_YXQ, CF_NR: CF_JG, ...row } = penaltyRow(world.agency)
  const { verdicts: [verdict] } = await files.take(world.manager, 'penalties', [{ ...row, CF_JG, ...given }])
  expect([CF_YXQ, verdict!.recordStatus]).toEqual(['2099/12/31', 'INCOMPLETE'])
  return readRecord(world.manager, { id: verdict!.id! })
}
const errorsOf = ({ faults }: Record): string[] => faults.flatMap(({ field, code, severity }) => severity === 'ERROR' ? [`${field} ${code}`] : [])
const events = async (type: string, caseId: string): Promise<object[]> =>
  (await world.app.admin.query<{ payload: object }>('select payload from outbox_events where type = $1 and payload ->> \'caseId\' = $2', [type, caseId])).rows.map(({ payload }) => payload)
const bodyOf = (answer: { body: unknown }): Record => answer.body as Record

describe('a record comes about with the decision', () => {
  test('of a company: the fields as the case has them, its last day, audited once', async () => {
    const party = company()
    const record = await decided(world, { parties: [party] })
    const [made] = await recordsOf(world.handler, record)
    expect(made).toMatchObject({
      kind: 'PENALTY', source: 'CASE', caseId: record.id, agencyId: world.agency.id, partyName: party.name, documentNumber: record.decisionNumber, decidedOn: '2026-02-09', dueOn: '2026-02-25',
      ruleCode: 'DP-7', provisional: false, late: true, status: 'PENDING', validity: 'VALID', compliant: true, revision: 1, deliveredOn: null, version: 1, licence: null,
      availableActs: ['correct', 'withdraw'],
      penalty: {
        CF_XDR_MC: party.name, CF_XDR_LB: '法人及非法人组织', CF_XDR_SHXYM: party.uscc, CF_FRDB: '甄有为', CF_FR_ZJHM: null, CF_WSH: record.decisionNumber, CF_WFXW: record.cause, CF_SY: statedInDecision.facts,
        CF_YJ: '《中华人民共和国道路运输条例》第六十三条', CF_CFLB: '罚款', CF_NR: '罚款', CF_NR_FK: '0.200000', CF_NR_WFFF: null, CF_JDRQ: '2026/02/09', CF_YXQ: '2099/12/31', CF_CFJG: world.agency.name,
        CF_CFJGDM: world.agency.uscc, CF_SJLY: world.agency.name, CF_SJLYDM: world.agency.uscc, BZ: null,
      },
    })
    expect(Object.keys(made!.penalty!)).toHaveLength(30)
    const entries = await auditOf(world.app.admin, made!.id)
    expect(entries).toEqual([expect.objectContaining({ act: 'double-publicity.open', agencyId: world.agency.id })])
    expect(entries[0]!.changes['values']).toEqual([null, expect.objectContaining({ CF_XDR_MC: party.name, CF_FRDB: '甄**' })])
  })

  test('of a natural person: the number masked, sealed in the table, full for the platform alone, whose reading is audited', async () => {
    const idNumber = anIdNumber()
    const [made] = await recordsOf(world.handler, await decided(world, { parties: [person({ idNumber })] }))
    const masked = `${idNumber.slice(0, 6)}********${idNumber.slice(14)}`
    expect(made).toMatchObject({ status: 'PENDING', penalty: { CF_XDR_LB: '自然人', CF_XDR_ZJLX: '身份证', CF_XDR_ZJHM: masked, CF_XDR_SHXYM: null, CF_FRDB: null } })
    const { rows: [row] } = await world.app.admin.query<{ all: string }>('select r::text as all from double_publicity_records r where id = $1', [made!.id])
    expect(row!.all).not.toContain(idNumber)
    const [entry] = await auditOf(world.app.admin, made!.id)
    expect(JSON.stringify(entry)).not.toMatch(new RegExp(`${idNumber}|甄试验`))
    const told = (await changesAfter(world)).items.find(({ recordId }) => recordId === made!.id)
    expect(told).toMatchObject({ kind: 'PENALTY', revision: 1, status: '1', licence: null, penalty: { CF_XDR_ZJHM: idNumber } })
    const { rows: readings } = await world.app.admin.query<{ actor_id: string, changes: string }>('select actor_id, changes from audit_entries where act = \'double-publicity.transmit\'')
    expect(readings.filter(({ actor_id, changes }) => actor_id === world.platform.id && changes.includes(made!.id))).toHaveLength(1)
  })

  test('of several parties one each, whose amounts are for the agency to tell apart', async () => {
    const made = await recordsOf(world.handler, await decided(world, { parties: [company({ name: '海安甲公司' }), company({ name: '海安乙公司' })] }))
    expect(made.map((record) => [record.partyName, record.status, record.revision, errorsOf(record)])).toEqual(['海安乙公司', '海安甲公司'].map((name) =>
      [name, 'INCOMPLETE', 0, ['CF_NR_FK CONDITION_MISSING']]))
    const done = bodyOf(await completed(world.handler, made[0]!, { penalty: { CF_NR_FK: '0.15' } }).expect(200))
    expect(done).toMatchObject({ status: 'PENDING', revision: 1, version: 2, compliant: true, penalty: { CF_NR_FK: '0.150000' } })
    expect((await changesAfter(world)).items.at(-1)).toMatchObject({ recordId: done.id })
  })

  test('of a licence when it is granted, and complete once it is issued', async () => {
    const record = (await act(world.handler, await licenceCase(world), 'decision', granted()).expect(200)).body as { id: string, version: number, parties: [] }
    const [made] = await recordsOf(world.handler, record)
    expect(made).toMatchObject({ kind: 'LICENCE', status: 'INCOMPLETE', penalty: null, licence: { XK_XKWS: '准予行政许可决定书', XK_ZT: '1', XK_XKLB: null, XK_NR: '准予许可' } })
    expect(errorsOf(made!)).toEqual(['XK_XKLB MISSING', 'XK_YXQZ MISSING', 'XK_YXQZI MISSING'])
    await taken(world.handler, record.id, 'licences', licence(record as never))
    expect(await readRecord(world.handler, made!)).toMatchObject({
      status: 'PENDING', revision: 1, licence: { XK_XKLB: '普通', XK_XKZS: '道路运输经营许可证', XK_NR: '道路普通货物运输', XK_YXQZ: '2026/02/25', XK_YXQZI: '2026/03/31' },
    })
    expect((await auditOf(world.app.admin, made!.id)).map((entry) => entry.act)).toEqual(['double-publicity.open', 'double-publicity.refresh'])
  })

  test('of a licence follows what becomes of it, by itself: each change a revision, status 2 while it is not in force', async () => {
    const permit = (await act(world.handler, await licenceCase(world), 'decision', granted()).expect(200)).body as CaseRecord
    const { id: subjectId } = await taken(world.handler, permit.id, 'licences', licence(permit))
    const [made] = await recordsOf(world.handler, permit)
    const step = (path: string, body: object) => taken(world.handler, permit.id, path, { subjectId, occurredOn: '2026-02-26', ...body })
    const record = () => readRecord(world.handler, made!)
    const told = async () => (await changesAfter(world)).items.filter(({ recordId }) => recordId === made!.id).map(({ revision, status }) => [revision, status])

    const worded = bodyOf(await completed(world.manager, made!, { licence: { XK_NR: '货运', BZ: '备注一' } }).expect(200))
    await received(world.platform, receiptOn(worded)).expect(200)
    await step('licence-changes', { content: '道路普通货物运输、冷藏运输', appliedOn: '2026-02-25' })
    // What was filled in by hand of another field stays.
    expect(await record()).toMatchObject({ status: 'PENDING', revision: 3, validity: 'VALID', licence: { XK_NR: '道路普通货物运输、冷藏运输', BZ: '备注一', XK_ZT: '1' } })
    await step('licence-renewals', { appliedOn: '2026-02-25', validTo: '2030-03-31', deemed: false, acknowledged: [{ code: 'cases.renewal-asked-late', reason: '经核实' }] })
    expect(await record()).toMatchObject({ revision: 4, licence: { XK_YXQZI: '2030/03/31' } })
    await step('licence-suspensions', { decisionNumber: '测交罚〔2026〕9号', until: '2026-03-26' })
    const suspended = await record()
    expect(suspended).toMatchObject({ status: 'PENDING', revision: 5, validity: 'INVALID', withdrawnOn: '2026-02-26', withdrawnReason: '许可证件已暂扣', licence: { XK_ZT: '2' } })
    expect(await told()).toEqual([[5, '2']])
    expect(await refusalOf(world.app, completed(world.manager, suspended, { licence: { BZ: '备注二' } }), 409)).toBe('double-publicity.withdrawn')
    await step('licence-restorations', { details: '暂扣期满', occurredOn: '2026-02-27' })
    expect(await record()).toMatchObject({ status: 'PENDING', revision: 6, validity: 'VALID', withdrawnOn: null, withdrawnReason: null, licence: { XK_ZT: '1' } })
    expect(await told()).toEqual([[6, '1']])
    await step('licence-penalty-revocations', { decisionNumber: '测交罚〔2026〕10号', authority: '海安市交通运输局', occurredOn: '2026-02-27' })
    expect(await record()).toMatchObject({ revision: 7, validity: 'INVALID', withdrawnReason: '许可证件已吊销' })
    await step('licence-cancellations', { ground: 'ENDED', occurredOn: '2026-03-01' })
    expect(await record()).toMatchObject({ revision: 7, validity: 'INVALID', withdrawnOn: '2026-03-01', withdrawnReason: '许可证件已注销' })
    expect(await told()).toEqual([[7, '2']])
    expect((await auditOf(world.app.admin, made!.id)).map((entry) => entry.act).sort()).toEqual(
      ['complete', 'open', 'receive-receipt', 'refresh', 'refresh', 'refresh', 'reinstate', 'withdraw', 'withdraw', 'withdraw'].map((name) => `double-publicity.${name === 'complete' ? 'correct' : name}`).sort())
  })

  test('of a licence that is suspended and then revoked stays invalid: nothing brings it back', async () => {
    const permit = (await act(world.handler, await licenceCase(world), 'decision', granted()).expect(200)).body as CaseRecord
    const { id: subjectId } = await taken(world.handler, permit.id, 'licences', licence(permit))
    const [made] = await recordsOf(world.handler, permit)
    const step = (path: string, body: object) => taken(world.handler, permit.id, path, { subjectId, occurredOn: '2026-02-27', ...body })
    await step('licence-suspensions', { decisionNumber: '测交罚〔2026〕9号', until: '2026-03-26' })
    await step('licence-revocations', { ground: 'FRAUD', reasons: '提供虚假材料', harmsPublic: false })
    const revoked = { revision: 2, validity: 'INVALID', withdrawnOn: '2026-02-27', withdrawnReason: '复议、诉讼结果：撤销', licence: { XK_ZT: '2' } }
    expect(await readRecord(world.handler, made!)).toMatchObject(revoked)
    await step('licence-cancellations', { ground: 'ENDED' })
    expect(await readRecord(world.handler, made!)).toMatchObject(revoked)
  })

  test('never of a case with a minor, nor of a decision without penalty; what came in as published is made on demand', async () => {
    const minor = await decided(world, { parties: [person({ idNumber: anIdNumber('2009-05-01') }), company()] }, { discretionGrounds: ['MINOR_AGE'] })
    expect(await recordsOf(world.handler, minor)).toEqual([])
    const url = ({ id }: { id: string }) => `/v1/cases/${id}/double-publicity-records`
    expect(await refusalOf(world.app, world.handler.post(url(minor)), 422)).toBe('double-publicity.minor-party')
    expect(await refusalOf(world.app, world.handler.post(url(await filed(world))), 422)).toBe('double-publicity.nothing-to-report')
    const { verdicts: [verdict] } = await importFile(await world.app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' }), [importRow(world)])
    const published = { id: verdict!.id! }
    expect(await recordsOf(world.handler, published)).toEqual([])
    await world.stranger.post(url(published)).expect(404)
    expect((await world.handler.post(url(published)).expect(200)).body).toMatchObject({ items: [{ status: 'INCOMPLETE' }] })
    expect(errorsOf((await recordsOf(world.handler, published))[0]!)).toEqual(['CF_SY MISSING', 'CF_YJ MISSING'])
    expect((await world.handler.post(url(published)).expect(200)).body).toMatchObject({ items: [{ version: 1 }] })
  })
})

describe('completion and correction', () => {
  test('what may be sent once stays so; every change is a further revision', async () => {
    const made = await lacking()
    expect(made).toMatchObject({ status: 'INCOMPLETE', revision: 0, availableActs: ['complete', 'drop'] })
    expect(errorsOf(made)).toEqual(['CF_YXQ MISSING'])
    const still = bodyOf(await completed(world.manager, made, { penalty: { BZ: '待核实' } }).expect(200))
    expect(still).toMatchObject({ status: 'INCOMPLETE', version: 2, penalty: { BZ: '待核实' } })
    const fit = bodyOf(await completed(world.manager, still, { penalty: { CF_YXQ: '2026-12-31', CF_FR_ZJLX: '身份证', CF_FR_ZJHM: '11010519491231002X' } }).expect(200))
    expect(fit).toMatchObject({ status: 'PENDING', revision: 1, penalty: { CF_FR_ZJHM: '110105********002X' } })
    expect((await changesAfter(world)).items.at(-1)).toMatchObject({ recordId: fit.id, penalty: { CF_FR_ZJHM: '11010519491231002X' } })
    const reworded = bodyOf(await completed(world.manager, fit, { penalty: { CF_SY: '未取得许可经营', BZ: null } }).expect(200))
    expect(reworded).toMatchObject({ status: 'PENDING', revision: 2, penalty: { CF_SY: '未取得许可经营', BZ: null, CF_FR_ZJHM: '110105********002X' } })
    expect(bodyOf(await completed(world.manager, reworded, { penalty: { CF_SY: '未取得许可经营' } }).expect(200))).toMatchObject({ version: reworded.version, revision: 2 })
    expect((await auditOf(world.app.admin, fit.id)).map((entry) => entry.act)).toEqual(['complete', 'complete', 'correct', 'import'].map((name) => `double-publicity.${name}`))

    expect(await refusalOf(world.app, completed(world.manager, reworded, { penalty: { CF_YXQ: null } }), 422)).toBe('double-publicity.values-faulty')
    const faulty = await completed(world.manager, reworded, { penalty: { CF_YXQ: '2026/01/01', CF_FR_ZJHM: '110105194912310021' } }).expect(422)
    expect(faulty.body).toMatchObject({
      errors: [{ pointer: '/body/penalty/CF_FR_ZJHM', code: 'ID_NUMBER' }, { pointer: '/body/penalty/CF_YXQ', code: 'DATE_ORDER', detail: '日期先后颠倒' }],
    })
    for (const [field, value] of [['CF_XDR_MC', '他人'], ['CF_NR_FK', '0.1'], ['CF_JDRQ', '2026/02/01'], ['CF_WSH', null]]) {
      expect(await refusalOf(world.app, completed(world.manager, reworded, { penalty: { [field!]: value } }), 422)).toBe('double-publicity.field-fixed')
    }
    expect(await refusalOf(world.app, completed(world.manager, reworded, { licence: { XK_NR: '许可' } }), 422)).toBe('double-publicity.other-kind')
    expect(await refusalOf(world.app, completed(world.manager, reworded, {}), 422)).toBe('double-publicity.other-kind')
    expect(await refusalOf(world.app, completed(world.manager, { ...reworded, version: 1 }, { penalty: { BZ: '备注' } }), 412)).toBe('http.version-stale')
    await world.manager.patch(`/v1/double-publicity-records/${fit.id}`, { penalty: {} }).expect(428)
    await completed(world.manager, reworded, { penalty: { CF_ZT: '1' } }).expect(400)
    await completed(world.manager, reworded, { penalty: { CF_XDR_GSZC: '1'.repeat(51) } }).expect(400)
    await completed(world.platform, reworded, { penalty: { BZ: '备注' } }).expect(403)
    await completed(world.stranger, reworded, { penalty: { BZ: '备注' } }).expect(404)
  })

  test('a number that shows a minor is not taken', async () => {
    const made = await lacking({ CF_XDR_MC: '甄试验', CF_XDR_LB: null, CF_XDR_SHXYM: null })
    expect(errorsOf(made)).toEqual(['CF_XDR_LB MISSING', 'CF_YXQ MISSING'])
    const filledIn = (idNumber: string) => completed(world.manager, made, { penalty: { CF_XDR_LB: '01', CF_XDR_ZJLX: '01', CF_XDR_ZJHM: idNumber, CF_YXQ: '2099/12/31', CF_FRDB: null } })
    expect((await filledIn(anIdNumber('2010-01-01')).expect(422)).body).toMatchObject({ code: 'double-publicity.values-faulty', errors: [{ code: 'MINOR' }] })
    expect(bodyOf(await filledIn(anIdNumber('1990-01-01')).expect(200))).toMatchObject({ status: 'PENDING', penalty: { CF_XDR_ZJLX: '身份证' } })
  })
})

describe('receipts, withdrawal and sending again', () => {
  test('a case is delivered when its last record is accepted, on that day', async () => {
    const record = await decided(world, { parties: [company({ name: '海安甲公司' }), company({ name: '海安乙公司' })] })
    const parts: Record[] = []
    for (const part of await recordsOf(world.handler, record)) parts.push(bodyOf(await completed(world.handler, part, { penalty: { CF_NR_FK: '0.1' } }).expect(200)))
    const [one, two] = parts as [Record, Record]
    const answer = await received(world.platform, receiptOn(one, { receivedOn: '2026-02-20', reference: 'R-1' }), receiptOn(two, { outcome: 'REFUSED', reasons: ['处罚依据不完整'] })).expect(200)
    expect(answer.body).toMatchObject({ done: 2, lines: [{ line: 1, status: 'DONE', id: one.id }, { line: 2, status: 'DONE', id: two.id }] })
    expect(await readRecord(world.handler, one)).toMatchObject({ status: 'ACCEPTED', acceptedRevision: 1, deliveredOn: '2026-02-20', receiptReference: 'R-1', late: false, availableActs: ['correct', 'resend', 'withdraw'] })
    const refused = await readRecord(world.handler, two)
    expect(refused).toMatchObject({ status: 'REFUSED', refusalReasons: ['处罚依据不完整'], deliveredOn: null, version: 3 })
    expect(await events('double-publicity.records-delivered', record.id)).toEqual([])
    const corrected = bodyOf(await completed(world.handler, refused, { penalty: { CF_YJ: '《中华人民共和国道路运输条例》第六十三条第一项' } }).expect(200))
    expect(corrected).toMatchObject({ status: 'PENDING', revision: 2, refusalReasons: [] })
    await received(world.platform, receiptOn(corrected, { receivedOn: '2026-02-27' })).expect(200)
    expect(await readRecord(world.handler, two)).toMatchObject({ status: 'ACCEPTED', late: true })
    expect(await events('double-publicity.records-delivered', record.id)).toEqual([{ caseId: record.id, channel: 'CREDIT_PLATFORM', publishedOn: '2026-02-27' }])
    expect((await auditOf(world.app.admin, two.id)).map((entry) => entry.act)).toEqual(['complete', 'correct', 'open', 'receive-receipt', 'receive-receipt'].map((name) => `double-publicity.${name}`))
  })

  test('each receipt is judged by itself; an earlier revision tells of the delivery and leaves the newer one to be sent', async () => {
    const [one, two, three, four] = await pending(4) as [Record, Record, Record, Record]
    const changed = bodyOf(await completed(world.manager, two, { penalty: { BZ: '更正' } }).expect(200))
    const strange = newId(new Date(testNow))
    const answer = await received(world.platform, receiptOn(one), receiptOn(one), receiptOn(changed, { revision: 1, receivedOn: '2026-02-15' }), receiptOn(three, { revision: 2 }), receiptOn({ id: strange, revision: 1 }),
      receiptOn(three, { receivedOn: '2026-03-03' }), receiptOn(three, { receivedOn: '2026-02-09' }), receiptOn(three, { outcome: 'REFUSED' }), receiptOn(changed, { revision: 1, outcome: 'REFUSED', reasons: ['旧'] }),
      receiptOn(four, { outcome: 'REFUSED', reasons: ['乱码'] }), receiptOn(four)).expect(200)
    expect((answer.body as { lines: { status: string, problem?: { code: string } }[] }).lines.map(({ status, problem }) => problem?.code ?? status)).toEqual([
      'DONE', 'UNCHANGED', 'DONE', 'double-publicity.revision-unknown', 'http.not-found', 'double-publicity.received-outside', 'double-publicity.received-outside', 'double-publicity.reasons-missing', 'UNCHANGED',
      'DONE', 'state.act-not-available',
    ])
    expect(await readRecord(world.manager, one)).toMatchObject({ status: 'ACCEPTED', version: 2 })
    expect(await readRecord(world.manager, two)).toMatchObject({ status: 'PENDING', revision: 2, acceptedRevision: 1, deliveredOn: '2026-02-15' })
    await received(world.stranger, receiptOn(three)).expect(200).expect(({ body }) => { expect(body).toMatchObject({ refused: 1, lines: [{ problem: { code: 'http.not-found' } }] }) })
    await received(world.manager, receiptOn(three)).expect(403)
    await received(world.platform).expect(400)
  })

  test('withdrawn is sent with status 2 as the next revision, dropped where it was never fit; sent again on demand', async () => {
    const [one] = await pending() as [Record]
    const { nextCursor } = await changesAfter(world)
    expect((await changesAfter(world, nextCursor)).items).toEqual([])
    const gone = bodyOf(await acted(world.manager, one, 'withdrawal', { reason: '自行撤销' }).expect(200))
    expect(gone).toMatchObject({ status: 'PENDING', validity: 'INVALID', revision: 2, withdrawnOn: '2026-03-02', withdrawnReason: '自行撤销', availableActs: [] })
    const told = await changesAfter(world, nextCursor)
    expect(told).toMatchObject({ items: [{ recordId: one.id, revision: 2, status: '2' }], more: false })
    expect(await refusalOf(world.app, acted(world.manager, gone, 'withdrawal', { reason: '再次' }), 409)).toBe('double-publicity.withdrawn')
    expect(await refusalOf(world.app, completed(world.manager, gone, { penalty: { BZ: '更正' } }), 409)).toBe('double-publicity.withdrawn')
    expect(await refusalOf(world.app, acted(world.manager, gone, 'resending'), 409)).toBe('state.act-not-available')
    await received(world.platform, receiptOn(gone)).expect(200)
    const accepted = await readRecord(world.manager, gone)
    expect(accepted).toMatchObject({ status: 'ACCEPTED', acceptedRevision: 2, availableActs: ['resend'] })
    expect(bodyOf(await acted(world.manager, accepted, 'resending').expect(200))).toMatchObject({ status: 'PENDING', revision: 3, validity: 'INVALID' })
    expect((await changesAfter(world, told.nextCursor)).items).toMatchObject([{ recordId: one.id, revision: 3, status: '2' }])

    const never = await lacking()
    const dropped = bodyOf(await acted(world.manager, never, 'withdrawal', { reason: '决定未送达' }).expect(200))
    expect(dropped).toMatchObject({ status: 'DROPPED', validity: 'INVALID', revision: 0, late: false, availableActs: [] })
    for (const refused of [completed(world.manager, dropped, { penalty: { BZ: '更正' } }), acted(world.manager, dropped, 'withdrawal', { reason: '再次' }), acted(world.manager, dropped, 'resending')]) {
      expect(await refusalOf(world.app, refused, 409)).toBe('state.act-not-available')
    }
    expect((await changesAfter(world)).items.map(({ recordId }) => recordId)).not.toContain(never.id)
    await acted(world.platform, one, 'withdrawal', { reason: '撤回' }).expect(403)
    await acted(world.stranger, gone, 'resending').expect(404)
  })

  test('the platform reads page by page within its scope; a cursor is of one scope', async () => {
    const all = (await changesAfter(world)).items.map(({ recordId }) => recordId)
    const paged: string[] = []
    for (let cursor: string | undefined, more = true; more;) {
      const page = await changesAfter(world, cursor, { limit: 2 })
      paged.push(...page.items.map(({ recordId }) => recordId))
      cursor = page.nextCursor
      more = page.more
    }
    expect([paged, new Set(paged).size]).toEqual([all, all.length])
    expect((await changesAfter(world, undefined, { account: world.stranger })).items).toEqual([])
    const { nextCursor } = await changesAfter(world)
    expect(await refusalOf(world.app, world.stranger.get(`/v1/double-publicity-changes?after=${encodeURIComponent(nextCursor)}`), 400)).toBe('http.invalid-cursor')
    await world.manager.get('/v1/double-publicity-changes').expect(403)
  })
})

describe('lists, figures and fields', () => {
  test('filters by kind, status, place, days, and what is late', async () => {
    await files.take(world.manager, 'licences', [licenceRow(world.agency, { XK_JDRQ: '2026/03/01', XK_YXQZ: '2026/03/01' })])
    const ids = async (query: string, account = world.manager): Promise<Record[]> => ((await account.get(`/v1/double-publicity-records?limit=100&${query}`).expect(200)).body as { items: Record[] }).items
    const all = await ids('')
    const matching: [string, (record: Record) => boolean][] = [
      ['kind=LICENCE', ({ kind }) => kind === 'LICENCE'], ['source=IMPORTED', ({ source }) => source === 'IMPORTED'], ['status=PENDING,REFUSED', ({ status }) => ['PENDING', 'REFUSED'].includes(status)],
      ['validity=INVALID', ({ validity }) => validity === 'INVALID'], ['compliant=false', ({ compliant }) => !compliant], ['delivered=true', ({ deliveredOn }) => deliveredOn !== null],
      ['overdue=true', ({ late }) => late], ['overdue=false', ({ late }) => !late], ['decidedOnFrom=2026-02-10', ({ decidedOn }) => decidedOn >= '2026-02-10'], ['dueOnTo=2026-02-26', ({ dueOn }) => dueOn! < '2026-02-26'],
      [`documentNumber=${encodeURIComponent(all[0]!.documentNumber!)}`, ({ documentNumber }) => documentNumber === all[0]!.documentNumber],
    ]
    for (const [query, holds] of matching) {
      const expected = all.filter(holds).map(({ id }) => id).sort()
      expect([query, (await ids(query)).map(({ id }) => id).sort()]).toEqual([query, expected])
      expect(expected.length).toBeGreaterThan(0)
    }
    for (const code of ['000000', '320000', '320600', '320685']) expect(await ids(`divisionCode=${code}`, world.platform)).toHaveLength(all.length)
    expect(await ids('divisionCode=320581', world.platform)).toEqual([])
    expect(await ids('', world.stranger)).toEqual([])
    await world.stranger.get(`/v1/double-publicity-records/${all[0]!.id}`).expect(404)
    await world.stranger.get(`/v1/double-publicity-records/${all[0]!.id}/history`).expect(404)
  })

  test('how decisions were reported, what is wrong, and which have no record', async () => {
    const { items } = (await world.manager.get('/v1/double-publicity-records?limit=100&decidedOnFrom=2026-02-01&decidedOnTo=2026-03-01').expect(200)).body as { items: Record[] }
    const figures = (await world.manager.get('/v1/double-publicity-figures?from=2026-02-01&to=2026-03-01').expect(200)).body as FiguresRecord
    const counted = items.filter(({ kind, status }) => kind === 'PENALTY' && status !== 'DROPPED')
    const count = (holds: (record: Record) => boolean): number => counted.filter(holds).length
    const expected = {
      kind: 'PENALTY', records: counted.length, compliant: count(({ compliant }) => compliant), delivered: count(({ deliveredOn }) => deliveredOn !== null), onTime: count(({ deliveredOn, late }) => deliveredOn !== null && !late),
      late: count(({ deliveredOn, late }) => deliveredOn !== null && late), overdue: count(({ deliveredOn, late }) => deliveredOn === null && late), refused: count(({ status }) => status === 'REFUSED'),
      withdrawn: count(({ validity }) => validity === 'INVALID'), complianceRate: { numerator: count(({ compliant }) => compliant), denominator: counted.length },
    }
    expect(figures.total.find(({ kind }) => kind === 'PENALTY')).toMatchObject(expected)
    expect(figures.agencies.find(({ kind, agencyId }) => kind === 'PENALTY' && agencyId === world.agency.id)).toMatchObject(expected)
    expect([expected.onTime, expected.late, expected.overdue].every((number) => number > 0)).toBe(true)
    expect(figures.faults).toContainEqual({ kind: 'PENALTY', field: 'CF_SY', code: 'MISSING', records: 1 })
    expect(figures.withoutRecord).toEqual([])
    await importFile(await world.app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' }), [importRow(world)])
    expect((await world.manager.get('/v1/double-publicity-figures?from=2026-02-01&to=2026-03-01').expect(200)).body).toMatchObject({ withoutRecord: [{ kind: 'PENALTY', cases: 1 }] })
    expect(await refusalOf(world.app, world.manager.get('/v1/double-publicity-figures?from=2026-02-01&to=2026-02-01'), 422)).toBe('double-publicity.period-empty')
    expect((await world.manager.get('/v1/double-publicity-fields?kind=LICENCE').expect(200)).body).toMatchObject({ fields: { length: 28 } })
    await world.app.http.get('/v1/double-publicity-records').expect(401)
    await world.manager.post('/v1/double-publicity-receipts', { receipts: [] }, ifMatch(1)).expect(403)
  })
})

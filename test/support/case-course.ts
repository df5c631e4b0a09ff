import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { StepRecord } from '../../src/modules/cases/steps/schema.ts'
import { readyCase } from './case-intake.ts'
import { act, type CaseWorld, type filed, fineOf } from './cases.ts'

/** Roads to the states of a case, each over the acts that lead there. `given` is what is filed. */

export async function decided(world: CaseWorld, given: Parameters<typeof filed>[1] = {}, decision: object = {}): Promise<CaseRecord> {
  return (await act(world.handler, await readyCase(world, given), 'decision', fineOf('2000.00', { decidedOn: '2026-02-09', ...decision })).expect(200)).body as CaseRecord
}

export async function served(world: CaseWorld, given: Parameters<typeof filed>[1] = {}, decision: object = {}, service: object = {}): Promise<CaseRecord> {
  return (await act(world.handler, await decided(world, given, decision), 'service', { servedOn: '2026-02-10', ...service }).expect(200)).body as CaseRecord
}

/** A step that leaves the case in its state. */
export async function step(world: CaseWorld, record: { id: string }, path: string, body: object): Promise<StepRecord & { caseVersion: number }> {
  return (await world.handler.post(`/v1/cases/${record.id}/${path}`, body).expect(201)).body as StepRecord & { caseVersion: number }
}

export const payment = (amountYuan: string, more: object = {}) =>
  ({ paidOn: '2026-02-20', towards: 'FINE', amountYuan, channel: 'BANK', institution: '海安农村商业银行', receiptNumber: '0001', ...more })

export async function now(world: CaseWorld, { id }: { id: string }): Promise<CaseRecord> {
  return (await world.handler.get(`/v1/cases/${id}`).expect(200)).body as CaseRecord
}

/** Served and the fine paid in full. */
export async function paid(world: CaseWorld, given: Parameters<typeof filed>[1] = {}, decision: object = {}): Promise<CaseRecord> {
  const record = await served(world, given, decision)
  if (record.fineYuan !== null) await step(world, record, 'payments', payment(record.fineYuan))
  return now(world, record)
}

export async function closed(world: CaseWorld, given: Parameters<typeof filed>[1] = {}, decision: object = {}): Promise<CaseRecord> {
  return (await act(world.handler, await paid(world, given, decision), 'closing', { closedOn: '2026-02-25', reason: 'PERFORMED' }).expect(200)).body as CaseRecord
}

export const archiving = (more: object = {}) => ({ archivedOn: '2026-03-01', volumeNumber: '2026-处罚-001', retention: 'TEN_YEARS', archivist: '归档员甲', ...more })

export async function archived(world: CaseWorld, given: Parameters<typeof filed>[1] = {}, decision: object = {}): Promise<CaseRecord> {
  const acknowledged = [{ code: 'cases.archive-incomplete', reason: '证据材料以纸质归档' }]
  return (await act(world.handler, await closed(world, given, decision), 'archiving', archiving({ acknowledged })).expect(200)).body as CaseRecord
}

export const approval = { name: '批准人甲', post: '局长', approvedOn: '2026-02-20' }

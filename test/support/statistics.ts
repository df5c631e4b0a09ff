import type { RoadRow, RoadStep } from '../../src/generator/roads/rows.ts'
import { decisionIn } from '../../src/generator/roads/standing.ts'
import { fromFen, toFen } from '../../src/kernel/money.ts'
import type { ReportRecord } from '../../src/modules/statistics/schema.ts'
import { ifMatch, type TestAccount } from './app.ts'

export type ReportAct = 'recount' | 'freezing' | 'reopening' | 'approval' | 'publication' | 'reporting'
export const bodies: Readonly<Record<ReportAct, object | undefined>> = {
  recount: undefined, freezing: undefined, reopening: { reason: '漏报一件' }, approval: undefined, publication: undefined,
  reporting: { recipient: 'GOVERNMENT', reportedOn: '2026-01-20' },
}

export const reportAct = (account: TestAccount, report: { id: string, version: number }, act: ReportAct, body: object | undefined = bodies[act]) =>
  account.post(`/v1/statistics-reports/${report.id}/${act}`, body, ifMatch(report))

export async function draftedReport(account: TestAccount, agencyId: string, year = 2025): Promise<ReportRecord> {
  return (await account.post('/v1/statistics-reports', { agencyId, year }).expect(201)).body as ReportRecord
}

/** Takes a report along some acts: what is approved is the second account's. */
export async function along([preparer, approver]: readonly [TestAccount, TestAccount], report: ReportRecord, ...acts: ReportAct[]): Promise<ReportRecord> {
  let current = report
  for (const act of acts) {
    const account = act === 'approval' || act === 'publication' || act === 'reopening' ? approver : preparer
    current = (await reportAct(account, current, act).expect(200)).body as ReportRecord
  }
  return current
}

/** The lines of a report that are not zero, by measure and dimension. */
export const figuresOf = ({ lines }: Pick<ReportRecord, 'lines'>): Record<string, string> => Object.fromEntries(
  lines.filter(({ count }) => count > 0).map(({ measure, dimension, count, amountYuan }) => [dimension === null ? measure : `${measure} ${dimension}`, amountYuan === null ? String(count) : `${count} ${amountYuan}`]))

const byStep: Readonly<Record<string, (step: RoadStep) => string>> = {
  MEASURE: ({ data }) => `MEASURES ${String(data['measureKind'])}`, EXECUTION_DECISION: ({ data }) => `EXECUTIONS ${String(data['mode'])}`, COURT_APPLICATION: () => 'COURT_APPLICATIONS',
  INSPECTION: ({ data }) => `INSPECTIONS_MADE ${String(data['result'])}`, INTAKE_DECISION: ({ data }) => `LICENCE_INTAKES ${String(data['outcome'])}`, CRIME_SENDING: () => 'CRIMES_TRANSFERRED',
  REMEDY: ({ data }) => `REMEDIES_LODGED ${String(data['remedyKind'])}`,
}
const ofRemedy: Readonly<Record<string, string>> = { REMEDY_ACCEPTED: 'REMEDIES_ACCEPTED', REMEDY_DECLINED: 'REMEDIES_DECLINED', REMEDY_WITHDRAWN: 'REMEDIES_WITHDRAWN' }
const endings = ['TERMINATION', 'WITHDRAWAL', 'MERGER', 'TRANSFER_ACCEPTED']

/** The same figures, counted one by one from what the generator made; those that depend on the rules of review are left out. */
export function countedFrom(rows: readonly RoadRow[], year: string): Record<string, string> {
  const counts = new Map<string, number>()
  const amounts = new Map<string, bigint>()
  const count = (key: string, fen?: bigint): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1)
    if (fen !== undefined) amounts.set(key, (amounts.get(key) ?? 0n) + fen)
  }
  const inYear = (day: string): boolean => day.startsWith(year)
  for (const row of rows) {
    if (inYear(row.filedOn)) count(`FILED ${row.actKind}`)
    for (const step of row.steps.filter(({ occurredOn }) => inYear(occurredOn))) {
      if (step.kind === 'CLOSING') count(`CLOSED ${row.actKind}`)
      if (endings.includes(step.kind)) count(`ENDED ${row.actKind}`)
      if (step.kind.startsWith('LICENCE_') && ['LICENCE_WITHDRAWAL', 'LICENCE_REVOCATION', 'LICENCE_CANCELLATION', 'LICENCE_PENALTY_REVOCATION'].includes(step.kind)) count(`LICENCE_ENDS ${step.kind}`)
      const key = byStep[step.kind]?.(step)
      if (key !== undefined) count(key)
      const remedy = row.steps.find(({ ref }) => ref !== undefined && ref === step.subject)?.data['remedyKind']
      if (ofRemedy[step.kind] !== undefined) count(`${ofRemedy[step.kind]!} ${String(remedy)}`)
      if (step.kind === 'REMEDY_RESULT') count(`${remedy === 'LITIGATION' ? 'LITIGATION' : 'RECONSIDERATION'}_RESULTS ${String(step.data['result'])}`)
    }
    countDecision(row, inYear, count)
  }
  return Object.fromEntries([...counts].map(([key, number]) => [key, amounts.has(key) ? `${number} ${fromFen(amounts.get(key)!)}` : String(number)]))
}

function countDecision(row: RoadRow, inYear: (day: string) => boolean, count: (key: string, fen?: bigint) => void): void {
  const decision = decisionIn(row)
  if (decision === undefined || !inYear(decision.occurredOn)) return
  const { decisionKind, penaltyKinds, fineYuan, confiscationYuan } = decision.data as { decisionKind: string, penaltyKinds?: string[], fineYuan?: string, confiscationYuan?: string }
  count(`DECIDED ${row.actKind}`)
  if (row.actKind === 'LICENCE') count(`LICENCE_OUTCOMES ${decisionKind}`)
  if (row.actKind !== 'PENALTY') return
  count(`PENALTY_OUTCOMES ${decisionKind}`)
  if (decisionKind !== 'PENALTY') return
  count(`PENALTY_PROCEDURES ${row.procedureKind}`)
  for (const kind of penaltyKinds ?? []) count(`PENALTY_KINDS ${kind}`)
  for (const { kind } of row.parties) count(`PENALTY_PARTIES ${kind}`)
  if (row.steps.some(({ kind, occurredOn }) => kind === 'HEARING' && occurredOn <= decision.occurredOn)) count('PENALTY_HEARINGS')
  if (fineYuan !== undefined && toFen(fineYuan) > 0n) count('FINES', toFen(fineYuan))
  if (confiscationYuan !== undefined && toFen(confiscationYuan) > 0n) count('CONFISCATIONS', toFen(confiscationYuan))
}

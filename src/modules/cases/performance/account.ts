import type { LocalDate } from '../../../kernel/local-date.ts'
import { toFen } from '../../../kernel/money.ts'
import { inForceOn } from '../in-force.ts'
import { executionAgreementContent } from '../execution/content.ts'
import { lastDay } from '../periods.ts'
import { matterState, mattersIn } from '../steps/define.ts'
import type { CaseFile } from '../steps/file.ts'
import { stepsOf } from '../steps/file.ts'
import type { RemedyResult } from './codes.ts'
import { instalmentApprovalContent, instalmentLapseContent, paymentContent, remedyResultContent, spotCollectionContent } from './content.ts'
import { instalmentMatter, remedyMatter } from './matters.ts'
import type { Amount, Pause, Schedule, Surcharge } from './rules.ts'
import { overdueFen, surchargeOf } from './rules.ts'
import { surchargeRates } from './thresholds.ts'

/** Results after which the decision, or a part of it, no longer stands as it was made. */
export const overturning: readonly RemedyResult[] = ['CHANGED', 'REVOKED', 'CONFIRMED_ILLEGAL', 'VOID']
const annulling: readonly RemedyResult[] = ['REVOKED', 'VOID']

export interface Standing { fineYuan: string | null, confiscationYuan: string | null, annulled: boolean }

/** What stands after reconsideration and litigation: amounts as changed, none where the decision was annulled. */
export function standing(file: Pick<CaseFile, 'row' | 'steps'>): Standing {
  const { fineYuan, confiscationYuan } = file.row
  return stepsOf(file, remedyResultContent).reduce<Standing>((now, { data }) => {
    if (annulling.includes(data.result)) return { fineYuan: null, confiscationYuan: null, annulled: true }
    if (data.result !== 'CHANGED') return now
    return { ...now, fineYuan: data.changedFineYuan ?? now.fineYuan, confiscationYuan: data.changedConfiscationYuan ?? now.confiscationYuan }
  }, { fineYuan, confiscationYuan, annulled: false })
}

/** The days on which reconsideration or litigation was under way (行政处罚法 art. 73(3)); none where it was never accepted. */
export function pausesIn(file: CaseFile): Pause[] {
  return mattersIn(remedyMatter, file).filter(({ state }) => state !== 'DECLINED').map(({ opened, state }) => ({
    from: opened.occurredOn, to: state === 'APPLIED' || state === 'ACCEPTED' ? null : file.steps.filter(({ subjectId }) => subjectId === opened.id).at(-1)?.occurredOn ?? null,
  }))
}

export const finePayments = (file: CaseFile): Amount[] => [
  ...stepsOf(file, paymentContent).filter(({ data }) => data.towards === 'FINE').map(({ occurredOn, data }) => ({ on: occurredOn, fen: toFen(data.amountYuan) })),
  ...stepsOf(file, spotCollectionContent).map(({ occurredOn, data }) => ({ on: occurredOn, fen: toFen(data.amountYuan) })),
]

const paidTowards = (file: CaseFile, purpose: 'SURCHARGE' | 'CONFISCATION'): bigint =>
  stepsOf(file, paymentContent).filter(({ data }) => data.towards === purpose).reduce((total, { data }) => total + toFen(data.amountYuan), 0n)

/** The term of the decision, then the plans that took its place; a lapsed plan makes the rest due at once. */
function schedulesOf(file: CaseFile, fineFen: bigint): Schedule[] {
  const { row: { servedOn }, calendar } = file
  if (servedOn === null) return []
  const term = { from: servedOn, tranches: [{ on: lastDay('payment', servedOn, calendar), fen: fineFen }] }
  const approved = stepsOf(file, instalmentApprovalContent).map(({ occurredOn, data }) => {
    const before = finePayments(file).filter(({ on }) => on <= occurredOn)
    return { from: occurredOn, tranches: [...before, ...data.plan.map(({ dueOn, amountYuan }) => ({ on: dueOn, fen: toFen(amountYuan) }))] }
  })
  const lapsed = stepsOf(file, instalmentLapseContent).map(({ occurredOn }) => ({ from: occurredOn, tranches: [{ on: occurredOn, fen: fineFen }] }))
  return [term, ...[...approved, ...lapsed].sort((one, other) => one.from.localeCompare(other.from))]
}

const positive = (fen: bigint): bigint => fen > 0n ? fen : 0n

export interface FineAccount {
  fineFen: bigint
  paidFen: bigint
  outstandingFen: bigint
  /** Of what is outstanding, what is past its term. */
  overdueFen: bigint
  /** The last day of the term that is in force. */
  dueOn: LocalDate | null
  surcharge: Surcharge
  surchargePaidFen: bigint
  /** 执行协议减免的加处罚款（行政强制法第四十二条） */
  surchargeWaivedFen: bigint
  surchargeOpenFen: bigint
  confiscationFen: bigint
  confiscationPaidFen: bigint
}

/** What is owed and paid in a case on a day, with the surcharge up to it. */
export function accountOf(file: CaseFile, on: LocalDate): FineAccount {
  const { fineYuan, confiscationYuan } = standing(file)
  const fineFen = toFen(fineYuan ?? '0.00')
  const schedules = schedulesOf(file, fineFen)
  const payments = finePayments(file)
  const paidFen = payments.reduce((total, { fen }) => total + fen, 0n)
  const { perTenThousand } = inForceOn(surchargeRates, file.row.decidedOn ?? on)
  const surcharge = surchargeOf({ fineFen, schedules, payments, pauses: pausesIn(file), perTenThousand, on })
  const surchargePaidFen = paidTowards(file, 'SURCHARGE')
  const surchargeWaivedFen = stepsOf(file, executionAgreementContent).reduce((total, { data }) => total + toFen(data.surchargeReducedYuan ?? '0.00'), 0n)
  return {
    fineFen, paidFen, outstandingFen: positive(fineFen - paidFen), overdueFen: overdueFen({ fineFen, schedules, payments }, on),
    dueOn: fineFen === 0n ? null : schedules.at(-1)?.tranches.at(-1)?.on ?? null,
    surcharge, surchargePaidFen, surchargeWaivedFen, surchargeOpenFen: positive(surcharge.fen - surchargePaidFen - surchargeWaivedFen),
    confiscationFen: toFen(confiscationYuan ?? '0.00'), confiscationPaidFen: paidTowards(file, 'CONFISCATION'),
  }
}

/** The plan of instalments in force, if there is one. */
export function planInForce(file: CaseFile): { dueOn: LocalDate, amountYuan: string }[] | null {
  const approval = stepsOf(file, instalmentApprovalContent).at(-1)
  return approval?.subjectId != null && matterState(instalmentMatter, file, approval.subjectId) === 'APPROVED' ? [...approval.data.plan] : null
}

import { compareMoney } from '../../../kernel/money.ts'
import type { Penalty, PenaltyKind } from '../thresholds.ts'

/** Kinds and amounts as bodies carry them: amounts that are absent are none. */
export interface PenaltyContent { penaltyKinds: readonly PenaltyKind[], fineYuan?: string | undefined, confiscationYuan?: string | undefined }

/** A penalty with its absent amounts said as null. */
export const penaltyOf = ({ penaltyKinds, fineYuan, confiscationYuan }: PenaltyContent): Penalty =>
  ({ penaltyKinds, fineYuan: fineYuan ?? null, confiscationYuan: confiscationYuan ?? null })

/** Whether one penalty goes beyond another: by a kind the other has not, or by an amount. Amounts in yuan. Source: 行政处罚法 art. 45(2). */
export function isGraver(one: PenaltyContent, than: PenaltyContent): boolean {
  return !one.penaltyKinds.every((kind) => than.penaltyKinds.includes(kind))
    || exceeds(one.fineYuan, than.fineYuan) || exceeds(one.confiscationYuan, than.confiscationYuan)
}

const exceeds = (amount: string | undefined, limit: string | undefined): boolean => compareMoney(amount ?? '0.00', limit ?? '0.00') > 0

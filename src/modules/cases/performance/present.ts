import type { LocalDate } from '../../../kernel/local-date.ts'
import { fromFen } from '../../../kernel/money.ts'
import { inForceOn } from '../in-force.ts'
import { mattersIn } from '../steps/define.ts'
import type { CaseFile } from '../steps/file.ts'
import { stepsOf } from '../steps/file.ts'
import { accountOf } from './account.ts'
import type { remedyKinds } from './codes.ts'
import { instalmentApprovalContent, remedyResultContent } from './content.ts'
import type { instalmentMachine, remedyMachine } from './machine.ts'
import { instalmentMatter, remedyMatter } from './matters.ts'
import type { PerformanceRecord } from './schema.ts'
import { surchargeRates } from './thresholds.ts'

/** What is owed, paid and under way in a case on a day. */
export function presentPerformance(file: CaseFile, on: LocalDate): PerformanceRecord {
  const account = accountOf(file, on)
  const { perTenThousand, legalBasis } = inForceOn(surchargeRates, file.row.decidedOn ?? on)
  return {
    on, fineYuan: fromFen(account.fineFen), paidYuan: fromFen(account.paidFen), outstandingYuan: fromFen(account.outstandingFen), overdueYuan: fromFen(account.overdueFen),
    dueOn: account.dueOn, confiscationYuan: fromFen(account.confiscationFen), confiscationPaidYuan: fromFen(account.confiscationPaidFen),
    surcharge: {
      accruedYuan: fromFen(account.surcharge.fen), overdueDays: account.surcharge.overdueDays, pausedDays: account.surcharge.pausedDays,
      perTenThousandDaily: Number(perTenThousand), paidYuan: fromFen(account.surchargePaidFen), waivedYuan: fromFen(account.surchargeWaivedFen),
      openYuan: fromFen(account.surchargeOpenFen), legalBasis: [...legalBasis],
    },
    instalments: mattersIn(instalmentMatter, file).map(({ opened, state }) => ({
      stepId: opened.id, state: state as keyof typeof instalmentMachine.states,
      plan: stepsOf(file, instalmentApprovalContent).filter(({ subjectId }) => subjectId === opened.id).flatMap(({ data }) => data.plan),
    })),
    remedies: mattersIn(remedyMatter, file).map(({ opened, state }) => ({
      stepId: opened.id, remedyKind: opened.data['remedyKind'] as keyof typeof remedyKinds, state: state as keyof typeof remedyMachine.states, appliedOn: opened.occurredOn,
      result: stepsOf(file, remedyResultContent).find(({ subjectId }) => subjectId === opened.id)?.data.result ?? null,
    })),
  }
}

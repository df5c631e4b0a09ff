import type { CaseState } from '../steps/define.ts'
import { defineMatter, mattersIn } from '../steps/define.ts'
import type { CaseFile, FileStep } from '../steps/file.ts'
import type { CriminalState } from './machine.ts'
import { criminalTransferMachine } from './machine.ts'

/** 涉嫌犯罪案件移送事项 */
export const criminalMatter = defineMatter({
  machine: criminalTransferMachine,
  opens: 'CRIME_SUSPICION',
  acts: {
    CRIME_REPORT: 'report', CRIME_APPROVAL: 'approve', CRIME_DISAPPROVAL: 'disapprove', CRIME_SENDING: 'send', CRIME_RECEIPT: 'receive',
    POLICE_FILING: 'fileByPolice', POLICE_REFUSAL: 'refuseByPolice', POLICE_RECONSIDERATION: 'askReconsideration', POLICE_UPHOLDING: 'uphold',
    FILING_SUPERVISION: 'askSupervision', FILING_SUPERVISION_REFUSAL: 'declineSupervision', CRIME_HANDOVER: 'handOver', CRIME_JUDGMENT: 'judge', CRIME_RETURN: 'takeBack',
  },
})

/** While a case is still being handled a crime may be suspected; what the police and the court do may come after it was closed. */
export const whileHandled: readonly CaseState[] = ['FILED', 'DECIDED', 'SERVED']
export const whileKept: readonly CaseState[] = [...whileHandled, 'CLOSED']

/** The suspected crimes of a case, each with the state its transfer is in. */
export function criminalTransfers(file: Pick<CaseFile, 'steps'>): { opened: FileStep, state: CriminalState }[] {
  return mattersIn(criminalMatter, file).map(({ opened, state }) => ({ opened, state: state as CriminalState }))
}

/** The transfers in one of these states. */
export const transfersIn = (file: Pick<CaseFile, 'steps'>, states: readonly CriminalState[]) => criminalTransfers(file).filter(({ state }) => states.includes(state))

/** Not yet with the police; with them; come to nothing, so that the agency handles the case itself. */
export const beforeTransfer: readonly CriminalState[] = ['SUSPECTED', 'REPORTED', 'APPROVED']
export const withPolice: readonly CriminalState[] = ['TRANSFERRED', 'RECONSIDERATION_ASKED', 'SUPERVISION_ASKED', 'POLICE_FILED', 'HANDED_OVER']
export const cameToNothing: readonly CriminalState[] = ['POLICE_REFUSED', 'UPHELD', 'SUPERVISION_DECLINED', 'RETURNED']

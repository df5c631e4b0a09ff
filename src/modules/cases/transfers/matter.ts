import { defineMatter, mattersIn } from '../steps/define.ts'
import type { CaseFile } from '../steps/file.ts'
import { assistanceMachine, disputeMachine, jurisdictionTransferMachine } from './machine.ts'

/** 移送其他行政机关事项 */
export const transferMatter = defineMatter({
  machine: jurisdictionTransferMachine, opens: 'TRANSFER_OUT', acts: { TRANSFER_ACCEPTED: 'accept', TRANSFER_RETURNED: 'giveBack' },
})

/** 管辖争议事项 */
export const disputeMatter = defineMatter({
  machine: disputeMachine, opens: 'JURISDICTION_DISPUTE',
  acts: { JURISDICTION_AGREEMENT: 'agree', JURISDICTION_REPORT: 'report', JURISDICTION_DESIGNATION: 'designate' },
})

/** 执法协助事项 */
export const assistanceMatter = defineMatter({
  machine: assistanceMachine, opens: 'ASSISTANCE_REQUEST', acts: { ASSISTANCE_PROVIDED: 'provide', ASSISTANCE_DECLINED: 'decline' },
})

/** Whether a case has a transfer that was neither accepted nor returned. */
export const hasTransferUnderWay = (file: Pick<CaseFile, 'steps'>): boolean => mattersIn(transferMatter, file).some(({ state }) => state === 'SENT')
export const hasOpenDispute = (file: Pick<CaseFile, 'steps'>): boolean => mattersIn(disputeMatter, file).some(({ state }) => state === 'RAISED' || state === 'REPORTED')

/** What was settled last about which body is competent; null where nothing was. */
export function competentBody({ steps }: Pick<CaseFile, 'steps'>): 'OWN' | 'OTHER' | null {
  const settled = steps.findLast(({ kind }) => kind === 'JURISDICTION_AGREEMENT' || kind === 'JURISDICTION_DESIGNATION')
  return (settled?.data['competent'] as 'OWN' | 'OTHER' | undefined) ?? null
}

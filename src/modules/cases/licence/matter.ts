import type { LocalDate } from '../../../kernel/local-date.ts'
import { defineMatter } from '../steps/define.ts'
import type { CaseFile, FileStep } from '../steps/file.ts'
import { excludedTimeMachine, licenceHearingMachine, licenceMachine } from './machine.ts'

export const licenceMatter = defineMatter({
  machine: licenceMachine,
  opens: 'LICENCE',
  acts: {
    LICENCE_CHANGE: 'change', LICENCE_RENEWAL: 'renew', LICENCE_RENEWAL_REFUSAL: 'refuseRenewal', LICENCE_SUSPENSION: 'suspend', LICENCE_RESTORATION: 'restore',
    LICENCE_WITHDRAWAL: 'withdraw', LICENCE_REVOCATION: 'revoke', LICENCE_PENALTY_REVOCATION: 'revokeAsPenalty', LICENCE_EXPIRY: 'expire',
    LICENCE_CANCELLATION: 'cancel',
  },
})

export const excludedTimeMatter = defineMatter({ machine: excludedTimeMachine, opens: 'EXCLUDED_TIME', acts: { EXCLUDED_TIME_END: 'end' } })

export const licenceHearingMatter = defineMatter({
  machine: licenceHearingMachine,
  opens: 'LICENCE_HEARING',
  acts: { LICENCE_HEARING_NOTICE: 'notify', LICENCE_HEARING_RECORD: 'hold', LICENCE_HEARING_CANCELLATION: 'cancel' },
})

/** The last day of a licence, as issued or renewed; null where it has none. */
export function validTo({ steps }: Pick<CaseFile, 'steps'>, licence: FileStep): LocalDate | null {
  const renewal = steps.findLast(({ kind, subjectId }) => kind === 'LICENCE_RENEWAL' && subjectId === licence.id)
  return ((renewal ?? licence).data['validTo'] as LocalDate | undefined) ?? null
}

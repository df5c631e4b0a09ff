import type { LocalDate } from '../../../kernel/local-date.ts'
import { mattersIn } from '../steps/define.ts'
import type { FileStep } from '../steps/file.ts'
import type { LicenceContent, licenceChangeContent, renewalContent } from './content.ts'
import { licenceMachine } from './machine.ts'
import { licenceMatter } from './matter.ts'
import type { z } from 'zod'

export type LicenceState = keyof typeof licenceMachine.states

/** A licence as it stands: what it says after changes and renewals, its state, and since when. */
export type StandingLicence = LicenceContent & { state: LicenceState, stateOn: LocalDate }

/** The kinds of step that make a licence and what becomes of it. */
export const licenceStepKinds: readonly string[] = [licenceMatter.opens, ...Object.keys(licenceMatter.acts)]

export type LicenceStep = Pick<FileStep, 'id' | 'kind' | 'subjectId' | 'occurredOn' | 'data'>

/** The licences of a case in the order they were issued (行政许可法 arts 8, 49, 50, 69, 70). */
export function standingLicences(steps: readonly LicenceStep[]): StandingLicence[] {
  return mattersIn(licenceMatter, { steps }).map(({ opened, state }) => {
    const course = steps.filter(({ subjectId }) => subjectId === opened.id)
    const changed = course.findLast(({ kind }) => kind === 'LICENCE_CHANGE')?.data as z.output<typeof licenceChangeContent> | undefined
    const renewed = course.findLast(({ kind }) => kind === 'LICENCE_RENEWAL')?.data as z.output<typeof renewalContent> | undefined
    return {
      ...opened.data as LicenceContent, ...changed === undefined ? {} : { content: changed.content }, ...renewed === undefined ? {} : { validTo: renewed.validTo },
      state: state as LicenceState, stateOn: (course.at(-1) ?? opened).occurredOn,
    }
  })
}

const inForce: readonly LicenceState[] = ['ISSUED', 'CHANGED', 'RENEWED', 'RENEWAL_REFUSED']

/** Whether a licence may be used: not while it is suspended, nor once it was withdrawn, revoked, cancelled or has expired (行政处罚法 art. 9(3); 行政许可法 art. 70). */
export const licenceIsInForce = ({ state }: Pick<StandingLicence, 'state'>): boolean => inForce.includes(state)

/** What a state of a licence is called. */
export const licenceStates = licenceMachine.states

import type { DeadlineRule } from '../../../kernel/deadline.ts'
import type { Texts } from '../../../kernel/problem.ts'
import type { DeadlineActor, DeadlineNature } from './codes.ts'

/** Who may give a period another length: only rules of the whole country, or those of any jurisdiction. */
export type AdjustedBy = 'NATION' | 'ANYWHERE'

/** What every rule of a code has in common. Without `shorter` or `longer` the length of the law cannot be changed in that direction. */
export interface DeadlineTraits {
  nature: DeadlineNature
  actor: DeadlineActor
  shorter?: AdjustedBy
  longer?: AdjustedBy
  /** Why no case has such a period; absent where an act begins it and another ends it. */
  elsewhere?: Texts
}

/** The time limits of one law with their traits. */
export interface DeadlinesOfLaw<Code extends string> { rules: readonly DeadlineRule<Code>[], traits: Readonly<Record<Code, DeadlineTraits>> }

/** A duty of the agency: a jurisdiction may be stricter with its agencies, never more lenient. */
export const duty = { nature: 'LIMIT', actor: 'AGENCY', shorter: 'ANYWHERE' } as const satisfies DeadlineTraits
/** A duty of which the law says that laws, regulations or rules may provide otherwise. */
export const dutyUnlessProvided = { ...duty, longer: 'ANYWHERE' } as const satisfies DeadlineTraits
/** A duty of which only laws and administrative regulations may provide otherwise. */
export const dutyUnlessNational = { ...duty, longer: 'NATION' } as const satisfies DeadlineTraits
/** A limit the law alone sets. */
export const fixed = { nature: 'LIMIT', actor: 'AGENCY' } as const satisfies DeadlineTraits
/** Time the party has, which the agency lets pass; it may be given more, never less. */
export const rightOfParty = { nature: 'WAIT', actor: 'PARTY', longer: 'ANYWHERE' } as const satisfies DeadlineTraits
/** At least so long before an event. */
export const noticeByAgency = { nature: 'NOTICE', actor: 'AGENCY', longer: 'ANYWHERE' } as const satisfies DeadlineTraits

export const head = { zh: '行政机关负责人', en: 'head of the agency' }

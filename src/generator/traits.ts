import type { ReviewFlag } from '../modules/cases/review-flags.ts'
import type { Gravity } from './penalty.ts'

const established = { PUBLIC_INTEREST: 'publicInterest', SOCIAL_RISK: 'socialRisk', MAJOR_RIGHTS: 'majorRights', COMPLEX: 'complex' } as const satisfies Record<string, ReviewFlag>

/** What makes an act a major one: its penalty, or what the agency establishes of the case; NONE where nothing does. */
export type Trait = Gravity | keyof typeof established

export type EstablishedFlags = Partial<Record<typeof established[keyof typeof established], boolean>>

/** The flag that says so of a case; none for a penalty. */
export function flagOf(trait: Trait): EstablishedFlags {
  return trait in established ? { [established[trait as keyof typeof established]]: true } : {}
}

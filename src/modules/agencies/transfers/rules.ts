import { isWithin, levelOf } from '../../../kernel/division-code.ts'
import { agencyProblems } from '../problems.ts'
import type { AgencyKind } from '../rules.ts'
import { isOrgan } from '../rules.ts'

const { raise } = agencyProblems

/** The State Council or the province decides that one organ exercises the powers of others (行政处罚法 art. 18). */
export function requireCompetent(deciderCode: string, divisionCode: string): void {
  const competent = deciderCode === '000000' || (levelOf(deciderCode) === 'PROVINCE' && isWithin(divisionCode, deciderCode))
  if (!competent) throw raise['decider-not-competent']()
}

interface Party { id: string, kind: AgencyKind, divisionCode: string }

/** @throws agencies.transfer-unfit (422) where the receiver is no organ, or a body gives to itself or lies elsewhere */
export function requireTransferable(to: Party, from: readonly Party[]): void {
  const within = ({ id, divisionCode }: Party): boolean => id !== to.id && (to.divisionCode === '000000' || isWithin(divisionCode, to.divisionCode))
  if (!isOrgan(to.kind) || !from.every(within)) throw raise['transfer-unfit']()
}

export interface Effect<Field extends string> { agencyId: string, gained: Field[], lost: Field[] }

/** What a transfer changes: the receiver gains the fields it lacks; those who give lose a field only where it moves as a whole. */
export function effectsOf<Field extends string>(
  to: { id: string, fields: readonly Field[] }, from: readonly { id: string, fields: readonly Field[] }[], fields: readonly Field[], whole: boolean,
): Effect<Field>[] {
  return [
    { agencyId: to.id, gained: fields.filter((field) => !to.fields.includes(field)), lost: [] },
    ...from.map(({ id, fields: own }) => ({ agencyId: id, gained: [], lost: whole ? own.filter((field) => fields.includes(field)) : [] })),
  ].filter(({ gained, lost }) => gained.length + lost.length > 0)
}

/** The fields of a body after an effect, in the order it had them. */
export function applied<Field extends string>(fields: readonly Field[], { gained, lost }: Pick<Effect<Field>, 'gained' | 'lost'>): Field[] {
  return [...fields.filter((field) => !lost.includes(field)), ...gained.filter((field) => !fields.includes(field))]
}

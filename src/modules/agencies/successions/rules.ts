import { enforcementFields } from '../../reference/codes.ts'
import type { successionKinds } from '../codes.ts'
import { agencyProblems } from '../problems.ts'

const { raise } = agencyProblems

type Field = keyof typeof enforcementFields

export interface SuccessionShape {
  kind: keyof typeof successionKinds
  predecessorSurvives: boolean
  predecessors: readonly string[]
  /** Existing bodies that succeed. */
  existing: readonly string[]
  /** How many are founded with the act. */
  founded: number
}

interface Demand { ok: (shape: SuccessionShape) => boolean, problem: () => Error }

const count = ({ existing, founded }: SuccessionShape): number => existing.length + founded

const demands: Readonly<Record<SuccessionShape['kind'], Demand>> = {
  MERGER: {
    ok: (shape) => count(shape) === 1 && shape.predecessors.length >= (shape.founded === 1 ? 2 : 1) && !shape.predecessorSurvives,
    problem: raise['merger-unfit'],
  },
  SPLIT: {
    ok: (shape) => shape.predecessors.length === 1 && count(shape) >= (shape.predecessorSurvives ? 1 : 2),
    problem: raise['split-unfit'],
  },
  DISSOLUTION: {
    ok: (shape) => shape.founded === 0 && !shape.predecessorSurvives,
    problem: raise['dissolution-unfit'],
  },
  REORGANISATION: {
    ok: (shape) => shape.predecessors.length === 1 && shape.existing.length === 0 && shape.founded === 1 && !shape.predecessorSurvives,
    problem: raise['reorganisation-unfit'],
  },
}

/**
 * Who may stand on either side of a change of bodies; nobody on both, nobody twice.
 * @throws agencies.party-repeated, merger-unfit, split-unfit, dissolution-unfit, reorganisation-unfit (422)
 */
export function requireShape(shape: SuccessionShape): void {
  const parties = [...shape.predecessors, ...shape.existing]
  if (new Set(parties).size !== parties.length) throw raise['party-repeated']()
  const { ok, problem } = demands[shape.kind]
  if (!ok(shape)) throw problem()
}

/** @throws agencies.fields-not-held (422) where a successor is to get fields that no predecessor has */
export function requireHeld(wanted: readonly Field[], held: readonly Field[]): void {
  const beyond = wanted.filter((field) => !held.includes(field))
  if (beyond.length > 0) throw raise['fields-not-held']({ fields: beyond.join(', '), fieldsZh: beyond.map((field) => enforcementFields[field].zh).join('、') })
}

import type { successionKinds } from '../codes.ts'
import { agencyProblems } from '../problems.ts'

const { raise } = agencyProblems

export interface SuccessionShape {
  kind: keyof typeof successionKinds
  predecessorSurvives: boolean
  predecessors: readonly string[]
  /** Existing bodies that succeed. */
  existing: readonly string[]
  /** How many are founded with the act. */
  founded: number
}

interface Demand { ok: (shape: SuccessionShape) => boolean, ruleZh: string, rule: string }

const count = ({ existing, founded }: SuccessionShape): number => existing.length + founded

const demands: Readonly<Record<SuccessionShape['kind'], Demand>> = {
  MERGER: {
    ok: (shape) => count(shape) === 1 && shape.predecessors.length >= (shape.founded === 1 ? 2 : 1) && !shape.predecessorSurvives,
    ruleZh: '合并须有一个承继机关；新设合并须有两个以上原机关', rule: 'A merger has one successor, and two predecessors or more where it is founded',
  },
  SPLIT: {
    ok: (shape) => shape.predecessors.length === 1 && count(shape) >= (shape.predecessorSurvives ? 1 : 2),
    ruleZh: '分立须有一个原机关和两个以上承继机关；原机关存续的可以只有一个', rule: 'A split has one predecessor and two successors or more; one may do where the predecessor survives',
  },
  DISSOLUTION: {
    ok: (shape) => shape.founded === 0 && !shape.predecessorSurvives,
    ruleZh: '撤销移交不新设机关，原机关不存续', rule: 'A dissolution founds no body, and its predecessors end',
  },
  REORGANISATION: {
    ok: (shape) => shape.predecessors.length === 1 && shape.existing.length === 0 && shape.founded === 1 && !shape.predecessorSurvives,
    ruleZh: '改组为一个机关改为一个新设机关', rule: 'A reorganisation turns one body into one that is founded',
  },
}

/**
 * Who may stand on either side of a change of bodies; nobody on both, nobody twice.
 * @throws agencies.succession-unfit (422)
 */
export function requireShape(shape: SuccessionShape): void {
  const parties = [...shape.predecessors, ...shape.existing]
  if (new Set(parties).size !== parties.length) {
    throw raise['succession-unfit']({ ruleZh: '同一机关不能重复或者既为原机关又为承继机关', rule: 'A body can be named once only, on one side' })
  }
  const { ok, ruleZh, rule } = demands[shape.kind]
  if (!ok(shape)) throw raise['succession-unfit']({ ruleZh, rule })
}

/** @throws agencies.fields-not-held (422) where a successor is to get fields that no predecessor has */
export function requireHeld(wanted: readonly string[], held: readonly string[]): void {
  const beyond = wanted.filter((field) => !held.includes(field))
  if (beyond.length > 0) throw raise['fields-not-held']({ fields: beyond.join('、') })
}

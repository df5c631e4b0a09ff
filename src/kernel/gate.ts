import type { LegalBasis, ProblemCatalogue, ProblemDefinition, ProblemParams, Texts } from './problem.ts'
import { fill, ProblemError } from './problem.ts'

/** Where a gate fails: parameters of its text, what is missing, and the articles where they differ from those of the gate. */
export interface Failing { params?: ProblemParams, missing?: readonly string[], legalBasis?: readonly LegalBasis[] }

/** A requirement of law on one act. It looks at facts alone and says where they fall short. */
export interface Gate<Facts> {
  code: string
  definition: ProblemDefinition
  fails(facts: Facts): Failing | boolean
}

interface GateDefinition<Facts> {
  title: Texts
  detail: Texts
  legalBasis: readonly LegalBasis[]
  /** The law leaves it to judgement: whoever gives a reason may go on. */
  warning?: true
  fails(facts: Facts): Failing | boolean
}

/** A gate that did not hold. */
export interface Fault extends Failing { code: string, definition: ProblemDefinition }

/** A warning that was met with a reason. */
export interface Acknowledgement { code: string, reason: string }

/**
 * Declares gates of an area; each has a code of its own in the closed problem catalogue, `<area>.<name>`.
 * A refusal answers 422; so does a warning until it is acknowledged with a reason.
 */
export function defineGates<Facts>(area: string, gates: Readonly<Record<string, GateDefinition<Facts>>>): readonly Gate<Facts>[] {
  return Object.entries(gates).map(([name, gate]) => gateOf(`${area}.${name}`, gate))
}

function gateOf<Facts>(code: string, gate: GateDefinition<Facts>): Gate<Facts> {
  const { title, detail, legalBasis, warning } = gate
  return {
    code, fails: (facts) => gate.fails(facts),
    definition: { status: 422, title, detail, ...(legalBasis.length === 0 ? {} : { legalBasis }), ...(warning === undefined ? {} : { acknowledgeable: true }) },
  }
}

/** A rule that throws as a gate among others, to be told with them: the problem it refuses with is that of the gate. */
export function gateOfRule<Facts>(code: string, catalogue: ProblemCatalogue, rule: (facts: Facts) => void): Gate<Facts> {
  const { [code]: definition } = catalogue
  if (definition === undefined) throw new Error(`no problem is called ${code}`)
  return {
    code, definition, fails: (facts) => {
      try {
        rule(facts)
        return false
      } catch (error) {
        if (!(error instanceof ProblemError) || error.code !== code) throw error
        return faultOf(error)
      }
    },
  }
}

/** A gate asked of other facts: the same requirement under the same code. */
export function gateAsked<Facts>(code: string, gates: readonly Pick<Gate<never>, 'code' | 'definition'>[], fails: Gate<Facts>['fails']): Gate<Facts> {
  const definition = gates.find((gate) => gate.code === code)?.definition
  if (definition === undefined) throw new Error(`no gate is called ${code}`)
  return { code, definition, fails }
}

/** The problems of these gates; the same gate may stand in several lists, but one code has one meaning. */
export function problemsOfGates(gates: readonly { code: string, definition: ProblemDefinition }[]): ProblemCatalogue {
  const catalogue: Record<string, ProblemDefinition> = {}
  for (const { code, definition } of gates) {
    if ((catalogue[code] ?? definition) !== definition) throw new Error(`two gates are called ${code}`)
    catalogue[code] = definition
  }
  return catalogue
}

/** Every gate that does not hold, in the order of their declaration. */
export function faultsOf<Facts>(gates: readonly Gate<Facts>[], facts: Facts): Fault[] {
  return gates.flatMap((gate) => {
    const failing = gate.fails(facts)
    return failing === false ? [] : [{ code: gate.code, definition: gate.definition, ...(failing === true ? {} : failing) }]
  })
}

/** The refusal a fault is; other faults met at the same time are told with it. */
export function problemOf({ code, definition, params = {}, missing, legalBasis }: Fault, others: readonly Fault[] = []): ProblemError {
  return new ProblemError(code, definition, params, {
    ...(missing === undefined ? {} : { missing }), ...(legalBasis === undefined ? {} : { legalBasis }),
    ...(others.length === 0 ? {} : { errors: others.map((other) => ({ pointer: '', code: other.code, detail: detailOf(other) })) }),
  })
}

/** A refusal as a fault, where it is not refused but written down. */
export function faultOf({ code, definition, params, extras: { missing, legalBasis } }: ProblemError): Fault {
  return { code, definition, params, ...(missing === undefined ? {} : { missing }), ...(legalBasis === undefined ? {} : { legalBasis }) }
}

/** What a fault says, with its parameters filled in. */
export const detailOf = ({ definition: { detail }, params = {} }: Pick<Fault, 'definition' | 'params'>): Texts =>
  ({ zh: fill(detail.zh, params), en: fill(detail.en, params) })

/**
 * Lets an act pass that breaks no gate; answers the warnings that were acknowledged, to be kept with it.
 * @throws the first refusal with all other faults beside it, or the first warning nobody gave a reason for (422)
 */
export function requireGates<Facts>(gates: readonly Gate<Facts>[], facts: Facts, acknowledged: readonly Acknowledgement[]): (Fault & { reason: string })[] {
  return requireAcknowledged(faultsOf(gates, facts), acknowledged)
}

/** The same for faults that are known already. */
export function requireAcknowledged(faults: readonly Fault[], acknowledged: readonly Acknowledgement[]): (Fault & { reason: string })[] {
  const reasons = new Map(acknowledged.map(({ code, reason }) => [code, reason]))
  const open = faults.filter(({ code, definition }) => definition.acknowledgeable !== true || !reasons.has(code))
  const first = open.find(({ definition }) => definition.acknowledgeable !== true) ?? open[0]
  if (first !== undefined) throw problemOf(first, open.filter((fault) => fault !== first))
  return faults.map((fault) => ({ ...fault, reason: reasons.get(fault.code) ?? '' }))
}

import { detailOf, faultOf, faultsOf } from '../../kernel/gate.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { actsFrom } from '../../kernel/state-machine.ts'
import type { Actor } from '../../platform/actor.ts'
import type { standingOf } from '../legality-desk/index.ts'
import type { Procedure } from './codes.ts'
import { majorDecisionMachine } from './machine.ts'
import type { DecisionRecord, DecisionStepRecord, ProcedureRecord } from './schema.ts'
import { requiredPieces } from './steps/archive.ts'
import type { StepDefinition, StepFacts } from './steps/define.ts'
import { done, traitsOf } from './steps/define.ts'
import { packGates } from './steps/meeting.ts'
import { argue, assess, consult, reviewCompetition, waive } from './steps/procedures.ts'
import { stepOf } from './steps/registry.ts'
import type { DecisionRow, StepRow } from './store.ts'

export function presentDecision(row: DecisionRow, { permissions }: Pick<Actor, 'permissions'>): DecisionRecord {
  return {
    id: row.id, agencyId: row.agencyId, divisionCode: row.divisionCode, organ: row.organ, title: row.title, summary: row.summary, matterKind: row.matterKind,
    proposerKind: row.proposerKind, proposer: row.proposer, proposedOn: row.proposedOn, status: row.status, cycle: row.cycle, steps: row.steps, traits: row.traits,
    catalogueId: row.catalogueId, catalogueNumber: row.catalogueNumber, reviewId: row.reviewId, decidedOn: row.decidedOn, documentNumber: row.documentNumber, publishedOn: row.publishedOn,
    availableActs: actsFrom(majorDecisionMachine, row.status).filter((act) => permissions.has(stepOf(act).permission)), version: row.version,
    createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentStep({ id, position, cycle, act, occurredOn, data, recordedBy, recordedAt }: StepRow): DecisionStepRecord {
  return { id, position, cycle, act, occurredOn, data, recordedBy, recordedAt: recordedAt.toISOString() }
}

/** The step that performs each procedure, and when the matter needs it. */
const performing: readonly [Procedure, StepDefinition, (facts: StepFacts<unknown>) => boolean][] = [
  ['PARTICIPATION', consult, (facts) => traitsOf(facts).confidential === null], ['ARGUMENT', argue, (facts) => traitsOf(facts).professional],
  ['RISK', assess, (facts) => traitsOf(facts).risky], ['COMPETITION', reviewCompetition, (facts) => traitsOf(facts).market],
]

/** What has been done of the procedure, and what a draft still lacks for the meeting. */
export function presentProcedure(row: DecisionRow, steps: readonly StepRow[], { opinion, refusal }: Awaited<ReturnType<typeof standingOf>>, on: LocalDate): ProcedureRecord {
  const facts: StepFacts<unknown> = { row, steps, review: opinion, data: {}, on }
  const faults = row.status !== 'DRAFTING' ? [] : [...faultsOf(packGates, facts), ...(refusal === null ? [] : [faultOf(refusal)])]
  return {
    cycle: row.cycle,
    procedures: performing.map(([procedure, step, isRequired]) => ({
      procedure, required: isRequired(facts), doneOn: done(facts, step).at(-1)?.occurredOn ?? null,
      waivedReason: done(facts, waive).findLast(({ data }) => data.procedure === procedure)?.data.reason ?? null,
      dissents: procedure === 'ARGUMENT' ? done(facts, argue).flatMap(({ data }) => data.experts).filter(({ position }) => position !== 'FOR').length : 0,
    })),
    review: opinion === null ? null : { id: opinion.id, round: opinion.round, conclusion: opinion.conclusion, risk: opinion.risk },
    outstanding: faults.map((fault) => ({
      code: fault.code, ...detailOf(fault), missing: [...fault.missing ?? []], legalBasis: [...fault.legalBasis ?? fault.definition.legalBasis ?? []],
    })),
    pieces: requiredPieces(steps),
  }
}

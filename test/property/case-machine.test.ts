import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { z } from 'zod'
import { requireGates } from '../../src/kernel/gate.ts'
import { ProblemError } from '../../src/kernel/problem.ts'
import { actsFrom, statesOf } from '../../src/kernel/state-machine.ts'
import type { RuledDecision } from '../../src/modules/cases/decision/rule-gates.ts'
import { ruleGates } from '../../src/modules/cases/decision/rule-gates.ts'
import { caseInvariants } from '../../src/modules/cases/index.ts'
import { caseMachine } from '../../src/modules/cases/machine.ts'
import type { CaseState, StepDefinition } from '../../src/modules/cases/steps/define.ts'
import { mattersIn } from '../../src/modules/cases/steps/define.ts'
import type { CaseFile, StepFacts } from '../../src/modules/cases/steps/file.ts'
import { stepDefinitions } from '../../src/modules/cases/steps/registry.ts'
import { applyStep } from '../../src/modules/cases/steps/replay.ts'
import { stateAfter } from '../../src/modules/cases/steps/rules.ts'
import type { CaseChange, CaseRow } from '../../src/modules/cases/store.ts'
import { decisionChange, proposalChange, reviewChange } from '../../src/modules/cases/transitions.ts'
import { addDays } from '../../src/kernel/local-date.ts'
import { answersOf, type JsonSchema } from '../support/arbitrary-answers.ts'
import { aFile, aStep, filedRow, fileId, servedRow } from '../support/case-memory.ts'

type Act = keyof typeof caseMachine.acts

const steps = new Map(stepDefinitions.map((definition) => [definition.act, definition]))
const approval = { name: '甲', post: '局长', approvedOn: '2025-01-06' }

/** Whatever else is gone over, a decision is held to the rules that the invariants rest on. */
const decide = (yuan: string) => ({ file, on }: Pick<StepFacts, 'file' | 'on'>): CaseChange => {
  const made = { decisionKind: 'PENALTY', penaltyKinds: ['FINE'], fineYuan: yuan } satisfies RuledDecision['data']
  requireGates(ruleGates, { file, on, data: made, extra: undefined }, [])
  return decisionChange(file.row, { ...made, decidedOn: on, decisionSummary: '罚款', confiscationYuan: null }, file.parties, file.today)
}

/** Content of the kinds of step that mean something for the row; others go with anything their schema allows. */
const meant: Readonly<Record<string, object>> = {
  DECISION: { decisionKind: 'PENALTY', decisionSummary: '罚款', penaltyKinds: ['FINE'], fineYuan: '2000.00' },
  MERGER: { intoCaseId: fileId(9), reason: '同一违法行为', approval },
  PAYMENT: { towards: 'FINE', amountYuan: '500.00', channel: 'BANK', institution: '银行', receiptNumber: '1' },
  SPOT_COLLECTION: { amountYuan: '500.00', ground: 'REMOTE', askedByParty: true, receiptNumber: '1', officerIds: [] },
  INSTALMENT_APPROVAL: { approval, plan: [{ dueOn: '2027-01-04', amountYuan: '500.00' }] },
  REMEDY: { remedyKind: 'LITIGATION', authority: '法院' }, REMEDY_RESULT: { result: 'REVOKED', documentNumber: '1', summary: '撤销' },
  EXECUTION_DECISION: { mode: 'RESTORE', power: '法律', plannedOn: '2026-01-05', reasons: '逾期不履行', approval },
  EXECUTION_CARRIED_OUT: { startedAt: '2026-01-05T09:00:00+08:00', endedAt: '2026-01-05T10:00:00+08:00', place: '现场', description: '完毕' },
  EXECUTION_ENDED: { ground: 'AGENCY_ENDS', note: '终结', approval }, COURT_APPLICATION: { court: '法院', materials: [] }, COURT_ENDED: { outcome: 'DENIED', reason: '不予执行' },
  EVIDENCE: { officerIds: [] }, GOODS_DISPOSED: { manner: 'DESTRUCTION', description: '销毁', basis: '规定' },
}

const contents: Readonly<Record<string, object>> = Object.fromEntries(stepDefinitions.map(({ kind, body }) => {
  const schema = z.toJSONSchema(body, { io: 'output', target: 'draft-7', unrepresentable: 'any' }) as JsonSchema
  return [kind, meant[kind] ?? fc.sample(answersOf(schema), { seed: 20_260_301, numRuns: 1 })[0] as object]
}))

function taken(file: CaseFile, definition: StepDefinition, on: string, { id = fileId(50), subjectId = null as string | null, yuan = '2000.00' } = {}) {
  return applyStep(file, definition, { id, on, subjectId, data: contents[definition.kind]!, ...(definition.act === 'decide' ? { performed: decide(yuan) } : {}) })
}

const dated = (status: CaseState): CaseRow => {
  const ended = status === 'TERMINATED' || status === 'WITHDRAWN' || status === 'MERGED'
  const row = status === 'FILED' || status === 'SUSPENDED' || ended ? filedRow : servedRow
  const closed = status === 'CLOSED' || status === 'ARCHIVED'
  return { ...row, status, closedOn: closed ? '2025-06-03' : null, endedOn: ended ? '2025-06-03' : null, archivedOn: status === 'ARCHIVED' ? '2025-07-01' : null }
}

const direct: Readonly<Partial<Record<Act, (row: CaseRow) => CaseChange | null>>> = {
  propose: (row) => proposalChange(row, { hearingHeld: false, publicInterest: false, complex: false, penaltyKinds: ['FINE'], fineYuan: '100.00', confiscationYuan: null }, ['LEGAL'], '2025-02-03'),
  review: (row) => reviewChange(row, { opinion: 'AGREE', reviewedOn: '2025-02-03' }, '2026-03-02'),
}
const stateIn: Readonly<Record<Act, (state: CaseState) => CaseState | undefined>> = Object.fromEntries(Object.keys(caseMachine.acts).map((act) => {
  const change = direct[act as Act]
  const definition = steps.get(act)
  if (change !== undefined) return [act, (state: CaseState) => ({ ...dated(state), ...change(dated(state)) }).status]
  if (definition === undefined) throw new Error(`nothing does ${act}`)
  const opening = definition.matter === undefined ? [] : [aStep(definition.matter.opens, '2025-02-03', contents[definition.matter.opens])]
  return [act, (state: CaseState) => taken(aFile(dated(state), opening), definition, '2025-12-01', { subjectId: opening[0]?.id ?? null }).file.row.status]
})) as Readonly<Record<Act, (state: CaseState) => CaseState | undefined>>

describe('act × state', () => {
  const acts = Object.keys(caseMachine.acts) as Act[]
  test.each(acts.flatMap((act) => statesOf(caseMachine).map((state) => [act, state] as const)))('%s in %s is done exactly where the machine says so', (act, state) => {
    if (actsFrom(caseMachine, state).includes(act)) expect(stateIn[act](state)).toBe(caseMachine.acts[act].to)
    else expect(() => stateIn[act](state)).toThrow(expect.objectContaining({ code: 'state.act-not-available' }))
  })

  const staying = stepDefinitions.filter(({ during }) => during !== undefined)
  test.each(staying.flatMap((definition) => statesOf(caseMachine).map((state) => [definition.act, state, definition] as const)))('%s in %s leaves the state, or is refused', (_act, state, definition) => {
    if (definition.during?.includes(state) === true) expect(stateAfter(definition, state)).toBe(state)
    else expect(() => stateAfter(definition, state)).toThrow(expect.objectContaining({ code: 'state.act-not-available' }))
  })

  test('a step is an act of the machine exactly where it moves the case', () => {
    const moving: readonly string[] = Object.keys(caseMachine.acts)
    expect(stepDefinitions.filter(({ act, during }) => moving.includes(act) !== (during === undefined)).map(({ act }) => act)).toEqual([])
  })
})

const chosen = fc.record({
  act: fc.oneof(fc.constantFrom(...Object.keys(caseMachine.acts)), fc.constantFrom(...steps.keys())), days: fc.integer({ min: -40, max: 60 }), yuan: fc.constantFrom('500.00', '2000.00', '300000.00'), matter: fc.nat({ max: 5 }), ignoring: fc.boolean(),
})
type Chosen = typeof chosen extends fc.Arbitrary<infer Of> ? Of : never

/** Takes one act over a file; what is refused changes nothing. Half of the acts go on over broken gates, as what is taken in from elsewhere does. */
function next(file: CaseFile, on: string, { act, yuan, matter, ignoring }: Chosen, number: number): CaseFile {
  try {
    const { row } = file
    if (act === 'review') return { ...file, row: { ...row, ...reviewChange(row, { opinion: 'AGREE', reviewedOn: on }, file.today) } as CaseRow }
    if (act === 'propose') {
      const change = proposalChange(row, { hearingHeld: false, publicInterest: false, complex: false, penaltyKinds: ['FINE'], fineYuan: yuan, confiscationYuan: null }, ['LEGAL'], on)
      return { ...file, row: { ...row, ...change } as CaseRow }
    }
    const definition = steps.get(act)!
    const opened = definition.matter === undefined || definition.kind === definition.matter.opens ? [] : mattersIn(definition.matter, file)
    const subjectId = opened[matter % Math.max(1, opened.length)]?.opened.id ?? null
    const after = taken(file, definition, on, { id: fileId(1_000 + number), subjectId, yuan })
    return ignoring || after.faults.every(({ definition: { acknowledgeable } }) => acknowledgeable === true) ? after.file : file
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return file
  }
}

/** A walk that goes on from state to state: the days move on by themselves, sometimes back or into the future. */
const walk = (sequence: readonly Chosen[], seen: (file: CaseFile, before: CaseFile) => void): void => {
  let file = aFile(filedRow)
  let on = filedRow.filedOn
  sequence.forEach((step, number) => {
    const day = addDays(on, step.days)
    const after = next(file, day, step, number)
    if (after !== file) on = day > on ? day : on
    seen(after, file)
    file = after
  })
}

describe('any sequence of acts', () => {
  const sequences = fc.array(chosen, { minLength: 10, maxLength: 60 })

  test('never breaks an invariant', () => {
    fc.assert(fc.property(sequences, (sequence) => {
      const broken = new Set<string>()
      walk(sequence, (file) => { for (const [name, { holds }] of Object.entries(caseInvariants)) if (!holds(file)) broken.add(name) })
      expect([...broken]).toEqual([])
    }), { seed: 20_260_302, numRuns: 150 })
  })

  test('reaches every state, and leaves what was decided as it was', () => {
    const reached = new Set<CaseState>()
    fc.assert(fc.property(sequences, (sequence) => {
      walk(sequence, (file, before) => {
        reached.add(file.row.status)
        if (file === before) return
        if (before.row.decidedOn !== null && file.steps.at(-1)?.kind !== 'PROCEEDINGS_RESUMPTION') {
          expect([file.row.decidedOn, file.row.decisionKind, file.row.fineYuan, file.row.penaltyKinds]).toEqual([before.row.decidedOn, before.row.decisionKind, before.row.fineYuan, before.row.penaltyKinds])
        }
        expect(file.steps.slice(0, before.steps.length)).toEqual(before.steps)
      })
    }), { seed: 20_260_303, numRuns: 1_500 })
    expect([...reached].sort()).toEqual([...statesOf(caseMachine)].sort())
  })
})

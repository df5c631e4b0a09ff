import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { actsFrom, nextState, statesOf } from '../../src/kernel/state-machine.ts'
import { caseMachine } from '../../src/modules/cases/machine.ts'
import type { CaseChange, CaseRow } from '../../src/modules/cases/store.ts'
import { closingChange, decisionChange, proposalChange, resumptionChange, reviewChange, serviceChange } from '../../src/modules/cases/transitions.ts'

const today = '2026-03-02'
const parties = [{ kind: 'LEGAL', birthDate: null }] as const

const filedCase: CaseRow = {
  id: '019c0000-0000-7000-8000-000000000001', caseNumber: '1', agencyId: '019c0000-0000-7000-8000-000000000002', divisionCode: '320685', provinceCode: '32',
  cityCode: '3206', countyCode: '320685', actKind: 'PENALTY', procedureKind: 'ORDINARY', field: 'TRANSPORT', cause: '案由', source: 'REPORT', filedOn: '2026-01-05',
  status: 'FILED', hearingHeld: false, publicInterest: false, complex: false, proposedPenaltyKinds: [], proposedFineYuan: null, proposedConfiscationYuan: null,
  legalReviewRequired: false, legalReviewGrounds: [], legalReviewOpinion: null, legalReviewedOn: null, decidedOn: null, decisionKind: null, decisionNumber: null,
  decisionSummary: null, penaltyKinds: null, fineYuan: null, confiscationYuan: null, servedOn: null, closedOn: null, intakeDigest: null, version: 1,
  powerItemId: null, itemCode: null, facts: null, actEndedOn: null, actDivisionCode: null, archivedOn: null, endedOn: null, relatedCaseId: null, sourceClueId: null, openAlerts: 0, clientAt: null,
  createdAt: new Date(0), updatedAt: new Date(0),
}

type Act = keyof typeof caseMachine.acts
type State = keyof typeof caseMachine.states

/** Each act with content that breaks no other rule, so that the state alone decides. `amount` varies what is proposed and decided. */
const perform: Readonly<Record<Act, (row: CaseRow, amount: number) => CaseChange | null>> = {
  propose: (row, amount) => proposalChange(row, {
    hearingHeld: false, publicInterest: false, complex: false, penaltyKinds: ['FINE'], fineYuan: `${amount}.00`, confiscationYuan: null,
  }, ['LEGAL'], today),
  review: (row) => reviewChange(row, { opinion: 'AGREE', reviewedOn: today }, today),
  decide: (row, amount) => decisionChange(row, {
    decidedOn: today, decisionKind: 'PENALTY', decisionSummary: '罚款', penaltyKinds: ['FINE'], fineYuan: `${amount}.00`, confiscationYuan: null,
  }, parties, today),
  serve: (row) => serviceChange(row, today, today),
  resumeProceedings: resumptionChange,
  transfer: (row) => ({ status: nextState(caseMachine, row.status, 'transfer'), endedOn: today }),
  close: (row) => closingChange(row, today, today),
}

const acts = Object.keys(perform) as Act[]
const pairs = acts.flatMap((act) => statesOf(caseMachine).map((state): [Act, State] => [act, state]))

describe('act × state', () => {
  test.each(pairs)('%s in %s is done exactly where the machine says so', (act, state) => {
    const row: CaseRow = { ...filedCase, status: state, decidedOn: state === 'FILED' ? null : '2026-02-01', servedOn: state === 'SERVED' || state === 'CLOSED' ? '2026-02-02' : null }
    if (actsFrom(caseMachine, state).includes(act)) {
      const after = { ...row, ...perform[act](row, 100) }
      expect(after.status).toBe(caseMachine.acts[act].to)
    } else {
      expect(() => perform[act](row, 100)).toThrow(expect.objectContaining({ code: 'state.act-not-available' }))
    }
  })
})

const steps = fc.array(fc.record({ act: fc.constantFrom(...acts), amount: fc.integer({ min: 1, max: 300_000 }) }), { maxLength: 25 })

describe('any sequence of acts', () => {
  test('a major decision is only ever reached through an agreed review of at least its gravity', () => {
    fc.assert(fc.property(steps, (sequence) => {
      let row = filedCase
      let agreedTo: number | null = null
      let proposed: number | null = null
      for (const { act, amount } of sequence) {
        let change: CaseChange | null
        try { change = perform[act](row, amount) } catch { continue }
        if (act === 'propose' && change !== null) {
          proposed = amount
          agreedTo = null
        }
        if (act === 'resumeProceedings') agreedTo = null
        if (act === 'review') agreedTo = proposed ?? 0
        if (act === 'decide' && amount >= 100_000) expect(agreedTo ?? -1).toBeGreaterThanOrEqual(amount)
        row = { ...row, ...change } as CaseRow
      }
    }), { seed: 20_260_302, numRuns: 2_000 })
  })

  test('states are only left forwards, unless a transferred case comes back, and dates follow each other', () => {
    const order = statesOf(caseMachine)
    fc.assert(fc.property(steps, (sequence) => {
      let row = filedCase
      for (const { act, amount } of sequence) {
        let change: CaseChange | null
        try { change = perform[act](row, amount) } catch { continue }
        const after = { ...row, ...change } as CaseRow
        if (act !== 'resumeProceedings') expect(order.indexOf(after.status)).toBeGreaterThanOrEqual(order.indexOf(row.status))
        expect(after.status === 'FILED' || after.status === 'TRANSFERRED').toBe(after.decidedOn === null)
        expect(after.status === 'CLOSED').toBe(after.closedOn !== null)
        const dates = [after.filedOn, after.decidedOn, after.servedOn, after.closedOn].filter((day) => day !== null)
        expect(dates).toEqual([...dates].sort())
        row = after
      }
    }), { seed: 20_260_302, numRuns: 2_000 })
  })
})

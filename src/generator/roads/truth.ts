import { toFen } from '../../kernel/money.ts'
import type { FaultyCase } from '../faults/catalogue.ts'
import type { CountyPlan } from '../plan.ts'
import type { Counts } from '../truth.ts'
import { count, inOrder, sums } from '../truth.ts'
import type { RoadRow } from './rows.ts'
import { decisionIn, standingOf } from './standing.ts'

const figures = [
  'decided', 'served', 'closed', 'archived', 'reviewed', 'published', 'publishedLate', 'hearingsHeld', 'measures', 'measuresExtended',
  'crimesTransferred', 'instalmentPlans',
  'courtApplications', 'overturned', 'reasonsGiven', 'steps',
] as const
const groups = [
  'byActKind', 'byProcedureKind', 'byField', 'bySource', 'byPartyKind', 'byStatus', 'byDecisionKind', 'byPenaltyKind', 'byOutcome', 'byPlot',
  'byStepKind', 'byFault', 'byAlert', 'byMissedPeriod',
] as const

type Figures = Record<(typeof figures)[number], number>

interface AgencyFigures { name: string, cases: number, decided: number, closed: number, fineYuan: string, confiscationYuan: string }

/** What the generator knows about cases with their whole road, with the faults planted in them. */
export type RoadTruth = { county: string, divisionName: string, seed: number, from: string, to: string }
  & { agencies: number, officers: number, cases: number, faulty: number }
  & Figures & Record<(typeof groups)[number], Counts> & { fineYuan: string, confiscationYuan: string, byAgency: Record<string, AgencyFigures> }

export interface RoadTally { add: (made: FaultyCase) => void, truth: () => RoadTruth }

export function roadTallyOf(plan: CountyPlan): RoadTally {
  const totals = Object.fromEntries(figures.map((name) => [name, 0])) as Figures
  const counts = Object.fromEntries(groups.map((name) => [name, {}])) as Record<(typeof groups)[number], Counts>
  const money = new Map(plan.agencies.map(({ row }) => [row.uscc, { name: row.name, cases: 0, decided: 0, closed: 0, fine: 0, confiscation: 0 }]))
  const rest = { cases: 0, faulty: 0 }
  return {
    add({ row, plot, fault }) {
      rest.cases += 1
      if (fault !== undefined) {
        rest.faulty += 1
        count(counts.byFault, fault.code)
        for (const { code } of fault.alerts) count(counts.byAlert, code)
        for (const code of fault.missed ?? []) count(counts.byMissedPeriod, code)
      }
      count(counts.byPlot, plot)
      countRow(counts, row)
      const one = figuresOf(row, fault?.publishedLate === true)
      for (const name of figures) totals[name] += one[name]
      const agency = money.get(row.agencyUscc)
      if (agency === undefined) return
      agency.cases += 1
      agency.decided += one.decided
      agency.closed += one.closed
      agency.fine += fenOf(row, 'fineYuan')
      agency.confiscation += fenOf(row, 'confiscationYuan')
    },
    truth() {
      const { county, divisionName, seed, from, to } = plan.options
      const all = [...money.values()]
      return {
        county, divisionName, seed, from, to, agencies: plan.agencies.length + 1, officers: plan.officers + plan.agencies.length, ...rest, ...totals,
        ...Object.fromEntries(groups.map((name) => [name, inOrder(counts[name])])) as typeof counts,
        ...sums(all.reduce((sum, { fine }) => sum + fine, 0), all.reduce((sum, { confiscation }) => sum + confiscation, 0)),
        byAgency: Object.fromEntries([...money].map(([uscc, { fine, confiscation, ...agency }]) => [uscc, { ...agency, ...sums(fine, confiscation) }])),
      }
    },
  }
}

function countRow(counts: Record<(typeof groups)[number], Counts>, row: RoadRow): void {
  const { actKind, procedureKind } = row
  const decision = decisionIn(row)
  const decisionKind = decision === undefined ? undefined : String(decision.data['decisionKind'])
  count(counts.byActKind, actKind)
  count(counts.byProcedureKind, procedureKind)
  count(counts.byField, row.field)
  count(counts.bySource, row.source)
  for (const { kind } of row.parties) count(counts.byPartyKind, kind)
  count(counts.byStatus, standingOf(row))
  count(counts.byOutcome, `${actKind} ${procedureKind} ${decisionKind ?? endOf(row)}`)
  if (decisionKind !== undefined) count(counts.byDecisionKind, decisionKind)
  for (const kind of (decision?.data['penaltyKinds'] ?? []) as string[]) count(counts.byPenaltyKind, kind)
  for (const { kind } of row.steps) count(counts.byStepKind, kind)
}

/** How a case without a decision ended, archived or not. */
const endOf = ({ steps }: RoadRow): string => standingOf({ steps: steps.filter(({ kind }) => kind !== 'ARCHIVING') })

/** What is counted of a case: how far it has come, and what happened in it. */
function figuresOf(row: RoadRow, publishedLate: boolean): Figures {
  const { steps } = row
  const has = (kind: string): number => Number(steps.some((step) => step.kind === kind))
  const times = (kind: string): number => steps.filter((step) => step.kind === kind).length
  const decided = Number(decisionIn(row) !== undefined)
  return {
    decided, served: decided * has('SERVICE'), closed: has('CLOSING'), archived: has('ARCHIVING'), reviewed: Number(row.legalReview !== undefined),
    published: Number(row.publishedOn !== undefined), publishedLate: Number(publishedLate), hearingsHeld: has('HEARING') + has('LICENCE_HEARING_RECORD'),
    measures: times('MEASURE'),
    measuresExtended: times('MEASURE_EXTENSION'), crimesTransferred: times('CRIME_SENDING'), instalmentPlans: times('INSTALMENT_APPROVAL'),
    courtApplications: times('COURT_APPLICATION'),
    overturned: Number(steps.some(({ kind, data }) => kind === 'REMEDY_RESULT' && data['result'] !== 'UPHELD')),
    reasonsGiven: steps.reduce((sum, { acknowledged = [] }) => sum + acknowledged.length, 0), steps: steps.length,
  }
}

function fenOf(row: RoadRow, name: 'fineYuan' | 'confiscationYuan'): number {
  const amount = decisionIn(row)?.data[name]
  return typeof amount === 'string' ? Number(toFen(amount)) : 0
}

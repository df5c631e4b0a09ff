import { fromFen } from '../kernel/money.ts'
import type { GeneratedCase } from './cases.ts'
import { officerRows } from './officers.ts'
import type { CountyPlan } from './plan.ts'
import type { CaseRow } from './rows.ts'

export type Counts = Record<string, number>

interface AgencyTruth {
  name: string
  cases: number
  decided: number
  closed: number
  major: number
  fineYuan: string
  confiscationYuan: string
}

/** What the generator knows about its own data, for comparing with what the product computes. Sums are decimal yuan. */
export interface Truth {
  county: string
  divisionName: string
  seed: number
  from: string
  to: string
  agencies: number
  officers: number
  officersByStaffKind: Counts
  cases: number
  byAgency: Record<string, AgencyTruth>
  byActKind: Counts
  byProcedureKind: Counts
  byField: Counts
  bySource: Counts
  byPartyKind: Counts
  byStatus: Counts
  byDecisionKind: Counts
  byPenaltyKind: Counts
  decided: number
  served: number
  closed: number
  major: number
  majorPenaltiesDecided: number
  reviewed: number
  awaitingReview: number
  decidedLate: number
  published: number
  publishedLate: number
  publicationOverdue: number
  fineYuan: string
  confiscationYuan: string
}

/** Takes the cases one by one, and then says the truth about all of them. */
export interface Tally {
  add: (made: GeneratedCase) => void
  truth: () => Truth
}

const numbers = [
  'decided', 'served', 'closed', 'major', 'majorPenaltiesDecided', 'reviewed', 'awaitingReview', 'decidedLate', 'published', 'publishedLate',
  'publicationOverdue', 'fine', 'confiscation', 'cases',
] as const

type Numbers = Record<(typeof numbers)[number], number>

/** Where a case stands by the acts its row records. */
export function statusOf({ decision, servedOn, closedOn }: CaseRow): 'FILED' | 'DECIDED' | 'SERVED' | 'CLOSED' {
  return closedOn !== undefined ? 'CLOSED' : servedOn !== undefined ? 'SERVED' : decision !== undefined ? 'DECIDED' : 'FILED'
}

export function tallyOf(plan: CountyPlan): Tally {
  const all = noNumbers()
  const perAgency = new Map(plan.agencies.map(({ row }) => [row.uscc, noNumbers()]))
  const counts = {
    byActKind: {}, byProcedureKind: {}, byField: {}, bySource: {}, byPartyKind: {}, byStatus: {}, byDecisionKind: {}, byPenaltyKind: {},
  } satisfies Record<string, Counts>
  return {
    add(made) {
      const { row } = made
      const one = numbersOf(made)
      addUp(all, one)
      const agency = perAgency.get(row.agencyUscc)
      if (agency) addUp(agency, one)
      count(counts.byActKind, row.actKind)
      count(counts.byProcedureKind, row.procedureKind)
      count(counts.byField, row.field)
      count(counts.bySource, row.source)
      for (const party of row.parties) count(counts.byPartyKind, party.kind)
      count(counts.byStatus, statusOf(row))
      if (row.decision) count(counts.byDecisionKind, row.decision.kind)
      for (const kind of row.decision?.penaltyKinds ?? []) count(counts.byPenaltyKind, kind)
    },
    truth() {
      const { cases, fine, confiscation, ...rest } = all
      const { county, divisionName, seed, from, to } = plan.options
      const byAgency = Object.fromEntries(plan.agencies.map(({ row }) => [row.uscc, agencyTruth(row.name, perAgency.get(row.uscc) ?? noNumbers())]))
      const sorted = Object.fromEntries(Object.entries(counts).map(([name, one]) => [name, inOrder(one)])) as typeof counts
      return {
        county, divisionName, seed, from, to, agencies: plan.agencies.length + 1, officers: plan.officers,
        officersByStaffKind: staffOf(plan), cases, byAgency, ...sorted, ...rest, ...sums(fine, confiscation),
      }
    },
  }
}

function numbersOf({ row, facts }: GeneratedCase): Numbers {
  const { major, decidedLate, publishedLate, publicationOverdue, fine, confiscation } = facts
  return {
    cases: 1,
    decided: Number(row.decision !== undefined),
    served: Number(row.servedOn !== undefined),
    closed: Number(row.closedOn !== undefined),
    major: Number(major),
    majorPenaltiesDecided: Number(major && row.actKind === 'PENALTY' && row.decision !== undefined),
    reviewed: Number(row.legalReview !== undefined),
    awaitingReview: Number(major && row.legalReview === undefined),
    decidedLate: Number(decidedLate),
    published: Number(row.publishedOn !== undefined),
    publishedLate: Number(publishedLate),
    publicationOverdue: Number(publicationOverdue),
    fine,
    confiscation,
  }
}

function agencyTruth(name: string, { cases, decided, closed, major, fine, confiscation }: Numbers): AgencyTruth {
  return { name, cases, decided, closed, major, ...sums(fine, confiscation) }
}

export function staffOf(plan: CountyPlan): Counts {
  const counts: Counts = {}
  for (const { staffKind } of officerRows(plan)) count(counts, staffKind)
  return counts
}

export function sums(fine: number, confiscation: number): { fineYuan: string, confiscationYuan: string } {
  return { fineYuan: fromFen(BigInt(fine)), confiscationYuan: fromFen(BigInt(confiscation)) }
}

function noNumbers(): Numbers {
  return Object.fromEntries(numbers.map((name) => [name, 0])) as Numbers
}

function addUp(to: Numbers, one: Numbers): void {
  for (const name of numbers) to[name] += one[name]
}

export function count(counts: Counts, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1
}

export function inOrder(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
}

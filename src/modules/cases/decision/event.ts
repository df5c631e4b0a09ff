import { hasMinor } from '../decision-rules.ts'
import { caseDecided } from '../events.ts'
import { eventOf } from '../record.ts'
import type { CaseRow } from '../store.ts'
import type { DecisionParty } from '../transitions.ts'

interface Made { decisionKind: NonNullable<CaseRow['decisionKind']>, decidedOn: string, publishedOn: string | null }

/** What others are told of a decision: the row is that after it. */
export const decidedEvent = (row: CaseRow, parties: readonly DecisionParty[], { decisionKind, decidedOn, publishedOn }: Made) => caseDecided({
  ...eventOf(row), procedureKind: row.procedureKind, decisionKind, decidedOn, publishedOn, penaltyKinds: row.penaltyKinds ?? [],
  partyKinds: [...new Set(parties.map(({ kind }) => kind))], minorParty: hasMinor(parties.map(({ birthDate }) => birthDate), decidedOn),
})

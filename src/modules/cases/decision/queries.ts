import { eq, sql } from 'drizzle-orm'
import type { Database } from '../../../platform/db/client.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { agencies } from '../../agencies/table.ts'
import type { DecisionContent } from './content.ts'
import type { LicenceStep, StandingLicence } from '../licence/standing.ts'
import { licenceStepKinds, standingLicences } from '../licence/standing.ts'
import { caseSteps } from '../steps/table.ts'
import type { CaseRow, PartyRow } from '../store.ts'
import { caseParties, cases } from '../table.ts'

/** A party with its identity number as it lies sealed, in hexadecimal digits as its fingerprint is. */
export type DecidedParty = Pick<PartyRow, 'id' | 'kind' | 'name' | 'uscc' | 'legalRepresentative' | 'birthDate' | 'idNumberMasked'>
  & { idNumberSealed: string | null, idNumberHash: string | null }

/** A case with all that was decided in it, party by party. */
export type DecidedCase = Pick<CaseRow, 'id' | 'agencyId' | 'divisionCode' | 'actKind' | 'decisionKind' | 'cause' | 'facts' | 'decidedOn' | 'decisionNumber' | 'decisionSummary'
  | 'penaltyKinds' | 'fineYuan' | 'confiscationYuan'> & {
    agencyName: string
    agencyUscc: string
    parties: DecidedParty[]
    /** Of the step that decided last; null where the case was not decided step by step. */
    decision: Pick<DecisionContent, 'facts' | 'legalBasis'> | null
    /** As they stand, in the order they were issued. */
    licences: StandingLicence[]
  }

// Written out: of a single table drizzle names columns alone, and `id` would be that of the inner one.
const parties = sql<DecidedParty[]>`(select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'name', p.name, 'uscc', p.uscc,
  'legalRepresentative', p.legal_representative, 'birthDate', p.birth_date, 'idNumberMasked', p.id_number_masked, 'idNumberSealed', encode(p.id_number_sealed, 'hex'),
  'idNumberHash', encode(p.id_number_hash, 'hex')) order by p.position), '[]'::json) from ${caseParties} p where p.case_id = ${cases}.id)`
const decision = sql<DecidedCase['decision']>`(select s.data from ${caseSteps} s where s.case_id = ${cases}.id and s.kind = 'DECISION' order by s.position desc limit 1)`
const licenceSteps = sql<LicenceStep[]>`(select coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'subjectId', s.subject_id, 'occurredOn', s.occurred_on, 'data', s.data)
  order by s.position), '[]'::json) from ${caseSteps} s where s.case_id = ${cases}.id and s.kind in (${sql.raw(licenceStepKinds.map((kind) => `'${kind}'`).join(', '))}))`

const byIds = defineStatement<'ids', (Omit<DecidedCase, 'licences'> & { licenceSteps: LicenceStep[] })[]>((db) => db.select({
  id: cases.id, agencyId: cases.agencyId, divisionCode: cases.divisionCode, actKind: cases.actKind, decisionKind: cases.decisionKind, cause: cases.cause, facts: cases.facts,
  decidedOn: cases.decidedOn, decisionNumber: cases.decisionNumber, decisionSummary: cases.decisionSummary, penaltyKinds: cases.penaltyKinds, fineYuan: cases.fineYuan,
  confiscationYuan: cases.confiscationYuan, agencyName: agencies.name, agencyUscc: agencies.uscc, parties, decision, licenceSteps,
}).from(cases).innerJoin(agencies, eq(agencies.id, cases.agencyId)).where(sql`${cases.id} = any(${sql.placeholder('ids')}::uuid[])`))

/** What was decided in cases the caller has at hand, with their parties and licences; one statement for any number of them. */
export async function decidedCases(tx: Database, ids: readonly string[]): Promise<DecidedCase[]> {
  const found = ids.length === 0 ? [] : await byIds(tx, 'ids', { ids })
  return found.map(({ licenceSteps: steps, ...decided }) => ({ ...decided, licences: standingLicences(steps) }))
}

import { newId } from '../../../kernel/ids.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { maskName } from '../../../kernel/mask.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import type { Vault } from '../../../platform/vault.ts'
import type { AgencyRow } from '../../agencies/index.ts'
import { findAgency } from '../../agencies/index.ts'
import { deadlineContextOf } from '../deadlines/apply.ts'
import type { FilingContext } from './deadlines.ts'
import { filingLimit } from './deadlines.ts'
import { clueMachine } from './machine.ts'
import { clueProblems } from './problems.ts'
import { recordClue } from './record.ts'
import type { ClueChange, ClueRow } from './store.ts'
import { insertClues } from './store.ts'

const { raise } = clueProblems

export interface Informant { name: string, phone?: string | undefined, address?: string | undefined }

/** What is known of a clue when it comes in. */
export interface ClueInput extends Pick<ClueRow, 'source' | 'field' | 'subject' | 'content'> {
  id?: string | undefined
  receivedOn: LocalDate
  known: ClueChange
}

/** The informant sealed, with the surname alone to be seen (举报人信息保密). */
export function sealInformant(vault: Vault, informant: Informant | undefined): Pick<ClueRow, 'informantSealed' | 'informantMasked'> {
  if (informant === undefined) return { informantSealed: null, informantMasked: null }
  return { informantSealed: vault.seal(JSON.stringify(informant)), informantMasked: maskName(informant.name) }
}

/** The body something is sent to, wherever it is: it still exists. */
export async function receivingBody({ tx }: CommandContext, agencyId: string): Promise<AgencyRow> {
  const agency = await findAgency(tx, { kind: 'NATION' }, agencyId)
  if (agency === null || agency.status === 'ABOLISHED') throw raise['agency-unknown']()
  return agency
}

/** The body a clue goes to: it still exists and acts in the field. */
export async function receivingAgency(context: CommandContext, agencyId: string, field: ClueRow['field']): Promise<AgencyRow> {
  const agency = await receivingBody(context, agencyId)
  if (!agency.fields.includes(field)) throw raise['field-not-enforced']()
  return agency
}

/** Takes a clue in for an agency, with the time it has to decide on filing; written down once. */
export async function takeClue(context: CommandContext, agency: AgencyRow, input: ClueInput): Promise<ClueRow> {
  const { tx, now } = context
  const { id, source, field, subject, content, receivedOn, known } = input
  const row: ClueRow = {
    id: id ?? newId(now), agencyId: agency.id, ...placeOfDivision(agency.divisionCode), source, sourceNumber: null, field, itemCode: null, subject, content,
    suspectName: null, happenedOn: null, actDivisionCode: null, place: null, receivedOn, informantSealed: null, informantMasked: null,
    ...limitOf({ receivedOn, field, divisionCode: agency.divisionCode }, await deadlineContextOf(context, { field, divisionCode: agency.divisionCode })), extendedOn: null, extensionReason: null,
    extensionApprover: null, verifications: [], status: clueMachine.initial, decidedOn: null, decisionReason: null, approver: null, refusal: null, repliedOn: null,
    reply: null, caseId: null, fromCaseId: null, fromClueId: null, toAgencyId: null, toBodyName: null, intoClueId: null, version: 1, createdAt: now, updatedAt: now,
    ...withoutUndefined(known),
  }
  context.store(insertClues(tx, [row]))
  return recordClue(context, 'clue.register', null, row)
}

/** The columns of the time for filing. */
export function limitOf(facts: Parameters<typeof filingLimit>[0], using: FilingContext, extended = false) {
  const limit = filingLimit(facts, using, extended)
  return limit === null ? { ruleCode: null, dueOn: null, provisional: false, calendarVersion: null, legalBasis: [] } : {
    ruleCode: limit.rule.code, dueOn: limit.dueOn, provisional: limit.provisional, calendarVersion: limit.calendarVersion, legalBasis: [...limit.rule.legalBasis],
  }
}

const withoutUndefined = (known: ClueChange): Partial<ClueRow> => Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))

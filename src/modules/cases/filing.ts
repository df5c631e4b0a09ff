import type { Calendar } from '../../kernel/calendar.ts'
import { examineIdNumber, normaliseIdNumber } from '../../kernel/id-number.ts'
import { newId } from '../../kernel/ids.ts'
import type { Judge } from '../../kernel/judge.ts'
import { strictly } from '../../kernel/judge.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { maskAddress, maskIdNumber, maskPhone } from '../../kernel/mask.ts'
import { normaliseUscc } from '../../kernel/uscc.ts'
import type { Vault } from '../../platform/vault.ts'
import type { AgencyRow } from '../agencies/index.ts'
import type { QualifiedOfficer } from '../personnel/index.ts'
import { certificateInForce } from '../personnel/index.ts'
import { enforcementFields } from '../reference/codes.ts'
import type { OwnCatalogue } from '../standards/index.ts'
import type { caseSources, procedureKinds } from './codes.ts'
import { effectsOfFiling } from './deadlines/act-effects.ts'
import { planDeadlines } from './deadlines/effects.ts'
import type { CaseDeadline } from './deadlines/period.ts'
import type { DeadlineOverride } from './deadlines/rules.ts'
import { caseMachine } from './machine.ts'
import { caseProblems } from './problems.ts'
import type { StatedFlags } from './review-flags.ts'
import { flagsOf } from './review-flags.ts'
import { reviewGroundsOf } from './review-rules.ts'
import type { ActKind, HandlerFacts, PartyFacts } from './rules.ts'
import { requireDate, requireHandlers, requireParty, requireSimpleProcedure, requireSoundPenalty } from './rules.ts'
import type { CaseRow, HandlerRow, PartyRow } from './store.ts'
import type { Field, PartyKind, PenaltyKind } from './thresholds.ts'

const { raise } = caseProblems

type Optional<Value> = Value | undefined

export interface PartyInput {
  kind: PartyKind
  name: string
  uscc?: Optional<string>
  legalRepresentative?: Optional<string>
  idNumber?: Optional<string>
  phone?: Optional<string>
  address?: Optional<string>
}

export interface FilingInput extends StatedFlags {
  id?: Optional<string>
  caseNumber: string
  actKind: ActKind
  procedureKind: keyof typeof procedureKinds
  field: Field
  cause: string
  itemCode?: Optional<string>
  facts?: Optional<string>
  actEndedOn?: Optional<LocalDate>
  actDivisionCode?: Optional<string>
  clientAt?: Optional<string>
  source: keyof typeof caseSources
  filedOn: LocalDate
  parties: readonly PartyInput[]
  proposedPenaltyKinds?: Optional<readonly PenaltyKind[]>
  proposedFineYuan?: Optional<string>
  proposedConfiscationYuan?: Optional<string>
}

/** What the register and the calendar say; a handler is null where nobody of that name or number is known. */
export interface FilingFacts {
  agency: AgencyRow
  handlers: readonly (QualifiedOfficer | null)[]
  calendar: Calendar
  /** What the jurisdictions over the agency provide on the length of periods. */
  overrides: readonly DeadlineOverride[]
  /** What the catalogues the agency stands under ask to be reviewed. */
  catalogue: OwnCatalogue
  today: LocalDate
  now: Date
  vault: Vault
  /** Strict where none is given. */
  judge?: Judge
  /** Made before where something was looked up by them. */
  parties?: PartyRow[]
}

export interface Handler extends HandlerRow { name: string, certificateNumber: string }

/** A case ready to be stored, with all that belongs to it. */
export interface PreparedCase { row: CaseRow, agencyName: string, parties: PartyRow[], handlers: Handler[], deadlines: CaseDeadline[] }

/**
 * Checks a filing against every rule and makes its rows: sealed and masked parties, handlers with the certificate they act by,
 * the need for legal review, the periods that begin to run.
 * @throws the problems of rules.ts, cases.agency-abolished, cases.field-not-enforced (422)
 */
export function prepareCase(input: FilingInput, facts: FilingFacts): PreparedCase {
  const { agency, today, now, judge = strictly } = facts
  requireDate('filing', input.filedOn, today)
  judge(() => { requireCompetence(agency, input.field) })
  const handlers = facts.handlers.map((officer) => officer && handlerFacts(officer, input))
  judge(() => { requireHandlers(handlers, { agencyId: agency.id, actKind: input.actKind, on: input.filedOn }) })
  const penalty = {
    penaltyKinds: input.proposedPenaltyKinds ?? [], fineYuan: input.proposedFineYuan ?? null, confiscationYuan: input.proposedConfiscationYuan ?? null,
  }
  const partyKinds = input.parties.map(({ kind }) => kind)
  requireSoundPenalty(penalty, input.actKind === 'PENALTY')
  judge(() => { requireSimpleProcedure({ ...input, on: input.filedOn }, partyKinds, penalty) })
  const flags = flagsOf(input)
  const { actKind, procedureKind, field, filedOn } = input
  const grounds = reviewGroundsOf({ actKind, procedureKind, field, divisionCode: agency.divisionCode, partyKinds, ...flags, ...penalty, on: filedOn }, facts.catalogue)
  const id = input.id ?? newId(now)
  const row: CaseRow = {
    id, caseNumber: input.caseNumber, agencyId: agency.id, divisionCode: agency.divisionCode, provinceCode: agency.provinceCode, cityCode: agency.cityCode,
    countyCode: agency.countyCode, actKind: input.actKind, procedureKind: input.procedureKind, field: input.field, cause: input.cause, source: input.source,
    filedOn: input.filedOn, status: caseMachine.initial, ...flags,
    proposedPenaltyKinds: [...penalty.penaltyKinds], proposedFineYuan: penalty.fineYuan,
    proposedConfiscationYuan: penalty.confiscationYuan, legalReviewRequired: grounds.length > 0, legalReviewGrounds: grounds, legalReviewOpinion: null,
    legalReviewedOn: null, decidedOn: null, decisionKind: null, decisionNumber: null, decisionSummary: null, penaltyKinds: null, fineYuan: null,
    confiscationYuan: null, servedOn: null, closedOn: null, archivedOn: null, endedOn: null, relatedCaseId: null, sourceClueId: null, openAlerts: 0,
    powerItemId: null, itemCode: input.itemCode ?? null, facts: input.facts ?? null, actEndedOn: input.actEndedOn ?? null,
    actDivisionCode: input.actDivisionCode ?? null, clientAt: input.clientAt === undefined ? null : new Date(input.clientAt), intakeDigest: null, intakeFilingDigest: null, intakeRevision: null, version: 1, createdAt: now, updatedAt: now,
  }
  return {
    row, agencyName: agency.name, parties: facts.parties ?? partyRows(input.parties, id, facts),
    handlers: onceEach(facts.handlers.flatMap((officer, index) => handlerRow(officer, handlers[index]?.certificate ?? null, { index, caseId: id, agencyId: agency.id }))),
    deadlines: planDeadlines([], effectsOfFiling(row, input.filedOn), { facts: row, calendar: facts.calendar, overrides: facts.overrides }).deadlines,
  }
}

function requireCompetence({ status, fields }: AgencyRow, field: Field): void {
  if (status === 'ABOLISHED') throw raise['agency-abolished']()
  if (!fields.includes(field)) throw raise['field-not-enforced']({ field, fieldZh: enforcementFields[field].zh })
}

function handlerFacts(officer: QualifiedOfficer, { field, filedOn }: FilingInput): HandlerFacts {
  const { officerId, agencyId, staffKind } = officer
  return { officerId, agencyId, staffKind, certificate: certificateInForce(officer, { kind: 'ENFORCEMENT', field, on: filedOn }) }
}

/** One whose certificate was not in force, which is only noted then, stands in the file with the last one held; strangers and persons without any do not. */
function handlerRow(officer: QualifiedOfficer | null, inForce: HandlerFacts['certificate'], { index, caseId, agencyId }: { index: number, caseId: string, agencyId: string }): Handler[] {
  const certificate = inForce ?? officer?.certificates.findLast(({ kind }) => kind === 'ENFORCEMENT')
  if (officer?.agencyId !== agencyId || certificate === undefined) return []
  return [{
    caseId, officerId: officer.officerId, certificateId: certificate.id, role: index === 0 ? 'LEAD' : 'ASSISTANT', relievedOn: null,
    name: officer.name, certificateNumber: certificate.number,
  }]
}

const onceEach = (handlers: readonly Handler[]): Handler[] => [...new Map(handlers.toReversed().map((handler) => [handler.officerId, handler])).values()].toReversed()

/**
 * The parties of a case: checked, sealed and masked.
 * @throws the problems of `requireParty` in rules.ts (422)
 */
export function partyRows(parties: readonly PartyInput[], caseId: string, by: Pick<FilingFacts, 'vault' | 'today' | 'now'>): PartyRow[] {
  return parties.map((party, index) => partyRow(party, index + 1, caseId, by))
}

function partyRow(party: PartyInput, position: number, caseId: string, { vault, today, now }: Pick<FilingFacts, 'vault' | 'today' | 'now'>): PartyRow {
  const facts: PartyFacts = {
    kind: party.kind, uscc: party.uscc === undefined ? null : normaliseUscc(party.uscc), legalRepresentative: party.legalRepresentative ?? null,
    idNumber: party.idNumber === undefined ? null : normaliseIdNumber(party.idNumber),
  }
  requireParty(facts, position, today)
  const { uscc, legalRepresentative, idNumber } = facts
  return {
    id: newId(now), caseId, position, kind: party.kind, name: party.name, uscc, legalRepresentative,
    birthDate: party.kind === 'NATURAL' && idNumber !== null ? examineIdNumber(idNumber, today).birthDate : null,
    idNumberSealed: idNumber === null ? null : vault.seal(idNumber), idNumberHash: idNumber === null ? null : vault.fingerprint(idNumber),
    idNumberMasked: idNumber === null ? null : maskIdNumber(idNumber),
    phoneSealed: party.phone === undefined ? null : vault.seal(party.phone), phoneMasked: party.phone === undefined ? null : maskPhone(party.phone),
    addressSealed: party.address === undefined ? null : vault.seal(party.address), addressMasked: party.address === undefined ? null : maskAddress(party.address),
  }
}

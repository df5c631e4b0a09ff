import type { LocalDate } from '../../kernel/local-date.ts'
import { nextState } from '../../kernel/state-machine.ts'
import type { OwnCatalogue } from '../standards/index.ts'
import type { reviewOpinions } from './codes.ts'
import type { DecisionKind } from './decision-rules.ts'
import { requireDecision } from './decision-rules.ts'
import { caseMachine } from './machine.ts'
import type { StatedFlags } from './review-flags.ts'
import { flagsOf } from './review-flags.ts'
import type { ReviewFacts } from './review-rules.ts'
import { requireFlagsKept, reviewGroundsOf } from './review-rules.ts'
import { requireDate, requireSimpleProcedure, requireSoundPenalty } from './rules.ts'
import type { CaseChange, CaseRow } from './store.ts'
import type { PartyKind, Penalty } from './thresholds.ts'

/** What the acts on a case change in its row; each checks its rules first. Imports run them one after the other. */

/** A flag that is not stated stays as it is. */
export interface Proposal extends Penalty, StatedFlags {}

/** What the need for review in a case depends on, with this penalty, by the thresholds of a day. */
export function reviewFactsOf(row: CaseRow, partyKinds: readonly PartyKind[], { penaltyKinds, fineYuan, confiscationYuan }: Penalty, on: LocalDate): ReviewFacts {
  const { actKind, procedureKind, field, divisionCode } = row
  return { actKind, procedureKind, field, divisionCode, ...flagsOf(row), partyKinds, penaltyKinds, fineYuan, confiscationYuan, on }
}

function requirementOf(row: CaseRow, partyKinds: readonly PartyKind[], penalty: Penalty, on: LocalDate, own?: OwnCatalogue) {
  const grounds = reviewGroundsOf(reviewFactsOf(row, partyKinds, penalty, on), own)
  return { legalReviewRequired: grounds.length > 0, legalReviewGrounds: grounds }
}

/**
 * The intended decision of the handling unit. An opinion that agreed to another one no longer holds; null where nothing changes.
 * @throws state.act-not-available (409), cases.review-flag-withdrawn and those of the penalty rules (422)
 * Source: 行政处罚法 art. 58; 国办发〔2018〕118号（十三）.
 */
export function proposalChange(row: CaseRow, proposal: Proposal, partyKinds: readonly PartyKind[], on: LocalDate, own?: OwnCatalogue): CaseChange | null {
  nextState(caseMachine, row.status, 'propose')
  const flags = flagsOf({ ...row, ...proposal })
  requireFlagsKept(row, flags)
  requireSoundPenalty(proposal, row.actKind === 'PENALTY')
  requireSimpleProcedure({ ...row, on }, partyKinds, proposal)
  const proposed = {
    ...flags, proposedPenaltyKinds: [...proposal.penaltyKinds], proposedFineYuan: proposal.fineYuan,
    proposedConfiscationYuan: proposal.confiscationYuan,
  }
  const same = (Object.keys(proposed) as (keyof typeof proposed)[]).every((item) => String(proposed[item]) === String(row[item]))
  if (same) return null
  const voided = row.legalReviewOpinion === 'AGREE' ? { legalReviewOpinion: null, legalReviewedOn: null } : {}
  return { ...proposed, ...requirementOf({ ...row, ...proposed }, partyKinds, proposal, on, own), ...voided }
}

export interface ReviewOutcome { opinion: keyof typeof reviewOpinions, reviewedOn: LocalDate }

/**
 * The opinion of the legal review, on the proposal as it stands.
 * @throws state.act-not-available (409), cases.date-in-future, cases.dates-out-of-order (422)
 * Source: 国办发〔2018〕118号（十三）.
 */
export function reviewChange(row: CaseRow, { opinion, reviewedOn }: ReviewOutcome, today: LocalDate): CaseChange {
  nextState(caseMachine, row.status, 'review')
  requireDate('review', reviewedOn, today, { item: 'filing', on: row.filedOn })
  return { legalReviewOpinion: opinion, legalReviewedOn: reviewedOn }
}

export interface Decision extends Penalty { decidedOn: LocalDate, decisionKind: DecisionKind, decisionSummary: string }

export interface DecisionParty { kind: PartyKind, birthDate: LocalDate | null }

/**
 * The decision, with the need for legal review computed again from what is really decided. What it says of itself must fit together;
 * what the rest of the case asks of it is for the gates.
 * @throws state.act-not-available (409), cases.date-in-future, cases.dates-out-of-order and those of `requireDecision` (422)
 * Source: 行政处罚法 arts 57, 58; 国办发〔2018〕118号（十二）.
 */
export function decisionChange(row: CaseRow, decision: Decision, parties: readonly DecisionParty[], today: LocalDate, own?: OwnCatalogue): CaseChange {
  const status = nextState(caseMachine, row.status, 'decide')
  const { decidedOn, decisionKind, decisionSummary, fineYuan, confiscationYuan } = decision
  requireDate('decision', decidedOn, today, { item: 'filing', on: row.filedOn })
  requireDecision(row.actKind, decisionKind, decision)
  const requirement = requirementOf(row, parties.map(({ kind }) => kind), decision, decidedOn, own)
  return { status, decidedOn, decisionKind, decisionSummary, penaltyKinds: [...decision.penaltyKinds], fineYuan, confiscationYuan, ...requirement }
}

/**
 * @throws state.act-not-available (409), cases.date-in-future, cases.dates-out-of-order (422)
 * Source: 行政处罚法 art. 61.
 */
export function serviceChange(row: CaseRow, servedOn: LocalDate, today: LocalDate): CaseChange {
  const status = nextState(caseMachine, row.status, 'serve')
  requireDate('service', servedOn, today, { item: 'decision', on: row.decidedOn ?? row.filedOn })
  return { status, servedOn }
}

/**
 * A case decided as a transfer to the judicial organs that came back: nothing is decided, and nothing agreed, any more.
 * @throws state.act-not-available (409)
 * Source: 行政执法机关移送涉嫌犯罪案件的规定 art. 10; 行政处罚法 art. 27(1).
 */
export function resumptionChange(row: CaseRow): CaseChange {
  return {
    status: nextState(caseMachine, row.status, 'resumeProceedings'), decidedOn: null, decisionKind: null, decisionNumber: null, decisionSummary: null,
    penaltyKinds: null, fineYuan: null, confiscationYuan: null, servedOn: null, legalReviewOpinion: null, legalReviewedOn: null,
  }
}

/** @throws state.act-not-available (409), cases.date-in-future, cases.dates-out-of-order (422) */
export function closingChange(row: CaseRow, closedOn: LocalDate, today: LocalDate): CaseChange {
  const status = nextState(caseMachine, row.status, 'close')
  requireDate('closing', closedOn, today, { item: 'service', on: row.servedOn ?? row.filedOn })
  return { status, closedOn }
}

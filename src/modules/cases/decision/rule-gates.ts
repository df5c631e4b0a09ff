import type { Gate } from '../../../kernel/gate.ts'
import { gateOfRule } from '../../../kernel/gate.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { OwnCatalogue } from '../../standards/index.ts'
import { requireAgeOfPenalty } from '../decision-rules.ts'
import { penaltyOf } from '../penalty/gravity.ts'
import { caseProblems } from '../problems.ts'
import { requireAgreedReview, reviewGroundsOf } from '../review-rules.ts'
import { requireSimpleProcedure } from '../rules.ts'
import type { CaseRow } from '../store.ts'
import type { DecisionParty } from '../transitions.ts'
import { reviewFactsOf } from '../transitions.ts'
import type { DecisionContent } from './content.ts'

/** What is known of a decision whether or not its case has steps. */
export interface RuledDecision {
  file: { row: CaseRow, parties: readonly DecisionParty[] }
  on: LocalDate
  data: Pick<DecisionContent, 'decisionKind' | 'penaltyKinds' | 'fineYuan' | 'confiscationYuan'>
  /** Without a catalogue of the place the defaults stand. */
  extra: { catalogue: OwnCatalogue } | undefined
}

const kindsOf = (parties: readonly DecisionParty[]) => parties.map(({ kind }) => kind)

const gate = (name: string, rule: (facts: RuledDecision) => void): Gate<RuledDecision> => gateOfRule(`cases.${name}`, caseProblems.catalogue, rule)

/** What the row of a case and the decision tell alone: asked of a case told in columns too. Source: 行政处罚法 arts 30, 51, 58; 国办发〔2018〕118号（十二）（十三）. */
export const ruleGates = [
  gate('simple-procedure-exceeded', ({ file: { row, parties }, on, data }) => { requireSimpleProcedure({ ...row, on }, kindsOf(parties), penaltyOf(data)) }),
  gate('party-under-fourteen', ({ file: { row, parties }, data }) => {
    // Where the end of the act is not known it was no later than the filing.
    requireAgeOfPenalty(data.decisionKind, parties.map(({ birthDate }) => birthDate), row.actEndedOn ?? row.filedOn)
  }),
  gate('legal-review-required', ({ file: { row, parties }, on, data, extra }) => {
    const penalty = penaltyOf(data)
    requireAgreedReview(row, { ...penalty, decidedOn: on }, reviewGroundsOf(reviewFactsOf(row, kindsOf(parties), penalty, on), extra?.catalogue))
  }),
]

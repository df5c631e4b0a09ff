import { z } from 'zod'
import { normaliseDocumentNumber } from '../../../kernel/document-number.ts'
import { codes, text, yuan } from '../../../platform/http/strings.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { findAgency } from '../../agencies/index.ts'
import { decisionKinds } from '../codes.ts'
import { catalogueOver } from '../commands.ts'
import { effectsOfDecision } from '../deadlines/act-effects.ts'
import { hasMinor } from '../decision-rules.ts'
import { caseDecided } from '../events.ts'
import { decisionSeries, formatDecisionNumber, serialsTakenBy } from '../numbering.ts'
import { eventOf } from '../record.ts'
import { kindsOfPenalty } from '../content.ts'
import { defineStep } from '../steps/define.ts'
import type { StepFacts } from '../steps/file.ts'
import type { CaseChange } from '../store.ts'
import { allocateSerial, takeSerials } from '../store.ts'
import { decisionChange } from '../transitions.ts'
import { decisionGates } from './gates.ts'

const content = z.strictObject({
  decisionKind: codes(decisionKinds, '决定类别'),
  decisionNumber: text(100, '决定书文号；不填则按机关代字、年度连续编号').optional(),
  decisionSummary: text(2000, '决定内容'),
  penaltyKinds: kindsOfPenalty.describe('处罚种类；无处罚为空'),
  fineYuan: yuan('罚款金额').optional(),
  confiscationYuan: yuan('没收金额').optional(),
})

export type DecisionContent = z.output<typeof content>

/** 作出决定（行政处罚法第五十七条、第五十八条；重大执法决定须先经法制审核同意，且不重于送审的拟决定） */
export const decision = defineStep({
  kind: 'DECISION',
  act: 'decide',
  path: 'decision',
  operationId: 'decideCase',
  label: { zh: '作出决定', en: 'decide' },
  permission: 'case:decide',
  body: content,
  dateName: 'decidedOn',
  dateItem: 'decision',
  gates: decisionGates,
  perform: decide,
  deadlines: ({ file: { row }, on, data }) => effectsOfDecision(row, data.decisionKind, on),
  events: (after, { file: { parties }, on, data: { decisionKind } }) => [
    caseDecided({ ...eventOf(after), decisionKind, decidedOn: on, publishedOn: null, minorParty: hasMinor(parties.map(({ birthDate }) => birthDate), on) }),
  ],
  problems: [
    'cases.penalty-not-applicable', 'cases.fine-mismatch', 'cases.confiscation-mismatch', 'cases.simple-procedure-exceeded', 'cases.decision-kind-not-applicable',
    'cases.penalty-kind-missing', 'cases.party-under-fourteen', 'cases.organ-code-unfit', 'cases.legal-review-required',
  ],
})

/** Without a number of its own the decision gets the next one under the agency's organ code, without gaps. */
async function decide({ tx, today }: CommandContext, { file: { row, parties }, on: decidedOn, data }: StepFacts<DecisionContent>): Promise<CaseChange> {
  const made = { ...data, decidedOn, fineYuan: data.fineYuan ?? null, confiscationYuan: data.confiscationYuan ?? null }
  const changed = decisionChange(row, made, parties, today, await catalogueOver(tx, row))
  const agency = await findAgency(tx, { kind: 'AGENCY', agencyId: row.agencyId }, row.agencyId)
  if (agency === null) throw new Error('the case has no agency')
  if (data.decisionNumber === undefined) {
    return { ...changed, decisionNumber: formatDecisionNumber(agency, decidedOn, await allocateSerial(tx, decisionSeries(agency, decidedOn))) }
  }
  const decisionNumber = normaliseDocumentNumber(data.decisionNumber)
  await takeSerials(tx, serialsTakenBy({ ...row, decidedOn, decisionNumber }, agency))
  return { ...changed, decisionNumber }
}

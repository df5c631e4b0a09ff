import { normaliseDocumentNumber } from '../../../kernel/document-number.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { findAgency } from '../../agencies/index.ts'
import { effectsOfDecision } from '../deadlines/act-effects.ts'
import { decisionSeries, formatDecisionNumber, serialsTakenBy } from '../numbering.ts'
import { defineStep } from '../steps/define.ts'
import type { CaseChange, CaseRow } from '../store.ts'
import { allocateSerial, takeSerials } from '../store.ts'
import { decisionChange } from '../transitions.ts'
import type { DecisionContent } from './content.ts'
import { decisionContent } from './content.ts'
import { decidedEvent } from './event.ts'
import type { DecisionFacts } from './facts.ts'
import { decisionGates } from './gates.ts'
import { loadDecisionFacts } from './load.ts'

/** 作出决定（行政处罚法第五十七条、第五十八条；重大执法决定须先经法制审核同意，且不重于送审的拟决定） */
export const decision = defineStep({
  kind: 'DECISION',
  act: 'decide',
  path: 'decision',
  operationId: 'decideCase',
  label: { zh: '作出决定', en: 'decide' },
  permission: 'case:decide',
  body: decisionContent,
  dateName: 'decidedOn',
  dateItem: 'decision',
  load: loadDecisionFacts,
  gates: decisionGates,
  perform: decide,
  retold: ({ file: { row, parties, today }, on, data }, { catalogue }) => ({
    ...decisionChange(row, madeBy(data, on), parties, today, catalogue),
    decisionNumber: data.decisionNumber === undefined ? null : normaliseDocumentNumber(data.decisionNumber),
  }),
  deadlines: ({ file: { row }, on, data }) => {
    const effects = effectsOfDecision(row, data.decisionKind, on)
    return { ...effects, start: [...effects.start ?? [], ...filesSpotDecision(row, data, on)] }
  },
  events: (after, { file: { parties }, on, data: { decisionKind } }) => [
    decidedEvent(after, parties, { decisionKind, decidedOn: on, publishedOn: null }),
  ],
  problems: [
    'cases.penalty-not-applicable', 'cases.fine-mismatch', 'cases.confiscation-mismatch', 'cases.decision-kind-not-applicable', 'cases.penalty-kind-missing',
    'cases.organ-code-unfit',
  ],
})

/** A penalty on the spot is filed with the agency (行政处罚法 art. 52(3)). */
const filesSpotDecision = ({ procedureKind }: CaseRow, { decisionKind }: DecisionContent, on: string) =>
  procedureKind === 'SIMPLE' && decisionKind === 'PENALTY' ? [{ code: 'PEN-SIMPLE-FILE' as const, on }] : []

const madeBy = (data: DecisionContent, decidedOn: string) =>
  ({ ...data, decidedOn, fineYuan: data.fineYuan ?? null, confiscationYuan: data.confiscationYuan ?? null })

/** Without a number of its own the decision gets the next one under the agency's organ code, without gaps. */
async function decide({ tx, today }: CommandContext, { file: { row, parties }, on: decidedOn, data, extra }: DecisionFacts): Promise<CaseChange> {
  const changed = decisionChange(row, madeBy(data, decidedOn), parties, today, extra?.catalogue)
  const agency = await findAgency(tx, { kind: 'AGENCY', agencyId: row.agencyId }, row.agencyId)
  if (agency === null) throw new Error('the case has no agency')
  if (data.decisionNumber === undefined) {
    return { ...changed, decisionNumber: formatDecisionNumber(agency, decidedOn, await allocateSerial(tx, decisionSeries(agency, decidedOn))) }
  }
  const decisionNumber = normaliseDocumentNumber(data.decisionNumber)
  await takeSerials(tx, serialsTakenBy({ ...row, decidedOn, decisionNumber }, agency))
  return { ...changed, decisionNumber }
}

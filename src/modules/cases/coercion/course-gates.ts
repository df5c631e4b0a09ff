import type { z } from 'zod'
import type { Failing } from '../../../kernel/gate.ts'
import { defineGates } from '../../../kernel/gate.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import { lastDayOf, ruleIn } from '../periods.ts'
import type { FileStep, StepFacts } from '../steps/file.ts'
import { coercionLaw } from './basis.ts'
import type {
  freezeDeliveryContent, MeasureContent, measureApprovalContent, measureDisposalContent, measureExtensionContent, measureHandoverContent,
  measureReleaseContent, testingContent,
} from './content.ts'
import { unsettledMeasures } from './matter.ts'
import { endOf, latestEnd } from './rules.ts'

const hour = 3_600_000

/** The measure a step carries on; null only for the step that opens one. */
const measureOf = ({ subject }: StepFacts): MeasureContent | null => subject === null ? null : subject.data as unknown as MeasureContent
const before = ({ file: { steps }, subject }: StepFacts, kind: string): FileStep[] => steps.filter((step) => step.kind === kind && step.subjectId === subject?.id)
const told = (toldOn: string | undefined, on: string): boolean => toldOn !== undefined && toldOn >= on

function overdue(facts: StepFacts): Failing | boolean {
  const { file, subject, on } = facts
  const end = subject === null ? null : endOf(file, subject, on)
  return end !== null && on > end && { params: { end } }
}

export const measureApprovalGates = defineGates<StepFacts<z.output<typeof measureApprovalContent>>>('cases', {
  'measure-approval-needless': {
    title: { zh: '该措施无须补办批准', en: 'Nothing to be approved afterwards' },
    detail: { zh: '只有情况紧急当场实施且尚未补办的措施才补办批准', en: 'Only an urgent measure that was not yet approved is approved afterwards' },
    legalBasis: coercionLaw('第十九条'),
    fails: (facts) => measureOf(facts)?.urgency === undefined || before(facts, 'MEASURE_APPROVAL').length > 0,
  },
  'measure-report-late': {
    title: { zh: '报告逾期', en: 'Reported late' },
    detail: { zh: '当场实施后应在 {hours} 小时内报告并补办批准手续', en: 'A measure taken on the spot is reported and approved within {hours} hours' },
    legalBasis: coercionLaw('第十九条'),
    warning: true,
    fails: (facts) => {
      const startedAt = measureOf(facts)?.startedAt
      const hours = startedAt === undefined ? undefined : ruleIn(facts.file, 'COE-URG', localDateOf(new Date(startedAt)))?.length
      return startedAt !== undefined && hours !== undefined && Date.parse(facts.data.reportedAt) > Date.parse(startedAt) + hours * hour && { params: { hours } }
    },
  },
})

export const freezeDeliveryGates = defineGates<StepFacts<z.output<typeof freezeDeliveryContent>>>('cases', {
  'freeze-delivery-not-applicable': {
    title: { zh: '不是冻结，或者决定书已经交付', en: 'No freezing, or delivered already' },
    detail: { zh: '冻结决定书只就冻结交付一次', en: 'A freezing decision is delivered once, for a freezing' },
    legalBasis: coercionLaw('第三十一条'),
    fails: (facts) => measureOf(facts)?.measureKind !== 'FREEZE' || before(facts, 'FREEZE_DELIVERY').length > 0,
  },
  'freeze-delivery-late': {
    title: { zh: '冻结决定书交付逾期', en: 'Freezing decision delivered late' },
    detail: { zh: '应在 {latest} 前向当事人交付冻结决定书', en: 'The freezing decision is delivered by {latest}' },
    legalBasis: coercionLaw('第三十一条', '第六十九条'),
    warning: true,
    fails: ({ subject, on, file }) => {
      const latest = subject === null ? null : lastDayOf('COE-FREEZE-SERVE', file, subject.occurredOn)
      return latest !== null && on > latest && { params: { latest } }
    },
  },
})

/** What the head did not approve afterwards is released, not carried on. */
export const measureApprovedGates = defineGates<StepFacts>('cases', {
  'measure-disapproved': {
    title: { zh: '负责人未予批准，应当立即解除', en: 'Not approved, to be released at once' },
    detail: { zh: '负责人认为不应当采取的强制措施应当立即解除，不得延续', en: 'A measure the head found unwarranted is released at once and not carried on' },
    legalBasis: coercionLaw('第十九条'),
    fails: (facts) => before(facts, 'MEASURE_APPROVAL').some(({ data }) => data['approved'] === false),
  },
})

export const measureExtensionGates = defineGates<StepFacts<z.output<typeof measureExtensionContent>>>('cases', {
  'measure-extended-already': {
    title: { zh: '已经延长过一次', en: 'Extended already' },
    detail: { zh: '查封、扣押、冻结只能延长一次', en: 'A sealing, seizure or freezing is extended once' },
    legalBasis: coercionLaw('第二十五条第一款', '第三十二条第一款'),
    fails: (facts) => before(facts, 'MEASURE_EXTENSION').length > 0,
  },
  'measure-extended-late': {
    title: { zh: '期满后才延长', en: 'Extended after it ended' },
    detail: { zh: '应在期限届满（{end}）前经负责人批准延长', en: 'It is extended, with the approval of the head, before it ends on {end}' },
    legalBasis: coercionLaw('第二十五条第一款', '第三十二条第一款'),
    fails: (facts) => {
      const { file, subject, on, data: { approver } } = facts
      const end = subject === null ? null : endOf(file, subject, on)
      return end !== null && (on > end || approver.approvedOn > end || approver.approvedOn > on) && { params: { end } }
    },
  },
  'measure-extension-too-long': {
    title: { zh: '延长超过法定期限', en: 'Extended for too long' },
    detail: { zh: '延长后最迟至 {latest}', en: 'With the extension it lasts to {latest} at most' },
    legalBasis: coercionLaw('第二十五条第一款', '第三十二条第一款'),
    fails: ({ file, subject, data: { until } }) => {
      const { measureKind, periodBasis } = (subject?.data ?? {}) as Partial<MeasureContent>
      if (subject === null || measureKind === undefined || periodBasis !== undefined) return false
      const latest = latestEnd(measureKind, subject.occurredOn, file, true)
      return latest !== null && until > latest && { params: { latest } }
    },
  },
  'measure-extension-not-told': {
    title: { zh: '未书面告知延长', en: 'Extension not told' },
    detail: { zh: '延长的决定应当及时书面告知当事人并说明理由', en: 'The party is told of the extension in writing, with the reason' },
    legalBasis: coercionLaw('第二十五条第二款', '第三十二条第二款'),
    fails: ({ data: { toldOn, approver } }) => !told(toldOn, approver.approvedOn),
  },
})

export const testingGates = defineGates<StepFacts<z.output<typeof testingContent>>>('cases', {
  'testing-not-told': {
    title: { zh: '未书面告知检测、鉴定期间', en: 'Time of testing not told' },
    detail: { zh: '检测、检验、检疫或者技术鉴定的期间应当明确并书面告知当事人', en: 'The time of testing is fixed and told to the party in writing' },
    legalBasis: coercionLaw('第二十五条第三款'),
    fails: ({ data: { toldOn } }) => toldOn === undefined,
  },
  'testing-charged': {
    title: { zh: '检测、鉴定费用由当事人承担', en: 'Testing charged to the party' },
    detail: { zh: '检测、检验、检疫或者技术鉴定的费用由行政机关承担', en: 'The agency bears the cost of testing' },
    legalBasis: coercionLaw('第二十五条第三款'),
    fails: ({ data: { cost } }) => cost === 'PARTY',
  },
  'testing-of-freeze': {
    title: { zh: '冻结没有检测、鉴定期间', en: 'No testing of what is frozen' },
    detail: { zh: '只有查封、扣押的物品需要检测、鉴定时，其期间不计入', en: 'Only for things sealed or seized does the time of testing not count' },
    legalBasis: coercionLaw('第二十五条第三款'),
    fails: (facts) => measureOf(facts)?.measureKind === 'FREEZE',
  },
})

/** 逾期: what ends a measure after its time; it is still to be ended. */
export const measureOverdueGates = defineGates<StepFacts>('cases', {
  'measure-overdue': {
    title: { zh: '强制措施超期', en: 'Measure over time' },
    detail: { zh: '期限已于 {end} 届满，未在期限内作出处理决定或者解除', en: 'It ended on {end}; neither a decision nor a release was made in time' },
    legalBasis: coercionLaw('第二十七条', '第二十八条第一款第四项', '第三十二条第一款'),
    warning: true,
    fails: overdue,
  },
})

export const measureReleaseGates = defineGates<StepFacts<z.output<typeof measureReleaseContent>>>('cases', {
  'measure-things-not-returned': {
    title: { zh: '解除而未退还财物', en: 'Released but not returned' },
    detail: { zh: '解除查封、扣押应当立即退还财物', en: 'Things are returned at once when a sealing or seizure is released' },
    legalBasis: coercionLaw('第二十八条第二款'),
    fails: (facts) => ['SEAL', 'SEIZE'].includes(measureOf(facts)?.measureKind ?? '') && !facts.data.returned,
  },
  'freeze-release-not-told': {
    title: { zh: '未通知金融机构和当事人', en: 'Institution and party not told' },
    detail: { zh: '解除冻结应当及时通知金融机构和当事人', en: 'Institution and party are told of the release of a freezing' },
    legalBasis: coercionLaw('第三十三条第二款'),
    fails: (facts) => measureOf(facts)?.measureKind === 'FREEZE' && facts.data.institutionTold !== true,
  },
})

export const measureDisposalGates = defineGates<StepFacts<z.output<typeof measureDisposalContent>>>('cases', {
  'disposal-undecided': {
    title: { zh: '没有处理决定', en: 'No decision to dispose' },
    detail: { zh: '没收或者销毁应当以处理决定为据', en: 'Confiscation and destruction rest on a decision' },
    legalBasis: coercionLaw('第二十七条'),
    fails: ({ file: { row }, data: { disposal, decisionNumber } }) =>
      (disposal === 'CONFISCATED' && row.decidedOn === null) || (disposal === 'DESTROYED' && decisionNumber === undefined),
  },
  'disposal-without-reminder': {
    title: { zh: '拍卖抵缴前未催告', en: 'Auctioned without a reminder' },
    detail: { zh: '经催告仍不履行的，方可将查封、扣押的财物拍卖抵缴罚款', en: 'Things are auctioned against a fine only after a reminder' },
    legalBasis: coercionLaw('第四十六条第三款'),
    fails: ({ data: { disposal, reminderOn }, on }) => disposal === 'AUCTIONED_FOR_FINE' && (reminderOn === undefined || reminderOn > on),
  },
})

export const measureHandoverGates = defineGates<StepFacts<z.output<typeof measureHandoverContent>>>('cases', {
  'handover-not-told': {
    title: { zh: '移送财物未书面告知当事人', en: 'Party not told of the handover' },
    detail: { zh: '查封、扣押、冻结的财物一并移送的，应当书面告知当事人', en: 'The party is told in writing that things are handed over with the case' },
    legalBasis: coercionLaw('第二十一条'),
    fails: ({ data: { partyToldOn } }) => partyToldOn === undefined,
  },
})

/** What keeps a case with measures from being closed. */
export const coercionClosingGates = defineGates<StepFacts>('cases', {
  'measures-unsettled': {
    title: { zh: '强制措施尚未解除或者处理', en: 'Measures neither released nor settled' },
    detail: { zh: '尚有 {count} 项行政强制措施未解除、未处理', en: 'Coercive measures of the case are open: {count}' },
    legalBasis: coercionLaw('第二十七条', '第三十二条第一款'),
    fails: ({ file }) => {
      const open = unsettledMeasures(file)
      return open.length > 0 && { params: { count: open.length }, missing: open.map(({ data }) => String(data['decisionNumber'])) }
    },
  },
})

import { findAgency } from '../../agencies/index.ts'
import { coercionOrdered } from '../events.ts'
import { eventOf } from '../record.ts'
import { defineStep } from '../steps/define.ts'
import type { FileStep } from '../steps/file.ts'
import type { MeasureContent } from './content.ts'
import {
  freezeDeliveryContent, measureApprovalContent, measureContent, measureDisposalContent, measureExtensionContent, measureHandoverContent,
  measureReleaseContent, testingContent, testingEndContent,
} from './content.ts'
import {
  freezeDeliveryGates, measureApprovalGates, measureApprovedGates, measureDisposalGates, measureExtensionGates, measureHandoverGates, measureOverdueGates,
  measureReleaseGates, testingGates,
} from './course-gates.ts'
import { measureMatter } from './matter.ts'
import { measureGates, measureObjectGates } from './measure-gates.ts'

const during = ['FILED', 'DECIDED', 'SERVED'] as const
const common = { matter: measureMatter, actKinds: ['COERCION', 'PENALTY'] as const, during }
const periods = ['COE-SEIZE', 'COE-FREEZE'] as const

const of = (subject: FileStep | null) => subject === null ? {} : { subjectId: subject.id }
const isFreeze = (subject: FileStep | null): boolean => (subject?.data as Partial<MeasureContent> | undefined)?.measureKind === 'FREEZE'

/** 实施行政强制措施（行政强制法第十八条、第二十四条、第三十条） */
export const measure = defineStep({
  ...common,
  kind: 'MEASURE', act: 'imposeMeasure', path: 'measures', operationId: 'imposeMeasure',
  label: { zh: '实施行政强制措施', en: 'take a coercive measure' }, permission: 'case:decide', body: measureContent,
  officersOf: ({ officerIds }) => officerIds,
  load: async ({ tx }, { row: { agencyId } }) => ({ entrusted: (await findAgency(tx, { kind: 'AGENCY', agencyId }, agencyId))?.kind === 'ENTRUSTED_ORGANISATION' }),
  gates: [...measureGates, ...measureObjectGates],
  // The period of the measure itself takes the place of the one that was reckoned from filing.
  deadlines: ({ on, data: { measureKind, urgency, startedAt } }, subjectId) => ({
    cancel: [{ codes: ['COE-SEIZE'], on, subjectId: null }],
    start: [
      ...(measureKind === 'SEAL' || measureKind === 'SEIZE' ? [{ code: 'COE-SEIZE' as const, on, subjectId }] : []),
      ...(measureKind === 'FREEZE' ? [{ code: 'COE-FREEZE' as const, on, subjectId }, { code: 'COE-FREEZE-SERVE' as const, on, subjectId }] : []),
      ...(urgency === undefined ? [] : [{ code: 'COE-URG' as const, on, at: new Date(startedAt), subjectId }]),
    ],
  }),
  events: (after, { on, data: { decisionNumber, measureKind, hindersBusiness = null } }) => [
    coercionOrdered({ ...eventOf(after), position: after.version, orderedOn: on, documentNumber: decisionNumber, measureKind, executionMode: null, hindersBusiness }),
  ],
})

/** 补办批准（行政强制法第十九条） */
export const measureApproval = defineStep({
  ...common,
  kind: 'MEASURE_APPROVAL', act: 'approveMeasure', path: 'measure-approvals', operationId: 'approveMeasure',
  label: { zh: '补办强制措施批准', en: 'approve an urgent measure afterwards' }, permission: 'case:decide', body: measureApprovalContent, gates: measureApprovalGates,
  deadlines: ({ on, data: { reportedAt }, subject }) => ({ meet: [{ codes: ['COE-URG'], on, at: new Date(reportedAt), ...of(subject) }] }),
})

/** 交付冻结决定书（行政强制法第三十一条） */
export const freezeDelivery = defineStep({
  ...common,
  kind: 'FREEZE_DELIVERY', act: 'deliverFreezing', path: 'freeze-deliveries', operationId: 'deliverFreezing',
  label: { zh: '交付冻结决定书', en: 'deliver a freezing decision' }, permission: 'case:serve', body: freezeDeliveryContent, gates: freezeDeliveryGates,
  deadlines: ({ on, subject }) => ({ meet: [{ codes: ['COE-FREEZE-SERVE'], on, ...of(subject) }] }),
})

/** 延长查封、扣押、冻结（行政强制法第二十五条、第三十二条） */
export const measureExtension = defineStep({
  ...common,
  kind: 'MEASURE_EXTENSION', act: 'extendMeasure', path: 'measure-extensions', operationId: 'extendMeasure',
  label: { zh: '延长强制措施', en: 'extend a measure' }, permission: 'case:decide', body: measureExtensionContent,
  gates: [...measureApprovedGates, ...measureExtensionGates],
  deadlines: ({ data: { approver, reason }, subject }) => ({
    extend: [{ code: isFreeze(subject) ? 'COE-FREEZE' : 'COE-SEIZE', approver: { name: approver.name, post: approver.post }, reason, approvedOn: approver.approvedOn, ...of(subject) }],
  }),
})

/** 检测、检验、检疫或者技术鉴定，期间不计入（行政强制法第二十五条第三款） */
export const testing = defineStep({
  ...common,
  kind: 'TESTING', act: 'startTesting', path: 'testings', operationId: 'startTesting',
  label: { zh: '开始检测、检验、检疫或者技术鉴定', en: 'start testing what is held' }, permission: 'case:investigate', body: testingContent,
  gates: [...measureApprovedGates, ...testingGates],
  deadlines: ({ on, subject }) => ({ suspend: [{ codes: ['COE-SEIZE'], from: on, reason: 'TESTING', ...of(subject) }] }),
})

export const testingEnd = defineStep({
  ...common,
  kind: 'TESTING_END', act: 'endTesting', path: 'testing-ends', operationId: 'endTesting',
  label: { zh: '结束检测、检验、检疫或者技术鉴定', en: 'end testing what is held' }, permission: 'case:investigate', body: testingEndContent, gates: [],
  deadlines: ({ on, subject }) => ({ resume: [{ codes: ['COE-SEIZE'], to: on, ...of(subject) }] }),
})

/** 解除（行政强制法第二十八条、第三十三条） */
export const measureRelease = defineStep({
  ...common,
  kind: 'MEASURE_RELEASE', act: 'releaseMeasure', path: 'measure-releases', operationId: 'releaseMeasure',
  label: { zh: '解除强制措施', en: 'release a measure' }, permission: 'case:decide', body: measureReleaseContent, gates: [...measureReleaseGates, ...measureOverdueGates],
  deadlines: ({ on, subject }) => ({ meet: [{ codes: periods, on, ...of(subject) }] }),
})

/** 处理查封、扣押的财物（行政强制法第二十七条） */
export const measureDisposal = defineStep({
  ...common,
  kind: 'MEASURE_DISPOSAL', act: 'disposeOfMeasure', path: 'measure-disposals', operationId: 'disposeOfMeasure',
  label: { zh: '处理查封、扣押的财物', en: 'dispose of what is held' }, permission: 'case:decide', body: measureDisposalContent,
  gates: [...measureApprovedGates, ...measureDisposalGates, ...measureOverdueGates],
  deadlines: ({ on, subject }) => ({ meet: [{ codes: periods, on, ...of(subject) }] }),
})

/** 随案移送（行政强制法第二十一条） */
export const measureHandover = defineStep({
  ...common,
  kind: 'MEASURE_HANDOVER', act: 'handOverMeasure', path: 'measure-handovers', operationId: 'handOverMeasure',
  label: { zh: '随案移送查封、扣押、冻结的财物', en: 'hand over what is held with the case' }, permission: 'case:decide', body: measureHandoverContent,
  gates: measureHandoverGates,
  deadlines: ({ on, subject }) => ({ meet: [{ codes: periods, on, ...of(subject) }] }),
})

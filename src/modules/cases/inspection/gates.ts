import type { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import { fitOfficers } from '../common/officers.ts'
import { mattersIn } from '../steps/define.ts'
import type { StepFacts } from '../steps/file.ts'
import type { InspectionContent, inspectionOrderContent, inspectionPlanContent, referralContent } from './content.ts'
import { inspectionMatter } from './matter.ts'
import type { OtherInspection } from './queries.ts'
import type { RandomCheckLimits } from './rules.ts'
import { capReached, overlap, ratioExceeded } from './rules.ts'

const penaltyLaw = (article: string): LegalBasis => ({ law: '中华人民共和国行政处罚法', article })
/** Known from other sources than its own text, and therefore without the number of a paragraph. */
const onInspections: LegalBasis = { law: '国务院办公厅关于严格规范涉企行政检查的意见（国办发〔2024〕54号）', article: '有关要求' }
const randomChecks: LegalBasis = { law: '国务院关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见（国发〔2019〕5号）', article: '三（二）' }

/** What the published lists say of the item, and how often the enterprise was visited this year. */
export interface PlanExtra { listed: boolean, limits: RandomCheckLimits | null, visits: number }

export const inspectionPlanGates = defineGates<StepFacts<z.output<typeof inspectionPlanContent>, PlanExtra>>('cases', {
  'inspection-item-unlisted': {
    title: { zh: '检查事项未公布', en: 'Item of inspection not published' },
    detail: { zh: '未列入本机关执法事项清单的检查不得实施', en: 'What is not in the published list of the agency is not inspected' },
    legalBasis: [onInspections],
    fails: ({ extra }) => extra?.listed === false,
  },
  'inspection-unapproved': {
    title: { zh: '检查未经批准', en: 'Inspection not approved' },
    detail: { zh: '实施检查前应经行政机关负责人批准', en: 'The head approves an inspection beforehand' },
    legalBasis: [onInspections],
    fails: ({ data: { approver }, on }) => approver === undefined || approver.approvedOn > on,
  },
  'inspection-unannounced': {
    title: { zh: '没有检查通知书或者检查码', en: 'Neither notice nor code' },
    detail: { zh: '入企检查应有检查通知书或者检查码；紧急情形说明理由', en: 'An enterprise is inspected with a notice or a check code; say why where it is urgent' },
    legalBasis: [onInspections],
    warning: true,
    fails: ({ data: { noticeNumber, checkCode } }) => noticeNumber === undefined && checkCode === undefined,
  },
  'inspection-ratio-exceeded': {
    title: { zh: '超过抽查比例', en: 'Beyond the ratio of random checks' },
    detail: { zh: '全年计划检查数超过公布的抽查比例上限', en: 'The plan of the year goes beyond the published ratio' },
    legalBasis: [randomChecks],
    warning: true,
    fails: ({ extra, data: { plannedObjects, stock } }) => extra !== undefined && ratioExceeded(extra.limits, plannedObjects, stock),
  },
  'inspection-cap-reached': {
    title: { zh: '达到年度检查频次上限', en: 'Yearly number of visits reached' },
    detail: { zh: '本年度已检查该对象 {visits} 次，达到公布的频次上限', en: 'Visited {visits} times this year, as often as is published' },
    legalBasis: [onInspections],
    warning: true,
    fails: ({ extra }) => extra !== undefined && capReached(extra.limits, extra.visits) && { params: { visits: extra.visits } },
  },
})

const officerGates = defineGates<StepFacts<{ officerIds: readonly string[] }>>('cases', {
  'inspection-officers-missing': {
    title: { zh: '检查人员不足两名', en: 'Inspected by fewer than two officers' },
    detail: { zh: '检查应由两名以上具备资格的执法人员实施，现有 {fit} 名', en: 'Two or more qualified officers inspect; there are {fit}' },
    legalBasis: [onInspections, penaltyLaw('第四十二条第一款')],
    fails: (facts) => {
      const { fit, unfit } = fitOfficers(facts, facts.data.officerIds)
      return (fit < 2 || unfit.length > 0) && { params: { fit }, missing: unfit.map((position) => `第 ${position} 名人员不具备资格`) }
    },
  },
})
export const recheckGates = officerGates

export const inspectionGates = [
  ...officerGates,
  ...defineGates<StepFacts<InspectionContent, readonly OtherInspection[]>>('cases', {
    'inspection-unplanned': {
      title: { zh: '没有检查方案', en: 'Inspection not planned' },
      detail: { zh: '应先登记检查事项、任务来源和批准', en: 'Item, source and approval of an inspection are recorded first' },
      legalBasis: [onInspections],
      fails: ({ file: { steps } }) => !steps.some(({ kind }) => kind === 'INSPECTION_PLAN'),
    },
    'inspection-certificates-not-shown': {
      title: { zh: '检查时未出示执法证件', en: 'Certificates not shown at an inspection' },
      detail: { zh: '进行检查时应当主动出示执法证件', en: 'Officers show their certificates when they inspect' },
      legalBasis: [penaltyLaw('第五十五条第一款')],
      fails: ({ data: { certificatesShown } }) => !certificatesShown,
    },
    'inspection-record-missing': {
      title: { zh: '没有检查笔录', en: 'No record of the inspection' },
      detail: { zh: '检查应当制作笔录', en: 'A record of the inspection is made' },
      legalBasis: [penaltyLaw('第五十五条第二款')],
      fails: ({ data: { siteRecord } }) => siteRecord === undefined,
    },
    'inspection-times-unfit': {
      title: { zh: '检查起止时刻不合理', en: 'Times of the inspection do not fit' },
      detail: { zh: '检查应在登记之日开始，且结束不早于开始', en: 'An inspection begins on its day and ends no earlier than it begins' },
      legalBasis: [],
      fails: ({ on, data: { startedAt, endedAt } }) => localDateOf(new Date(startedAt)) !== on || Date.parse(endedAt) < Date.parse(startedAt),
    },
    'inspection-not-scanned': {
      title: { zh: '未扫码入企', en: 'Not scanned in' },
      detail: { zh: '入企检查应当扫码留痕；系统故障、紧急情形说明理由', en: 'A visit is scanned in; say why where the system failed or it was urgent' },
      legalBasis: [onInspections],
      warning: true,
      fails: ({ data: { scannedAt } }) => scannedAt === undefined,
    },
    'inspection-officer-elsewhere': {
      title: { zh: '同一人员同时在两处检查', en: 'Officer in two places at once' },
      detail: { zh: '{count} 名检查人员的检查时间与其他检查重叠', en: 'Officers who inspect elsewhere at the same time: {count}' },
      legalBasis: [onInspections],
      warning: true,
      fails: ({ file: { steps }, extra = [], data }) => {
        const others = [...extra, ...steps.filter(({ kind }) => kind === 'INSPECTION').map((step) => step.data as unknown as InspectionContent)]
        const busy = new Set(others.filter((other) => overlap(data, other)).flatMap(({ officerIds }) => officerIds))
        const count = data.officerIds.filter((id) => busy.has(id)).length
        return count > 0 && { params: { count } }
      },
    },
  }),
]

export const inspectionOrderGates = defineGates<StepFacts<z.output<typeof inspectionOrderContent>>>('cases', {
  'inspection-nothing-to-correct': {
    title: { zh: '没有需要改正的问题', en: 'Nothing to correct' },
    detail: { zh: '检查未发现问题的，不责令改正；改正期限不早于责令之日', en: 'Where nothing was found no correction is ordered; and its time lies ahead' },
    legalBasis: [onInspections],
    fails: ({ subject, on, data: { until } }) => subject?.data['result'] === 'NO_PROBLEM' || until < on,
  },
})

export const referralGates = defineGates<StepFacts<z.output<typeof referralContent>, { known: boolean }>>('cases', {
  'referral-case-unknown': {
    title: { zh: '据此立案的案件不存在', en: 'No such case' },
    detail: { zh: '本机关没有该案件', en: 'The agency has no such case' },
    legalBasis: [],
    fails: ({ extra }) => extra?.known === false,
  },
})

/** What keeps a case of inspection from being closed. */
export const inspectionClosingGates = defineGates<StepFacts>('cases', {
  'inspection-result-untold': {
    title: { zh: '检查结果未反馈', en: 'Result of an inspection not told' },
    detail: { zh: '尚有 {count} 次检查未向被检查人反馈结果', en: 'Inspections whose result was not told: {count}' },
    legalBasis: [onInspections],
    fails: ({ file }) => {
      const count = mattersIn(inspectionMatter, file).filter(({ state }) => state === 'CONDUCTED').length
      return count > 0 && { params: { count } }
    },
  },
})

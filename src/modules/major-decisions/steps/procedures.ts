import { z } from 'zod'
import { findRule } from '../../../kernel/deadline.ts'
import { defineGates } from '../../../kernel/gate.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { addDays } from '../../../kernel/local-date.ts'
import { codes, day, text } from '../../../platform/http/strings.ts'
import { argumentForms, channels, competitionResults, participationModes, positions, procedures, riskLevels, type Procedure } from '../codes.ts'
import { decisionDeadlineRules } from '../deadlines.ts'
import type { StepFacts } from './define.ts'
import { article, defineStep, done, organ, sponsor, traitsOf } from './define.ts'
import { flag, listOfTexts, reason } from './fields.ts'

const daysOf = (code: 'MD-COMMENT' | 'MD-HEARMAT', { row }: Pick<StepFacts<unknown>, 'row'>, on: LocalDate): number =>
  findRule(decisionDeadlineRules, code, { on, division: row.divisionCode, field: null })?.length ?? 0

const consultBody = z.strictObject({
  mode: codes(participationModes, '方式'),
  startedOn: day('开始日期；听证会为召开日期'),
  endsOn: day('截止日期'),
  channels: z.array(codes(channels, '公布途径')).max(5).describe('公布途径'),
  account: text(10_000, '情况'),
  shorterReason: text(2000, '公开征求意见期限不足三十日的理由，征求意见时已予说明').optional(),
  hearing: z.strictObject({
    participantsPublishedOn: day('公布听证参加人名单的日期'), materialsDeliveredOn: day('听证会材料送达日期'), participants: z.number().int().min(1).max(1000).describe('听证参加人数'),
    recordSigned: flag('听证会记录是否经听证参加人确认签字'),
  }).describe('听证会').optional(),
})
type Consult = z.output<typeof consultBody>
const hearingOf = ({ mode, hearing }: Consult) => mode === 'HEARING' ? hearing : undefined

/** 公众参与 */
export const consult = defineStep({
  act: 'consult', path: 'consultations', operationId: 'consultPublicOnMajorDecision', summary: '登记公众参与', permission: sponsor, body: consultBody,
  gates: defineGates<StepFacts<Consult>>('major-decisions', {
    'period-reversed': {
      title: { zh: '起止日期颠倒', en: 'Period reversed' }, detail: { zh: '截止日期早于开始日期', en: 'The end lies before the beginning' }, legalBasis: [],
      fails: ({ data }) => data.endsOn < data.startedOn,
    },
    'comment-unpublished': {
      title: { zh: '未公布草案', en: 'Draft not made known' },
      detail: { zh: '向社会公开征求意见的，应当通过便于公众知晓的途径公布草案及其说明', en: 'For public comment the draft and its explanation are published where the public learns of them' },
      legalBasis: article('第十五条第一款'),
      fails: ({ data }) => data.mode === 'PUBLIC_COMMENT' && data.channels.length === 0,
    },
    'comment-too-short': {
      title: { zh: '公开征求意见期限不足', en: 'Public comment too short' },
      detail: { zh: '公开征求意见的期限一般不少于 {days} 日；因情况紧急等原因需要缩短的，应当在征求意见时说明', en: 'Public comment lasts {days} days as a rule; where urgency shortens it, that is explained when opinions are asked for' },
      legalBasis: article('第十五条第一款'),
      fails: (facts) => {
        const { data: { mode, startedOn, endsOn, shorterReason } } = facts
        const days = daysOf('MD-COMMENT', facts, startedOn)
        return mode === 'PUBLIC_COMMENT' && shorterReason === undefined && endsOn < addDays(startedOn, days) && { params: { days } }
      },
    },
    'hearing-participants-unpublished': {
      title: { zh: '未提前公布听证参加人名单', en: 'Participants not published before' },
      detail: { zh: '听证参加人名单应当在听证会召开前向社会公布', en: 'The list of participants is published before the hearing' },
      legalBasis: article('第十六条第三款'),
      fails: ({ data }) => data.mode === 'HEARING' && !((hearingOf(data)?.participantsPublishedOn ?? data.startedOn) < data.startedOn),
    },
    'hearing-materials-late': {
      title: { zh: '听证会材料送达过晚', en: 'Materials of the hearing late' },
      detail: { zh: '听证会材料应当于召开听证会 {days} 日前送达听证参加人', en: 'The materials reach the participants {days} days before the hearing' },
      legalBasis: article('第十六条第三款'),
      fails: (facts) => {
        const { data } = facts
        const days = daysOf('MD-HEARMAT', facts, data.startedOn)
        return data.mode === 'HEARING' && (hearingOf(data)?.materialsDeliveredOn ?? data.startedOn) > addDays(data.startedOn, -days) && { params: { days } }
      },
    },
    'hearing-record-unsigned': {
      title: { zh: '听证会记录未签字', en: 'Record of the hearing not signed' },
      detail: { zh: '听证会记录应当由听证参加人确认并签字', en: 'The participants confirm and sign the record of the hearing' },
      legalBasis: article('第十七条第三项'),
      fails: ({ data }) => data.mode === 'HEARING' && hearingOf(data)?.recordSigned !== true,
    },
  }),
})

const feedbackBody = z.strictObject({
  opinions: z.array(z.strictObject({
    source: text(200, '意见来源'), text: text(2000, '意见'), adopted: flag('是否采纳'), reason: text(2000, '不采纳的理由').optional(),
  })).max(500).describe('归纳整理的主要意见；没有意见的为空'),
  summary: text(10_000, '研究采纳情况'),
})

/** 意见的研究采纳 */
export const feedBack = defineStep({
  act: 'feedBack', path: 'feedback', operationId: 'feedBackOnMajorDecision', summary: '登记意见研究采纳情况', permission: sponsor, body: feedbackBody,
  gates: defineGates<StepFacts<z.output<typeof feedbackBody>>>('major-decisions', {
    'consultation-missing': {
      title: { zh: '尚未听取意见', en: 'Nobody consulted yet' }, detail: { zh: '研究采纳意见之前应当听取意见', en: 'Opinions are sought before they are studied' },
      legalBasis: article('第十八条'), fails: (facts) => done(facts, consult).length === 0,
    },
    'opinion-unanswered': {
      title: { zh: '未采纳的意见没有理由', en: 'Opinion not adopted, no reason' },
      detail: { zh: '对各方面意见应当研究论证，不采纳的应当说明理由', en: 'Every opinion is studied; one that is not adopted has a reason' },
      legalBasis: article('第十八条', '第二十九条第二项'),
      fails: ({ data }) => {
        const missing = data.opinions.filter((opinion) => !opinion.adopted && opinion.reason === undefined).map(({ source }) => source)
        return missing.length > 0 && { missing }
      },
    },
  }),
})

const argumentBody = z.strictObject({
  form: codes(argumentForms, '论证方式'),
  institution: text(200, '承担论证工作的专业机构').optional(),
  experts: z.array(z.strictObject({
    name: text(50, '专家姓名'), unit: text(200, '所在单位'), interested: flag('是否与决策事项有直接利害关系'), signed: flag('书面论证意见是否署名、盖章'),
    position: codes(positions, '意见'), opinion: text(10_000, '论证意见'),
  })).min(1).max(50).describe('专家及其意见，不同意见一并载明'),
  adoption: text(10_000, '论证意见的研究采纳情况'),
})

/** 专家论证 */
export const argue = defineStep({
  act: 'argue', path: 'arguments', operationId: 'argueMajorDecision', summary: '登记专家论证', permission: sponsor, body: argumentBody,
  gates: defineGates<StepFacts<z.output<typeof argumentBody>>>('major-decisions', {
    'expert-interested': {
      title: { zh: '专家有直接利害关系', en: 'Expert with an interest' },
      detail: { zh: '不得选择与决策事项有直接利害关系的专家、专业机构', en: 'No expert with a direct interest in the matter is chosen' },
      legalBasis: article('第二十条'),
      fails: ({ data }) => {
        const interested = data.experts.filter((expert) => expert.interested).map(({ name }) => name)
        return interested.length > 0 && { missing: interested }
      },
    },
    'expert-unsigned': {
      title: { zh: '论证意见未署名', en: 'Opinion of an expert not signed' },
      detail: { zh: '提供书面论证意见的，应当署名、盖章', en: 'A written opinion of an expert is signed' },
      legalBasis: article('第十九条第二款'),
      fails: ({ data }) => {
        const unsigned = data.experts.filter(({ signed }) => !signed).map(({ name }) => name)
        return unsigned.length > 0 && { missing: unsigned }
      },
    },
  }),
})

const assessmentBody = z.strictObject({
  assessor: text(200, '组织评估的单位'),
  thirdParty: flag('是否委托第三方'),
  methods: listOfTexts(20, '评估方法'),
  departmentsHeard: listOfTexts(50, '听取意见的部门'),
  points: z.array(z.strictObject({ point: text(2000, '风险点'), level: codes(riskLevels, '风险等级'), measure: text(2000, '防范措施').optional() })).max(100).describe('风险点'),
  plan: text(10_000, '处置预案').optional(),
  controllable: flag('风险是否可控'),
  reliedOn: z.strictObject({ title: text(200, '已有的评价、评估'), basis: text(500, '所依规定') }).describe('已按有关规定对有关风险进行评价、评估的，不作重复评估').optional(),
})

/** 风险评估 */
export const assess = defineStep({
  act: 'assess', path: 'risk-assessments', operationId: 'assessRiskOfMajorDecision', summary: '登记风险评估', permission: sponsor, body: assessmentBody,
  gates: defineGates<StepFacts<z.output<typeof assessmentBody>>>('major-decisions', {
    'assessment-incomplete': {
      title: { zh: '风险评估报告不完整', en: 'Risk report incomplete' },
      detail: { zh: '风险评估应当听取有关部门的意见，报告应当明确风险点、风险防范措施和处置预案', en: 'The departments are heard; the report states the points of risk, the measures and a plan' },
      legalBasis: article('第二十三条第二款'),
      fails: ({ data: { reliedOn, points, plan, departmentsHeard } }) => {
        const missing = [
          ...(departmentsHeard.length === 0 ? ['departmentsHeard'] : []), ...(points.length === 0 ? ['points'] : []),
          ...(points.some(({ measure }) => measure === undefined) ? ['measure'] : []), ...(plan === undefined ? ['plan'] : []),
        ]
        return reliedOn === undefined && missing.length > 0 && { missing }
      },
    },
  }),
})

/** 公平竞争审查 */
export const reviewCompetition = defineStep({
  act: 'reviewCompetition', path: 'competition-reviews', operationId: 'reviewCompetitionOfMajorDecision', summary: '登记公平竞争审查', permission: sponsor,
  body: z.strictObject({ result: codes(competitionResults, '审查结果'), reviewer: text(200, '审查单位'), conclusion: text(10_000, '审查结论') }), gates: [],
})

const waiverBody = z.strictObject({ procedure: codes(procedures, '免除的程序'), reason: reason(), basis: text(500, '依据') })

/** Where the law lets no procedure go, its article says so. */
const waiverBasis: Readonly<Record<Procedure, string>> = { PARTICIPATION: '第十四条第一款', ARGUMENT: '第十九条第一款', RISK: '第二十二条第一款', COMPETITION: '第二十九条第一项' }

/** 免除程序：只有依法不予公开的决策事项可以不经公众参与 */
export const waive = defineStep({
  act: 'waive', path: 'waivers', operationId: 'waiveProcedureOfMajorDecision', summary: '免除程序', permission: organ, body: waiverBody,
  description: '依法不予公开的事项可以不经公众参与；其他程序不得免除，已有的风险评估在风险评估中登记。',
  gates: defineGates<StepFacts<z.output<typeof waiverBody>>>('major-decisions', {
    'waiver-not-allowed': {
      title: { zh: '不得免除的程序', en: 'Procedure not to be waived' },
      detail: { zh: '除依法不予公开的决策事项可以不经公众参与外，法定程序不得免除', en: 'But for the participation of the public in a matter that is not public by law, no procedure is waived' },
      legalBasis: article('第十四条第一款'),
      fails: (facts) => {
        const { procedure } = facts.data
        return !(procedure === 'PARTICIPATION' && traitsOf(facts).confidential !== null) && { legalBasis: article(waiverBasis[procedure]) }
      },
    },
  }),
})

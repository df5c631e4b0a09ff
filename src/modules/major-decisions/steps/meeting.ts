import { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import { codes, day, text } from '../../../platform/http/strings.ts'
import { meetingKinds } from '../../legality-desk/codes.ts'
import { channels, discussionOutcomes, positions, type Channel } from '../codes.ts'
import type { StepFacts } from './define.ts'
import { article, defineStep, done, isWaived, organ, sponsor, traitsOf } from './define.ts'
import { flag, official, reason } from './fields.ts'
import { draft } from './preparation.ts'
import { argue, assess, consult, feedBack, reviewCompetition } from './procedures.ts'

interface Meeting { meetingKind: keyof typeof meetingKinds }
const meeting = { meetingKind: codes(meetingKinds, '会议'), session: text(100, '会议届次') }

/** 常务会议或者全体会议 */
export const meetingGates = defineGates<StepFacts<Meeting>>('major-decisions', {
  'meeting-unfit': {
    title: { zh: '会议不符合规定', en: 'Not such a meeting' },
    detail: { zh: '决策草案应当经决策机关常务会议或者全体会议讨论', en: 'The draft is discussed by the executive or the plenary meeting of the organ' },
    legalBasis: article('第三十条第一款'),
    fails: ({ data }) => !['EXECUTIVE_MEETING', 'PLENARY_MEETING'].includes(data.meetingKind),
  },
})

const scheduleBody = z.strictObject({ ...meeting, meetingOn: day('会议日期') })

/** What a draft needs before it goes to the meeting, but for the opinion of the desk. */
export const packGates = defineGates<StepFacts<unknown>>('major-decisions', {
  'draft-missing': {
    title: { zh: '没有决策草案', en: 'No draft' }, detail: { zh: '尚未拟订决策草案', en: 'No draft has been recorded' },
    legalBasis: article('第十二条第一款'), fails: (facts) => done(facts, draft).length === 0,
  },
  'participation-missing': {
    title: { zh: '未经公众参与', en: 'Public not consulted' },
    detail: { zh: '除依法不予公开的外，应当采取便于社会公众参与的方式充分听取意见', en: 'Unless the matter is not public by law, the public is consulted' },
    legalBasis: article('第十四条第一款'), fails: (facts) => !isWaived(facts, 'PARTICIPATION') && done(facts, consult).length === 0,
  },
  'consultation-running': {
    title: { zh: '征求意见尚未结束', en: 'Consultation still running' }, detail: { zh: '征求意见于 {endsOn} 截止', en: 'The consultation ends on {endsOn}' },
    legalBasis: article('第十五条第一款'),
    fails: (facts) => {
      const endsOn = done(facts, consult).map(({ data }) => data.endsOn).filter((end) => end >= facts.on).sort().at(-1)
      return endsOn !== undefined && { params: { endsOn } }
    },
  },
  'feedback-missing': {
    title: { zh: '没有意见研究采纳情况', en: 'No account of opinions' },
    detail: { zh: '履行公众参与程序的，应当同时报送社会公众提出的主要意见的研究采纳情况', en: 'Where the public was consulted, the adoption of its opinions is submitted too' },
    legalBasis: article('第十八条', '第二十九条第二项'),
    fails: (facts) => {
      const both = facts.steps.filter(({ act, cycle }) => cycle === facts.row.cycle && (act === 'consult' || act === 'feedBack'))
      return both.at(-1)?.act === 'consult' || (both.length > 0 && done(facts, feedBack).length === 0)
    },
  },
  'argument-missing': {
    title: { zh: '未经专家论证', en: 'No expert argument' }, detail: { zh: '专业性、技术性较强的决策事项，应当组织专家、专业机构论证', en: 'A professional or technical matter is argued by experts' },
    legalBasis: article('第十九条第一款'), fails: (facts) => traitsOf(facts).professional && done(facts, argue).length === 0,
  },
  'assessment-missing': {
    title: { zh: '未经风险评估', en: 'No risk assessment' },
    detail: { zh: '实施可能对社会稳定、公共安全等方面造成不利影响的，应当组织风险评估', en: 'A matter that may harm social stability or public safety is assessed for its risks' },
    legalBasis: article('第二十二条第一款'), fails: (facts) => traitsOf(facts).risky && done(facts, assess).length === 0,
  },
  'risk-uncontrollable': {
    title: { zh: '风险不可控', en: 'Risk not controllable' },
    detail: { zh: '认为风险不可控的，在采取调整决策草案等措施确保风险可控后，才可以作出决策', en: 'Where the risk is not controllable, the draft is adjusted until it is' },
    legalBasis: article('第二十四条'), fails: (facts) => done(facts, assess).at(-1)?.data.controllable === false,
  },
  'competition-review-missing': {
    title: { zh: '没有公平竞争审查情况', en: 'No fair-competition review' },
    detail: { zh: '决策草案涉及市场主体经济活动的，应当包含公平竞争审查的有关情况', en: 'A draft that touches the business of market players contains its fair-competition review' },
    legalBasis: article('第二十九条第一项'), fails: (facts) => traitsOf(facts).market && done(facts, reviewCompetition).length === 0,
  },
  'competition-restricted': {
    title: { zh: '草案排除、限制竞争', en: 'Draft restricts competition' }, detail: { zh: '公平竞争审查认为排除、限制竞争的，应当修改草案并重新审查', en: 'A draft found to restrict competition is changed and reviewed again' },
    legalBasis: article('第二十九条第一项'), fails: (facts) => done(facts, reviewCompetition).at(-1)?.data.result === 'RESTRICTIVE',
  },
  'review-outdated': {
    title: { zh: '合法性审查之后草案有变化', en: 'Draft changed since the review' },
    detail: { zh: '合法性审查之后重新拟订的草案未经审查，应当再次送审', en: 'The draft was written anew after its review and has to be submitted again' },
    legalBasis: article('第二十五条第二款'),
    fails: (facts) => {
      const { review, row } = facts
      if (review === null) return false
      const redrafted = done(facts, draft).at(-1)?.recordedAt
      return review.createdAt < row.cycleStartedAt || (review.conclusion !== 'AFTER_MODIFICATION' && redrafted !== undefined && redrafted > review.createdAt)
    },
  },
})

/** 提交会议讨论：程序齐备，且未经合法性审查不得上会 */
export const schedule = defineStep({
  act: 'schedule', path: 'scheduling', operationId: 'scheduleMajorDecision', summary: '提交会议讨论', permission: organ, body: scheduleBody, needsOpinion: true,
  description: '未经合法性审查或者经审查不合法的，不得提交；探索性改革事项明示法律风险后可以提交。',
  gates: [...packGates, ...meetingGates],
})

/** 暂缓讨论 */
export const postpone = defineStep({
  act: 'postpone', path: 'postponement', operationId: 'postponeMajorDecision', summary: '暂缓讨论', permission: organ, body: z.strictObject({ reason: reason() }), gates: [],
})

const discussionBody = z.strictObject({
  speakers: z.array(z.strictObject({
    name: text(50, '姓名'), post: text(50, '职务'), chief: flag('是否行政首长'), position: codes(positions, '意见'), opinion: text(5000, '发言要点').optional(),
  })).min(2).max(100).describe('会议组成人员，按发言先后'),
  outcome: codes(discussionOutcomes, '行政首长拟作出的决定'),
  deviationReason: text(5000, '拟作出的决定与多数人的意见不一致的，在会上说明的理由').optional(),
  minutes: text(10_000, '讨论情况'),
})
type Discussion = z.output<typeof discussionBody>

/** Whether the chief goes against what most of the others said. */
function deviates({ speakers, outcome }: Discussion): boolean {
  const others = speakers.filter(({ chief }) => !chief)
  const [agreeing, opposed] = [others.filter(({ position }) => position === 'FOR').length, others.filter(({ position }) => position === 'AGAINST').length]
  const passing = outcome === 'PASSED' || outcome === 'PASSED_WITH_CHANGES'
  return passing ? opposed * 2 > others.length : agreeing * 2 > others.length
}

/** 集体讨论 */
export const discuss = defineStep({
  act: 'discuss', path: 'discussion', operationId: 'discussMajorDecision', summary: '登记集体讨论', permission: organ, body: discussionBody, problems: ['major-decisions.meeting-not-held'],
  gates: defineGates<StepFacts<Discussion>>('major-decisions', {
    'chief-not-last': {
      title: { zh: '行政首长未最后发言', en: 'Chief did not speak last' }, detail: { zh: '行政首长应当最后发表意见', en: 'The chief speaks last' },
      legalBasis: article('第三十条第二款'), fails: ({ data: { speakers } }) => speakers.filter(({ chief }) => chief).length !== 1 || speakers.at(-1)?.chief !== true,
    },
    'deviation-unexplained': {
      title: { zh: '未说明不同于多数意见的理由', en: 'Deviation not explained' },
      detail: { zh: '行政首长拟作出的决定与会议组成人员多数人的意见不一致的，应当在会上说明理由', en: 'Where the chief decides against the majority, the reasons are given at the meeting' },
      legalBasis: article('第三十条第二款'), fails: ({ data }) => deviates(data) && data.deviationReason === undefined,
    },
    'dissent-unrecorded': {
      title: { zh: '不同意见未载明', en: 'Dissent not recorded' }, detail: { zh: '集体讨论决定情况应当如实记录，不同意见应当如实载明', en: 'The discussion is recorded truthfully, dissent included' },
      legalBasis: article('第三十条第三款'),
      fails: ({ data }) => {
        const missing = data.speakers.filter(({ position, opinion }) => position !== 'FOR' && opinion === undefined).map(({ name }) => name)
        return missing.length > 0 && { missing }
      },
    },
  }),
})

/** 退回修改 */
export const redraft = defineStep({
  act: 'redraft', path: 'redrafting', operationId: 'redraftMajorDecision', summary: '退回修改草案', permission: organ, body: z.strictObject({ reason: reason() }), gates: [],
})

/** 终止决策程序 */
export const drop = defineStep({
  act: 'drop', path: 'dropping', operationId: 'dropMajorDecision', summary: '终止决策程序', permission: organ,
  body: z.strictObject({ decidedBy: official('作出决定的决策机关负责人'), reason: reason() }), gates: [],
})

/** 请示报告 */
export const reportToParty = defineStep({
  act: 'reportToParty', path: 'party-report', operationId: 'reportMajorDecisionToParty', summary: '登记向同级党委请示报告', permission: organ,
  body: z.strictObject({ committee: text(200, '同级党委'), documentNumber: text(100, '请示报告文号'), reply: text(5000, '党委意见') }), gates: [],
})

const decisionBody = z.strictObject({ documentNumber: text(100, '决策文号'), decidedBy: official('作出决定的行政首长'), text: text(20_000, '决定内容') })

/** 作出决定 */
export const decide = defineStep({
  act: 'decide', path: 'decision', operationId: 'decideMajorDecision', summary: '作出决定', permission: organ, body: decisionBody,
  gates: defineGates<StepFacts<z.output<typeof decisionBody>>>('major-decisions', {
    'not-passed': {
      title: { zh: '未经讨论通过', en: 'Not passed by the discussion' }, detail: { zh: '行政首长在集体讨论的基础上作出决定；讨论结果不是通过的，不得作出决定', en: 'The chief decides on the ground of the discussion; nothing is decided that it did not pass' },
      legalBasis: article('第三十条第一款'), fails: (facts) => !['PASSED', 'PASSED_WITH_CHANGES'].includes(done(facts, discuss).at(-1)?.data.outcome ?? ''),
    },
    'party-unreported': {
      title: { zh: '未向同级党委请示报告', en: 'Party committee not asked' }, detail: { zh: '重大行政决策出台前应当按照规定向同级党委请示报告', en: 'Before it is issued, the decision is reported to the Party committee of the same level' },
      legalBasis: article('第三十一条'), fails: (facts) => done(facts, reportToParty).length === 0,
    },
  }),
})

const publicationBody = z.strictObject({
  channels: z.array(codes(channels, '公布途径')).max(5).refine((all) => new Set(all).size === all.length).describe('公布途径'),
  withheld: text(2000, '依法不予公开的说明；公布的不填').optional(),
  adoption: text(10_000, '公众意见、专家论证意见采纳情况的说明').optional(),
  interpretation: text(10_000, '宣传解读').optional(),
})
const duePlaces: readonly Channel[] = ['GAZETTE', 'WEBSITE', 'NEWSPAPER']

/** 公布；依法不予公开的，说明后不公布 */
export const publish = defineStep({
  act: 'publish', path: 'publication', operationId: 'publishMajorDecision', summary: '公布', permission: sponsor, body: publicationBody,
  gates: defineGates<StepFacts<z.output<typeof publicationBody>>>('major-decisions', {
    'withholding-not-allowed': {
      title: { zh: '不得不公布', en: 'Not to be withheld' }, detail: { zh: '除依法不予公开的外，重大行政决策应当及时公布', en: 'Unless the matter is not public by law, the decision is published' },
      legalBasis: article('第三十二条'), fails: (facts) => facts.data.withheld !== undefined && traitsOf(facts).confidential === null,
    },
    'channels-incomplete': {
      title: { zh: '公布途径不全', en: 'Channels incomplete' }, detail: { zh: '应当通过政府公报、政府网站以及在本行政区域内发行的报纸等途径公布', en: 'The decision is published in the gazette, on the website and in the newspapers of the place' },
      legalBasis: article('第三十二条'),
      fails: ({ data }) => {
        const missing = duePlaces.filter((place) => !data.channels.includes(place))
        return data.withheld === undefined && missing.length > 0 && { missing }
      },
    },
    'adoption-unexplained': {
      title: { zh: '未说明意见采纳情况', en: 'Adoption not explained' },
      detail: { zh: '专业性、技术性较强的重大行政决策，应当说明公众意见、专家论证意见的采纳情况', en: 'For a professional or technical decision the adoption of opinions of public and experts is explained' },
      legalBasis: article('第三十二条'), fails: (facts) => facts.data.withheld === undefined && traitsOf(facts).professional && facts.data.adoption === undefined,
    },
  }),
})

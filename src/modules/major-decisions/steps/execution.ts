import { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import { codes, text } from '../../../platform/http/strings.ts'
import { meetingKinds } from '../../legality-desk/codes.ts'
import { archivePieces, evaluationTriggers, executionReports, recommendations } from '../codes.ts'
import { requiredPieces } from './archive.ts'
import type { StepFacts } from './define.ts'
import { article, defineStep, done, everDone, organ, sponsor } from './define.ts'
import { flag, listOfTexts, official, reason } from './fields.ts'
import { meetingGates } from './meeting.ts'
import { argue, assess } from './procedures.ts'

/** 明确执行单位 */
export const execute = defineStep({
  act: 'execute', path: 'execution', operationId: 'executeMajorDecision', summary: '明确执行单位', permission: organ,
  body: z.strictObject({ units: listOfTexts(50, '决策执行单位').min(1), tasks: text(10_000, '执行任务'), inspection: text(2000, '督促检查安排') }), gates: [],
})

/** 执行情况 */
export const report = defineStep({
  act: 'report', path: 'execution-reports', operationId: 'reportOnMajorDecision', summary: '登记执行情况', permission: sponsor,
  body: z.strictObject({ kind: codes(executionReports, '报告种类'), unit: text(200, '报告单位或者提出人'), text: text(10_000, '情况') }), gates: [],
})

const evaluationBody = z.strictObject({
  trigger: codes(evaluationTriggers, '开展评估的情形'),
  evaluator: text(200, '承担评估具体工作的单位'),
  thirdParty: flag('是否委托第三方'),
  methods: listOfTexts(20, '评估方法'),
  heard: listOfTexts(50, '听取意见、吸收参与的公众、代表和组织'),
  achieved: flag('是否达到预期效果'),
  recommendation: codes(recommendations, '建议'),
  text: text(20_000, '评估报告'),
})

const same = (one: string, other: string | undefined): boolean => other !== undefined && one.trim() === other.trim()

/** 后评估：不得由决策作出前承担主要论证评估工作的单位承担 */
export const evaluate = defineStep({
  act: 'evaluate', path: 'evaluations', operationId: 'evaluateMajorDecision', summary: '登记决策后评估', permission: organ, body: evaluationBody,
  gates: defineGates<StepFacts<z.output<typeof evaluationBody>>>('major-decisions', {
    'evaluator-not-apart': {
      title: { zh: '评估单位承担过决策前的论证评估', en: 'Evaluator worked on the decision' },
      detail: { zh: '决策作出前承担主要论证评估工作的单位，不得受委托开展后评估', en: 'The unit that did the main argument or assessment before the decision does not evaluate it' },
      legalBasis: article('第三十六条第二款'),
      fails: (facts) => {
        const { evaluator } = facts.data
        return everDone(facts, argue).some(({ data }) => same(evaluator, data.institution)) || everDone(facts, assess).some(({ data }) => same(evaluator, data.assessor))
      },
    },
    'evaluation-unheard': {
      title: { zh: '后评估未听取公众意见', en: 'Evaluation without the public' },
      detail: { zh: '开展决策后评估，应当注重听取社会公众的意见', en: 'An evaluation hears the public' },
      legalBasis: article('第三十六条第三款'), fails: ({ data }) => data.heard.length === 0,
    },
  }),
})

const troubles: readonly string[] = ['PROBLEM', 'CHANGED_CIRCUMSTANCES', 'FORCE_MAJEURE']
const isReported = (facts: StepFacts<unknown>): boolean => done(facts, report).some(({ data }) => troubles.includes(data.kind))

/** 中止执行：出现第三十五条规定的情形、情况紧急 */
export const suspend = defineStep({
  act: 'suspend', path: 'suspension', operationId: 'suspendMajorDecision', summary: '中止执行', permission: organ,
  body: z.strictObject({ decidedBy: official('先行决定的行政首长'), reason: reason('情况紧急的说明') }),
  gates: defineGates<StepFacts<unknown>>('major-decisions', {
    'suspension-ungrounded': {
      title: { zh: '没有中止执行的情形', en: 'No ground to suspend' },
      detail: { zh: '执行中报告决策存在问题、客观情况发生重大变化或者不可抗力，且情况紧急的，行政首长可以先决定中止执行', en: 'The chief suspends where a problem, changed circumstances or force majeure were reported and it is urgent' },
      legalBasis: article('第三十五条第一款', '第三十七条'), fails: (facts) => !isReported(facts),
    },
  }),
})

/** 恢复执行 */
export const resume = defineStep({
  act: 'resume', path: 'resumption', operationId: 'resumeMajorDecision', summary: '恢复执行', permission: organ,
  body: z.strictObject({ decidedBy: official('决定恢复的行政首长'), reason: reason() }), gates: [],
})

const changeGates = defineGates<StepFacts<unknown>>('major-decisions', {
  'change-ungrounded': {
    title: { zh: '不得随意变更或者停止执行', en: 'No change at will' },
    detail: { zh: '依法作出的重大行政决策，没有后评估结果或者执行中的问题报告的，不得变更或者停止执行', en: 'Without an evaluation or a reported problem a decision is neither changed nor stopped' },
    legalBasis: article('第三十六条第四款', '第三十七条'), fails: (facts) => !isReported(facts) && done(facts, evaluate).length === 0,
  },
})

/** 调整：重大调整依照条例重新履行程序 */
export const adjust = defineStep({
  act: 'adjust', path: 'adjustment', operationId: 'adjustMajorDecision', summary: '启动重大调整', permission: organ,
  description: '重大调整应当重新履行法定程序，自草案拟订起。', body: z.strictObject({ decidedBy: official('决定调整的行政首长'), reason: reason() }), gates: changeGates,
})

const stopBody = z.strictObject({
  decidedBy: official('决定停止执行的行政首长'), meetingKind: codes(meetingKinds, '讨论的会议'), session: text(100, '会议届次'), reason: reason(),
})

/** 停止执行 */
export const stop = defineStep({
  act: 'stop', path: 'stopping', operationId: 'stopMajorDecision', summary: '停止执行', permission: organ, body: stopBody,
  gates: [...changeGates, ...meetingGates],
})

/** 执行完毕 */
export const complete = defineStep({
  act: 'complete', path: 'completion', operationId: 'completeMajorDecision', summary: '登记执行完毕', permission: sponsor, body: z.strictObject({ summary: text(10_000, '执行结果') }), gates: [],
})

const archiveBody = z.strictObject({
  pieces: z.array(z.strictObject({ kind: codes(archivePieces, '材料种类'), title: text(200, '材料名称') })).min(1).max(500).describe('归档的记录、材料'),
  place: text(200, '归档单位、位置'),
})

/** 归档：记录、材料应当完整 */
export const archive = defineStep({
  act: 'archive', path: 'archive', operationId: 'archiveMajorDecision', summary: '归档', permission: sponsor, body: archiveBody,
  gates: defineGates<StepFacts<z.output<typeof archiveBody>>>('major-decisions', {
    'archive-incomplete': {
      title: { zh: '归档材料不完整', en: 'Archive incomplete' }, detail: { zh: '履行决策程序形成的记录、材料应当及时完整归档', en: 'The records and materials of the procedure are archived in full' },
      legalBasis: article('第三十三条'),
      fails: ({ steps, data }) => {
        const present = new Set(data.pieces.map(({ kind }) => kind))
        const missing = requiredPieces(steps).filter((piece) => !present.has(piece))
        return missing.length > 0 && { missing }
      },
    },
  }),
})

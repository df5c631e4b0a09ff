import { defineGates } from '../../../kernel/gate.ts'
import { article, ofPenalty, reviewOfFiles, workingDays } from '../penalty/law.ts'
import { isGraver, penaltyOf } from '../penalty/gravity.ts'
import { hearingTriggersOf } from '../penalty/hearing-triggers.ts'
import { discussionRuleOf } from '../penalty/discussed-cases.ts'
import { corrections, hearings, recusals, registrations, statements, tests } from '../penalty/matters.ts'
import { isWaived, noticeBy, reportBy, rightsLastUntil } from '../penalty/reading.ts'
import { discussion, hearing, partyStatement } from '../penalty/rights-contents.ts'
import type { Matter } from '../steps/define.ts'
import { mattersIn } from '../steps/define.ts'
import type { CaseFile } from '../steps/file.ts'
import { lastOf, stepsOf } from '../steps/file.ts'
import type { DecisionFacts } from './facts.ts'
import { isOnTheSpot, punishes, punishesAfterNotice } from './facts.ts'

/** How many matters of a sort are in one of these states. */
const countIn = (matter: Matter, file: CaseFile, states: readonly string[]): number => mattersIn(matter, file).filter(({ state }) => states.includes(state)).length
const pendingHearings: readonly string[] = ['REQUESTED', 'NOTIFIED', 'CHALLENGED']
const some = (count: number) => count > 0 && { params: { count } }

/** What must have happened before a penalty case is decided. */
export const procedureGates = ofPenalty(defineGates<DecisionFacts>('cases', {
  'investigation-unfinished': {
    title: { zh: '调查尚未终结', en: 'Investigation not finished' },
    detail: { zh: '调查终结后才能作出决定，本案尚无调查终结报告', en: 'A decision follows the end of the investigation, which has not been reported' },
    legalBasis: [article('第五十七条第一款')],
    fails: (facts) => !isOnTheSpot(facts) && reportBy(facts.file, facts.on) === undefined,
  },
  'evidence-missing': {
    title: { zh: '没有证据', en: 'No evidence' },
    detail: { zh: '违法事实不清、证据不足的，不得给予行政处罚；调查报告没有据以认定事实的证据', en: 'No penalty without evidence; the report of the investigation rests on none' },
    legalBasis: [article('第四十条')],
    fails: (facts) => punishesAfterNotice(facts) && reportBy(facts.file, facts.on)?.data.evidenceIds.length === 0,
  },
  'recusal-undecided': {
    title: { zh: '回避申请尚未决定', en: 'Recusal not decided' },
    detail: { zh: '有 {count} 项回避尚未由行政机关负责人决定', en: '{count} recusals have not been decided by the head of the agency' },
    legalBasis: [article('第四十三条第三款')],
    fails: ({ file }) => some(countIn(recusals, file, ['REQUESTED'])),
  },
  'registration-undisposed': {
    title: { zh: '先行登记保存的证据尚未处理', en: 'Registered evidence not disposed of' },
    detail: { zh: '有 {count} 批先行登记保存的证据尚未作出处理决定', en: '{count} registrations of evidence have not been disposed of' },
    legalBasis: [article('第五十六条')],
    fails: ({ file }) => some(countIn(registrations, file, ['REGISTERED'])),
  },
  'test-pending': {
    title: { zh: '检测、检验、鉴定尚无结果', en: 'A test has no result yet' },
    detail: { zh: '有 {count} 项检测、检验、鉴定尚未取得结果，事实是否查清须说明理由', en: '{count} tests have no result yet; say why the facts are clear without it' },
    legalBasis: [article('第四十条')], warning: true,
    fails: (facts) => punishes(facts) && some(countIn(tests, facts.file, ['COMMISSIONED'])),
  },
  'notice-missing': {
    title: { zh: '未告知拟处罚内容和权利', en: 'No notice of the penalty and the rights' },
    detail: { zh: '作出处罚决定前应当告知拟处罚的内容及事实、理由、依据和权利', en: 'Before a penalty the party is told its content, facts, reasons and basis and its rights' },
    legalBasis: [article('第四十四条'), article('第六十二条')],
    fails: (facts) => punishesAfterNotice(facts) && noticeBy(facts.file, facts.on) === undefined,
  },
  'notice-period-running': {
    title: { zh: '陈述、申辩或者要求听证的期限未满', en: 'Period for statement or hearing still running' },
    detail: { zh: '当事人可以在 {lastDay} 前陈述、申辩或者要求听证，期满或者明确放弃后才能决定', en: 'The party may make a statement or ask for a hearing until {lastDay}' },
    legalBasis: [article('第四十五条第一款'), article('第六十二条'), article('第六十四条第一项'), workingDays],
    fails: (facts) => {
      const lastDay = punishesAfterNotice(facts) ? rightsLastUntil(facts.file, facts.on) : null
      return lastDay !== null && facts.on <= lastDay && { params: { lastDay } }
    },
  },
  'statement-unreviewed': {
    title: { zh: '陈述、申辩尚未复核', en: 'Statement not reviewed' },
    detail: { zh: '有 {count} 份陈述、申辩尚未复核', en: '{count} statements of the party have not been reviewed' },
    legalBasis: [article('第四十五条第一款'), article('第六十二条')],
    fails: (facts) => punishes(facts) && some(countIn(statements, facts.file, ['RECEIVED'])),
  },
  'heavier-than-notified': {
    title: { zh: '重于告知的处罚', en: 'Heavier than notified' },
    detail: { zh: '决定的处罚种类或者金额超出告知的内容，应当重新告知', en: 'The penalty goes beyond what was notified; give notice again' },
    legalBasis: [article('第四十四条'), article('第四十五条第二款')],
    fails: (facts) => {
      const notice = noticeBy(facts.file, facts.on)
      return punishesAfterNotice(facts) && notice !== undefined && isGraver(facts.data, notice.data)
    },
  },
  'hearing-not-held': {
    title: { zh: '当事人要求的听证尚未举行', en: 'Hearing not held' },
    detail: { zh: '当事人要求听证的，应当组织听证后再作出决定', en: 'Where the party has asked for a hearing, it is held before the decision' },
    legalBasis: [article('第六十三条第一款'), article('第六十五条')],
    fails: (facts) => punishes(facts) && some(countIn(hearings, facts.file, pendingHearings)),
  },
  'hearing-procedure-unheard': {
    title: { zh: '适用听证程序而未举行听证', en: 'Hearing procedure without a hearing' },
    detail: { zh: '本案立案时适用听证程序，没有举行听证；当事人未要求、放弃听证的，应当说明', en: 'The case stands under the hearing procedure, yet no hearing was held; say that the party asked for none or gave it up' },
    legalBasis: [article('第六十三条第一款'), article('第六十五条')], warning: true,
    fails: (facts) => {
      const { file, file: { row }, on } = facts
      if (!punishes(facts) || row.procedureKind !== 'HEARING' || row.hearingHeld || countIn(hearings, file, pendingHearings) > 0) return false
      const notice = noticeBy(file, on)
      return notice === undefined || !isWaived(file, 'HEARING', notice, on)
    },
  },
  'discussion-missing': {
    title: { zh: '未经集体讨论', en: 'No collective discussion' },
    detail: { zh: '该案件给予处罚，应当由行政机关负责人集体讨论决定', en: 'A penalty in such a case is decided by the heads of the agency together' },
    legalBasis: [article('第五十七条第二款')],
    fails: (facts) => {
      const rule = punishesAfterNotice(facts) && stepsOf(facts.file, discussion).length === 0 && discussionRuleOf(facts)
      return rule !== false && { legalBasis: rule.legalBasis }
    },
  },
  'discussion-advised': {
    title: { zh: '较重的处罚未经集体讨论', en: 'Grave penalty without collective discussion' },
    detail: { zh: '拟作出的处罚较重；不属于重大违法行为因而未经集体讨论的，应当说明理由', en: 'The penalty is a grave one; say why the breach is not a major one that is discussed collectively' },
    legalBasis: [article('第五十七条第二款')], warning: true,
    fails: (facts) => {
      if (!punishesAfterNotice(facts) || discussionRuleOf(facts) !== false || stepsOf(facts.file, discussion).length > 0) return false
      const triggers = hearingTriggersOf(facts.file, penaltyOf(facts.data), facts.on)
      return triggers.length > 0 && { missing: triggers }
    },
  },
  'discussion-before-statement': {
    title: { zh: '集体讨论早于陈述、申辩或者听证', en: 'Discussed before the party was heard' },
    detail: { zh: '集体讨论后当事人又陈述、申辩或者经过听证的，应当再次集体讨论', en: 'What the party said after the discussion has to be discussed again' },
    legalBasis: [article('第五十七条第二款'), reviewOfFiles],
    fails: (facts) => {
      const last = lastOf(facts.file, discussion)
      return punishesAfterNotice(facts) && last !== undefined
        && [...stepsOf(facts.file, partyStatement), ...stepsOf(facts.file, hearing)].some(({ position }) => position > last.position)
    },
  },
  'heavier-than-discussed': {
    title: { zh: '重于集体讨论的结论', en: 'Heavier than discussed' },
    detail: { zh: '决定的处罚种类或者金额超出集体讨论的结论', en: 'The penalty goes beyond what the discussion concluded' },
    legalBasis: [article('第五十七条第二款')],
    fails: (facts) => {
      const last = lastOf(facts.file, discussion)
      return punishesAfterNotice(facts) && last !== undefined && isGraver(facts.data, last.data)
    },
  },
  'correction-not-ordered': {
    title: { zh: '未责令改正', en: 'No order to correct' },
    detail: { zh: '实施处罚时应当责令当事人改正或者限期改正；无须改正的，应当说明理由', en: 'A penalty comes with an order to correct; say why there is nothing to correct' },
    legalBasis: [article('第二十八条第一款')], warning: true,
    fails: (facts) => punishes(facts) && facts.data.correction === undefined && mattersIn(corrections, facts.file).length === 0,
  },
  'decision-overdue': {
    title: { zh: '超过作出决定的期限', en: 'Decided after the time limit' },
    detail: { zh: '应当在 {dueOn} 前作出决定', en: 'The decision was due by {dueOn}' },
    legalBasis: [article('第六十条')], warning: true,
    fails: ({ on, extra }) => {
      const dueOn = extra?.decideBy ?? null
      return dueOn !== null && on > dueOn && { params: { dueOn } }
    },
  },
}))

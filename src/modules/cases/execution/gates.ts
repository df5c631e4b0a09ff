import type { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import { addMonths } from '../../../kernel/local-date.ts'
import { fromFen, toFen } from '../../../kernel/money.ts'
import { inForceOn } from '../in-force.ts'
import { accountOf, standing } from '../performance/account.ts'
import { lastDay, ruleIn } from '../periods.ts'
import type { StepFacts } from '../steps/file.ts'
import type { executionAgreementContent, executionContent, executionDoneContent, executionEndContent, reminderContent, reminderStatementContent } from './content.ts'
import { lastReminder, remediesOverAfter } from './facts.ts'
import { forbiddenTime } from './rules.ts'
import { haltYears, nights } from './thresholds.ts'

const law = (...articles: string[]) => articles.map((article) => ({ law: '中华人民共和国行政强制法', article }))

type Reminder = z.output<typeof reminderContent.body>
type Execution = z.output<typeof executionContent.body>
type Done = z.output<typeof executionDoneContent.body>

const absent = (parts: Readonly<Record<string, unknown>>): false | { missing: string[] } => {
  const missing = Object.keys(parts).filter((name) => parts[name] === undefined || parts[name] === false)
  return missing.length > 0 && { missing }
}

export const reminderGates = defineGates<StepFacts<Reminder>>('cases', {
  'reminder-incomplete': {
    title: { zh: '催告书内容不全', en: 'Reminder incomplete' },
    detail: { zh: '催告书应当载明履行的期限、方式，涉及金钱给付的金额和给付方式，以及陈述权和申辩权', en: 'A reminder states the term and manner of performance, the amount and how to pay where money is due, and the right to be heard' },
    legalBasis: law('第三十五条'),
    fails: ({ file, data: { performBy, performHow, amountYuan, payHow, rightsTold } }) =>
      absent({ performBy, performHow, ...(standing(file).fineYuan === null && standing(file).confiscationYuan === null ? {} : { amountYuan, payHow }), rightsTold }),
  },
  'reminder-too-early': {
    title: { zh: '履行期限未满即催告', en: 'Reminded before the term was over' },
    detail: { zh: '当事人在决定的期限内不履行的，才可以催告；缴款期限至 {dueOn}', en: 'A reminder follows a term that was not kept; payment is due by {dueOn}' },
    legalBasis: law('第三十四条', '第三十五条'),
    fails: ({ file, on }) => {
      const { dueOn, overdueFen, outstandingFen } = accountOf(file, on)
      return dueOn !== null && outstandingFen > 0n && overdueFen === 0n && { params: { dueOn } }
    },
  },
})

export const reminderStatementGates = defineGates<StepFacts<z.output<typeof reminderStatementContent.body>>>('cases', {
  'reminder-statement-unreviewed': {
    title: { zh: '对当事人的意见未复核', en: 'The party\'s statement was not reviewed' },
    detail: { zh: '对当事人在催告后提出的事实、理由和证据，应当记录、复核', en: 'What the party puts forward after a reminder is recorded and reviewed' },
    legalBasis: law('第三十六条'),
    fails: ({ data: { review } }) => absent({ review }),
  },
})

const monetary = (mode: Execution['mode']): boolean => mode === 'TRANSFER_DEPOSIT' || mode === 'SELL_SEIZED'

export const executionGates = defineGates<StepFacts<Execution>>('cases', {
  'execution-power-missing': {
    title: { zh: '没有行政强制执行权', en: 'No power to enforce' },
    detail: { zh: '没有法律赋予的强制执行权的机关，应当申请人民法院强制执行', en: 'An agency to which no law gives the power applies to the court' },
    legalBasis: law('第十三条', '第三十四条', '第四十六条第三款'),
    fails: ({ data: { power } }) => absent({ power }),
  },
  'execution-without-reminder': {
    title: { zh: '未经催告或者催告期限未满', en: 'No reminder, or its term is not over' },
    detail: { zh: '作出强制执行决定前应当催告，逾期仍不履行的才可以决定；有转移或者隐匿财物迹象的除外', en: 'Enforcement follows a reminder that was not heeded, save where there is evidence that property is being moved or hidden' },
    legalBasis: law('第三十五条', '第三十七条'),
    fails: ({ file, on, data: { hidingEvidence } }) => {
      const reminder = lastReminder(file)
      if (reminder === undefined) return { missing: ['REMINDER'] }
      return hidingEvidence === undefined && on <= (reminder.data.performBy ?? reminder.occurredOn)
    },
  },
  'execution-surcharge-short': {
    title: { zh: '加处罚款未超过三十日', en: 'Surcharge has not run long enough' },
    detail: { zh: '加处罚款超过 {days} 日并经催告仍不履行的，才可以强制执行；现为 {found} 日', en: 'Money is enforced after more than {days} days of surcharge and a reminder; there are {found}' },
    legalBasis: law('第四十六条第一款'),
    fails: ({ file, on, data: { mode } }) => {
      const { surcharge: { overdueDays, fen }, fineFen, dueOn } = accountOf(file, on)
      const days = ruleIn(file, 'COE-DIRECT', dueOn ?? on)?.length ?? 0
      // At the cap the surcharge no longer grows, and the days are past.
      return monetary(mode) && fineFen > 0n && overdueDays <= days && fen < fineFen && { params: { days, found: overdueDays } }
    },
  },
  'demolition-too-early': {
    title: { zh: '强制拆除条件未具备', en: 'Demolition too early' },
    detail: { zh: '强制拆除应当公告并限期自行拆除，且当事人在法定期限内不申请复议、不起诉又不拆除', en: 'Demolition takes a public announcement, and the time for remedies to pass unused' },
    legalBasis: law('第四十四条'),
    fails: ({ file, on, data: { mode, demolitionAnnouncedOn } }) => {
      if (mode !== 'DEMOLISH') return false
      const over = remediesOverAfter(file)
      const missing = [...(demolitionAnnouncedOn === undefined ? ['demolitionAnnouncedOn'] : []), ...(over === null || on <= over ? ['remediesOver'] : [])]
      return missing.length > 0 && { missing }
    },
  },
  'substitute-incomplete': {
    title: { zh: '代履行决定内容不全', en: 'Decision on substitute performance incomplete' },
    detail: { zh: '代履行以危害交通安全、污染环境、破坏自然资源的后果为前提，决定书应当载明代履行人和费用预算', en: 'Performance by another presupposes harm to traffic, environment or resources, and names the performer and the cost' },
    legalBasis: law('第五十条', '第五十一条第一款第一项'),
    fails: ({ data: { mode, consequence, performer, costBudgetYuan } }) => mode === 'SUBSTITUTE' && absent({ consequence, performer, costBudgetYuan }),
  },
  'substitute-interested': {
    title: { zh: '代履行人有利害关系', en: 'The performer has an interest' },
    detail: { zh: '委托的代履行人应当是没有利害关系的第三人', en: 'Performance is entrusted to a third party without an interest' },
    legalBasis: law('第五十条'),
    fails: ({ data: { mode, performerInterested = false } }) => mode === 'SUBSTITUTE' && performerInterested,
  },
})

export const executionAgreementGates = defineGates<StepFacts<z.output<typeof executionAgreementContent.body>>>('cases', {
  'surcharge-waived-without-measures': {
    title: { zh: '减免加处罚款缺少前提', en: 'Surcharge reduced without grounds' },
    detail: { zh: '当事人采取补救措施的，才可以减免加处的罚款，且不超过已加处的 {openYuan} 元', en: 'A surcharge may be reduced where the party took remedial measures, by no more than the {openYuan} yuan there are' },
    legalBasis: law('第四十二条第一款'),
    fails: ({ file, on, data: { remedialMeasures, surchargeReducedYuan } }) => {
      if (surchargeReducedYuan === undefined) return false
      const { surcharge: { fen } } = accountOf(file, on)
      return (remedialMeasures === undefined || toFen(surchargeReducedYuan) > fen) && { params: { openYuan: fromFen(fen) }, ...absent({ remedialMeasures }) }
    },
  },
})

export const executionDoneGates = defineGates<StepFacts<Done>>('cases', {
  'execution-at-forbidden-time': {
    title: { zh: '夜间或者法定节假日强制执行', en: 'Enforcement at night or on a day off' },
    detail: { zh: '行政机关不得在夜间或者法定节假日实施强制执行，情况紧急的除外', en: 'Nothing is enforced at night or on days off, save in an emergency' },
    legalBasis: law('第四十三条第一款'),
    fails: ({ file: { calendar }, on, data: { startedAt, endedAt, urgency } }) =>
      urgency === undefined && forbiddenTime(new Date(startedAt), new Date(endedAt), inForceOn(nights, on), calendar) !== null && { missing: ['urgency'] },
  },
  'supplies-cut': {
    title: { zh: '停止居民生活供应', en: 'Supplies of residents cut off' },
    detail: { zh: '不得对居民生活采取停止供水、供电、供热、供燃气等方式迫使履行', en: 'Water, power, heat and gas of residents are not cut off to force performance' },
    legalBasis: law('第四十三条第二款'),
    fails: ({ data: { suppliesCut = false } }) => suppliesCut,
  },
  'substitute-not-reminded': {
    title: { zh: '代履行三日前未再催告', en: 'No reminder three days before substitute performance' },
    detail: { zh: '代履行三日前应当催告当事人履行', en: 'The party is reminded three days before performance by another' },
    legalBasis: law('第五十一条第一款第二项', '第六十九条'),
    fails: ({ file: { calendar }, on, subject, data: { remindedAgainOn } }) => subject?.data['mode'] === 'SUBSTITUTE'
      && (remindedAgainOn === undefined || lastDay('substitute', remindedAgainOn, calendar) > on) && { missing: ['remindedAgainOn'] },
  },
  'substitute-unsupervised': {
    title: { zh: '代履行无人监督或者未签名', en: 'Substitute performance unsupervised or unsigned' },
    detail: { zh: '代履行时机关应当派员到场监督，完毕后由监督人员、代履行人和当事人或者见证人签名或者盖章', en: 'The agency supervises on the spot, and those present sign when it is done' },
    legalBasis: law('第五十一条第一款第三项', '第五十一条第一款第四项'),
    fails: ({ subject, data: { supervisors = [], signatories = [] } }) => subject?.data['mode'] === 'SUBSTITUTE'
      && absent({ supervisors: supervisors.length > 0, signatories: signatories.length > 0 }),
  },
})

export const executionEndGates = defineGates<StepFacts<z.output<typeof executionEndContent.body>>>('cases', {
  'decision-not-revoked': {
    title: { zh: '据以执行的决定未被撤销', en: 'The decision was not revoked' },
    detail: { zh: '本案没有撤销决定或者确认其无效的复议、诉讼结果', en: 'No result of a remedy in this case revokes the decision or finds it void' },
    legalBasis: law('第四十条第四项'),
    fails: ({ file, data: { ground } }) => ground === 'DECISION_REVOKED' && !standing(file).annulled,
  },
  'halt-too-short': {
    title: { zh: '中止执行未满三年', en: 'Not suspended for three years' },
    detail: { zh: '当事人确无能力履行，中止执行满 {years} 年未恢复的，才不再执行', en: 'Enforcement is given up after {years} years of suspension for inability' },
    legalBasis: law('第三十九条第二款'),
    fails: ({ file: { steps }, on, subject, data: { ground } }) => {
      if (ground !== 'THREE_YEARS') return false
      const { years } = inForceOn(haltYears, on)
      const last = steps.filter(({ subjectId }) => subject !== null && subjectId === subject.id).at(-1)
      const halted = last?.kind === 'EXECUTION_HALTED' && last.data['ground'] === 'UNABLE'
      return (!halted || on < addMonths(last.occurredOn, years * 12)) && { params: { years } }
    },
  },
})

import { coercionClosingGates } from '../coercion/course-gates.ts'
import { inspectionClosingGates } from '../inspection/gates.ts'
import { recordingGates } from '../process-records/recording-gates.ts'
import { transferClosingGates } from '../transfers/case-gates.ts'
import { defineGates } from '../../../kernel/gate.ts'
import { fromFen } from '../../../kernel/money.ts'
import { courtEndContent } from '../execution/content.ts'
import { courtMatter, executionMatter } from '../execution/matters.ts'
import { accountOf, standing } from '../performance/account.ts'
import { disposalContent, performedContent } from '../performance/content.ts'
import type { duties } from '../performance/codes.ts'
import { spotCollectionMatter } from '../performance/matters.ts'
import { mattersIn } from '../steps/define.ts'
import type { CaseFile, StepFacts } from '../steps/file.ts'
import { stepsOf } from '../steps/file.ts'
import type { PenaltyKind } from '../thresholds.ts'

const penalty = (...articles: string[]) => articles.map((article) => ({ law: '中华人民共和国行政处罚法', article }))
const coercion = (...articles: string[]) => articles.map((article) => ({ law: '中华人民共和国行政强制法', article }))

/** What shows that a penalty other than money was performed; a warning, a criticism and a lowered grade work by themselves. */
const dutyOf: Readonly<Partial<Record<PenaltyKind, keyof typeof duties>>> = {
  CONFISCATE_GOODS: 'GOODS_HANDED_OVER', SUSPEND_LICENCE: 'LICENCE_HANDED_OVER', REVOKE_LICENCE: 'LICENCE_HANDED_OVER', RESTRICT_BUSINESS: 'BUSINESS_STOPPED',
  STOP_PRODUCTION: 'BUSINESS_STOPPED', CLOSE: 'BUSINESS_STOPPED', RESTRICT_OCCUPATION: 'OCCUPATION_LEFT', DETENTION: 'DETENTION_SERVED', OTHER_BY_LAW: 'OTHER_DUTY',
}

const stateOf = (file: CaseFile, state: string): boolean => [...mattersIn(executionMatter, file), ...mattersIn(courtMatter, file)].some((matter) => matter.state === state)

/** Whether nothing more is asked of the party: the decision was annulled, or its enforcement came to a lawful end. */
export function lawfullyEnded(file: CaseFile): boolean {
  const given = stepsOf(file, courtEndContent).some(({ data }) => data.outcome !== 'NOT_ACCEPTED')
  return standing(file).annulled || given || mattersIn(executionMatter, file).some(({ state }) => state === 'ENDED')
}

const enforced = (file: CaseFile): boolean => stateOf(file, 'CARRIED_OUT') || stateOf(file, 'ENFORCED')

/** 没收违法所得 is paid; confiscated goods have a value and are handed over. */
const confiscationInMoney = ({ row }: CaseFile): boolean => row.penaltyKinds?.includes('CONFISCATE_GAINS') === true && !row.penaltyKinds.includes('CONFISCATE_GOODS')

/** 结案的条件；各类案件的其他条件加在此后 */
export const performanceGates = defineGates<StepFacts>('cases', {
  'money-unpaid': {
    title: { zh: '罚没款未缴清', en: 'Fine or confiscation not paid' },
    detail: { zh: '尚欠罚款 {fineYuan} 元、没收款 {confiscationYuan} 元，且执行未依法终结', en: 'There are {fineYuan} yuan of the fine and {confiscationYuan} yuan of confiscation open, and enforcement has not ended' },
    legalBasis: penalty('第六十六条第一款', '第六十七条第三款'),
    fails: ({ file, on }) => {
      const { outstandingFen, confiscationFen, confiscationPaidFen } = accountOf(file, on)
      const openFen = confiscationInMoney(file) && confiscationFen > confiscationPaidFen ? confiscationFen - confiscationPaidFen : 0n
      return !lawfullyEnded(file) && (outstandingFen > 0n || openFen > 0n) && { params: { fineYuan: fromFen(outstandingFen), confiscationYuan: fromFen(openFen) } }
    },
  },
  'surcharge-unpaid': {
    title: { zh: '加处罚款未缴清', en: 'Surcharge not paid' },
    detail: { zh: '尚欠加处罚款 {openYuan} 元', en: 'There are {openYuan} yuan of surcharge open' },
    legalBasis: penalty('第七十二条第一款第一项'),
    warning: true,
    fails: ({ file, on }) => {
      const { surchargeOpenFen } = accountOf(file, on)
      return !lawfullyEnded(file) && surchargeOpenFen > 0n && { params: { openYuan: fromFen(surchargeOpenFen) } }
    },
  },
  'penalty-unperformed': {
    title: { zh: '处罚决定未履行', en: 'Penalty not performed' },
    detail: { zh: '罚款以外的处罚尚无履行、执行的记录', en: 'Nothing shows that the penalty beyond the fine was performed or enforced' },
    legalBasis: penalty('第六十六条第一款'),
    fails: ({ file }) => {
      if (lawfullyEnded(file) || enforced(file)) return false
      const done = stepsOf(file, performedContent).map(({ data }) => data.duty)
      const missing = (file.row.penaltyKinds ?? []).filter((kind) => { const duty = dutyOf[kind]; return duty !== undefined && !done.includes(duty) })
      return missing.length > 0 && { missing }
    },
  },
  'goods-undisposed': {
    title: { zh: '没收的财物未处理', en: 'Confiscated goods not disposed of' },
    detail: { zh: '没收的非法财物应当公开拍卖、按照国家规定处理或者依法销毁', en: 'Confiscated goods are auctioned, dealt with as national rules provide, or destroyed' },
    legalBasis: penalty('第七十四条第一款'),
    fails: ({ file }) => !lawfullyEnded(file) && file.row.penaltyKinds?.includes('CONFISCATE_GOODS') === true && stepsOf(file, disposalContent).length === 0,
  },
  'spot-fine-not-remitted': {
    title: { zh: '当场收缴的罚款未缴付银行', en: 'Fine collected on the spot not remitted' },
    detail: { zh: '当场收缴的罚款应当交至机关并缴付指定的银行', en: 'A fine collected on the spot is handed in and remitted to the bank' },
    legalBasis: penalty('第七十一条'),
    fails: ({ file }) => mattersIn(spotCollectionMatter, file).some(({ state }) => state !== 'REMITTED'),
  },
  'enforcement-open': {
    title: { zh: '强制执行尚未结束', en: 'Enforcement still open' },
    detail: { zh: '已决定或者申请的强制执行，应当执行完毕或者终结', en: 'Enforcement that was ordered or applied for is carried out or ended' },
    legalBasis: coercion('第三十九条第二款', '第四十条', '第四十二条第二款'),
    fails: ({ file }) => mattersIn(executionMatter, file).some(({ state }) => state !== 'CARRIED_OUT' && state !== 'ENDED')
      || mattersIn(courtMatter, file).some(({ state }) => state !== 'ENFORCED' && state !== 'ENDED'),
  },
})

export const closingGates = [
  ...performanceGates,
  ...coercionClosingGates,
  ...inspectionClosingGates,
  ...transferClosingGates,
  ...recordingGates,
]

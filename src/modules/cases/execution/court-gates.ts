import type { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import { compareMoney, fromFen } from '../../../kernel/money.ts'
import { accountOf } from '../performance/account.ts'
import { lastDay, lastDayOf } from '../periods.ts'
import type { StepFacts } from '../steps/file.ts'
import { courtMaterials } from './codes.ts'
import type { courtApplicationContent } from './content.ts'
import { courtPeriodFrom, lastReminder, remediesOverAfter } from './facts.ts'

const law = (...articles: string[]) => articles.map((article) => ({ law: '中华人民共和国行政强制法', article }))

/** 申请人民法院强制执行 */
export const courtGates = defineGates<StepFacts<z.output<typeof courtApplicationContent.body>>>('cases', {
  'court-remedies-open': {
    title: { zh: '复议、诉讼期限未满', en: 'The time for remedies is not over' },
    detail: { zh: '当事人在法定期限内不申请复议、不起诉又不履行的，才可以申请强制执行；情况紧急的除外', en: 'The court is asked after the time for remedies passed unused, save in an emergency' },
    legalBasis: law('第五十三条', '第五十九条'),
    fails: ({ file, on, data: { urgent } }) => {
      const over = remediesOverAfter(file)
      return urgent === undefined && (over === null || on <= over) && { params: {}, missing: ['remediesOver'] }
    },
  },
  'court-too-late': {
    title: { zh: '逾三个月申请强制执行', en: 'Applied after three months' },
    detail: { zh: '应当自复议、诉讼期限届满或者暂缓、分期缴纳期限结束之日起三个月内申请，期限至 {dueOn}', en: 'The application is made within three months of the end of the remedies or instalments, by {dueOn}' },
    legalBasis: [...law('第五十三条'), { law: '中华人民共和国行政处罚法', article: '第七十二条第二款' }],
    warning: true,
    fails: ({ file, on }) => {
      const from = courtPeriodFrom(file)
      if (from === null || from > on) return false
      const dueOn = lastDay('court', from, file.calendar)
      return on > dueOn && { params: { dueOn } }
    },
  },
  'court-reminder-missing': {
    title: { zh: '未催告或者催告书送达后的期限未满', en: 'No reminder, or its period still running' },
    detail: { zh: '催告书送达满法定期限（十个工作日，当地另有规定的从其规定）仍未履行的，才可以申请强制执行', en: 'The court is asked when a reminder was not heeded ten working days after its service, or longer where the place so provides' },
    legalBasis: law('第五十四条', '第六十九条'),
    fails: ({ file, on }) => {
      const reminder = lastReminder(file)
      if (reminder === undefined) return { missing: ['REMINDER'] }
      const waitsUntil = lastDayOf('COE-COURT-WAIT', file, reminder.occurredOn)
      return waitsUntil !== null && on <= waitsUntil
    },
  },
  'court-materials-missing': {
    title: { zh: '申请材料不全', en: 'Materials missing' },
    detail: { zh: '申请强制执行应当提供法定材料', en: 'The materials the law lists go with the application' },
    legalBasis: law('第五十五条第一款'),
    fails: ({ data: { materials } }) => {
      const missing = Object.keys(courtMaterials).filter((material) => !materials.some((given) => given === material))
      return missing.length > 0 && { missing }
    },
  },
  'court-application-unsigned': {
    title: { zh: '申请书未签名盖章', en: 'Application not signed and sealed' },
    detail: { zh: '强制执行申请书应当由行政机关负责人签名，加盖行政机关的印章', en: 'The head of the agency signs the application, and it bears the agency\'s seal' },
    legalBasis: law('第五十五条第二款'),
    fails: ({ data: { headSignature, sealed = false } }) => {
      const missing = [...(headSignature === undefined ? ['headSignature'] : []), ...(sealed ? [] : ['sealed'])]
      return missing.length > 0 && { missing }
    },
  },
  'court-amount-beyond-debt': {
    title: { zh: '申请执行的金额超出应缴数额', en: 'More asked than is owed' },
    detail: { zh: '至当日应缴的罚款、没收款与加处罚款合计 {debtYuan} 元', en: 'Fine, confiscation and surcharge come to {debtYuan} yuan on that day' },
    legalBasis: [...law('第四十五条第二款'), { law: '中华人民共和国行政处罚法', article: '第七十二条第一款' }],
    fails: ({ file, on, data: { amountYuan } }) => {
      const { outstandingFen, surchargeOpenFen, confiscationFen, confiscationPaidFen } = accountOf(file, on)
      const debtYuan = fromFen(outstandingFen + surchargeOpenFen + confiscationFen - confiscationPaidFen)
      return amountYuan !== undefined && compareMoney(amountYuan, debtYuan) > 0 && { params: { debtYuan } }
    },
  },
})

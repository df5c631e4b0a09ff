import type { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import { mostSpecific } from '../../../kernel/in-force.ts'
import { addMoney, compareMoney, fromFen, toFen } from '../../../kernel/money.ts'
import { inForceOn } from '../in-force.ts'
import { lastDayOf } from '../periods.ts'
import type { StepFacts } from '../steps/file.ts'
import { accountOf, planInForce } from './account.ts'
import type { disposalContent, instalmentApprovalContent, paymentContent, remedyResultContent, spotCollectionContent } from './content.ts'
import { spotFines } from './thresholds.ts'

const law = (...articles: string[]) => articles.map((article) => ({ law: '中华人民共和国行政处罚法', article }))

type Payment = z.output<typeof paymentContent.body>
type SpotCollection = z.output<typeof spotCollectionContent.body>

const overpaid = defineGates<StepFacts<{ towards?: Payment['towards'], amountYuan: string }>>('cases', {
  'payment-beyond-decision': {
    title: { zh: '缴款超出决定的数额', en: 'Payment beyond the decision' },
    detail: { zh: '该款项尚应缴纳 {openYuan} 元', en: 'There are {openYuan} yuan left to pay' },
    legalBasis: law('第五十九条第一款第三项', '第六十六条第一款'),
    fails: ({ file, on, data: { towards = 'FINE', amountYuan } }) => {
      if (towards === 'SURCHARGE') return false
      const { outstandingFen, confiscationFen, confiscationPaidFen } = accountOf(file, on)
      const openFen = towards === 'FINE' ? outstandingFen : confiscationFen - confiscationPaidFen
      return toFen(amountYuan) > openFen && { params: { openYuan: fromFen(openFen > 0n ? openFen : 0n) } }
    },
  },
  'surcharge-beyond-law': {
    title: { zh: '加处罚款多于法定数额', en: 'Surcharge beyond what the law allows' },
    detail: {
      zh: '加处罚款以每日百分之三计，不超出罚款数额，复议、诉讼期间不计；至当日尚应缴纳 {openYuan} 元',
      en: 'The surcharge is 3 % a day, never above the fine, and stands still during a remedy; {openYuan} yuan are open on that day',
    },
    legalBasis: [...law('第七十二条第一款第一项', '第七十三条第三款'), { law: '中华人民共和国行政强制法', article: '第四十五条第二款' }],
    fails: ({ file, on, data: { towards, amountYuan } }) => {
      if (towards !== 'SURCHARGE') return false
      const { surchargeOpenFen } = accountOf(file, on)
      return toFen(amountYuan) > surchargeOpenFen && { params: { openYuan: fromFen(surchargeOpenFen) } }
    },
  },
})

export const paymentGates = overpaid

/** 当场收缴 */
export const spotCollectionGates = [...overpaid, ...defineGates<StepFacts<SpotCollection>>('cases', {
  'spot-collection-not-allowed': {
    title: { zh: '不得当场收缴罚款', en: 'The fine may not be collected on the spot' },
    detail: { zh: '除法定情形外，作出处罚决定的机关及其执法人员不得自行收缴罚款', en: 'Save where the law allows it, those who impose a fine do not collect it' },
    legalBasis: law('第六十七条第二款', '第六十八条', '第六十九条'),
    fails: ({ file: { row }, on, data: { ground } }) => {
      if (ground === 'REMOTE') return false
      const small = row.fineYuan !== null && compareMoney(row.fineYuan, (mostSpecific(spotFines, { on, field: row.field }) ?? inForceOn(spotFines, on)).yuan) <= 0
      return row.procedureKind !== 'SIMPLE' || (ground === 'SMALL_FINE' && !small)
    },
  },
  'spot-collection-not-asked': {
    title: { zh: '当场收缴未经当事人提出', en: 'The party did not ask to pay on the spot' },
    detail: { zh: '在边远、水上、交通不便地区当场收缴罚款，须经当事人提出', en: 'In remote places, on water or where travel is hard, the party has to ask for it' },
    legalBasis: law('第六十九条'),
    fails: ({ data: { ground, askedByParty = false } }) => ground === 'REMOTE' && !askedByParty && { missing: ['askedByParty'] },
  },
  'official-receipt-missing': {
    title: { zh: '未出具专用票据', en: 'No official receipt' },
    detail: { zh: '当场收缴罚款必须出具财政部门统一制发的专用票据', en: 'A fine collected on the spot takes the receipt issued by the finance department' },
    legalBasis: law('第七十条'),
    fails: ({ data: { receiptNumber } }) => receiptNumber === undefined && { missing: ['receiptNumber'] },
  },
})]

const remitted = (code: 'PEN-SPOT-REMIT' | 'PEN-SPOT-BANK', name: string, zh: string, en: string) => defineGates<StepFacts>('cases', {
  [name]: {
    title: { zh: `当场收缴的罚款逾期${zh}`, en: `Fine ${en} late` },
    detail: { zh: `应当在 {dueOn} 前${zh}`, en: `It was to be ${en} by {dueOn}` },
    legalBasis: law('第七十一条', '第八十五条'),
    warning: true,
    fails: ({ file, on, subject }) => {
      if (subject === null) return false
      const { landedOn } = subject.data as Partial<SpotCollection>
      const previous = file.steps.filter(({ subjectId }) => subjectId === subject.id).at(-1)?.occurredOn
      const dueOn = lastDayOf(code, file, previous ?? landedOn ?? subject.occurredOn)
      return dueOn !== null && on > dueOn && { params: { dueOn } }
    },
  },
})

export const handInGates = remitted('PEN-SPOT-REMIT', 'fine-handed-in-late', '交至机关', 'handed in')
export const remittanceGates = remitted('PEN-SPOT-BANK', 'fine-remitted-late', '缴付银行', 'remitted to the bank')

export const instalmentGates = defineGates<StepFacts>('cases', {
  'instalment-without-fine': {
    title: { zh: '没有可以延期、分期的罚款', en: 'No fine to defer' },
    detail: { zh: '延期、分期缴纳以尚未缴清的罚款为限', en: 'Only a fine that is not paid in full can be deferred or paid in parts' },
    legalBasis: law('第六十六条第二款'),
    fails: ({ file, on }) => accountOf(file, on).outstandingFen === 0n,
  },
})

export const instalmentApprovalGates = defineGates<StepFacts<z.output<typeof instalmentApprovalContent.body>>>('cases', {
  'instalment-plan-unsound': {
    title: { zh: '延期、分期计划不合', en: 'The plan does not add up' },
    detail: { zh: '各期期限应当在批准之后并依次递后，金额合计应为尚欠的 {openYuan} 元', en: 'The terms follow the approval and each other, and the amounts add up to the {openYuan} yuan outstanding' },
    legalBasis: law('第六十六条第二款'),
    fails: ({ file, on, data: { plan } }) => {
      const { outstandingFen } = accountOf(file, on)
      const inOrder = plan.every(({ dueOn }, index) => dueOn > (plan[index - 1]?.dueOn ?? on))
      const total = toFen(addMoney(...plan.map(({ amountYuan }) => amountYuan)))
      return (!inOrder || total !== outstandingFen) && { params: { openYuan: fromFen(outstandingFen) } }
    },
  },
})

export const instalmentLapseGates = defineGates<StepFacts>('cases', {
  'instalments-kept': {
    title: { zh: '延期、分期并无逾期', en: 'The plan is being kept' },
    detail: { zh: '当事人按期缴纳的，延期、分期不失效', en: 'A plan that is kept does not lapse' },
    legalBasis: law('第六十六条第二款'),
    fails: ({ file, on }) => planInForce(file) !== null && accountOf(file, on).overdueFen === 0n,
  },
})

export const remedyResultGates = defineGates<StepFacts<z.output<typeof remedyResultContent.body>>>('cases', {
  'remedy-change-missing': {
    title: { zh: '未写明变更后的数额', en: 'The changed amount is missing' },
    detail: { zh: '变更罚款或者没收的，应写明变更后的数额', en: 'Where a fine or confiscation is changed the new amount is stated' },
    legalBasis: [{ law: '中华人民共和国行政复议法', article: '第六十三条' }, { law: '中华人民共和国行政诉讼法', article: '第七十七条' }],
    fails: ({ file: { row }, data: { result, changedFineYuan, changedConfiscationYuan } }) =>
      result === 'CHANGED' && (row.fineYuan !== null || row.confiscationYuan !== null) && changedFineYuan === undefined && changedConfiscationYuan === undefined
      && { missing: ['changedFineYuan', 'changedConfiscationYuan'] },
  },
})

export const disposalGates = defineGates<StepFacts<z.output<typeof disposalContent.body>>>('cases', {
  'goods-not-confiscated': {
    title: { zh: '财物未经没收', en: 'The goods were not confiscated' },
    detail: { zh: '可以处理的是依法没收的非法财物，本案决定没有没收非法财物', en: 'Only goods confiscated by law are disposed of; the decision confiscates none' },
    legalBasis: law('第七十四条第一款'),
    fails: ({ file: { row } }) => row.penaltyKinds?.includes('CONFISCATE_GOODS') !== true,
  },
  'disposal-basis-missing': {
    title: { zh: '处理没收财物未写明依据', en: 'Disposal without its rule' },
    detail: { zh: '不公开拍卖的，应写明所依的法律或者国家规定', en: 'Where goods are not auctioned publicly, the law or national rule is named' },
    legalBasis: law('第七十四条第一款'),
    fails: ({ data: { manner, basis } }) => manner !== 'AUCTION' && basis === undefined && { missing: ['basis'] },
  },
  'disposal-proceeds-kept': {
    title: { zh: '处理所得未上缴国库', en: 'Proceeds not paid to the treasury' },
    detail: { zh: '拍卖、处理没收财物的款项必须全部上缴国库', en: 'All proceeds of confiscated goods go to the treasury' },
    legalBasis: law('第七十四条第二款'),
    fails: ({ data: { proceedsYuan = '0.00', treasuryVoucher } }) => proceedsYuan !== '0.00' && treasuryVoucher === undefined && { missing: ['treasuryVoucher'] },
  },
})

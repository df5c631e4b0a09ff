import type { DeadlineRule } from '../../../kernel/deadline.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { DeadlinesOfLaw } from './traits.ts'
import { duty, dutyUnlessProvided, fixed, head, noticeByAgency, rightOfParty } from './traits.ts'

export type PenaltyCode =
  | 'PEN-FILE' | 'PEN-EVID-REG' | 'PEN-EVID-URG' | 'PEN-HEAR-REQ' | 'PEN-HEAR-NOTICE' | 'PEN-DECIDE' | 'PEN-SERVE' | 'PEN-PAY' | 'PEN-SPOT-REMIT'
  | 'PEN-SPOT-BANK' | 'PEN-SIMPLE-FILE' | 'PEN-CLOSE' | 'PEN-LIMIT' | 'PEN-LIMIT-HARM'

const law = (article: string): LegalBasis => ({ law: '中华人民共和国行政处罚法', article })
const market = (article: string): LegalBasis => ({ law: '市场监督管理行政处罚程序规定', article })
const transport = (article: string): LegalBasis => ({ law: '交通运输行政执法程序规定', article })
const land = (article: string): LegalBasis => ({ law: '自然资源行政处罚办法', article })
const workingDays = law('第八十五条')

const national = { verified: 'V', validFrom: '2021-07-15', validTo: null, division: null, field: null } as const
const ofMarket = { ...national, field: 'MARKET' } as const
const decide = { code: 'PEN-DECIDE', trigger: { zh: '立案', en: 'filing' }, duty: { zh: '作出行政处罚决定', en: 'decide on the penalty' } } as const
const file = { code: 'PEN-FILE', duty: { zh: '决定是否立案', en: 'decide whether to file' } } as const
const fileCopy = { code: 'PEN-SIMPLE-FILE', trigger: { zh: '当场作出行政处罚决定', en: 'penalty on the spot' } } as const

const barred = { zh: '立案和作出决定时核对', en: 'judged when a case is filed and decided' } as const

/** 行政处罚期限。 Only periods of two, three, five and seven days are in working days (行政处罚法 art. 85). */
export const penaltyDeadlines = {
  rules: [
    {
      ...ofMarket, ...file, trigger: { zh: '发现线索或者收到材料', en: 'clue found or received' }, length: 15, unit: 'WD',
      extension: { length: 15, unit: 'WD', approver: head }, legalBasis: [law('第五十四条第二款'), market('第十八条第一款')],
    },
    {
      ...national, ...file, field: 'NATURAL_RESOURCES', trigger: { zh: '符合立案条件', en: 'conditions of filing met' }, length: 10, unit: 'WD',
      legalBasis: [law('第五十四条第二款'), land('第十二条')],
    },
    {
      ...national, code: 'PEN-EVID-REG', trigger: { zh: '先行登记保存', en: 'evidence registered in advance' },
      duty: { zh: '作出处理决定', en: 'decide what becomes of it' }, length: 7, unit: 'WD', legalBasis: [law('第五十六条'), workingDays],
    },
    {
      ...ofMarket, code: 'PEN-EVID-URG', trigger: { zh: '当场采取先行登记保存措施', en: 'evidence registered on the spot' },
      duty: { zh: '报告负责人并补办批准手续', en: 'report and have it approved' }, length: 24, unit: 'HOUR', legalBasis: [market('第三十三条第二款')],
    },
    {
      ...national, code: 'PEN-HEAR-REQ', trigger: { zh: '告知听证权利', en: 'told of the right to a hearing' },
      duty: { zh: '当事人可以要求听证', en: 'the party may ask for a hearing' }, length: 5, unit: 'WD', legalBasis: [law('第六十四条第一项'), workingDays],
    },
    {
      ...national, code: 'PEN-HEAR-NOTICE', trigger: { zh: '举行听证', en: 'the hearing' },
      duty: { zh: '通知听证的时间、地点', en: 'notify time and place of the hearing' }, length: 7, unit: 'WD', legalBasis: [law('第六十四条第二项'), workingDays],
    },
    { ...national, ...decide, length: 90, unit: 'CD', legalBasis: [law('第六十条')] },
    {
      ...ofMarket, ...decide, length: 90, unit: 'CD', legalBasis: [law('第六十条'), market('第六十四条第一款')],
      extension: { length: 30, unit: 'CD', approver: head, further: { zh: '行政机关负责人集体讨论', en: 'collective discussion of the heads of the agency' } },
    },
    {
      ...national, ...decide, field: 'TRANSPORT', length: 90, unit: 'CD', extension: { length: 30, unit: 'CD', approver: head },
      legalBasis: [law('第六十条'), transport('第七十八条')],
    },
    { ...national, ...decide, field: 'NATURAL_RESOURCES', length: 60, unit: 'CD', legalBasis: [law('第六十条'), land('第三十二条')] },
    {
      ...national, code: 'PEN-SERVE', trigger: { zh: '作出行政处罚决定', en: 'penalty decision' }, duty: { zh: '送达行政处罚决定书', en: 'serve the decision' },
      length: 7, unit: 'WD', legalBasis: [law('第六十一条第一款'), workingDays],
    },
    {
      ...national, code: 'PEN-PAY', trigger: { zh: '收到行政处罚决定书', en: 'decision received' }, duty: { zh: '缴纳罚款', en: 'pay the fine' },
      length: 15, unit: 'CD', legalBasis: [law('第六十七条第三款')],
    },
    {
      ...national, code: 'PEN-SPOT-REMIT', trigger: { zh: '当场收缴罚款（水上为抵岸）', en: 'fine collected on the spot (on water: landing)' },
      duty: { zh: '将罚款交至行政机关', en: 'hand the fine over to the agency' }, length: 2, unit: 'WD', legalBasis: [law('第七十一条'), workingDays],
    },
    {
      ...national, code: 'PEN-SPOT-BANK', trigger: { zh: '行政机关收到当场收缴的罚款', en: 'agency received the fine' },
      duty: { zh: '将罚款缴付指定的银行', en: 'pay the fine in at the bank' }, length: 2, unit: 'WD', legalBasis: [law('第七十一条'), workingDays],
    },
    {
      ...national, ...fileCopy, field: 'TRANSPORT', duty: { zh: '报所属行政机关备案', en: 'file a copy with the agency' }, length: 5, unit: 'CD',
      legalBasis: [law('第五十二条第三款'), transport('第六十一条第八项')],
    },
    {
      ...ofMarket, ...fileCopy, duty: { zh: '将有关材料交至部门归档保存', en: 'hand the papers in for the archive' }, length: 7, unit: 'WD',
      legalBasis: [law('第五十二条第三款'), market('第七十条')],
    },
    {
      ...national, ...fileCopy, field: 'PUBLIC_SECURITY', duty: { zh: '报所属公安机关备案', en: 'file a copy with the agency' }, length: 24, unit: 'HOUR', validFrom: '2026-01-01',
      legalBasis: [law('第五十二条第三款'), { law: '中华人民共和国治安管理处罚法', article: '第一百二十条第四款' }],
    },
    {
      ...ofMarket, code: 'PEN-CLOSE', trigger: { zh: '执行完毕、终结执行、终止调查或者不予处罚等', en: 'decision carried out, or the case otherwise at its end' },
      duty: { zh: '填写结案审批表', en: 'ask for closing' }, length: 15, unit: 'WD', legalBasis: [market('第七十七条')],
    },
    {
      ...national, code: 'PEN-LIMIT', trigger: { zh: '违法行为发生或者终了', en: 'end of the act' }, duty: { zh: '发现违法行为', en: 'discover the breach' },
      length: 2, unit: 'YEAR', legalBasis: [law('第三十六条')],
    },
    {
      ...national, code: 'PEN-LIMIT-HARM', trigger: { zh: '涉及生命健康安全、金融安全且有危害后果的违法行为发生或者终了', en: 'end of an act that harmed life, health or finance' },
      duty: { zh: '发现违法行为', en: 'discover the breach' }, length: 5, unit: 'YEAR', legalBasis: [law('第三十六条')],
    },
  ] satisfies DeadlineRule<PenaltyCode>[],
  traits: {
    'PEN-FILE': { ...dutyUnlessProvided, elsewhere: { zh: '自线索登记起算，记在线索上', en: 'runs from the clue and is kept with it' } }, 'PEN-EVID-REG': duty, 'PEN-EVID-URG': duty, 'PEN-HEAR-REQ': rightOfParty, 'PEN-HEAR-NOTICE': noticeByAgency,
    'PEN-DECIDE': dutyUnlessProvided, 'PEN-SERVE': duty, 'PEN-PAY': { nature: 'LIMIT', actor: 'PARTY' }, 'PEN-SPOT-REMIT': duty, 'PEN-SPOT-BANK': duty,
    'PEN-SIMPLE-FILE': dutyUnlessProvided, 'PEN-CLOSE': dutyUnlessProvided, 'PEN-LIMIT': { ...fixed, elsewhere: barred },
    'PEN-LIMIT-HARM': { ...fixed, elsewhere: barred },
  },
} as const satisfies DeadlinesOfLaw<PenaltyCode>

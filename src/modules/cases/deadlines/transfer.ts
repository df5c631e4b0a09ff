import type { LegalBasis } from '../../../kernel/problem.ts'
import type { DeadlinesOfLaw } from './traits.ts'
import { duty } from './traits.ts'

export type TransferCode = 'TRF-APPROVE' | 'TRF-SEND' | 'TRF-PS-DECIDE' | 'TRF-REVIEW' | 'TRF-REVIEW-ANSWER' | 'TRF-PROCURATE' | 'TRF-HANDOVER'

const rule = (article: string): LegalBasis => ({ law: '行政执法机关移送涉嫌犯罪案件的规定', article })
const national = { verified: 'V', validFrom: '2020-08-07', validTo: null, division: null, field: null } as const
const threeDays = { length: 3, unit: 'CD' } as const
const ofPolice = { nature: 'LIMIT', actor: 'POLICE' } as const

/** 移送涉嫌犯罪案件期限。 The text as revised on 7 August 2020; it does not say that its three days are working days. */
export const transferDeadlines = {
  rules: [
    {
      ...national, ...threeDays, code: 'TRF-APPROVE', trigger: { zh: '接到移送涉嫌犯罪案件的书面报告', en: 'report on a suspected crime received' },
      duty: { zh: '批准或者不批准移送', en: 'approve the transfer or refuse it' }, legalBasis: [rule('第五条第二款')],
    },
    {
      ...national, code: 'TRF-SEND', trigger: { zh: '批准移送', en: 'transfer approved' }, duty: { zh: '向同级公安机关移送', en: 'transfer the case to the police' },
      length: 24, unit: 'HOUR', legalBasis: [rule('第五条第二款')],
    },
    {
      ...national, ...threeDays, code: 'TRF-PS-DECIDE', trigger: { zh: '公安机关接受移送', en: 'case received by the police' },
      duty: { zh: '决定是否立案并书面通知', en: 'decide on filing and notify' }, legalBasis: [rule('第八条')],
    },
    {
      ...national, ...threeDays, code: 'TRF-REVIEW', trigger: { zh: '接到不予立案通知书', en: 'refusal to file received' },
      duty: { zh: '提请复议或者建议立案监督', en: 'ask for reconsideration or for supervision' }, legalBasis: [rule('第九条第一款')],
    },
    {
      ...national, ...threeDays, code: 'TRF-REVIEW-ANSWER', trigger: { zh: '公安机关收到提请复议的文件', en: 'reconsideration asked for' },
      duty: { zh: '作出复议决定并书面通知', en: 'decide and notify' }, legalBasis: [rule('第九条第二款')],
    },
    {
      ...national, ...threeDays, code: 'TRF-PROCURATE', trigger: { zh: '收到不予立案的复议决定通知书', en: 'refusal upheld' },
      duty: { zh: '建议人民检察院进行立案监督', en: 'ask the procuratorate for supervision' }, legalBasis: [rule('第九条第二款')],
    },
    {
      ...national, ...threeDays, code: 'TRF-HANDOVER', trigger: { zh: '接到公安机关立案通知书', en: 'police filed the case' },
      duty: { zh: '移交涉案物品及其他材料', en: 'hand over goods and materials' }, legalBasis: [rule('第十二条')],
    },
  ],
  traits: {
    'TRF-APPROVE': duty, 'TRF-SEND': duty, 'TRF-PS-DECIDE': ofPolice, 'TRF-REVIEW': duty, 'TRF-REVIEW-ANSWER': ofPolice, 'TRF-PROCURATE': duty,
    'TRF-HANDOVER': { ...duty, longer: 'NATION' },
  },
} as const satisfies DeadlinesOfLaw<TransferCode>

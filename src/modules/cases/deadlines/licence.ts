import type { LegalBasis } from '../../../kernel/problem.ts'
import type { DeadlinesOfLaw } from './traits.ts'
import { duty, dutyUnlessProvided, head, noticeByAgency, rightOfParty } from './traits.ts'

export type LicenceCode =
  | 'LIC-ACCEPT' | 'LIC-DECIDE' | 'LIC-JOINT' | 'LIC-ISSUE' | 'LIC-HEAR-REQ' | 'LIC-HEAR-HOLD' | 'LIC-HEAR-NOTICE' | 'LIC-RENEW'

const law = (article: string): LegalBasis => ({ law: '中华人民共和国行政许可法', article })
const workingDays = law('第八十二条')
const national = { verified: 'V', validFrom: '2004-07-01', validTo: null, division: null, field: null } as const

/**
 * 行政许可期限。 Every period of the agency is in working days (行政许可法 art. 82). Of those of the applicant the law does not say it:
 * they are read in the applicant's favour.
 */
export const licenceDeadlines = {
  rules: [
    {
      ...national, code: 'LIC-ACCEPT', trigger: { zh: '收到申请材料', en: 'application received' },
      duty: { zh: '一次告知需要补正的全部内容；逾期不告知即为受理', en: 'tell all corrections at once; otherwise it is accepted' }, length: 5, unit: 'WD',
      legalBasis: [law('第三十二条第一款第四项'), workingDays],
    },
    {
      ...national, code: 'LIC-DECIDE', trigger: { zh: '受理行政许可申请', en: 'application accepted' }, duty: { zh: '作出行政许可决定', en: 'decide on the licence' },
      length: 20, unit: 'WD', extension: { length: 10, unit: 'WD', approver: head }, legalBasis: [law('第四十二条第一款'), workingDays],
    },
    {
      ...national, code: 'LIC-JOINT', trigger: { zh: '受理统一办理、联合办理或者集中办理的申请', en: 'application handled jointly accepted' },
      duty: { zh: '办结', en: 'decide on the licence' }, length: 45, unit: 'WD', legalBasis: [law('第四十二条第二款'), workingDays],
      extension: { length: 15, unit: 'WD', approver: { zh: '本级人民政府负责人', en: 'head of the government of the same level' } },
    },
    {
      ...national, code: 'LIC-ISSUE', trigger: { zh: '作出准予行政许可的决定', en: 'licence granted' }, duty: { zh: '颁发、送达行政许可证件', en: 'issue and serve the licence' },
      length: 10, unit: 'WD', legalBasis: [law('第四十四条'), workingDays],
    },
    {
      ...national, code: 'LIC-HEAR-REQ', verified: 'D', trigger: { zh: '告知听证权利', en: 'told of the right to a hearing' },
      duty: { zh: '申请人、利害关系人可以申请听证', en: 'the parties may ask for a hearing' }, length: 5, unit: 'WD', legalBasis: [law('第四十七条第一款')],
    },
    {
      ...national, code: 'LIC-HEAR-HOLD', trigger: { zh: '收到听证申请', en: 'hearing asked for' }, duty: { zh: '组织听证', en: 'hold the hearing' },
      length: 20, unit: 'WD', legalBasis: [law('第四十七条第一款'), workingDays],
    },
    {
      ...national, code: 'LIC-HEAR-NOTICE', trigger: { zh: '举行听证', en: 'the hearing' }, duty: { zh: '通知听证的时间、地点', en: 'notify time and place of the hearing' },
      length: 7, unit: 'WD', legalBasis: [law('第四十八条第一款第一项'), workingDays],
    },
    {
      ...national, code: 'LIC-RENEW', verified: 'D', trigger: { zh: '行政许可有效期届满', en: 'expiry of the licence' }, duty: { zh: '提出延续申请', en: 'apply for renewal' },
      length: 30, unit: 'CD', legalBasis: [law('第五十条第一款')],
    },
  ],
  traits: {
    'LIC-ACCEPT': duty, 'LIC-DECIDE': dutyUnlessProvided, 'LIC-JOINT': duty, 'LIC-ISSUE': duty, 'LIC-HEAR-REQ': rightOfParty, 'LIC-HEAR-HOLD': duty,
    'LIC-HEAR-NOTICE': noticeByAgency, 'LIC-RENEW': { nature: 'NOTICE', actor: 'PARTY', shorter: 'ANYWHERE', longer: 'ANYWHERE' },
  },
} as const satisfies DeadlinesOfLaw<LicenceCode>

import { outline, qualificationArticle, transportRules } from '../in-force.ts'
import type { InForce } from '../in-force.ts'
import type { ApplicationKind, EducationLevel } from './codes.ts'

const since = { validFrom: '2000-01-01', validTo: null } as const
const nationwide = { division: null, ...since } as const
const anywhere = { field: null, ...nationwide } as const
const transport = { field: 'TRANSPORT', ...nationwide } as const
const henan = (article: string) => ({ law: '河南省行政执法条例', article })

/** Which steps a kind of application has to take. What is only replaced was learnt, examined and announced before. */
export const steps: Readonly<Record<ApplicationKind, { training: boolean, exam: boolean, notice: boolean }>> = {
  NEW: { training: true, exam: true, notice: true },
  RENEWAL: { training: true, exam: true, notice: false },
  REPLACEMENT: { training: false, exam: false, notice: false },
}

/** 考试前须完成的培训学时，以及往前计算的月数 */
export interface TrainingBeforeExam extends InForce { hours: number, months: number }
export const trainingBeforeExam: readonly TrainingBeforeExam[] = [
  { hours: 60, months: 12, legalBasis: [outline('（三十四）')], verified: 'D', ...anywhere },
  { hours: 60, months: 12, legalBasis: [transportRules('第十六条')], verified: 'V', ...transport },
]

/** 考试合格的有效月数 */
export interface PassValidity extends InForce { months: number }
export const passValidities: readonly PassValidity[] = [
  { months: 60, legalBasis: [qualificationArticle], verified: 'D', ...anywhere },
  { months: 60, legalBasis: [{ law: '浙江省综合行政执法条例', article: '第二十八条第二款' }], verified: 'V', field: null, division: '33', validFrom: '2022-01-01', validTo: null },
]

/** 发证前公示的天数 */
export interface NoticePeriod extends InForce { days: number }
export const noticePeriods: readonly NoticePeriod[] = [
  { days: 7, legalBasis: [qualificationArticle], verified: 'D', ...anywhere },
  { days: 7, legalBasis: [transportRules('第二十条')], verified: 'V', ...transport },
]

/** 申领条件：年龄、最低学历、编制；当地的和该领域的都须符合 */
export interface Conditions extends InForce { minAge: number, minEducation: EducationLevel | null, establishedPost: boolean }
export const conditions: readonly Conditions[] = [
  { minAge: 18, minEducation: null, establishedPost: true, legalBasis: [qualificationArticle], verified: 'D', ...anywhere },
  { minAge: 18, minEducation: 'COLLEGE', establishedPost: true, legalBasis: [transportRules('第七条')], verified: 'V', ...transport },
  { minAge: 18, minEducation: null, establishedPost: true, legalBasis: [henan('第二十条')], verified: 'V', field: null, division: '41', ...since },
]

/** 免考：从事法律或执法工作的年限与学历 */
export interface Exemption extends InForce { years: number, minEducation: EducationLevel, lawDegree: boolean }
export const exemptions: readonly Exemption[] = [
  { years: 15, minEducation: 'BACHELOR', lawDegree: false, legalBasis: [transportRules('第九条')], verified: 'V', ...transport },
  { years: 10, minEducation: 'BACHELOR', lawDegree: true, legalBasis: [transportRules('第九条')], verified: 'V', ...transport },
]

/** 因下列原因终止证件的，不得再申领 */
export interface RevocationBar extends InForce { reasons: readonly string[] }
const punitive = ['CRIMINAL', 'DISMISSED', 'ABUSE', 'BRIBERY', 'FRAUD', 'LOST_CASE', 'MISCONDUCT', 'TWO_YEARS_FAIL', 'SUPERVISION_RECOMMENDED']
export const revocationBars: readonly RevocationBar[] = [
  { reasons: punitive, legalBasis: [{ law: '行政执法监督条例', article: '第三十二条' }], verified: 'D', ...anywhere },
  { reasons: punitive, legalBasis: [transportRules('第三十四条')], verified: 'V', ...transport },
]

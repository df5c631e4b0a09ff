import type { Verification } from '../../../kernel/deadline.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { genders } from '../codes.ts'

/** 达到该年龄的在岗人员列为疑点，由单位核实；渐进式延迟退休期间仍自该年龄起核实 */
export const retirementAges: { years: Readonly<Record<keyof typeof genders, number>>, legalBasis: readonly LegalBasis[], verified: Verification } = {
  years: { MALE: 60, FEMALE: 55 },
  legalBasis: [{ law: '国务院关于安置老弱病残干部的暂行办法（国发〔1978〕104号）', article: '第四条' }],
  verified: 'R',
}

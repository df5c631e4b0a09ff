import { z } from 'zod'
import { codes, day, divisionCode, legalBases, text, uuid } from '../../../platform/http/strings.ts'
import { enforcementFields } from '../../reference/index.ts'
import { certificateFaults } from '../rules.ts'
import { duties, personFaults } from './codes.ts'

export const eligibilityQuery = z.strictObject({
  on: day('拟执法的日期；未给出的为今日').optional(),
  duty: codes(duties, '拟办理事项的性质；未给出的为行政执法').optional(),
  field: codes(enforcementFields, '执法领域').optional(),
  item: text(60, '权责事项编码或者主键；由其确定执法领域，并核对所在单位当日是否有该事项').optional(),
  agencyId: uuid('以其名义执法的单位').optional(),
  place: divisionCode('执法地点的行政区划代码').optional(),
})

export const eligibilityRecord = z.strictObject({
  officerId: uuid('人员'),
  on: day('所判断的日期'),
  duty: codes(duties, '拟办理事项的性质'),
  field: codes(enforcementFields, '执法领域').nullable(),
  item: z.string().nullable().describe('权责事项编码'),
  eligible: z.boolean().describe('是否具备资格'),
  certificateId: uuid('据以执法的证件').nullable(),
  reasons: z.array(z.strictObject({
    code: codes({ ...personFaults, ...certificateFaults }, '情形'),
    text: z.strictObject({ zh: z.string().describe('中文'), en: z.string().describe('英文') }).describe('说明'),
    certificateId: uuid('有关的证件').nullable(),
    certificateNumber: z.string().nullable().describe('有关的证件编号'),
    legalBasis: legalBases(),
  })).describe('不具备资格的全部理由；具备资格的为空'),
}).meta({ id: 'Eligibility' })

export type EligibilityRecord = z.output<typeof eligibilityRecord>

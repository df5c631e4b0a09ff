import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, text, uuid, yuan } from '../../../platform/http/strings.ts'
import { contractKinds } from '../codes.ts'
import { agencyContractMachine } from './machine.ts'

export const contractParams = z.strictObject({ agencyContractId: uuid('行政机关合同') })

export const newContractBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(), agencyId: uuid('合同承办单位'), title: text(200, '合同名称'), kind: codes(contractKinds, '合同种类'), counterparty: text(200, '合同相对方'),
  amountYuan: yuan('合同标的额').optional(), draftedOn: day('拟订日期；不填为今日').optional(),
}).meta({ id: 'NewAgencyContract' })
export const signingBody = z.strictObject({ contractNumber: text(100, '合同编号'), on: day('签订日期；不填为今日').optional() }).meta({ id: 'AgencyContractSigning' })
export const performanceBody = z.strictObject({ on: day('履行完毕日期；不填为今日').optional() }).meta({ id: 'AgencyContractPerformance' }).optional()
export const endingBody = z.strictObject({ reason: text(1000, '理由'), on: day('日期；不填为今日').optional() }).meta({ id: 'AgencyContractEnding' })

export const contractRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('合同承办单位'),
  divisionCode: divisionCode(),
  title: z.string().describe('合同名称'),
  kind: codes(contractKinds, '合同种类'),
  counterparty: z.string().describe('合同相对方'),
  amountYuan: z.string().nullable().describe('合同标的额（元）'),
  draftedOn: day('拟订日期'),
  status: codes(agencyContractMachine.states, '状态'),
  reviewId: uuid('据以签订的合法性审查意见').nullable(),
  signedOn: day('签订日期').nullable(),
  contractNumber: z.string().nullable().describe('合同编号'),
  endedOn: day('履行完毕、解除或者放弃签订日期').nullable(),
  reason: z.string().nullable().describe('解除、终止或者放弃签订的理由'),
  availableActs: actsOf(agencyContractMachine, {
    sign: 'signAgencyContract', perform: 'performAgencyContract', terminate: 'terminateAgencyContract', abandon: 'abandonAgencyContract',
  }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'AgencyContract' })

export type NewContractBody = z.output<typeof newContractBody>
export type ContractRecord = z.output<typeof contractRecord>

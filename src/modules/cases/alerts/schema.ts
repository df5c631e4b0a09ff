import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, legalBases, text, uuid } from '../../../platform/http/strings.ts'
import { alertOrigins, alertOutcomes } from './codes.ts'
import { alertMachine } from './machine.ts'

export const alertParams = z.strictObject({ caseAlertId: uuid('案件预警') })
export const alertCode = z.string().min(1).max(80).regex(/^[a-z.-]+$/).describe('预警代码')

export const settlementBody = z.strictObject({ outcome: codes(alertOutcomes, '处理结果'), settlement: text(1000, '处理说明') }).meta({ id: 'CaseAlertSettlement' })

export const alertRecord = z.strictObject({
  id: uuid('主键'),
  caseId: uuid('案件'),
  agencyId: uuid('办案机关'),
  divisionCode: divisionCode(),
  stepId: uuid('办案环节').nullable(),
  code: z.string().describe('预警代码，即网上办理时同一情形的问题代码'),
  title: z.string().describe('预警名称'),
  titleEn: z.string().describe('预警名称（英文）'),
  detail: z.string().describe('说明'),
  detailEn: z.string().describe('说明（英文）'),
  legalBasis: legalBases(),
  origin: codes(alertOrigins, '来源'),
  reason: z.string().nullable().describe('办理时说明的理由'),
  status: codes(alertMachine.states, '状态'),
  raisedOn: day('发现日期'),
  outcome: codes(alertOutcomes, '处理结果').nullable(),
  settlement: z.string().nullable().describe('处理说明'),
  settledAt: instantText('处理时刻').nullable(),
  availableActs: actsOf(alertMachine, { settle: 'settleCaseAlert' }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'CaseAlert' })

export type AlertRecord = z.output<typeof alertRecord>
export type SettlementBody = z.output<typeof settlementBody>

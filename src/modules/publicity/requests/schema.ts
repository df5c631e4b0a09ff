import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, legalBases, ruleCode, text, uuid } from '../../../platform/http/strings.ts'
import { channels, requestKinds } from '../codes.ts'
import { publicityDeadlineRules } from '../deadlines.ts'
import { correctedWords, webAddress } from '../schema.ts'
import { publicationRequestMachine } from './machine.ts'

export const requestParams = z.strictObject({ publicationRequestId: uuid('申请') })

export const newRequestBody = z.strictObject({
  id: uuid('客户端生成的主键').optional(),
  kind: codes(requestKinds, '申请种类'),
  applicant: text(100, '申请人'),
  statement: text(4000, '申请的事实和理由'),
  receivedOn: day('收到日期'),
}).meta({ id: 'NewPublicationRequest' })

const conditions = z.strictObject({
  performed: z.boolean().describe('已经自觉履行处罚决定中规定的义务'),
  harmRemoved: z.boolean().describe('已经主动消除危害后果和不良影响'),
  notRepeated: z.boolean().describe('未因同一类违法行为再次受到处罚'),
  notListed: z.boolean().describe('未在经营异常名录和严重违法失信名单中'),
}).meta({ id: 'RepairConditions' })

export const grantBody = z.strictObject({
  reason: text(1000, '答复；更正的，随更正公开，不写个人信息'),
  words: correctedWords.optional().describe('更正后的内容；在其他平台公示的不填'),
  address: webAddress().optional(),
  conditions: conditions.optional().describe('信用修复条件的核实情况'),
}).meta({ id: 'PublicationRequestGrant' })

export const requestRefusalBody = z.strictObject({ reason: text(1000, '不予准予的理由') }).meta({ id: 'PublicationRequestRefusal' })

export const publicationRequestRecord = z.strictObject({
  id: uuid('主键'),
  publicationId: uuid('公示任务'),
  caseId: uuid('案件'),
  agencyId: uuid('公示机关'),
  divisionCode: divisionCode(),
  channel: codes(channels, '公示渠道'),
  kind: codes(requestKinds, '申请种类'),
  applicant: z.string().describe('申请人'),
  statement: z.string().describe('申请的事实和理由'),
  receivedOn: day('收到日期'),
  dueOn: day('答复期限届满日'),
  provisional: z.boolean().describe('届满日是否暂定'),
  calendarVersion: z.string().describe('计算届满日所用日历版本'),
  ruleCode: ruleCode(publicityDeadlineRules),
  legalBasis: legalBases('期限的依据'),
  overdue: z.boolean().describe('是否逾期：届满未答复，或者届满后才答复'),
  status: codes(publicationRequestMachine.states, '状态'),
  conditions: conditions.nullable().describe('信用修复条件的核实情况；未核实的为 null'),
  answeredOn: day('答复日期').nullable(),
  answer: z.string().nullable().describe('答复'),
  answeredBy: uuid('答复账号').nullable(),
  availableActs: actsOf(publicationRequestMachine, { grant: 'grantPublicationRequest', refuse: 'refusePublicationRequest' }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'PublicationRequest' })

export type NewRequestBody = z.output<typeof newRequestBody>
export type GrantBody = z.output<typeof grantBody>
export type RefusalBody = z.output<typeof requestRefusalBody>
export type PublicationRequestRecord = z.output<typeof publicationRequestRecord>

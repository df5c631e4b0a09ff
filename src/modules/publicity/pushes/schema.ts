import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, legalBases, ruleCode, text, uuid } from '../../../platform/http/strings.ts'
import { publicityDeadlineRules } from '../deadlines.ts'
import { webAddress } from '../schema.ts'
import { registerPushMachine } from './machine.ts'

export const pushParams = z.strictObject({ registerPushId: uuid('跨省推送') })
const reference = (what: string) => text(100, what).optional()

export const pushBody = z.strictObject({ pushedOn: day('推送日期'), reference: reference('推送编号') }).meta({ id: 'RegisterPushAct' })
export const pushReceiptBody = z.strictObject({ receivedOn: day('对方收到日期'), reference: reference('对方回执编号') }).meta({ id: 'RegisterPushReceipt' })
export const pushReturnBody = z.strictObject({ returnedOn: day('对方退回日期'), reason: text(1000, '对方退回的理由') }).meta({ id: 'RegisterPushReturn' })
export const pushedPublicationBody = z.strictObject({ publishedOn: day('对方公示日期'), address: webAddress() }).meta({ id: 'RegisterPushPublication' })
export const pushWithdrawalBody = z.strictObject({ withdrawnOn: day('通知撤回的日期'), reason: text(1000, '撤回的理由') }).meta({ id: 'RegisterPushWithdrawal' })

export const pushRecord = z.strictObject({
  id: uuid('主键'), caseId: uuid('案件'), agencyId: uuid('作出处罚决定的机关'), divisionCode: divisionCode(),
  toProvince: divisionCode('当事人登记地的省'), partyIds: z.array(uuid('当事人')).describe('在该省登记的当事人'), decidedOn: day('决定日期'),
  dueOn: day('推送期限届满日'), provisional: z.boolean().describe('推送期限是否暂定'), calendarVersion: z.string().describe('计算届满日所用日历版本'),
  ruleCode: ruleCode(publicityDeadlineRules), legalBasis: legalBases('推送期限的依据'), status: codes(registerPushMachine.states, '状态'),
  pushedOn: day('首次推送日期').nullable(), pushedAgainOn: day('退回后最近一次推送日期').nullable(), reference: z.string().nullable().describe('推送编号'),
  overdue: z.boolean().describe('推送是否逾期：届满未推送，或者届满后才推送'),
  receivedOn: day('对方收到日期').nullable(), receiptReference: z.string().nullable().describe('对方回执编号'), publishDueOn: day('对方协助公示的期限届满日').nullable(),
  publishProvisional: z.boolean().nullable().describe('协助公示期限是否暂定'), publishedOn: day('对方公示日期').nullable(), address: z.string().nullable().describe('公示网址'),
  publicationOverdue: z.boolean().describe('协助公示是否逾期：届满未公示，或者届满后才公示'),
  returnedOn: day('对方退回日期').nullable(), returnReason: z.string().nullable().describe('对方退回的理由'),
  overturnedOn: day('决定被变更、撤销、确认违法或者无效的日期').nullable(), withdrawalDueOn: day('撤回期限届满日').nullable(), withdrawnOn: day('通知撤回的日期').nullable(),
  withdrawalReason: z.string().nullable().describe('撤回的理由'), withdrawalOverdue: z.boolean().describe('撤回是否逾期'),
  availableActs: actsOf(registerPushMachine, {
    push: 'pushToRegister', receive: 'receiveRegisterPush', return: 'returnRegisterPush', publish: 'publishRegisterPush',
    withdraw: 'withdrawRegisterPush',
  }), version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'), updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'RegisterPush' })

const count = (description: string) => z.number().int().min(0).describe(description)
const stage = (what: string) => z.strictObject({ due: count('应当完成的'), onTime: count('按期的'), late: count('逾期完成的'), overdue: count('逾期未完成的') }).describe(what)
const figures = { pushes: stage('推送'), publications: stage('对方协助公示') }

export const pushFigures = z.strictObject({
  from: day('期间自（含）'), to: day('期间至（不含）'), asOf: day('统计日'), total: z.strictObject(figures).describe('合计'),
  provinces: z.array(z.strictObject({ toProvince: divisionCode('当事人登记地的省'), ...figures })).describe('分登记地'),
}).meta({ id: 'RegisterPushFigures' })

export type PushBody = z.output<typeof pushBody>
export type PushReceiptBody = z.output<typeof pushReceiptBody>
export type PushReturnBody = z.output<typeof pushReturnBody>
export type PushedPublicationBody = z.output<typeof pushedPublicationBody>
export type PushWithdrawalBody = z.output<typeof pushWithdrawalBody>
export type RegisterPushRecord = z.output<typeof pushRecord>
export type RegisterPushFigures = z.output<typeof pushFigures>

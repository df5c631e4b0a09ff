import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, instantText, text, uuid } from '../../../platform/http/strings.ts'
import { drawPartyMachine, spotCheckMachine } from '../machine.ts'

const digest = (description: string) => z.string().regex(/^[0-9a-f]{64}$/).describe(`${description}（十六进制）`)

export const partyParams = z.strictObject({ drawPartyId: uuid('提交方') })

export const invitationBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(), party: text(200, '提交方名称，写入抽取记录'),
  agencyId: uuid('提交方机关：由该机关内有权限的账号提交').optional(), accountId: uuid('提交方账号；与 agencyId 择一').optional(),
}).meta({ id: 'DrawPartyInvitation' })

export const ownCommitmentBody = z.strictObject({ commitment: digest('份额承诺：以 docs/draw-protocol.md 第11节所定方法计算') }).meta({ id: 'DrawPartyCommitment' })
export const ownRevealBody = z.strictObject({ value: text(1000, '份额原文，一字不差') }).meta({ id: 'DrawPartyReveal' })
export const withdrawalBody = z.strictObject({ reason: text(500, '撤回邀请的理由') }).meta({ id: 'DrawPartyWithdrawal' })

export const partyRecord = z.strictObject({
  id: uuid('主键'), spotCheckId: uuid('评查计划'), party: z.string().describe('提交方名称'),
  organiserId: uuid('组织评查的机关'), agencyId: uuid('提交方机关').nullable(), accountId: uuid('提交方账号；为 null 表示机关内有权限的账号').nullable(),
  status: codes(drawPartyMachine.states, '状态'), commitment: digest('份额承诺').nullable(), committedAt: instantText('提交承诺时刻').nullable(),
  revealedAt: instantText('揭示时刻').nullable(), withdrawReason: z.string().nullable().describe('撤回邀请的理由'),
  plan: z.strictObject({
    title: z.string().describe('名称'), status: codes(spotCheckMachine.states, '评查计划状态'), commitmentDigest: digest('评查计划的承诺摘要').nullable(),
    committedAt: instantText('固定抽样框时刻').nullable(), revealBy: z.string().nullable().describe('揭示截止'),
  }).describe('评查计划中提交方须知的内容'),
  availableActs: actsOf(drawPartyMachine, {
    commitShare: 'commitOwnDrawShare', reveal: 'revealOwnDrawShare', withdraw: 'withdrawDrawParty',
  }),
  version: z.number().int().describe('版本号'), createdAt: instantText('邀请时刻'), updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'DrawParty' })

export type InvitationBody = z.output<typeof invitationBody>
export type PartyRecord = z.output<typeof partyRecord>

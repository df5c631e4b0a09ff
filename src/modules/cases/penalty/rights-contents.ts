import { z } from 'zod'
import { codes, day, text, uuid } from '../../../platform/http/strings.ts'
import { closedHearingGrounds, hearingAbandonments, partyRights, recusalOrigins, statementForms, votes } from './codes.ts'
import { approval, citedArticles, officerIds, penaltyFields } from './content.ts'

const someRights = (description: string) =>
  z.array(codes(partyRights, '权利')).min(1).max(2).refine((rights) => new Set(rights).size === rights.length).describe(description)

export const recusalRequest = {
  kind: 'RECUSAL',
  body: z.strictObject({
    officerId: uuid('应当回避的执法人员'),
    origin: codes(recusalOrigins, '提出'),
    requestedBy: text(100, '申请人').optional(),
    reason: text(1000, '理由'),
  }),
} as const

export const recusalDecision = {
  kind: 'RECUSAL_DECISION',
  body: z.strictObject({
    upheld: z.boolean().describe('是否回避'),
    decidedBy: approval.describe('作出决定的行政机关负责人'),
    reason: text(1000, '理由'),
    replacementId: uuid('接替的执法人员').optional(),
  }),
} as const

export const handlerChange = {
  kind: 'HANDLER_CHANGE',
  body: z.strictObject({
    relieved: z.array(uuid('不再办理本案的执法人员')).max(20).refine((ids) => new Set(ids).size === ids.length).describe('不再办理本案的执法人员'),
    assigned: z.array(uuid('新指派的执法人员')).max(20).refine((ids) => new Set(ids).size === ids.length).describe('新指派的执法人员'),
    reason: text(500, '理由'),
    approval: approval.optional(),
  }),
} as const

export const penaltyNotice = {
  kind: 'PENALTY_NOTICE',
  body: z.strictObject({
    ...penaltyFields,
    facts: text(8000, '拟处罚的事实'),
    reasons: text(4000, '拟处罚的理由'),
    legalBasis: citedArticles.describe('拟处罚的依据'),
    rightsTold: someRights('告知的权利'),
    newFacts: text(2000, '此前告知后查明的新的违法事实').optional(),
  }),
} as const

export const partyStatement = {
  kind: 'STATEMENT',
  body: z.strictObject({
    form: codes(statementForms, '方式'),
    madeBy: text(100, '陈述、申辩人'),
    items: z.array(text(4000, '提出的事实、理由或者证据')).min(1).max(50).describe('陈述、申辩的内容，逐项列出'),
  }),
} as const

export const statementReview = {
  kind: 'STATEMENT_REVIEW',
  body: z.strictObject({
    items: z.array(z.strictObject({
      adopted: z.boolean().describe('是否采纳'),
      reason: text(2000, '理由'),
    }).meta({ id: 'ReviewedStatementItem' })).min(1).max(50).describe('复核意见，与陈述、申辩的各项依次对应'),
    newEvidence: z.boolean().describe('是否有新的证据；有的，此前的法制审核意见不再适用'),
  }),
} as const

export const waiver = {
  kind: 'WAIVER',
  body: z.strictObject({
    rights: someRights('明确放弃的权利'),
    form: codes(statementForms, '方式'),
    madeBy: text(100, '作出人'),
  }),
} as const

export const hearingRequest = {
  kind: 'HEARING_REQUEST',
  body: z.strictObject({ requestedBy: text(100, '要求听证的人'), form: codes(statementForms, '方式') }),
} as const

export const hearingNotice = {
  kind: 'HEARING_NOTICE',
  body: z.strictObject({
    hearingOn: day('举行日期'),
    place: text(200, '地点'),
    presiderId: uuid('主持人，登记在册的人员').optional(),
    presider: text(100, '主持人姓名'),
    isPublic: z.boolean().describe('是否公开举行'),
    closedFor: codes(closedHearingGrounds, '不公开的理由').optional(),
  }),
} as const

export const presiderRecusal = {
  kind: 'HEARING_PRESIDER_RECUSAL',
  body: z.strictObject({ requestedBy: text(100, '申请人'), reason: text(1000, '认为主持人与本案有直接利害关系的理由') }),
} as const

export const presiderRecusalDecision = {
  kind: 'HEARING_PRESIDER_RECUSAL_DECISION',
  body: z.strictObject({
    upheld: z.boolean().describe('主持人是否回避'),
    decidedBy: approval.describe('作出决定的行政机关负责人'),
    reason: text(1000, '理由'),
  }),
} as const

export const hearing = {
  kind: 'HEARING',
  body: z.strictObject({
    partyAttended: z.boolean().describe('当事人是否亲自参加'),
    agents: z.array(text(100, '代理人')).max(10).describe('委托代理人'),
    investigatorIds: officerIds('出席并提出事实、证据和处罚建议的调查人员'),
    record: text(20000, '听证笔录'),
    signed: z.boolean().describe('当事人或者其代理人是否核对并签字'),
    refusalNote: text(500, '拒绝签字的，主持人的注明').optional(),
    newEvidence: z.boolean().describe('是否提出新的证据'),
  }),
} as const

export const hearingReport = {
  kind: 'HEARING_REPORT',
  body: z.strictObject({ report: text(8000, '听证报告'), opinion: text(2000, '处理意见') }),
} as const

export const hearingAbandonment = {
  kind: 'HEARING_ABANDONMENT',
  body: z.strictObject({ ground: codes(hearingAbandonments, '情形'), note: text(500, '说明').optional() }),
} as const

export const discussion = {
  kind: 'DISCUSSION',
  body: z.strictObject({
    presider: text(100, '主持人'),
    members: z.array(z.strictObject({
      name: text(100, '姓名'), post: text(50, '职务'), officerId: uuid('登记在册的人员').optional(),
      vote: codes(votes, '表决'), opinion: text(2000, '意见').optional(),
    }).meta({ id: 'DiscussionMember' })).min(1).max(50).describe('参加讨论并表决的人员；不同意见应当记明'),
    absent: z.array(text(100, '缺席人员')).max(50).describe('缺席人员'),
    attending: z.array(text(100, '列席人员')).max(50).describe('列席人员'),
    conclusion: text(4000, '结论'),
    ...penaltyFields,
  }),
} as const

export const spotFiling = {
  kind: 'SPOT_FILING',
  body: z.strictObject({ filedWith: text(200, '备案的机构'), filedBy: text(100, '备案人').optional() }),
} as const

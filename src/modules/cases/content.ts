import { z } from 'zod'
import { codes, day, text } from '../../platform/http/strings.ts'
import { penaltyKinds } from './codes.ts'

/** Kinds of penalty, each once. */
export const kindsOfPenalty = z.array(codes(penaltyKinds, '处罚种类')).max(14).refine((kinds) => new Set(kinds).size === kinds.length)

/** 批准：机关负责人或者其授权的人 */
export const approval = z.strictObject({
  name: text(60, '批准人姓名'),
  post: text(100, '批准人职务'),
  approvedOn: day('批准日期'),
}).meta({ id: 'CaseApproval' })

/** One article of a law, regulation or rule. */
export const citedArticle = z.strictObject({ law: text(200, '法律、法规、规章名称'), article: text(100, '条款') }).meta({ id: 'CitedArticle' })

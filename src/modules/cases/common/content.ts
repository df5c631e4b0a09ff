import { z } from 'zod'
import { codes, day, text, uuid } from '../../../platform/http/strings.ts'
import { recordSignings } from './codes.ts'

/** Officers named in a step, each once. */
export const officersNamed = (description: string) =>
  z.array(uuid(description)).min(1).max(20).refine((ids) => new Set(ids).size === ids.length).describe(description)

/** 批准: by whom, in which post, on which day. */
export const approval = z.strictObject({
  name: text(50, '批准人'),
  post: text(100, '批准人职务'),
  approvedOn: day('批准日期'),
}).meta({ id: 'Approval' })

/** One article of a law, regulation or rule. */
export const article = z.strictObject({ law: text(200, '法律、法规、规章名称'), article: text(60, '条款') }).meta({ id: 'CitedArticle' })

/** 笔录: how a record of the scene was signed, and by which witness. */
export const recordSigning = z.strictObject({ signing: codes(recordSignings, '笔录签名'), witness: text(50, '见证人').optional() }).meta({ id: 'RecordSigning' })

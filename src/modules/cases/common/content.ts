import { z } from 'zod'
import { codes, text, uuid } from '../../../platform/http/strings.ts'
import { recordSignings } from './codes.ts'

export { approval, citedArticle as article } from '../content.ts'

/** Officers named in a step, each once. */
export const officersNamed = (description: string) =>
  z.array(uuid(description)).min(1).max(20).refine((ids) => new Set(ids).size === ids.length).describe(description)

/** 笔录: how a record of the scene was signed, and by which witness. */
export const recordSigning = z.strictObject({ signing: codes(recordSignings, '笔录签名'), witness: text(50, '见证人').optional() }).meta({ id: 'RecordSigning' })

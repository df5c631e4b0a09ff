import { z } from 'zod'
import { oncePer } from '../../../kernel/once-per.ts'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, text, uuid } from '../../../platform/http/strings.ts'
import { enforcementFields } from '../../reference/index.ts'
import { standardLists, versionOrigins } from '../codes.ts'
import { standardMachine } from '../machine.ts'
import type { StandardDefinition } from './definition.ts'

/** The most entries one request may bring. */
export const largestBatch = 1000

export const agencyParams = z.strictObject({ agencyId: uuid('执法主体') })

const legalBasis = z.array(z.strictObject({ law: text(200, '法律、法规、规章名称'), article: text(60, '条款') })).min(1).max(20).describe('法律依据')
const reason = text(500, '理由')
const issuer = {
  divisionCode: divisionCode('发布机关所在或者统一发布的区划'),
  agencyId: uuid('发布机关').nullable().optional().describe('发布机关；不填表示区划统一发布'),
}
const effect = {
  publishedOn: day('公布日期'),
  effectiveOn: day('施行日期'),
  document: text(200, '发布文件的名称与文号'),
}

export const repealBody = z.strictObject({
  repealedOn: day('废止日期，自当日起不再适用'), reason: text(500, '废止的理由与文件'),
}).meta({ id: 'StandardRepeal' })

export const publicationBody = z.strictObject(effect).meta({ id: 'StandardPublication' })

export const bulkPublicationBody = z.strictObject({
  entryIds: z.array(uuid('事项')).min(1).max(largestBatch).refine((ids) => new Set(ids).size === ids.length).describe('一并公布的草案'),
  ...effect,
}).meta({ id: 'StandardBulkPublication' })

/** Which of the entries of a batch became which record. */
export const batchRecord = z.strictObject({
  items: z.array(z.strictObject({
    index: z.number().int().describe('在请求中的序号，自 0 起'), id: uuid('事项'), itemCode: z.string().describe('事项编码'),
    status: codes(standardMachine.states, '状态'),
  })).describe('逐条结果'),
}).meta({ id: 'StandardBatch' })

/** Every schema of one list, from its definition. */
export const schemasOf = oncePer(({ param, component, entryZh, nameZh, kindZh, kinds, details }: StandardDefinition) => {
  const itemCode = { itemCode: text(60, '事项编码') }
  const content = {
    name: text(500, nameZh), kind: codes(kinds, kindZh),
    field: codes(enforcementFields, '执法领域').nullable().describe('执法领域；为空表示各领域'), legalBasis, details,
  }
  const placed = {
    id: uuid('主键'), list: codes(standardLists, '清单'), divisionCode: divisionCode(), agencyId: uuid('发布机关').nullable(), ...itemCode, ...content,
  }
  return {
    params: z.strictObject({ [param]: uuid(entryZh) }),
    draft: z.strictObject({ id: uuid('客户端自定的主键').optional(), ...issuer, ...itemCode, ...content }).meta({ id: `New${component}` }),
    revision: z.strictObject({ ...itemCode, ...content }).partial().meta({ id: `${component}Revision` }),
    amendment: z.strictObject({ ...effect, reason, ...content }).meta({ id: `${component}Amendment` }),
    correction: z.strictObject({ versionNumber: z.number().int().min(1).max(10_000).describe('更正第几版'), reason, ...content }).meta({ id: `${component}Correction` }),
    batch: z.strictObject({
      ...issuer, entries: z.array(z.strictObject({ ...itemCode, ...content })).min(1).max(largestBatch).describe('事项，全部通过才录入'),
    }).meta({ id: `${component}Batch` }),
    record: z.strictObject({
      ...placed,
      status: codes(standardMachine.states, '状态'),
      publishedOn: day('最新版本的公布日期').nullable(),
      effectiveOn: day('最新版本的施行日期').nullable(),
      repealedOn: day('废止日期').nullable(),
      versionNumber: z.number().int().describe('最新版本序号，草案为 0'),
      availableActs: actsOf(standardMachine, {
        revise: `revise${component}`, publish: `publish${component}`, amend: `amend${component}`, correct: `correct${component}`, repeal: `repeal${component}`,
      }),
      version: z.number().int().describe('版本号'),
      createdAt: instantText('登记时刻'),
      updatedAt: instantText('最近变更时刻'),
    }).meta({ id: component }),
    version: z.strictObject({
      ...placed,
      entryId: uuid(entryZh),
      number: z.number().int().describe('版本序号'),
      origin: codes(versionOrigins, '形成该记录的操作'),
      publishedOn: day('公布日期'),
      document: z.string().describe('发布文件'),
      reason: z.string().nullable().describe('修订、更正或者废止的理由'),
      validFrom: day('施行日期'),
      validTo: day('停止施行日期，自当日起不再适用').nullable(),
      recordedAt: instantText('系统记录时刻'),
      supersededAt: instantText('被后来的记录取代的时刻').nullable(),
    }).meta({ id: `${component}Version` }),
  }
})

export type Schemas = ReturnType<typeof schemasOf>
export type DraftBody = z.output<Schemas['draft']>
export type Revision = z.output<Schemas['revision']>
export type AmendmentBody = z.output<Schemas['amendment']>
export type CorrectionBody = z.output<Schemas['correction']>
export type BatchBody = z.output<Schemas['batch']>
export type EntryRecord = z.output<Schemas['record']>
export type VersionRecord = z.output<Schemas['version']>
export type BatchRecord = z.output<typeof batchRecord>
export type PublicationBody = z.output<typeof publicationBody>
export type BulkPublicationBody = z.output<typeof bulkPublicationBody>
export type RepealBody = z.output<typeof repealBody>

import { z } from 'zod'
import { codes, day, divisionCode, instantText, legalBases, uuid } from '../../../platform/http/strings.ts'
import { divisionLevels, enforcementFields } from '../../reference/codes.ts'
import { lineChanges, powerKinds, powerStandings } from '../codes.ts'
import { knownAtParameter, narrowingParameters, onParameter } from './filters.ts'

export const itemParams = z.strictObject({ powerItemId: uuid('权责事项') })
export const itemQuery = z.strictObject({ on: onParameter, knownAt: knownAtParameter })

export const figuresQuery = z.strictObject({
  ...narrowingParameters, on: onParameter, knownAt: knownAtParameter,
  from: day('调整统计期间自（含），默认所属日期当年1月1日').optional(), to: day('调整统计期间至（不含），默认所属日期的次日').optional(),
})

const identity = {
  agencyId: uuid('执法主体'),
  divisionCode: divisionCode(),
  code: z.string().describe('事项编码'),
  kind: codes(powerKinds, '事项种类'),
}
const content = {
  name: z.string().describe('事项名称'),
  legalBasis: legalBases(),
  field: codes(enforcementFields, '执法领域'),
  level: codes(divisionLevels, '行使层级'),
}
const period = {
  validFrom: day('施行日期'),
  validTo: day('停止施行日期（当日起不再适用）').nullable(),
}

export const itemSummary = z.strictObject({
  id: uuid('主键'), ...identity, agencyName: z.string().describe('执法主体名称'), agencyUscc: z.string().describe('统一社会信用代码'), ...content, ...period,
  recordedAt: instantText('系统记录时刻'),
}).meta({ id: 'PowerItemSummary' })

export const itemRecord = z.strictObject({
  id: uuid('主键'),
  ...identity,
  ...content,
  standing: codes(powerStandings, '所属日期的情形').nullable().describe('所属日期的情形；自始撤销的为 null'),
  versions: z.array(z.strictObject({
    ...content, ...period,
    batchId: uuid('确定其内容的批次'),
    endsItem: z.boolean().describe('停止施行是否因事项取消'),
    recordedAt: instantText('系统记录时刻'),
    supersededAt: instantText('被后来的记录取代的时刻').nullable(),
  })).describe('全部版本，含已被更正取代的，按记录先后'),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'PowerItem' })

const said = z.strictObject({ ...content, ...period }).nullable()

export const differenceRecord = z.strictObject({
  id: uuid('权责事项'), ...identity, change: codes(lineChanges, '差异种类'), before: said.describe('较早日期的内容'), after: said.describe('较晚日期的内容'),
}).meta({ id: 'PowerItemDifference' })

const whole = (description: string) => z.number().int().min(0).describe(description)
const changes = { added: whole('新增'), adjusted: whole('调整'), deleted: whole('取消') }

export const figuresRecord = z.strictObject({
  on: day('清单所属日期'),
  items: whole('事项总数'),
  agencies: whole('有事项的执法主体数'),
  byKind: z.array(z.strictObject({ kind: codes(powerKinds, '事项种类'), items: whole('事项数') })).describe('按种类，由多到少'),
  byAgency: z.array(z.strictObject({ agencyId: uuid('执法主体'), name: z.string().describe('名称'), items: whole('事项数') }))
    .describe('按执法主体，由多到少，至多一千个'),
  period: z.strictObject({
    from: day('自（含）'), to: day('至（不含）'), ...changes,
    byKind: z.array(z.strictObject({ kind: codes(powerKinds, '事项种类'), ...changes })).describe('按种类'),
  }).describe('期间内生效的动态调整'),
}).meta({ id: 'PowerItemFigures' })

export type ItemSummary = z.output<typeof itemSummary>
export type ItemRecord = z.output<typeof itemRecord>
export type DifferenceRecord = z.output<typeof differenceRecord>
export type FiguresRecord = z.output<typeof figuresRecord>

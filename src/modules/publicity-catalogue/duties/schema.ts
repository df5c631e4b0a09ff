import { z } from 'zod'
import { codes, day, divisionCode, legalBases, uuid } from '../../../platform/http/strings.ts'
import { catalogueKinds } from '../codes.ts'

const kind = codes(catalogueKinds, '栏目')
const count = (description: string) => z.number().int().describe(description)
const rate = (description: string) => z.strictObject({ numerator: count('分子'), denominator: count('分母') }).describe(description)

export const coverageParams = z.strictObject({ agencyId: uuid('执法主体') })

export const coverageRecord = z.strictObject({
  agencyId: uuid('执法主体'), agencyName: z.string().describe('名称'), divisionCode: divisionCode(),
  mandatory: z.array(z.strictObject({ kind, legalBasis: legalBases(), published: z.boolean().describe('是否公开'),
    first: z.strictObject({
      since: day('公开义务形成之日'), dueOn: day('公布期限届满日'), provisional: z.boolean().describe('届满日是否暂定：尚未发布的放假通知可能使其改变'), overdue: z.boolean().describe('是否逾期未公布'),
    }).nullable().describe('没有公开的，应当在何时以前公布；已公开的为 null'),
  })).describe('必须公开的栏目'),
  missing: z.array(kind).describe('必须公开而没有公开的'), missingOverdue: z.array(kind).describe('其中已经逾期的'), voluntary: z.array(kind).describe('另行公开的'), stale: z.array(kind).describe('登记已有变更而未更新的'),
  overdue: z.array(kind).describe('逾期未更新的'), coverage: rate('必须公开的栏目中已公开的'),
}).meta({ id: 'CatalogueCoverage' })

export const catalogueFigures = z.strictObject({
  asOf: day('统计日'),
  kinds: z.array(z.strictObject({
    kind, agencies: count('编制了该栏目的机关'), published: count('公开中的'), withdrawn: count('已撤下的'), stale: count('登记已有变更而未更新的'), overdue: count('其中逾期的'),
    updatedOnTime: rate('因登记变更而更新的，按期更新的'),
    publishedOnTime: rate('首次公布的，按期公布的'),
  })).describe('各栏目'),
  missing: z.array(z.strictObject({ kind, agencies: count('必须公开该栏目而没有公开的机关'), overdue: count('其中已经逾期的') })).describe('必须公开而没有公开的栏目'),
}).meta({ id: 'CatalogueFigures' })

export type CoverageRecord = z.output<typeof coverageRecord>
export type CatalogueFigures = z.output<typeof catalogueFigures>

import { z } from 'zod'
import { day, uuid } from '../../../platform/http/strings.ts'

export const documentFiguresQuery = z.strictObject({ from: day('统计期间，自（含）'), to: day('统计期间，至（不含）') })

const count = (description: string) => z.number().int().describe(description)
const rate = (numerator: string, denominator: string, description: string) =>
  z.strictObject({ numerator: count(numerator), denominator: count(denominator) }).describe(`${description}：分子 ${numerator}，分母 ${denominator}`)

const figures = {
  reviewed: count('期间内出具审核意见的文件数'), legal: count('其中合法的'), afterModification: count('其中应当予以修改的'), illegal: count('其中不合法的'),
  passRate: rate('审核意见为合法的', '已审核的', '审核通过率'),
  published: count('期间内公布的文件数'), publishedByGovernment: count('其中政府文件'), archived: count('期间内归档的案卷数'), ended: count('期间内失效、被修改、废止的'),
  filingsDue: count('期间内公布的文件应当报备的件数'), filed: count('其中已报备的'), onTime: count('其中按期报备的'), late: count('其中逾期报备的'), overdue: count('其中届满未报备的'),
  wellFormed: count('其中材料齐全规范的'),
  filingRate: rate('已报备的', '应当报备的', '报备率'), onTimeRate: rate('按期报备的', '已报备的', '及时率'), onTimeOfDueRate: rate('按期报备的', '应当报备的', '及时率（以应报计）'),
  wellFormedRate: rate('材料齐全规范的', '已报备的', '规范率'),
  filingsDecided: count('期间内决定登记或者不予登记的件数'), notRegistered: count('其中不予备案的'), notRegisteredRate: rate('不予备案的', '决定登记或者不予登记的', '不予备案率'),
  filingsReviewed: count('期间内登记的，已有审查结论的'), lawful: count('其中合法的'), correctionOrdered: count('其中要求纠正的'), corrected: count('其中已纠正的'),
  lawfulRate: rate('审查合法的', '已有审查结论的', '合法合规率'),
}

export const documentFiguresRecord = z.strictObject({
  from: day('统计期间，自（含）'), to: day('统计期间，至（不含）'), asOf: day('统计截至日'),
  total: z.strictObject(figures).describe('数据范围内合计'),
  agencies: z.array(z.strictObject({ agencyId: uuid('制定机关'), ...figures })).describe('各制定机关'),
}).meta({ id: 'NormativeDocumentFigures' })

export type DocumentFigures = z.output<typeof documentFiguresRecord>

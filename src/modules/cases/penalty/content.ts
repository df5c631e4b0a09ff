import { z } from 'zod'
import { day, text, uuid, yuan } from '../../../platform/http/strings.ts'
import { kindsOfPenalty } from '../content.ts'

const isUnique = (values: readonly unknown[]): boolean => new Set(values).size === values.length

/** Officers, each once. */
export const officerIds = (description: string) => z.array(uuid(description)).min(1).max(20).refine(isUnique).describe(description)

/** 行政机关负责人的批准 */
export const approval = z.strictObject({
  name: text(50, '批准人'), post: text(50, '职务'), approvedOn: day('批准日期'),
}).meta({ id: 'HeadApproval' }).describe('行政机关负责人的批准')

/** 援引的法律条款 */
export const citedArticles = z.array(z.strictObject({
  law: text(200, '法律、法规、规章名称'), article: text(100, '条款'),
}).meta({ id: 'CitedArticle' })).min(1).max(30)

export const penaltyFields = {
  penaltyKinds: kindsOfPenalty.describe('处罚种类'),
  fineYuan: yuan('罚款金额').optional(),
  confiscationYuan: yuan('没收金额').optional(),
}

export const listedThings = z.array(z.strictObject({
  name: text(200, '名称'), quantity: text(60, '数量'), specification: text(200, '规格、型号、批号').optional(),
}).meta({ id: 'ListedThing' })).min(1).max(200)

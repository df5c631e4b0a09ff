import { z } from 'zod'
import { text, uuid, yuan } from '../../../platform/http/strings.ts'
import { citedArticle, kindsOfPenalty } from '../content.ts'

export { approval } from '../content.ts'

const isUnique = (values: readonly unknown[]): boolean => new Set(values).size === values.length

/** Officers, each once. */
export const officerIds = (description: string) => z.array(uuid(description)).min(1).max(20).refine(isUnique).describe(description)

/** 援引的法律条款 */
export const citedArticles = z.array(citedArticle).min(1).max(30)

export const penaltyFields = {
  penaltyKinds: kindsOfPenalty.describe('处罚种类'),
  fineYuan: yuan('罚款金额').optional(),
  confiscationYuan: yuan('没收金额').optional(),
}

export const listedThings = z.array(z.strictObject({
  name: text(200, '名称'), quantity: text(60, '数量'), specification: text(200, '规格、型号、批号').optional(),
}).meta({ id: 'ListedThing' })).min(1).max(200)

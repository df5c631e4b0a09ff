import { z } from 'zod'
import { codes, text, yuan } from '../../../platform/http/strings.ts'
import { actKinds, penaltyKinds } from '../../reference/codes.ts'
import { reviewTriggers } from '../codes.ts'
import { defineStandard } from '../entries/definition.ts'
import { criteriaFaults } from './rules.ts'

const amounts = (what: string) => z.strictObject({
  CITIZEN: yuan(`对公民、个体工商户的${what}`), ORGANISATION: yuan(`对法人、其他组织的${what}`),
}).nullable().describe(`${what}起点；不以此为标准的为空`)

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length

export const reviewDetails = z.strictObject({
  actKinds: z.array(codes(actKinds, '行为种类')).min(1).max(9).refine(distinct).describe('执法行为种类'),
  penaltyKinds: z.array(codes(penaltyKinds, '处罚种类')).max(14).refine(distinct).describe('处罚种类；不以此为标准的为空'),
  fineYuan: amounts('罚款数额'),
  confiscationYuan: amounts('没收违法所得、非法财物价值'),
  remarks: text(1000, '说明').nullable().describe('说明'),
}).meta({ id: 'ReviewCatalogueDetails' })

export const reviewCatalogueItems = defineStandard({
  list: 'REVIEW_CATALOGUE', path: 'review-catalogue-items', param: 'reviewCatalogueItemId', component: 'ReviewCatalogueItem', plural: 'ReviewCatalogueItems',
  entryZh: '重大执法决定法制审核目录事项', nameZh: '执法决定事项', kindZh: '列入标准', kinds: reviewTriggers, details: reviewDetails, faultsOf: criteriaFaults,
})

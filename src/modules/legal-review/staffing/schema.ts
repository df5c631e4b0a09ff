import { z } from 'zod'
import { day, legalBases, uuid } from '../../../platform/http/strings.ts'
import { ratio } from '../../personnel/index.ts'

const whole = (description: string) => z.number().int().min(0).describe(description)

export const staffingRecord = z.strictObject({
  asOf: day('统计截至日'),
  norm: z.strictObject({ basisPoints: whole('下限（万分之）'), legalBasis: legalBases() }).describe('法制审核人员占执法人员的最低比例'),
  ratio: ratio('法制审核人员／持有有效执法证件的在岗执法人员，数据范围内合计'),
  agencies: whole('有持证执法人员的机关数'),
  agenciesBelow: whole('其中低于下限的'),
  below: z.array(z.strictObject({
    agencyId: uuid('机关'), ratio: ratio('法制审核人员／持证执法人员'), missing: whole('达到下限尚缺的审核人员数'), pooled: whole('统筹调用给该机关的外单位人员数，不计入比例'),
  })).describe('低于下限的机关，差距大的在前；至多 200 个'),
}).meta({ id: 'LegalReviewerStaffing' })

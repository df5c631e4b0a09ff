import { z } from 'zod'
import { text } from '../../../platform/http/strings.ts'
import { noPenaltyKinds } from '../codes.ts'
import { defineStandard } from '../entries/definition.ts'

/** Education is a duty wherever no penalty is imposed (行政处罚法 art. 33 para 3): an entry says how it is done. */
const details = z.strictObject({
  conditions: text(2000, '适用条件'),
  education: text(500, '教育方式（行政处罚法第三十三条第三款）'),
}).meta({ id: 'NoPenaltyDetails' })

export const noPenaltyItems = defineStandard({
  list: 'NO_PENALTY', path: 'no-penalty-items', param: 'noPenaltyItemId', component: 'NoPenaltyItem', plural: 'NoPenaltyItems', entryZh: '不予处罚清单事项',
  nameZh: '违法行为', kindZh: '不予处罚种类', kinds: noPenaltyKinds, details,
  faultsOf: () => [],
})

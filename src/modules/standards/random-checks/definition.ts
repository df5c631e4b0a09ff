import { z } from 'zod'
import { codes, text } from '../../../platform/http/strings.ts'
import { checkMethods, randomCheckKinds, riskGrades } from '../codes.ts'
import { defineStandard } from '../entries/definition.ts'
import { ratioFaults } from './rules.ts'

const basisPoints = (which: string) => z.number().int().min(0).max(10_000).nullable().describe(`每年抽查比例${which}（万分之几，300 即 3%）；为空表示不设`)

export const randomCheckDetails = z.strictObject({
  subjects: text(500, '抽查对象'),
  content: text(2000, '抽查内容'),
  methods: z.array(codes(checkMethods, '抽查方式')).min(1).max(3).refine((methods) => new Set(methods).size === methods.length).describe('抽查方式'),
  minBasisPoints: basisPoints('下限'),
  maxBasisPoints: basisPoints('上限'),
  timesPerYear: z.number().int().min(1).max(366).nullable().describe('对同一对象每年抽查次数上限；为空表示不设'),
  riskGrade: codes(riskGrades, '适用的风险等级').nullable().describe('适用的风险等级；为空表示各等级'),
}).meta({ id: 'RandomCheckDetails' })

export const randomCheckItems = defineStandard({
  list: 'RANDOM_CHECK', path: 'random-check-items', param: 'randomCheckItemId', component: 'RandomCheckItem', plural: 'RandomCheckItems',
  entryZh: '随机抽查事项', nameZh: '抽查事项', kindZh: '抽查事项类别', kinds: randomCheckKinds, details: randomCheckDetails, faultsOf: ratioFaults,
})

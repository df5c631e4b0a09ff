import type { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import type { StepFacts } from '../steps/file.ts'
import type { evidenceContent } from './evidence-content.ts'

const penaltyLaw = '中华人民共和国行政处罚法'

export const evidenceGates = defineGates<StepFacts<z.output<typeof evidenceContent>>>('cases', {
  'evidence-officers-missing': {
    title: { zh: '取证人员不足两人', en: 'Evidence taken by fewer than two officers' },
    detail: { zh: '调查取证应由两名以上本案办案人员进行，现为 {found} 名', en: 'Two or more handlers of the case take evidence; there are {found}' },
    legalBasis: [{ law: penaltyLaw, article: '第四十二条第一款' }, { law: penaltyLaw, article: '第五十五条第一款' }],
    fails: ({ file: { handlers }, data: { officerIds } }) => {
      const found = officerIds.filter((id) => handlers.some(({ officerId }) => officerId === id)).length
      return found < 2 && { params: { found } }
    },
  },
})

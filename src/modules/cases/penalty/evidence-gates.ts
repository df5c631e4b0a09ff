import { defineGates } from '../../../kernel/gate.ts'
import { certificateInForce } from '../../personnel/index.ts'
import type { StepFacts } from '../steps/file.ts'
import { article } from './law.ts'
import { isHandler } from './reading.ts'

/** Two handlers of the case with certificates in force: the same for everything officers do in an investigation. */
export const officerGates = defineGates<StepFacts<{ officerIds: readonly string[] }>>('cases', {
  'evidence-officers-missing': {
    title: { zh: '取证人员不足两人', en: 'Evidence taken by fewer than two officers' },
    detail: { zh: '调查取证应由两名以上本案办案人员进行，现为 {found} 名', en: 'Two or more handlers of the case take evidence; there are {found}' },
    legalBasis: [article('第四十二条第一款'), article('第五十五条第一款')],
    fails: ({ file, data: { officerIds } }) => {
      const found = officerIds.filter((id) => isHandler(file, id)).length
      return found < 2 && { params: { found } }
    },
  },
  'officer-uncertified': {
    title: { zh: '办案人员当日无有效执法证件', en: 'Officer without a certificate in force that day' },
    detail: { zh: '有 {count} 名办案人员在 {on} 没有该领域的有效执法证件', en: 'On {on} {count} of the officers had no certificate in force for this field' },
    legalBasis: [article('第四十二条第一款'), { law: '行政执法监督条例', article: '第十七条第二款' }],
    fails: ({ file: { row }, on, data: { officerIds }, officers }) => {
      const wanted = { kind: 'ENFORCEMENT', field: row.field, on } as const
      const without = officerIds.filter((id) => {
        const officer = officers.get(id)
        return officer !== undefined && certificateInForce(officer, wanted) === null
      })
      return without.length > 0 && { params: { count: without.length, on }, missing: without }
    },
  },
})

export const inquiryGates = defineGates<StepFacts<{ certificatesShown: boolean, startedAt: string, endedAt: string, signed: boolean, refusalNote?: string | undefined }>>('cases', {
  'inquiry-certificates-not-shown': {
    title: { zh: '询问时未出示执法证件', en: 'Inquiry without showing certificates' },
    detail: { zh: '询问应当主动出示执法证件，未出示的，被询问人有权拒绝', en: 'Officers show their certificates before an inquiry; without them the person may refuse' },
    legalBasis: [article('第五十五条第一款')],
    fails: ({ data }) => !data.certificatesShown,
  },
  'inquiry-times-backwards': {
    title: { zh: '询问起止时间不符', en: 'Times of the inquiry run backwards' },
    detail: { zh: '询问笔录的结束时刻应当晚于开始时刻', en: 'An inquiry ends after it begins' },
    legalBasis: [article('第五十五条第二款'), article('第四十七条')],
    fails: ({ data }) => Date.parse(data.endedAt) <= Date.parse(data.startedAt),
  },
  'inquiry-unsigned': {
    title: { zh: '询问笔录未签字', en: 'Record of the inquiry unsigned' },
    detail: { zh: '笔录未经被询问人签字确认，也没有注明拒绝签字', en: 'The person has not signed the record, and no refusal is noted' },
    legalBasis: [article('第五十五条第二款')], warning: true,
    fails: ({ data }) => !data.signed && data.refusalNote === undefined,
  },
})

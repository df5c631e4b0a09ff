import type { z } from 'zod'
import { levelOf } from '../../../kernel/division-code.ts'
import { defineGates } from '../../../kernel/gate.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import { certificateInForce } from '../../personnel/index.ts'
import type { CaseFile, FileStep, StepFacts } from '../steps/file.ts'
import { transferMaterials } from './codes.ts'
import type { approvalContent, handoverContent, policeRefusalContent, reportContent, sendingContent, suspicionContent } from './content.ts'
import { criminalTransfers } from './matter.ts'
import { intellectualPropertyFields } from './thresholds.ts'

const rule = (article: string): LegalBasis => ({ law: '行政执法机关移送涉嫌犯罪案件的规定', article })

const timelyTransfer: LegalBasis = { law: '关于在行政执法中及时移送涉嫌犯罪案件的意见（高检会〔2006〕2号）', article: '一' }

const over: readonly string[] = ['JUDGED', 'RETURNED']

export const suspicionGates = defineGates<StepFacts<z.output<typeof suspicionContent>>>('cases', {
  'crime-suggestion-unnamed': {
    title: { zh: '未载明移送建议文书', en: 'Suggestion of transfer not named' },
    detail: { zh: '检察机关建议移送或者上级责令移送的，应载明其文书文号', en: 'A transfer suggested by the procuratorate or ordered by a superior names the document' },
    legalBasis: [rule('第十四条第一款'), rule('第十六条第一款')],
    fails: ({ data: { source, suggestionNumber } }) => source !== 'OWN_CASE' && suggestionNumber === undefined && { missing: ['suggestionNumber'] },
  },
  'crime-ground-not-applicable': {
    title: { zh: '移送依据不适用于该领域', en: 'Ground not applicable in this field' },
    detail: { zh: '以“合理嫌疑”移送只适用于知识产权领域的违法案件', en: 'Reasonable suspicion is a ground in cases of intellectual property alone' },
    legalBasis: [rule('第三条第二款')],
    fails: ({ file: { row }, data: { ground } }) => ground === 'INTELLECTUAL_PROPERTY' && !intellectualPropertyFields.includes(row.field),
  },
  'crime-already-suspected': {
    title: { zh: '同一涉嫌犯罪已登记', en: 'Crime suspected already' },
    detail: { zh: '本案涉嫌“{charge}”的移送尚在办理，不得重复登记', en: 'A transfer of this case for {charge} is under way already' },
    legalBasis: [rule('第五条第一款')],
    fails: ({ file, data: { charge } }) =>
      criminalTransfers(file).some(({ opened, state }) => !over.includes(state) && opened.data['charge'] === charge) && { params: { charge } },
  },
})

/** Officers of the agency who hold a certificate in force on the day. */
function qualified<Data extends { officerIds: readonly string[] }>({ file: { row }, on, data: { officerIds }, officers }: StepFacts<Data>): number {
  return officerIds.filter((id) => {
    const officer = officers.get(id)
    return officer?.agencyId === row.agencyId && officer.staffKind === 'ENFORCEMENT' && certificateInForce(officer, { kind: 'ENFORCEMENT', field: row.field, on }) !== null
  }).length
}

export const reportGates = defineGates<StepFacts<z.output<typeof reportContent>>>('cases', {
  'crime-officers-missing': {
    title: { zh: '专案组执法人员不足两人', en: 'Special group of fewer than two officers' },
    detail: { zh: '应指定两名以上持有效执法证件的本机关执法人员组成专案组，现为 {found} 名', en: 'The special group has two or more officers of the agency with certificates in force; there are {found}' },
    legalBasis: [rule('第五条第一款')],
    fails: (facts) => {
      const found = qualified(facts)
      return found < 2 && { params: { found } }
    },
  },
})

export const headGates = defineGates<StepFacts<z.output<typeof approvalContent>>>('cases', {
  'crime-approver-unfit': {
    title: { zh: '审批人不符', en: 'Approved by the wrong person' },
    detail: { zh: '是否移送应由本机关正职负责人或者主持工作的负责人决定', en: 'The principal or presiding head of the agency decides on the transfer' },
    legalBasis: [rule('第五条第一款'), rule('第五条第二款')],
    fails: ({ data: { approver } }) => approver.post === 'DEPUTY',
  },
})

const hasExpertOpinion = ({ steps }: CaseFile): boolean => steps.some(({ kind, data }) => kind === 'EVIDENCE' && data['evidenceKind'] === 'EXPERT_OPINION')

export const sendingGates = defineGates<StepFacts<z.output<typeof sendingContent>>>('cases', {
  'crime-materials-missing': {
    title: { zh: '移送材料不齐', en: 'Materials of the transfer missing' },
    detail: { zh: '移送涉嫌犯罪案件应当附有{materials}', en: 'The transfer comes with {materialsEn}' },
    legalBasis: [rule('第六条')],
    fails: ({ data: { materials, goods } }) => {
      const wanted = ['TRANSFER_LETTER', 'INVESTIGATION_REPORT', ...(goods.length === 0 ? [] : ['GOODS_LIST'] as const)] as const
      const missing = wanted.filter((one) => !materials.includes(one))
      const texts = missing.map((one) => transferMaterials[one])
      return missing.length > 0 && { missing, params: { materials: texts.map(({ zh }) => zh).join('、'), materialsEn: texts.map(({ en }) => en).join(', ') } }
    },
  },
  'crime-appraisal-missing': {
    title: { zh: '未附检验报告或者鉴定结论', en: 'Appraisal not enclosed' },
    detail: { zh: '案卷中有鉴定意见的，移送时应当附检验报告或者鉴定结论', en: 'An expert opinion in the file goes with the transfer' },
    legalBasis: [rule('第六条第四项')],
    fails: ({ file, data: { materials } }) => hasExpertOpinion(file) && !materials.includes('APPRAISAL') && { missing: ['APPRAISAL'] },
  },
  'crime-police-of-other-level': {
    title: { zh: '接受移送的不是同级公安机关', en: 'Police of another level' },
    detail: { zh: '应当向同级公安机关移送；确有指定管辖等情形的，请说明理由', en: 'The case goes to the police of the same level; give the reason for another one' },
    legalBasis: [rule('第五条第二款')], warning: true,
    fails: ({ file: { row }, data: { policeDivisionCode } }) => levelOf(policeDivisionCode) !== levelOf(row.divisionCode),
  },
  'crime-copy-missing': {
    title: { zh: '未抄送人民检察院', en: 'No copy to the procuratorate' },
    detail: { zh: '向公安机关移送涉嫌犯罪案件，应当抄送同级人民检察院；未抄送的，请说明理由', en: 'A crime transferred to the police is copied to the procuratorate of the same level; give the reason why it is not' },
    legalBasis: [timelyTransfer, rule('第十四条第一款')], warning: true,
    fails: ({ data: { copiedToProcuratorate } }) => !copiedToProcuratorate,
  },
})

const ofMatter = ({ steps }: CaseFile, subject: FileStep | null, kind: string): FileStep | undefined =>
  steps.findLast((step) => step.kind === kind && step.subjectId === subject?.id)

export const answerGates = defineGates<StepFacts>('cases', {
  'crime-receipt-missing': {
    title: { zh: '没有移送书回执', en: 'No receipt for the transfer' },
    detail: { zh: '公安机关应当在移送书的回执上签字；未取得回执的，请说明理由', en: 'The police sign a receipt for the transfer; give the reason why there is none' },
    legalBasis: [rule('第七条')], warning: true,
    fails: ({ file, subject }) => ofMatter(file, subject, 'CRIME_RECEIPT') === undefined,
  },
})

export const refusalGates = defineGates<StepFacts<z.output<typeof policeRefusalContent>>>('cases', {
  'crime-file-not-returned': {
    title: { zh: '案卷材料尚未退回', en: 'File not returned' },
    detail: { zh: '公安机关不予立案的，应当相应退回案卷材料；尚未退回的，请说明情况', en: 'Police who do not file a case return its file; say why it has not come back' },
    legalBasis: [rule('第八条')], warning: true,
    fails: ({ data: { materialsReturned } }) => !materialsReturned,
  },
})

export const handoverGates = defineGates<StepFacts<z.output<typeof handoverContent>>>('cases', {
  'crime-goods-missing': {
    title: { zh: '涉案物品未全部移交', en: 'Goods not all handed over' },
    detail: { zh: '移送时载明的涉案物品尚有未移交的：{names}', en: 'Goods named in the transfer are not handed over: {names}' },
    legalBasis: [rule('第十二条')],
    fails: ({ file, subject, data: { goods, otherwiseProvided } }) => {
      const sent = ofMatter(file, subject, 'CRIME_SENDING')?.data as z.output<typeof sendingContent> | undefined
      const missing = (sent?.goods ?? []).map(({ name }) => name).filter((name) => !goods.some((one) => one.name === name))
      return otherwiseProvided === undefined && missing.length > 0 && { missing, params: { names: missing.join('、') } }
    },
  },
})

import { caseSources } from '../codes.ts'
import { atEnd, handlerNames, inWords, opinionsOf, paragraph, partyForm, penaltyInWords } from './parts.ts'
import type { Compose } from './template.ts'

/** 立案审批表 (行政处罚法 art. 54 para. 2). */
export const filingForm: Compose = (facts, want) => ({
  heading: facts.agencyName, title: '立案审批表', number: want('NUMBER', facts.number),
  blocks: [
    { kind: 'form', rows: [
      { label: '案号', value: facts.caseNumber }, { label: '案由', value: facts.cause },
      { label: '案件来源', value: caseSources[facts.source as keyof typeof caseSources].zh }, { label: '立案日期', value: inWords(facts.filedOn) },
      { label: '承办人', value: handlerNames(facts) },
    ] },
    ...partyForm(facts, want),
    { kind: 'form', rows: [
      { label: '案情摘要', value: want('FACTS', facts.details.facts ?? facts.facts) },
      { label: '立案理由和依据', value: want('REASONS', facts.details.reasons) },
    ] },
    opinionsOf(facts, want),
  ],
})

/** 结案审批表: what was decided and how it was carried out. */
export const closingForm: Compose = (facts, want) => {
  const { decision, details } = facts
  return {
    heading: facts.agencyName, title: '结案审批表', number: null,
    blocks: [
      { kind: 'form', rows: [
        { label: '案号', value: facts.caseNumber }, { label: '案由', value: facts.cause }, { label: '立案日期', value: inWords(facts.filedOn) },
        { label: '承办人', value: handlerNames(facts) },
        { label: '决定日期', value: decision === null ? '' : inWords(decision.on) }, { label: '决定书文号', value: decision?.number ?? '' },
        { label: '处理结果', value: want('CONTENT', details.content ?? (decision === null ? null : [penaltyInWords(decision), decision.summary ?? ''].filter((text) => text !== '').join('\n'))) },
        { label: '送达日期', value: facts.servedOn === null ? '' : inWords(facts.servedOn) },
        { label: '执行情况', value: want('EXECUTION', details.execution) },
        { label: '备注', value: details.remark ?? '' },
      ] },
      ...partyForm(facts, want),
      opinionsOf(facts, want),
    ],
  }
}

/** 送达回证 (行政处罚法 art. 61; 民事诉讼法, service). */
export const serviceReceipt: Compose = (facts, want) => {
  const { details } = facts
  want('SERVED_DOCUMENTS', details.servedDocuments?.map(({ title }) => title).join())
  return {
    heading: facts.agencyName, title: '送达回证', number: want('NUMBER', facts.number),
    blocks: [
      { kind: 'form', rows: [
        { label: '案由', value: facts.cause }, { label: '受送达人', value: want('RECIPIENT', details.recipient) },
        { label: '送达地点', value: want('PLACE', details.place) }, { label: '送达方式', value: want('METHOD', details.method) },
      ] },
      { kind: 'table', headings: ['送达文书', '文号'], rows: (details.servedDocuments ?? []).map(({ title, number = '' }) => [title, number]) },
      { kind: 'form', rows: [
        { label: '送达日期', value: want('SERVED_ON', details.servedOn === undefined ? null : inWords(details.servedOn)) },
        { label: '受送达人签名或者盖章', value: '' }, { label: '代收人及与受送达人的关系', value: details.receivedBy ?? '' },
        { label: '见证人', value: (details.witnesses ?? []).join('、') }, { label: '送达人', value: handlerNames(facts) },
        { label: '备注', value: details.remark ?? '' },
      ] },
      paragraph('注：受送达人拒绝签收的，注明拒收的事由和日期，由见证人签名或者盖章。'),
      atEnd('（印章）'),
    ],
  }
}

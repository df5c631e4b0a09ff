import { defineCodes } from '../../../kernel/codes.ts'

/** 文书应当载明而记录中没有的项目 */
export const documentItems = defineCodes({
  PARTY_ADDRESS: { zh: '当事人地址', en: 'address of the party' },
  FACTS: { zh: '违法事实（申请事项）', en: 'facts' },
  EVIDENCE: { zh: '证据', en: 'evidence' },
  VIOLATED: { zh: '违反的规定', en: 'provisions that were breached' },
  BASIS: { zh: '依据', en: 'legal basis' },
  REASONS: { zh: '理由', en: 'reasons' },
  PENALTY: { zh: '处罚的种类与内容', en: 'kinds and content of the penalty' },
  CONTENT: { zh: '决定内容', en: 'content of the decision' },
  BENCHMARK: { zh: '适用的行政裁量权基准', en: 'discretion benchmark that was applied' },
  DEFENCE: { zh: '陈述、申辩及听证的采纳情况', en: 'what became of statement, defence and hearing' },
  EDUCATION: { zh: '对当事人的教育', en: 'education of the party' },
  PERFORMANCE: { zh: '履行的方式和期限', en: 'how and until when to perform' },
  COLLECTOR: { zh: '代收罚款的机构', en: 'bank that collects the fine' },
  RECONSIDERATION_BODY: { zh: '行政复议机关', en: 'body of administrative reconsideration' },
  COURT: { zh: '有管辖权的人民法院', en: 'competent court' },
  DATE: { zh: '日期', en: 'date' },
  NUMBER: { zh: '文号', en: 'document number' },
  CONTACT: { zh: '联系人、联系电话和地址', en: 'contact of the agency' },
  PLACE: { zh: '地点', en: 'place' },
  MADE_AT: { zh: '时间', en: 'time' },
  PERIOD: { zh: '期限', en: 'period' },
  ITEMS: { zh: '场所、设施或者财物的名称和数量', en: 'names and quantities of what is seized' },
  APPROVAL: { zh: '负责人审批意见', en: 'approval by the head' },
  EXECUTION: { zh: '执行情况', en: 'execution' },
  RECIPIENT: { zh: '受送达人', en: 'person served' },
  METHOD: { zh: '送达方式', en: 'method of service' },
  SERVED_DOCUMENTS: { zh: '送达的文书', en: 'documents served' },
  SERVED_ON: { zh: '送达日期', en: 'date of service' },
})
export type DocumentItem = keyof typeof documentItems

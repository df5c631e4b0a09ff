import { defineCodes } from '../../kernel/codes.ts'

/** 送请合法性审查的事项 */
export const subjectKinds = defineCodes({
  MAJOR_DECISION: { zh: '重大行政决策', en: 'major administrative decision' },
  AGENDA_TOPIC: { zh: '会议议题', en: 'agenda topic' },
  CONTRACT: { zh: '行政机关合同', en: 'contract of an agency' },
  NORMATIVE_DOCUMENT: { zh: '行政规范性文件', en: 'normative document' },
})
export type SubjectKind = keyof typeof subjectKinds

/** 送审材料（重大行政决策程序暂行条例第二十六条；国办发〔2018〕115号（五）） */
export const submissionMaterials = defineCodes({
  DRAFT: { zh: '草案、送审稿或者合同文本', en: 'draft, or text of the contract' },
  EXPLANATION: { zh: '起草说明', en: 'explanation of the draft' },
  BASIS: { zh: '所依据的法律、法规、规章和国家政策', en: 'laws and policies relied on' },
  PROCEDURE_ACCOUNT: { zh: '履行法定程序的说明', en: 'account of the procedure followed' },
  CONSULTATION: { zh: '征求意见及意见采纳情况', en: 'opinions sought and their adoption' },
  OWN_REVIEW: { zh: '本单位的合法性审核意见', en: 'opinion of the drafting unit\'s own review' },
  COUNTERPARTY: { zh: '合同相对方资信材料', en: 'standing of the other party' },
  SELECTION_RECORD: { zh: '相对方选择程序材料', en: 'record of how the other party was chosen' },
  OTHER: { zh: '其他材料', en: 'other' },
})
export type SubmissionMaterial = keyof typeof submissionMaterials

/** 审查内容（重大行政决策程序暂行条例第二十七条；国办发〔2018〕115号（六）；合同各项为本系统缺省） */
export const legalityHeads = defineCodes({
  POWERS: { zh: '决策事项符合法定权限', en: 'matter within statutory powers' },
  PROCEDURE: { zh: '草案的形成履行相关法定程序', en: 'draft made by the procedure of law' },
  CONTENT: { zh: '草案内容符合法律、法规、规章和国家政策', en: 'content conforms to law and policy' },
  MAKER: { zh: '制定主体合法', en: 'lawful maker' },
  MAKER_POWERS: { zh: '不超越制定机关法定职权', en: 'within the maker\'s powers' },
  LAW_CONFORMITY: { zh: '内容符合宪法、法律、法规、规章和国家政策', en: 'content conforms to constitution, law and policy' },
  NO_UNLAWFUL_POWER: { zh: '不违法设立许可、处罚、强制、征收、收费', en: 'no licence, penalty, coercion, levy or fee set unlawfully' },
  NO_BURDEN: { zh: '不无据减损权益或者增加义务', en: 'no right reduced or duty added without basis' },
  NO_SELF_SERVING: { zh: '不无据增加本单位权力或者减少法定职责', en: 'no own power added or duty cut without basis' },
  MAKING_PROCEDURE: { zh: '不违反制定程序', en: 'making procedure kept' },
  PARTIES: { zh: '合同主体适格', en: 'parties capable of contracting' },
  AUTHORITY: { zh: '订立合同符合法定权限和程序', en: 'concluded within powers and by procedure' },
  TERMS: { zh: '合同内容合法，权利义务明确', en: 'lawful terms, clear rights and duties' },
  LIABILITY: { zh: '违约责任和争议解决条款合法', en: 'lawful terms on breach and disputes' },
})
export type LegalityHead = keyof typeof legalityHeads

/** 逐项审查结果 */
export const headResults = defineCodes({
  CONFORMS: { zh: '符合', en: 'conforms' },
  ISSUE: { zh: '存在问题', en: 'has an issue' },
  NOT_INVOLVED: { zh: '不涉及', en: 'not involved' },
})

/** 合法性审查结论（国办发〔2018〕115号（六）；重大行政决策程序暂行条例第二十五条第二款） */
export const legalityConclusions = defineCodes({
  LEGAL: { zh: '合法', en: 'legal' },
  AFTER_MODIFICATION: { zh: '应当予以修改', en: 'to be modified' },
  ILLEGAL: { zh: '不合法', en: 'illegal' },
  EXPLORATORY: { zh: '探索性改革，明示法律风险', en: 'exploratory reform, legal risk shown' },
})
export type LegalityConclusion = keyof typeof legalityConclusions

/** 提出法律意见的人员（重大行政决策程序暂行条例第二十八条） */
export const counselKinds = defineCodes({
  LEGAL_ADVISER: { zh: '法律顾问', en: 'legal adviser' },
  PUBLIC_LAWYER: { zh: '公职律师', en: 'public lawyer' },
})

/** 缩短审查时间的事由 */
export const urgencyGrounds = defineCodes({
  EMERGENCY: { zh: '预防、应对和处置突发事件', en: 'preventing or answering an emergency' },
  SUPERIOR_ORDER: { zh: '执行上级机关的紧急命令和决定', en: 'urgent order of a superior' },
  OTHER_URGENCY: { zh: '其他紧急情况', en: 'other urgency' },
})
export type UrgencyGround = keyof typeof urgencyGrounds

/** 审议会议 */
export const meetingKinds = defineCodes({
  EXECUTIVE_MEETING: { zh: '常务会议', en: 'executive meeting' },
  PLENARY_MEETING: { zh: '全体会议', en: 'plenary meeting' },
  OFFICE_MEETING: { zh: '办公会议', en: 'office meeting' },
  TOPICAL_MEETING: { zh: '专题会议', en: 'topical meeting' },
})

/** 行政机关合同种类 */
export const contractKinds = defineCodes({
  FRANCHISE: { zh: '特许经营', en: 'franchise' },
  LAND_AND_RESOURCES: { zh: '国有土地、自然资源使用权出让', en: 'grant of land or resources' },
  STATE_ASSETS: { zh: '国有资产出让、租赁', en: 'sale or lease of state assets' },
  EXPROPRIATION: { zh: '征收补偿', en: 'compensation for expropriation' },
  INVESTMENT: { zh: '招商引资', en: 'attraction of investment' },
  PROCUREMENT: { zh: '采购、建设工程', en: 'procurement or works' },
  ENTRUSTMENT: { zh: '委托、合作', en: 'entrustment or cooperation' },
  OTHER_CONTRACT: { zh: '其他合同', en: 'other contract' },
})

import { defineCodes } from '../../kernel/codes.ts'

/** 事前公开、事中公示的栏目（国办发〔2018〕118号（四）、（五）） */
export const catalogueKinds = defineCodes({
  BODY: { zh: '执法主体与职责', en: 'enforcement body and its duties' },
  OFFICERS: { zh: '执法人员', en: 'enforcement officers' },
  POWERS: { zh: '执法权限与依据', en: 'powers and their basis' },
  PROCEDURE: { zh: '执法程序与时限', en: 'procedure and time limits' },
  REMEDIES: { zh: '救济渠道', en: 'remedies' },
  RANDOM_CHECKS: { zh: '随机抽查事项清单', en: 'list of random-check items' },
  SERVICE_GUIDES: { zh: '服务指南', en: 'service guides' },
  BENCHMARKS: { zh: '行政裁量权基准', en: 'discretion benchmarks' },
  NO_PENALTY: { zh: '不予行政处罚清单', en: 'no-penalty list' },
  REVIEW_CATALOGUE: { zh: '重大执法决定法制审核目录清单', en: 'catalogue of decisions that need legal review' },
  DEVICES: { zh: '电子技术监控设备设置地点', en: 'places of monitoring devices' },
  DURING: { zh: '事中公示：亮证、文书与窗口岗位', en: 'shown during enforcement: certificate, documents, window posts' },
})
export type CatalogueKind = keyof typeof catalogueKinds

/** 没有登记簿可以取用、由机关自行编制的公开文字 */
export const textKinds = defineCodes({
  DUTIES: { zh: '机关职责', en: 'duties of the body' },
  CONTACT: { zh: '办公地址与联系方式', en: 'address and contact' },
  FLOW_CHART: { zh: '执法流程图', en: 'flow of an enforcement act' },
  SERVICE_GUIDE: { zh: '服务指南', en: 'service guide' },
  WINDOW_POST: { zh: '服务窗口岗位信息', en: 'post at a service window' },
})
export type TextKind = keyof typeof textKinds

/** 栏目与其登记簿比较的结果 */
export const checkOutcomes = defineCodes({
  UP_TO_DATE: { zh: '与登记一致', en: 'as the registers say' },
  OUTDATED: { zh: '登记已有变更，应当更新', en: 'registers changed, to be brought up to date' },
})

/** 公示内容中各项的名目 */
export const factLabels = defineCodes({
  AGENCY_KIND: { zh: '组织种类', en: 'kind of body' },
  USCC: { zh: '统一社会信用代码', en: 'unified social credit code' },
  FIELDS: { zh: '执法领域', en: 'fields of enforcement' },
  GOVERNMENT: { zh: '所属人民政府', en: 'government it belongs to' },
  SUPERIOR: { zh: '上级主管部门', en: 'superior department' },
  QUALIFICATION: { zh: '主体资格确认文件', en: 'document confirming the qualification' },
  DUTIES: { zh: '职责', en: 'duties' },
  ADDRESS: { zh: '办公地址', en: 'address' },
  OFFICE_HOURS: { zh: '办公时间', en: 'office hours' },
  TELEPHONE: { zh: '联系电话', en: 'telephone' },
  COMPLAINTS: { zh: '投诉举报电话', en: 'telephone for complaints' },
  DOCUMENT: { zh: '依据文件', en: 'document' },
  ENTRUSTED: { zh: '受委托组织', en: 'entrusted organisation' },
  ENTRUSTED_ACTS: { zh: '委托行为', en: 'acts entrusted' },
  ITEMS: { zh: '事项', en: 'items' },
  AUTHORITY: { zh: '权限', en: 'authority' },
  CERTIFICATE_KIND: { zh: '证件种类', en: 'kind of certificate' },
  CERTIFICATE_NUMBER: { zh: '证件编号', en: 'certificate number' },
  VALID_FROM: { zh: '有效期自', en: 'valid from' },
  VALID_TO: { zh: '有效期至', en: 'valid until' },
  POWER_KIND: { zh: '事项种类', en: 'kind of power' },
  LEVEL: { zh: '行使层级', en: 'level' },
  EMPOWERED: { zh: '赋权来源', en: 'handed over by' },
  TRIGGER: { zh: '起算', en: 'starts with' },
  PERIOD: { zh: '期限', en: 'period' },
  STEPS: { zh: '环节', en: 'steps' },
  BEFORE: { zh: '受理机关', en: 'before whom' },
  SUBJECTS: { zh: '抽查对象', en: 'subjects' },
  CONTENT: { zh: '内容', en: 'content' },
  METHODS: { zh: '方式', en: 'methods' },
  RATIO: { zh: '每年抽查比例', en: 'ratio per year' },
  FREQUENCY: { zh: '每年次数上限', en: 'times a year at most' },
  CHECK_KIND: { zh: '事项类别', en: 'kind of item' },
  CONDITIONS: { zh: '条件', en: 'conditions' },
  EDUCATION: { zh: '教育方式', en: 'education' },
  RANGE: { zh: '法定幅度', en: 'statutory range' },
  TIER: { zh: '裁量阶次', en: 'tier' },
  CRITERION: { zh: '列入标准', en: 'criterion' },
  ACT_KINDS: { zh: '行为种类', en: 'kinds of act' },
  PLACE: { zh: '设置地点', en: 'place' },
  RECEIVED_BY: { zh: '受理机构', en: 'receiving body' },
  APPROVED_BY: { zh: '审批机构', en: 'approving body' },
  MATERIALS: { zh: '申请材料', en: 'materials' },
  STATUTORY_LIMIT: { zh: '法定办理时限', en: 'statutory time limit' },
  PROMISED_LIMIT: { zh: '承诺办理时限', en: 'promised time limit' },
  FEES: { zh: '收费', en: 'fees' },
  RESULT: { zh: '办理结果', en: 'result' },
  SAMPLE_DOCUMENTS: { zh: '申请材料示范文本', en: 'sample documents' },
  PROGRESS_INQUIRY: { zh: '办理进度查询', en: 'inquiry about progress' },
  CONSULTATION: { zh: '咨询服务', en: 'consultation' },
  EFFECTIVE_FROM: { zh: '施行日期', en: 'in force from' },
  ISSUED_DOCUMENTS: { zh: '出具的文书', en: 'documents handed over' },
})
export type FactLabel = keyof typeof factLabels

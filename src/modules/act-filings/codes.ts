import { defineCodes } from '../../kernel/codes.ts'
import { actKinds } from '../reference/codes.ts'

const { PENALTY, COERCION, LICENCE } = actKinds

/** 备案的行为种类：处罚与强制；江西并及许可 */
export const filedActKinds = defineCodes({ PENALTY, COERCION, LICENCE })
export type FiledActKind = keyof typeof filedActKinds

/** 须备案的情形 */
export const filingGrounds = defineCodes({
  LARGE_FINE: { zh: '罚款达到规定数额', en: 'fine of the stated amount or more' },
  LARGE_CONFISCATION: { zh: '没收达到规定数额', en: 'confiscation of the stated amount or more' },
  GRAVE_PENALTY: { zh: '属于规定的处罚种类', en: 'kind of penalty that is listed' },
  BUSINESS_HINDERED: { zh: '强制使生产经营活动、工作难以正常进行', en: 'coercion under which business can hardly go on' },
  FORCED_DEMOLITION: { zh: '强制拆除建筑物、构筑物', en: 'forced demolition' },
  AFTER_HEARING: { zh: '经过听证', en: 'after a hearing' },
  PUBLIC_INTEREST: { zh: '涉及重大公共利益，可能影响社会稳定', en: 'major public interest' },
  COMPLEX: { zh: '案情重大、复杂', en: 'major and complex' },
  REQUIRED: { zh: '监督机构要求报备', en: 'required by the supervising body' },
})
export type FilingGround = keyof typeof filingGrounds

/** 报送对象 */
export const addressees = defineCodes({
  SUPERVISION_BODY: { zh: '本级人民政府行政执法监督机构（司法行政部门）', en: 'supervision body of the government of the same level' },
  SUPERIOR_DEPARTMENT: { zh: '上一级主管部门', en: 'superior department' },
})
export type Addressee = keyof typeof addressees

/** 备案材料 */
export const materialKinds = defineCodes({
  DECISION: { zh: '决定书', en: 'decision' },
  FILING_REPORT: { zh: '备案报告（说明）', en: 'filing report' },
  EVIDENCE_LIST: { zh: '证据目录', en: 'list of evidence' },
  INVESTIGATION_REPORT: { zh: '调查终结报告', en: 'investigation report' },
  LEGAL_REVIEW: { zh: '法制审核意见', en: 'opinion of the legal review' },
  HEARING_RECORD: { zh: '听证笔录、听证报告', en: 'record of the hearing' },
  CLOSING_REPORT: { zh: '结案报告', en: 'closing report' },
  OTHER: { zh: '其他材料', en: 'other material' },
})
export type MaterialKind = keyof typeof materialKinds

/** 无须报备的理由 */
export const exemptReasons = defineCodes({
  BELOW_STANDARD: { zh: '经核实未达到备案标准', en: 'found to be below the standard' },
  WITHDRAWN: { zh: '报备前决定已被撤销', en: 'decision withdrawn before it was filed' },
  FILED_ELSEWHERE: { zh: '依规定已向其他备案机关报备', en: 'filed with another body as provided' },
  SECRET: { zh: '涉及国家秘密，另行报备', en: 'state secret, filed by another road' },
})

/** 备案审查的方面（江西省行政执法监督实施办法第十六条等） */
export const filingHeads = defineCodes({
  SUBJECT: { zh: '执法主体、执法人员资格', en: 'qualification of body and officers' },
  POWERS: { zh: '是否超越权限', en: 'within powers' },
  FACTS: { zh: '事实是否清楚、证据是否充分', en: 'facts and evidence' },
  LAW: { zh: '适用依据是否正确', en: 'law applied' },
  PROCEDURE: { zh: '程序是否合法', en: 'procedure' },
  DISCRETION: { zh: '裁量是否适当', en: 'discretion' },
  FINE_INSTEAD: { zh: '有无以罚代管、以罚代刑', en: 'fine in place of supervision or prosecution' },
  COERCION_BASIS: { zh: '行政强制有无法定依据', en: 'legal basis of the coercion' },
  EXECUTION_TIME: { zh: '有无在夜间或者法定节假日实施强制执行', en: 'enforcement at night or on a holiday' },
  LICENSING: { zh: '是否违法准予或者不予许可、超过承诺期限', en: 'licence wrongly granted or refused, or late' },
  OTHER: { zh: '其他', en: 'other' },
})

/** 备案审查结论 */
export const conclusions = defineCodes({
  LAWFUL: { zh: '合法、适当，予以存档', en: 'lawful and proper, kept on file' },
  OPINIONS: { zh: '提出改进意见', en: 'opinions given' },
  CORRECTION: { zh: '要求纠正', en: 'correction asked' },
})

/** 要求纠正的方式 */
export const demands = defineCodes({
  REVOKE: { zh: '撤销', en: 'revoke' },
  CHANGE: { zh: '变更', en: 'change' },
  REDO: { zh: '撤销并重新作出', en: 'revoke and decide anew' },
  STOP: { zh: '停止执行', en: 'stop the enforcement' },
  TRANSFER_CRIME: { zh: '移送涉嫌犯罪案件', en: 'transfer as suspected crime' },
  OTHER_DEMAND: { zh: '其他纠正措施', en: 'other correction' },
})

/** 纠正情况 */
export const corrections = defineCodes({
  CORRECTED: { zh: '已纠正', en: 'corrected' },
  PARTLY: { zh: '部分纠正', en: 'corrected in part' },
  DISAGREED: { zh: '未纠正，说明理由', en: 'not corrected, reasons given' },
})

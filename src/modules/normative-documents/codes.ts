import { defineCodes } from '../../kernel/codes.ts'

/** 制定主体清单（国办发〔2018〕115号（三）） */
export const makerListings = defineCodes({
  POSITIVE: { zh: '正面清单：可以制定规范性文件', en: 'positive list: may make normative documents' },
  NEGATIVE: { zh: '负面清单：不得制定规范性文件', en: 'negative list: may not make normative documents' },
})

/** 公文种类（国办发〔2018〕115号（三）由各地明确） */
export const documentKinds = defineCodes({
  DECISION: { zh: '决定', en: 'decision' },
  PROVISIONS: { zh: '规定', en: 'provisions' },
  MEASURES: { zh: '办法', en: 'measures' },
  RULES: { zh: '细则、规则', en: 'detailed rules' },
  OPINIONS: { zh: '意见', en: 'opinions' },
  NOTICE: { zh: '通知', en: 'notice' },
  ANNOUNCEMENT: { zh: '公告、通告', en: 'announcement' },
})

/** 管理事项类别 */
export const documentMatters = defineCodes({
  MARKET_REGULATION: { zh: '市场监管', en: 'market regulation' },
  PUBLIC_SERVICE: { zh: '公共服务', en: 'public service' },
  SOCIAL_MANAGEMENT: { zh: '社会管理', en: 'social management' },
  ENVIRONMENT: { zh: '生态环境保护', en: 'protection of the environment' },
  RESOURCES: { zh: '自然资源与规划', en: 'natural resources and planning' },
  CONSTRUCTION: { zh: '城乡建设', en: 'construction' },
  LABOUR: { zh: '劳动与社会保障', en: 'labour and social security' },
  FINANCE: { zh: '财政与资金', en: 'finance' },
  DISCRETION: { zh: '行政裁量权基准', en: 'discretion benchmarks' },
  OTHER: { zh: '其他', en: 'other' },
})

/** 案卷材料：一份规范性文件的档案目录由此产生 */
export const documentMaterials = defineCodes({
  DRAFT: { zh: '文件送审稿', en: 'draft submitted for review' },
  EXPLANATION: { zh: '起草说明', en: 'explanation of the draft' },
  BASIS: { zh: '制定依据文本', en: 'laws and policies relied on' },
  OPINIONS: { zh: '征求意见及采纳情况', en: 'opinions sought and adopted' },
  OWN_OPINION: { zh: '起草单位合法性审核意见', en: 'drafter\'s own legality opinion' },
  FAIR_COMPETITION: { zh: '公平竞争审查意见', en: 'fair-competition review' },
  ASSESSMENT: { zh: '评估论证材料', en: 'assessment' },
  MINUTES: { zh: '集体审议会议纪要', en: 'minutes of the collective discussion' },
  SIGNED_TEXT: { zh: '签发稿', en: 'signed text' },
  FINAL_TEXT: { zh: '正式文本', en: 'final text' },
  PUBLICATION_PROOF: { zh: '公布凭证', en: 'proof of publication' },
  INTERPRETATION: { zh: '政策解读', en: 'interpretation' },
  OTHER: { zh: '其他材料', en: 'other material' },
})

/** 征求意见的方式 */
export const solicitationKinds = defineCodes({
  PUBLIC: { zh: '向社会公开征求意见', en: 'public comment' },
  ENTERPRISES: { zh: '听取企业和行业协会商会意见', en: 'opinions of enterprises and associations' },
  DEPARTMENTS: { zh: '征求有关部门和下级机关意见', en: 'opinions of departments and lower bodies' },
  MEETING: { zh: '座谈会、论证会', en: 'meeting with those concerned' },
  HEARING: { zh: '听证会', en: 'hearing' },
})

/** 意见采纳情况 */
export const opinionAdoptions = defineCodes({
  ADOPTED: { zh: '采纳', en: 'adopted' },
  PARTLY: { zh: '部分采纳', en: 'adopted in part' },
  NOT_ADOPTED: { zh: '未采纳', en: 'not adopted' },
})

/** 制定前的评估与审查 */
export const documentAssessments = defineCodes({
  NECESSITY: { zh: '必要性、可行性和合理性评估论证', en: 'assessment of need and feasibility' },
  FAIR_COMPETITION: { zh: '公平竞争审查', en: 'fair-competition review' },
  EXPERT: { zh: '专家论证', en: 'expert argument' },
  OWN_LEGALITY: { zh: '起草单位合法性审核', en: 'legality review by the drafter' },
})
export const assessmentOutcomes = defineCodes({
  FAVOURABLE: { zh: '通过', en: 'favourable' },
  CONDITIONAL: { zh: '修改后通过', en: 'favourable after changes' },
  UNFAVOURABLE: { zh: '不通过', en: 'unfavourable' },
})

/** 与原有文件的关系 */
export const documentRelations = defineCodes({
  AMENDS: { zh: '修改', en: 'amends' },
  REPLACES: { zh: '废止并代替', en: 'replaces' },
})

/** 实施评估（后评估、有效期届满前评估） */
export const evaluationKinds = defineCodes({
  BEFORE_LAPSE: { zh: '有效期届满前评估', en: 'evaluation before lapse' },
  AFTERWARDS: { zh: '实施后评估', en: 'evaluation of the effects' },
})
export const evaluationResults = defineCodes({
  KEEP: { zh: '继续执行', en: 'keep' },
  AMEND: { zh: '修改', en: 'amend' },
  REPEAL: { zh: '废止', en: 'repeal' },
  LAPSE: { zh: '到期失效', en: 'let lapse' },
})

/** 今日效力 */
export const documentEffects = defineCodes({
  NONE: { zh: '未公布', en: 'not published' },
  PENDING: { zh: '尚未施行', en: 'not yet in force' },
  IN_FORCE: { zh: '有效', en: 'in force' },
  EXPIRING: { zh: '有效，即将届满', en: 'in force, about to lapse' },
  ENDED: { zh: '失效', en: 'no longer in force' },
})

/** 清单与审查事项的结论 */
export const checkAnswers = defineCodes({
  SATISFIED: { zh: '符合', en: 'satisfied' },
  PROBLEM: { zh: '存在问题', en: 'problem' },
  NOT_APPLICABLE: { zh: '不涉及', en: 'not applicable' },
})
export const checkParts = defineCodes({
  FORM: { zh: '形式与程序审查', en: 'form and procedure' },
  SUBSTANCE: { zh: '内容审查（禁止性事项）', en: 'substance (what is prohibited)' },
})

/** 备案机关 */
export const filingAddressees = defineCodes({
  UPPER_GOVERNMENT: { zh: '上一级人民政府（司法行政部门）', en: 'government of the next level (justice department)' },
  PEOPLES_CONGRESS: { zh: '本级人民代表大会常务委员会', en: 'standing committee of the people\'s congress' },
})
/** 备案材料 */
export const filingPapers = defineCodes({
  REPORT: { zh: '备案报告', en: 'filing report' },
  TEXT: { zh: '正式文本', en: 'text' },
  EXPLANATION: { zh: '起草说明', en: 'explanation' },
  BASIS: { zh: '制定依据', en: 'basis' },
  ELECTRONIC: { zh: '电子文本', en: 'electronic copy' },
  OTHER: { zh: '其他材料', en: 'other material' },
})
/** 不予备案登记的理由 */
export const refusalGrounds = defineCodes({
  NOT_NORMATIVE: { zh: '不属于规范性文件', en: 'not a normative document' },
  MAKER_UNQUALIFIED: { zh: '制定主体不合法', en: 'maker not qualified' },
  NOT_REVIEWED: { zh: '未经合法性审核', en: 'not reviewed for legality' },
  NOT_REGISTERED: { zh: '未经统一登记、统一编号、统一公布', en: 'not registered, numbered and published' },
  MATERIALS: { zh: '材料经补正仍不符合要求', en: 'materials still wanting' },
})
/** 备案审查的方面（江西省行政执法监督实施办法第十二条、第十三条） */
export const filingReviewHeads = defineCodes({
  CONFLICT: { zh: '与法律、法规、规章、上级规定抵触', en: 'conflicts with superior provisions' },
  ULTRA_VIRES: { zh: '违法设定许可、处罚、强制、收费等', en: 'sets licences, penalties, coercion or fees' },
  RIGHTS: { zh: '违法减损权利或者增加义务', en: 'reduces rights or adds duties' },
  INCONSISTENT: { zh: '与其他规范性文件不一致', en: 'inconsistent with other documents' },
  PROCEDURE: { zh: '违反制定程序', en: 'breaks the procedure' },
})
export const filingConclusions = defineCodes({
  LAWFUL: { zh: '合法', en: 'lawful' },
  CORRECTION: { zh: '要求纠正', en: 'correction ordered' },
})

/** 清理结论 */
export const cleanUpConclusions = defineCodes({
  KEEP: { zh: '继续有效', en: 'keep' },
  AMEND: { zh: '修改', en: 'amend' },
  REPEAL: { zh: '废止', en: 'repeal' },
  INVALID: { zh: '宣布失效', en: 'declare invalid' },
})

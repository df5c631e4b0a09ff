import { defineCodes } from '../../kernel/codes.ts'

/** 权责事项种类：行政执法行为种类（行政执法监督条例第十一条），以及清单中的其他权力事项 */
export const powerKinds = defineCodes({
  PENALTY: { zh: '行政处罚', en: 'administrative penalty' },
  COERCION: { zh: '行政强制', en: 'administrative coercion' },
  LICENCE: { zh: '行政许可', en: 'administrative licence' },
  INSPECTION: { zh: '行政检查', en: 'administrative inspection' },
  LEVY: { zh: '行政征收征用', en: 'levy and requisition' },
  BENEFIT: { zh: '行政给付', en: 'benefit' },
  CONFIRMATION: { zh: '行政确认', en: 'confirmation' },
  REWARD: { zh: '行政奖励', en: 'reward' },
  ADJUDICATION: { zh: '行政裁决', en: 'adjudication' },
  OTHER: { zh: '其他行政权力', en: 'other administrative power' },
})
export type PowerKind = keyof typeof powerKinds

/** 事项在某日的情形 */
export const powerStandings = defineCodes({
  IN_FORCE: { zh: '实施中', en: 'in force' },
  PLANNED: { zh: '已公布待实施', en: 'published, not yet in force' },
  ENDED: { zh: '已取消', en: 'deleted' },
})
export type PowerStanding = keyof typeof powerStandings

/** 动态调整的方式 */
export const lineChanges = defineCodes({
  ADD: { zh: '新增', en: 'add' },
  ADJUST: { zh: '调整', en: 'adjust' },
  DELETE: { zh: '取消', en: 'delete' },
})
export type LineChange = keyof typeof lineChanges

/** 明细不能公布的原因 */
export const lineFaults = defineCodes({
  AGENCY_UNKNOWN: { zh: '执法主体不存在、不在本批次范围内或者未写明', en: 'the body is unknown, outside this batch or not named' },
  AGENCY_ABOLISHED: { zh: '执法主体已撤销', en: 'the body has been abolished' },
  AGENCY_WITHOUT_POWERS: { zh: '受委托组织和司法所以委托机关或者县级司法行政部门名义工作，没有自己的权责事项', en: 'entrusted organisations and justice stations act in another body\'s name and have no power items of their own' },
  LINE_REPEATED: { zh: '同一主体的同一编码在本批次中出现不止一次', en: 'the same code of the same body stands in the batch more than once' },
  CODE_TAKEN: { zh: '该编码在生效日或者其后已有事项', en: 'the code names an item on the effective date or later' },
  NOT_IN_FORCE: { zh: '生效日没有该编码的事项', en: 'no item of this code is in force on the effective date' },
  LATER_VERSION: { zh: '该事项在生效日之后另有已公布的调整', en: 'a later adjustment of the item has been published' },
  UNCHANGED: { zh: '调整后的内容与现行内容相同', en: 'the adjusted item is what it was' },
})
export type LineFault = keyof typeof lineFaults

/** 事项不能赋权、不能评估的原因 */
export const empowermentFaults = defineCodes({
  ITEM_UNKNOWN: { zh: '事项不存在', en: 'the item is unknown' },
  NOT_PENALTY: { zh: '交由乡镇（街道）行使的只能是行政处罚权', en: 'only powers of penalty may be handed to townships' },
  NOT_OF_COUNTY: { zh: '不是该乡镇（街道）所在县的县级部门的事项', en: 'not an item of a department of the county the township belongs to' },
  NOT_IN_FORCE: { zh: '生效日没有实施该事项', en: 'the item is not in force on the effective date' },
  ALREADY_EMPOWERED: { zh: '该事项已经交由该乡镇（街道）行使', en: 'the item has been handed to this township already' },
  NOT_EMPOWERED: { zh: '该决定没有赋予或者已经收回该事项', en: 'the item is not among those handed over, or has been taken back' },
  TAKE_BACK_EARLY: { zh: '收回的生效日期须写明，且不能早于评估日期', en: 'the day of taking back is stated and not before the evaluation' },
})
export type EmpowermentFault = keyof typeof empowermentFaults

/** 赋权事项的评估结论（行政处罚法第二十四条） */
export const evaluationOutcomes = defineCodes({
  KEEP: { zh: '保留', en: 'keep' },
  TAKE_BACK: { zh: '收回', en: 'take back' },
})
export type EvaluationOutcome = keyof typeof evaluationOutcomes

/** 行使权力的根据 */
export const exerciseGrounds = defineCodes({
  OWN: { zh: '本机关权责事项', en: 'own power item' },
  EMPOWERED: { zh: '赋权乡镇（街道）', en: 'township or sub-district empowered' },
})

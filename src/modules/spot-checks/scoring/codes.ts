import { defineCodes } from '../../../kernel/codes.ts'

/** 计分方法 */
export const scoringFormulas = defineCodes({
  DEDUCTION_100: { zh: '扣分制：总分减去扣分', en: 'deduction from the total' },
  RATIO_50_50: { zh: '合法性得分加规范性得分比例折算', en: 'points of legality and a share of points of form' },
  SUM: { zh: '得分制：各项得分之和', en: 'sum of points' },
})
export type ScoringFormula = keyof typeof scoringFormulas

/** 案卷等次（广东省行政执法案卷评查办法第十四条、第十七条） */
export const fileGrades = defineCodes({
  EXCELLENT: { zh: '优秀', en: 'excellent' },
  GOOD: { zh: '良好', en: 'good' },
  QUALIFIED: { zh: '合格', en: 'qualified' },
  UNQUALIFIED: { zh: '不合格', en: 'not qualified' },
})
export type FileGrade = keyof typeof fileGrades

/** 评分行的认定 */
export const scoreVerdicts = defineCodes({
  SCORED: { zh: '得分', en: 'points given' },
  MISSING: { zh: '缺少，本项得零分', en: 'missing, which gives nothing' },
  NOT_APPLICABLE: { zh: '无需评审', en: 'does not take part' },
  FOUND: { zh: '存在该情形', en: 'found' },
})
export type ScoreVerdict = keyof typeof scoreVerdicts

/** 评分行与标准不符之处 */
export const sheetFaults = defineCodes({
  UNKNOWN_CODE: { zh: '标准中没有该项', en: 'the standard has no such element' },
  TWICE: { zh: '同一项评分两次', en: 'the element is stated twice' },
  VERDICT: { zh: '该项不能作此认定', en: 'the element knows no such verdict' },
  REASON: { zh: '扣分须说明理由', en: 'a reason is needed where points are lost' },
  PAGES: { zh: '扣分须注明卷内页码', en: 'the page is needed where points are lost' },
  POINTS: { zh: '分值超出该项范围', en: 'the points do not fit the element' },
  APPLIES: { zh: '该项必须评审', en: 'the element always takes part' },
  MISSING_NOT_FORESEEN: { zh: '该项不作缺件处理：不需要的认定无需评审，需要的逐项评分', en: 'the standard has no rule for a missing document here: leave it out or score its parts' },
  PARTS: { zh: '须按子项评分', en: 'the element is scored by its parts' },
  WHOLE_AND_PARTS: { zh: '已作整体认定的项目不再按子项评分', en: 'an element judged as a whole has no scores of its parts' },
  NOTHING_TAKES_PART: { zh: '没有参与评审的项目', en: 'nothing takes part' },
})
export type SheetFault = keyof typeof sheetFaults

/** 评查标准自相矛盾之处 */
export const standardFaults = defineCodes({
  CODE_TWICE: { zh: '编码重复', en: 'a code stands for two elements' },
  PARTS_SUM: { zh: '子项分值之和不等于项目分值', en: 'the parts do not add up to the item' },
  ITEMS_SUM: { zh: '项目分值之和不等于总分', en: 'the items do not add up to the total' },
  WEIGHTS: { zh: '合法性、规范性分值仅用于比例折算，且缺一不可', en: 'both weights belong to the formula with a share, and to no other' },
  GRADE_TWICE: { zh: '等次重复', en: 'a grade stands twice' },
  GRADES_ORDER: { zh: '等次下限须由高到低，最低等次自零分起', en: 'grades descend and the lowest begins with nothing' },
})
export type StandardFault = keyof typeof standardFaults

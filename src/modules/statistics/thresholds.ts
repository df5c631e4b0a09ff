import type { CodeList } from '../../kernel/codes.ts'
import type { Verification } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { LegalBasis, Texts } from '../../kernel/problem.ts'
import {
  actKinds, decisionKinds, executionModes, inspectionResults, intakeOutcomes, measureKinds, partyKinds, penaltyKinds, procedureKinds, remedyKinds, remedyResults,
} from '../cases/codes.ts'
import type { Measure, Rate, reportTables } from './codes.ts'
import { licenceEnds } from './codes.ts'

/** 计数规则: what is counted, by which date it belongs to a year, and how it is divided. */
export interface MeasureRule {
  measure: Measure
  table: keyof typeof reportTables
  /** What one is divided by; null where it is one number. */
  dimension: CodeList | null
  /** The members of the dimension that can occur; null for all. */
  members: readonly string[] | null
  /** Whether an amount in yuan is added up. */
  amount: boolean
  rule: Texts
}

const byAct = { dimension: actKinds, members: null, amount: false } as const
const plain = { dimension: null, members: null, amount: false } as const
const by = (dimension: CodeList, members: readonly string[] | null = null) => ({ dimension, members, amount: false }) as const
const ofPenalties = ['PENALTY', 'NO_PENALTY_MINOR', 'NO_PENALTY_NOT_ESTABLISHED', 'TRANSFER_CRIME']

/** In the order of the tables and of the report. A case counts once for each measure; what stands in the record on the day of counting decides. */
export const measureRules: readonly MeasureRule[] = [
  { measure: 'FILED', table: 'ALL_ACTS', ...byAct, rule: { zh: '本年立案（受理）的案件，以立案日期计，每案一件', en: 'cases by the day of filing, one each' } },
  { measure: 'DECIDED', table: 'ALL_ACTS', ...byAct, rule: { zh: '本年作出决定的案件，以决定日期计；恢复办理后重新决定的，以现行决定计一件', en: 'cases by the day of the decision that stands, one each' } },
  { measure: 'CLOSED', table: 'ALL_ACTS', ...byAct, rule: { zh: '本年结案的案件，以结案日期计', en: 'cases by the day of closing' } },
  { measure: 'ENDED', table: 'ALL_ACTS', ...byAct, rule: { zh: '本年终止调查、撤销立案、并案或者移送其他机关的案件，以该日期计', en: 'cases terminated, withdrawn, merged or transferred, by that day' } },
  { measure: 'REVIEW_REQUIRED', table: 'ALL_ACTS', ...plain, rule: { zh: '本年作出的决定中，依规定须经法制审核的', en: 'decisions of the year that need legal review' } },
  { measure: 'REVIEWED', table: 'ALL_ACTS', ...plain, rule: { zh: '前项决定中，法制审核意见为同意的', en: 'those of them with an agreed review' } },
  { measure: 'CRIMES_TRANSFERRED', table: 'ALL_ACTS', ...plain, rule: { zh: '本年向公安机关移送涉嫌犯罪案件的次数，以移送日期计', en: 'transfers to the police, by their day' } },
  { measure: 'PENALTY_OUTCOMES', table: 'PENALTIES', ...by(decisionKinds, ofPenalties), rule: { zh: '本年作出决定的处罚案件，以决定日期计，依决定类别', en: 'penalty cases decided, by outcome' } },
  { measure: 'PENALTY_PROCEDURES', table: 'PENALTIES', ...by(procedureKinds), rule: { zh: '本年给予处罚的决定，依立案时的程序种类', en: 'penalties imposed, by procedure' } },
  { measure: 'PENALTY_KINDS', table: 'PENALTIES', ...by(penaltyKinds), rule: { zh: '本年给予处罚的决定所含处罚种类；一个决定并处数种的，各计一次', en: 'kinds of penalty in decisions, each counted where several are imposed' } },
  { measure: 'PENALTY_PARTIES', table: 'PENALTIES', ...by(partyKinds), rule: { zh: '本年给予处罚的决定的当事人，每名计一', en: 'parties of penalties imposed, one each' } },
  { measure: 'PENALTY_HEARINGS', table: 'PENALTIES', ...plain, rule: { zh: '本年给予处罚的决定中经过听证的', en: 'penalties imposed after a hearing' } },
  { measure: 'FINES', table: 'PENALTIES', dimension: null, members: null, amount: true, rule: { zh: '本年给予处罚的决定中处有罚款的件数及决定的金额；不因以后的变更、减免、执行增减', en: 'decisions with a fine and the amount decided, whatever became of it later' } },
  { measure: 'CONFISCATIONS', table: 'PENALTIES', dimension: null, members: null, amount: true, rule: { zh: '本年给予处罚的决定中处有没收金额的件数及决定的金额', en: 'decisions with an amount confiscated, and the amount decided' } },
  { measure: 'LICENCE_INTAKES', table: 'LICENCES', ...by(intakeOutcomes), rule: { zh: '本年对许可申请作出处理的次数，以处理日期计', en: 'intake decisions, by their day' } },
  { measure: 'LICENCE_OUTCOMES', table: 'LICENCES', ...by(decisionKinds, ['GRANTED', 'REFUSED']), rule: { zh: '本年作出的许可决定，以决定日期计', en: 'licence decisions, by their day' } },
  { measure: 'LICENCE_ENDS', table: 'LICENCES', ...by(licenceEnds), rule: { zh: '本年登记的许可撤回、撤销、注销、吊销，以发生日期计', en: 'licences withdrawn, revoked or cancelled, by the day' } },
  { measure: 'MEASURES', table: 'COERCION', ...by(measureKinds), rule: { zh: '本年实施的行政强制措施，不论所在案件种类，以实施日期计，每次一件；延长不另计', en: 'measures taken in cases of any kind, by their day; extensions are not counted' } },
  { measure: 'EXECUTIONS', table: 'COERCION', ...by(executionModes), rule: { zh: '本年作出的强制执行决定，以决定日期计', en: 'orders of own enforcement, by their day' } },
  { measure: 'COURT_APPLICATIONS', table: 'COERCION', ...plain, rule: { zh: '本年申请人民法院强制执行的次数，以申请日期计', en: 'applications to the court, by their day' } },
  { measure: 'INSPECTIONS_MADE', table: 'INSPECTIONS', ...by(inspectionResults), rule: { zh: '本年实施的检查，以实施日期计，每次一件，依检查结果', en: 'inspections made, by their day and result' } },
  { measure: 'REMEDIES_LODGED', table: 'REMEDIES', ...by(remedyKinds), rule: { zh: '本年登记的复议申请、诉讼，以提出日期计', en: 'remedies lodged, by the day' } },
  { measure: 'REMEDIES_ACCEPTED', table: 'REMEDIES', ...by(remedyKinds), rule: { zh: '本年受理的复议、诉讼，以受理日期计', en: 'remedies accepted, by the day' } },
  { measure: 'REMEDIES_DECLINED', table: 'REMEDIES', ...by(remedyKinds), rule: { zh: '本年不予受理的复议、诉讼', en: 'remedies not accepted' } },
  { measure: 'REMEDIES_WITHDRAWN', table: 'REMEDIES', ...by(remedyKinds), rule: { zh: '本年撤回的复议、诉讼', en: 'remedies withdrawn' } },
  { measure: 'RECONSIDERATION_RESULTS', table: 'REMEDIES', ...by(remedyResults), rule: { zh: '本年审结的行政复议，以结果登记的发生日期计', en: 'reconsiderations concluded, by the day of the result' } },
  { measure: 'LITIGATION_RESULTS', table: 'REMEDIES', ...by(remedyResults), rule: { zh: '本年审结的行政诉讼，以结果登记的发生日期计', en: 'lawsuits concluded, by the day of the result' } },
]

/** The lines whose counts are added up on either side of a rate. */
export type Term = readonly [measure: Measure, dimension: string | null]
export interface RateRule { rate: Rate, numerator: readonly Term[], denominator: readonly Term[], rule: Texts, verified: Verification }

const results = (measure: Measure, codes: readonly string[]): Term[] => codes.map((code) => [measure, code])
const corrected = ['CHANGED', 'REVOKED', 'CONFIRMED_ILLEGAL', 'VOID', 'PERFORMANCE_ORDERED']
const judged = [...corrected, 'UPHELD']

/** Numerator and denominator are kept apart: no national text defines these rates, and the definitions in use differ. */
export const rateRules: readonly RateRule[] = [
  {
    rate: 'REVIEW', numerator: [['REVIEWED', null]], denominator: [['REVIEW_REQUIRED', null]], verified: 'V',
    rule: { zh: '经法制审核的决定 ÷ 应当法制审核的决定', en: 'reviewed ÷ to be reviewed' },
  },
  {
    rate: 'RECONSIDERATION_CORRECTION', numerator: results('RECONSIDERATION_RESULTS', corrected), denominator: results('RECONSIDERATION_RESULTS', judged), verified: 'R',
    rule: { zh: '变更、撤销、确认违法、确认无效、责令履行 ÷ 审结数（不含调解、撤回）', en: 'corrected ÷ concluded without mediation and withdrawal' },
  },
  {
    rate: 'RECONSIDERATION_SETTLEMENT', numerator: [['RECONSIDERATION_RESULTS', 'MEDIATED'], ['REMEDIES_WITHDRAWN', 'RECONSIDERATION']],
    denominator: [...results('RECONSIDERATION_RESULTS', [...judged, 'MEDIATED']), ['REMEDIES_WITHDRAWN', 'RECONSIDERATION']], verified: 'V-x',
    rule: { zh: '（调解＋撤回）÷ 全部审结数', en: 'mediated or withdrawn ÷ all concluded' },
  },
  {
    rate: 'LITIGATION_LOSS', numerator: results('LITIGATION_RESULTS', corrected), denominator: results('LITIGATION_RESULTS', judged), verified: 'R',
    rule: { zh: '败诉（变更、撤销、确认违法、确认无效、责令履行）÷ 判决结案数', en: 'lost ÷ judged' },
  },
]

/** 期限规则的名称 */
export const annualDueNames: CodeList = { 'STAT-ANNUAL': { zh: '统计年度终了→公开年度统计数据', en: 'end of the year counted → publish its statistics' } }

/** 年报期限: a day of the year that follows; it does not move where it is a day off. */
export interface AnnualDue { code: string, month: number, day: number, division: string | null, validFrom: LocalDate, validTo: LocalDate | null, legalBasis: readonly LegalBasis[], verified: Verification }

export const annualDues: readonly AnnualDue[] = [
  { code: 'STAT-ANNUAL', month: 1, day: 31, division: null, validFrom: '2018-12-05', validTo: null, legalBasis: [{ law: '国办发〔2018〕118号', article: '（六）' }], verified: 'V' },
  {
    code: 'STAT-ANNUAL', month: 1, day: 31, division: '15', validFrom: '2020-04-01', validTo: null, verified: 'V',
    legalBasis: [{ law: '国办发〔2018〕118号', article: '（六）' }, { law: '内蒙古自治区行政执法公示执法全过程记录重大执法决定法制审核办法', article: '第十四条' }],
  },
]

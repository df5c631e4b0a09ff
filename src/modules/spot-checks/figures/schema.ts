import { z } from 'zod'
import { codes, uuid } from '../../../platform/http/strings.ts'
import { findingCategories, severities } from '../codes.ts'
import { spotCheckMachine } from '../machine.ts'

const whole = (description: string) => z.number().int().min(0).describe(description)
const share = (description: string) => z.number().min(0).max(1).describe(description)

export const ratio = (description: string) => z.strictObject({
  numerator: whole('分子'),
  denominator: whole('分母'),
  value: z.number().min(0).nullable().describe('比值，四位小数；分母为零时为 null'),
}).describe(description)

const bounds = (description: string) => z.strictObject({
  least: whole('至少（件）'),
  most: whole('至多（件）'),
  leastShare: share('至少（占比，向下取四位小数）'),
  mostShare: share('至多（占比，向上取四位小数）'),
})
  .nullable().describe(description)

export const figuresRecord = z.strictObject({
  spotCheckId: uuid('评查计划'),
  status: codes(spotCheckMachine.states, '状态'),
  frameSize: whole('抽样框案卷数'),
  agenciesInFrame: whole('抽样框内的机关数'),
  filesDrawn: whole('抽中案卷数'),
  agenciesDrawn: whole('抽到的机关数'),
  coverage: ratio('覆盖率：抽到的机关／抽样框内的机关'),
  samplingRate: ratio('抽查率：抽中案卷／抽样框案卷'),
  filesReviewed: ratio('评查完成率：已完成评查的案卷／抽中案卷'),
  findings: whole('问题总数'),
  findingsPerFile: ratio('案均问题数：已完成评查的案卷中的问题／已完成评查的案卷'),
  byCategory: z.array(z.strictObject({ category: codes(findingCategories, '问题类别'), findings: whole('问题数') })).describe('按类别，由多到少'),
  bySeverity: z.array(z.strictObject({ severity: codes(severities, '问题程度'), findings: whole('问题数') })).describe('按程度'),
  byAgency: z.array(z.strictObject({
    agencyId: uuid('被评查机关'),
    label: z.string().describe('机关名称（固定抽样框时）'),
    size: whole('抽样框案卷数'),
    drawn: whole('抽中案卷数'),
    reviewed: whole('已完成评查的案卷数'),
    findings: whole('问题数'),
    seriousFiles: whole('已完成评查、至少有一处较重或者重大问题的案卷数'),
    seriousFilesInFrame: bounds('据此推断该机关抽样框内此类案卷的置信区间；抽中案卷未全部评查时为 null'),
  })).describe('按机关'),
  rectified: ratio('整改率：已整改（含已核验）的问题／问题总数'),
  verified: ratio('核验率：已核验的问题／问题总数'),
  overdue: whole('逾期未整改的问题数'),
  seriousFiles: z.strictObject({
    found: whole('已完成评查、至少有一处较重或者重大问题的案卷数 k'),
    reviewed: whole('已完成评查的案卷数 n'),
    frameSize: whole('抽样框案卷数 N'),
    confidence: z.number().describe('置信水平'),
    complete: z.boolean().describe('抽中的案卷是否全部完成评查；未全部完成不作推断'),
    inFrame: bounds('据此推断抽样框内此类案卷的置信区间；未全部评查时为 null'),
    method: z.enum(['HYPERGEOMETRIC', 'STRATIFIED_BINOMIAL']).nullable()
      .describe('HYPERGEOMETRIC 有限总体精确区间（单层或者其余各层全部评查）、STRATIFIED_BINOMIAL 对任何分层抽取比例都成立的保守区间'),
  }).describe('样本能够证明什么：至少有一处较重或者重大问题的案卷（方法见 docs/spot-checks.md）'),
}).meta({ id: 'SpotCheckFigures' })

export type FiguresRecord = z.output<typeof figuresRecord>

import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, text, upperDivisionCode, uuid } from '../../../platform/http/strings.ts'
import { actKinds } from '../../cases/codes.ts'
import { enforcementFields } from '../../reference/codes.ts'
import { fileGrades, scoreVerdicts, scoringFormulas } from './codes.ts'
import { scoringStandardMachine } from './machine.ts'
import { pointsPattern } from './points.ts'

const whole = (description: string) => z.number().int().describe(description)
export const points = (description: string) => z.string().max(7).regex(pointsPattern).describe(`${description}（至多两位小数的十进制字符串）`)
const elementCode = z.string().max(40).regex(/^[A-Za-z0-9][A-Za-z0-9.+_-]*$/).describe('编码')

export const scoringStandardParams = z.strictObject({ scoringStandardId: uuid('评查标准的版本') })

const named = { code: elementCode, zh: text(300, '内容'), en: text(300, '英文内容') }
const grouped = { ...named, groupZh: text(100, '所属大项'), groupEn: text(100, '所属大项（英文）') }

const part = z.strictObject({
  ...named, points: points('分值'), mayNotApply: z.boolean().describe('案情不涉及的是否可以无需评审'), decisive: z.boolean().describe('本子项零分的，整项是否零分'),
}).meta({ id: 'ScoringPart' })

const item = z.strictObject({
  ...named,
  points: points('标准分'),
  missingIsZero: z.boolean().describe('缺少该文书的，本项得零分'),
  mayNotApply: z.boolean().describe('案情不需要的是否可以无需评审'),
  parts: z.array(part).max(60).describe('评分细则；为空表示整项评分'),
}).meta({ id: 'ScoringItem' })

const template = z.strictObject({
  ...named,
  actKinds: z.array(codes(actKinds, '适用的执法行为种类')).max(20).describe('适用的执法行为种类；为空表示非案件的卷宗，例如规范性文件审核卷宗'),
  total: points('总分'),
  items: z.array(item).min(1).max(100).describe('评查项目'),
  bonuses: z.array(z.strictObject({ ...named, points: points('加分') })).max(20).describe('加分项'),
}).meta({ id: 'ScoringTemplate' })

export const scoringContent = z.strictObject({
  formula: codes(scoringFormulas, '计分方法'),
  legalityPoints: points('合法性得分，仅用于比例折算').nullable(),
  ratioPoints: points('规范性折算分，仅用于比例折算').nullable(),
  grades: z.array(z.strictObject({ grade: codes(fileGrades, '等次'), from: points('下限（含）') })).max(10).describe('等次，由高到低；为空表示标准不分等次'),
  vetoes: z.array(z.strictObject(grouped)).max(100).describe('一票否决项'),
  deductions: z.array(z.strictObject({ ...grouped, points: points('扣分'), divisible: z.boolean().describe('是否可以部分扣分') })).max(100).describe('扣分项'),
  templates: z.array(template).min(1).max(30).describe('各类案卷的评分表'),
}).meta({ id: 'ScoringContent' })

const heading = {
  code: z.string().max(60).regex(/^[A-Z0-9][A-Z0-9-]*$/).describe('标准代码，各版本相同'),
  title: text(200, '名称'),
  titleEn: text(200, '英文名称'),
  issuer: text(200, '发布机关'),
  documentNumber: text(100, '文号'),
  field: codes(enforcementFields, '执法领域；各领域通用的为 null').nullable(),
}

export const standardBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(), divisionCode: upperDivisionCode('适用的行政区划'), ...heading, content: scoringContent,
}).meta({ id: 'NewScoringStandard' })

export const standardRevision = z.strictObject({ ...heading, content: scoringContent }).omit({ code: true }).partial().meta({ id: 'ScoringStandardRevision' })
export const enactmentBody = z.strictObject({ effectiveOn: day('施行日期') }).meta({ id: 'ScoringStandardEnactment' })

export const standardSummary = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('制定机关；全国标准为 null').nullable(),
  divisionCode: divisionCode('适用的行政区划'),
  ...heading,
  versionNumber: whole('版本序号'),
  effectiveOn: day('施行日期').nullable(),
  retiredOn: day('停止使用日期').nullable(),
  status: codes(scoringStandardMachine.states, '状态'),
  templates: whole('评分表数'),
  contentDigest: z.string().describe('内容的 SHA-256（RFC 8785，十六进制）'),
  availableActs: actsOf(scoringStandardMachine, {
    revise: 'reviseScoringStandard', enact: 'enactScoringStandard', retire: 'retireScoringStandard',
  }),
  version: whole('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'ScoringStandardSummary' })

export const standardRecord = z.strictObject({ ...standardSummary.shape, content: scoringContent }).meta({ id: 'ScoringStandard' })

export const scoreLine = z.strictObject({
  code: elementCode,
  verdict: codes(scoreVerdicts, '认定'),
  points: points('得分；扣分项、加分项为所扣、所加的分，不填为全部').optional(),
  reason: text(1000, '扣分、否决、加分或者缺件的理由').optional(),
  pages: text(100, '卷内页码').optional(),
}).meta({ id: 'ScoreLine' })

export const computationRecord = z.strictObject({
  formula: codes(scoringFormulas, '计分方法'),
  templateCode: z.string().describe('评分表'),
  items: z.array(z.strictObject({
    code: z.string().describe('评查项目'), standard: z.string().describe('参与评查的标准分'), obtained: z.string().describe('得分'),
    verdict: z.enum(['FULL', 'REDUCED', 'MISSING', 'NOT_APPLICABLE']).describe('FULL 满分、REDUCED 扣分、MISSING 缺少、NOT_APPLICABLE 无需评审'),
  })).describe('各项得分'),
  vetoes: z.array(z.string()).describe('一票否决项'),
  participating: z.string().describe('参与评查项目的标准分之和'),
  obtained: z.string().describe('得分之和'),
  deducted: z.string().describe('扣分之和'),
  bonus: z.string().describe('加分之和'),
  score: z.string().describe('案卷得分：两位小数，四舍五入'),
  exact: z.strictObject({ numerator: z.string().describe('分子'), denominator: z.string().describe('分母') }).describe('舍入前的得分（以百分之一分计）'),
  grade: codes(fileGrades, '等次，按舍入前的得分；标准不分等次的为 null').nullable(),
}).meta({ id: 'ScoreComputation' })

export type NewStandardBody = z.output<typeof standardBody>
export type StandardRevision = z.output<typeof standardRevision>
export type StandardSummary = z.output<typeof standardSummary>
export type StandardRecord = z.output<typeof standardRecord>

import { z } from 'zod'
import { drawRecord2Schema } from '../../../kernel/draw-v2-schema.ts'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, instantText, text, upperDivisionCode, uuid } from '../../../platform/http/strings.ts'
import { actKinds, procedureKinds } from '../../cases/codes.ts'
import { enforcementFields } from '../../reference/codes.ts'
import { exclusionCriteria, priorityGrounds, stratumPeriods, substitutionGrounds } from '../codes.ts'
import { spotCheckMachine } from '../machine.ts'

const digest = (description: string) => z.string().regex(/^[0-9a-f]{64}$/).describe(`${description}（十六进制）`)
const whole = (description: string) => z.number().int().min(0).describe(description)

export const spotCheckParams = z.strictObject({ spotCheckId: uuid('评查计划') })

const plan = {
  title: text(200, '名称'),
  divisionCode: upperDivisionCode('评查范围的行政区划代码（GB/T 2260，六位），含下级'),
  actKinds: z.array(codes(actKinds, '纳入的执法行为种类')).min(1).max(9).refine((kinds) => new Set(kinds).size === kinds.length)
    .describe('纳入的执法行为种类，不重复'),
  closedFrom: day('结案日期自（含）'),
  closedTo: day('结案日期至（不含）'),
  sampleSize: z.number().int().min(1).max(20_000).describe('抽取总数'),
  minPerAgency: z.number().int().min(0).max(20_000).describe('每个机关至少抽取；不足的全部抽取'),
}

const values = <Value extends z.ZodType>(value: Value) => z.array(value).min(1).max(200)
const exclusionReason = text(500, '排除理由')
const by = <Criterion extends keyof typeof exclusionCriteria>(criterion: Criterion) => z.literal(criterion).describe(`排除标准：${exclusionCriteria[criterion].zh}`)

const exclusion = z.discriminatedUnion('by', [
  z.strictObject({ by: by('CASE'), values: values(uuid('案件')).describe('案件主键'), reason: exclusionReason }),
  z.strictObject({ by: by('AGENCY'), values: values(uuid('机关')).describe('机关主键'), reason: exclusionReason }),
  z.strictObject({ by: by('FIELD'), values: values(codes(enforcementFields, '执法领域')).describe('执法领域'), reason: exclusionReason }),
  z.strictObject({ by: by('PROCEDURE'), values: values(codes(procedureKinds, '程序种类')).describe('程序种类'), reason: exclusionReason }),
])

/** How the frame is divided, what is left out, and why; absent members of a plan mean one stratum for each agency and nothing left out. */
const division = {
  byActKind: z.boolean().describe('是否按执法行为种类分层'),
  byPeriod: codes(stratumPeriods, '分层期间'),
  priorityGrounds: z.array(codes(priorityGrounds, '优先层条件')).max(5).refine((grounds) => new Set(grounds).size === grounds.length)
    .describe('优先层条件：符合其一的案卷在每个机关另成一层'),
  minPerPriority: z.number().int().min(0).max(20_000).describe('每个优先层至少抽取；不足的全部抽取'),
  exclusions: z.array(exclusion).max(10).describe('排除标准及理由，随承诺公布'),
}

const announced = drawRecord2Schema.shape.sources.element
const [, ceremonySource, shareSource, beaconSource] = announced.options

const givenShare = z.strictObject({ ...shareSource.shape, commitment: shareSource.shape.commitment.optional() })

const source = text(1000, '种子的公开来源及任何人查询的方法，例如“某日某期彩票开奖号码，查询网址”')

export const spotCheckBody = z.strictObject({ id: uuid('客户端自定的主键').optional(), ...plan, ...z.strictObject(division).partial().shape }).meta({ id: 'NewSpotCheck' })

export const spotCheckPatch = z.strictObject({ ...plan, ...division }).partial().meta({ id: 'SpotCheckChange' })

export const commitmentBody = z.strictObject({
  seedSource: source.optional().describe('预告的种子来源：预告后抽取时不得更改；与 seedSources 择一'),
  seedSources: z.array(z.discriminatedUnion('kind', [ceremonySource, givenShare, beaconSource])).min(1).max(20).optional()
    .describe('预告的种子来源：两方以上的份额承诺、公开仪式、公共随机信标，按此次序合成种子；由本系统账号自行承诺的提交方不载明承诺'),
}).optional().meta({ id: 'SpotCheckCommitment' })

export const drawBody = z.strictObject({
  seedSource: source.optional().describe('种子的公开来源及任何人查询的方法；固定抽样框时已预告的可省略，不得更改'),
  seedValue: text(1000, '种子原文，一字不差').optional(),
}).optional().meta({ id: 'SpotCheckDraw' })

export const shareRevealBody = z.strictObject({ party: text(200, '提交方'), value: text(1000, '份额原文，一字不差') }).meta({ id: 'SpotCheckShareReveal' })

export const seedBody = z.strictObject({
  values: z.array(z.strictObject({
    value: text(1000, '公开仪式的结果原文；信标为该轮签名（十六进制）'),
    witnesses: z.array(text(100, '见证人')).max(20).optional().describe('公开仪式的见证人'),
  })).min(1).max(20).describe('份额以外各来源的数值，按预告次序'),
}).meta({ id: 'SpotCheckSeed' })

const approved = { reason: text(1000, '理由'), approver: text(100, '批准人') }

export const substitutionBody = z.strictObject({
  fileId: uuid('被替换的案卷'), ground: codes(substitutionGrounds, '替换事由'), ...approved,
}).meta({ id: 'SpotCheckSubstitution' })

export const extensionBody = z.strictObject({
  sampleSize: z.number().int().min(1).max(20_000).describe('追加后的抽取总数'), ...approved,
}).meta({ id: 'SpotCheckExtension' })

export const closingBody = z.strictObject({ closedOn: day('结束日期') }).meta({ id: 'SpotCheckClosing' })

export const spotCheckSummary = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('组织评查的机关'),
  ...plan,
  ...division,
  status: codes(spotCheckMachine.states, '状态'),
  frameSize: whole('抽样框案卷数').nullable(),
  frameDigest: digest('抽样框摘要').nullable(),
  commitmentDigest: digest('承诺摘要').nullable(),
  committedAt: instantText('固定抽样框时刻').nullable(),
  seedSources: z.array(announced).describe('公布的种子来源'),
  sharesRevealed: z.array(z.string()).describe('已揭示份额的提交方'),
  seededAt: instantText('种子形成时刻').nullable(),
  seedSource: z.string().nullable().describe('种子来源；抽取前为预告的来源'),
  seedValue: z.string().nullable().describe('种子原文'),
  seedDigest: digest('种子摘要').nullable(),
  drawnAt: instantText('抽取时刻').nullable(),
  recordDigest: digest('抽取记录摘要').nullable(),
  extendedTo: whole('追加后的抽取总数').nullable(),
  additions: whole('替换和追加的补充记录数'),
  additionsDigest: digest('最后一条补充记录摘要').nullable(),
  closedOn: day('结束日期').nullable(),
  availableActs: actsOf(spotCheckMachine, {
    commit: 'commitSpotCheckFrame', revealShare: 'revealSpotCheckShare', seed: 'makeSpotCheckSeed', draw: 'drawSpotCheckFiles',
    startReview: 'startSpotCheckReview', substitute: 'substituteSpotCheckFile', extend: 'extendSpotCheckDraw', close: 'closeSpotCheck',
  }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'SpotCheckSummary' })

export const spotCheckRecord = z.strictObject({
  ...spotCheckSummary.shape,
  seed: z.array(drawRecord2Schema.shape.seed.shape.sources.element).nullable().describe('种子来源及其数值'),
  strata: z.array(z.strictObject({
    stratum: z.string().describe('层标识'),
    agencyId: uuid('机关'),
    priority: z.boolean().describe('是否优先层'),
    label: z.string().describe('层的正式名称（固定抽样框时）'),
    size: whole('案卷数'),
    sample: whole('应抽数'),
    given: whole('追加后的应抽数'),
    taken: whole('已抽到的次序（含替换）'),
  })).describe('分层：机关，或者机关、行为种类、期间的组合，按层标识排序'),
}).meta({ id: 'SpotCheck' })

export type NewSpotCheckBody = z.output<typeof spotCheckBody>
export type SpotCheckPatch = z.output<typeof spotCheckPatch>
export type CommitmentBody = z.output<typeof commitmentBody>
export type ShareRevealBody = z.output<typeof shareRevealBody>
export type SeedBody = z.output<typeof seedBody>
export type SubstitutionBody = z.output<typeof substitutionBody>
export type ExtensionBody = z.output<typeof extensionBody>
export type DrawBody = z.output<typeof drawBody>
export type SpotCheckSummary = z.output<typeof spotCheckSummary>
export type SpotCheckRecord = z.output<typeof spotCheckRecord>

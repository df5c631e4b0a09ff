import { z } from 'zod'
import { codes, day, instantText, text, upperDivisionCode, uuid } from '../../../platform/http/strings.ts'
import { actKinds } from '../../cases/codes.ts'
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

const source = text(1000, '种子的公开来源及任何人查询的方法，例如“某日某期彩票开奖号码，查询网址”')

export const spotCheckBody = z.strictObject({ id: uuid('客户端自定的主键').optional(), ...plan }).meta({ id: 'NewSpotCheck' })

export const spotCheckPatch = z.strictObject(plan).partial().meta({ id: 'SpotCheckChange' })

export const commitmentBody = z.strictObject({
  seedSource: source.optional().describe('预告的种子来源：预告后抽取时不得更改'),
}).optional().meta({ id: 'SpotCheckCommitment' })

export const drawBody = z.strictObject({
  seedSource: source.optional().describe('种子的公开来源及任何人查询的方法；固定抽样框时已预告的可省略，不得更改'),
  seedValue: text(1000, '种子原文，一字不差'),
}).meta({ id: 'SpotCheckDraw' })

export const closingBody = z.strictObject({ closedOn: day('结束日期') }).meta({ id: 'SpotCheckClosing' })

export const spotCheckSummary = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('组织评查的机关'),
  ...plan,
  status: codes(spotCheckMachine.states, '状态'),
  frameSize: whole('抽样框案卷数').nullable(),
  frameDigest: digest('抽样框摘要').nullable(),
  committedAt: instantText('固定抽样框时刻').nullable(),
  seedSource: z.string().nullable().describe('种子来源；抽取前为预告的来源'),
  seedValue: z.string().nullable().describe('种子原文'),
  seedDigest: digest('种子摘要').nullable(),
  drawnAt: instantText('抽取时刻').nullable(),
  recordDigest: digest('抽取记录摘要').nullable(),
  closedOn: day('结束日期').nullable(),
  availableActs: z.array(z.enum(['commit', 'draw', 'close'])).describe('当前可进行的操作'),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'SpotCheckSummary' })

export const spotCheckRecord = z.strictObject({
  ...spotCheckSummary.shape,
  strata: z.array(z.strictObject({
    agencyId: uuid('机关'),
    label: z.string().describe('机关名称（固定抽样框时）'),
    size: whole('案卷数'),
    sample: whole('应抽数'),
  })).describe('分层：每个机关一层，按机关主键排序'),
}).meta({ id: 'SpotCheck' })

export type NewSpotCheckBody = z.output<typeof spotCheckBody>
export type SpotCheckPatch = z.output<typeof spotCheckPatch>
export type DrawBody = z.output<typeof drawBody>
export type SpotCheckSummary = z.output<typeof spotCheckSummary>
export type SpotCheckRecord = z.output<typeof spotCheckRecord>

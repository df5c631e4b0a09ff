import { z } from 'zod'
import { drawRecord2Schema } from '../../../kernel/draw-v2-schema.ts'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, text, uuid } from '../../../platform/http/strings.ts'
import { bulkLimit } from '../../../platform/bulk.ts'
import { staffKinds } from '../codes.ts'
import { ratio } from '../ratio.ts'
import { examKinds, examModes, examOutcomes, examParts } from './codes.ts'
import { examMachine } from './machine.ts'

const digest = (description: string) => z.string().regex(/^[0-9a-f]{64}$/).describe(`${description}（十六进制）`)
const whole = (description: string) => z.number().int().min(0).describe(description)
const score = (description: string) => z.number().min(0).max(100).multipleOf(0.5).describe(`${description}（百分制）`)
const distinct = (members: readonly unknown[]): boolean => new Set(members).size === members.length

export const sessionParams = z.strictObject({ examSessionId: uuid('考试') })
export const registrationParams = z.strictObject({ examRegistrationId: uuid('报名') })

const plan = {
  title: text(200, '名称'),
  divisionCode: divisionCode('考试范围的行政区划代码（GB/T 2260，六位），含下级'),
  mode: codes(examModes, '考试方式'),
  kind: codes(examKinds, '考试种类'),
  parts: z.array(codes(examParts, '考试科目')).min(1).max(2).refine(distinct).describe('考试科目，不重复'),
  heldOn: day('考试日期'),
}
const staff = z.array(codes(staffKinds, '人员类别')).min(1).max(4).refine(distinct)
const sampleSize = z.number().int().min(1).max(20_000)
const minPerAgency = z.number().int().min(0).max(20_000)

export const sessionBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  ...plan,
  passMark: score('各科合格分数线，默认按当地规定').optional(),
  staffKinds: staff.optional().describe('抽考的人员类别（随机抽考）'),
  sampleSize: sampleSize.optional().describe('抽取总数（随机抽考）'),
  minPerAgency: minPerAgency.optional().describe('每个单位至少抽取（随机抽考）'),
}).meta({ id: 'NewExamSession' })

const source = text(1000, '种子的公开来源及任何人查询的方法')

const announced = drawRecord2Schema.shape.sources.element
const [, ceremonySource, , beaconSource] = announced.options

export const examCommitmentBody = z.strictObject({
  seedSource: source.optional().describe('预告的种子来源：预告后抽取时不得更改；与 seedSources 择一'),
  seedSources: z.array(z.discriminatedUnion('kind', [ceremonySource, beaconSource])).min(1).max(20).optional()
    .describe('预告的种子来源：公开仪式、公共随机信标，按此次序合成种子'),
}).optional().meta({ id: 'ExamCommitment' })

export const examDrawBody = z.strictObject({
  seedSource: source.optional().describe('种子的公开来源及任何人查询的方法；已预告的可省略，不得更改'),
  seedValue: text(1000, '种子原文，一字不差').optional(),
  values: z.array(z.strictObject({
    value: text(1000, '公开仪式的结果原文；信标为该轮签名（十六进制）'),
    witnesses: z.array(text(100, '见证人')).max(20).optional().describe('公开仪式的见证人'),
  })).min(1).max(20).optional().describe('预告的各来源的数值，按预告次序'),
}).meta({ id: 'ExamDraw' })

export const cancellationBody = z.strictObject({ reason: text(200, '取消原因') }).meta({ id: 'ExamCancellation' })

export const registrationBody = z.strictObject({
  officerIds: z.array(uuid('人员')).min(1).max(bulkLimit).refine(distinct).describe('报名人员，至多五千名，不重复'),
}).meta({ id: 'ExamRegistrations' })

export const resultsBody = z.strictObject({
  results: z.array(z.strictObject({
    officerId: uuid('人员'),
    absent: z.boolean().describe('是否缺考').optional(),
    publicScore: score('公共法律知识成绩').optional(),
    professionalScore: score('专业法律知识成绩').optional(),
  })).min(1).max(bulkLimit).refine((results) => distinct(results.map(({ officerId }) => officerId))).describe('成绩，至多五千条，每人一条'),
}).meta({ id: 'ExamResults' })


export const sessionRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('组织考试的机关'),
  ...plan,
  passMark: score('各科合格分数线'),
  staffKinds: staff.nullable().describe('抽考的人员类别'),
  sampleSize: sampleSize.nullable().describe('抽取总数'),
  minPerAgency: minPerAgency.nullable().describe('每个单位至少抽取'),
  status: codes(examMachine.states, '状态'),
  frameSize: whole('抽考名单人数').nullable(),
  frameDigest: digest('抽考名单摘要').nullable(),
  commitmentDigest: digest('承诺摘要').nullable(),
  committedAt: instantText('固定名单时刻').nullable(),
  seedSources: z.array(announced).describe('公布的种子来源'),
  seed: z.array(drawRecord2Schema.shape.seed.shape.sources.element).nullable().describe('种子来源及其数值'),
  seededAt: instantText('种子形成时刻').nullable(),
  seedSource: z.string().nullable().describe('种子来源；抽取前为预告的来源'),
  seedValue: z.string().nullable().describe('种子原文'),
  seedDigest: digest('种子摘要').nullable(),
  drawnAt: instantText('抽取时刻').nullable(),
  recordDigest: digest('抽取记录摘要').nullable(),
  publishedOn: day('公布成绩日期').nullable(),
  cancelReason: z.string().nullable().describe('取消原因'),
  availableActs: actsOf(examMachine, {
    openRegistration: 'openExamRegistration', commit: 'commitExamFrame', draw: 'drawExaminees', hold: 'holdExam',
    publishResults: 'publishExamResults', cancel: 'cancelExam',
  }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'ExamSession' })

export const registrationRecord = z.strictObject({
  id: uuid('主键'),
  sessionId: uuid('考试'),
  officerId: uuid('应考人员'),
  agencyId: uuid('报名时所在单位'),
  divisionCode: divisionCode(),
  registeredOn: day('报名或者抽中日期'),
  rank: z.number().int().min(1).nullable().describe('抽中的层内次序；报名的为 null'),
  outcome: codes(examOutcomes, '结果').nullable(),
  publicScore: score('公共法律知识成绩').nullable(),
  professionalScore: score('专业法律知识成绩').nullable(),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'ExamRegistration' })

export const sessionFigures = z.strictObject({
  sessionId: uuid('考试'),
  registered: whole('报名或者抽中的人数'),
  passed: whole('合格人数'),
  failed: whole('不合格人数'),
  absent: whole('缺考人数'),
  passRate: ratio('合格率：合格人数／参加考试人数（不含缺考）'),
  attendance: ratio('参考率：参加考试人数／报名或者抽中的人数'),
}).meta({ id: 'ExamFigures' })

export type NewSessionBody = z.output<typeof sessionBody>
export type ExamCommitmentBody = z.output<typeof examCommitmentBody>
export type ExamDrawBody = z.output<typeof examDrawBody>
export type ResultLine = z.output<typeof resultsBody>['results'][number]
export type SessionRecord = z.output<typeof sessionRecord>
export type RegistrationRecord = z.output<typeof registrationRecord>
export type SessionFigures = z.output<typeof sessionFigures>

import { z } from 'zod'
import { codes, day, instantFilter, instantText, legalBases, text, uuid } from '../../../platform/http/strings.ts'
import { acknowledgements } from '../steps/acknowledgements.ts'
import { recordingLevels, recordingOutcomes, recordMedia, recordStages } from './codes.ts'

const interruption = z.strictObject({
  startedAt: instantFilter('中断时刻'), endedAt: instantFilter('恢复时刻'), explanation: text(500, '说明'),
}).meta({ id: 'RecordingInterruption' })
const attendant = z.strictObject({ name: text(60, '姓名'), capacity: text(60, '身份') }).meta({ id: 'RecordAttendant' })
const hash = (description: string) => z.string().describe(description)

export const newProcessRecord = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  stepId: uuid('所记录的办案环节；不专属某一环节的不填').optional(),
  stage: codes(recordStages, '记录环节'),
  medium: codes(recordMedia, '记录形式'),
  title: text(200, '名称'),
  summary: text(2000, '内容摘要'),
  fileId: uuid('文件').optional(),
  keptAt: text(200, '文字记录未存为文件的，其存放处').optional(),
  device: text(100, '记录设备及编号').optional(),
  startedAt: instantFilter('开始时刻').optional(),
  endedAt: instantFilter('结束时刻').optional(),
  interruptions: z.array(interruption).max(50).describe('中断的时段与说明').optional(),
  unfilmedReason: text(1000, '未能音像记录或者未能全程记录的说明').optional(),
  place: text(200, '地点').optional(),
  officerIds: z.array(uuid('执法人员')).min(1).max(50).refine((ids) => new Set(ids).size === ids.length).describe('执法人员'),
  attendants: z.array(attendant).max(50).describe('其他在场人员').optional(),
  usedAsEvidence: z.boolean().describe('是否作为证据').optional(),
  corrects: z.strictObject({ recordId: uuid('所更正的记录'), reason: text(500, '更正理由') }).describe('本记录更正哪一条').optional(),
  clientAt: instantFilter('客户端时间').optional(),
  acknowledged: acknowledgements.optional(),
}).meta({ id: 'NewProcessRecord' })
export type NewProcessRecord = z.output<typeof newProcessRecord>

export const processRecord = z.strictObject({
  id: uuid('主键'),
  caseId: uuid('案件'),
  stepId: uuid('所记录的办案环节').nullable(),
  stage: codes(recordStages, '记录环节'),
  medium: codes(recordMedia, '记录形式'),
  title: z.string().describe('名称'),
  summary: z.string().describe('内容摘要'),
  file: z.strictObject({
    id: uuid('文件'), bytes: z.number().int().describe('字节数'), sha256: hash('内容的 SHA-256'), sm3: hash('内容的 SM3'),
  }).nullable().describe('文件；散列取自文件存储'),
  keptAt: z.string().nullable().describe('存放处'),
  device: z.string().nullable().describe('记录设备及编号'),
  startedAt: instantText('开始时刻').nullable(),
  endedAt: instantText('结束时刻').nullable(),
  interruptions: z.array(interruption).describe('中断的时段与说明'),
  unfilmedReason: z.string().nullable().describe('未能音像记录或者未能全程记录的说明'),
  place: z.string().nullable().describe('地点'),
  officerIds: z.array(uuid('执法人员')).describe('执法人员'),
  attendants: z.array(attendant).describe('其他在场人员'),
  usedAsEvidence: z.boolean().describe('是否作为证据'),
  uploadedLate: z.boolean().describe('是否超过本地规定的上传时限'),
  retention: z.strictObject({
    withCaseFile: z.boolean().describe('随案卷保存'), keepUntil: day('不随案卷保存的，至少保存至').nullable(),
  }).describe('保存期限'),
  corrects: z.strictObject({ recordId: uuid('所更正的记录'), reason: z.string().describe('更正理由') }).nullable().describe('本记录更正哪一条'),
  correctedById: uuid('更正本记录的记录').nullable(),
  acknowledged: z.array(z.strictObject({ code: z.string().describe('提示的问题代码'), reason: z.string().describe('理由') })).describe('已说明理由的提示'),
  clientAt: instantText('客户端时间').nullable(),
  recordedBy: uuid('录入账号'),
  recordedAt: instantText('录入时刻（服务器时间）'),
}).meta({ id: 'ProcessRecord' })
export type ProcessRecord = z.output<typeof processRecord>

const span = z.strictObject({ startedAt: instantText('自'), endedAt: instantText('至') }).meta({ id: 'RecordingSpan' })

export const recordingCoverage = z.strictObject({
  caseId: uuid('案件'),
  complete: z.boolean().describe('应当音像记录的环节是否都已记录或者说明'),
  steps: z.array(z.strictObject({
    stepId: uuid('办案环节'),
    kind: z.string().describe('环节种类，名称见办案环节（CaseStep）的 kind'),
    occurredOn: day('发生日期'),
    level: codes(recordingLevels, '音像记录要求'),
    legalBasis: legalBases(),
    outcome: codes(recordingOutcomes, '音像记录情况'),
    time: span.nullable().describe('该环节的起止；环节只记开始的，起止相同，未记时刻的为 null'),
    gaps: z.array(span).describe('没有录像的时段'),
    explanations: z.array(z.string()).describe('中断或者未能记录的说明'),
    recordIds: z.array(uuid('记录')).describe('有关的记录'),
  })).describe('应当或者可以音像记录的环节，按案卷顺序'),
}).meta({ id: 'RecordingCoverage' })
export type RecordingCoverage = z.output<typeof recordingCoverage>

export const processRecordParams = z.strictObject({ caseId: uuid('案件'), processRecordId: uuid('全过程记录') })

import { sql } from 'drizzle-orm'
import { type AnyPgColumn, bigint, boolean, check, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { id, instant } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { accounts } from '../../access/table.ts'
import { storedFiles } from '../../files/table.ts'
import type { Acknowledged } from '../steps/table.ts'
import { caseSteps } from '../steps/table.ts'
import { cases } from '../table.ts'
import type { RecordMedium, RecordStage } from './codes.ts'
import { recordMedia, recordStages } from './codes.ts'
import type { Interruption } from './facts.ts'

export interface Attendant { name: string, capacity: string }

/** 执法全过程记录: what shows or tells how a case was handled, never changed and never removed. */
export const caseProcessRecords = pgTable('case_process_records', {
  id: id(),
  caseId: uuid('case_id').notNull().references(() => cases.id),
  stepId: uuid('step_id').references(() => caseSteps.id),
  stage: text('stage').$type<RecordStage>().notNull(),
  medium: text('medium').$type<RecordMedium>().notNull(),
  title: text('title').notNull(),
  summary: text('summary').notNull(),
  fileId: uuid('file_id').references(() => storedFiles.id),
  sha256: text('sha256'),
  sm3: text('sm3'),
  bytes: bigint('bytes', { mode: 'number' }),
  keptAt: text('kept_at'),
  device: text('device'),
  startedAt: instant('started_at'),
  endedAt: instant('ended_at'),
  interruptions: jsonb('interruptions').$type<Interruption[]>().notNull(),
  unfilmedReason: text('unfilmed_reason'),
  place: text('place'),
  officerIds: uuid('officer_ids').array().notNull(),
  attendants: jsonb('attendants').$type<Attendant[]>().notNull(),
  usedAsEvidence: boolean('used_as_evidence').notNull(),
  uploadedLate: boolean('uploaded_late').notNull(),
  correctsId: uuid('corrects_id').references((): AnyPgColumn => caseProcessRecords.id),
  correctionReason: text('correction_reason'),
  acknowledged: jsonb('acknowledged').$type<Acknowledged[]>().notNull(),
  clientAt: instant('client_at'),
  recordedBy: uuid('recorded_by').notNull().references(() => accounts.id),
  recordedAt: instant('recorded_at').notNull(),
}, (t) => [
  index('case_process_records_case').on(t.caseId, t.recordedAt, t.id),
  index('case_process_records_step').on(t.stepId),
  index('case_process_records_file').on(t.fileId),
  // One that was corrected is corrected again through its correction.
  uniqueIndex('case_process_records_corrects').on(t.correctsId),
  oneOf('case_process_records_stage', t.stage, membersOf(recordStages)),
  oneOf('case_process_records_medium', t.medium, membersOf(recordMedia)),
  check('case_process_records_file_facts', sql`(${t.fileId} is null) = (${t.sha256} is null) and (${t.fileId} is null) = (${t.sm3} is null) and (${t.fileId} is null) = (${t.bytes} is null)`),
  check('case_process_records_span', sql`${t.endedAt} is null or (${t.startedAt} is not null and ${t.startedAt} <= ${t.endedAt})`),
  check('case_process_records_correction', sql`(${t.correctsId} is null) = (${t.correctionReason} is null)`),
])

export const processRecordTables = [
  describeTable(caseProcessRecords, '执法全过程记录：以文字、音像记录的办案过程，只增不改不删；更正另立一条', {
    case_id: '案件', step_id: '所记录的办案环节；不专属某一环节的为空', stage: '记录环节', medium: '记录形式', title: '名称', summary: '内容摘要', file_id: '文件',
    sha256: '文件内容的 SHA-256（十六进制），取自文件存储', sm3: '文件内容的 SM3（十六进制，GB/T 32905），取自文件存储', bytes: '文件字节数，取自文件存储',
    kept_at: '文字记录未存为文件的，其存放处', device: '记录设备及编号', started_at: '开始时刻', ended_at: '结束时刻', interruptions: '中断的时段与说明',
    unfilmed_reason: '未能音像记录或者未能全程记录的说明', place: '地点', officer_ids: '执法人员', attendants: '其他在场人员', used_as_evidence: '是否作为证据',
    uploaded_late: '是否逾期上传', corrects_id: '所更正的记录', correction_reason: '更正理由', acknowledged: '已说明理由的提示', client_at: '客户端时间',
    recorded_by: '录入账号', recorded_at: '录入时刻（服务器时间）',
  }),
]

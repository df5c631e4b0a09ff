import { defineGates } from '../../../kernel/gate.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { FileRow } from '../../files/index.ts'
import type { QualifiedOfficer } from '../../personnel/index.ts'
import type { CaseRow } from '../store.ts'
import type { RecordMedium } from './codes.ts'
import { mediumOfClass, missingParticulars, strayInterruption, uploadLimitPassed } from './rules.ts'
import type { NewProcessRecord } from './schema.ts'
import { filming, wholeProcess } from './thresholds.ts'

/** What the gates of a process record judge: the case, what is recorded, its file and its people, on the day and at the moment it is entered. */
export interface RecordingFacts {
  row: Pick<CaseRow, 'agencyId' | 'divisionCode' | 'archivedOn'>
  body: NewProcessRecord
  file: FileRow | null
  officers: ReadonlyMap<string, QualifiedOfficer>
  now: Date
  today: LocalDate
}

const isFilm = (medium: RecordMedium): boolean => medium === 'VIDEO' || medium === 'AUDIO'

/** What a process record is refused for, and what it is warned of. */
export const processRecordGates = defineGates<RecordingFacts>('process-records', {
  'particulars-missing': {
    title: { zh: '音像记录要素不全', en: 'Particulars of a recording missing' },
    detail: { zh: '照片应有拍摄时间、地点和设备，录音录像另应有结束时间', en: 'A photograph states its time, place and device, a recording its end too' },
    legalBasis: [filming],
    fails: ({ body }) => {
      const missing = missingParticulars(body)
      return missing.length > 0 && { missing }
    },
  },
  'span-disordered': {
    title: { zh: '结束早于开始', en: 'Ends before it begins' },
    detail: { zh: '记录应当写明先后相符的开始和结束时刻，录音录像的结束晚于开始', en: 'A record that ends has begun before; a recording lasts some time' },
    legalBasis: [],
    fails: ({ body: { medium, startedAt, endedAt } }) => {
      if (endedAt === undefined) return false
      const length = startedAt === undefined ? -1 : Date.parse(endedAt) - Date.parse(startedAt)
      return length < 0 || (length === 0 && isFilm(medium))
    },
  },
  'in-future': {
    title: { zh: '记录时间晚于现在', en: 'Recorded in the future' },
    detail: { zh: '记录的开始、结束时刻不能晚于现在', en: 'A record neither begins nor ends in the future' },
    legalBasis: [],
    fails: ({ body: { startedAt, endedAt }, now }) => [startedAt, endedAt].some((at) => at !== undefined && Date.parse(at) > now.getTime()),
  },
  'interruption-outside': {
    title: { zh: '中断时段不符', en: 'Interruption outside the recording' },
    detail: { zh: '中断应在录制的起止之间，依次写明，互不重叠', en: 'Interruptions lie within the recording, in their order and without overlap' },
    legalBasis: [filming],
    fails: ({ body }) => strayInterruption(body),
  },
  'file-missing': {
    title: { zh: '没有记录文件', en: 'File missing' },
    detail: { zh: '音像记录应附文件；文字记录未附文件的，应写明存放处或者其内容即为未能音像记录的说明', en: 'Photographs and recordings have a file; a text without one says where it is kept, or why something was not filmed' },
    legalBasis: [wholeProcess],
    fails: ({ body: { medium, fileId, keptAt, unfilmedReason } }) =>
      fileId === undefined && (medium !== 'TEXT' || (keptAt === undefined && unfilmedReason === undefined)) && { missing: medium === 'TEXT' ? ['fileId', 'keptAt'] : ['fileId'] },
  },
  'file-unfit': {
    title: { zh: '文件与记录形式不符', en: 'File does not fit the medium' },
    detail: { zh: '文件类别与所填的记录形式不符', en: 'The file is of a class that such a record does not have' },
    legalBasis: [],
    fails: ({ body: { medium }, file }) => file !== null && !mediumOfClass[file.fileClass].includes(medium),
  },
  'file-foreign': {
    title: { zh: '文件不属于办案机关', en: 'File of another agency' },
    detail: { zh: '所附文件属于其他机关，不能作为本案的记录', en: 'The file belongs to another agency and cannot be a record of this case' },
    legalBasis: [wholeProcess],
    fails: ({ row, file }) => file !== null && file.agencyId !== row.agencyId,
  },
  'officer-unknown': {
    title: { zh: '执法人员不属于办案机关', en: 'Officer not of the agency' },
    detail: { zh: '记录所列执法人员应是办案机关的在册人员，有 {count} 名不是', en: 'The officers of a record are on the register of the agency; {count} are not' },
    legalBasis: [wholeProcess],
    fails: ({ row, body: { officerIds }, officers }) => {
      const count = officerIds.filter((id) => officers.get(id)?.agencyId !== row.agencyId).length
      return count > 0 && { params: { count } }
    },
  },
  'uploaded-late': {
    title: { zh: '音像记录逾期上传', en: 'Recording uploaded late' },
    detail: { zh: '音像记录应在录制结束后 {hours} 小时内上传', en: 'A recording is uploaded within {hours} hours of its end' },
    legalBasis: [],
    warning: true,
    fails: ({ row, body, file }) => {
      const limit = file === null ? null : uploadLimitPassed(body, row.divisionCode, file.createdAt)
      return limit !== null && { params: { hours: limit.hours }, legalBasis: limit.legalBasis }
    },
  },
  'after-archiving': {
    title: { zh: '案卷已经归档', en: 'File archived already' },
    detail: { zh: '案卷已于 {on} 归档，归档后补充记录应当说明理由', en: 'The file was archived on {on}; what is added afterwards needs a reason' },
    legalBasis: [wholeProcess],
    warning: true,
    fails: ({ row: { archivedOn } }) => archivedOn !== null && { params: { on: archivedOn } },
  },
})

import type { LocalDate } from '../../../kernel/local-date.ts'
import { addMonths, localDateOf } from '../../../kernel/local-date.ts'
import type { FileClass } from '../../files/codes.ts'
import type { RecordMedium } from './codes.ts'
import type { Interruption } from './facts.ts'
import type { UploadLimit } from './thresholds.ts'
import { retentionRules, ruleOver, uploadLimits } from './thresholds.ts'

/** The media a file of each class can be: a text may be scanned or photographed, a sound may come with pictures. */
export const mediumOfClass: Readonly<Record<FileClass, readonly RecordMedium[]>> = {
  DOCUMENT: ['TEXT'], PHOTO: ['PHOTO', 'TEXT'], AUDIO: ['AUDIO'], VIDEO: ['VIDEO', 'AUDIO'],
}

interface Particulars { medium: RecordMedium, device?: string | undefined, place?: string | undefined, startedAt?: string | undefined, endedAt?: string | undefined }

const particularsOf: Readonly<Record<RecordMedium, readonly ('device' | 'place' | 'startedAt' | 'endedAt')[]>> = {
  TEXT: [], PHOTO: ['device', 'place', 'startedAt'], AUDIO: ['device', 'place', 'startedAt', 'endedAt'], VIDEO: ['device', 'place', 'startedAt', 'endedAt'],
}

/** The particulars a record of its medium lacks. Source: 国办发〔2018〕118号（八）. */
export function missingParticulars(record: Particulars): string[] {
  return particularsOf[record.medium].filter((name) => record[name] === undefined)
}

interface Interrupted { startedAt?: string | undefined, endedAt?: string | undefined, interruptions?: readonly Interruption[] | undefined }

/** Whether interruptions lie outside the recording, overlap, or stand out of order. */
export function strayInterruption({ startedAt, endedAt, interruptions = [] }: Interrupted): boolean {
  if (interruptions.length === 0) return false
  if (startedAt === undefined || endedAt === undefined) return true
  const moments = [startedAt, ...interruptions.flatMap((one) => [one.startedAt, one.endedAt]), endedAt].map((at) => Date.parse(at))
  return moments.some((moment, index) => moment < (moments[index - 1] ?? moment)) || interruptions.some((one) => Date.parse(one.startedAt) === Date.parse(one.endedAt))
}

/**
 * The limit that a recording was uploaded after; null where it was in time, or the place has no such limit. Hours run by the clock.
 * Source: 内蒙古自治区人民政府令第244号 art. 20.
 */
export function uploadLimitPassed({ medium, endedAt, startedAt }: Particulars, divisionCode: string, uploadedAt: Date): UploadLimit | null {
  const finished = endedAt ?? startedAt
  if (medium === 'TEXT' || finished === undefined) return null
  const limit = ruleOver(uploadLimits, divisionCode, localDateOf(new Date(finished)))
  return limit !== null && uploadedAt.getTime() - Date.parse(finished) > limit.hours * 3_600_000 ? limit : null
}

/** How long a record is kept: with the file of the case, or at least to a day. */
export interface Retention { withCaseFile: boolean, keepUntil: LocalDate | null }

/**
 * Texts and evidence stay with the file of the case; other recordings at least for the months of the place.
 * Source: 国办发〔2018〕118号（九）.
 */
export function retentionOf({ medium, usedAsEvidence, recordedAt }: { medium: RecordMedium, usedAsEvidence: boolean, recordedAt: Date }, divisionCode: string): Retention {
  const on = localDateOf(recordedAt)
  const rule = ruleOver(retentionRules, divisionCode, on)
  return medium === 'TEXT' || usedAsEvidence || rule === null ? { withCaseFile: true, keepUntil: null } : { withCaseFile: false, keepUntil: addMonths(on, rule.months) }
}

import type { LocalDate } from '../../../kernel/local-date.ts'
import { lastDayOf } from '../periods.ts'
import { mattersIn } from '../steps/define.ts'
import type { CaseFile, FileHandler } from '../steps/file.ts'
import { stepsOf } from '../steps/file.ts'
import type { partyRights } from './codes.ts'
import { evidenceReview, investigationReport } from './investigation-contents.ts'
import { hearings } from './matters.ts'
import { statementUntil } from './periods.ts'
import { handlerChange, hearing, penaltyNotice, recusalDecision, recusalRequest, waiver } from './rights-contents.ts'

/** What gates read in a file, each as it stood on a day. */

export type Right = keyof typeof partyRights

const until = <Step extends { occurredOn: LocalDate }>(steps: readonly Step[], on: LocalDate): Step[] => steps.filter(({ occurredOn }) => occurredOn <= on)

export const reportBy = (file: CaseFile, on: LocalDate) => until(stepsOf(file, investigationReport), on).at(-1)
export const noticeBy = (file: CaseFile, on: LocalDate) => until(stepsOf(file, penaltyNotice), on).at(-1)

/** The last review of each piece of evidence, by its step. */
export function reviewsOf(file: CaseFile): Map<string, { authentic: boolean, lawful: boolean }> {
  return new Map(stepsOf(file, evidenceReview).flatMap(({ data }) => data.reviewed.map((reviewed) => [reviewed.evidenceId, reviewed] as const)))
}

/** Whether the party gave up a right after it was told of it in this notice. Source: 行政处罚法 art. 62. */
export function isWaived(file: CaseFile, right: Right, notice: { position: number }, on: LocalDate): boolean {
  if (until(stepsOf(file, waiver), on).some(({ position, data }) => position > notice.position && data.rights.includes(right))) return true
  return right === 'HEARING' && mattersIn(hearings, file).some(({ opened, state }) => opened.position > notice.position && state === 'ABANDONED')
}

/**
 * The last day of what the party may still use of the rights it was told of; null where it has waived or used them all.
 * In the fast procedure only the hearing has a period of its own in the law.
 * Source: 行政处罚法 arts 45, 49, 62, 64(1), 85.
 */
export function rightsLastUntil(file: CaseFile, on: LocalDate): LocalDate | null {
  const notice = noticeBy(file, on)
  if (notice === undefined) return null
  const held = stepsOf(file, hearing).some(({ position }) => position > notice.position)
  const open = notice.data.rightsTold.filter((right) => !isWaived(file, right, notice, on)
    && !(right === 'HEARING' && held) && !(right === 'STATEMENT' && file.row.procedureKind === 'FAST'))
  const days = open.map((right) => right === 'HEARING' ? lastDayOf('PEN-HEAR-REQ', file, notice.occurredOn) : statementUntil(file, notice.occurredOn)).filter((day) => day !== null)
  return days.sort().at(-1) ?? null
}

export const isHandler = ({ handlers }: { handlers: readonly FileHandler[] }, officerId: string): boolean => handlers.some((handler) => handler.officerId === officerId)

/** Everybody who investigates or has investigated the case: who was relieved is not made impartial by it. */
export function investigatorsOf(file: CaseFile): Set<string> {
  const requested = new Map(stepsOf(file, recusalRequest).map(({ id, data }) => [id, data.officerId]))
  return new Set([
    ...file.handlers.map(({ officerId }) => officerId),
    ...stepsOf(file, handlerChange).flatMap(({ data }) => data.relieved),
    ...stepsOf(file, recusalDecision).flatMap(({ subjectId, data }) => data.upheld ? requested.get(subjectId ?? '') ?? [] : []),
  ])
}

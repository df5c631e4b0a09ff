import { membersOf } from '../../kernel/codes.ts'
import { isOverdue } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { actsFrom } from '../../kernel/state-machine.ts'
import type { Actor } from '../../platform/actor.ts'
import { exemptReasons } from './codes.ts'
import type { PublicationAct } from './machine.ts'
import { publicationMachine } from './machine.ts'
import type { CoverageRow, FiguresRow } from './queries.ts'
import { onTimeRate } from './rules.ts'
import type { PublicationCoverage, PublicationFigures, PublicationRecord, SnapshotRecord } from './schema.ts'
import type { SnapshotRow } from './snapshots/store.ts'
import type { PublicationRow } from './store.ts'

export const permissionFor: Readonly<Record<PublicationAct, string>> = {
  draft: 'publication:draft', mask: 'publication:draft', returnDraft: 'publication:review', review: 'publication:review', release: 'publication:publish',
  publish: 'publication:publish', exempt: 'publication:exempt', correct: 'publication:review', withdraw: 'publication:publish', expire: 'publication-request:decide',
}

const elsewhere: ReadonlySet<string> = new Set(['draft'])

/** Who looks, and on which day. */
export interface Viewer { actor: Pick<Actor, 'permissions'>, today: LocalDate }

export function presentPublication(row: PublicationRow, { actor, today }: Viewer): PublicationRecord {
  return {
    id: row.id, caseId: row.caseId, agencyId: row.agencyId, divisionCode: row.divisionCode, channel: row.channel, decidedOn: row.decidedOn,
    dueOn: row.dueOn, provisional: row.provisional, calendarVersion: row.calendarVersion, ruleCode: row.ruleCode, legalBasis: row.legalBasis,
    status: row.status, publishedOn: row.publishedOn, address: row.address, exemptReason: row.exemptReason, exemptNote: row.exemptNote,
    exemptApprover: row.exemptApprover,
    draft: row.draft !== null && maySeeDraft(actor) ? { ...row.draft, hide: [...row.draft.hide] } : null, draftedBy: row.draftedBy, contentHash: row.contentHash,
    reviewedBy: row.reviewedBy, reviewNote: row.reviewNote, publishedUntil: row.publishedUntil, correctedOn: row.correctedOn, correctionReason: row.correctionReason,
    expiredOn: row.expiredOn, expiryCause: row.expiryCause, withdrawal: withdrawalOf(row, today), withdrawnOn: row.withdrawnOn, withdrawalReason: row.withdrawalReason,
    availableActs: actsFrom(publicationMachine, row.status).filter((act) => act !== 'expire').filter((act) => actor.permissions.has(permissionFor[act])
      && (row.channel === 'UNIFIED_PLATFORM' || !elsewhere.has(act))),
    version: row.version,
    createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

const maySeeDraft = ({ permissions }: Viewer['actor']): boolean => permissions.has('publication:draft') || permissions.has('publication:review')

export function presentSnapshot({ publicationId, number, original, content, contentHash, policyCode, masked, madeBy, madeAt }: SnapshotRow): SnapshotRecord {
  return {
    publicationId, number, original: original as unknown as SnapshotRecord['original'], content: JSON.parse(content) as SnapshotRecord['content'], contentHash,
    maskingRule: policyCode, masked, madeBy, madeAt: madeAt.toISOString(),
  }
}

function withdrawalOf({ withdrawal, withdrawalDueOn, withdrawnOn }: PublicationRow, today: LocalDate): PublicationRecord['withdrawal'] {
  if (withdrawal === null || withdrawalDueOn === null) return null
  return { ...withdrawal, legalBasis: [...withdrawal.legalBasis], dueOn: withdrawalDueOn, overdue: isOverdue(withdrawalDueOn, withdrawnOn, today) }
}

const none: Omit<FiguresRow, 'agencyId' | 'channel' | 'notPublished'> =
  { due: 0, onTime: 0, late: 0, overdue: 0, exempt: 0, toWithdraw: 0, withdrawnOnTime: 0, withdrawnLate: 0, withdrawalOverdue: 0 }

/** The rows without a channel are those of all; the row with neither is the total. */
export function presentFigures(rows: readonly FiguresRow[], { from, to, today }: { from: string, to: string, today: string }): PublicationFigures {
  const byChannel = (agencyId: string | null) =>
    rows.flatMap((row) => row.agencyId === agencyId && row.channel !== null ? [{ channel: row.channel, ...figuresOf(row) }] : [])
  return {
    from, to, asOf: today, total: figuresOf(rows.find((row) => row.agencyId === null && row.channel === null) ?? { ...none, notPublished: {} }), channels: byChannel(null),
    agencies: rows.flatMap((row) => row.agencyId === null || row.channel !== null ? [] : [{ agencyId: row.agencyId, ...figuresOf(row), channels: byChannel(row.agencyId) }]),
  }
}

type Counted = Omit<FiguresRow, 'agencyId' | 'channel' | 'notPublished'> & { notPublished: Partial<FiguresRow['notPublished']> }

function figuresOf(row: Counted): PublicationFigures['total'] {
  const { due, onTime, late, overdue, exempt, notPublished } = row
  return {
    due, onTime, late, overdue, pending: due - onTime - late - overdue, exempt, onTimeRate: onTimeRate({ onTime, late, overdue }),
    notPublished: membersOf(exemptReasons).flatMap((reason) => (notPublished[reason] ?? 0) === 0 ? [] : [{ reason, count: notPublished[reason] ?? 0 }]),
    withdrawals: { due: row.toWithdraw, onTime: row.withdrawnOnTime, late: row.withdrawnLate, overdue: row.withdrawalOverdue },
  }
}

export function presentCoverage(rows: readonly CoverageRow[], { from, to }: { from: string, to: string }): PublicationCoverage {
  const { decisions, uncovered } = rows.find(({ agencyId }) => agencyId === null) ?? { decisions: 0, uncovered: 0 }
  return { from, to, total: { decisions, uncovered }, agencies: rows.flatMap(({ agencyId, ...counts }) => agencyId === null ? [] : [{ agencyId, ...counts }]) }
}

import { membersOf } from '../../kernel/codes.ts'
import { isOverdue, ruleInForce } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { actsFrom } from '../../kernel/state-machine.ts'
import type { Actor } from '../../platform/actor.ts'
import { ratioOf } from '../personnel/index.ts'
import { subjectKinds } from './codes.ts'
import { legalityDeadlineRules } from './deadlines.ts'
import { actPermission, legalityReviewMachine } from './machine.ts'
import { issuesOf } from './rules.ts'
import type { FiguresRow } from './queries.ts'
import type { LegalityFigures, LegalityReviewRecord, LegalityReviewSummary, LegalityTemplates } from './schema.ts'
import type { LegalityReviewRow } from './store.ts'
import type { LegalityTemplate } from './thresholds.ts'
import { templateFor } from './thresholds.ts'

/** Who looks, and on which day. */
export interface Viewer { actor: Actor, today: LocalDate }

const counting: readonly string[] = ['ACCEPTED', 'UNDER_REVIEW', 'ISSUED', 'ANSWERED']

export function summarizeLegalityReview(row: LegalityReviewRow, { actor, today }: Viewer): LegalityReviewSummary {
  return {
    id: row.id, subjectKind: row.subjectKind, subjectId: row.subjectId, title: row.title, agencyId: row.agencyId, divisionCode: row.divisionCode, round: row.round,
    submittedOn: row.submittedOn, urgency: row.urgency, acceptedOn: row.acceptedOn, earliestOn: row.earliestOn, dueOn: row.dueOn, provisional: row.provisional,
    late: row.dueOn !== null && counting.includes(row.status) && isOverdue(row.dueOn, row.issuedOn, today), status: row.status, reviewerId: row.reviewerId,
    conclusion: row.conclusion, opinionNumber: row.opinionNumber, issuedOn: row.issuedOn,
    availableActs: actsFrom(legalityReviewMachine, row.status).filter((act) => mayAct(act, row, actor)), version: row.version,
    createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

/** The opinion is issued by who was assigned to it, and answered where it found an issue. */
function mayAct(act: keyof typeof legalityReviewMachine.acts, { reviewerId, heads }: LegalityReviewRow, { permissions, officerId }: Actor): boolean {
  if (!permissions.has(actPermission[act])) return false
  return act === 'issue' ? officerId === reviewerId : act !== 'answer' || issuesOf(heads).length > 0
}

export function presentLegalityReview(row: LegalityReviewRow, viewer: Viewer): LegalityReviewRecord {
  return {
    ...summarizeLegalityReview(row, viewer), materials: row.materials.map(({ file = null, ...material }) => ({ ...material, file })), materialsSha256: row.materialsSha256, changes: row.changes, drafterIds: row.drafterIds, submittedBy: row.submittedBy,
    calendarVersion: row.calendarVersion, returnedOn: row.returnedOn, suspensions: row.suspensions, bodyId: row.bodyId, opinion: row.opinion, heads: row.heads,
    counsels: row.counsels, risk: row.risk, signer: row.signer, answers: row.answers, answeredOn: row.answeredOn, course: row.course,
  }
}

function presentLimit(limit: LegalityTemplate['minimum'], place: { divisionCode: string, on: LocalDate }) {
  if (limit === null) return null
  const rule = ruleInForce(legalityDeadlineRules, limit.rule, { on: place.on, division: place.divisionCode, field: null })
  return { ruleCode: rule.code, workingDays: rule.length, excuses: [...limit.excuses], legalBasis: [...rule.legalBasis] }
}

export function presentTemplates(place: { divisionCode: string, on: LocalDate }): LegalityTemplates {
  return {
    ...place,
    templates: membersOf(subjectKinds).flatMap((kind) => templateFor(kind, place.divisionCode, place.on) ?? []).map((template) => ({
      subjectKind: template.subjectKind, materials: [...template.materials.kinds], heads: [...template.heads.codes], conclusions: [...template.conclusions],
      minimum: presentLimit(template.minimum, place), maximum: presentLimit(template.maximum, place), counselRequired: template.counsel !== null,
      gate: [...template.gate], verified: template.verified,
    })),
  }
}

export function presentFigures(rows: readonly FiguresRow[], period: { from: string, to: string }): LegalityFigures {
  const shown = ({ subjectKind, reviewed, rounds, legal, afterModification, illegal, exploratory, limited, onTime }: FiguresRow) =>
    ({ subjectKind, reviewed, rounds, legal, afterModification, illegal, exploratory, passRate: ratioOf(legal, reviewed), onTimeRate: ratioOf(onTime, limited) })
  return {
    ...period, total: rows.filter(({ agencyId }) => agencyId === null).map(shown),
    agencies: rows.flatMap((row) => row.agencyId === null ? [] : [{ agencyId: row.agencyId, ...shown(row) }]),
  }
}

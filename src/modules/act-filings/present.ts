import { isOverdue } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { actsFrom } from '../../kernel/state-machine.ts'
import type { Actor } from '../../platform/actor.ts'
import type { ActFilingAct } from './machine.ts'
import { actFilingMachine } from './machine.ts'
import type { FiguresRow } from './queries.ts'
import { onTimeRate, reasonOf } from './rules.ts'
import type { ActFilingFigures, ActFilingRecord, ActFilingStandards, ActFilingSummary } from './schema.ts'
import type { ActFilingRow } from './store.ts'
import type { FilingStandard } from './thresholds.ts'

/** The agency files, supplements and reports; everything else is the supervising body's. */
export const permissionFor: Readonly<Record<ActFilingAct, string>> = {
  submit: 'act-filing:submit', supplement: 'act-filing:submit', reply: 'act-filing:submit',
  exempt: 'act-filing:register', requestSupplement: 'act-filing:register', register: 'act-filing:register',
  startReview: 'act-filing:review', conclude: 'act-filing:review', askCorrection: 'act-filing:review', settle: 'act-filing:review', endByRemedy: 'act-filing:review',
}

/** Who looks, and on which day. */
export interface Viewer { actor: Actor, today: LocalDate }

export function summarizeActFiling(row: ActFilingRow, { actor, today }: Viewer): ActFilingSummary {
  const dueNow = row.status === 'EXEMPT' ? null : row.submittedOn ?? today
  return {
    id: row.id, caseId: row.caseId, agencyId: row.agencyId, divisionCode: row.divisionCode, actKind: row.actKind, field: row.field, decidedOn: row.decidedOn,
    documentNumber: row.documentNumber,
    reasons: row.grounds.map((ground) => ({ ...ground, kinds: [...ground.kinds], legalBasis: [...ground.legalBasis], ...reasonOf(ground) })),
    requirement: row.requirement, addressees: row.addressees, dueOn: row.dueOn, provisional: row.provisional, calendarVersion: row.calendarVersion, ruleCode: row.ruleCode,
    legalBasis: row.legalBasis, status: row.status, submittedOn: row.submittedOn, late: dueNow !== null && isOverdue(row.dueOn, dueNow, today),
    registrationNumber: row.registrationNumber, registeredOn: row.registeredOn, reviewDueOn: row.reviewDueOn,
    reviewLate: row.reviewDueOn !== null && isOverdue(row.reviewDueOn, row.concludedOn ?? row.endedOn, today), conclusion: row.conclusion, concludedOn: row.concludedOn,
    availableActs: actsFrom(actFilingMachine, row.status).filter((act) => actor.permissions.has(permissionFor[act])), version: row.version,
    createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentActFiling(row: ActFilingRow, viewer: Viewer): ActFilingRecord {
  const { today } = viewer
  return {
    ...summarizeActFiling(row, viewer), submittedBy: row.submittedBy, responsible: row.responsible, materials: row.materials,
    supplements: row.supplements.map((supplement) => ({ ...supplement, late: isOverdue(supplement.dueOn, supplement.suppliedOn, today) })),
    exemptReason: row.exemptReason, exemptNote: row.exemptNote, exemptedBy: row.exemptedBy, bodyId: row.bodyId, registeredBy: row.registeredBy,
    reviewStartedOn: row.reviewStartedOn, reviewerId: row.reviewerId, opinion: row.opinion, issues: row.issues,
    corrections: row.corrections.map((correction) => ({ ...correction, late: row.endedOn === null && isOverdue(correction.dueOn, correction.repliedOn, today) })),
    settledOn: row.settledOn, remedyKind: row.remedyKind, remedyAcceptedOn: row.remedyAcceptedOn, endedOn: row.endedOn,
  }
}

export function presentStandards(standards: readonly FilingStandard[], place: { divisionCode: string, on: LocalDate }): ActFilingStandards {
  return {
    ...place,
    standards: standards.map(({ actKind, division, field, validFrom, validTo, verified, addressees, criteria }) => ({
      actKind, division, field, validFrom, validTo, verified, addressees: [...addressees],
      criteria: criteria.map((criterion) => ({
        ground: criterion.ground, citizenYuan: 'fromYuan' in criterion ? criterion.fromYuan.CITIZEN : null,
        organisationYuan: 'fromYuan' in criterion ? criterion.fromYuan.ORGANISATION : null, kinds: 'kinds' in criterion ? [...criterion.kinds] : [],
        legalBasis: [...criterion.legalBasis],
      })),
    })),
  }
}

/** The rows with neither an agency nor a county are the totals of their kind. */
export function presentFigures(rows: readonly FiguresRow[], year: number, today: LocalDate): ActFilingFigures {
  return {
    year, asOf: today, total: rows.flatMap((row) => row.agencyId === null && row.countyCode === null ? [figuresOf(row)] : []),
    agencies: rows.flatMap((row) => row.agencyId === null ? [] : [{ agencyId: row.agencyId, ...figuresOf(row) }]),
    divisions: rows.flatMap((row) => row.countyCode === null ? [] : [{ divisionCode: row.countyCode, ...figuresOf(row) }]),
  }
}

function figuresOf(row: FiguresRow): ActFilingFigures['total'][number] {
  const { actKind, arisen, onTime, late, overdue, exempt, registered, lawful, opinions, correction, endedByRemedy } = row
  return {
    actKind, arisen, onTime, late, overdue, pending: arisen - onTime - late - overdue, exempt, onTimeRate: onTimeRate({ onTime, late, overdue }),
    registered, lawful, opinions, correction, endedByRemedy,
  }
}

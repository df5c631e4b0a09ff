import type { Suspension } from '../../../src/kernel/deadline.ts'
import { dueOn } from '../../../src/kernel/deadline.ts'
import type { Calendar } from '../../../src/kernel/calendar.ts'
import { addDays } from '../../../src/kernel/local-date.ts'

type Columns = Readonly<Record<string, unknown>>

/** One kind of last day: where it stands, what makes it run, and what it means that it was met. */
export interface KindOfLastDay {
  name: string
  table: string
  length: number
  unit: 'WD' | 'CD'
  suspensions?: readonly Suspension[]
  /** The columns of a record whose period starts on a day and ends on another. */
  running: (startedOn: string, day: string) => Columns
  /** What of these is different where the day stays as it is. */
  settled: readonly Columns[]
  due: (row: Record<string, unknown>) => unknown
  /** Columns of the calendar and of whether the day may still move; both null where they stand within `running`. */
  version: string | null
  provisional?: string | null
  act: string
  /** Whose change the audit has, where that is not the record itself. */
  target?: { kind: string, column: string }
}

/** Into the Spring Festival of 2026, of which its notice took seven working days and gave two others. */
export const startOf = ({ length, unit }: Pick<KindOfLastDay, 'length' | 'unit'>): string => unit === 'WD' ? '2026-02-12' : addDays('2026-02-18', -length)
export const dayBy = (calendar: Calendar, { length, unit, suspensions }: KindOfLastDay, startedOn: string): string => dueOn(calendar, { length, unit }, startedOn, suspensions).dueOn

export const oldVersion = 'cn-2025-00000000'
const at = (column: string) => (row: Record<string, unknown>): unknown => row[column]
const lastOf = (column: string) => (row: Record<string, unknown>): unknown => (row[column] as { dueOn: string }[]).at(-1)?.dueOn

/** A period whose day, calendar and provisional mark stand in the columns of these names. */
const plain = { version: 'calendar_version', provisional: 'provisional', due: at('due_on') } as const
const pause = { from: '2026-02-12', to: '2026-02-13' }
const earlier = { requestedOn: '2026-01-05', dueOn: '2026-01-12', missing: '旧', suppliedOn: '2026-01-08' }

const filings = [
  { table: 'act_filings', act: 'act-filing.recompute', begun: 'decided_on', registered: 'registered_on', asked: 'CORRECTION_ASKED', since: 'askedOn', days: [15, 30, 15], rule: 'MAJ-FILE' },
  { table: 'document_filings', act: 'document-filing.recompute', begun: 'published_on', registered: 'decided_on', asked: 'CORRECTION_ORDERED', since: 'orderedOn', days: [30, 30, 30], rule: 'NDOC-FILE-UP' },
] as const

export const kindsOfLastDays: readonly KindOfLastDay[] = [
  {
    ...plain, name: 'a period of a case', table: 'case_deadlines', length: 7, unit: 'WD', act: 'case.recompute-deadlines', target: { kind: 'case', column: 'case_id' },
    running: (on, day) => ({ state: 'RUNNING', nature: 'LIMIT', unit: 'WD', length: 7, started_on: on, due_on: day, met_on: null, suspensions: '[]', extensions: '[]' }),
    settled: [{ state: 'MET', met_on: '2026-02-13' }, { state: 'SUSPENDED' }],
  },
  {
    ...plain, name: 'the filing of a clue, extended', table: 'case_clues', length: 30, unit: 'WD', act: 'clue.recompute',
    running: (on, day) => ({ status: 'RECEIVED', field: 'MARKET', rule_code: 'PEN-FILE', received_on: on, due_on: day, extended_on: '2026-02-13' }),
    settled: [{ status: 'NOT_FILED', decided_on: '2026-02-13' }],
  },
  {
    ...plain, name: 'a legal review, extended and suspended', table: 'legal_reviews', length: 15, unit: 'WD', suspensions: [pause], act: 'legal-review.recompute',
    running: (on, day) => ({
      status: 'UNDER_REVIEW', submitted_on: on, due_on: day, suspensions: JSON.stringify([pause]),
      extension: JSON.stringify({ length: 5, unit: 'WD', approver: { name: '王立新', post: '局长' }, approvedOn: '2026-02-12', reason: '案情复杂' }),
    }),
    settled: [{ status: 'AGREED', concluded_on: '2026-02-13' }, { status: 'RETURNED', suspended_on: '2026-02-13' }],
  },
  {
    ...plain, name: 'a legality review, suspended', table: 'legality_reviews', length: 15, unit: 'WD', suspensions: [pause], act: 'legality-review.recompute',
    running: (on, day) => ({ status: 'UNDER_REVIEW', subject_kind: 'NORMATIVE_DOCUMENT', urgency: null, submitted_on: on, accepted_on: on, due_on: day, suspensions: JSON.stringify([pause]) }),
    settled: [{ status: 'ISSUED', issued_on: '2026-02-13' }, { status: 'RETURNED', returned_on: '2026-02-13' }],
  },
  {
    ...plain, name: 'the report of a decision to the credit platform', table: 'double_publicity_records', length: 7, unit: 'WD', act: 'double-publicity.recompute',
    running: (on, day) => ({ status: 'PENDING', rule_code: 'DP-7', decided_on: on, due_on: day, delivered_on: null }),
    settled: [{ status: 'PENDING', delivered_on: '2026-02-13' }, { status: 'DROPPED' }],
  },
  {
    ...plain, name: 'the publication of a random check', table: 'inspection_checks', length: 20, unit: 'WD', act: 'inspection-check.recompute',
    running: (on, day) => ({ status: 'RESULT_RECORDED', inspected_on: on, due_on: day }),
    settled: [{ status: 'PUBLISHED', published_on: '2026-02-13' }],
  },
  {
    name: 'the update of what a body makes public', table: 'catalogue_entries', length: 20, unit: 'WD', act: 'catalogue-entry.recompute',
    version: 'calendar_version', provisional: 'stale_provisional', due: at('stale_due_on'),
    running: (on, day) => ({ stale_since: on, stale_due_on: day }), settled: [{ stale_since: null }],
  },
  {
    ...plain, name: 'the publication of a decision', table: 'publications', length: 20, unit: 'WD', act: 'publication.recompute',
    running: (on, day) => ({ status: 'MASKED', rule_code: 'PUB-20', decided_on: on, due_on: day, withdrawal: null, withdrawal_due_on: null }),
    settled: [{ status: 'PUBLISHED', published_on: '2026-02-13' }, { status: 'EXEMPT' }],
  },
  {
    name: 'the withdrawal of a publication', table: 'publications', length: 3, unit: 'WD', act: 'publication.recompute', version: null, due: at('withdrawal_due_on'),
    running: (on, day) => ({
      status: 'PUBLISHED', withdrawal_due_on: day, withdrawn_on: null,
      withdrawal: JSON.stringify({ cause: 'REVOKED', overturnedOn: on, provisional: true, calendarVersion: oldVersion, ruleCode: 'PEN-WITHDRAW', legalBasis: [] }),
    }),
    settled: [{ status: 'WITHDRAWN', withdrawn_on: '2026-02-13' }],
  },
  {
    ...plain, name: 'the answer to a request', table: 'publication_requests', length: 10, unit: 'WD', act: 'publication-request.recompute',
    running: (on, day) => ({ status: 'RECEIVED', rule_code: 'PUB-CORRECT', received_on: on, due_on: day }), settled: [{ status: 'REFUSED', answered_on: '2026-02-13' }],
  },
  {
    ...plain, name: 'the push to another register', table: 'register_pushes', length: 10, unit: 'WD', act: 'register-push.recompute',
    running: (on, day) => ({ status: 'DUE', decided_on: on, due_on: day, publish_due_on: null, withdrawal_due_on: null }), settled: [{ status: 'PUSHED', pushed_on: '2026-02-13' }],
  },
  {
    name: 'the publication by another register', table: 'register_pushes', length: 10, unit: 'WD', act: 'register-push.recompute',
    version: 'publish_calendar_version', provisional: 'publish_provisional', due: at('publish_due_on'),
    running: (on, day) => ({ status: 'RECEIVED', received_on: on, publish_due_on: day, withdrawal_due_on: null }),
    settled: [{ status: 'PUBLISHED', published_on: '2026-02-13' }],
  },
  {
    name: 'the withdrawal of a push', table: 'register_pushes', length: 3, unit: 'WD', act: 'register-push.recompute', version: 'withdrawal_calendar_version', due: at('withdrawal_due_on'),
    running: (on, day) => ({ status: 'PUBLISHED', overturned_on: on, withdrawal_due_on: day, withdrawn_on: null }),
    settled: [{ status: 'WITHDRAWN', withdrawn_on: '2026-02-13' }],
  },
  ...filings.flatMap(({ table, act, begun, registered, asked, since, days: [file, review, correct], rule }) => ([
    {
      ...plain, name: 'the submission', table, act, length: file, unit: 'CD',
      running: (on, day) => ({ status: 'DUE', requirement: null, rule_code: rule, [begun]: on, due_on: day }), settled: [{ status: 'SUBMITTED', submitted_on: '2026-02-13' }],
    },
    {
      name: 'a supplement', table, act, length: 5, unit: 'WD', version: 'awaited_calendar_version', due: lastOf('supplements'),
      running: (on, day) => ({ status: 'SUPPLEMENT_REQUESTED', supplements: JSON.stringify([earlier, { ...earlier, requestedOn: on, dueOn: day, suppliedOn: null }]) }),
      settled: [{ status: 'SUBMITTED' }],
    },
    {
      name: 'its review', table, act, length: review, unit: 'CD', version: 'awaited_calendar_version', due: at('review_due_on'),
      running: (on, day) => ({ status: 'REGISTERED', [registered]: on, review_due_on: day }), settled: [{ status: 'CONCLUDED', concluded_on: '2026-02-13' }],
    },
    {
      name: 'a correction', table, act, length: correct, unit: 'CD', version: 'awaited_calendar_version', due: lastOf('corrections'),
      running: (on, day) => ({ status: asked, corrections: JSON.stringify([{ [since]: on, dueOn: day, text: '纠正' }]) }), settled: [{ status: 'CONCLUDED' }],
    },
  ] satisfies KindOfLastDay[]).map((kind): KindOfLastDay => ({ ...kind, name: `${kind.name} (${table})` }))),
  {
    name: 'the publication of a normative document', table: 'normative_documents', length: 5, unit: 'CD', act: 'normative-document.recompute',
    version: 'publish_calendar_version', due: at('publish_due_on'),
    running: (on, day) => ({ status: 'NUMBERED', registered_on: on, publish_due_on: day }), settled: [{ status: 'PUBLISHED', published_on: '2026-02-13' }, { status: 'ABANDONED' }],
  },
  {
    ...plain, name: 'an objection to a review', table: 'review_rounds', length: 10, unit: 'WD', act: 'review-round.recompute', due: at('objection_due_on'),
    running: (on, day) => ({ status: 'FEEDBACK', feedback_on: on, objection_due_on: day }), settled: [{ status: 'FINALISED', finalised_on: '2026-02-28' }],
  },
  {
    ...plain, name: 'a re-review', table: 'review_files', length: 10, unit: 'WD', act: 'review-file.recompute', due: at('re_review_due_on'),
    running: (on, day) => ({ status: 'OBJECTED', objected_on: on, re_review_due_on: day }), settled: [{ status: 'CONFIRMED', re_reviewed_on: '2026-02-13' }],
  },
  {
    ...plain, name: 'a rectification order', table: 'rectification_orders', length: 30, unit: 'CD', act: 'rectification-order.recompute',
    running: (on, day) => ({ status: 'ISSUED', rule_code: 'CFR-RECT', issued_on: on, due_on: day }),
    settled: [{ status: 'CLOSED', closed_on: '2026-02-13' }, { rule_code: null }],
  },
  {
    ...plain, name: 'a finding', table: 'findings', length: 30, unit: 'CD', act: 'finding.recompute', due: at('rectify_by'),
    running: (on, day) => ({ status: 'OPEN', rule_code: 'CFR-RECT', order_id: null, recorded_on: on, rectify_by: day }),
    settled: [{ status: 'RECTIFIED', rectified_on: '2026-02-13' }, { rule_code: null }],
  },
]

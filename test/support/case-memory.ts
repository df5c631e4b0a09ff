import { nationalCalendar } from '../../src/kernel/calendar.ts'
import { flagsOf } from '../../src/modules/cases/review-flags.ts'
import type { CaseFile, FileStep } from '../../src/modules/cases/steps/file.ts'
import type { CaseRow } from '../../src/modules/cases/store.ts'

export const fileId = (number: number): string => `019c0000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** A penalty case just filed, in memory. */
export const filedRow: CaseRow = {
  id: fileId(1), caseNumber: '1', agencyId: fileId(2), divisionCode: '320685', provinceCode: '32',
  cityCode: '3206', countyCode: '320685', actKind: 'PENALTY', procedureKind: 'ORDINARY', field: 'TRANSPORT', cause: '案由', source: 'REPORT', filedOn: '2025-01-06',
  status: 'FILED', ...flagsOf({}), proposedPenaltyKinds: [], proposedFineYuan: null, proposedConfiscationYuan: null,
  legalReviewRequired: false, legalReviewGrounds: [], legalReviewOpinion: null, legalReviewedOn: null, decidedOn: null, decisionKind: null, decisionNumber: null,
  decisionSummary: null, penaltyKinds: null, fineYuan: null, confiscationYuan: null, servedOn: null, closedOn: null, intakeDigest: null, intakeFilingDigest: null, intakeRevision: null, version: 1,
  powerItemId: null, itemCode: null, facts: null, actEndedOn: null, actDivisionCode: null, archivedOn: null, endedOn: null, relatedCaseId: null, sourceClueId: null, openAlerts: 0, clientAt: null,
  createdAt: new Date(0), updatedAt: new Date(0),
}

/** A case decided to fine 2,000 yuan and served on 10 March 2025; payment was due by the 25th, remedies until 10 September. */
export const servedRow: CaseRow = {
  ...filedRow, status: 'SERVED', decidedOn: '2025-03-03', decisionKind: 'PENALTY', penaltyKinds: ['FINE'], fineYuan: '2000.00', servedOn: '2025-03-10', version: 3,
}

let counter = 100

/** A step as the file holds it. */
export const aStep = (kind: string, occurredOn: string, data: object = {}, subjectId: string | null = null): FileStep =>
  ({ id: fileId(counter += 1), kind, subjectId, occurredOn, position: counter, data: data as FileStep['data'] })

export const aFile = (row: CaseRow, steps: readonly FileStep[] = [], today = '2026-03-02'): CaseFile => ({
  row, steps, today, calendar: nationalCalendar(), overrides: [], handlers: [], parties: [{ id: fileId(3), kind: 'LEGAL', name: '公司', uscc: null, birthDate: null }],
})

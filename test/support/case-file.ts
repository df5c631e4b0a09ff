import type { Gate } from '../../src/kernel/gate.ts'
import { faultsOf } from '../../src/kernel/gate.ts'
import { nationalCalendar } from '../../src/kernel/calendar.ts'
import { flagsOf } from '../../src/modules/cases/review-flags.ts'
import type { CaseFile, FileStep, StepFacts } from '../../src/modules/cases/steps/file.ts'
import type { CaseRow } from '../../src/modules/cases/store.ts'
import type { QualifiedOfficer } from '../../src/modules/personnel/index.ts'

/** A penalty case of 海安市 in memory, filed on 2026-02-02 by the handlers `a` and `b`, against a legal person. */
export function caseFile({ row = {}, steps = [], ...given }: Partial<Omit<CaseFile, 'row'>> & { row?: Partial<CaseRow> } = {}): CaseFile {
  const stamp = new Date('2026-02-02T01:00:00Z')
  return {
    row: {
      id: 'case', caseNumber: '1', agencyId: 'agency', divisionCode: '320685', provinceCode: '32', cityCode: '3206', countyCode: '320685', actKind: 'PENALTY',
      procedureKind: 'ORDINARY', field: 'TRANSPORT', powerItemId: null, itemCode: null, cause: '无证经营', facts: null, actEndedOn: null, actDivisionCode: null,
      source: 'REPORT', filedOn: '2026-02-02', status: 'FILED', ...flagsOf({}), proposedPenaltyKinds: [],
      proposedFineYuan: null, proposedConfiscationYuan: null, legalReviewRequired: false, legalReviewGrounds: [], legalReviewOpinion: null, legalReviewedOn: null,
      decidedOn: null, decisionKind: null, decisionNumber: null, decisionSummary: null, penaltyKinds: null, fineYuan: null, confiscationYuan: null, servedOn: null,
      closedOn: null, archivedOn: null, endedOn: null, relatedCaseId: null, sourceClueId: null, openAlerts: 0, clientAt: null, intakeDigest: null, intakeFilingDigest: null, intakeRevision: null, version: 1, createdAt: stamp,
      updatedAt: stamp, ...row,
    },
    parties: [{ id: 'party', kind: 'LEGAL', name: '测试企业', uscc: null, birthDate: null }],
    handlers: ['a', 'b'].map((officerId) => ({ officerId, certificateId: `c-${officerId}`, role: officerId === 'a' ? 'LEAD' : 'ASSISTANT' })),
    steps, calendar: nationalCalendar(), overrides: [], today: '2026-03-31', ...given,
  }
}

/** Steps in the order given, each identified by its place. */
export function stepsIn(...steps: (readonly [kind: string, occurredOn: string, data?: object, more?: Partial<FileStep>])[]): FileStep[] {
  return steps.map(([kind, occurredOn, data = {}, more = {}], index) =>
    ({ id: `step-${index + 1}`, kind, subjectId: null, occurredOn, position: index + 2, data: { ...data }, ...more }))
}

/** An enforcement officer of the agency with a certificate for transport, in force through 2026. */
export function qualified(officerId: string, given: Partial<QualifiedOfficer> = {}): QualifiedOfficer {
  return {
    officerId, agencyId: 'agency', name: officerId, staffKind: 'ENFORCEMENT', status: 'ACTIVE', legalQualification: false,
    certificates: [{
      id: `c-${officerId}`, number: officerId, kind: 'ENFORCEMENT', fields: ['TRANSPORT'], areaCode: '320685', validFrom: '2026-01-01', validTo: '2026-12-31',
      status: 'VALID', suspendedOn: null, endedOn: null, pastSuspensions: [],
    }], ...given,
  }
}

/** What a gate is asked about; the content is whatever the case at hand needs of it. */
export const factsOf = (file: CaseFile, on: string, data: object, given: Partial<StepFacts> = {}): StepFacts =>
  ({ file, on, data, subject: null, officers: new Map(), extra: undefined, ...given })

/** The codes of the gates that do not hold. */
export const failing = <Facts>(gates: readonly Gate<Facts>[], facts: unknown): string[] =>
  faultsOf(gates, facts as Facts).map(({ code }) => code)

import type { AlertRecord } from '../../src/modules/cases/alerts/schema.ts'
import type { CaseImportRow, ImportedStep } from '../../src/modules/cases/import/row.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { StepRecord } from '../../src/modules/cases/steps/schema.ts'
import type { TestAccount } from './app.ts'
import { caseOf } from './case-road.ts'
import { type CaseWorld, importRow } from './cases.ts'

const listed = async <Item>(account: TestAccount, url: string): Promise<Item[]> => ((await account.get(url).expect(200)).body as { items: Item[] }).items

export const stepsOf = (account: TestAccount, caseId: string): Promise<StepRecord[]> => listed(account, `/v1/cases/${caseId}/steps?limit=100`)
export const alertsOf = (account: TestAccount, caseId: string): Promise<AlertRecord[]> => listed(account, `/v1/case-alerts?caseId=${caseId}&limit=100`)

/** The same content with every id in it replaced by what stands for it. */
export function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value
  if (Array.isArray(value)) return value.map((one) => renamed(one, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, renamed(member, names)]))
}

/** What ids of a case and of its world are written as in a row of a file. */
function namesIn({ officers, reviewer }: CaseWorld, { parties }: CaseRecord, steps: readonly StepRecord[]): Map<string, string> {
  return new Map([
    ...[...officers, reviewer].map(({ id, number }) => [id, `certificate:${number}`] as const),
    ...parties.map(({ id }, index) => [id, `party:${index + 1}`] as const), ...steps.map(({ id }, index) => [id, `ref:s${index}`] as const),
  ])
}

/** A case that was walked online as a row of a file, under a number and with parties of its own. */
export async function rowOf(world: CaseWorld, caseId: string, given: Partial<CaseImportRow>): Promise<CaseImportRow> {
  const record = await caseOf(world.handler, caseId)
  const steps = await stepsOf(world.handler, caseId)
  const names = namesIn(world, record, steps)
  const { actKind, procedureKind, field, cause, source, filedOn, itemCode, facts, actEndedOn } = record
  const { agencyUscc, caseNumber } = importRow(world)
  return {
    agencyUscc, caseNumber, actKind, procedureKind, field, cause, source, filedOn, parties: [],
    ...(itemCode === null ? {} : { itemCode }), ...(facts === null ? {} : { facts }), ...(actEndedOn === null ? {} : { actEndedOn }),
    handlers: world.officers.slice(0, 2).map(({ number }) => number),
    steps: steps.map(({ kind, occurredOn, subjectId, acknowledged, data }, index): ImportedStep => ({
      kind, ref: `s${index}`, occurredOn, data: renamed(data, names) as ImportedStep['data'],
      ...(subjectId === null ? {} : { subject: `s${steps.findIndex(({ id }) => id === subjectId)}` }), ...(acknowledged.length === 0 ? {} : { acknowledged }),
    })),
    ...given,
  }
}

/** What has to be the same of a case that was walked online and of its like that came from a file: no ids, numbers, names or instants. */
export async function likenessOf(world: CaseWorld, caseId: string): Promise<object> {
  const record = await caseOf(world.handler, caseId)
  const steps = await stepsOf(world.handler, caseId)
  const names = namesIn(world, record, steps)
  const { status, procedureKind, hearingHeld, legalReviewRequired, decidedOn, decisionKind, penaltyKinds, fineYuan, servedOn, closedOn, archivedOn, endedOn, openAlerts, version } = record
  return {
    status, procedureKind, hearingHeld, legalReviewRequired, decidedOn, decisionKind, penaltyKinds, fineYuan, servedOn, closedOn, archivedOn, endedOn, openAlerts, version,
    acts: record.availableActs,
    handlers: record.handlers.map(({ officerId, certificateId, role, relievedOn }) => ({ officerId, certificateId, role, relievedOn })).sort((a, b) => a.officerId.localeCompare(b.officerId)),
    steps: steps.map(({ kind, position, subjectId, occurredOn, acknowledged, data }) => ({ kind, position, subject: names.get(subjectId ?? ''), occurredOn, acknowledged, data: renamed(data, names) })),
    deadlines: record.deadlines.map((deadline) => renamed({ ...deadline, id: '' }, names)),
    alerts: (await alertsOf(world.manager, caseId)).map(({ code, origin, reason, detail, legalBasis, stepId }) => ({ code, origin, reason, detail, legalBasis, step: names.get(stepId ?? '') }))
      .sort((a, b) => a.code.localeCompare(b.code)),
  }
}

import type { StepRecord } from './schema.ts'
import type { StepRow } from './store.ts'

export function presentStep({ id, caseId, kind, position, subjectId, occurredOn, clientAt, recordedAt, acknowledged, data }: StepRow): StepRecord {
  return { id, caseId, kind, position, subjectId, occurredOn, clientAt: clientAt?.toISOString() ?? null, recordedAt: recordedAt.toISOString(), acknowledged, data }
}

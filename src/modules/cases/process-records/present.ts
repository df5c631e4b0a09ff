import { retentionOf } from './rules.ts'
import type { StepRecording } from './coverage.ts'
import type { FoundRecord } from './queries.ts'
import type { ProcessRecord, RecordingCoverage } from './schema.ts'
import type { Span } from './spans.ts'

export function presentProcessRecord(row: FoundRecord): ProcessRecord {
  const { id, caseId, stepId, stage, medium, title, summary, fileId, sha256, sm3, bytes, keptAt, device, interruptions, unfilmedReason, place } = row
  const { officerIds, attendants, usedAsEvidence, uploadedLate, correctsId, correctionReason, correctedById, acknowledged, recordedBy } = row
  return {
    id, caseId, stepId, stage, medium, title, summary, file: fileId === null ? null : { id: fileId, bytes: bytes ?? 0, sha256: sha256 ?? '', sm3: sm3 ?? '' },
    keptAt, device, startedAt: row.startedAt?.toISOString() ?? null, endedAt: row.endedAt?.toISOString() ?? null, interruptions, unfilmedReason, place,
    officerIds, attendants, usedAsEvidence, uploadedLate, retention: retentionOf(row, row.divisionCode),
    corrects: correctsId === null ? null : { recordId: correctsId, reason: correctionReason ?? '' }, correctedById, acknowledged,
    clientAt: row.clientAt?.toISOString() ?? null, recordedBy, recordedAt: row.recordedAt.toISOString(),
  }
}

const presentSpan = ({ from, to }: Span) => ({ startedAt: new Date(from).toISOString(), endedAt: new Date(to).toISOString() })

export function presentCoverage(caseId: string, recordings: readonly StepRecording[]): RecordingCoverage {
  return {
    caseId, complete: recordings.every(({ outcome }) => outcome !== 'PARTLY' && outcome !== 'MISSING'),
    steps: recordings.map(({ step, level, legalBasis, outcome, wanted, gaps, explanations, recordIds }) => ({
      stepId: step.id, kind: step.kind, occurredOn: step.occurredOn, level, legalBasis: legalBasis.map(({ law, article }) => ({ law, article })), outcome,
      time: wanted === null ? null : presentSpan(wanted), gaps: gaps.map(presentSpan), explanations: [...explanations], recordIds: [...recordIds],
    })),
  }
}

import type { LegalBasis } from '../../../kernel/problem.ts'
import type { FileStep } from '../steps/file.ts'
import type { RecordingLevel, RecordingOutcome } from './codes.ts'
import type { RecordFacts } from './facts.ts'
import type { Span } from './spans.ts'
import { gapsIn, unionOf, without } from './spans.ts'
import type { RecordingDemand } from './thresholds.ts'
import { inForce, recordingDemands, toleratedGapSeconds } from './thresholds.ts'

/** The warning a step meets that is said not to have been filmed throughout. */
const unfilmedWarning = 'cases.measure-video-missing'

/** How far one step is recorded that is to be filmed. */
export interface StepRecording {
  step: FileStep
  level: RecordingLevel
  legalBasis: readonly LegalBasis[]
  outcome: RecordingOutcome
  /** When it took place, as far as the step says so. */
  wanted: Span | null
  gaps: readonly Span[]
  explanations: readonly string[]
  recordIds: readonly string[]
}

interface Place { divisionCode: string }

/**
 * Every step of a file that is to be filmed, with what is recorded of it. A recording counts for the step it names, or for every step where it names none.
 * Source: 国办发〔2018〕118号（八）; 行政处罚法 art. 47.
 */
export function stepRecordings(steps: readonly FileStep[], records: readonly RecordFacts[], place: Place): StepRecording[] {
  return steps.flatMap((step) => {
    const demand = demandOn(step, steps, place)
    return demand === undefined ? [] : [demand.level === 'FULL' ? filmed(step, demand, records) : recorded(step, demand, records)]
  })
}

/** Those of them that are not recorded as they should be, and nobody said why. */
export function recordingFaults(steps: readonly FileStep[], records: readonly RecordFacts[], place: Place): StepRecording[] {
  return stepRecordings(steps, records, place).filter(({ outcome }) => outcome === 'PARTLY' || outcome === 'MISSING')
}

function demandOn(step: FileStep, steps: readonly FileStep[], { divisionCode }: Place): RecordingDemand | undefined {
  const opening = steps.find(({ id }) => id === step.subjectId)
  return recordingDemands.find((demand) => demand.stepKinds.includes(step.kind) && inForce(demand, divisionCode, step.occurredOn) && holds(demand, step, opening))
}

function holds({ where }: RecordingDemand, step: FileStep, opening: FileStep | undefined): boolean {
  if (where === undefined) return true
  const value = (where.of === 'STEP' ? step : opening)?.data[where.member]
  return typeof value === 'string' && where.oneOf.includes(value)
}

/** From beginning to end by video: what is interrupted or missing is explained. */
function filmed(step: FileStep, { level, legalBasis }: RecordingDemand, records: readonly RecordFacts[]): StepRecording {
  const videos = records.filter(({ medium, stepId }) => medium === 'VIDEO' && (stepId === null || stepId === step.id))
  const wanted = timeOf(step)
  const broken = videos.flatMap(({ interruptions }) => interruptions)
  const shown = unionOf(videos.flatMap((video) => without([spanOf(video)].flat(), video.interruptions.flatMap(spanOf))))
  const tolerated = toleratedGapSeconds * 1000
  const gaps = wanted === null ? [] : gapsIn(wanted, shown, tolerated)
  const open = wanted === null ? [] : gapsIn(wanted, [...shown, ...broken.flatMap(spanOf)], tolerated)
  const reasons = [...givenWith(step), ...records.flatMap(({ stepId, unfilmedReason }) => stepId === step.id && unfilmedReason !== null ? [unfilmedReason] : [])]
  const relevant = videos.filter((video) => wanted === null ? video.stepId === step.id : spanOf(video).some((span) => meets(span, wanted)))
  const whole = wanted === null ? relevant.length > 0 : gaps.length === 0
  const explained = reasons.length > 0 || (relevant.length > 0 && open.length === 0)
  return {
    step, level, legalBasis, wanted, gaps, recordIds: relevant.map(({ id }) => id),
    outcome: whole ? 'COVERED' : explained ? 'EXPLAINED' : relevant.length > 0 ? 'PARTLY' : 'MISSING',
    explanations: [...reasons, ...broken.filter((one) => wanted !== null && spanOf(one).some((span) => meets(span, wanted))).map(({ explanation }) => explanation)],
  }
}

/** Why it was not filmed, as far as that was said when the step was taken: nobody is asked twice. */
const givenWith = ({ acknowledged = [] }: FileStep): string[] => acknowledged.filter(({ code }) => code === unfilmedWarning).map(({ reason }) => reason)

/** By whatever shows or tells it: where a text records the act fully, nothing need be filmed. */
function recorded(step: FileStep, { level, legalBasis }: RecordingDemand, records: readonly RecordFacts[]): StepRecording {
  const own = records.filter(({ stepId }) => stepId === step.id)
  const reasons = own.flatMap(({ unfilmedReason }) => unfilmedReason === null ? [] : [unfilmedReason])
  const shown = own.some(({ medium }) => medium !== 'TEXT')
  const outcome = shown ? 'COVERED' : reasons.length > 0 ? 'EXPLAINED' : own.length > 0 ? 'IN_WRITING' : 'MISSING'
  return { step, level, legalBasis, outcome, wanted: timeOf(step), gaps: [], explanations: reasons, recordIds: own.map(({ id }) => id) }
}

/** A step that names only its beginning is to be filmed from then on: at that moment the camera runs. */
function timeOf({ data }: FileStep): Span | null {
  const [from, to] = [instantOf(data['startedAt']), instantOf(data['endedAt'])]
  return from === null ? null : { from, to: Math.max(from, to ?? from) }
}

function spanOf({ startedAt, endedAt }: { startedAt: string | null, endedAt: string | null }): Span[] {
  const [from, to] = [instantOf(startedAt), instantOf(endedAt)]
  return from === null || to === null ? [] : [{ from, to }]
}

function instantOf(value: unknown): number | null {
  const instant = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(instant) ? null : instant
}

const meets = (a: Span, b: Span): boolean => a.from <= b.to && a.to >= b.from

import { beaconValue } from '../../../kernel/beacon.ts'
import { drawProblems } from '../../../kernel/draw-problems.ts'
import type { AnnouncedSource, SeedSource } from '../../../kernel/draw-v2.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { actsFrom, nextState, stateMachineProblems } from '../../../kernel/state-machine.ts'
import { entryInForce } from '../in-force.ts'
import type { ExamMode, ExamOutcome, ExamPart } from './codes.ts'
import type { ExamAct, ExamStatus } from './machine.ts'
import { examMachine } from './machine.ts'
import { examProblems } from './problems.ts'
import { passMarks } from './thresholds.ts'

const { raise } = examProblems

/** Acts only one of the two modes knows. */
const onlyIn: Partial<Record<ExamAct, ExamMode>> = { openRegistration: 'PLANNED', commit: 'RANDOM', draw: 'RANDOM' }

interface Session { mode: ExamMode, status: ExamStatus }

/** The acts a session of this mode may meet now. */
export function examActs({ mode, status }: Session): ExamAct[] {
  return actsFrom(examMachine, status).filter((act) => (onlyIn[act] ?? mode) === mode)
}

/** @throws state.act-not-available (409) where the state or the mode of the session does not know the act */
export function nextExamStatus(session: Session, act: ExamAct): ExamStatus {
  const status = nextState(examMachine, session.status, act)
  if (!examActs(session).includes(act)) {
    const { states, acts } = examMachine
    throw stateMachineProblems.raise['act-not-available']({ state: session.status, act, stateZh: states[session.status].zh, actZh: acts[act].label.zh })
  }
  return status
}

/** The mark every part has to reach where the session sets none. */
export function defaultPassMark(divisionCode: string, heldOn: LocalDate): number {
  return entryInForce(passMarks, { on: heldOn, divisionCode }).mark
}

export interface Sampling { sampleSize?: number | undefined, minPerAgency?: number | undefined, staffKinds?: readonly string[] | undefined }

/** @throws exams.sample-missing where a random exam lacks a number of its draw, or a planned one states any */
export function requireSampling(mode: ExamMode, { sampleSize, minPerAgency, staffKinds }: Sampling): void {
  const stated = [sampleSize, minPerAgency, staffKinds].filter((value) => value !== undefined).length
  if (stated !== (mode === 'RANDOM' ? 3 : 0)) throw raise['sample-missing']()
}

/** Lines a frame may hold: what the database writes within a request. */
export const MAX_EXAM_FRAME = 2_000_000

/** @throws draw.frame-empty, exams.frame-too-large */
export function requireFrameWithin(size: number): void {
  if (size === 0) throw drawProblems.raise['frame-empty']()
  if (size > MAX_EXAM_FRAME) throw raise['frame-too-large']({ limit: MAX_EXAM_FRAME })
}

export type PublicSource = Extract<AnnouncedSource, { kind: 'CEREMONY' | 'BEACON' }>

/** The sources as they are announced: ceremonies and beacons, or the one that is merely stated. */
export function announcedOf({ seedSource, seedSources = [] }: { seedSource?: string | undefined, seedSources?: readonly PublicSource[] | undefined }): AnnouncedSource[] {
  return [...seedSource === undefined ? [] : [{ kind: 'STATED' as const, source: seedSource }], ...seedSources]
}

export interface SeedGiven { seedSource?: string | undefined, seedValue?: string | undefined, values?: readonly { value: string, witnesses?: string[] | undefined }[] | undefined }

/**
 * The announced sources with their values, in announced order; where none or only a stated one was announced, the value of that.
 * @throws exams.seed-incomplete, exams.seed-source-missing, exams.seed-source-differs
 */
export function seedFrom({ seedSource, seedSources }: { seedSource: string | null, seedSources: readonly AnnouncedSource[] }, given: SeedGiven): SeedSource[] {
  if (seedSources.every(({ kind }) => kind === 'STATED')) {
    const source = examSeedSource(seedSource, given.seedSource)
    if (given.seedValue === undefined || given.values !== undefined) throw raise['seed-incomplete']()
    return [{ kind: 'STATED', source, value: given.seedValue }]
  }
  if (given.seedSource !== undefined || given.seedValue !== undefined || given.values?.length !== seedSources.length) throw raise['seed-incomplete']()
  return seedSources.map((one, index): SeedSource => {
    const { value = '', witnesses = [] } = given.values?.[index] ?? {}
    switch (one.kind) {
      case 'CEREMONY': return { ...one, value, witnesses }
      case 'BEACON': return { ...one, signature: value, value: beaconValue(value) }
      case 'STATED': return { ...one, value }
      case 'SHARE': return { ...one, revealed: false, value: one.commitment }
    }
  })
}

/**
 * Where the seed comes from: as announced with the commitment, otherwise as stated with the draw.
 * @throws exams.seed-source-missing, exams.seed-source-differs
 */
export function examSeedSource(announced: string | null, stated: string | undefined): string {
  const source = announced ?? stated
  if (source === undefined) throw raise['seed-source-missing']()
  if (stated !== undefined && stated !== source) throw raise['seed-source-differs']()
  return source
}

/** @throws exams.draw-not-after-commitment */
export function requireLater(committedAt: Date, now: Date): void {
  if (now.getTime() <= committedAt.getTime()) throw raise['draw-not-after-commitment']()
}

export interface Scores { absent: boolean, publicScore: number | null, professionalScore: number | null }

/**
 * What the scores come to: every part of the session has to reach the mark.
 * @throws exams.scores-unfit where a part has no score, or a score no part
 */
export function outcomeOf(session: { parts: readonly ExamPart[], passMark: number }, { absent, publicScore, professionalScore }: Scores): ExamOutcome {
  const scores: Readonly<Record<ExamPart, number | null>> = { PUBLIC: publicScore, PROFESSIONAL: professionalScore }
  const fits = (Object.keys(scores) as ExamPart[]).every((part) => (scores[part] !== null) === (!absent && session.parts.includes(part)))
  if (!fits) throw raise['scores-unfit']()
  if (absent) return 'ABSENT'
  return session.parts.every((part) => (scores[part] ?? 0) >= session.passMark) ? 'PASSED' : 'FAILED'
}

/** @throws exams.held-too-early, exams.nobody-registered */
export function requireHoldable(heldOn: LocalDate, registered: number, today: LocalDate): void {
  if (heldOn > today) throw raise['held-too-early']({ heldOn })
  if (registered === 0) throw raise['nobody-registered']()
}

/** @throws exams.results-incomplete */
export function requireResults(remaining: number): void {
  if (remaining > 0) throw raise['results-incomplete']({ remaining })
}

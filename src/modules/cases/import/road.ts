import { newId } from '../../../kernel/ids.ts'
import type { Calendar } from '../../../kernel/calendar.ts'
import type { DomainEvent } from '../../../platform/events.ts'
import type { Language } from '../../../platform/http/language.ts'
import type { QualifiedOfficer } from '../../personnel/index.ts'
import type { OwnCatalogue } from '../../standards/index.ts'
import { decision } from '../decision/step.ts'
import { planDeadlines } from '../deadlines/effects.ts'
import { caseDecided } from '../events.ts'
import type { Serial } from '../numbering.ts'
import { serialsTakenBy } from '../numbering.ts'
import { movedHandlers } from '../penalty/handlers.ts'
import { hearing } from '../penalty/rights-contents.ts'
import { split } from '../side-roads/split.ts'
import type { StepDefinition } from '../steps/define.ts'
import type { CaseFile, FileHandler } from '../steps/file.ts'
import { stepsOf } from '../steps/file.ts'
import { stepByKind } from '../steps/registry.ts'
import { applyStep } from '../steps/replay.ts'
import type { StepRow } from '../steps/store.ts'
import type { HandlerRow } from '../store.ts'
import { reviewChange } from '../transitions.ts'
import type { Position } from './extras.ts'
import { extraOf } from './extras.ts'
import type { ImportFacts } from './facts.ts'
import { caseKey } from './facts.ts'
import type { Keeper } from './keeper.ts'
import { atStep, contentOf } from './references.ts'
import type { CaseImportRow, ImportedStep } from './row.ts'

/** Where a case stands while its steps are walked in memory. */
export interface Course extends Position {
  handlers: readonly HandlerRow[]
  deadlines: Parameters<typeof planDeadlines>[0]
}

/** What surrounds the walk of one row. */
export interface Setting {
  facts: ImportFacts
  calendar: Calendar
  catalogue: OwnCatalogue
  keeper: Keeper
  now: Date
  accountId: string
  language: Language
}

export interface Walk {
  course: Course
  taken: StepRow[]
  events: DomainEvent[]
  serials: Serial[]
  /** Cases that were split off. */
  splits: string[]
}

/** The digests of the steps as the source gave them, in their order. */
export type Digests = readonly Buffer[]

/**
 * The steps of a row from a place on, one after the other, by the rules of the acts: state, date, matter, gates, periods and events.
 * @throws http.invalid-request (400), case-imports.reference-unknown (422), those of `applyStep`, `planDeadlines` and the keeper
 */
export function walk(from: Course, row: CaseImportRow & { steps: readonly ImportedStep[] }, digests: Digests, setting: Setting): Walk {
  const { steps } = row
  const standing = from.file.steps
  const refs = new Map(steps.flatMap(({ ref }, index) => ref === undefined || standing[index] === undefined ? [] : [[ref, standing[index].id]]))
  const reviewAt = placeOfReview(row)
  // What is made public is what was decided in the end, not a transfer that came back.
  const published = steps.findLastIndex(({ kind }) => kind === decision.kind)
  const result: Walk = { course: from, taken: [], events: [], serials: [], splits: [] }
  for (const [index, step] of steps.entries()) {
    if (index < standing.length) continue
    try {
      if (index === reviewAt) result.course = reviewed(result.course, row)
      take(result, step, { index, refs, digest: digests[index] ?? null, publishedOn: index === published ? row.publishedOn ?? null : null }, row, setting)
    } catch (error) {
      throw atStep(error, step, index)
    }
  }
  if (reviewAt === steps.length) result.course = reviewed(result.course, row)
  return result
}

/** The review stands before the first decision that is not earlier than it; before the last one where all are; at the end where there is none yet. */
function placeOfReview({ steps, legalReview }: CaseImportRow & { steps: readonly ImportedStep[] }): number {
  if (legalReview === undefined) return -1
  const decisions = steps.flatMap(({ kind, occurredOn }, index) => kind === decision.kind ? [{ index, occurredOn }] : [])
  return (decisions.find(({ occurredOn }) => occurredOn >= legalReview.reviewedOn) ?? decisions.at(-1))?.index ?? steps.length
}

/** What was sent to review is taken to be what was decided, unless the filing said otherwise. A hearing after it leaves nothing of it. */
function reviewed(course: Course, { legalReview, steps = [], proposedPenaltyKinds }: CaseImportRow): Course {
  const { file } = course
  if (legalReview === undefined || stepsOf(file, hearing).some(({ occurredOn }) => occurredOn > legalReview.reviewedOn)) return course
  const decided = steps.find(({ kind, occurredOn }) => kind === decision.kind && occurredOn >= legalReview.reviewedOn)
  const content = decision.body.safeParse(decided?.data)
  const { penaltyKinds, fineYuan = null, confiscationYuan = null } = content.data ?? { penaltyKinds: [] }
  const proposed = proposedPenaltyKinds !== undefined || !content.success ? {}
    : { proposedPenaltyKinds: penaltyKinds, proposedFineYuan: fineYuan, proposedConfiscationYuan: confiscationYuan }
  return { ...course, file: { ...file, row: Object.assign({ ...file.row, ...proposed }, reviewChange(file.row, legalReview, file.today)) } }
}

interface Place { index: number, refs: Map<string, string>, digest: Buffer | null, publishedOn: string | null }

function take(result: Walk, step: ImportedStep, { index, refs, digest, publishedOn }: Place, row: CaseImportRow, setting: Setting): void {
  const { facts, keeper, now, accountId, catalogue, calendar, language } = setting
  const { course } = result
  const definition = stepByKind.get(step.kind)
  if (definition === undefined) throw new Error(`no step is called ${step.kind}`)
  const data = contentOf(definition, step, index, { language, idOf: (kind, name) => idIn(course, { kind, name }, refs, row, facts) })
  const subjectId = step.subject === undefined ? null : refs.get(step.subject) ?? null
  const id = newId(now)
  const acknowledged = step.acknowledged ?? []
  const { occurredOn: on } = step
  const applied = applyStep(course.file, definition, {
    id, on, data, subjectId, officers: officersIn(definition, data, facts), extra: extraOf(step.kind, course, data as Readonly<Record<string, unknown>>, facts, on),
    met: (faults) => { keeper.met(id, faults, acknowledged) },
    performed: (known) => definition.retold?.(known, { catalogue }) ?? {},
  })
  const handlers = definition.handlers === undefined ? course.handlers : movedHandlers(course.handlers, applied.facts, definition.handlers(applied.facts))
  const { field, divisionCode } = applied.file.row
  const effects = definition.deadlines?.(applied.facts, id)
  const deadlines = effects === undefined ? course.deadlines
    : planDeadlines(course.deadlines, effects, { facts: { field, divisionCode }, calendar, overrides: facts.overrides }).deadlines
  const file: CaseFile = { ...applied.file, handlers: handlers.filter(({ relievedOn }) => relievedOn === null) satisfies readonly FileHandler[] }
  result.course = { ...course, file, handlers, deadlines }
  result.taken.push({
    id, caseId: file.row.id, position: file.row.version, kind: step.kind, subjectId, occurredOn: on, clientAt: null, data: data as StepRow['data'],
    acknowledged: keeper.kept.flatMap(({ stepId, fault: { code }, reason }) => stepId === id && reason !== null ? [{ code, reason }] : []),
    recordedBy: accountId, recordedAt: now, sourceDigest: digest,
  })
  if (step.ref !== undefined) refs.set(step.ref, id)
  for (const event of definition.events?.(file.row, applied.facts) ?? []) {
    result.events.push(event.type === caseDecided.type ? { ...event, payload: { ...event.payload, publishedOn } } : event)
  }
  if (step.kind === decision.kind) result.serials.push(...serialsTakenBy(file.row, course.agency))
  if (step.kind === split.kind) result.splits.push(String((data as { newCaseId?: unknown }).newCaseId))
}

function officersIn(definition: StepDefinition, data: unknown, { officersById }: ImportFacts): Map<string, QualifiedOfficer> {
  return new Map((definition.officersOf?.(data) ?? []).flatMap((id) => {
    const officer = officersById.get(id)
    return officer === undefined ? [] : [[id, officer]]
  }))
}

/** What a reference of a row stands for. */
function idIn({ file }: Course, { kind, name }: { kind: 'certificate' | 'ref' | 'party' | 'agency' | 'case', name: string }, refs: ReadonlyMap<string, string>, row: CaseImportRow, facts: ImportFacts): string | undefined {
  switch (kind) {
    case 'certificate': return facts.officers.get(name)?.officerId
    case 'ref': return refs.get(name)
    case 'party': return /^[1-9]\d?$/.test(name) ? file.parties[Number(name) - 1]?.id : undefined
    case 'agency': return facts.road.receivers.get(name)?.id
    case 'case': return facts.known.get(caseKey(row.agencyUscc, name))?.id
  }
}

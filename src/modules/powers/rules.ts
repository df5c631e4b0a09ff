import type { LegalBasis } from '../../kernel/problem.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { LineChange, LineFault, PowerKind, PowerStanding } from './codes.ts'

/** What of an item a batch may adjust. */
export interface Content<Field extends string = string, Level extends string = string> {
  name: string
  legalBasis: readonly LegalBasis[]
  field: Field
  level: Level
}

/** One line of a batch; an adjustment names only what changes. */
export interface Line {
  position: number
  change: LineChange
  agencyId: string
  code: string
  kind: PowerKind | null
  name: string | null
  legalBasis: readonly LegalBasis[] | null
  field: string | null
  level: string | null
}

/** A version as the system holds it to be so now; `validTo` is the first day on which it no longer applies. */
export interface Version {
  id: string
  itemId: string
  agencyId: string
  code: string
  kind: PowerKind
  content: Content
  batchId: string
  /** The first version of its item. */
  begins: boolean
  /** It stops because the item is deleted, not because the next version follows. */
  ends: boolean
  validFrom: LocalDate
  validTo: LocalDate | null
}

export type NewVersion = Omit<Version, 'id'>

export interface Holder { status: string, kind: string }

/** What a line does to the versions of its item; `itemId` is null where the line makes a new item. */
export type LinePlan =
  | { line: Line, fault: LineFault }
  | { line: Line, fault: null, itemId: string | null, kind: PowerKind, superseded: readonly Version[], stored: readonly NewVersion[], before: Content | null, after: Content | null }

/** Bodies that act in somebody else's name (行政处罚法第二十条；行政执法监督条例第六条第二款). */
const withoutPowers: readonly string[] = ['ENTRUSTED_ORGANISATION', 'JUSTICE_STATION']

/** What an item is known by within its list: the body that holds it and its code. */
export const keyOf = ({ agencyId, code }: { agencyId: string, code: string }): string => `${agencyId} ${code}`

/** Whether a version applies in law on a day. */
export const appliesOn = ({ validFrom, validTo }: Pick<Version, 'validFrom' | 'validTo'>, day: LocalDate): boolean =>
  validFrom <= day && (validTo === null || validTo > day)

/** How an item stands on a day, by the versions known; null where on that day it was neither published nor had ever been. */
export function standingOn(versions: readonly Pick<Version, 'validFrom' | 'validTo' | 'begins' | 'ends'>[], day: LocalDate): PowerStanding | null {
  if (versions.some((version) => appliesOn(version, day))) return 'IN_FORCE'
  if (versions.some(({ begins, validFrom }) => begins && validFrom > day)) return 'PLANNED'
  return versions.some(({ ends, validTo }) => ends && validTo !== null && validTo <= day) ? 'ENDED' : null
}

/** Why a body can hold no power item on the list; null where it can (行政处罚法第十七条、第二十条). */
export function holderFault(holder: Holder | undefined): LineFault | null {
  if (holder === undefined) return 'AGENCY_UNKNOWN'
  if (holder.status === 'ABOLISHED') return 'AGENCY_ABOLISHED'
  return withoutPowers.includes(holder.kind) ? 'AGENCY_WITHOUT_POWERS' : null
}

export interface BatchFacts {
  batchId: string
  effectiveOn: LocalDate
  holders: ReadonlyMap<string, Holder>
  /** Versions of the items the lines name, as known now, by `keyOf`. */
  versions: ReadonlyMap<string, readonly Version[]>
}

/**
 * What each line of a batch does, or why it cannot (动态调整). An effective date in the past corrects the list from that day on; versions
 * are only superseded, so that what was known before can still be read. All lines are judged; the batch is published only where none has a fault.
 */
export function planBatch(lines: readonly Line[], facts: BatchFacts): LinePlan[] {
  const seen = new Set<string>()
  return lines.map((line) => {
    const key = keyOf(line)
    const repeated = seen.has(key)
    seen.add(key)
    const fault = holderFault(facts.holders.get(line.agencyId))
    if (fault !== null) return { line, fault }
    return repeated ? { line, fault: 'LINE_REPEATED' } : planOf[line.change](line, facts, facts.versions.get(key) ?? [])
  })
}

type Plan = (line: Line, facts: BatchFacts, versions: readonly Version[]) => LinePlan

const planOf: Readonly<Record<LineChange, Plan>> = { ADD: planAddition, ADJUST: planAdjustment, DELETE: planDeletion }

function planAddition(line: Line, { batchId, effectiveOn }: BatchFacts, versions: readonly Version[]): LinePlan {
  const { kind, name, legalBasis, field, level, agencyId, code } = line
  if (kind === null || name === null || legalBasis === null || field === null || level === null) throw new Error('an addition states the whole item')
  if (versions.some(({ validTo }) => validTo === null || validTo > effectiveOn)) return { line, fault: 'CODE_TAKEN' }
  const content: Content = { name, legalBasis, field, level }
  const stored = [{ itemId: '', agencyId, code, kind, content, batchId, begins: true, ends: false, validFrom: effectiveOn, validTo: null }]
  return { line, fault: null, itemId: null, kind, superseded: [], stored, before: null, after: content }
}

function planAdjustment(line: Line, { batchId, effectiveOn }: BatchFacts, versions: readonly Version[]): LinePlan {
  const current = versions.find((version) => appliesOn(version, effectiveOn))
  if (current === undefined) return { line, fault: 'NOT_IN_FORCE' }
  const before = current.content
  const after: Content = {
    name: line.name ?? before.name, legalBasis: line.legalBasis ?? before.legalBasis, field: line.field ?? before.field, level: line.level ?? before.level,
  }
  if (isSameContent(before, after)) return { line, fault: 'UNCHANGED' }
  const from = { ...withoutId(current), content: after, batchId, validFrom: effectiveOn }
  const stored = current.validFrom === effectiveOn ? [from]
    : [{ ...withoutId(current), ends: false, validTo: effectiveOn }, { ...from, begins: false }]
  return { line, fault: null, itemId: current.itemId, kind: current.kind, superseded: [current], stored, before, after }
}

function planDeletion(line: Line, { effectiveOn }: BatchFacts, versions: readonly Version[]): LinePlan {
  const current = versions.find((version) => appliesOn(version, effectiveOn))
  if (current === undefined) return { line, fault: 'NOT_IN_FORCE' }
  if (versions.some(({ itemId, validFrom }) => itemId === current.itemId && validFrom > effectiveOn)) return { line, fault: 'LATER_VERSION' }
  const stored = current.validFrom === effectiveOn ? [] : [{ ...withoutId(current), ends: true, validTo: effectiveOn }]
  return { line, fault: null, itemId: current.itemId, kind: current.kind, superseded: [current], stored, before: current.content, after: null }
}

const withoutId = ({ itemId, agencyId, code, kind, content, batchId, begins, ends, validFrom, validTo }: Version): NewVersion =>
  ({ itemId, agencyId, code, kind, content, batchId, begins, ends, validFrom, validTo })

const isSameContent = (one: Content, other: Content): boolean =>
  one.name === other.name && one.field === other.field && one.level === other.level && one.legalBasis.length === other.legalBasis.length
  && one.legalBasis.every(({ law, article }, index) => law === other.legalBasis[index]?.law && article === other.legalBasis[index].article)

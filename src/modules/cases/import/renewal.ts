import type { DomainEvent } from '../../../platform/events.ts'
import type { AgencyRow } from '../../agencies/index.ts'
import type { CaseDeadline } from '../deadlines/period.ts'
import type { Serial } from '../numbering.ts'
import { serialsTakenBy } from '../numbering.ts'
import type { StepRow } from '../steps/store.ts'
import type { CaseRow, HandlerRow } from '../store.ts'
import type { Digests } from './check.ts'
import { walkColumns } from './columns.ts'
import type { StandingCase } from './facts.ts'
import { changedAt, importProblems } from './problems.ts'
import type { Setting } from './road.ts'
import { walk } from './road.ts'
import type { CaseImportRow } from './row.ts'

const { raise } = importProblems

export interface Renewed {
  row: CaseRow
  handlers: readonly HandlerRow[]
  deadlines: CaseDeadline[]
  steps: readonly StepRow[]
  events: readonly DomainEvent[]
  serials: readonly Serial[]
  splits: readonly string[]
}

/**
 * Carries a case on by a newer version of its record: what stands has to be the same, what is new at the end is added by the rules of the acts.
 * @throws case-imports.carried-on-here, filing-changed, step-changed (409) and those of the acts
 */
export function renew(source: CaseImportRow, digests: Digests, agency: AgencyRow, standing: StandingCase, setting: Setting, today: string): Renewed {
  const { row, steps } = standing
  if (steps.some(({ sourceDigest }) => sourceDigest === null)) throw raise['carried-on-here']()
  requireSame({ filing: row.intakeFilingDigest, steps: steps.map(({ sourceDigest }) => sourceDigest) }, digests)
  if (source.steps === undefined) {
    const { course, events } = walkColumns(standing, source, setting, today)
    const changed = { ...course.row, version: row.version + 1 }
    return { row: changed, handlers: standing.handlers, deadlines: course.deadlines, steps: [], events, serials: serialsTakenBy(changed, agency), splits: [] }
  }
  const { course, taken, events, serials, splits } = walk({
    file: {
      row, parties: standing.parties, handlers: standing.handlers.filter(({ relievedOn }) => relievedOn === null), steps, calendar: setting.calendar, today,
    },
    agency, handlers: standing.handlers, deadlines: standing.deadlines, partiesWithoutAddress: standing.parties.filter(({ hasAddress }) => !hasAddress).length,
    partyKeys: standing.parties.flatMap(({ keys }) => keys),
  }, { ...source, steps: source.steps }, digests.steps, setting)
  const version = Math.max(course.file.row.version, row.version + 1)
  return { row: { ...course.file.row, version }, handlers: course.handlers, deadlines: [...course.deadlines], steps: taken, events, serials, splits }
}

interface Stood { filing: Uint8Array | null, steps: readonly (Uint8Array | null)[] }

/**
 * That a newer version tells the same filing and begins with the same steps.
 * @throws case-imports.filing-changed, step-changed (409)
 */
export function requireSame({ filing, steps }: Stood, digests: Digests): void {
  if (filing === null || !digests.filing.equals(filing)) throw raise['filing-changed']()
  const changed = steps.findIndex((step, index) => step === null || digests.steps[index]?.equals(step) !== true)
  if (changed === -1) return
  throw changedAt(changed + 1, `/body/steps/${changed}`)
}

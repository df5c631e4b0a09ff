import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { countsOf } from '../batches/present.ts'
import type { LineChange, PowerKind } from '../codes.ts'
import { perAgency, perChange, perKind } from './figure-queries.ts'
import type { Narrowing } from './filters.ts'
import { narrowed } from './filters.ts'
import type { FiguresRecord } from './schema.ts'

export interface FigureDates { on: string, from: string, to: string, knownAt: string }

/** The list on a date counted by kind and body, and what was published to change it in a period. */
export async function powerItemFigures(db: Database, scope: Scope, narrowing: Narrowing, dates: FigureDates): Promise<Omit<FiguresRecord, 'on'>> {
  const { shape, values } = narrowed(scope, narrowing)
  const at = { ...values, on: dates.on, knownAt: dates.knownAt }
  const [kinds, holders, changes] = await Promise.all([
    perKind(db, shape, at), perAgency(db, shape, at), perChange(db, shape, { ...values, from: dates.from, to: dates.to, knownAt: dates.knownAt }),
  ])
  return {
    items: kinds.reduce((sum, kind) => sum + kind.items, 0), agencies: holders[0]?.agencies ?? 0, byKind: kinds,
    byAgency: holders.map(({ agencyId: id, name, items: held }) => ({ agencyId: id, name, items: held })),
    period: { from: dates.from, to: dates.to, ...countsOf(changes), byKind: byKind(changes) },
  }
}

function byKind(changes: readonly { change: LineChange, kind: PowerKind | null, lines: number }[]): FiguresRecord['period']['byKind'] {
  const groups = Map.groupBy(changes.filter(({ kind }) => kind !== null), ({ kind }) => kind)
  return [...groups].flatMap(([kind, group]) => kind === null ? [] : [{ kind, ...countsOf(group) }])
}

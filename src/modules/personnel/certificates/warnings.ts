import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { Filter } from '../../../platform/filters.ts'
import { idOf, memberOf } from '../../../platform/filters.ts'
import { codes, day } from '../../../platform/http/strings.ts'
import type { List } from '../../../platform/list.ts'
import { defineList } from '../../../platform/list.ts'
import { certificateKinds, expiryBands } from '../codes.ts'
import { certificates, officers } from '../table.ts'
import type { ExpiryWindow, WarningBand } from './rules.ts'
import { expiryWindows } from './rules.ts'
import { certificateScope } from './store.ts'

const shown = {
  id: certificates.id, officerId: certificates.officerId, officerName: officers.name, agencyId: certificates.agencyId, divisionCode: certificates.divisionCode,
  kind: certificates.kind, number: certificates.number, fields: certificates.fields, validTo: certificates.validTo,
  on: sql<string>`${sql.placeholder('on')}::date::text`,
}

const open = sql`${certificates.status} in ('VALID', 'SUSPENDED')`

/** `on` and `band`: the certificates that run out within the days of the band, counted from a day, today where none is given. */
const expiring = (clock: Clock) => (): Filter => ({
  params: { on: day('自哪一日起算；未给出的为今日').optional(), band: codes(expiryBands, '预警档次；未给出的为全部').optional() },
  conditions: (_field, query) => {
    const on = query['on'] as string | undefined ?? localDateOf(clock.now())
    const windows = expiryWindows(on)
    const wanted = windows.filter(({ band }) => query['band'] === undefined || band === query['band'])
    return [{
      key: 'expiring', values: { on, from: wanted[0]?.from, to: wanted.at(-1)?.to },
      sql: sql`(${open} and ${certificates.validTo} between ${sql.placeholder('from')}::date and ${sql.placeholder('to')}::date)`,
    }]
  },
})

export interface WarningRow {
  id: string, officerId: string, officerName: string, agencyId: string, divisionCode: string
  kind: keyof typeof certificateKinds, number: string, fields: (typeof certificates.$inferSelect)['fields'], validTo: string, on: string
}

export function expiryWarningList(clock: Clock): List<WarningRow> {
  return defineList<WarningRow>({
    name: 'expiry-warnings',
    table: certificates,
    id: certificates.id,
    scope: certificateScope,
    filters: {
      band: expiring(clock),
      agencyId: idOf(certificates.agencyId, '发证时所在单位'),
      officerId: idOf(certificates.officerId, '执法人员'),
      kind: memberOf(certificates.kind, membersOf(certificateKinds), '证件种类'),
    },
    sorts: { validTo: { column: certificates.validTo, cast: 'date', value: (row) => row.validTo, description: '有效期止' } },
    defaultSort: 'validTo',
    select: (db, { where, orderBy, limit }) => db.select(shown).from(certificates).innerJoin(officers, eq(officers.id, certificates.officerId))
      .where(where).orderBy(...orderBy).limit(limit),
    idOf: (row) => row.id,
  })
}

const counts = defineStatement((db, kind: Scope['kind']) => db.select({
  validTo: certificates.validTo, count: sql<number>`count(*)::int`,
}).from(certificates).where(and(withinScope(certificateScope, kind), open, sql`${certificates.validTo} <= ${sql.placeholder('to')}::date`)).groupBy(certificates.validTo))

export interface ExpiryFigures { bands: (ExpiryWindow & { count: number })[], lapsed: number }

/** How many certificates of a scope run out within each band, and how many have run out without anybody having recorded it. */
export async function expiryFigures(db: Database, scope: Scope, on: string): Promise<ExpiryFigures> {
  const windows = expiryWindows(on)
  const rows = await counts(db, scope.kind, { ...scopeValues(scope), to: windows.at(-1)?.to })
  const within = (from: string, to: string): number => rows.filter((row) => from <= row.validTo && row.validTo <= to).reduce((sum, row) => sum + row.count, 0)
  return {
    bands: windows.map((window) => ({ ...window, count: within(window.from, window.to) })),
    lapsed: rows.filter((row) => row.validTo < on).reduce((sum, row) => sum + row.count, 0),
  }
}

/** The band a certificate falls into, counted from a day; null where it runs out later than the last or has run out. */
export function bandOf(validTo: string, on: string): WarningBand | null {
  return expiryWindows(on).find(({ from, to }) => from <= validTo && validTo <= to)?.band ?? null
}

import { createHash } from 'node:crypto'
import type { SQL } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { allocateGroups } from '../../../kernel/draw-allocation.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { drawStatement, requireAllLines } from '../../../platform/db/draw-tables.ts'
import { closedCases } from '../../cases/index.ts'
import type { priorityGrounds, stratumPeriods } from '../codes.ts'
import type { Exclusion } from '../table.ts'
import { frameLines } from './chunks.ts'
import type { SpotCheckRow, Stratum } from './store.ts'
import { stratumLabel, stratumParts } from './strata.ts'

const dialect = new PgDialect()

const periods: Readonly<Record<Exclude<keyof typeof stratumPeriods, 'NONE'>, SQL>> = {
  YEAR: sql`to_char(closed_on, 'YYYY')`,
  HALF_YEAR: sql`to_char(closed_on, 'YYYY"H"') || case when extract(month from closed_on) <= 6 then '1' else '2' end`,
  QUARTER: sql`to_char(closed_on, 'YYYY"Q"Q')`,
}

const priority: Readonly<Record<keyof typeof priorityGrounds, SQL>> = {
  COMPLAINT: sql`source in ('COMPLAINT', 'REPORT')`, PUBLIC_INTEREST: sql`public_interest`, COMPLEX: sql`complex`, HEARING: sql`hearing_held`,
  LEGAL_REVIEW: sql`legal_review_required`,
}

const excluded: Readonly<Record<Exclusion['by'], (values: readonly string[]) => SQL>> = {
  CASE: (values) => sql`case_id = any(${sql.param(values)}::uuid[])`,
  AGENCY: (values) => sql`agency_id = any(${sql.param(values)}::uuid[])`,
  FIELD: (values) => sql`field = any(${sql.param(values)}::text[])`,
  PROCEDURE: (values) => sql`procedure_kind = any(${sql.param(values)}::text[])`,
}

type Plan = Pick<SpotCheckRow,
  'divisionCode' | 'actKinds' | 'closedFrom' | 'closedTo' | 'byActKind' | 'byPeriod' | 'priorityGrounds' | 'exclusions'>

/** What the frame is taken from, as one text that is published and bound by the commitment: division, period, kinds, strata, exclusions with reasons. */
export function frameQuery({ divisionCode, actKinds, closedFrom, closedTo, byActKind, byPeriod, priorityGrounds, exclusions }: Plan): string {
  return canonicalJson({ divisionCode, actKinds, closedFrom, closedTo, byActKind, byPeriod, priorityGrounds, exclusions })
}

/** Writes down every closed case the plan asks for, in one statement that moves no line out of the database; answers how many, up to `limit`. */
export async function insertFrame(tx: Tx, id: string, plan: Plan, limit: number): Promise<number> {
  const isPriority = plan.priorityGrounds.length === 0 ? sql`false` : sql.join(plan.priorityGrounds.map((ground) => priority[ground]), sql` or `)
  const parts = [...plan.byActKind ? [sql`act_kind`] : [], ...plan.byPeriod === 'NONE' ? [] : [periods[plan.byPeriod]]]
  const ordinary = parts.length === 0 ? sql`''` : sql.join(parts.map((part) => sql`'/' || ${part}`), sql` || `)
  const left = plan.exclusions.map(({ by, values }) => sql`and not (${excluded[by](values)})`)
  // In the order of the index, which then grows at its end only, and in which the frame is read ever after.
  const statement = dialect.sqlToQuery(sql`insert into spot_check_frame (spot_check_id, stratum, agency_id, case_id)
    select ${id}::uuid, stratum, agency_id, case_id from (
      select (agency_id::text || case when ${isPriority} then '/priority' else ${ordinary} end) collate "C" as stratum, agency_id, case_id
      from (${closedCases(plan)}) as closed where true ${sql.join(left, sql` `)} limit ${limit}
    ) as line order by stratum, case_id`)
  const { rowCount } = await drawStatement(tx, statement.sql, statement.params)
  return rowCount ?? 0
}

const sizesStatement = `
select stratum, name, size from (select stratum, agency_id, count(*)::int as size from spot_check_frame where spot_check_id = $1 group by stratum, agency_id) as counted
  join agencies on agencies.id = counted.agency_id order by stratum`

/** The strata of a stored frame with their official names at this moment: a later change of name does not reach the record of the draw. */
export async function strataOfFrame(tx: Tx, id: string): Promise<Pick<Stratum, 'stratum' | 'agencyId' | 'priority' | 'label' | 'size'>[]> {
  const { rows } = await drawStatement<{ stratum: string, name: string, size: number }>(tx, sizesStatement, [id])
  return rows.map(({ stratum, name, size }) => {
    const { agencyId, priority: isPriority } = stratumParts(stratum)
    return { stratum, agencyId, priority: isPriority, label: stratumLabel(stratum, name), size }
  })
}

/** How many each stratum gives: minimum of each agency and each priority stratum, the rest by largest remainder. */
export function allocated(sizes: readonly Pick<Stratum, 'stratum' | 'agencyId' | 'priority' | 'label' | 'size'>[], plan: Pick<SpotCheckRow, 'sampleSize' | 'minPerAgency' | 'minPerPriority'>): Stratum[] {
  const samples = new Map(allocateGroups(sizes.map((one) => ({ ...one, group: one.agencyId })), plan.sampleSize, {
    minPerGroup: plan.minPerAgency, minPerPriority: plan.minPerPriority,
  }).map(({ stratum, sample }) => [stratum, sample]))
  return sizes.map((one) => {
    const sample = samples.get(one.stratum) ?? 0
    return { ...one, sample, given: sample, taken: sample }
  })
}

const strataStatement = `
insert into spot_check_strata (spot_check_id, stratum, agency_id, priority, label, size, sample, given, taken)
select $1::uuid, stratum, agency_id, priority, label, size, sample, sample, sample
from unnest($2::text[], $3::uuid[], $4::boolean[], $5::text[], $6::int[], $7::int[]) as one(stratum, agency_id, priority, label, size, sample)`

export async function insertStrata(tx: Tx, id: string, rows: readonly Stratum[]): Promise<void> {
  const { rowCount } = await drawStatement(tx, strataStatement, [
    id, rows.map((one) => one.stratum), rows.map((one) => one.agencyId), rows.map((one) => one.priority), rows.map((one) => one.label),
    rows.map((one) => one.size), rows.map((one) => one.sample),
  ])
  requireAllLines(rowCount, rows.length)
}

/** Digest of a stored frame, read in pieces (docs/draw-protocol.md, section 3). */
export async function storedFrameDigest(tx: Tx, id: string): Promise<string> {
  const digest = createHash('sha256')
  for await (const { text } of frameLines(tx, id)) digest.update(text)
  return digest.digest('hex')
}

import { sql } from 'drizzle-orm'
import type { Tx } from '../../../platform/db/client.ts'
import { divisionScope } from '../../../platform/db/scope.ts'
import type { CampaignRow } from './store.ts'
import { retirementAges } from './thresholds.ts'

const levels = { PROVINCE: sql.raw('province_code'), CITY: sql.raw('city_code'), COUNTY: sql.raw('county_code') } as const

/** An id of version 7 made in the database, where the rows are: the instant of the act, and chance for the rest. */
const idAt = (now: Date) => sql`encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send(${now.getTime()}::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid`

/** Who of several has which other one beside: the first has the second, everybody else the first. */
const other = (partition: ReturnType<typeof sql>) => sql`
  case when row_number() over (partition by ${partition} order by id) = 1
    then nth_value(id, 2) over (partition by ${partition} order by id rows between unbounded preceding and unbounded following)
    else first_value(id) over (partition by ${partition} order by id) end`

/**
 * Everything suspicious in the division of a campaign, found and stored in one statement: nothing passes through the application,
 * however large the roster is. Tells how many cases of each suspicion there are.
 */
export async function findSuspicions(tx: Tx, { id, divisionCode, asOf }: Pick<CampaignRow, 'id' | 'divisionCode' | 'asOf'>, now: Date): Promise<Record<string, number>> {
  const scope = divisionScope(divisionCode)
  const inDivision = 'code' in scope ? sql`${levels[scope.kind]} = ${scope.code}` : sql`true`
  const byName = sql`agency_id, name`
  const byPerson = sql`id_number_hash`
  const byKind = sql`id_number_hash, kind`
  const { MALE, FEMALE } = retirementAges.years
  const { rows } = await tx.execute<{ suspicion: string, count: number }>(sql`
    with people as materialized (
      select id, agency_id, division_code, name, gender, birth_date, id_number_hash, status from officers where ${inDivision}
    ), held as materialized (
      select c.id, c.kind, c.valid_to, p.id as officer_id, p.agency_id, p.division_code, p.id_number_hash, p.status as officer_status
      from certificates c join people p on p.id = c.officer_id where c.status in ('VALID', 'SUSPENDED')
    ), latest as (
      select distinct on (officer_id) officer_id, id from held order by officer_id, valid_to desc, id desc
    ), suspects as (
      select 'SAME_PERSON' as suspicion, s.id as officer_id, null::uuid as certificate_id, s.other as related_officer_id, null::uuid as related_certificate_id
      from (select id, ${other(byPerson)} as other from people p where status = 'ACTIVE' or exists (select from held where officer_id = p.id)) s where s.other is not null
      union all
      select 'SAME_NAME_AND_UNIT', s.id, null, s.other, null
      from (select id, ${other(byName)} as other from people where status = 'ACTIVE') s where s.other is not null
      union all
      select 'DUPLICATE_CERTIFICATE', s.officer_id, s.id, null, s.other
      from (select id, officer_id, ${other(byKind)} as other from held where valid_to >= ${asOf}::date) s where s.other is not null
      union all
      select 'LEFT_HOLDING', officer_id, id, null, null from held where officer_status = 'LEFT'
      union all
      select 'PAST_VALIDITY', officer_id, id, null, null from held where valid_to < ${asOf}::date
      union all
      select 'AGENCY_ABOLISHED', p.id, null, null, null from people p join agencies a on a.id = p.agency_id where p.status = 'ACTIVE' and a.status = 'ABOLISHED'
      union all
      select 'RETIREMENT_AGE', id, null, null, null from people
      where status = 'ACTIVE' and birth_date + make_interval(years => case gender when 'FEMALE' then ${FEMALE}::int else ${MALE}::int end) <= ${asOf}::date
    ), stored as (
      insert into clean_up_cases (id, campaign_id, agency_id, division_code, officer_id, certificate_id, related_officer_id, related_certificate_id,
        suspicion, status, version, created_at, updated_at)
      select ${idAt(now)}, ${id}::uuid, p.agency_id, p.division_code, s.officer_id, coalesce(s.certificate_id, l.id), s.related_officer_id, s.related_certificate_id,
        s.suspicion, 'OPEN', 1, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
      from suspects s join people p on p.id = s.officer_id left join latest l on l.officer_id = s.officer_id
      returning suspicion
    )
    select suspicion, count(*)::int as count from stored group by suspicion order by suspicion`)
  return Object.fromEntries(rows.map(({ suspicion, count }) => [suspicion, count]))
}

/** Cases for officers a unit reports: those of the caller's scope and the campaign's division, each with its latest certificate. */
export async function storeReports(
  tx: Tx, campaign: Pick<CampaignRow, 'id' | 'divisionCode'>, given: { officerIds: readonly string[], note: string }, now: Date,
): Promise<string[]> {
  const scope = divisionScope(campaign.divisionCode)
  const inDivision = 'code' in scope ? sql`o.${levels[scope.kind]} = ${scope.code}` : sql`true`
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into clean_up_cases (id, campaign_id, agency_id, division_code, officer_id, certificate_id, suspicion, note, status, version, created_at, updated_at)
    select ${idAt(now)}, ${campaign.id}::uuid, o.agency_id, o.division_code, o.id,
      (select c.id from certificates c where c.officer_id = o.id and c.status in ('VALID', 'SUSPENDED') order by c.valid_to desc, c.id desc limit 1),
      'REPORTED', ${given.note}, 'OPEN', 1, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
    from officers o where o.id = any(${sql.param(given.officerIds)}::uuid[]) and ${inDivision}
    returning id`)
  return rows.map((row) => row.id)
}

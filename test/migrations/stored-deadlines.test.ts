import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import pg from 'pg'
import { migrationsFolder } from '../../src/platform/db/migrate.ts'
import { asAdmin, urlOf } from '../support/postgres.ts'

const name = `stored_deadlines_${process.pid}`
const client = new pg.Client({ connectionString: urlOf(name) })
const files = readdirSync(migrationsFolder).filter((file) => file.endsWith('.sql')).sort()
const textOf = (file: string): string => readFileSync(join(migrationsFolder, file), 'utf8')
const at = files.findIndex((file) => textOf(file).includes('ADD COLUMN "extendable"'))

async function apply(file: string): Promise<void> {
  await client.query('begin')
  for (const statement of textOf(file).split('--> statement-breakpoint')) await client.query(statement)
  await client.query('commit')
}

beforeAll(async () => {
  await asAdmin(`create database ${name}`)
  await client.connect()
  // Where the migrator keeps its own notes.
  await client.query('create schema drizzle')
  await client.query('create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)')
  for (const file of files.slice(0, at)) await apply(file)
})
afterAll(async () => {
  await client.end()
  await asAdmin(`drop database ${name}`)
})

test('periods stored before take place, kind and length from their case and their rule; tickets of earlier draws move to their table', async () => {
  const id = (serial: number): string => `01900000-0000-7000-8000-${String(serial).padStart(12, '0')}`
  const stored = [['PEN-DECIDE', 'MARKET'], ['PEN-DECIDE', 'NATURAL_RESOURCES'], ['PEN-SERVE', 'HEALTH'], ['LIC-DECIDE', 'HEALTH'], ['LIC-ISSUE', 'HEALTH'], ['COE-SEIZE', 'TRANSPORT']] as const
  await client.query('insert into divisions (code, name, level, valid_from) values (\'320685\', \'海安市\', \'COUNTY\', \'1980-01-01\')')
  await client.query(`insert into agencies (id, name, short_name, organ_code, kind, leadership, fields, uscc, division_code, status, created_at, updated_at)
    values ($1, '测试执法机关', '机关', '测', 'ENFORCEMENT_AGENCY', 'LOCAL', '{MARKET}', '11320685000000000X', '320685', 'ACTIVE', now(), now())`, [id(0)])
  for (const [index, [ruleCode, field]] of stored.entries()) {
    await client.query(`insert into enforcement_cases (id, case_number, agency_id, division_code, act_kind, procedure_kind, field, cause, source, filed_on, status, hearing_held,
      public_interest, complex, proposed_penalty_kinds, legal_review_required, legal_review_grounds, created_at, updated_at)
      values ($1::uuid, $1::text, $2, '320685', 'PENALTY', 'ORDINARY', $3, '案由', 'REPORT', '2026-01-05', 'FILED', false, false, false, '{}', false, '{}', now(), now())`, [id(10 + index), id(0), field])
    await client.query(`insert into case_deadlines (id, case_id, rule_code, started_on, due_on, provisional, calendar_version, legal_basis, state)
      values ($1, $2, $3, '2026-01-05', '2026-04-07', false, 'cn-2026', '[]', 'RUNNING')`, [id(20 + index), id(10 + index), ruleCode])
  }
  await client.query('set session_replication_role = replica')
  await client.query(`insert into spot_check_frame (spot_check_id, agency_id, case_id, ticket, rank, drawn)
    values ($1, $2, $3, $5, 2, false), ($1, $2, $4, $6, 1, true), ($4, $2, $3, null, null, false)`, [id(30), id(0), id(10), id(11), 'ff'.repeat(32), '0a'.repeat(32)])
  await client.query('reset session_replication_role')
  for (const file of files.slice(at)) await apply(file)
  const tickets = await client.query<Record<string, unknown>>('select spot_check_id, stratum, rank, case_id, encode(ticket, \'hex\') as ticket, drawn from spot_check_tickets order by rank')
  expect(tickets.rows).toEqual([
    { spot_check_id: id(30), stratum: id(0), rank: 1, case_id: id(11), ticket: '0a'.repeat(32), drawn: true },
    { spot_check_id: id(30), stratum: id(0), rank: 2, case_id: id(10), ticket: 'ff'.repeat(32), drawn: false },
  ])
  expect((await client.query('select from spot_check_frame')).rowCount).toBe(3)
  const { rows } = await client.query<Record<string, unknown>>('select rule_code, length, unit, nature, extendable, county_code, agency_id, act_kind, suspensions, extensions from case_deadlines order by id')
  const same = { nature: 'LIMIT', county_code: '320685', agency_id: id(0), act_kind: 'PENALTY', suspensions: [], extensions: [] }
  expect(rows).toEqual([
    { rule_code: 'PEN-DECIDE', length: 90, unit: 'CD', extendable: { length: 30, further: true }, ...same },
    { rule_code: 'PEN-DECIDE', length: 60, unit: 'CD', extendable: null, ...same },
    { rule_code: 'PEN-SERVE', length: 7, unit: 'WD', extendable: null, ...same },
    { rule_code: 'LIC-DECIDE', length: 20, unit: 'WD', extendable: { length: 10, further: false }, ...same },
    { rule_code: 'LIC-ISSUE', length: 10, unit: 'WD', extendable: null, ...same },
    { rule_code: 'COE-SEIZE', length: 30, unit: 'CD', extendable: { length: 30, further: false }, ...same },
  ])
})

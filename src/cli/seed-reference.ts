import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import pg from 'pg'
import { nationCode, unknownSince } from '../modules/reference/index.ts'
import { seedScoringStandards } from './seed-scoring.ts'

const table = new URL('../../seeds/reference/divisions.csv', import.meta.url)

const upsert = `
insert into divisions (code, name, level, parent_code, valid_from)
select code, name, level, parent_code, $5::date from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as given(code, name, level, parent_code)
on conflict (code) do update set name = excluded.name, level = excluded.level, parent_code = excluded.parent_code
where divisions.version = 1 and (divisions.name, divisions.level, divisions.parent_code) is distinct from (excluded.name, excluded.level, excluded.parent_code)`

interface Division { code: string, name: string, level: string, parent_code: string | null }

/**
 * Loads the code tables the system cannot do without, and the published standards of review; what is there already stays, divisions that left
 * the table too, since records name them, and those that somebody has corrected, renamed or ended here.
 * @param url the owner's connection string of a migrated database
 */
export async function seedReference(url: string): Promise<void> {
  const divisions = await readDivisions()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(upsert, [
      divisions.map((one) => one.code), divisions.map((one) => one.name), divisions.map((one) => one.level), divisions.map((one) => one.parent_code),
      unknownSince,
    ])
    await seedScoringStandards(client)
  } finally {
    await client.end()
  }
}

async function readDivisions(): Promise<Division[]> {
  const rows = parse<Division>(await readFile(table), { columns: true, skip_empty_lines: true, bom: true })
  const nation: Division = { code: nationCode, name: '全国', level: 'NATION', parent_code: null }
  return [nation, ...rows.map((row) => ({ ...row, parent_code: row.parent_code === '' ? nationCode : row.parent_code }))]
}

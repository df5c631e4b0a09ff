import { createHash } from 'node:crypto'
import { DRAW_HASH } from '../../../kernel/draw-stored.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { drawStatement } from '../../../platform/db/draw-tables.ts'
import { divisionScope, scopeValues } from '../../../platform/db/scope.ts'
import { examFrames } from './store.ts'

const placeColumn = { PROVINCE: 'province_code', CITY: 'city_code', COUNTY: 'county_code' } as const

/** Writes down everybody in post of a division whose kind of staff is examined, in one statement that moves no line out of the database; answers how many, up to `limit`. */
export async function insertExamFrame(tx: Tx, id: string, { divisionCode, staffKinds }: { divisionCode: string, staffKinds: readonly string[] }, limit: number): Promise<number> {
  const scope = divisionScope(divisionCode)
  const place = scope.kind === 'NATION' ? '$4::text is null' : scope.kind in placeColumn ? `${placeColumn[scope.kind as keyof typeof placeColumn]} = $4::text` : 'false and $4::text is null'
  const { rowCount } = await drawStatement(tx, `
insert into exam_frame (session_id, agency_id, officer_id)
select $1::uuid, agency_id, id from officers where status = 'ACTIVE' and staff_kind = any($2::text[]) and ${place} limit $3::int`,
  [id, staffKinds, limit, scopeValues(scope)['scope'] ?? null])
  return rowCount ?? 0
}

/** How many of each agency a stored frame holds. */
export async function agencySizes(tx: Tx, id: string): Promise<{ agencyId: string, size: number }[]> {
  const { rows } = await drawStatement<{ agencyId: string, size: number }>(
    tx, 'select agency_id as "agencyId", count(*)::int as size from exam_frame where session_id = $1::uuid group by agency_id order by agency_id', [id])
  return rows
}

/** Digest of a stored frame, read in pieces (docs/draw-protocol.md, section 3). */
export async function frameDigestOf(tx: Tx, id: string): Promise<string> {
  const digest = createHash(DRAW_HASH)
  for await (const { text } of examFrames.pieces(tx, id).lines()) digest.update(text)
  return digest.digest('hex')
}

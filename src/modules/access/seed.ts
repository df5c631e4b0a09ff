import { roleList } from './roles.ts'
import { accessChannel } from './tokens/revocations.ts'

/** A pool, a client or a transaction's connection. */
export interface Queryable { query(text: string, values: unknown[]): Promise<unknown> }

const upsert = `
insert into roles (code, name_zh, name_en, permissions, administrator)
select code, name_zh, name_en, string_to_array(permissions, ' '), administrator
from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::boolean[]) as role(code, name_zh, name_en, permissions, administrator)
on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, permissions = excluded.permissions, administrator = excluded.administrator`

/** Writes the roles and their permissions; run again it brings them up to date, also for tokens already in use. */
export async function seedRoles(connection: Queryable): Promise<void> {
  const roles = Object.entries(roleList)
  await connection.query(upsert, [
    roles.map(([code]) => code), roles.map(([, role]) => role.zh), roles.map(([, role]) => role.en),
    roles.map(([, role]) => role.permissions.join(' ')), roles.map(([, role]) => role.administrator),
  ])
  await connection.query('select pg_notify($1, $2)', [accessChannel, '*'])
}

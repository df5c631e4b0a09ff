import type { Ground } from '../boot.ts'

export const registrar = { username: 'demo-registrar', displayName: '演示数据登记员', roles: ['BUREAU_SUPERVISOR'], scopeKind: 'DIVISION' } as const

export interface Registrar { id: string, version: number, createdAt: Date }

/** How far the demo data are: the account they are registered with is made first, and its suspension is their last act. */
export async function demoProgress({ database }: Pick<Ground, 'database'>): Promise<'none' | 'begun' | 'loaded'> {
  const known = await findRegistrar(database)
  return known === null ? 'none' : known.version === 1 ? 'begun' : 'loaded'
}

export async function findRegistrar({ pool }: Pick<Ground['database'], 'pool'>): Promise<Registrar | null> {
  const { rows } = await pool.query<Registrar>('select id, version, created_at as "createdAt" from accounts where username = $1', [registrar.username])
  return rows[0] ?? null
}

import type { Ground } from '../boot.ts'
import { seedRoles } from '../modules/access/index.ts'
import type { Secrets } from '../platform/secrets.ts'
import { loadDemo } from './demo-load.ts'
import { demoProgress } from './demo-progress.ts'
import { seedReference } from './seed-reference.ts'

/**
 * Reference data always; demo data when nobody is registered yet, or when an earlier start did not get to their end.
 * @returns whether the demo accounts are there
 */
export async function seedAll(ground: Ground, secrets: Secrets): Promise<boolean> {
  await seedCommon(ground)
  const progress = await demoProgress(ground)
  const { rowCount } = await ground.database.pool.query('select 1 from accounts limit 1')
  if (progress === 'none' && rowCount !== 0) return false
  if (progress === 'loaded') return true
  console.log(progress === 'none'
    ? '首次启动，正在装入演示数据，需数秒  First start: loading the demo data, some seconds …'
    : '上次启动未装完演示数据，继续装入  The last start did not get to the end of the demo data: loading the rest …')
  await loadDemo(ground, secrets)
  return true
}

/** What every database needs: reference data and roles. */
export async function seedCommon({ ownerUrl, database }: Ground): Promise<void> {
  await seedReference(ownerUrl)
  await seedRoles(database.pool)
}

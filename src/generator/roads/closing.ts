import type { PenaltyContent } from './penalty-content.ts'
import { payInTime, performRest } from './performance.ts'
import type { Scene } from './setting.ts'
import { approval } from './setting.ts'

/** 结案 and 归档 */
export function close(scene: Scene, reason: string): void {
  settle(scene, reason)
  archive(scene)
}

/** Paid in time, everything else done, and closed. */
export function performAndClose(scene: Scene, content: PenaltyContent): void {
  payInTime(scene, content)
  performRest(scene, content)
  close(scene, 'PERFORMED')
}

/** 结案 alone: what does not wait for the papers, such as a remedy, goes on behind it. */
export function settle(scene: Scene, reason: string): void {
  const { road, random } = scene
  road.pass(random.between(1, 8)).take('CLOSING', { reason, approval: approval(scene, road.on()) })
}

/** 归档, at once where no 结案 came before; `reason` answers the warning that the file is not complete, where it is not. */
export function archive(scene: Scene, reason?: string): void {
  const { road, random, agency, serial } = scene
  road.pass(random.between(5, road.steps.some(({ kind }) => kind === 'CLOSING') ? 40 : 12))
  const acknowledged = reason === undefined ? {} : { acknowledged: [{ code: 'cases.archive-incomplete', reason }] }
  road.take('ARCHIVING', {
    volumeNumber: `${road.on().slice(0, 4)}-${agency.profile.code}-${String(serial).padStart(5, '0')}`,
    retention: random.chance(700) ? 'TEN_YEARS' : 'THIRTY_YEARS',
    archivist: '档案管理员甲', pages: random.between(18, 160),
  }, acknowledged)
  if (random.chance(20)) {
    road.pass(random.between(3, 30)).take('ADDENDUM', { nature: 'CORRECTION', content: '更正卷内目录的页码', reason: '笔误', approval: approval(scene, road.on()) })
  }
}

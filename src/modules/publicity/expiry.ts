import { localDateOf } from '../../kernel/local-date.ts'
import { recordOfJob } from '../../platform/command.ts'
import type { Job } from '../../platform/jobs.ts'
import type { PublicationCommand } from './commands.ts'
import { changePublicDecisions } from './public/store.ts'
import { entryOfPublication } from './record.ts'
import type { PublicationRow } from './store.ts'
import { lockEnding, updatePublications } from './store.ts'

const atOnce = 500

/**
 * 公示期届满，停止公示（市场监督管理行政处罚信息公示规定第十三条）: from the day after the last one. What is to be withdrawn is left to the withdrawal, which
 * says why.
 */
export const expirePublications: Job = {
  name: 'expire-publications',
  everySeconds: 3_600,
  run: async (tx, now) => {
    const today = localDateOf(now)
    for (let count = atOnce; count === atOnce;) {
      const ending = await lockEnding(tx, today, atOnce)
      count = ending.length
      if (count === 0) return
      const ended = ending.map((row): PublicationRow => ({ ...row, status: 'EXPIRED', expiredOn: today, expiryCause: 'PERIOD_OVER', version: row.version + 1, updatedAt: now }))
      await updatePublications(tx, ended)
      await changePublicDecisions(tx, ended.filter(({ draft }) => draft !== null).map(({ id }) => id), { kind: 'EXPIRED', on: today, at: now, reason: null })
      await recordOfJob(tx, 'expire-publications', now, ended.map((after, index) => entryOfPublication('expire', ending[index] ?? null, after)))
    }
  },
}

/** 信用修复，提前停止公示 */
export const repair: PublicationCommand<unknown> = {
  act: 'expire',
  decide: (_row, _body, { today }) => ({ expiredOn: today, expiryCause: 'CREDIT_REPAIR' }),
  beside: async ({ id, draft }, _body, { tx, now, today }) => {
    if (draft !== null) await changePublicDecisions(tx, [id], { kind: 'EXPIRED', on: today, at: now, reason: null })
  },
}

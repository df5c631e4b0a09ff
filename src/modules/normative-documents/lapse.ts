import { localDateOf } from '../../kernel/local-date.ts'
import { addDays } from '../../kernel/local-date.ts'
import { nextState } from '../../kernel/state-machine.ts'
import { recordOfJob } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/client.ts'
import type { Job } from '../../platform/jobs.ts'
import { changed } from './commands.ts'
import { normativeDocumentMachine } from './machine.ts'
import { documentEntry } from './record.ts'
import { lockLapsed, updateDocuments } from './store.ts'

const atOnce = 500

const name = 'lapse-normative-documents'

async function lapse(tx: Tx, now: Date): Promise<void> {
  const today = localDateOf(now)
  for (let count = atOnce; count === atOnce;) {
    const rows = await lockLapsed(tx, today, atOnce)
    count = rows.length
    if (count === 0) return
    const after = rows.map((row) => changed({ now }, row, {
      status: nextState(normativeDocumentMachine, row.status, 'lapse'), endedOn: addDays(row.validTo ?? today, 1), endNote: '有效期届满，自动失效',
    }))
    await updateDocuments(tx, after)
    await recordOfJob(tx, name, now, after.map((row, index) => documentEntry('lapse', rows[index] ?? null, row)))
  }
}

/** 自动失效（山东省行政程序规定 art. 53 ¶2; 湖南省行政程序规定 art. 51 ¶1） */
export const lapseDocuments: Job = { name, everySeconds: 3_600, run: lapse }

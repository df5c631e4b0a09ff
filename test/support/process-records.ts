import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { newId } from '../../src/kernel/ids.ts'
import type { NewProcessRecord, ProcessRecord } from '../../src/modules/cases/process-records/schema.ts'
import { testNow, type TestAccount } from './app.ts'
import { storedFile } from './files.ts'

/** The beginning of an MP4 film, and noise. */
export const aVideo = (): Buffer => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom\0\0\x02\0isommp42'), randomBytes(2_000)])

export const storedVideo = (account: TestAccount, given: { agencyId?: string } = {}) => storedFile(account, aVideo(), { name: '执法记录.mp4', type: 'video/mp4', ...given })

/** A film of half an hour on 20 February 2026, 09:00 in Beijing. */
export const film = ({ officers }: { officers: readonly { id: string }[] }, fileId: string, given: Partial<NewProcessRecord> = {}): NewProcessRecord => ({
  stage: 'INVESTIGATION', medium: 'VIDEO', title: '现场检查录像', summary: '进入现场、出示证件、检查货架', fileId, device: '执法记录仪 HA-07', place: '中坝南路8号',
  startedAt: '2026-02-20T09:00:00+08:00', endedAt: '2026-02-20T09:30:00+08:00', officerIds: officers.slice(0, 2).map(({ id }) => id), ...given,
})

/** A text that is kept on paper. */
export const note = ({ officers }: { officers: readonly { id: string }[] }, given: Partial<NewProcessRecord> = {}): NewProcessRecord => ({
  stage: 'INVESTIGATION', medium: 'TEXT', title: '现场笔录', summary: '现场情况', keptAt: '正卷第 5 页', officerIds: officers.slice(0, 1).map(({ id }) => id), ...given,
})

export async function recorded(account: TestAccount, caseId: string, body: NewProcessRecord): Promise<ProcessRecord> {
  return (await account.post(`/v1/cases/${caseId}/process-records`, body).expect(201)).body as ProcessRecord
}

let position = 1000

/** A step as its own module would have stored it, for rules that look at steps of any kind. */
export async function addStep(pool: pg.Pool, caseId: string, kind: string, data: object, subjectId: string | null = null): Promise<string> {
  const id = newId(new Date(testNow))
  await pool.query(
    `insert into case_steps (id, case_id, position, kind, subject_id, occurred_on, data, acknowledged, recorded_at) values ($1, $2, $3, $4, $5, '2026-02-20', $6, '[]', $7)`,
    [id, caseId, position += 1, kind, subjectId, JSON.stringify(data), testNow],
  )
  return id
}

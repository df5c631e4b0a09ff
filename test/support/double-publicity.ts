import { makeUscc } from '../../src/kernel/uscc.ts'
import type { ChangesRecord, RecordDetail } from '../../src/modules/double-publicity/schema.ts'
import { ifMatch, type TestAccount, type TestApp, type TestAppOptions } from './app.ts'
import { caughtUp } from './case-changes.ts'
import { aUscc, startCaseWorld, type CaseWorld } from './cases.ts'
import { addAgency, type AgencyRow } from './records.ts'

/** An agency of 海安市 with its people, the platform of the city that receives, and somebody of another county. */
export interface PublicityWorld extends CaseWorld { platform: TestAccount, elsewhere: AgencyRow, stranger: TestAccount }

export async function startPublicityWorld(options: TestAppOptions = {}): Promise<PublicityWorld> {
  const world = await startCaseWorld(options)
  const elsewhere = await addAgency(world.app.admin, '320581')
  return {
    ...world, elsewhere,
    platform: await world.app.account({ roles: ['EXCHANGE_CLIENT'], scopeDivision: '320600' }),
    stranger: await world.app.account({ roles: ['AGENCY_MANAGER', 'EXCHANGE_CLIENT'], agencyId: elsewhere.id }),
  }
}

export interface Record extends RecordDetail { id: string }

export const readRecord = async (account: TestAccount, { id }: { id: string }): Promise<Record> => (await account.get(`/v1/double-publicity-records/${id}`).expect(200)).body as Record

/** The records of a case in the order of their parties' names. */
export async function recordsOf(account: TestAccount, { id }: { id: string }): Promise<Record[]> {
  const { items } = (await account.get(`/v1/cases/${id}/double-publicity-records`).expect(200)).body as { items: Record[] }
  const records: Record[] = []
  for (const item of items.toSorted((a, b) => (a.partyName ?? '') < (b.partyName ?? '') ? -1 : 1)) records.push(await readRecord(account, item))
  return records
}

export const completed = (account: TestAccount, record: { id: string, version: number }, body: object) => account.patch(`/v1/double-publicity-records/${record.id}`, body, ifMatch(record))
export const acted = (account: TestAccount, record: { id: string, version: number }, noun: 'withdrawal' | 'resending', body?: object) =>
  account.post(`/v1/double-publicity-records/${record.id}/${noun}`, body, ifMatch(record))

/** What the platform is told, as soon as all that was written before is before the horizon. */
export async function changesAfter({ app, platform }: Pick<PublicityWorld, 'app' | 'platform'>, cursor?: string, { limit = 100, account = platform } = {}): Promise<ChangesRecord> {
  await caughtUp(app)
  return changesNow(account, cursor, limit)
}

export async function changesNow(account: TestAccount, cursor?: string, limit = 100): Promise<ChangesRecord> {
  const after = cursor === undefined ? '' : `&after=${encodeURIComponent(cursor)}`
  return (await account.get(`/v1/double-publicity-changes?limit=${limit}${after}`).expect(200)).body as ChangesRecord
}

export const receiptOn = ({ id, revision }: { id: string, revision: number }, given: object = {}) => ({ recordId: id, revision, outcome: 'ACCEPTED', receivedOn: '2026-03-01', ...given })
export const received = (account: TestAccount, ...receipts: object[]) => account.post('/v1/double-publicity-receipts', { receipts })

let counter = 0
const person = makeUscc({ department: '9', category: '2', division: '320685', serial: 1 })

/** A penalty another system decided, in the fields of the standard. */
export function penaltyRow({ name, uscc }: { name: string, uscc: string }, given: object = {}): Readonly<globalThis.Record<string, string | null>> {
  counter += 1
  return {
    CF_XDR_MC: '海安测试餐饮有限公司', CF_XDR_LB: '法人及非法人组织', CF_XDR_SHXYM: aUscc(), CF_FRDB: '甄有为', CF_WSH: `海市监罚〔2026〕${counter}号`, CF_WFXW: '未按规定明码标价', CF_SY: '销售食品未标明价格',
    CF_YJ: '《中华人民共和国价格法》第四十二条', CF_CFLB: '罚款', CF_NR: '罚款一千元', CF_NR_FK: '0.100000', CF_JDRQ: '2026/02/10', CF_YXQ: '2099/12/31', CF_CFJG: name, CF_CFJGDM: uscc, CF_SJLY: name, CF_SJLYDM: uscc,
    ...given,
  }
}

/** A licence of an individual business, likewise. */
export function licenceRow({ name, uscc }: { name: string, uscc: string }, given: object = {}): Readonly<globalThis.Record<string, string | null>> {
  counter += 1
  return {
    XK_XDR_MC: '海安测试小吃店', XK_XDR_LB: '个体工商户', XK_XDR_SHXYM: person, XK_XKWS: '准予行政许可决定书', XK_WSH: `海市监许〔2026〕${counter}号`, XK_XKLB: '普通', XK_XKZS: '食品经营许可证', XK_XKBH: `JY${counter}`,
    XK_NR: '热食类食品制售', XK_JDRQ: '2026/02/11', XK_YXQZ: '2026/02/11', XK_YXQZI: '2031/02/10', XK_XKJG: name, XK_XKJGDM: uscc, XK_ZT: '1', XK_LYDW: name, XK_LYDWDM: uscc, ...given,
  }
}

export interface Verdict {
  line: number
  status: string
  id?: string
  documentNumber?: string
  recordStatus?: string
  warnings?: { field: string, code: string }[]
  problem?: { code: string, errors?: { pointer: string, code: string }[] }
}
export interface Summary { rows: number, created: number, updated: number, unchanged: number, refused: number, dryRun: boolean, importId?: string }

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
type Kind = 'licences' | 'penalties'
interface Sending { type?: string, query?: string }

/** Sends files as they stand, or rows as NDJSON; reads files as they come. */
export function publicityFiles({ url }: Pick<TestApp, 'url'>) {
  const send = (account: TestAccount, kind: Kind, content: readonly object[] | Buffer, { type = 'application/x-ndjson', query = '' }: Sending = {}) => {
    const body = Buffer.isBuffer(content) ? content : Buffer.from(content.map((row) => `${JSON.stringify(row)}\n`).join(''))
    return fetch(`${url}/v1/double-publicity-${kind}/import${query}`, { method: 'POST', headers: { 'authorization': `Bearer ${account.token}`, 'content-type': type }, body: new Uint8Array(body) })
  }
  return {
    send,
    take: async (account: TestAccount, kind: Kind, content: readonly object[] | Buffer, sending: Sending = {}): Promise<{ verdicts: Verdict[], summary: Summary }> => {
      const answer = await send(account, kind, content, sending)
      const text = await answer.text()
      if (answer.status !== 200) throw new Error(`the import answered ${answer.status}: ${text}`)
      const lines = text.trimEnd().split('\n').map((line) => JSON.parse(line) as Verdict | { summary: Summary })
      const last = lines.pop()
      if (last === undefined || !('summary' in last)) throw new Error('the answer has no summary')
      return { verdicts: lines as Verdict[], summary: last.summary }
    },
    fetch: async (account: TestAccount, kind: Kind, { accept = 'text/csv', query = '' }: { accept?: string, query?: string } = {}) => {
      const answer = await fetch(`${url}/v1/double-publicity-${kind}/export${query}`, { headers: { authorization: `Bearer ${account.token}`, accept } })
      const path = /^<([^>]*)>; rel="describedby"$/.exec(answer.headers.get('link') ?? '')?.[1] ?? ''
      return { status: answer.status, headers: answer.headers, path, bytes: Buffer.from(await answer.arrayBuffer()) }
    },
  }
}

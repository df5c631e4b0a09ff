import type pg from 'pg'
import type { BatchRecord, LineBody, NewBatchBody } from '../../src/modules/powers/batches/schema.ts'
import type { NewEmpowermentBody } from '../../src/modules/powers/empowerments/schema.ts'
import type { DifferenceRecord, FiguresRecord, ItemRecord, ItemSummary } from '../../src/modules/powers/items/schema.ts'
import { ifMatch, type TestAccount, type TestApp } from './app.ts'
import { addAgency, type AgencyRow } from './records.ts'
import { later } from './spot-checks.ts'

export type { BatchRecord, DifferenceRecord, FiguresRecord, ItemRecord, ItemSummary, LineBody }

export interface Listed<Item> { items: Item[], nextCursor: string | null, count?: { value: number } }

/** A line that adds a penalty item; the code makes it another one. */
export const addition = (code: string, given: Partial<LineBody> = {}): LineBody => ({
  change: 'ADD', code, kind: 'PENALTY', name: `对第${code}种违法行为的处罚`, legalBasis: [{ law: '中华人民共和国价格法', article: '第四十二条' }],
  field: 'MARKET', level: 'COUNTY', ...given,
})

export const newBatch = (given: Partial<NewBatchBody> = {}): NewBatchBody => ({
  ...(given.agencyId === undefined ? { divisionCode: '320685' } : {}), title: '2026年权责清单动态调整', reason: '法律修改', documentNumber: '海政发〔2026〕5号',
  effectiveOn: '2026-03-02', ...given,
})

/** The acts of a batch in the name of one account, each a moment later and expected to succeed. */
export function batching(app: Pick<TestApp, 'clock'>, account: TestAccount) {
  const act = async <Body = BatchRecord>(request: ReturnType<TestAccount['post']>, status = 200): Promise<Body> => {
    later(app)
    return (await request.expect(status)).body as Body
  }
  const acts = {
    draft: (given: Partial<NewBatchBody> = {}) => act(account.post('/v1/power-item-batches', newBatch(given)), 201),
    extend: (batch: BatchRecord, lines: readonly LineBody[]) => act(account.post(`/v1/power-item-batches/${batch.id}/lines`, { lines }, ifMatch(batch))),
    publish: (batch: BatchRecord) => act(account.post(`/v1/power-item-batches/${batch.id}/publication`, undefined, ifMatch(batch))),
    withdraw: (batch: BatchRecord) => act(account.post(`/v1/power-item-batches/${batch.id}/withdrawal`, { reason: '依据文件撤销' }, ifMatch(batch))),
    published: async (given: Partial<NewBatchBody> = {}) => acts.publish(await acts.draft(given)),
    list: async (query = ''): Promise<ItemSummary[]> => (await act<Listed<ItemSummary>>(account.get(`/v1/power-items?limit=100${query}`))).items,
    item: (id: string, query = '') => act<ItemRecord>(account.get(`/v1/power-items/${id}${query}`)),
    figures: (query = '') => act<FiguresRecord>(account.get(`/v1/power-items/figures${query}`)),
    difference: async (query: string): Promise<DifferenceRecord[]> => (await act<Listed<DifferenceRecord>>(account.get(`/v1/power-items/difference?limit=100&${query}`))).items,
  }
  return acts
}

export interface PowerWorld {
  /** Two bodies of 海安市 and one of a neighbouring county. */
  market: AgencyRow
  transport: AgencyRow
  neighbour: AgencyRow
  supervisor: TestAccount
  manager: TestAccount
  stranger: TestAccount
}

export async function powerWorld(app: TestApp): Promise<PowerWorld> {
  const [market, transport, neighbour] = [await addAgency(app.admin), await addAgency(app.admin), await addAgency(app.admin, '320682')]
  return {
    market, transport, neighbour, supervisor: await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' }),
    manager: await app.account({ roles: ['AGENCY_MANAGER'], agencyId: market.id }),
    stranger: await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' }),
  }
}

/** The codes and names of a list, for a glance. */
export const glance = (items: readonly { code: string, name: string }[]): string[] => items.map(({ code, name }) => `${code} ${name}`)

let townships = 0

/** A township of a county with its people's government, straight into the tables. */
export async function addTownship(pool: pg.Pool, county = '320685'): Promise<AgencyRow> {
  townships += 1
  const code = `${county}${String(900 + townships)}`
  await pool.query('insert into divisions (code, name, level, parent_code, valid_from) values ($1, $2, \'TOWNSHIP\', $3, \'2020-01-01\')', [code, `测试镇${townships}`, county])
  return addAgency(pool, code, { kind: 'GOVERNMENT', name: `测试镇${townships}人民政府`, shortName: `测试镇综合行政执法局${townships}` })
}

export const newEmpowerment = (agencyId: string, itemIds: readonly string[], given: Partial<NewEmpowermentBody> = {}): NewEmpowermentBody => ({
  agencyId, title: '赋权乡镇（街道）行政处罚事项', documentNumber: '苏政发〔2025〕3号', publishedOn: '2024-12-20', publicationAddress: 'https://www.haian.gov.cn/fq/1.html',
  effectiveOn: '2025-01-01', itemIds: [...itemIds], ...given,
})

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newAgency, registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { addition, batching, newEmpowerment, type BatchRecord, type FiguresRecord, type ItemSummary, type LineBody } from '../support/powers.ts'
import { later } from '../support/spot-checks.ts'

/**
 * The power lists of a district, as its annual report gives them: 6 items deleted and 165 added in the year; after that 2,298 penalty and
 * 82 coercion items of 26 agencies. 13 items handed to a township were evaluated: 9 kept, 4 taken back.
 * Everything goes over HTTP, but for the township, which the register of divisions brings.
 */
const agenciesInAll = 26
const [deleted, added, penalties, coercions] = [6, 165, 2298, 82]
/** What the first list holds: what there is in the end, less what the year added, more what it deleted. */
const atFirst = penalties + coercions - added + deleted

let app: TestApp
let bureau: TestAccount
let acts: ReturnType<typeof batching>
let agencies: { id: string, uscc: string }[]
let knownBefore = ''

beforeAll(async () => {
  app = await startTestApp({ now: '2024-01-02T01:00:00Z' })
  await on('2024-01-02')
})
afterAll(() => app.close())

/** A day of the journey; a token does not last from one to the next. */
async function on(day: string): Promise<void> {
  app.clock.set(`${day}T01:00:00Z`)
  bureau = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '450204' })
  acts = batching(app, bureau)
}
const place = 'divisionCode=450204'
const uscc = (index: number): string => agencies[index % agenciesInAll]!.uscc
/** The items in the order in which they came; the first 82 are coercion. */
const item = (index: number, given: Partial<LineBody> = {}): LineBody =>
  addition(`4502${String(index).padStart(6, '0')}`, { agencyUscc: uscc(index), ...(index < coercions ? { kind: 'COERCION', name: `查封第${index}类场所` } : {}), ...given })
const code = (index: number): string => item(index).code
const itemsOf = (figures: FiguresRecord, kind: string): number | undefined => figures.byKind.find((one) => one.kind === kind)?.items
const only = async (index: number, query = ''): Promise<ItemSummary | undefined> => (await acts.list(`&${place}&code=${code(index)}${query}`))[0]

describe('a district\'s power lists', () => {
  test('26 agencies are registered, and their first lists come as one file', async () => {
    agencies = []
    for (let index = 0; index < agenciesInAll; index += 1) {
      agencies.push((await bureau.post('/v1/agencies', newAgency({ divisionCode: '450204' })).expect(201)).body as { id: string, uscc: string })
    }
    const draft = await acts.draft({ divisionCode: '450204', title: '2024年版权责清单', reason: '首次公布', documentNumber: '柳南政发〔2024〕1号', effectiveOn: '2024-01-02' })
    const rows = Array.from({ length: atFirst }, (_, index) => JSON.stringify(item(index))).join('\n')
    later(app)
    const filled = (await bureau.post(`/v1/power-item-batches/${draft.id}/lines`, undefined, ifMatch(draft)).set('content-type', 'application/x-ndjson').send(rows).expect(200)).body as BatchRecord
    expect(filled).toMatchObject({ lineCount: atFirst, counts: { added: atFirst } })
    const published = await acts.publish(filled)
    expect(published.byKind).toEqual([{ kind: 'COERCION', added: coercions, adjusted: 0, deleted: 0 }, { kind: 'PENALTY', added: atFirst - coercions, adjusted: 0, deleted: 0 }])
    expect(await acts.figures(`?${place}`)).toMatchObject({ items: atFirst, agencies: agenciesInAll })
  })

  test('the year deletes 6 and adds 165: 2,298 penalty and 82 coercion items of 26 agencies', async () => {
    await on('2024-09-02')
    const removed = Array.from({ length: deleted }, (_, index): LineBody => ({ change: 'DELETE', code: code(coercions + index), agencyUscc: uscc(coercions + index) }))
    const fresh = Array.from({ length: added }, (_, index) => item(atFirst + index))
    const changed: LineBody = { change: 'ADJUST', code: code(100), agencyUscc: uscc(100), legalBasis: [{ law: '中华人民共和国价格法', article: '第四十条' }] }
    await acts.published({ divisionCode: '450204', title: '2024年动态调整', reason: '法律、法规修改', documentNumber: '柳南政发〔2024〕9号', effectiveOn: '2024-09-02', lines: [...removed, ...fresh, changed] })
    await on('2024-12-31')
    const figures = await acts.figures(`?${place}&from=2024-01-03&to=2025-01-01`)
    expect(figures.period).toMatchObject({ deleted, added, adjusted: 1 })
    expect([itemsOf(figures, 'PENALTY'), itemsOf(figures, 'COERCION'), figures.agencies]).toEqual([penalties, coercions, agenciesInAll])
    expect(figures.byAgency.map(({ items }) => items).reduce((sum, held) => sum + held, 0)).toBe(penalties + coercions)
  })

  test('the difference between two dates says the same, item by item', async () => {
    const count = async (change: string): Promise<number | undefined> =>
      ((await bureau.get(`/v1/power-items/difference?${place}&from=2024-01-02&to=2024-12-31&change=${change}&limit=1&count=exact`).expect(200)).body as { count?: { value: number } }).count?.value
    expect([await count('DELETE'), await count('ADD'), await count('ADJUST')]).toEqual([deleted, added, 1])
    const [adjusted] = await acts.difference(`${place}&from=2024-01-02&to=2024-12-31&change=ADJUST`)
    expect(adjusted).toMatchObject({ code: code(100), before: { legalBasis: [{ article: '第四十二条' }] }, after: { legalBasis: [{ article: '第四十条' }] } })
  })

  test('a batch with one bad line changes nothing', async () => {
    const lines: LineBody[] = [{ change: 'DELETE', code: code(200), agencyUscc: uscc(200) }, { change: 'DELETE', code: code(coercions), agencyUscc: uscc(coercions) }]
    const draft = await acts.draft({ divisionCode: '450204', effectiveOn: '2024-12-31', lines })
    const refused = await bureau.post(`/v1/power-item-batches/${draft.id}/publication`, undefined, ifMatch(draft)).expect(422)
    expect(refused.body).toMatchObject({ code: 'powers.lines-refused', errors: [{ pointer: '/lines/2', code: 'NOT_IN_FORCE' }] })
    expect(await only(200)).toBeDefined()
    expect((await acts.withdraw(draft)).status).toBe('WITHDRAWN')
  })

  test('a correction of the past changes what the list was, not what was known', async () => {
    await on('2025-02-10')
    knownBefore = app.clock.now().toISOString()
    await acts.published({ divisionCode: '450204', title: '更正', reason: '名称误列', documentNumber: '柳南政发〔2025〕2号', effectiveOn: '2024-06-01', lines: [{ change: 'ADJUST', code: code(300), agencyUscc: uscc(300), name: '更正后的名称' }] })
    const was = item(300).name
    expect([(await only(300, '&on=2024-05-31'))?.name, (await only(300, '&on=2024-06-01'))?.name, (await only(300))?.name]).toEqual([was, '更正后的名称', '更正后的名称'])
    expect((await only(300, `&on=2024-06-01&knownAt=${knownBefore}`))?.name).toBe(was)
    expect((await acts.difference(`${place}&from=2024-01-02&to=2024-12-31&change=ADJUST`)).map((one) => one.code)).toEqual([code(100), code(300)])
    expect((await acts.difference(`${place}&from=2024-01-02&to=2024-12-31&change=ADJUST&knownAt=${knownBefore}`)).map((one) => one.code)).toEqual([code(100)])
  })

  test('the export of a past day holds the list of that day', async () => {
    const { text } = await bureau.get(`/v1/power-items/export?${place}&on=2024-06-01`).expect(200)
    const rows = text.trim().split('\n').map((line) => JSON.parse(line) as ItemSummary)
    expect([rows.length, new Set(rows.map(({ id }) => id)).size]).toEqual([atFirst, atFirst])
  })
})

describe('powers handed to a township', () => {
  test('13 items are evaluated: 9 kept, 4 taken back', async () => {
    await bureau.post('/v1/divisions', { code: '450204001', name: '测试镇', validFrom: '2020-01-01' }).expect(201)
    const { id: townshipId } = await registered(bureau, { divisionCode: '450204001', kind: 'GOVERNMENT', name: '测试镇人民政府', fields: [] })
    const items = (await acts.list(`&${place}&kind=PENALTY`)).slice(0, 13)
    const granted = (await bureau.post('/v1/empowerments', newEmpowerment(townshipId, items.map(({ id }) => id), { publishedOn: '2025-02-10', effectiveOn: '2025-03-01' })).expect(201)).body as { id: string, version: number }
    await on('2025-11-20')
    const outcomes = items.map(({ id }, index) => index < 9 ? { itemId: id, outcome: 'KEEP' } : { itemId: id, outcome: 'TAKE_BACK', effectiveOn: '2026-01-01', reason: '承接能力不足' })
    await bureau.post(`/v1/empowerments/${granted.id}/evaluations`, { evaluatedOn: '2025-11-20', documentNumber: '柳南政发〔2025〕11号', summary: '评估十三项', outcomes }, ifMatch(granted)).expect(200)

    expect((await bureau.get(`/v1/empowerments/figures?${place}`).expect(200)).body).toMatchObject({ townships: 1, items: 13, period: { evaluated: 13, kept: 9, takenBack: 4 } })
    expect((await bureau.get(`/v1/empowerments/figures?${place}&on=2026-01-01`).expect(200)).body).toMatchObject({ items: 9 })
    const [kept, taken] = [items[0]!, items[12]!]
    const exercising = async (id: string, day: string): Promise<string[]> =>
      ((await bureau.get(`/v1/power-items/${id}/exercisers?on=${day}&townshipId=${townshipId}`).expect(200)).body as { exercisers: { agencyId: string }[] }).exercisers.map(({ agencyId }) => agencyId)
    expect(await exercising(taken.id, '2025-12-31')).toEqual([townshipId])
    expect(await exercising(taken.id, '2026-01-01')).toEqual([taken.agencyId])
    expect(await exercising(kept.id, '2026-01-01')).toEqual([townshipId])
  })
})

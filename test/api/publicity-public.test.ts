import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import pg from 'pg'
import type { PublicDecisionRecord } from '../../src/modules/publicity/public/schema.ts'
import type { PublicationRecord } from '../../src/modules/publicity/schema.ts'
import { startTestApp } from '../support/app.ts'
import { caughtUp } from '../support/case-changes.ts'
import { decided } from '../support/case-course.ts'
import { anIdNumber, company, person } from '../support/cases.ts'
import { captureLog } from '../support/log-lines.ts'
import { act, along, bodies, listed, ownPublication, penalised, type PublicPage, type PublicityWorld, startPublicityWorld, toRelease } from '../support/publicity.ts'
import { noteStatements, statementsOf, stopNoting } from '../guards/support/statements.ts'

const captured = captureLog()
let world: PublicityWorld
const released: PublicationRecord[] = []
beforeAll(async () => {
  noteStatements()
  world = await startPublicityWorld({ log: captured.log })
  for (const [index, name] of ['海安甲运输有限公司', '海安乙运输有限公司', '海安丙物流有限公司'].entries()) {
    const due = await penalised(world, { decidedOn: `2026-02-${10 + index}`, ...(index === 1 ? { field: 'MARKET' as const } : {}), ...(index === 2 ? { penaltyKinds: ['WARNING', 'CONFISCATE_GAINS'] } : {}) })
    await world.app.admin.query('update case_parties set name = $2 where case_id = $1', [due.caseId, name])
    released.push(await along(world, due, ...toRelease))
    // As if released on days that follow each other: the clock of a test stands still.
    await world.app.admin.query('update public_decisions set published_on = $2 where id = $1', [due.id, `2026-02-2${5 + index}`])
  }
})
afterAll(async () => {
  stopNoting()
  await world.app.close()
})

const get = (path: string, headers: Record<string, string> = {}) => world.app.http.get(`/v1/public/${path}`).set(headers)
const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id)
const of = (...indexes: number[]): string[] => indexes.map((index) => released[index]!.id)

describe('the list', () => {
  test('newest first, by page, for everybody', async () => {
    expect(idsOf(await listed(world))).toEqual(of(2, 1, 0))
    const { body: first } = await get('decisions?limit=2').expect(200).expect('cache-control', 'public, max-age=60, must-revalidate').expect('link', /rel="next"/) as { body: PublicPage }
    const { body: second } = await get(`decisions?limit=2&cursor=${first.nextCursor!}`).expect(200) as { body: PublicPage }
    expect([idsOf(first.items), idsOf(second.items), second.nextCursor]).toEqual([of(2, 1), of(0), null])
    await get('decisions?count=exact').expect(400)
  })

  test.each([
    ['q=运输有限', [1, 0]], ['q=物流', [2]], ['q=没有', []], ['q=海安', [2, 1, 0]], ['q=%25', []], ['field=MARKET', [1]], ['actKind=LICENCE', []], ['divisionCode=3206', [2, 1, 0]],
    ['divisionCode=320685&q=乙运', [1]], ['divisionCode=11', []], ['decidedOnFrom=2026-02-11&decidedOnTo=2026-02-12', [1]], ['publishedOnFrom=2026-02-27', [2]], ['sort=decidedOn', [0, 1, 2]],
    ['decidedOnFrom=2026-02-11&sort=-decidedOn', [2, 1]], ['penaltyKind=FINE', [1, 0]], ['penaltyKind=CONFISCATE_GAINS', [2]], ['penaltyKind=WARNING,FINE', [2, 1, 0]],
    ['penaltyKind=DETENTION', []], ['penaltyKind=FINE&field=MARKET', [1]], ['decisionKind=PENALTY', [2, 1, 0]], ['decisionKind=GRANTED,REFUSED', []],
  ])('%s', async (query, expected) => {
    expect(idsOf(await listed(world, `?${encodeURI(query).replaceAll('%2525', '%25')}`))).toEqual(of(...expected))
  })

  test('400 for what is no filter', async () => {
    for (const query of ['status=DUE', 'caseId=1', 'q=', 'limit=0', 'limit=101', 'cursor=x', 'divisionCode=3', 'penaltyKind=fine', 'penaltyKind=', 'decisionKind=FINE']) await get(`decisions?${query}`).expect(400)
  })

  test('every filter and sort is read from an index that has its order', async () => {
    await world.app.admin.query(`insert into public_decisions (id, agency_id, division_code, act_kind, field, decided_on, published_on, state, state_on, content, content_hash, policy_code, words, version, updated_at)
      select p.id, p.agency_id, p.division_code, 'PENALTY', 'TRANSPORT', p.decided_on, p.decided_on, 'WITHDRAWN', p.decided_on, null, '', '', null, 1, now() from publications p
      where not exists (select from public_decisions d where d.id = p.id)`)
    const planner = new pg.Client({ connectionString: world.app.adminUrl })
    await planner.connect()
    await planner.query('set enable_seqscan = off')
    const texts: string[] = []
    for (const query of ['', `agencyId=${world.agency.id}`, 'divisionCode=32', 'divisionCode=320600', 'divisionCode=320685', 'actKind=PENALTY', 'field=TRANSPORT', 'sort=decidedOn', 'q=运输', 'decisionKind=PENALTY', 'penaltyKind=CONFISCATE_GAINS']) {
      texts.push(...(await statementsOf(() => get(`decisions?${encodeURI(query)}`).expect(200))).filter((sent) => sent.includes('public_decisions')))
    }
    const faults: string[] = []
    for (const text of texts) {
      const { rows } = await planner.query<{ 'QUERY PLAN': [object] }>(`explain (generic_plan, format json) ${text}`)
      const plan = JSON.stringify(rows[0]!['QUERY PLAN'])
      if (plan.includes('Seq Scan') || (plan.includes('"Sort"') && !text.includes('= any(array('))) faults.push(text)
    }
    await planner.end()
    expect(texts.length).toBeGreaterThanOrEqual(11)
    expect(faults).toEqual([])
    await world.app.admin.query('delete from public_decisions where state = \'WITHDRAWN\'')
  })
})

describe('one decision', () => {
  test('with an ETag and for a minute to keep; 304 for who has it', async () => {
    const { headers } = await get(`decisions/${released[0]!.id}`).expect(200).expect('cache-control', 'public, max-age=60, must-revalidate').expect('etag', '"v1"')
    await get(`decisions/${released[0]!.id}`, { 'if-none-match': headers['etag'] as string }).expect(304)
  })

  test('what is not public, or is none, is not found', async () => {
    const due = await penalised(world)
    const drafted = await along(world, await penalised(world), 'draft', 'masking', 'review')
    for (const id of [due.id, drafted.id, drafted.caseId, '01900000-0000-7000-9000-000000000000']) {
      await get(`decisions/${id}`).expect(404)
      await get(`decisions/${id}/history`).expect(404)
    }
    await get('decisions/x').expect(400)
  })

  test('within the budget of an address', async () => {
    const limited = await startTestApp({ beside: world.app, rateLimits: { perAccount: 5, perAddress: 2 } })
    for (const status of [200, 200, 429]) await limited.http.get('/v1/public/decisions').expect(status)
    await limited.close()
  })
})

describe('what changed since', () => {
  interface Changes { items: { id: string, state: string, version: number, reason: string | null }[], nextCursor: string, more: boolean }
  const changes = async (query = ''): Promise<Changes> => {
    await caughtUp(world.app)
    return (await get(`decision-changes${query}`).expect(200)).body as Changes
  }

  test('in the order of the commits, page by page, and each change once more', async () => {
    const first = await changes('?limit=2')
    expect(first).toMatchObject({ more: true, items: [{ id: of(0)[0], state: 'RELEASED' }, { id: of(1)[0] }] })
    const second = await changes(`?limit=2&since=${first.nextCursor}`)
    expect([idsOf(second.items), second.more]).toEqual([of(2), false])
    expect((await changes(`?since=${second.nextCursor}`)).items).toEqual([])
    await act(world.manager, released[1]!, 'withdrawal', bodies.withdrawal).expect(200)
    expect(idsOf(await listed(world, '?penaltyKind=FINE&decisionKind=PENALTY'))).toEqual(of(0))
    const third = await changes(`?since=${second.nextCursor}`)
    expect(third.items).toMatchObject([{ id: of(1)[0], state: 'WITHDRAWN', version: 2, reason: bodies.withdrawal.reason }])
    expect((await changes(`?since=${third.nextCursor}`)).items).toEqual([])
    expect((await get('decision-changes?since=abc').expect(400)).body).toMatchObject({ code: 'http.invalid-cursor' })
  })
})

describe('no value of a person becomes public', () => {
  const han = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'
  const text = (characters: string, minLength: number, maxLength: number) => fc.array(fc.constantFrom(...Array.from(characters)), { minLength, maxLength }).map((parts) => parts.join(''))
  const digits = (length: number) => text('0123456789', length, length)
  const generated = fc.record({
    name: fc.tuple(fc.constantFrom('王', '李', '欧阳'), text(han, 2, 3)).map((parts) => parts.join('')),
    representative: fc.tuple(fc.constantFrom('赵', '钱'), text(han, 2, 2)).map((parts) => parts.join('')),
    phone: digits(8).map((rest) => `139${rest}`),
    account: digits(16).map((rest) => `622${rest}`),
    address: fc.tuple(text(han, 3, 3), digits(3)).map(([road, number]) => `江苏省南通市海安市${road}路${number}号`),
    illness: fc.constantFrom('高血压', '糖尿病'),
    form: fc.constantFrom('plain', 'dashed', 'spaced'),
  })

  test('not in an answer, a header or a log, whatever was drafted; what was corrected and withdrawn included', async () => {
    const values = fc.sample(generated, { numRuns: 6, seed: 20260302 })
    captured.clear()
    const answers: string[] = []
    const secrets: string[] = []
    const note = async (path: string): Promise<void> => {
      const { headers, body } = await get(path) as { headers: object, body: object }
      answers.push(JSON.stringify([headers, body]))
    }
    for (const { name, representative, phone, account, address, illness, form } of values) {
      const idNumber = anIdNumber()
      const written = form === 'plain' ? phone : phone.replace(/^(\d{3})(\d{4})/, form === 'dashed' ? '$1-$2-' : '$1 $2 ')
      const said = `${name}（身份证号${idNumber}，电话${written}，住${address}，账户${account}）与${representative}，患有${illness}`
      const record = await decided(world, { cause: `${name}擅自经营`, parties: [person({ name, idNumber, phone, address }), company({ legalRepresentative: representative })] }, { decisionSummary: `对${name}罚款二千元` })
      const drafted = (await act(world.handler, await ownPublication(world.manager, record.id), 'draft', { facts: said }).expect(200)).body as PublicationRecord
      let open = await along(world, drafted, 'masking', 'review', 'release')
      await note(`decisions/${open.id}`)
      open = (await act(world.legal, open, 'correction', { reason: `应${said}要求更正`, words: { result: said } }).expect(200)).body as PublicationRecord
      for (const path of [`decisions/${open.id}`, `decisions/${open.id}/history`, 'decisions?limit=100', 'decision-changes', `decisions?q=${encodeURIComponent(name)}`]) await note(path)
      await act(world.manager, open, 'withdrawal', { ...bodies.withdrawal, reason: said }).expect(200)
      for (const path of [`decisions/${open.id}`, `decisions/${open.id}/history`, 'decision-changes']) await note(path)
      secrets.push(name, representative, idNumber, phone, written, account, address, illness)
    }
    expect(answers.some((answer) => answer.includes('publicity.decision-withdrawn'))).toBe(true)
    const shown = answers.join('\n')
    const log = captured.text()
    expect(log).not.toBe('')
    expect(secrets.filter((secret) => shown.includes(secret) || log.includes(secret))).toEqual([])
    const kept = JSON.stringify((await world.app.admin.query('select content, words, reason from public_decisions union all select null, null, reason from public_decision_events')).rows)
    expect(secrets.filter((secret) => kept.includes(secret))).toEqual([])
  }, 60_000)

  test('what is public holds the fields of a public decision and no other', async () => {
    const [one] = await listed(world)
    expect(Object.keys(one!.content satisfies PublicDecisionRecord['content']).sort()).toEqual([
      'actKind', 'agencyName', 'cause', 'confiscationYuan', 'decidedOn', 'decisionKind', 'decisionNumber', 'divisionCode', 'facts', 'field', 'fineYuan', 'parties', 'penaltyKinds',
      'procedureKind', 'result',
    ])
  })
})

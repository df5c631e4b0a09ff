import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import { nextUrl } from '../../src/platform/http/api.ts'
import { registered } from '../support/agencies.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { problemOf } from '../support/raw-http.ts'

interface Page { items: AgencyRecord[], nextCursor: string | null, count?: { value: number, exact: boolean } }

let app: TestApp
let account: TestAccount
let city: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  account = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  city = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320600' })
  // Equal names, so that the id decides too.
  for (let made = 0; made < 23; made += 1) {
    await registered(account, { name: `海安第${String(Math.floor(made / 2)).padStart(2, '0')}局`, kind: made % 3 === 0 ? 'GOVERNMENT' : made % 3 === 1 ? 'VERTICAL_AGENCY' : 'ENFORCEMENT_AGENCY' })
  }
  await registered(city, { name: '如皋市局', divisionCode: '320682' })
})
afterAll(() => app.close())

async function read(target: string, who = account): Promise<Page> {
  return (await who.get(target).expect(200)).body as Page
}

/** Every page from a first one on, by following nextCursor. */
async function walk(target: string, between: () => Promise<unknown> = () => Promise.resolve()): Promise<AgencyRecord[]> {
  const items: AgencyRecord[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: Page = await read(cursor === '' ? target : `${target}&cursor=${cursor}`)
    items.push(...page.items)
    cursor = page.nextCursor
    await between()
  }
  return items
}

const keyOf = ({ name, id }: AgencyRecord): string => `${name} ${id}`

describe('pages', () => {
  test.each([1, 2, 7, 22, 23, 24, 100])('of %d give every record once, in order', async (limit) => {
    const keys = (await walk(`/v1/agencies?limit=${limit}`)).map(keyOf)
    expect(keys).toEqual([...keys].sort())
    expect(new Set(keys).size).toBe(23)
    expect((await walk(`/v1/agencies?limit=${limit}&sort=-name`)).map(keyOf)).toEqual(keys.toReversed())
  })

  test('the default is 20; the last page has no cursor and no link', async () => {
    const first = await account.get('/v1/agencies').expect(200)
    const { items, nextCursor } = first.body as Page
    expect(items).toHaveLength(20)
    expect(first.headers['link']).toBe(`</v1/agencies?cursor=${nextCursor!}>; rel="next"`)
    const last = await account.get(`/v1/agencies?cursor=${nextCursor!}`).expect(200)
    expect([(last.body as Page).items.length, (last.body as Page).nextCursor, last.headers['link']]).toEqual([3, null, undefined])
  })

  test('the link keeps the query, and following it gives the same as the cursor', async () => {
    const first = await account.get('/v1/agencies?q=%E6%B5%B7%E5%AE%89&limit=5&sort=-name').expect(200)
    const link = /^<([^>]+)>; rel="next"$/.exec(first.headers['link']!)![1]!
    expect(link).toMatch(/^\/v1\/agencies\?q=%E6%B5%B7%E5%AE%89&limit=5&sort=-name&cursor=/)
    const second = await account.get(link).expect(200)
    expect(second.body).toEqual(await read(`/v1/agencies?sort=-name&q=海安&limit=5&cursor=${(first.body as Page).nextCursor!}`.replace('海安', '%E6%B5%B7%E5%AE%89')))
    expect(second.headers['link']!.match(/cursor=/g)).toHaveLength(1)
    expect((await account.get('/v1/agencies?q=%E6%B5%B7%3E&limit=1').expect(200)).headers['link']).toBeUndefined()
  })

  test('a question mark in a value stays where it is', () => {
    expect(nextUrl('/v1/agencies?q=a?b&limit=1&cursor=x&sort=-name', 'y')).toBe('/v1/agencies?q=a?b&limit=1&sort=-name&cursor=y')
  })

  test('a cursor is replaced however its name is written', () => {
    expect(nextUrl('/v1/agencies?%63ursor=x&q=cursor%3D&curso%72', 'y')).toBe('/v1/agencies?q=cursor%3D&cursor=y')
  })

  test('inserts in between neither repeat nor skip what was there', async () => {
    const before = await walk('/v1/agencies?limit=100&kind=GOVERNMENT')
    const during = await walk('/v1/agencies?limit=2&kind=GOVERNMENT', () => registered(account, { name: '海安第00局', kind: 'GOVERNMENT' }))
    expect(during.filter((agency) => before.some(({ id }) => id === agency.id)).map(keyOf)).toEqual(before.map(keyOf))
    expect(new Set(during.map(keyOf)).size).toBe(during.length)
  })
})

describe('refused', () => {
  test('limits beyond 1 to 100, in any other spelling too', async () => {
    for (const limit of ['0', '101', '-1', '1e1', '0x10', '+5', '05', '5.0', '', '%205', 'NaN', '１']) {
      expect([limit, problemOf(await account.get(`/v1/agencies?limit=${encodeURI(limit)}`).expect(400)).errors![0]!.pointer]).toEqual([limit, '/query/limit'])
    }
  })

  test('an altered cursor', async () => {
    const { nextCursor } = await read('/v1/agencies?limit=5')
    const cursor = nextCursor!
    const flipped = (cursor.startsWith('A') ? 'B' : 'A') + cursor.slice(1)
    const payload = Buffer.from(cursor, 'base64url').toString('latin1').replace('局', '周')
    for (const altered of [flipped, cursor.slice(0, -1), `${cursor}A`, `${cursor}=`, `${cursor}%0A`, 'x', Buffer.from(payload, 'latin1').toString('base64url').slice(0, -2), '_'.repeat(1900)]) {
      expect([altered, problemOf(await account.get(`/v1/agencies?limit=5&cursor=${altered}`).expect(400)).code]).toEqual([altered, 'http.invalid-cursor'])
    }
    await account.get(`/v1/agencies?cursor=${'x'.repeat(2001)}`).expect(400)
    await account.get('/v1/agencies?cursor=').expect(400)
  })

  test('the cursor of another query, list or scope', async () => {
    const { nextCursor } = await read('/v1/agencies?limit=5&kind=GOVERNMENT')
    for (const target of ['/v1/agencies?', '/v1/agencies?kind=VERTICAL_AGENCY&', '/v1/agencies?kind=GOVERNMENT,VERTICAL_AGENCY&', '/v1/agencies?kind=GOVERNMENT&sort=-name&', '/v1/divisions?']) {
      expect([target, problemOf(await account.get(`${target}limit=5&cursor=${nextCursor!}`).expect(400)).code]).toEqual([target, 'http.invalid-cursor'])
    }
    await city.get(`/v1/agencies?limit=5&kind=GOVERNMENT&cursor=${nextCursor!}`).expect(400)
    await account.get(`/v1/agencies?limit=9&count=exact&kind=GOVERNMENT&cursor=${nextCursor!}`).expect(200)
  })

  test('a sort or a kind that does not exist', async () => {
    for (const query of ['sort=uscc', 'sort=--name', 'sort=name,id', 'sort=', 'sort=constructor', 'kind=', 'kind=X', 'kind=GOVERNMENT,', 'kind=,GOVERNMENT', 'kind=government', 'kind=GOVERNMENT,X', 'count=1', 'divisionCode=3206']) {
      expect([query, (await account.get(`/v1/agencies?${query}`)).status]).toEqual([query, 400])
    }
  })
})

describe('filters', () => {
  const namesOf = async (query: string, who = account) => (await read(`/v1/agencies?limit=100&${query}`, who)).items.map((agency) => agency.name)

  test('one value, any of several, and several fields together', async () => {
    const all = (await read('/v1/agencies?limit=100')).items
    const expected = (...kinds: string[]) => all.filter((agency) => kinds.includes(agency.kind)).map((agency) => agency.name)
    expect(await namesOf('kind=VERTICAL_AGENCY')).toEqual(expected('VERTICAL_AGENCY'))
    expect(await namesOf('kind=VERTICAL_AGENCY,ENFORCEMENT_AGENCY')).toEqual(expected('VERTICAL_AGENCY', 'ENFORCEMENT_AGENCY'))
    expect(await namesOf('kind=VERTICAL_AGENCY,VERTICAL_AGENCY')).toEqual(expected('VERTICAL_AGENCY'))
    expect(await namesOf('kind=VERTICAL_AGENCY&status=ABOLISHED')).toEqual([])
    expect(await namesOf('divisionCode=320682')).toEqual([])
    expect(await namesOf('divisionCode=320682', city)).toEqual(['如皋市局'])
  })

  test('text is sought as it stands: wildcards, quotes and backslashes are ordinary', async () => {
    const odd = ['百分之100%达标局', '下划_线局', '反斜\\杠局', '引号\'局', '双引"号局', '百分之1005达标局', '下划X线局']
    for (const name of odd) await registered(account, { name })
    const found = (text: string) => namesOf(`q=${encodeURIComponent(text)}`)
    expect(await found('100%')).toEqual(['百分之100%达标局'])
    expect(await found('下划_线')).toEqual(['下划_线局'])
    expect(await found('\\')).toEqual(['反斜\\杠局'])
    expect(await found('\'')).toEqual(['引号\'局'])
    expect(await found('"')).toEqual(['双引"号局'])
    expect(await found('%')).toEqual(['百分之100%达标局'])
    expect(await found('_')).toEqual(['下划_线局'])
    expect(await found('\' or 1=1 --')).toEqual([])
  })
})

describe('counts', () => {
  test('only on request; exact ones are exact under every filter', async () => {
    expect(await read('/v1/agencies?limit=1')).not.toHaveProperty('count')
    for (const query of ['', '&kind=GOVERNMENT', '&kind=GOVERNMENT,VERTICAL_AGENCY', '&q=%E6%B5%B7%E5%AE%89', '&status=ACTIVE&divisionCode=320685']) {
      const { count } = await read(`/v1/agencies?limit=1&count=exact${query}`)
      expect([query, count]).toEqual([query, { value: (await walk(`/v1/agencies?limit=100${query}`)).length, exact: true }])
    }
    expect((await read('/v1/agencies?limit=1&count=exact', city)).count!.value).toBeGreaterThan((await read('/v1/agencies?limit=1&count=exact')).count!.value)
  })

  test('estimates are figures of the planner under every filter', async () => {
    await app.admin.query('analyze agencies')
    for (const query of ['', '&kind=GOVERNMENT', '&kind=GOVERNMENT,VERTICAL_AGENCY', '&q=%E6%B5%B7%E5%AE%89', '&status=ACTIVE&divisionCode=320685']) {
      const { count } = await read(`/v1/agencies?limit=1&count=estimate${query}`)
      expect([query, count!.exact, Number.isInteger(count!.value) && count!.value > 0]).toEqual([query, false, true])
    }
  })

  test('nobody learns how many there are outside the scope', async () => {
    const stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320681' })
    expect((await read('/v1/agencies?count=exact', stranger)).count).toEqual({ value: 0, exact: true })
    const nobody = await app.account({ roles: ['BUREAU_SUPERVISOR'] })
    expect((await read('/v1/agencies?count=exact', nobody)).count).toEqual({ value: 0, exact: true })
    expect((await read('/v1/agencies?count=estimate', nobody)).count).toEqual({ value: 0, exact: false })
  })
})

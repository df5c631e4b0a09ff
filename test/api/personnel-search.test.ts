import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import type { OfficerRecord } from '../../src/modules/personnel/officers/schema.ts'
import type { ExportedOfficer } from '../../src/modules/personnel/roster/export.ts'
import { registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { issuedCertificate, registeredOfficer } from '../support/personnel.ts'
import { rosterRow, rosterSender } from '../support/rosters.ts'

let app: TestApp
let supervisor: TestAccount
let agency: AgencyRecord
let other: AgencyRecord
beforeAll(async () => {
  app = await startTestApp()
  supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  agency = await registered(supervisor, { name: '海安市检索执法局' })
  other = await registered(supervisor)
  const wang = await registeredOfficer(supervisor, agency.id, { name: '王建国', fields: ['MARKET', 'WATER'], phone: '13800001234' })
  await issuedCertificate(supervisor, wang.id, { number: '16010000001', fields: ['WATER'], validTo: '2026-04-30' })
  const li = await registeredOfficer(supervisor, agency.id, { name: '李国建', staffKind: 'SUPERVISION', establishment: 'OTHER' })
  const supervision = await issuedCertificate(supervisor, li.id, { number: '16010000002', kind: 'SUPERVISION', fields: [] })
  await supervisor.post(`/v1/certificates/${supervision.id}/suspension`, { suspendedOn: '2026-03-01', reason: '培训' }, ifMatch(supervision)).expect(200)
  const ouyang = await registeredOfficer(supervisor, other.id, { name: '欧阳建', fields: ['HEALTH'], post: '=HYPERLINK("http://x","点")', department: '@科' })
  await issuedCertificate(supervisor, ouyang.id, { number: '16020000003', fields: ['HEALTH'], validTo: '2028-01-01' })
  await registeredOfficer(supervisor, other.id, { name: '龘', staffKind: 'AUXILIARY' })
})
afterAll(() => app.close())

const namesOf = async (query: string, account = supervisor): Promise<string[]> =>
  ((await account.get(`/v1/officers?${new URLSearchParams(query).toString()}`).expect(200)).body as { items: OfficerRecord[] }).items.map(({ name }) => name).sort()
const sorted = (...names: string[]): string[] => names.sort()

const searches: [string, string[]][] = [
  ['q=龘', ['龘']], ['q=国', ['李国建', '王建国']], ['q=建国', ['王建国']], ['q=王建国', ['王建国']], ['q=欧阳', ['欧阳建']], ['q=国建国', []], ['q=%', []], ['q=_', []],
  ['namePrefix=王', ['王建国']], ['namePrefix=国', []], ['namePrefix=欧阳', ['欧阳建']],
  ['field=WATER', ['王建国']], ['field=WATER,HEALTH', ['欧阳建', '王建国']], ['establishment=OTHER', ['李国建']], ['staffKind=AUXILIARY', ['龘']],
  ['certificateNumber=1601', ['李国建', '王建国']], ['certificateNumber=16010000002', ['李国建']], ['certificateNumber=%%%%', []],
  ['certificateStatus=SUSPENDED', ['李国建']], ['certificateStatus=VALID', ['欧阳建', '王建国']], ['certificateKind=SUPERVISION,AUXILIARY', ['李国建']],
  ['certificateField=HEALTH', ['欧阳建']], ['certificateValidToTo=2026-06-01', ['王建国']], ['certificateValidToFrom=2026-06-01&certificateValidToTo=2028-06-01', ['欧阳建']],
  ['certificateStatus=VALID&certificateKind=SUPERVISION', []], ['certificateNumber=1601&certificateStatus=VALID', ['王建国']], ['q=建&certificateNumber=1602', ['欧阳建']],
]

describe('search', () => {
  test.each(searches)('%s finds %j', async (query, names) => { expect(await namesOf(query)).toEqual(sorted(...names)) })

  test.each(searches)('%s is counted as it is listed', async (query, names) => {
    for (const count of ['exact', 'estimate']) {
      const { body } = await supervisor.get(`/v1/officers?${new URLSearchParams(query).toString()}&count=${count}`).expect(200) as { body: { count: { value: number } } }
      if (count === 'exact') expect(body.count.value).toBe(names.length)
      else expect(body.count.value).toBeGreaterThanOrEqual(0)
    }
  })

  test.each(['certificateNumber=160', 'field=X', 'q=', 'certificateStatus=LOST', 'certificateValidToFrom=2026', 'namePrefix='])('%s is no search', async (query) => {
    await supervisor.get(`/v1/officers?${query}`).expect(400)
  })

  test('nobody finds beyond the scope', async () => {
    const manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: other.id })
    expect(await namesOf('q=建', manager)).toEqual(['欧阳建'])
    expect(await namesOf('certificateNumber=1601', manager)).toEqual([])
  })

  test('certificates are found by the beginning of their number', async () => {
    const numbers = async (prefix: string) =>
      ((await supervisor.get(`/v1/certificates?number=${prefix}`).expect(200)).body as { items: { number: string }[] }).items.map(({ number }) => number).sort()
    expect(await numbers('1601')).toEqual(['16010000001', '16010000002'])
    expect(await numbers('16010000001')).toEqual(['16010000001'])
    await supervisor.get('/v1/certificates?number=1').expect(400)
  })
})

describe('GET /v1/officers/export', () => {
  const exported = async (query = '', accept = 'application/x-ndjson', account = supervisor) => {
    const answer = await fetch(`${app.url}/v1/officers/export${query}`, { headers: { authorization: `Bearer ${account.token}`, accept } })
    return { status: answer.status, type: answer.headers.get('content-type'), headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
  }
  const officersOf = (bytes: Buffer) => bytes.toString().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as ExportedOfficer)

  test.each(searches)('%s exports what it lists', async (query, names) => {
    const { bytes } = await exported(`?${new URLSearchParams(query).toString()}`)
    expect(officersOf(bytes).map(({ name }) => name).sort()).toEqual(sorted(...names))
  })

  test('NDJSON holds masked values, the agency by name and the certificates', async () => {
    const { bytes, type, headers } = await exported('?q=王建国')
    expect([type, headers.get('cache-control')]).toEqual(['application/x-ndjson; charset=utf-8', 'no-store'])
    const [officer] = officersOf(bytes)
    expect(officer).toMatchObject({ name: '王建国', agencyName: '海安市检索执法局', agencyUscc: agency.uscc, phoneMasked: '138****1234', certificates: [{ number: '16010000001' }] })
    expect(officer?.idNumberMasked).toContain('********')
    expect(officer).not.toHaveProperty('availableActs')
  })

  test('CSV opens in a spreadsheet, and no cell is a formula', async () => {
    const { bytes, type, headers } = await exported('?agencyId=' + other.id, 'text/csv')
    expect([type, headers.get('content-disposition')]).toEqual(['text/csv; charset=utf-8', 'attachment; filename="officers.csv"'])
    expect(bytes.subarray(0, 3)).toEqual(Buffer.of(0xef, 0xbb, 0xbf))
    const [header, ...lines] = bytes.toString().slice(1).trimEnd().split('\r\n')
    expect(header?.split(',').slice(0, 3)).toEqual(['姓名', '性别', '出生日期'])
    expect(lines).toHaveLength(2)
    const line = lines.find((one) => one.startsWith('欧阳建'))
    expect(line).toContain(`,'@科,"'=HYPERLINK(""http://x"",""点"")",卫生健康,`)
    expect(line).toContain('行政执法证 16020000003 有效 2024-01-10至2028-01-01')
  })

  test('CSV where Accept prefers it, NDJSON otherwise', async () => {
    const typeFor = async (accept: string) => (await exported('?q=龘', accept)).type
    expect(await typeFor('text/csv, application/x-ndjson;q=0.5')).toContain('text/csv')
    expect(await typeFor('text/csv;q=0.5, application/x-ndjson')).toContain('x-ndjson')
    expect(await typeFor('*/*')).toContain('x-ndjson')
    expect((await exported('', 'image/png')).status).toBe(406)
  })

  test('over several pages, everybody once, in the order asked for', async () => {
    const far = await registered(supervisor)
    await rosterSender(app).take(supervisor, Array.from({ length: 1_205 }, () => rosterRow(far.uscc)))
    const officers = officersOf((await exported(`?agencyId=${far.id}&sort=-name`)).bytes)
    expect(new Set(officers.map(({ id }) => id)).size).toBe(1_205)
    expect(officers.map(({ name }) => name)).toEqual(officers.map(({ name }) => name).sort().reverse())
  })

  test('access, and no parameters of pages', async () => {
    expect((await fetch(`${app.url}/v1/officers/export`)).status).toBe(401)
    expect((await exported('', '*/*', await app.account({ roles: ['CASE_REVIEWER'], scopeDivision: '320685' }))).status).toBe(403)
    for (const query of ['?limit=5', '?cursor=x', '?count=exact', '?colour=red']) expect((await exported(query)).status).toBe(400)
    const stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
    expect((await exported('', '*/*', stranger)).bytes).toHaveLength(0)
  })
})

describe('plans', () => {
  const planOf = async (sql: string, values: readonly string[]): Promise<string> => {
    const client = await app.admin.connect()
    try {
      await client.query('begin')
      await client.query('set local plan_cache_mode = force_generic_plan')
      // With a few rows every plan is cheap; as many as a province has are not at hand here.
      await client.query('set local enable_seqscan = off')
      await client.query(`prepare looked as ${sql}`)
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain execute looked(${values.map((value) => `'${value}'`).join(', ')})`)
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    } finally {
      await client.query('rollback')
      await client.query('deallocate all')
      client.release()
    }
  }

  test('names are looked for by their characters, numbers by their beginning', async () => {
    const name = 'select id from officers where string_to_array(name, null) @> string_to_array($1::text, null) and name like $2 order by name, id limit 21'
    expect(await planOf(name, ['王', '%王%'])).toContain('Bitmap Index Scan on officers_name_characters')
    const number = 'select id from officers where id = any(array(select officer_id from certificates where number collate "C" >= $1::text and number collate "C" < $1::text || chr(1114111)))'
    expect(await planOf(number, ['1601'])).toContain('certificates_number_prefix')
  })
})

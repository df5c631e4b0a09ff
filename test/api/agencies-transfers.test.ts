import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { HoldersRecord } from '../../src/modules/agencies/lineage/schema.ts'
import type { TransferBody, TransferRecord } from '../../src/modules/agencies/transfers/schema.ts'
import { actsNoted, agencyNow, newTransfer, refusalOf, registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'

let app: TestApp
let county: TestAccount
let neighbour: TestAccount
let reader: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  county = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  neighbour = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
  reader = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
})
afterAll(() => app.close())

const post = (body: TransferBody) => county.post('/v1/enforcement-transfers', body)
const made = async (body: TransferBody) => (await post(body).expect(201)).body as TransferRecord
const urlOf = ({ id }: { id: string }): string => `/v1/enforcement-transfers/${id}`
const revocation = { revokedOn: '2026-02-20', reason: '改革调整' }
const holders = async (field: string, query = '', account = county) =>
  ((await account.get(`/v1/field-holders?divisionCode=320685&field=${field}${query}`).expect(200)).body as HoldersRecord).holders
const idsOf = async (field: string, query = '') => (await holders(field, query)).map(({ agencyId }) => agencyId).sort()

describe('a transfer of a whole field', () => {
  test('moves it from its day on; what was before can still be read, and what was known before', async () => {
    const [urban, water, agriculture] = [
      await registered(county, { fields: ['URBAN'] }), await registered(county, { fields: ['WATER'] }), await registered(county, { fields: ['AGRICULTURE', 'WATER'] }),
    ]
    app.clock.set('2026-03-02T01:01:00Z')
    const transfer = await made(newTransfer(urban.id, [water.id, agriculture.id], { fields: ['WATER'] }))
    expect(transfer).toMatchObject({ status: 'IN_FORCE', divisionCode: '320685', availableActs: ['revoke'], version: 1, revokedOn: null })
    expect(await agencyNow(county, urban)).toMatchObject({ fields: ['URBAN', 'WATER'], currentSince: '2026-02-01', version: 2 })
    expect(await agencyNow(county, water)).toMatchObject({ fields: [] })
    expect(await agencyNow(county, agriculture)).toMatchObject({ fields: ['AGRICULTURE'] })
    expect(await holders('WATER')).toMatchObject([{ agencyId: urban.id, name: urban.name, transfer: { id: transfer.id, documentNumber: '苏政复〔2026〕3号', items: [] } }])
    expect(await idsOf('WATER', '&on=2026-01-31')).toEqual([water.id, agriculture.id].sort())
    expect(await idsOf('WATER', '&on=2026-02-01')).toEqual([urban.id])
    expect(await idsOf('WATER', '&on=2026-02-01&knownAt=2026-03-02T01:00:30Z')).toEqual([water.id, agriculture.id].sort())
    expect(await holders('WATER', '', neighbour)).toEqual([])
    expect([await actsNoted(app, transfer), await actsNoted(app, urban), await actsNoted(app, water)]).toEqual([
      ['enforcement-transfer.record'], ['agency.register', 'agency.transfer-fields'], ['agency.register', 'agency.transfer-fields'],
    ])
    const on = async (day: string) => ((await county.get(`/v1/enforcement-transfers?on=${day}&field=WATER`).expect(200)).body as { items: unknown[] }).items.length
    expect([await on('2026-01-31'), await on('2026-02-01')]).toEqual([0, 1])

    const revoked = (await county.post(`${urlOf(transfer)}/revocation`, revocation, ifMatch(transfer)).expect(200)).body as TransferRecord
    expect(revoked).toMatchObject({ status: 'REVOKED', revokedOn: '2026-02-20', revokeReason: '改革调整', availableActs: [], version: 2 })
    expect(await idsOf('WATER')).toEqual([water.id, agriculture.id].sort())
    expect(await idsOf('WATER', '&on=2026-02-19')).toEqual([urban.id])
    expect(await agencyNow(county, urban)).toMatchObject({ fields: ['URBAN'] })
    expect(await refusalOf(app, county.post(`${urlOf(transfer)}/revocation`, revocation, ifMatch(revoked)), 409)).toBe('state.act-not-available')
    app.clock.set('2026-03-02T01:00:00Z')
  })

  test('of items alone leaves the rest where it was; a body that ended gets nothing back', async () => {
    const [to, from] = [await registered(county, { fields: ['TRANSPORT'] }), await registered(county, { fields: ['CULTURE'] })]
    const items = [{ code: 'CF0101', name: '对擅自设立网吧的处罚' }]
    const transfer = await made(newTransfer(to.id, [from.id], { fields: ['CULTURE'], items }))
    expect(transfer.effects).toEqual([{ agencyId: to.id, gained: ['CULTURE'], lost: [] }])
    const found = await holders('CULTURE')
    expect(found.map(({ agencyId, transfer: by }) => [agencyId, by?.items ?? null]).sort()).toEqual([[to.id, items], [from.id, null]].sort())
    await county.post(`/v1/agencies/${to.id}/abolition`, { abolishedOn: '2026-02-15' }, ifMatch(await agencyNow(county, to))).expect(200)
    await county.post(`${urlOf(transfer)}/revocation`, revocation, ifMatch(transfer)).expect(200)
    expect(await agencyNow(county, to)).toMatchObject({ fields: ['TRANSPORT', 'CULTURE'], status: 'ABOLISHED' })
    expect(await idsOf('CULTURE')).toEqual([from.id])
  })
})

describe('refusals', () => {
  test('by whom it was decided, to whom, from whom, and when', async () => {
    const [to, from] = [await registered(county), await registered(county)]
    const body = newTransfer(to.id, [from.id])
    for (const deciderDivisionCode of ['320685', '320600', '330000']) {
      const refused = await post({ ...body, deciderDivisionCode }).expect(422)
      expect(refused.body).toMatchObject({ code: 'agencies.decider-not-competent', legalBasis: [{ article: '第十八条' }] })
    }
    const organisation = await registered(county, { kind: 'ENTRUSTED_ORGANISATION' })
    expect(await refusalOf(app, post({ ...body, agencyId: organisation.id }), 422)).toBe('agencies.transfer-unfit')
    expect(await refusalOf(app, post({ ...body, fromAgencyIds: [to.id] }), 422)).toBe('agencies.transfer-unfit')
    expect(await refusalOf(app, post({ ...body, fields: ['TAX'] }), 422)).toBe('agencies.fields-not-held')
    expect(await refusalOf(app, post({ ...body, decidedOn: '2026-03-03' }), 422)).toBe('agencies.date-in-future')
    expect(await refusalOf(app, post({ ...body, effectiveOn: '2026-03-03' }), 422)).toBe('agencies.date-in-future')
    expect(await refusalOf(app, post({ ...body, effectiveOn: '2026-01-19' }), 422)).toBe('agencies.dates-out-of-order')
    const young = await registered(county, { establishedOn: '2026-02-15' })
    expect(await refusalOf(app, post({ ...body, fromAgencyIds: [young.id] }), 422)).toBe('agencies.dates-out-of-order')
    expect(await refusalOf(app, neighbour.post('/v1/enforcement-transfers', body), 422)).toBe('agencies.body-unknown')
    await county.post(`/v1/agencies/${from.id}/abolition`, { abolishedOn: '2026-03-01' }, ifMatch(from)).expect(200)
    expect(await refusalOf(app, post(body), 422)).toBe('agencies.already-abolished')
    for (const bad of [{ ...body, fields: [] }, { ...body, fromAgencyIds: [] }, { ...body, deciderDivisionCode: '320685100' }]) await post(bad).expect(400)
  })

  test('nobody without a log-in, a wrong permission or another scope', async () => {
    const [to, from] = [await registered(county), await registered(county)]
    const body = newTransfer(to.id, [from.id], { deciderDivisionCode: '000000', decidedBy: '国务院' })
    expect(await refusalOf(app, app.http.post('/v1/enforcement-transfers').send(body), 401)).toBe('http.not-authenticated')
    expect(await refusalOf(app, reader.post('/v1/enforcement-transfers', body), 403)).toBe('http.not-permitted')
    const held = await made(body)
    const url = `${urlOf(held)}/revocation`
    expect(await refusalOf(app, app.http.post(url).send(revocation), 401)).toBe('http.not-authenticated')
    expect(await refusalOf(app, reader.post(url, revocation, ifMatch(held)), 403)).toBe('http.not-permitted')
    expect(await refusalOf(app, neighbour.post(url, revocation, ifMatch(held)), 404)).toBe('http.not-found')
    expect(await refusalOf(app, county.post(url, revocation, ifMatch(5)), 412)).toBe('http.version-stale')
    expect(await refusalOf(app, county.post(url, { ...revocation, revokedOn: '2026-01-31' }, ifMatch(held)), 422)).toBe('agencies.dates-out-of-order')
    for (const path of [urlOf(held), `${urlOf(held)}/history`]) {
      await reader.get(path).expect(200)
      await neighbour.get(path).expect(404)
    }
    expect((await reader.get(`/v1/enforcement-transfers?agencyId=${to.id}&status=IN_FORCE`).expect(200)).body).toMatchObject({ items: [{ id: held.id, availableActs: [] }] })
    for (const query of ['field=MARKET', 'divisionCode=320685', 'divisionCode=320685&field=X']) await county.get(`/v1/field-holders?${query}`).expect(400)
  })
})

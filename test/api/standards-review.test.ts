import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import { type TestAccount } from '../support/app.ts'
import { readyToDecide } from '../support/case-road.ts'
import { act, company, filed, fineOf, importFile, importRow, person, startCaseWorld, type CaseWorld } from '../support/cases.ts'
import { contents, done, publishedEntry } from '../support/standards.ts'

let world: CaseWorld
let province: TestAccount
beforeAll(async () => {
  world = await startCaseWorld()
  province = await world.app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320000' })
})
afterAll(() => world.app.close())

const path = 'review-catalogue-items'
const { details } = contents[path]
const fine = (fineYuan: string, given: object = {}) => ({ proposedPenaltyKinds: ['FINE' as const], proposedFineYuan: fineYuan, filedOn: '2026-03-01', ...given })
const groundsOf = ({ legalReviewGrounds }: CaseRecord): string[] => legalReviewGrounds.map(({ code }) => code)
const catalogue = (given: object = {}, criteria: object = {}) =>
  publishedEntry(province, path, { details: { ...details, ...criteria }, ...given })
const figures = (amount: string) => ({ fineYuan: { CITIZEN: amount, ORGANISATION: amount } })

describe('the catalogue of a place decides what needs review', () => {
  test('its figures win over the defaults from their day on, for the case\'s own county and field', async () => {
    expect(groundsOf(await filed(world, fine('20000.00')))).toEqual([])
    const entry = await catalogue({ field: 'TRANSPORT' })
    expect(groundsOf(await filed(world, fine('20000.00')))).toEqual(['LARGE_FINE'])
    expect(groundsOf(await filed(world, fine('20000.00', { filedOn: '2026-02-28' })))).toEqual([])
    expect(groundsOf(await filed(world, fine('19999.99')))).toEqual([])
    expect(groundsOf(await filed(world, fine('2000.00', { parties: [person(), company()] })))).toEqual(['LARGE_FINE'])
    await done(province, path, entry, 'repeal', { repealedOn: '2026-03-02', reason: '并入新目录' })
    expect(groundsOf(await filed(world, fine('20000.00', { filedOn: '2026-03-02' })))).toEqual([])
    expect(groundsOf(await filed(world, fine('20000.00')))).toEqual(['LARGE_FINE'])
  })

  test('a higher figure wins too, an agency\'s own over its county\'s; confiscations keep the default', async () => {
    await catalogue({ field: 'MARKET' }, figures('50000.00'))
    await catalogue({ field: 'MARKET', agencyId: world.agency.id }, figures('500000.00'))
    expect(groundsOf(await filed(world, fine('120000.00', { field: 'MARKET' })))).toEqual([])
    const both = fine('500000.00', { field: 'MARKET', proposedPenaltyKinds: ['FINE', 'CONFISCATE_GAINS'], proposedConfiscationYuan: '100000.00' })
    expect(groundsOf(await filed(world, both))).toEqual(['LARGE_FINE', 'LARGE_CONFISCATION'])
  })

  test('a listed kind of penalty needs review, when proposed, decided and imported', async () => {
    await catalogue({ kind: 'PENALTY_KIND', divisionCode: '320000' }, { fineYuan: null, penaltyKinds: ['CRITICISM'] })
    const record = await filed(world, { filedOn: '2026-03-01' })
    const proposal = { hearingHeld: false, publicInterest: false, complex: false, proposedPenaltyKinds: ['CRITICISM'] }
    const proposed = (await act(world.handler, record, 'proposal', proposal).expect(200)).body as CaseRecord
    expect(proposed.legalReviewGrounds).toEqual([expect.objectContaining({ code: 'LISTED', text: '列入本地重大执法决定法制审核目录清单' })])
    const refusal = await act(world.handler, await readyToDecide(world.handler, proposed.id), 'decision', { ...fineOf('0.00'), penaltyKinds: ['CRITICISM'], fineYuan: undefined }).expect(422)
    expect(refusal.body).toMatchObject({ code: 'cases.legal-review-required', missing: ['LISTED'] })

    const row = (decidedOn: string) => importRow(world, {
      decision: { ...importRow(world).decision!, decidedOn, penaltyKinds: ['CRITICISM'], fineYuan: undefined }, servedOn: undefined, closedOn: undefined, publishedOn: undefined,
    })
    const { verdicts } = await importFile(world.manager, [row('2026-02-28'), row('2026-03-01')])
    expect(verdicts.map(({ status, problem }) => [status, problem?.code])).toEqual([['CREATED', undefined], ['REFUSED', 'cases.legal-review-required']])
  })
})

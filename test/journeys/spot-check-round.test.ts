import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { recheckAssignment, type AssignmentRecord } from '../../src/kernel/draw-assignment-record.ts'
import { verifyLedger } from '../../src/platform/verify-ledger.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { aPdf, storedFile } from '../support/files.ts'
import { addAgency, addOfficer } from '../support/records.ts'
import type { AgencyRow } from '../support/records.ts'
import {
  conducting, groupOf, ownContent, reviewersOf, sheetFinding, standardInForce, type FindingRecord, type OrderRecord, type ReportRecord, type ReviewFileRecord, type Reviewer, type RoundRecord,
  type StandardRecord,
} from '../support/review-rounds.ts'
import { acting, addClosedCases, type SpotCheckRecord } from '../support/spot-checks.ts'

/**
 * The year's review of a county as 海安市 reported its own, to the end of the matter: 36 files drawn over six agencies, scored in two groups, a
 * tenth of them twice, 75 problems of four categories, an objection that is right, one that is not, rectification verified, everything closed.
 */
const categories = [
  { category: 'IDENTITY', subcategory: 'IDENTITY_CERTIFICATE' }, { category: 'DOCUMENT', subcategory: 'DOCUMENT_SIGNATURE' },
  { category: 'PROCEDURE', subcategory: 'PROCEDURE_SERVICE' }, { category: 'FACT_EVIDENCE', subcategory: 'EVIDENCE_FORM' },
]

let app: TestApp
let agencies: AgencyRow[]
let bureau: AgencyRow
let organiser: TestAccount
let reviewers: Reviewer[]
let conduct: ReturnType<typeof conducting>
let spotCheck: SpotCheckRecord
let round: RoundRecord

/** A token lasts a quarter of an hour: who goes on after days has a new session. */
async function on(instant: string): Promise<void> {
  app.clock.set(instant)
  organiser = await app.session(organiser)
  for (const reviewer of reviewers) reviewer.account = await app.session(reviewer.account)
  conduct = conducting(organiser, reviewers)
}
const managerOf = (agencyId: string): Promise<TestAccount> => app.account({ roles: ['AGENCY_MANAGER'], agencyId })

beforeAll(async () => {
  app = await startTestApp({ now: '2025-09-10T01:00:00Z' })
  bureau = await addAgency(app.admin, '320685', { kind: 'SUPERVISION_BODY' })
  agencies = []
  for (const count of [300, 200, 150, 100, 60, 40]) {
    const agency = await addAgency(app.admin)
    await addClosedCases(app.admin, agency, count)
    agencies.push(agency)
  }
  organiser = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685', agencyId: bureau.id })
  reviewers = [...await reviewersOf(app, bureau, 4), ...await reviewersOf(app, agencies[0]!, 2)]
  conduct = conducting(organiser, reviewers)
})
afterAll(() => app.close())

describe('a year\'s review', () => {
  test('draws 36 files over six agencies, and from the same seed who reviews them', async () => {
    const { items } = (await organiser.get('/v1/scoring-standards-in-force?field=ECOLOGY').expect(200)).body as { items: StandardRecord[] }
    expect(items[0]).toMatchObject({ documentNumber: '环执法发〔2024〕4号' })
    const standard = await standardInForce(organiser, '2025-09-10', { documentNumber: '海司发〔2025〕9号', content: ownContent })
    const acts = acting(app, organiser)
    spotCheck = await acts.drawn({ title: '2025年行政执法案卷评查', closedFrom: '2024-10-01', closedTo: '2025-09-01', sampleSize: 36, minPerAgency: 3 })
    expect(spotCheck.strata.map(({ sample }) => sample).reduce((sum, sample) => sum + sample, 0)).toBe(36)
    round = await conduct.plan({
      title: '2025年行政执法案卷评查', spotCheckId: spotCheck.id, standardId: standard.id, thirdReviewerAbove: '8', doubleShare: 1000,
      groups: [groupOf('第一组', reviewers.slice(0, 3), [agencies[5]!.id]), groupOf('第二组', reviewers.slice(3))],
    })
    round = await conduct.act(round, 'reviewer-draw', { pairsMayRepeat: false })
    const record = (await organiser.get(`/v1/review-rounds/${round.id}/assignment`).expect(200)).body as AssignmentRecord
    expect(recheckAssignment(record).every(({ ok }) => ok)).toBe(true)
    expect(new Set(record.excluded.map(({ reason }) => reason))).toEqual(new Set(['OWN_AGENCY', 'DECLARED']))
    const loads = record.loads.map(({ load }) => load)
    expect([record.lines.length, Math.max(...loads) - Math.min(...loads) <= 1]).toEqual([40, true])
    round = await conduct.act(round, 'start')
  })

  test('every reviewer scores alone; where two differ too much a third joins; each group agrees on its files', async () => {
    const files = await conduct.files(round)
    expect(new Set(files.map(({ agencyId }) => agencyId)).size).toBe(6)
    // 75 findings over 36 files: three in each of the first three, two in every other.
    const findingsOf = new Map(files.map(({ id }, index) => [id, Array.from({ length: index < 3 ? 3 : 2 }, (_none, found) =>
      sheetFinding({ ...categories[(index + found) % 4], itemCode: undefined, severity: index < 3 && found === 0 ? 'MAJOR' : 'MINOR', description: `第${index + 1}卷第${found + 1}项` }))]))
    expect([...findingsOf.values()].flat()).toHaveLength(75)
    let disputed = 0
    for (const [index, file] of files.entries()) {
      const sheets = (await conduct.sheets(`reviewFileId=${file.id}`)).sort((a, b) => a.position - b.position)
      const twice = sheets.length === 2
      for (const sheet of sheets) await conduct.score(sheet, twice && sheet.position === 2 && disputed === 0 ? 75 : 84 + index % 12, findingsOf.get(file.id))
      let current = await conduct.file(file)
      if (current.status === 'DISPUTED') {
        disputed += 1
        const third = reviewers.find(({ officerId }, place) => !file.reviewerIds.includes(officerId) && !(place < 3 && file.agencyId === agencies[5]!.id) && !(place > 3 && file.agencyId === agencies[0]!.id))!
        await organiser.post(`/v1/review-files/${file.id}/third-reviewer`, { officerId: third.officerId }, ifMatch(current)).expect(200)
        const sheet = (await conduct.sheets(`reviewFileId=${file.id}`)).find(({ position }) => position === 3)!
        await conduct.score(sheet, 82, findingsOf.get(file.id))
        current = await conduct.file(file)
      }
      expect(current.status).toBe('SCORED')
      await conduct.agree(current, { adoptedSheetId: sheets[0]!.id, note: '小组合议一致' })
    }
    expect(disputed).toBe(1)
    round = await conduct.act(round, 'report', { note: '共评查案卷36件，发现问题75项' })
    round = await conduct.act(round, 'audit', { note: '同意小组意见' })
    round = await conduct.act(round, 'feedback')
    expect(round).toMatchObject({ feedbackOn: '2025-09-10', objectionDueOn: '2025-09-24' })
  }, 60_000)

  test('one agency objects rightly, another wrongly; after ten working days the results are final', async () => {
    const files = await conduct.files(round)
    const [right, wrong] = [agencies[0]!, agencies[1]!].map(({ id }) => files.find(({ agencyId }) => agencyId === id)!)
    await on('2025-09-20T01:00:00Z')
    for (const file of [right!, wrong!]) {
      const manager = await managerOf(file.agencyId)
      await manager.post(`/v1/review-files/${file.id}/objection`, { objection: '评分不当', evidenceFileIds: [] }, ifMatch(await conduct.file(file, manager))).expect(200)
    }
    await on('2025-09-28T01:00:00Z')
    const { id: reviewerId } = await addOfficer(app.admin, bureau, { staffKind: 'SUPERVISION' })
    const reReview = async (file: { id: string }, given: object): Promise<ReviewFileRecord> => (await organiser.post(`/v1/review-files/${file.id}/re-review`, {
      reason: '经复核', reviewerId, withdrawnFindingIds: [], ...given,
    }, ifMatch(await conduct.file(file))).expect(200)).body as ReviewFileRecord
    expect(await reReview(right!, { conclusion: 'CHANGED', lines: [{ code: 'A', verdict: 'SCORED', points: '60' }, { code: 'B', verdict: 'SCORED', points: '38', reason: '页码不清', pages: '3' }] }))
      .toMatchObject({ score: '98.00', grade: 'EXCELLENT' })
    expect(await reReview(wrong!, { conclusion: 'UPHELD' })).toMatchObject({ firstScore: null, reReviewConclusion: 'UPHELD' })
    round = await conduct.act(round, 'finalisation')
    round = await conduct.act(round, 'notification', { documentNumber: '海司通〔2025〕6号' })
    const orders = await conduct.all<OrderRecord>(`/v1/rectification-orders?roundId=${round.id}`)
    expect([orders.length, orders.reduce((sum, { findings }) => sum + findings, 0), new Set(orders.map(({ dueOn }) => dueOn))]).toEqual([6, 75, new Set(['2025-10-28'])])
  })

  test('the agencies rectify with evidence, one of them late; the bureau verifies, and the round closes', async () => {
    await on('2025-10-27T01:00:00Z')
    const rectifyAll = async (agencyId: string, day: string): Promise<void> => {
      const manager = await managerOf(agencyId)
      const evidence = (await storedFile(manager, aPdf(), { agencyId })).id
      for (const finding of await conduct.all<FindingRecord>('/v1/findings?status=OPEN', manager)) {
        const body = { rectifiedOn: day, rectification: '已补正并组织培训', evidenceFileIds: [evidence] }
        const rectified = (await manager.post(`/v1/findings/${finding.id}/rectification`, body, ifMatch(finding)).expect(200)).body as FindingRecord
        await organiser.post(`/v1/findings/${finding.id}/verification`, { verifiedOn: day, verifiedBy: 'EVIDENCE' }, ifMatch(rectified)).expect(200)
      }
    }
    for (const { id } of agencies.slice(0, 5)) await rectifyAll(id, '2025-10-27')
    await on('2025-10-30T01:00:00Z')
    const late = await conduct.all<OrderRecord>('/v1/rectification-orders?overdue=true')
    expect(late.map(({ agencyId }) => agencyId)).toEqual([agencies[5]!.id])
    await organiser.post(`/v1/review-rounds/${round.id}/closing`, undefined, ifMatch(round)).expect(422)
    await rectifyAll(agencies[5]!.id, '2025-10-30')
    round = await conduct.act(round, 'closing')
    expect(round).toMatchObject({ status: 'CLOSED', closedOn: '2025-10-30' })
    await acting(app, organiser).close((await organiser.get(`/v1/spot-checks/${spotCheck.id}`).expect(200)).body as SpotCheckRecord, '2025-10-30')
  }, 60_000)

  test('its report says what was found, how far reviewers agreed, and what was late; nothing of it was altered', async () => {
    const report = (await organiser.get(`/v1/review-rounds/${round.id}/report`).expect(200)).body as ReportRecord
    expect(report).toMatchObject({
      files: 36, findings: 75, findingsPerFile: { numerator: 75, denominator: 36, value: 2.0833 }, verified: { numerator: 75, denominator: 75, value: 1 },
      objected: { numerator: 2, denominator: 36 }, changed: 1, agreement: { doubleReviewed: 4, items: { units: 8 } },
    })
    expect(report.byAgency).toHaveLength(6)
    expect(report.typicalProblems.map(({ category, findings }) => [category, findings]).length).toBe(4)
    expect(report.late).toEqual({ reReviews: [], orders: [expect.any(String)] })
    expect((await verifyLedger(app.admin)).altered).toEqual([])
  })
})

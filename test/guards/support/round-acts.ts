import { newId } from '../../../src/kernel/ids.ts'
import { ifMatch, type TestAccount, type TestApp } from '../../support/app.ts'
import { groupOf, linesFor, newStandard, sheetFinding, standardInForce, type ReviewFileSummary, type SheetSummary } from '../../support/review-rounds.ts'

interface Made { id: string, version: number }
type Spend = (name: string, work: () => ReturnType<TestAccount['post']>, status?: number) => Promise<Made>
interface Wanted { spotCheckId: string, agencyId: string, officerIds: readonly string[] }

const today = '2026-03-02'
const planOf = ({ spotCheckId, officerIds }: Wanted, standardId: string): object => ({
  title: '案卷评查', spotCheckId, standardId, thirdReviewerAbove: '10', doubleShare: 5000, groups: [groupOf('一组', officerIds.map((officerId) => ({ officerId, account: {} as TestAccount })))],
})
const itemsOf = async <Item>(account: TestAccount, url: string): Promise<Item[]> => ((await account.get(url).expect(200)).body as { items: Item[] }).items

const orderStatement = `
insert into rectification_orders (id, round_id, agency_id, division_code, document_number, findings, issued_on, due_on, provisional, status, urgings, created_at, updated_at)
select $1, round_id, agency_id, division_code, '海司通〔2026〕1号', 1, '2026-02-02', '2026-03-01', false, 'ISSUED', '[]', now(), now() from review_files where id = $2`

/** A round begun with its reviewers drawn, a file, a sheet and a draft of a standard over HTTP, and an order to rectify; by the names of their ids. */
export async function roundOfEach(app: TestApp, chief: TestAccount, wanted: Wanted): Promise<Record<string, string>> {
  const standard = await standardInForce(chief, today, { code: 'GUARD' })
  const draft = (await chief.post('/v1/scoring-standards', newStandard({ code: 'GUARD-DRAFT' })).expect(201)).body as Made
  let round = (await chief.post('/v1/review-rounds', planOf(wanted, standard.id)).expect(201)).body as Made
  for (const [noun, body] of [['reviewer-draw', { pairsMayRepeat: true }], ['start', undefined]] as const) {
    round = (await chief.post(`/v1/review-rounds/${round.id}/${noun}`, body, ifMatch(round)).expect(200)).body as Made
  }
  const [file] = await itemsOf<ReviewFileSummary>(chief, `/v1/review-files?roundId=${round.id}`)
  const [sheet] = await itemsOf<SheetSummary>(chief, `/v1/score-sheets?roundId=${round.id}`)
  const rectificationOrderId = newId(new Date(`${today}T01:00:00Z`))
  await app.admin.query(orderStatement, [rectificationOrderId, file?.id])
  return { scoringStandardId: draft.id, reviewRoundId: round.id, reviewFileId: file?.id ?? '', scoreSheetId: sheet?.id ?? '', rectificationOrderId }
}

/** Every act on a standard of review and on a round once, from its plan to its closing. */
export async function actOnRounds(spend: Spend, app: TestApp, chief: TestAccount, wanted: Wanted): Promise<void> {
  const standards = '/v1/scoring-standards'
  const draft = await spend('draftScoringStandard', () => chief.post(standards, newStandard({ code: 'COST' })), 201)
  const revised = await spend('reviseScoringStandard', () => chief.patch(`${standards}/${draft.id}`, { title: '评查标准' }, ifMatch(draft)))
  const standard = await spend('enactScoringStandard', () => chief.post(`${standards}/${draft.id}/enactment`, { effectiveOn: today }, ifMatch(revised)))
  let round = await spend('planReviewRound', () => chief.post('/v1/review-rounds', planOf(wanted, standard.id)), 201)
  const url = `/v1/review-rounds/${round.id}`
  const act = async (name: string, noun: string, body?: object): Promise<void> => { round = await spend(name, () => chief.post(`${url}/${noun}`, body, ifMatch(round))) }
  const [reviewed] = await itemsOf<{ agencyId: string }>(chief, `/v1/review-files?roundId=${round.id}`)
  await spend('addReviewFile', () => chief.post(`${url}/files`, {
    subjectKind: 'NORMATIVE_DOCUMENT', agencyId: reviewed?.agencyId, title: '某办法', number: '规〔2026〕1号', reference: '1',
  }, ifMatch(round)), 201)
  await act('drawReviewers', 'reviewer-draw', { pairsMayRepeat: true })
  const { groups } = (await chief.get(url).expect(200)).body as { groups: object[] }
  await act('changeReviewGroups', 'group-change', { groups: groups.map((group) => ({ ...group, name: '改组' })), reason: '调整', reviewers: [] })
  const files = (): Promise<ReviewFileSummary[]> => itemsOf<ReviewFileSummary>(chief, `/v1/review-files?roundId=${round.id}&limit=100`)
  const fileAct = (name: string, file: Made, noun: string, body: object, account = chief) => spend(name, () => account.post(`/v1/review-files/${file.id}/${noun}`, body, ifMatch(file)))
  const [single] = (await files()).filter(({ reviewerIds, templateCode }) => reviewerIds.length === 1 && templateCode === 'CASE') as [ReviewFileSummary]
  const other = wanted.officerIds.find((officerId) => !single.reviewerIds.includes(officerId)) ?? ''
  const assigned = await spend('assignFileReviewers', () => chief.put(`/v1/review-files/${single.id}/reviewers`, { officerIds: [other] }, ifMatch(single)))
  const chosen = await spend('chooseFileTemplate', () => chief.put(`/v1/review-files/${single.id}/template`, { templateCode: 'SHORT' }, ifMatch(assigned)))
  await chief.put(`/v1/review-files/${single.id}/template`, { templateCode: 'CASE' }, ifMatch(chosen)).expect(200)
  await act('startReviewRound', 'start')
  const accounts = new Map<string, TestAccount>()
  for (const officerId of wanted.officerIds) {
    const account = await app.account({ roles: ['CASE_REVIEWER'], scopeDivision: '320685', agencyId: wanted.agencyId, officerId })
    await account.get('/v1/me').expect(200)
    accounts.set(officerId, account)
  }
  const of = (officerId: string | null): TestAccount => accounts.get(officerId ?? '') ?? chief
  const score = async (sheet: SheetSummary, points: number, templateCode: string): Promise<void> => {
    const lines = templateCode === 'CASE' ? linesFor(points) : [{ code: 'N', verdict: 'SCORED', points: '100' }]
    const saved = await spend('saveScoreSheet', () => of(sheet.officerId).put(`/v1/score-sheets/${sheet.id}`, { lines, findings: templateCode === 'CASE' ? [sheetFinding()] : [] }, ifMatch(sheet)))
    await spend('signScoreSheet', () => of(sheet.officerId).post(`/v1/score-sheets/${sheet.id}/signature`, undefined, ifMatch(saved)))
  }
  const now = async ({ id }: { id: string }) => (await chief.get(`/v1/review-files/${id}`).expect(200)).body as ReviewFileSummary
  for (const file of await files()) {
    const sheets = await itemsOf<SheetSummary>(chief, `/v1/score-sheets?reviewFileId=${file.id}`)
    for (const [index, sheet] of sheets.entries()) await score(sheet, 70 + index * 25, file.templateCode)
    const disputed = await now(file)
    if (disputed.status === 'DISPUTED') {
      const third = wanted.officerIds.find((officerId) => !file.reviewerIds.includes(officerId)) ?? ''
      await fileAct('addThirdReviewer', disputed, 'third-reviewer', { officerId: third })
      for (const sheet of (await itemsOf<SheetSummary>(chief, `/v1/score-sheets?reviewFileId=${file.id}`)).filter(({ status }) => status === 'DRAFT')) await score(sheet, 80, file.templateCode)
    }
    await fileAct('agreeOnReviewFile', await now(file), 'agreement', { adoptedSheetId: sheets[0]?.id }, of(file.leaderId))
  }
  await act('reportReviewRound', 'report', { note: '报告' })
  const [again] = await files() as [ReviewFileSummary]
  await act('sendBackReviewFiles', 'return', { reviewFileIds: [again.id], reason: '复评' })
  const lines = again.templateCode === 'CASE' ? linesFor(90) : [{ code: 'N', verdict: 'SCORED', points: '100' }]
  await fileAct('agreeOnReviewFile', await now(again), 'agreement', { lines, findings: [] }, of(again.leaderId))
  await act('reportReviewRound', 'report', { note: '报告' })
  await act('auditReviewRound', 'audit', { note: '同意' })
  await act('feedBackReviewRound', 'feedback')
  const [objectable] = (await files()).filter(({ templateCode, id }) => templateCode === 'CASE' && id !== again.id) as [ReviewFileSummary]
  const manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: objectable.agencyId })
  await manager.get('/v1/me').expect(200)
  const objected = await fileAct('objectToReviewFile', objectable, 'objection', { objection: '不服', evidenceFileIds: [] }, manager)
  const uninvolved = wanted.officerIds.find((officerId) => !objectable.reviewerIds.includes(officerId)) ?? ''
  const findings = await itemsOf<Made>(chief, `/v1/findings?reviewFileId=${objectable.id}`)
  await fileAct('reReviewFile', objected, 're-review', { conclusion: 'CHANGED', reason: '复核', reviewerId: uninvolved, lines: linesFor(100), withdrawnFindingIds: findings.map(({ id }) => id) })
  await app.admin.query('update review_rounds set objection_due_on = \'2026-03-01\' where id = $1', [round.id])
  await act('finaliseReviewRound', 'finalisation')
  await act('notifyReviewRound', 'notification', { documentNumber: '通〔2026〕1号', rectifyBy: today })
  const [order] = await itemsOf<Made>(chief, '/v1/rectification-orders?overdue=true')
  if (order !== undefined) await spend('urgeRectification', () => chief.post(`/v1/rectification-orders/${order.id}/urging`, { note: '督办' }, ifMatch(order)))
  for (const agencyId of new Set((await files()).map((file) => file.agencyId))) {
    const own = await app.account({ roles: ['AGENCY_MANAGER'], agencyId })
    for (const [index, finding] of (await itemsOf<Made>(chief, `/v1/findings?roundId=${round.id}&agencyId=${agencyId}&status=OPEN&limit=100`)).entries()) {
      const rectify = async (given: Made): Promise<Made> =>
        (await own.post(`/v1/findings/${finding.id}/rectification`, { rectifiedOn: today, rectification: '已补正' }, ifMatch(given)).expect(200)).body as Made
      let rectified = await rectify(finding)
      if (index === 0) rectified = await rectify(await spend('rejectFindingRectification', () => chief.post(`/v1/findings/${finding.id}/rejection`, { reason: '不足' }, ifMatch(rectified))))
      await spend('verifyFinding', () => chief.post(`/v1/findings/${finding.id}/verification`, { verifiedOn: today }, ifMatch(rectified)))
    }
  }
  await act('closeReviewRound', 'closing')
  await spend('retireScoringStandard', () => chief.post(`${standards}/${standard.id}/retirement`, undefined, ifMatch(standard)))
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { recheckAssignment, type AssignmentRecord } from '../../src/kernel/draw-assignment-record.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { docxText } from '../support/docx.ts'
import { aPdf, bytesOf, storedFile } from '../support/files.ts'
import { addOfficer, auditCount } from '../support/records.ts'
import {
  conducting, groupOf, linesFor, newStandard, ownContent, reviewersOf, sheetFinding, standardInForce, type FindingRecord, type OrderRecord, type ReportRecord,
  type ReviewFileRecord, type ReviewFileSummary, type Reviewer, type RoundRecord, type SheetSummary, type StandardRecord,
} from '../support/review-rounds.ts'
import { acting, spotCheckWorld, trailOf, type SpotCheckRecord, type SpotCheckWorld } from '../support/spot-checks.ts'

let app: TestApp
let world: SpotCheckWorld
let reviewers: Reviewer[]
let conduct: ReturnType<typeof conducting>
let standard: StandardRecord
let spotCheck: SpotCheckRecord
beforeAll(async () => {
  app = await startTestApp()
  world = await spotCheckWorld(app)
  reviewers = await reviewersOf(app, world.bureau, 4)
  conduct = conducting(world.organiser, reviewers)
  standard = await standardInForce(world.organiser, '2026-03-02')
  spotCheck = await acting(app, world.organiser).drawn()
})
afterAll(() => app.close())

const plan = (given: object = {}) => ({
  title: '2026年案卷评查', spotCheckId: spotCheck.id, standardId: standard.id, thirdReviewerAbove: '10', doubleShare: 2000, groups: [groupOf('一组', reviewers)], ...given,
})

async function refusedWith(request: ReturnType<TestAccount['post']>, status: number, code: string): Promise<void> {
  const before = await auditCount(app.admin)
  const answer = await request
  expect([answer.status, (answer.body as { code?: string }).code]).toEqual([status, code])
  expect(await auditCount(app.admin)).toBe(before)
}

/** Moves the clock; a token lasts a quarter of an hour, so that those who go on acting have a new session. */
async function at(instant: string): Promise<void> {
  app.clock.set(instant)
  world.organiser = await app.session(world.organiser)
  world.manager = await app.session(world.manager)
  conduct = conducting(world.organiser, reviewers)
}

const nobody = '01900000-0000-7000-8000-000000000001'
const bodies: Readonly<Record<string, object | undefined>> = {
  'group-change': { groups: [{ name: '一组', leaderId: nobody, members: [{ officerId: nobody, withdrawsFrom: [] }] }], reason: '患病', reviewers: [] }, 'reviewer-draw': { pairsMayRepeat: true }, 'start': undefined, 'report': { note: '评查完毕' }, 'return': { reviewFileIds: [nobody], reason: '复评' },
  'audit': { note: '同意' }, 'feedback': undefined, 'finalisation': undefined, 'notification': { documentNumber: '海司通〔2026〕1号' }, 'closing': undefined,
}
/** Every act that the state does not offer is refused, whatever else might be wrong. */
async function onlyThese(round: RoundRecord, offered: readonly string[]): Promise<void> {
  for (const noun of Object.keys(bodies).filter((one) => !offered.includes(one))) {
    await refusedWith(world.organiser.post(`/v1/review-rounds/${round.id}/${noun}`, bodies[noun], ifMatch(round)), 409, 'state.act-not-available')
  }
}

describe('standards', () => {
  const url = '/v1/scoring-standards'

  test('the published one of ecology is there for everybody, with what it is computed from', async () => {
    const { items } = (await world.manager.get('/v1/scoring-standards-in-force?q=生态环境').expect(200)).body as { items: StandardRecord[] }
    expect(items).toEqual([expect.objectContaining({ code: 'ECOLOGY-REVIEW', documentNumber: '环执法发〔2024〕4号', status: 'IN_FORCE', availableActs: [], agencyId: null })])
    const { content } = (await world.manager.get(`${url}/${items[0]!.id}`).expect(200)).body as StandardRecord
    expect([content.vetoes.length, content.deductions.length, content.templates.length]).toEqual([25, 14, 6])
    await world.organiser.get(`${url}/${items[0]!.id}/history`).expect(404)
    await refusedWith(world.organiser.post(`${url}/${items[0]!.id}/retirement`, undefined, ifMatch(items[0]!)), 404, 'http.not-found')
  })

  test('a bureau has its own in versions: drafted, revised, in force, and the one before no longer', async () => {
    const draft = (await world.organiser.post(url, newStandard({ code: 'OWN' })).expect(201)).body as StandardRecord
    expect(draft).toMatchObject({ versionNumber: 1, status: 'DRAFT', availableActs: ['revise', 'enact'], effectiveOn: null })
    await world.manager.get(`${url}/${draft.id}`).expect(404)
    await refusedWith(world.organiser.post(url, newStandard({ code: 'OWN' })), 409, 'scoring.standard-drafted-twice')
    const revised = (await world.organiser.patch(`${url}/${draft.id}`, { title: '评查标准（试行）' }, ifMatch(draft)).expect(200)).body as StandardRecord
    expect(revised).toMatchObject({ title: '评查标准（试行）', contentDigest: draft.contentDigest, version: 2 })
    const before = await auditCount(app.admin)
    expect((await world.organiser.patch(`${url}/${draft.id}`, { title: '评查标准（试行）' }, ifMatch(revised)).expect(200)).body).toEqual(revised)
    expect(await auditCount(app.admin)).toBe(before)
    await refusedWith(world.organiser.patch(`${url}/${draft.id}`, { content: { ...ownContent, grades: [{ grade: 'GOOD', from: '60' }] } }, ifMatch(revised)), 422, 'scoring.standard-unsound')
    await refusedWith(world.organiser.post(`${url}/${draft.id}/retirement`, undefined, ifMatch(revised)), 409, 'state.act-not-available')
    await refusedWith(world.organiser.post(`${url}/${draft.id}/enactment`, { effectiveOn: '2026-03-01' }, ifMatch(revised)), 422, 'scoring.effective-in-past')
    const first = (await world.organiser.post(`${url}/${draft.id}/enactment`, { effectiveOn: '2026-03-02' }, ifMatch(revised)).expect(200)).body as StandardRecord
    await refusedWith(world.organiser.patch(`${url}/${draft.id}`, { title: '另' }, ifMatch(first)), 409, 'state.act-not-available')
    const second = await standardInForce(world.organiser, '2026-03-10', { code: 'OWN' })
    expect(second).toMatchObject({ versionNumber: 2, status: 'IN_FORCE', effectiveOn: '2026-03-10' })
    expect((await world.manager.get(`${url}/${first.id}`).expect(200)).body).toMatchObject({ status: 'RETIRED', retiredOn: '2026-03-10' })
    expect((await trailOf(app, first.id)).map(({ act }) => act).sort()).toEqual(['scoring-standard.draft', 'scoring-standard.enact', 'scoring-standard.retire', 'scoring-standard.revise'])
    await refusedWith(world.organiser.post('/v1/review-rounds', plan({ standardId: second.id })), 422, 'review-rounds.standard-not-in-force')
    await world.organiser.post(`${url}/${second.id}/retirement`, undefined, ifMatch(second)).expect(200)
  })

  test('are kept by bodies, within the scope', async () => {
    await refusedWith((await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })).post(url, newStandard({ code: 'X' })), 422, 'scoring.standard-without-issuer')
    await refusedWith(world.organiser.post(url, newStandard({ code: 'X', divisionCode: '320600' })), 422, 'scoring.standard-outside-scope')
    await refusedWith(world.manager.post(url, newStandard({ code: 'X' })), 403, 'http.not-permitted')
    await refusedWith(world.organiser.post(url, newStandard({ code: 'X', content: { ...ownContent, formula: 'RATIO_50_50' } })), 422, 'scoring.standard-unsound')
  })
})

describe('planning', () => {
  test('is refused without a place, a drawn spot check, a standard in force and reviewers who can be reached', async () => {
    const refused = (given: object, code: string) => refusedWith(world.organiser.post('/v1/review-rounds', plan(given)), 422, code)
    const planned = await acting(app, world.organiser).plan({ title: '未抽取' })
    const left = await addOfficer(app.admin, world.bureau, { status: 'LEFT', leftOn: '2026-01-31' })
    await refused({ spotCheckId: undefined }, 'review-rounds.place-missing')
    await refused({ spotCheckId: undefined, divisionCode: '320600' }, 'review-rounds.outside-scope')
    await refused({ spotCheckId: planned.id }, 'review-rounds.spot-check-not-drawn')
    await refused({ standardId: planned.id }, 'review-rounds.standard-not-in-force')
    await refused({ groups: [groupOf('一组', [...reviewers.slice(0, 1), { ...reviewers[1]!, officerId: left.id }])] }, 'review-rounds.member-unknown')
    await refused({ groups: [groupOf('一组', reviewers), groupOf('二组', reviewers)] }, 'review-rounds.member-twice')
    const ratio = await standardInForce(world.organiser, '2026-03-02', { code: 'DOCS', content: { ...ownContent, templates: ownContent.templates.slice(2) } })
    await refused({ standardId: ratio.id }, 'review-rounds.template-missing')
    await refusedWith((await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })).post('/v1/review-rounds', plan()), 422, 'review-rounds.organiser-missing')
    await refusedWith(world.manager.post('/v1/review-rounds', plan()), 403, 'http.not-permitted')
  })
})

describe('files that are no case', () => {
  let round: RoundRecord
  const document = () => ({ subjectKind: 'NORMATIVE_DOCUMENT', agencyId: world.agencies[0]!.id, title: '某办法合法性审核', number: '海政规〔2026〕1号', reference: '规范性文件系统 2026-001' })

  test('are reviewed by the same round: entered, assigned by hand, scored by their own template', async () => {
    round = await conduct.plan(plan({ spotCheckId: undefined, divisionCode: '320685', title: '规范性文件卷宗评查' }))
    await refusedWith(world.organiser.post(`/v1/review-rounds/${round.id}/start`, undefined, ifMatch(round)), 422, 'review-rounds.reviewers-missing')
    await refusedWith(world.organiser.post(`/v1/review-rounds/${round.id}/reviewer-draw`, bodies['reviewer-draw'], ifMatch(round)), 422, 'review-rounds.draw-without-seed')
    await refusedWith(world.organiser.post(`/v1/review-rounds/${round.id}/files`, { ...document(), agencyId: round.id }, ifMatch(round)), 422, 'review-rounds.outside-scope')
    await world.organiser.get(`/v1/review-rounds/${round.id}/assignment`).expect(404)
    const file = (await world.organiser.post(`/v1/review-rounds/${round.id}/files`, document(), ifMatch(round)).expect(201)).body as ReviewFileRecord
    expect(file).toMatchObject({ subjectKind: 'NORMATIVE_DOCUMENT', caseId: null, templateCode: 'DOC', reference: '规范性文件系统 2026-001', status: 'PENDING', availableActs: ['assign', 'chooseTemplate'] })
    const assign = (officerIds: string[], given = file) => world.organiser.put(`/v1/review-files/${file.id}/reviewers`, { officerIds }, ifMatch(given))
    const own = await addOfficer(app.admin, world.agencies[0]!)
    await refusedWith(assign([own.id]), 422, 'review-rounds.member-unknown')
    await refusedWith(assign([reviewers[0]!.officerId, reviewers[0]!.officerId]), 422, 'review-rounds.member-twice')
    await refusedWith(world.organiser.put(`/v1/review-files/${file.id}/template`, { templateCode: 'CASE' }, ifMatch(file)), 422, 'scoring.template-unknown')
    const assigned = (await assign([reviewers[1]!.officerId]).expect(200)).body as ReviewFileRecord
    expect(assigned).toMatchObject({ reviewerIds: [reviewers[1]!.officerId], groupName: '一组', leaderId: reviewers[0]!.officerId })
    expect((await assign([reviewers[1]!.officerId], assigned).expect(200)).body).toEqual(assigned)
    await refusedWith(world.organiser.post(`/v1/review-rounds/${round.id}/files`, document(), ifMatch(round)), 409, 'review-rounds.file-twice')
    await conduct.act(round, 'start')
    await refusedWith(assign([reviewers[2]!.officerId], { ...assigned, version: 3 }), 409, 'state.act-not-available')
    const [sheet] = await conduct.sheets(`roundId=${round.id}`)
    const done = await conduct.sign(await conduct.save(sheet!, { lines: [{ code: 'N', verdict: 'SCORED', points: '88.5', reason: '无起草说明', pages: '3' }], findings: [] }))
    expect(done).toMatchObject({ status: 'SIGNED', score: '88.50', grade: 'GOOD', computation: { exact: { numerator: '8850', denominator: '1' } }, signatureHolds: true })
    expect(await conduct.file(file)).toMatchObject({ status: 'SCORED', score: null })
  })
})

describe('a round', () => {
  let round: RoundRecord
  let files: ReviewFileSummary[]
  let doubled: ReviewFileSummary[]
  const sheetsOf = async (file: { id: string }): Promise<SheetSummary[]> =>
    (await conduct.sheets(`reviewFileId=${file.id}`)).sort((a, b) => a.position - b.position)
  const now = async (file: { id: string }): Promise<ReviewFileRecord> => conduct.file(file)
  const agreementOf = (file: { id: string, leaderId: string | null, version: number }, body: object, account = conduct.of(file.leaderId!)) =>
    account.post(`/v1/review-files/${file.id}/agreement`, body, ifMatch(file))
  const stranger = () => app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682', agencyId: world.bureau.id })

  test('takes the files drawn, once', async () => {
    round = await conduct.plan(plan())
    expect(round).toMatchObject({ status: 'PLANNED', availableActs: ['addFile', 'drawReviewers', 'changeGroups', 'start'], assignmentDigest: null, version: 1 })
    await refusedWith(world.organiser.post('/v1/review-rounds', plan()), 409, 'review-rounds.spot-check-taken')
    files = await conduct.files(round)
    expect(files.map(({ templateCode, status, subjectKind }) => [templateCode, status, subjectKind])).toEqual(Array.from({ length: 10 }, () => ['CASE', 'PENDING', 'CASE']))
    await onlyThese(round, ['group-change', 'reviewer-draw', 'start'])
    await (await stranger()).get(`/v1/review-rounds/${round.id}`).expect(404)
    await (await stranger()).get(`/v1/review-files/${files[0]!.id}`).expect(404)
    for (const templateCode of ['SHORT', 'CASE']) await world.organiser.put(`/v1/review-files/${files[0]!.id}/template`, { templateCode }, ifMatch(await now(files[0]!))).expect(200)
  })

  test('has its reviewers drawn from the seed of the spot check: none twice, loads even, a share looked at twice, to be worked out again', async () => {
    round = await conduct.act(round, 'reviewer-draw', bodies['reviewer-draw'])
    const record = (await world.organiser.get(`/v1/review-rounds/${round.id}/assignment`).expect(200)).body as AssignmentRecord
    expect(recheckAssignment(record).filter(({ ok }) => !ok)).toEqual([])
    expect([record.recordDigest, record.seedDigest, record.lines.length]).toEqual([round.assignmentDigest, spotCheck.seedDigest, 12])
    expect(record.loads.map(({ load }) => load)).toEqual([3, 3, 3, 3])
    expect(new Set(record.people.map(({ conflicts }) => conflicts[0]?.reason))).toEqual(new Set(['OWN_AGENCY']))
    await refusedWith(world.organiser.post(`/v1/review-rounds/${round.id}/reviewer-draw`, bodies['reviewer-draw'], ifMatch(round)), 409, 'review-rounds.drawn-already')
    files = await conduct.files(round)
    doubled = files.filter(({ reviewerIds }) => reviewerIds.length === 2)
    expect(doubled).toHaveLength(2)
    round = await conduct.act(round, 'start')
    expect(round).toMatchObject({ status: 'SCORING', availableActs: ['replaceReviewers', 'report'] })
    await onlyThese(round, ['group-change', 'report'])
    await refusedWith(world.organiser.post(`/v1/review-rounds/${round.id}/report`, bodies['report'], ifMatch(round)), 422, 'review-rounds.files-without-agreement')
  })

  test('a reviewer fills in the own sheet alone, completely, and signs it', async () => {
    const single = files.find(({ reviewerIds }) => reviewerIds.length === 1)!
    const [sheet] = await sheetsOf(single) as [SheetSummary]
    const own = conduct.of(sheet.officerId)
    const url = `/v1/score-sheets/${sheet.id}`
    const content = { lines: linesFor(90), findings: [sheetFinding()] }
    await refusedWith(world.organiser.put(url, content, ifMatch(sheet)), 403, 'http.not-permitted')
    const another = reviewers.find(({ officerId }) => officerId !== sheet.officerId && officerId !== reviewers[0]!.officerId)!
    await refusedWith(another.account.put(url, content, ifMatch(sheet)), 404, 'http.not-found')
    const wide = await app.account({ roles: ['CASE_REVIEWER'], scopeDivision: '320685', agencyId: world.bureau.id })
    await refusedWith(wide.put(url, content, ifMatch(sheet)), 422, 'review-rounds.sheet-of-another')
    await refusedWith(own.put(url, { ...content, findings: [sheetFinding({ category: 'LAW' })] }, ifMatch(sheet)), 422, 'review-rounds.subcategory-of-another')
    await refusedWith(own.post(`${url}/signature`, undefined, ifMatch(sheet)), 422, 'scoring.sheet-incomplete')
    let saved = await conduct.save(sheet, { lines: [{ code: 'A', verdict: 'SCORED', points: '61' }], findings: [] })
    await refusedWith(own.post(`${url}/signature`, undefined, ifMatch(saved)), 422, 'scoring.sheet-unsound')
    saved = await conduct.save(saved, { lines: linesFor(90), findings: [sheetFinding({ itemCode: 'Z' })] })
    await refusedWith(own.post(`${url}/signature`, undefined, ifMatch(saved)), 422, 'review-rounds.item-unknown')
    saved = await conduct.save(saved, content)
    expect(await conduct.save(saved, content)).toEqual(saved)
    const signed = await conduct.sign(saved)
    expect(signed).toMatchObject({ status: 'SIGNED', score: '90.00', grade: 'EXCELLENT', signatureHolds: true, availableActs: [] })
    await refusedWith(own.put(url, content, ifMatch(signed)), 409, 'state.act-not-available')
    const trail = await trailOf(app, sheet.id)
    expect(trail.map(({ act }) => act).sort()).toEqual(['score-sheet.open', 'score-sheet.save', 'score-sheet.save', 'score-sheet.save', 'score-sheet.sign'])
    expect(JSON.stringify(trail)).not.toContain('90.00')
    await app.admin.query('update score_sheets set lines = $1 where id = $2', [JSON.stringify(linesFor(95)), sheet.id])
    expect((await own.get(url).expect(200)).body).toMatchObject({ signatureHolds: false })
    await app.admin.query('update score_sheets set lines = $1 where id = $2', [JSON.stringify(linesFor(90)), sheet.id])
  })

  test('nobody sees another\'s sheet of a file before all have signed; scores too far apart bring a third reviewer', async () => {
    const [file] = doubled as [ReviewFileSummary]
    const [first, second] = await sheetsOf(file) as [SheetSummary, SheetSummary]
    await conduct.score(first, 95)
    const seen = async (account: TestAccount, sheet: SheetSummary) => (await account.get(`/v1/score-sheets/${sheet.id}`)).body as Record<string, unknown>
    for (const account of [world.organiser, conduct.of(reviewers[0]!.officerId)].filter((one) => one !== conduct.of(first.officerId))) {
      const hidden = await seen(account, first)
      if (hidden['code'] !== 'http.not-found') expect(hidden).toMatchObject({ sealed: true, lines: null, findings: null, score: null, grade: null, computation: null, digest: null })
    }
    expect(await seen(conduct.of(first.officerId), first)).toMatchObject({ sealed: false, score: '95.00' })
    await conduct.score(second, 80)
    const disputed = await now(file)
    expect(disputed).toMatchObject({ status: 'DISPUTED', availableActs: ['addThird'], score: null })
    expect(await seen(world.organiser, second)).toMatchObject({ sealed: true, score: null })
    await refusedWith(agreementOf(disputed, { lines: linesFor(90) }), 409, 'state.act-not-available')
    const third = (officerId: string) => world.organiser.post(`/v1/review-files/${file.id}/third-reviewer`, { officerId }, ifMatch(disputed))
    await refusedWith(third(first.officerId), 422, 'review-rounds.member-twice')
    await refusedWith(third(world.reviewerOfficerId), 422, 'review-rounds.member-unknown')
    const another = reviewers.find(({ officerId }) => !file.reviewerIds.includes(officerId))!
    expect((await third(another.officerId).expect(200)).body).toMatchObject({ status: 'SCORING', reviewerIds: [...file.reviewerIds, another.officerId] })
    await conduct.score((await sheetsOf(file))[2]!, 88, [sheetFinding()])
    expect(await now(file)).toMatchObject({ status: 'SCORED' })
    expect(await seen(world.organiser, first)).toMatchObject({ sealed: false, score: '95.00', signatureHolds: true })
    await refusedWith(world.organiser.post(`/v1/review-files/${file.id}/third-reviewer`, { officerId: another.officerId }, ifMatch(await now(file))), 409, 'state.act-not-available')
  })

  test('the leader of the group records what it agrees on; the score follows from the lines', async () => {
    const [, file] = doubled as [ReviewFileSummary, ReviewFileSummary]
    for (const sheet of await sheetsOf(file)) await conduct.score(sheet, 85, [sheetFinding()])
    const scored = await now(file)
    expect(scored.status).toBe('SCORED')
    const another = reviewers.find(({ officerId }) => officerId !== scored.leaderId && scored.reviewerIds.includes(officerId))
    if (another !== undefined) await refusedWith(agreementOf(scored, { lines: linesFor(90) }, another.account), 422, 'review-rounds.not-group-leader')
    await refusedWith(agreementOf(scored, {}), 422, 'review-rounds.agreement-unstated')
    await refusedWith(agreementOf(scored, { lines: linesFor(90), adoptedSheetId: round.id }), 422, 'review-rounds.agreement-unstated')
    await refusedWith(agreementOf(scored, { adoptedSheetId: round.id }), 422, 'review-rounds.agreement-unstated')
    await refusedWith(agreementOf(scored, { lines: [] }), 422, 'scoring.sheet-incomplete')
    const agreed = await conduct.agree(scored, { lines: [...linesFor(86), { code: 'V1', verdict: 'FOUND', reason: '以内设机构名义作出' }], findings: [], note: '合议' })
    expect(agreed).toMatchObject({ status: 'AGREED', score: '0.00', grade: 'UNQUALIFIED', vetoed: true, computation: { vetoes: ['V1'], obtained: '86' } })
  })

  test('is reported when every file is agreed upon, sent back where doubtful, and audited by somebody else', async () => {
    for (const file of files) {
      const sheets = await sheetsOf(file)
      for (const sheet of sheets.filter(({ status }) => status === 'DRAFT')) await conduct.score(sheet, 92, [sheetFinding({ severity: 'MAJOR', subcategory: 'PROCEDURE_NOTICE' })])
      if ((await now(file)).status === 'SCORED') await conduct.agree(await now(file), { adoptedSheetId: sheets.at(-1)!.id })
    }
    round = await conduct.act(round, 'report', bodies['report'])
    await onlyThese(round, ['return', 'audit'])
    await refusedWith(world.organiser.post(`/v1/review-rounds/${round.id}/return`, bodies['return'], ifMatch(round)), 422, 'review-rounds.file-not-in-round')
    const vetoed = doubled[1]!
    round = await conduct.act(round, 'return', { reviewFileIds: [vetoed.id], reason: '否决依据不足' })
    expect(await now(vetoed)).toMatchObject({ status: 'SCORED' })
    await conduct.agree(await now(vetoed), { lines: linesFor(70), findings: [sheetFinding(), sheetFinding({ category: 'LAW', subcategory: 'LAW_CITATION', itemCode: 'A' })] })
    round = await conduct.act(round, 'report', bodies['report'])
    const member = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeKind: 'DIVISION', scopeDivision: '320685', agencyId: world.bureau.id, officerId: reviewers[1]!.officerId })
    await refusedWith(member.post(`/v1/review-rounds/${round.id}/audit`, bodies['audit'], ifMatch(round)), 422, 'review-rounds.audited-by-reviewer')
    round = await conduct.act(round, 'audit', bodies['audit'])
    await onlyThese(round, ['feedback'])
  })

  test('the agencies learn their results with the feedback, and only their own', async () => {
    const own = files.find(({ agencyId }) => agencyId === world.agencies[0]!.id)!
    const hidden = (await world.manager.get(`/v1/review-files/${own.id}`).expect(200)).body as ReviewFileRecord
    expect(hidden).toMatchObject({ score: null, grade: null, reviewerIds: [], leaderId: null, lines: null, computation: null, findings: null, availableActs: [] })
    expect((await world.manager.get('/v1/findings').expect(200)).body).toMatchObject({ items: [] })
    await refusedWith(world.manager.post(`/v1/review-files/${own.id}/objection`, { objection: '不服', evidenceFileIds: [] }, ifMatch(hidden)), 409, 'review-rounds.not-in-feedback')
    round = await conduct.act(round, 'feedback')
    expect(round).toMatchObject({ status: 'FEEDBACK', feedbackOn: '2026-03-02', objectionDueOn: '2026-03-16', ruleCode: 'CFR-OBJ', provisional: false })
    await onlyThese(round, ['finalisation'])
    expect((await world.manager.get(`/v1/review-files/${own.id}`).expect(200)).body).toMatchObject({ score: expect.any(String), availableActs: ['object'] })
    await world.manager.get(`/v1/score-sheets?reviewFileId=${own.id}`).expect(403)
    await world.manager.get(`/v1/review-files/${files.find(({ agencyId }) => agencyId !== own.agencyId)!.id}`).expect(404)
    const found = await conduct.all<FindingRecord>(`/v1/findings?roundId=${round.id}`)
    expect(found).toHaveLength(11)
    const mine = found.find(({ agencyId }) => agencyId === world.agencies[0]!.id)!
    await refusedWith(world.manager.post(`/v1/findings/${mine.id}/rectification`, { rectifiedOn: '2026-03-02', rectification: '已改' }, ifMatch(mine)), 409, 'review-rounds.rectification-not-ordered')
    expect(await acting(app, world.organiser).figures(spotCheck)).toMatchObject({ filesReviewed: { numerator: 10, denominator: 10 }, findings: 11 })
  })

  test('an agency objects in time, somebody else reviews again, and then the results are final', async () => {
    const [one, two] = files.filter(({ agencyId }) => agencyId === world.agencies[0]!.id) as [ReviewFileSummary, ReviewFileSummary]
    const evidence = (await storedFile(await app.account({ roles: ['AGENCY_MANAGER'], agencyId: world.agencies[0]!.id }), aPdf(), { agencyId: world.agencies[0]!.id })).id
    const object = (file: { id: string, version: number }, account = world.manager, evidenceFileIds = [evidence]) =>
      account.post(`/v1/review-files/${file.id}/objection`, { objection: '送达回证在副卷', evidenceFileIds }, ifMatch(file))
    const another = await app.account({ roles: ['AGENCY_MANAGER'], scopeDivision: '320685', agencyId: world.agencies[1]!.id })
    await refusedWith(object(await now(one), another), 422, 'review-rounds.objection-by-another')
    await refusedWith(object(await now(one), world.manager, [round.id]), 422, 'files.unknown')
    const objected = (await object(await now(one)).expect(200)).body as ReviewFileRecord
    expect(objected).toMatchObject({ status: 'OBJECTED', objectedOn: '2026-03-02', reReviewDueOn: '2026-03-16', ruleCode: 'CFR-REREV', objectionFileIds: [evidence] })
    await refusedWith(object(objected), 409, 'state.act-not-available')
    await at('2026-03-17T01:00:00Z')
    await refusedWith(object(await now(two)), 422, 'review-rounds.objection-late')
    await refusedWith(world.organiser.post(`/v1/review-rounds/${round.id}/finalisation`, undefined, ifMatch(round)), 422, 'review-rounds.objections-open')
    const { id: otherOfficer } = await addOfficer(app.admin, world.bureau)
    const reReview = (given: object, file: { id: string, version: number } = objected) => world.organiser.post(`/v1/review-files/${file.id}/re-review`, {
      conclusion: 'CHANGED', reason: '副卷确有回证', reviewerId: otherOfficer, lines: linesFor(100), withdrawnFindingIds: [], ...given,
    }, ifMatch(file))
    await refusedWith(reReview({ reviewerId: objected.reviewerIds[0]! }), 422, 'review-rounds.re-review-by-reviewer')
    await refusedWith(reReview({ reviewerId: round.id }), 422, 'spot-checks.reviewer-unknown')
    await refusedWith(reReview({ conclusion: 'UPHELD' }), 422, 'review-rounds.re-review-unstated')
    await refusedWith(reReview({ withdrawnFindingIds: [round.id] }), 422, 'review-rounds.finding-not-of-file')
    const findings = (await conduct.all<FindingRecord>(`/v1/findings?reviewFileId=${one.id}`)).map(({ id }) => id)
    const changed = (await reReview({ withdrawnFindingIds: findings }).expect(200)).body as ReviewFileRecord
    expect(changed).toMatchObject({ status: 'CONFIRMED', score: '100.00', firstScore: objected.score, reReviewConclusion: 'CHANGED', reReviewerId: otherOfficer })
    expect((await conduct.all<FindingRecord>(`/v1/findings?reviewFileId=${one.id}`)).map(({ status }) => status)).toEqual(findings.map(() => 'WITHDRAWN'))
    await at('2026-03-16T01:00:00Z')
    await refusedWith(world.organiser.post(`/v1/review-rounds/${round.id}/finalisation`, undefined, ifMatch(round)), 422, 'review-rounds.objection-period-open')
    await at('2026-03-17T01:00:00Z')
    round = await conduct.act(round, 'finalisation')
    expect((await conduct.files(round)).every(({ status }) => status === 'CONFIRMED')).toBe(true)
    await refusedWith(reReview({}, changed), 409, 'state.act-not-available')
    await onlyThese(round, ['notification'])
  })

  test('each agency is ordered to rectify by a day, reports with evidence, and is done when all is verified', async () => {
    await refusedWith(world.organiser.post(`/v1/review-rounds/${round.id}/notification`, { ...bodies['notification'], rectifyBy: '2026-03-16' }, ifMatch(round)), 422, 'review-rounds.rectify-by-past')
    round = await conduct.act(round, 'notification', bodies['notification'])
    await onlyThese(round, ['closing'])
    await refusedWith(world.organiser.post(`/v1/review-rounds/${round.id}/closing`, undefined, ifMatch(round)), 422, 'review-rounds.orders-open')
    const orders = await conduct.all<OrderRecord>(`/v1/rectification-orders?roundId=${round.id}`)
    expect(orders).toHaveLength(3)
    expect(orders[0]).toMatchObject({ documentNumber: '海司通〔2026〕1号', issuedOn: '2026-03-17', dueOn: '2026-04-16', ruleCode: 'CFR-RECT', status: 'ISSUED', overdue: false, availableActs: [] })
    const urge = (order: OrderRecord) => world.organiser.post(`/v1/rectification-orders/${order.id}/urging`, { note: '请于三日内完成整改' }, ifMatch(order))
    await refusedWith(urge(orders[0]!), 422, 'review-rounds.order-not-overdue')
    await at('2026-04-17T01:00:00Z')
    expect((await urge(orders[0]!).expect(200)).body).toMatchObject({ overdue: true, availableActs: ['urge'], urgings: [{ on: '2026-04-17', note: '请于三日内完成整改' }] })
    expect(await conduct.all(`/v1/rectification-orders?overdue=true`)).toHaveLength(3)
    let stubborn = true
    for (const agency of world.agencies) {
      const manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })
      const own = await conduct.all<FindingRecord>(`/v1/findings?status=OPEN`, manager)
      for (const finding of own) {
        const rectify = async (given: FindingRecord): Promise<FindingRecord> =>
          (await manager.post(`/v1/findings/${finding.id}/rectification`, { rectifiedOn: '2026-04-17', rectification: '已补正', evidenceFileIds: [] }, ifMatch(given)).expect(200)).body as FindingRecord
        const verify = (given: FindingRecord, verifiedBy: string) => world.organiser.post(`/v1/findings/${finding.id}/verification`, { verifiedOn: '2026-04-17', verifiedBy }, ifMatch(given))
        let rectified = await rectify(finding)
        if (stubborn) {
          expect(rectified.dataChanged).toBe(false)
          await refusedWith(verify(rectified, 'CHANGED_DATA'), 422, 'review-rounds.data-not-changed')
          await refusedWith(manager.post(`/v1/findings/${finding.id}/rejection`, { reason: '无' }, ifMatch(rectified)), 403, 'http.not-permitted')
          const rejected = (await world.organiser.post(`/v1/findings/${finding.id}/rejection`, { reason: '未见回证' }, ifMatch(rectified)).expect(200)).body as FindingRecord
          expect(rejected).toMatchObject({ status: 'OPEN', rectifiedOn: null, rejections: [{ reason: '未见回证', rectification: '已补正' }] })
          await refusedWith(world.organiser.post(`/v1/findings/${finding.id}/rejection`, { reason: '无' }, ifMatch(rejected)), 409, 'state.act-not-available')
          await app.admin.query('update enforcement_cases set version = version + 1 where id = $1', [finding.caseId])
          rectified = await rectify(rejected)
          expect(rectified.dataChanged).toBe(true)
        }
        await verify(rectified, stubborn ? 'CHANGED_DATA' : 'EVIDENCE').expect(200)
        stubborn = false
      }
    }
    expect((await conduct.all<OrderRecord>(`/v1/rectification-orders?roundId=${round.id}`)).map(({ status, closedOn }) => [status, closedOn])).toEqual(orders.map(() => ['CLOSED', '2026-04-17']))
    expect((await trailOf(app, orders[0]!.id)).map(({ act }) => act).sort()).toEqual(['rectification-order.close', 'rectification-order.issue', 'rectification-order.urge'])
    await refusedWith(urge({ ...orders[0]!, version: 3 }), 409, 'state.act-not-available')
    round = await conduct.act(round, 'closing')
    expect(round).toMatchObject({ status: 'CLOSED', closedOn: '2026-04-17', availableActs: [] })
    await onlyThese(round, [])
  })

  test('its report counts by agency, ranks what is typical, states agreement and what was late', async () => {
    const report = (await world.organiser.get(`/v1/review-rounds/${round.id}/report`).expect(200)).body as ReportRecord
    const withdrawn = (await conduct.all<FindingRecord>(`/v1/findings?roundId=${round.id}&status=WITHDRAWN`)).length
    expect(report).toMatchObject({
      status: 'CLOSED', files: 10, scored: 10, vetoed: 0, changed: 1, findings: 11 - withdrawn, objected: { numerator: 1, denominator: 10, value: 0.1 },
      verified: { numerator: 11 - withdrawn, denominator: 11 - withdrawn, value: 1 }, agreement: { doubleReviewed: 2, items: { units: 4 }, grades: { units: 2 } },
    })
    expect(report.byAgency).toHaveLength(3)
    expect(report.byAgency.reduce((sum, { findings }) => sum + findings, 0)).toBe(report.findings)
    expect(report.typicalProblems.map(({ rank }) => rank)).toEqual(report.typicalProblems.map((_problem, index) => index + 1))
    expect(report.typicalProblems[0]!.findings).toBeGreaterThanOrEqual(report.typicalProblems.at(-1)!.findings)
    expect([report.late.reReviews.length, report.late.orders.length]).toEqual([1, 3])
    const { bytes } = await bytesOf(world.organiser, `/v1/review-rounds/${round.id}/report/content`)
    expect(await docxText(bytes)).toContain('2026年案卷评查评查报告')
    expect((await trailOf(app, round.id)).map(({ act }) => act).sort()).toEqual([
      'audit', 'close', 'draw-reviewers', 'feed-back', 'finalise', 'notify', 'plan', 'report', 'report', 'send-back', 'start',
    ].map((act) => `review-round.${act}`))
  })
})

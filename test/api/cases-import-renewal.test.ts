import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CaseImportRow, ImportedStep } from '../../src/modules/cases/import/row.ts'
import { maxSteps } from '../../src/modules/cases/import/row.ts'
import { maxCaseBytes } from '../../src/modules/cases/import/source.ts'
import type { TestAccount } from '../support/app.ts'
import { ifMatch } from '../support/app.ts'
import { approval, archived, now, step } from '../support/case-course.ts'
import { strangeId } from '../support/case-kinds.ts'
import { alertsOf, likenessOf, rowOf, stepsOf } from '../support/case-rows.ts'
import { type CaseWorld, company, filed, importFile, importRow, rowsOf, startCaseWorld, type Verdict } from '../support/cases.ts'
import { addAgency, auditCount, auditOf } from '../support/records.ts'

let world: CaseWorld
let manager: TestAccount
let whole: CaseImportRow
beforeAll(async () => {
  world = await startCaseWorld()
  manager = world.manager
  whole = await rowOf(world, (await archived(world)).id, {})
})
afterAll(() => world.app.close())

type Steps = readonly ImportedStep[]
/** A penalty from filing to the archive, under a number and with a party of its own. */
const road = (edit: (steps: Steps) => Steps = (steps) => steps, given: Partial<CaseImportRow> = {}): CaseImportRow =>
  ({ ...whole, caseNumber: importRow(world).caseNumber, parties: [company()], steps: [...edit(whole.steps ?? [])], ...given })
const without = (...kinds: string[]) => (steps: Steps) => steps.filter(({ kind }) => !kinds.includes(kind))
const until = (last: string) => (steps: Steps) => steps.slice(0, steps.findIndex(({ kind }) => kind === last) + 1)
const changed = (changing: string, change: (step: ImportedStep) => ImportedStep) => (steps: Steps) => steps.map((one) => one.kind === changing ? change(one) : one)
const one = async (row: object, query = ''): Promise<Verdict> => (await importFile(manager, [row], { query })).verdicts[0]!
const codeOf = async (row: object, query = ''): Promise<string | undefined> => (await one(row, query)).problem?.code
const recording = '?faults=RECORD'
const unnotified = () => road(without('PENALTY_NOTICE', 'WAIVER'))
const uncorrected = (given: Partial<ImportedStep> = {}) => changed('DECISION', (step) => ({ ...step, ...given, data: { ...step.data, correction: undefined } }))
const stored = async (): Promise<number[]> => [
  ...await Promise.all(['enforcement_cases', 'case_steps', 'case_alerts', 'case_deadlines', 'publications', 'outbox_events'].map((table) => rowsOf(world.app.admin, table))), await auditCount(world.app.admin),
]

describe('faults', () => {
  test('refuse the row with the code and the articles of the gate, at the step', async () => {
    const verdict = await one(unnotified())
    expect(verdict).toMatchObject({ status: 'REFUSED', problem: { code: 'cases.notice-missing', legalBasis: [{ article: '第四十四条' }, { article: '第六十二条' }] } })
    expect(verdict.problem?.errors?.[0]).toMatchObject({ pointer: expect.stringMatching(/^\/body\/steps\/\d+$/), code: 'cases.notice-missing' })
    expect(await codeOf(road(undefined, { handlers: whole.handlers.slice(0, 1) }))).toBe('cases.two-officers-required')
    expect(await codeOf(road(undefined, { itemCode: '没有的事项' }))).toBe('cases.item-not-held')
  })

  test('are recorded where that is asked for, listed and settled like others', async () => {
    const verdict = await one(unnotified(), recording)
    expect(verdict).toMatchObject({ status: 'CREATED', alerts: ['cases.notice-missing'] })
    const [alert, ...others] = await alertsOf(manager, verdict.id!)
    expect(alert).toMatchObject({ code: 'cases.notice-missing', origin: 'RECORDED', reason: null, status: 'OPEN', stepId: (await stepsOf(manager, verdict.id!)).find(({ kind }) => kind === 'DECISION')?.id })
    expect(others).toEqual([])
    expect(await now(world, { id: verdict.id! })).toMatchObject({ status: 'ARCHIVED', openAlerts: 1 })
    const supervisor = await world.app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
    await supervisor.post(`/v1/case-alerts/${alert!.id}/settlement`, { outcome: 'CONFIRMED', settlement: '移交督办' }, ifMatch(alert!)).expect(200)
    expect(await now(world, { id: verdict.id! })).toMatchObject({ openAlerts: 0 })
  })

  test('of a party fined before name the case to those alone who may see it', async () => {
    const { admin } = world.app
    const earlier = road()
    const { id } = await one(earlier)
    const again = road(() => [], { parties: earlier.parties, filedOn: '2026-03-02' })
    const named = { code: 'cases.party-fined-before', missing: [earlier.caseNumber] }
    expect((await one(again)).problem).toMatchObject(named)
    const neighbour = await addAgency(admin, '320681')
    await admin.query('update enforcement_cases set agency_id = $2, division_code = $3 where id = $1', [id, neighbour.id, neighbour.divisionCode])
    const { problem } = await one(again)
    expect(problem).toMatchObject({ code: 'cases.party-fined-before', detail: '当事人曾因同一事项被罚款；不是同一个违法行为的，应当说明' })
    expect(problem).not.toHaveProperty('missing')
    const ofCity = await world.app.account({ roles: ['AGENCY_MANAGER'], scopeDivision: '320600' })
    expect((await importFile(ofCity, [again])).verdicts[0]?.problem).toMatchObject(named)
  })

  test.each<[string, () => CaseImportRow, string[]]>([
    ['a single officer', () => road(undefined, { handlers: whole.handlers.slice(0, 1) }), ['cases.two-officers-required', 'cases.evidence-officers-missing', 'cases.evidence-officers-missing']],
    ['certificates that were not in force', () => importRow(world, { filedOn: '2019-01-07' }), ['cases.handler-uncertified']],
    ['a major decision without a review', () => importRow(world, {
      decision: { decidedOn: '2026-02-02', kind: 'PENALTY', number: '测交罚〔2026〕901号', summary: '罚款', penaltyKinds: ['FINE'], fineYuan: '150000.00' },
    }), ['cases.legal-review-required']],
    ['a reviewer who handles the case', () => importRow(world, {
      legalReview: { opinion: 'AGREE', reviewedOn: '2026-01-30', reviewerCertificate: world.officers[0]!.number },
    }), ['case-imports.reviewer-is-handler']],
    ['a warning nobody met', () => road(uncorrected()), ['cases.correction-not-ordered']],
  ])('%s', async (_name, row, codes) => {
    const source = row()
    expect(await codeOf(source)).toBe(codes[0])
    const verdict = await one(source, recording)
    expect(verdict).toMatchObject({ status: 'CREATED', alerts: codes })
    expect((await alertsOf(manager, verdict.id!)).filter(({ origin }) => origin === 'RECORDED').map(({ code }) => code).sort()).toEqual(codes.toSorted())
    expect((await now(world, { id: verdict.id! })).handlers.length).toBe(source.handlers.length)
  })

  test('a decision number used before is explained', async () => {
    const numbered = (given: Partial<ImportedStep> = {}) => changed('DECISION', (step) => ({ ...step, ...given, data: { ...step.data, decisionNumber: '海交罚〔2026〕600号' } }))
    const first = await one(road(numbered()))
    expect(first).toMatchObject({ status: 'CREATED' })
    expect((await one(road(numbered()))).problem).toMatchObject({ code: 'cases.decision-number-taken', missing: [first.caseNumber] })
    expect(await one(road(numbered()), recording)).toMatchObject({ status: 'CREATED', alerts: ['cases.decision-number-taken'] })
    const acknowledged = [{ code: 'cases.decision-number-taken', reason: '两案合并制作一份决定书' }]
    expect(await one(road(numbered({ acknowledged })))).toMatchObject({ status: 'CREATED' })
  })

  test('a warning that was met with a reason is kept as such, either way', async () => {
    const acknowledged = [{ code: 'cases.correction-not-ordered', reason: '违法行为已经停止' }]
    for (const query of ['', recording]) {
      const { id, ...verdict } = await one(road(uncorrected({ acknowledged })), query)
      expect(verdict).not.toHaveProperty('alerts')
      expect(await alertsOf(manager, id!)).toMatchObject([{ origin: 'ACKNOWLEDGED', reason: '违法行为已经停止', status: 'OPEN' }])
      expect((await stepsOf(manager, id!)).find(({ kind }) => kind === 'DECISION')?.acknowledged).toEqual(acknowledged)
    }
  })

  test('never excuse what is impossible or malformed', async () => {
    const late = road((steps) => steps.toReversed())
    expect(await codeOf(late, recording)).toBe('state.act-not-available')
    expect(await codeOf(road(changed('SERVICE', (given) => ({ ...given, occurredOn: '2026-01-01' }))), recording)).toMatch(/^cases\.dates-out-of-order$/)
    expect(await codeOf(road(changed('DECISION', (given) => ({ ...given, data: { ...given.data, penaltyKinds: [] } }))), recording)).toMatch(/^cases\.fine-mismatch$/)
    expect(await codeOf(road(undefined, { actKind: 'LEVY' }), recording)).toBe('cases.step-not-applicable')
  })
})

describe('a legal review', () => {
  const major = (given: Partial<CaseImportRow> = {}) => road((steps) => changed('DECISION', (given) => ({
    ...given, data: { ...given.data, fineYuan: '150000.00' }, acknowledged: [{ code: 'cases.discussion-advised', reason: '不属于重大违法' }],
  }))(until('DECISION')(steps)), given)
  const agreed = (reviewedOn: string): Partial<CaseImportRow> => ({ legalReview: { opinion: 'AGREE', reviewedOn, reviewerCertificate: world.reviewer.number } })

  test('stands before the decision, which is what was sent to it', async () => {
    expect(await codeOf(major())).toBe('cases.legal-review-required')
    expect(await codeOf(major(agreed('2026-03-01')))).toBe('cases.legal-review-required')
    const { id } = await one(major(agreed('2026-02-05')))
    expect(await now(world, { id: id! })).toMatchObject({ status: 'DECIDED', legalReviewRequired: true, legalReviewOpinion: 'AGREE', legalReviewedOn: '2026-02-05', proposedFineYuan: '150000.00' })
  })
})

describe('a newer version of the same record', () => {
  test('carries the case on to where the whole road leads', async () => {
    const row = road()
    const first = { ...row, steps: [...until('DECISION')(row.steps ?? [])] }
    const { id } = await one(first)
    expect(await now(world, { id: id! })).toMatchObject({ status: 'DECIDED' })
    const { verdicts, summary } = await importFile(manager, [{ ...row, revision: 2 }])
    expect(verdicts).toEqual([{ line: 1, status: 'UPDATED', id, caseNumber: row.caseNumber }])
    expect(summary).toMatchObject({ rows: 1, created: 0, updated: 1 })
    expect((await manager.get(`/v1/case-imports/${summary.importId!}`)).body).toMatchObject({ created: 0, updated: 1 })
    const { id: straight } = await one(road())
    expect(await likenessOf(world, id!)).toEqual(await likenessOf(world, straight!))
    expect((await auditOf(world.app.admin, id!)).map(({ act }) => act)).toEqual(['case.import', 'case.import-revision'])
    const published = await world.app.admin.query('select 1 from publications where case_id = $1 and channel = \'UNIFIED_PLATFORM\'', [id])
    expect(published.rowCount).toBe(1)

    expect(await one({ ...row, revision: 2 })).toEqual({ line: 1, status: 'UNCHANGED', id, caseNumber: row.caseNumber })
    const before = await stored()
    expect(await codeOf(first)).toBe('case-imports.revision-superseded')
    expect(await codeOf({ ...row, revision: 2, publishedOn: '2026-02-11' })).toBe('cases.number-taken')
    expect(await codeOf({ ...row, revision: 3, cause: '另一案由' })).toBe('case-imports.filing-changed')
    const other = await one({ ...row, revision: 3, steps: changed('SERVICE', (given) => ({ ...given, data: { recipient: '甄他人' } }))(row.steps ?? []) })
    expect(other.problem).toMatchObject({ code: 'case-imports.step-changed', errors: [{ pointer: `/body/steps/${(row.steps ?? []).findIndex(({ kind }) => kind === 'SERVICE')}` }] })
    expect(await codeOf({ ...row, revision: 3, steps: (row.steps ?? []).slice(0, -1) })).toBe('case-imports.step-changed')
    expect((await stored()).slice(0, 5)).toEqual(before.slice(0, 5))
  })

  test('changes the procedure', async () => {
    const row = importRow(world, { procedureKind: 'SIMPLE', decision: undefined, servedOn: undefined, closedOn: undefined, publishedOn: undefined, steps: [] })
    const { id } = await one(row)
    const data = { reason: '当事人对事实有异议，须进一步调查', approval: { ...approval, approvedOn: row.filedOn } }
    expect(await one({ ...row, revision: 2, steps: [{ kind: 'PROCEDURE_CHANGE', occurredOn: row.filedOn, data }] })).toMatchObject({ status: 'UPDATED', id })
    expect(await now(world, { id: id! })).toMatchObject({ procedureKind: 'ORDINARY', deadlines: [{ ruleCode: 'PEN-DECIDE' }] })
  })

  test('faults in what is new refuse it, and the case stays as it was', async () => {
    const row = road()
    const { id } = await one({ ...row, steps: [...until('INVESTIGATION_REPORT')(row.steps ?? [])] })
    const before = await likenessOf(world, id!)
    const unlawful = { ...row, revision: 2, steps: [...without('PENALTY_NOTICE', 'WAIVER')(row.steps ?? [])] }
    expect(await codeOf(unlawful)).toBe('cases.notice-missing')
    expect(await likenessOf(world, id!)).toEqual(before)
    expect(await one(unlawful, recording)).toMatchObject({ status: 'UPDATED', id, alerts: ['cases.notice-missing'] })
    expect(await now(world, { id: id! })).toMatchObject({ status: 'ARCHIVED', openAlerts: 1 })
  })

  test('in one file, one after the other; a dry run says the same and stores nothing', async () => {
    const row = road()
    const versions = [until('WAIVER'), until('DECISION'), (steps: Steps) => steps].map((edit, index) => ({ ...row, revision: index + 1, steps: [...edit(row.steps ?? [])] }))
    const rows = [...versions, versions[2]!, { ...versions[2]!, revision: 4, cause: '另一案由' }]
    const before = await stored()
    const dry = await importFile(manager, rows, { query: '?dryRun=true' })
    expect(dry.verdicts.map(({ status }) => status)).toEqual(['WOULD_CREATE', 'WOULD_UPDATE', 'WOULD_UPDATE', 'UNCHANGED', 'REFUSED'])
    expect(dry.summary).toEqual({ rows: 5, created: 1, updated: 2, unchanged: 1, refused: 1, dryRun: true })
    expect(await stored()).toEqual(before)
    const { verdicts, summary } = await importFile(manager, rows)
    expect(verdicts.map(({ status }) => status)).toEqual(['CREATED', 'UPDATED', 'UPDATED', 'UNCHANGED', 'REFUSED'])
    expect(verdicts[4]?.problem?.code).toBe('case-imports.filing-changed')
    expect(summary).toMatchObject({ created: 1, updated: 2, unchanged: 1, refused: 1 })
    expect((await importFile(manager, [{ ...versions[2]!, revision: 5 }], { query: '?dryRun=true' })).verdicts[0]).toMatchObject({ status: 'WOULD_UPDATE', id: verdicts[0]?.id })
  })

  test('does not pass over what was done here in the meantime', async () => {
    const row = road()
    const { id } = await one({ ...row, steps: [...until('INVESTIGATION_REPORT')(row.steps ?? [])] })
    await step(world, { id: id! }, 'penalty-notices', { deliveredOn: '2026-02-03', ...(row.steps ?? []).find(({ kind }) => kind === 'PENALTY_NOTICE')?.data })
    expect(await codeOf({ ...row, revision: 2 })).toBe('case-imports.carried-on-here')
  })

  test('of a row told in columns adds columns', async () => {
    const row = importRow(world)
    const { id } = await one({ ...row, decision: undefined, servedOn: undefined, closedOn: undefined, publishedOn: undefined })
    expect(await one({ ...row, revision: 2, servedOn: undefined, closedOn: undefined })).toMatchObject({ status: 'UPDATED', id })
    expect(await one({ ...row, revision: 3 })).toMatchObject({ status: 'UPDATED', id })
    expect(await now(world, { id: id! })).toMatchObject({ status: 'CLOSED', servedOn: row.servedOn, version: 3 })
    expect(await codeOf({ ...row, revision: 4, servedOn: '2026-02-06' })).toBe('case-imports.step-changed')
  })
})

describe('what steps refer to', () => {
  test('another case of the agency: merged into it, split off from it', async () => {
    const other = await filed(world)
    const approval = { name: '甄局长', post: '局长', approvedOn: '2026-02-10' }
    const steps = (kind: string, member: string, number: string): Steps =>
      [{ kind, occurredOn: '2026-02-10', data: { [member]: `case:${number}`, reason: '关联案件', approval, ...(kind === 'SPLIT' ? { what: '另一当事人' } : {}) } }]
    const merged = await one(road(() => steps('MERGER', 'intoCaseId', other.caseNumber)))
    expect(await now(world, { id: merged.id! })).toMatchObject({ status: 'MERGED', relatedCaseId: other.id })
    const parted = await one(road(() => steps('SPLIT', 'newCaseId', other.caseNumber)))
    expect(await now(world, other)).toMatchObject({ relatedCaseId: parted.id })
    expect((await auditOf(world.app.admin, other.id)).map(({ act }) => act)).toContain('case.split-off')
    expect(await codeOf(road(() => steps('MERGER', 'intoCaseId', '没有的案号')))).toBe('case-imports.reference-unknown')
  })

  test('a decision without a number gets the next one of its agency', async () => {
    const unnumbered = () => road((steps) => changed('DECISION', (given) => ({ ...given, data: { ...given.data, decisionNumber: undefined } }))(until('DECISION')(steps)))
    const { verdicts } = await importFile(manager, [unnumbered(), unnumbered()])
    const numbers = await Promise.all(verdicts.map(async ({ id }) => (await now(world, { id: id! })).decisionNumber))
    const [first, second] = numbers.map((number) => Number(/(\d+)号$/.exec(number ?? '')?.[1]))
    expect(second).toBe(first! + 1)
  })

  test.each<[string, () => object, string]>([
    ['nobody on the register', () => road(changed('EVIDENCE', (given) => ({ ...given, data: { ...given.data, officerIds: ['certificate:没有'] } }))), 'case-imports.reference-unknown'],
    ['an officer by an id', () => road(changed('EVIDENCE', (given) => ({ ...given, data: { ...given.data, officerIds: [world.officers[0]!.id] } }))), 'case-imports.reference-unknown'],
    ['a step that comes later', () => road((steps) => [...steps].sort((a, b) => Number(b.kind === 'EVIDENCE_REVIEW') - Number(a.kind === 'EVIDENCE_REVIEW'))), 'case-imports.reference-unknown'],
    ['a matter that is not there', () => road(() => [{ kind: 'MEASURE_RELEASE', occurredOn: '2026-02-10', subject: 'nowhere', data: { ground: 'NO_VIOLATION', decisionNumber: '1', returned: true } }]), 'cases.matter-missing'],
    ['an unknown kind', () => ({ ...road(), steps: [{ kind: 'NOTHING', occurredOn: '2026-02-10', data: {} }] }), 'http.invalid-request'],
    ['content that is not as agreed', () => road(changed('EVIDENCE', (given) => ({ ...given, data: { ...given.data, secret: '机密' } }))), 'http.invalid-request'],
    ['a forbidden member', () => ({ ...road(), steps: [{ kind: 'EVIDENCE', occurredOn: '2026-02-10', data: JSON.parse('{"constructor":{}}') as object }] }), 'case-imports.row-malformed'],
    ['too many steps', () => road((steps) => Array.from({ length: maxSteps + 1 }, () => steps[0]!)), 'http.invalid-request'],
    ['a row that is too long', () => road(undefined, { facts: '长'.repeat(Math.ceil(maxCaseBytes / 3)) }), 'case-imports.row-too-long'],
    ['steps and columns at once', () => road(undefined, { servedOn: '2026-02-10' }), 'case-imports.steps-and-columns'],
    ['what only steps go with', () => importRow(world, { itemCode: 'X' }), 'case-imports.steps-and-columns'],
    ['a revision that is none', () => road(undefined, { revision: 0 }), 'http.invalid-request'],
    ['an officer of another case', () => road(undefined, { handlers: ['没有', '没有'] }), 'cases.handler-unknown'],
    ['a raw case id', () => road(() => [{ kind: 'MERGER', occurredOn: '2026-02-10', data: { intoCaseId: strangeId(), reason: '并案', approval: { name: '甄', post: '局长', approvedOn: '2026-02-10' } } }]), 'case-imports.reference-unknown'],
  ])('%s is refused, and only that row', async (_name, row, code) => {
    const before = await rowsOf(world.app.admin, 'enforcement_cases')
    const { verdicts } = await importFile(manager, [row(), importRow(world)])
    expect(verdicts.map(({ status }) => status)).toEqual(['REFUSED', 'CREATED'])
    expect(verdicts[0]?.problem?.code).toBe(code)
    expect(JSON.stringify(verdicts)).not.toContain('机密')
    expect(await rowsOf(world.app.admin, 'enforcement_cases')).toBe(before + 1)
  })
})

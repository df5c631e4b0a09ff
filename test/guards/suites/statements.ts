import { beforeAll, describe, expect, test } from '@jest/globals'
import type { CaseRecord } from '../../../src/modules/cases/schema.ts'
import type { StepRecord } from '../../../src/modules/cases/steps/schema.ts'
import { acts, reads } from '../support/budgets.ts'
import { stepDefinitions } from '../../../src/modules/cases/steps/registry.ts'
import { decisionSteps } from '../../../src/modules/major-decisions/steps/registry.ts'
import { createCardTokens } from '../../../src/modules/personnel/verification/token.ts'
import { newAgency } from '../../support/agencies.ts'
import { ifMatch, type TestAccount } from '../../support/app.ts'
import type { PublicationRecord } from '../../../src/modules/publicity/schema.ts'
import { addPush, overturnPushes } from '../../support/publicity.ts'
import { company, fineOf, importFile, newDeadlineOverride } from '../../support/cases.ts'
import { aPdf, declared, storedFile } from '../../support/files.ts'
import { documentAct, drafted, receiptDetails } from '../../support/case-documents.ts'
import { readyToDecide } from '../../support/case-road.ts'
import { newCertificate, newOfficer } from '../../support/personnel.ts'
import { note, recorded } from '../../support/process-records.ts'
import { amendment, contents, newEntry, paths, publication, type Path } from '../../support/standards.ts'
import { rosterRow, rosterSender, rosterTaken } from '../../support/rosters.ts'
import { later, newFinding, newSpotCheck, seed } from '../../support/spot-checks.ts'
import { businessRoles as roles } from '../support/holders.ts'
import { readContract, type Operation } from '../support/operations.ts'
import { drawnSession, spendOnQualification } from '../support/qualification.ts'
import type { Region } from '../support/region.ts'
import { actOnCatalogue } from '../support/catalogue-acts.ts'
import { actOnDecisions, topicUnderReview } from '../support/decision-acts.ts'
import { actOnClues } from '../support/clue-acts.ts'
import { actOnDraws } from '../support/draw-acts.ts'
import { actOnDocuments } from '../support/document-acts.ts'
import { actOnFilings } from '../support/filing-acts.ts'
import { actOnDoublePublicity } from '../support/double-publicity-acts.ts'
import { actOnInspections } from '../support/inspection-acts.ts'
import { actOnPublications, actOnPushes, dueOn, newRequest, release } from '../support/publicity-acts.ts'
import { actOnReviews } from '../support/review-acts.ts'
import { actOnRounds, roundOfEach } from '../support/round-acts.ts'
import { spendOnFiles, spendOnPowers, spendOnSideRoads } from '../support/case-acts.ts'
import { actOnStanding } from '../support/standing-acts.ts'
import { asking, type Ids } from '../support/requests.ts'
import { statementsOf } from '../support/statements.ts'

let region: Region
let chief: TestAccount
/** Who reviews what the chief drafted. */
let another: TestAccount
/** Of the three administrators together. */
let administrators: Record<'system' | 'security' | 'audit', TestAccount>
let operations: readonly Operation[]
let ask: ReturnType<typeof asking>
let ids: Ids

async function prepare(given: Region): Promise<void> {
  const contract = readContract()
  operations = contract.operations
  region = given
  chief = region.chief
  administrators = {
    system: await region.app.account({ roles: ['SYSTEM_ADMINISTRATOR'] }), security: await region.app.account({ roles: ['SECURITY_ADMINISTRATOR'] }),
    audit: await region.app.account({ roles: ['AUDIT_ADMINISTRATOR'] }),
  }
  ask = asking(region.app, contract.schemas)
  const firstOf = async (path: string, member: string): Promise<string> =>
    ((await chief.get(path).expect(200)).body as { items: Record<string, string>[] }).items[0]?.[member] ?? ''
  const first = (path: string): Promise<string> => firstOf(path, 'id')
  const number = await firstOf('/v1/certificates', 'number')
  const caseWithStep = async (): Promise<{ caseId: string, stepId: string, caseDocumentId: string, processRecordId: string }> => {
    const caseId = await first('/v1/cases?status=FILED')
    const { handlers, agencyId } = (await chief.get(`/v1/cases/${caseId}`).expect(200)).body as CaseRecord
    const step = await chief.post(`/v1/cases/${caseId}/evidence`, {
      occurredOn: '2026-03-02', evidenceKind: 'OBJECT', title: '物品', proves: '违法事实', officerIds: handlers.map(({ officerId }) => officerId),
    }).expect(201)
    const document = await drafted(chief, caseId, { kind: 'SERVICE_RECEIPT', details: receiptDetails })
    for (let more = 0; more < 4; more += 1) await drafted(chief, caseId, { kind: 'SERVICE_RECEIPT' })
    const record = await recorded(chief, caseId, note({ officers: handlers.map(({ officerId }) => ({ id: officerId })) }, { fileId: (await storedFile(chief, aPdf(), { agencyId })).id }))
    return { caseId, stepId: (step.body as StepRecord).id, caseDocumentId: document.id, processRecordId: record.id }
  }
  const madePublic = async (): Promise<Ids> => {
    another = await region.app.account({ roles, scopeDivision: '000000' })
    const [due] = await dueOn(chief)
    if (due === undefined) throw new Error('nothing is due to be published')
    const { id } = await release(chief, another, due)
    const request = (await chief.post(`/v1/publications/${id}/requests`, newRequest).expect(201)).body as { id: string }
    const { caseId, agencyId, divisionCode } = (await chief.get(`/v1/publications/${id}`).expect(200)).body as PublicationRecord
    const push = await addPush(region.app, chief, { caseId, agencyId, divisionCode })
    return { publicationId: id, decisionId: id, publicationRequestId: request.id, registerPushId: push.id, ...await topicUnderReview(chief, agencyId) }
  }
  // The partners of a joint task are bodies of one county: the chief's.
  const drawn = ((await chief.get('/v1/inspection-tasks?status=DRAWN&limit=100').expect(200)).body as { items: { id: string, divisionCode: string }[] }).items
  const inspectionTaskId = drawn.find(({ divisionCode }) => divisionCode === '320685')?.id ?? ''
  const cards = createCardTokens({ keys: region.app.secrets.tokenKeys, issuer: 'https://mingjian.test' })
  ids = {
    number, token: cards.issue({ sub: number, name: '甄执法', unit: '执法局', kind: 'ENFORCEMENT', fields: [], area: '320685', from: '2024-01-01', to: '2029-01-01' }),
    agencyId: await firstOf('/v1/statistics-reports?status=PUBLISHED', 'agencyId'), officerId: await first('/v1/officers'), certificateId: await first('/v1/certificates'), ...await caseWithStep(),
    clueId: await first('/v1/case-clues'), caseAlertId: await first('/v1/case-alerts'), deviceId: await first('/v1/enforcement-devices'),
    caseImportId: await first('/v1/case-imports'), caseExportId: await first('/v1/case-exports'), officerImportId: await first('/v1/officer-imports'), legalReviewId: await first('/v1/legal-reviews'), poolMemberId: await first('/v1/legal-review-pool-members'), ...await madePublic(), actFilingId: await first('/v1/act-filings'), doublePublicityRecordId: await first('/v1/double-publicity-records'), doublePublicityFileId: await first('/v1/double-publicity-files'),
    normativeDocumentId: await first('/v1/normative-documents'), documentFilingId: await first('/v1/document-filings'), makerListId: await first('/v1/maker-lists'), documentCleanUpId: await first('/v1/document-clean-ups'), legalAdviserId: await first('/v1/legal-advisers'),
    spotCheckId: await firstOf('/v1/spot-check-files', 'spotCheckId'), fileId: await first('/v1/spot-check-files'),
    powerItemBatchId: await first('/v1/power-item-batches'), powerItemId: await first('/v1/power-items'),
    empowermentId: await first('/v1/empowerments'),
    noPenaltyItemId: await first('/v1/no-penalty-items'), randomCheckItemId: await first('/v1/random-check-items'),
    reviewCatalogueItemId: await first('/v1/review-catalogue-items'), benchmarkId: await first('/v1/discretion-benchmarks'),
    trainingRecordId: await first('/v1/training-records'), examSessionId: await drawnSession(region.app, chief), examRegistrationId: await first('/v1/exam-registrations'),
    applicationId: await first('/v1/certificate-applications'), annualVerificationId: await first('/v1/annual-verifications'),
    inspectionTargetId: await first('/v1/inspection-targets'), inspectorId: await first('/v1/inspectors'), inspectionPlanId: await first('/v1/inspection-plans'), inspectionTaskId, inspectionCheckId: await first(`/v1/inspection-checks?taskId=${inspectionTaskId}`),
    findingId: await first('/v1/findings'), accountId: chief.id, code: '320685',
    qualificationId: await first('/v1/qualifications'), successionId: await first('/v1/agency-successions'),
    entrustmentId: await first('/v1/entrustments'), transferId: await first('/v1/enforcement-transfers'),
    deadlineOverrideId: await first('/v1/deadline-overrides'),
    catalogueEntryId: await first('/v1/catalogue-entries'), disclosureTextId: await first('/v1/disclosure-texts'), statisticsReportId: await first('/v1/statistics-reports'),
    kind: 'BODY', versionNumber: '1', year: '2025', reportNumber: '1',
    storedFileId: await first('/v1/files'), uploadId: (await declared(chief, aPdf())).id,
    agencyContractId: await first('/v1/agency-contracts'),
    majorDecisionId: await first('/v1/major-decisions'), decisionCatalogueId: await first('/v1/decision-catalogues'),
    cleanUpCampaignId: await first('/v1/clean-up-campaigns'), cleanUpCaseId: await first('/v1/clean-up-cases'),
  }
  const unfrozen = (await chief.post('/v1/spot-checks', newSpotCheck()).expect(201)).body as Made
  ids = { ...ids, drawPartyId: ((await chief.post(`/v1/spot-checks/${unfrozen.id}/parties`, { party: '市司法局', accountId: chief.id }).expect(201)).body as Made).id }
  ids = { ...ids, ...await roundOfEach(region.app, chief, await toReview(ids['spotCheckId'] ?? '')) }
}

/** What a round needs: a spot check that is drawn, and four officers of the body that organises it. */
async function toReview(spotCheckId: string): Promise<Parameters<typeof roundOfEach>[2]> {
  const { agencyId } = (await chief.get(`/v1/spot-checks/${spotCheckId}`).expect(200)).body as { agencyId: string }
  const { items } = (await chief.get(`/v1/officers?agencyId=${agencyId}&status=ACTIVE&limit=4`).expect(200)).body as { items: Made[] }
  return { spotCheckId, agencyId, officerIds: items.map(({ id }) => id) }
}

const readerOf = ({ permission }: Operation): TestAccount => ['account:read', 'security-log:read'].includes(permission) ? administrators.audit : chief

/** Nothing is inferred from the files of the region, which are not all reviewed; what that costs is known by then. */
const refusing = new Map([['getSpotCheckStatement', 409]])

function reading(): void {
  test('one record or figure is one statement, or what is stated here', async () => {
    const costs: [string, number][] = []
    for (const account of [chief, ...Object.values(administrators)]) await account.get('/v1/me').expect(200)
    for (const operation of operations.filter(({ method }) => method === 'GET')) {
      const sent = await statementsOf(async () => { expect([operation.path, (await ask(operation, operation.id === 'getProblem' ? { code: 'http.not-found' } : ids, readerOf(operation).token)).status]).toEqual([operation.path, refusing.get(operation.id) ?? 200]) })
      costs.push([operation.id, sent.length])
    }
    expect(Object.fromEntries(costs)).toEqual(Object.fromEntries(costs.map(([id]) => [id, reads[id] ?? 1])))
  })

  test('twenty rows cost what two cost', async () => {
    const lists = operations.filter(({ method, parameters }) => method === 'GET' && parameters.some(({ name }) => name === 'limit'))
    const few: string[] = []
    for (const operation of lists) {
      const { path } = operation
      const url = path.replace(/\{(\w+)\}/g, (_whole, name: string) => ids[name] ?? '')
      const cost = async (limit: number) => {
        let rows = 0
        const { length } = await statementsOf(async () => {
          const answer = await region.app.server.inject({ url: `${url}?limit=${limit}`, headers: { authorization: `Bearer ${readerOf(operation).token}` } })
          expect([path, answer.statusCode]).toEqual([path, 200])
          rows = answer.json<{ items: object[] }>().items.length
        })
        return { length, rows }
      }
      const [two, twenty] = [await cost(2), await cost(20)]
      expect([path, twenty.length]).toEqual([path, two.length])
      if (twenty.rows <= two.rows) few.push(path)
    }
    expect(few.filter((path) => !path.includes('{')).sort()).toEqual([
      '/v1/certificates/expiry-warnings', '/v1/draw-parties', '/v1/legal-review-assignments', '/v1/legality-review-assignments', '/v1/rectification-orders', '/v1/register-pushes', '/v1/review-rounds', '/v1/scoring-standards-in-force', '/v1/sessions',
    ])
  })
}

interface Made { id: string, version: number }

/** Without the adjustments of the calendar, which whoever comes next reads again every five seconds. */
const spentOn = async (work: () => PromiseLike<unknown>): Promise<number> =>
  (await statementsOf(work)).filter((sent) => !/^select .* from "calendar_days"/.test(sent)).length

function acting(): void {
  const costs: Record<string, number> = {}
  async function spend<Body = Made>(name: string, work: () => ReturnType<TestAccount['post']>, status = 200): Promise<Body> {
    later(region.app)
    let body: unknown
    const spent = await spentOn(async () => { body = (await work().expect(status)).body })
    costs[name] = Math.max(costs[name] ?? 0, spent)
    return body as Body
  }

  /** Every act on one list; drafting twenty costs what drafting two costs. */
  async function spendOnList(path: Path): Promise<void> {
    const names = { 'no-penalty-items': 'NoPenaltyItem', 'random-check-items': 'RandomCheckItem', 'review-catalogue-items': 'ReviewCatalogueItem', 'discretion-benchmarks': 'DiscretionBenchmark' }
    const name = names[path]
    const batch = (from: number, count: number): object =>
      ({ divisionCode: '320685', entries: Array.from({ length: count }, (_, index) => ({ itemCode: `B-${from + index}`, ...contents[path] })) })
    for (const [from, count] of [[0, 2], [2, 20]] as const) {
      const { items } = await spend<{ items: Made[] }>(`draft${name}s`, () => chief.post(`/v1/${path}/drafts`, batch(from, count)), 201)
      await spend(`publish${name}s`, () => chief.post(`/v1/${path}/publications`, { entryIds: items.map(({ id }) => id), ...publication }))
    }
    let entry = await spend(`draft${name}`, () => chief.post(`/v1/${path}`, newEntry(path)), 201)
    const act = async (act: string, noun: string, body: object) => {
      entry = await spend(`${act}${name}`, () => chief.post(`/v1/${path}/${entry.id}/${noun}`, body, ifMatch(entry)))
    }
    entry = await spend(`revise${name}`, () => chief.patch(`/v1/${path}/${entry.id}`, { name: '修改' }, ifMatch(entry)))
    await act('publish', 'publication', publication)
    await act('amend', 'amendment', amendment(path))
    await act('correct', 'correction', { versionNumber: 1, reason: '有误', ...contents[path] })
    await act('repeal', 'repeal', { repealedOn: '2026-05-01', reason: '废止' })
  }

  test('each act costs no more than is stated here, however many records it makes', async () => {
    const agency = await spend<Made & { uscc: string }>('registerAgency', () => chief.post('/v1/agencies', newAgency({ organCode: '测执' })), 201)
    const renamed = await spend('changeAgency', () => chief.patch(`/v1/agencies/${agency.id}`, { name: '海安市新设执法局' }, ifMatch(agency)))
    const officers: Made[] = []
    const people = [{}, {}, { staffKind: 'LEGAL_REVIEW' as const, legalQualification: true }, { staffKind: 'SUPERVISION' as const }]
    for (const given of people) officers.push(await spend('registerOfficer', () => chief.post('/v1/officers', newOfficer(agency.id, given)), 201))
    const [one, two, legal, leaving] = officers as [Made, Made, Made, Made]
    const certificates: (Made & { number: string })[] = []
    for (const { id } of [one, two]) certificates.push(await spend('issueCertificate', () => chief.post(`/v1/officers/${id}/certificates`, newCertificate()), 201))
    await spend('changeOfficer', () => chief.patch(`/v1/officers/${legal.id}`, { post: '科长' }, ifMatch(legal)))
    await spend('discloseOfficer', () => chief.post(`/v1/officers/${one.id}/disclosures`, { fields: ['idNumber'], purpose: '核对身份' }))

    const gone = await spend('departOfficer', () => chief.post(`/v1/officers/${leaving.id}/departure`, { leftOn: '2026-03-02', reason: 'TRANSFER' }, ifMatch(leaving)))
    const back = await spend('returnOfficer', () => chief.post(`/v1/officers/${gone.id}/return`, { returnedOn: '2026-03-02' }, ifMatch(gone)))
    await chief.post(`/v1/officers/${back.id}/certificates`, newCertificate({ kind: 'SUPERVISION', fields: [] })).expect(201)
    const certified = (await chief.get(`/v1/officers/${back.id}`).expect(200)).body as Made
    const moved = await spend('transferOfficer', () => chief.post(`/v1/officers/${back.id}/transfer`, { agencyId: region.agencyIds[0], transferredOn: '2026-03-02' }, ifMatch(certified)))
    await spend('registerOfficerPhoto', () => chief.put(`/v1/officers/${moved.id}/photo`, { sha256: 'a'.repeat(64), mediaType: 'image/png', sizeBytes: 1, takenOn: '2026-03-02', storageKey: 'a' }, ifMatch(moved)))
    await spend('lookUpOfficers', () => chief.post('/v1/officers/lookup', { idNumber: '11010519491231002X', purpose: '核对' }))
    const rosterOf = (rows: number) => spentOn(() => rosterSender(region.app).take(chief, Array.from({ length: rows }, () => rosterRow(agency.uscc))))
    costs['importOfficers'] = await rosterOf(1)
    expect(await rosterOf(40)).toBe(costs['importOfficers'])

    const row = (serial: number): Readonly<Record<string, unknown>> => ({
      agencyUscc: agency.uscc, caseNumber: `测执案${serial}`, actKind: 'PENALTY', procedureKind: 'ORDINARY', field: 'MARKET', cause: '未按规定明码标价', source: 'REPORT',
      filedOn: '2026-01-05', parties: [company()], handlers: certificates.map(({ number }) => number), servedOn: '2026-02-04', closedOn: '2026-02-20',
      decision: { decidedOn: '2026-02-02', kind: 'PENALTY', number: `测执罚〔2026〕${serial}号`, summary: '罚款', penaltyKinds: ['FINE'], fineYuan: '3000.00' },
    })
    const importOf = (first: number, rows: number) => spentOn(() => importFile(chief, Array.from({ length: rows }, (_, index) => row(first + index))))
    costs['importCases'] = await importOf(1, 1)
    expect(await importOf(2, 40)).toBe(costs['importCases'])
    const roadsOf = (first: number, rows: number) => spentOn(() => importFile(chief, Array.from({ length: rows }, (_, index) => {
      const steps = ['甲', '乙'].map((title) => ({ kind: 'EVIDENCE', occurredOn: '2026-01-06', data: { evidenceKind: 'DOCUMENTARY', title, proves: '违法事实', officerIds: certificates.map(({ number }) => `certificate:${number}`) } }))
      return { ...row(first + index), decision: undefined, servedOn: undefined, closedOn: undefined, steps }
    })))
    expect(await roadsOf(101, 30)).toBe(await roadsOf(100, 1))

    const reviewer = await region.app.account({ roles, agencyId: agency.id, officerId: legal.id, scopeKind: 'AGENCY' })
    await reviewer.get('/v1/me').expect(200)
    const filed = await spend<Made & { parties: Made[] }>('fileCase', () => chief.post('/v1/cases', {
      agencyId: agency.id, actKind: 'PENALTY', procedureKind: 'ORDINARY', field: 'MARKET', cause: '未按规定明码标价', source: 'REPORT', filedOn: '2026-02-02',
      parties: [company(), company(), company()], handlers: [one.id, two.id],
    }), 201)
    const of = (name: string): string => `/v1/cases/${filed.id}/${name}`
    const now = async (): Promise<Made> => (await chief.get(`/v1/cases/${filed.id}`).expect(200)).body as Made
    const document = await spend('draftCaseDocument', () => chief.post(of('documents'), { kind: 'SERVICE_RECEIPT', details: receiptDetails }), 201)
    const issued = await spend('issueCaseDocument', () => documentAct(chief, document, 'issuance', { issuedOn: '2026-03-02' }))
    const corrected = await spend('replaceCaseDocument', () => documentAct(chief, issued, 'replacement', { reason: '更正' }), 201)
    await spend('voidCaseDocument', () => documentAct(chief, corrected, 'voiding', { reason: '误制' }))
    await spend('lookUpCases', () => chief.post('/v1/cases/lookup', { idNumber: '11010519491231002X', purpose: '核对' }))
    await spend('disclosePartyFields', () => chief.post(of('disclosures'), { partyId: filed.parties[0]?.id, fields: ['phone'], purpose: '核对' }))
    const evidence = (): object => ({ occurredOn: '2026-02-20', evidenceKind: 'DOCUMENT', title: '价目表', proves: '未标价', officerIds: [one.id, two.id] })
    await spend('takeEvidence', () => chief.post(of('evidence'), evidence()), 201)
    for (let more = 0; more < 10; more += 1) await chief.post(of('evidence'), evidence()).expect(201)
    // A thick file costs what a thin one does.
    const taken = await spend('takeEvidence', () => chief.post(of('evidence'), evidence()), 201)
    const { id: fileId } = await storedFile(chief, aPdf(), { agencyId: agency.id })
    await spend('recordProcess', () => chief.post(of('process-records'), note({ officers: [one, two] }, { fileId, stepId: taken.id })), 201)
    const thick = await readyToDecide(chief, filed.id, { discussed: true })
    const alert = ((await chief.get('/v1/case-alerts?status=OPEN').expect(200)).body as { items: Made[] }).items[0]
    await spend('settleCaseAlert', () => chief.post(`/v1/case-alerts/${alert?.id ?? ''}/settlement`, { outcome: 'JUSTIFIED', settlement: '确有指定管辖' }, ifMatch(alert ?? filed)))
    const proposal = { hearingHeld: true, publicInterest: false, complex: false, proposedPenaltyKinds: ['FINE'], proposedFineYuan: '3000.00' }
    await spend('proposeDecision', () => chief.post(of('proposal'), proposal, ifMatch(thick)))
    await actOnReviews(spend, { chief, reviewer, caseId: filed.id, reviewerId: legal.id, agencyId: agency.id })
    let current = await now()
    const extension = { ruleCode: 'PEN-DECIDE', approver: { officerId: one.id }, reason: '案情复杂', approvedOn: '2026-03-02' }
    current = await spend('extendDeadline', () => chief.post(of('deadline-extensions'), extension, ifMatch(current)))
    current = await spend('suspendDeadlines', () => chief.post(of('deadline-suspensions'), { ruleCodes: ['PEN-DECIDE'], from: '2026-02-10', reason: 'TESTING' }, ifMatch(current)))
    current = await spend('resumeDeadlines', () => chief.post(of('deadline-resumptions'), { ruleCodes: ['PEN-DECIDE'], to: '2026-02-12' }, ifMatch(current)))
    const lasting = newDeadlineOverride('320685', 'PEN-SPOT-REMIT', { length: 1 })
    await spend('recordDeadlineOverride', () => chief.post('/v1/deadline-overrides', lasting), 201)
    const replaced = await spend('recordDeadlineOverride', () => chief.post('/v1/deadline-overrides', { ...lasting, validFrom: '2031-01-01' }), 201)
    await spend('endDeadlineOverride', () => chief.post(`/v1/deadline-overrides/${replaced.id}/ending`, { endedOn: '2032-01-01', reason: '修改' }, ifMatch(replaced)))
    current = await spend('decideCase', () => chief.post(of('decision'), fineOf('3000.00'), ifMatch(current)))
    current = await spend('serveDecision', () => chief.post(of('service'), { servedOn: '2026-03-02' }, ifMatch(current)))
    await chief.post(of('payments'), {
      paidOn: '2026-03-02', towards: 'FINE', amountYuan: '3000.00', channel: 'BANK', institution: '海安农村商业银行', receiptNumber: '1',
    }).expect(201)
    current = await now()
    current = await spend('closeCase', () => chief.post(of('closing'), { closedOn: '2026-03-02' }, ifMatch(current)))
    await spend('archiveCase', () => chief.post(of('archiving'), {
      archivedOn: '2026-03-02', volumeNumber: '1', retention: 'TEN_YEARS', archivist: '归档员甲', acknowledged: [{ code: 'cases.archive-incomplete', reason: '听证笔录以纸质归档' }],
    }, ifMatch(current)))
    await spendOnSideRoads(spend, chief, agency.id, [one.id, two.id])

    await actOnPublications(spend, chief, another)
    const toPush = (await chief.get('/v1/register-pushes?status=DUE').expect(200)).body as { items: { id: string, version: number, caseId: string }[] }
    await actOnPushes(spend, chief, toPush.items[0]!, async () => overturnPushes(region.app, chief, toPush.items[0]!.caseId))

    await actOnFilings(spend, chief)
    await actOnInspections(spend, region.app, chief)
    await actOnCatalogue(spend, { chief, approver: await region.app.account({ roles, scopeDivision: '000000' }), agencyId: agency.id })
    const lawyer = await region.app.account({ roles, scopeDivision: '320685', agencyId: agency.id, officerId: legal.id })
    await lawyer.get('/v1/me').expect(200)
    await actOnDecisions(spend, chief, lawyer, { agencyId: agency.id, officerId: legal.id })
    await actOnDocuments(spend, { chief, reviewer: lawyer, reviewerId: legal.id, agencyId: agency.id })
    for (const [name, [few, many]] of Object.entries(await actOnDoublePublicity(spend, { chief, app: region.app, agency: (await chief.get(`/v1/agencies/${agency.id}`)).body as { name: string, uscc: string }, caseId: filed.id }, spentOn))) {
      expect([name, many]).toEqual([name, few])
      costs[name] = few ?? 0
    }

    const drawing = async (sampleSize: number): Promise<Made> => {
      const plan = await spend('planSpotCheck', () => chief.post('/v1/spot-checks', newSpotCheck({ sampleSize, minPerAgency: 0 })), 201)
      const changed = await spend('changeSpotCheck', () => chief.patch(`/v1/spot-checks/${plan.id}`, { title: '专项评查' }, ifMatch(plan)))
      const committed = await spend('commitSpotCheckFrame', () => chief.post(`/v1/spot-checks/${plan.id}/commitment`, {}, ifMatch(changed)))
      return spend('drawSpotCheckFiles', () => chief.post(`/v1/spot-checks/${plan.id}/draw`, seed, ifMatch(committed)))
    }
    await actOnDraws(spend, chief)
    const large = await drawing(12)
    const plan = await drawing(2)
    const files = ((await chief.get(`/v1/spot-checks/${plan.id}/files`).expect(200)).body as { items: Made[] }).items
    for (const file of files) {
      const assigned = await spend('assignSpotCheckReviewer', () => chief.put(`/v1/spot-check-files/${file.id}/reviewer`, { officerId: legal.id }, ifMatch(file)))
      await spend('recordFinding', () => chief.post(`/v1/spot-check-files/${file.id}/findings`, newFinding()), 201)
      await spend('completeSpotCheckReview', () => chief.post(`/v1/spot-check-files/${file.id}/review-completion`, { reviewedOn: '2026-03-02' }, ifMatch(assigned)))
    }
    await spend('closeSpotCheck', () => chief.post(`/v1/spot-checks/${plan.id}/closing`, { closedOn: '2026-03-02' }, ifMatch(plan)))
    const finding = ((await chief.get(`/v1/findings?spotCheckId=${plan.id}`).expect(200)).body as { items: [Made & { agencyId: string }] }).items[0]
    const reviewed = await region.app.account({ roles, agencyId: finding.agencyId })
    await reviewed.get('/v1/me').expect(200)
    const rectification = { rectifiedOn: '2026-03-02', rectification: '已补正' }
    const rectified = await spend('rectifyFinding', () => reviewed.post(`/v1/findings/${finding.id}/rectification`, rectification, ifMatch(finding)))
    await spend('verifyFinding', () => chief.post(`/v1/findings/${finding.id}/verification`, { verifiedOn: '2026-03-02' }, ifMatch(rectified)))

    await actOnRounds(spend, region.app, chief, await toReview(large.id))
    await actOnClues(spend, chief, agency.id, [one.id, two.id])
    await spendOnQualification(chief, spend, agency.id)
    const [certificate, ended] = certificates as [typeof certificates[number], typeof certificates[number]]
    const suspended = await spend('suspendCertificate', () => chief.post(`/v1/certificates/${certificate.id}/suspension`, { suspendedOn: '2026-03-02', reason: '核查' }, ifMatch(certificate)))
    await spend('restoreCertificate', () => chief.post(`/v1/certificates/${certificate.id}/restoration`, undefined, ifMatch(suspended)))
    await spend('cancelCertificate', () => chief.post(`/v1/certificates/${ended.id}/cancellation`, { endedOn: '2026-03-02', endReason: 'TRANSFER' }, ifMatch(ended)))
    const card = () => ({ number: newCertificate().number, issuedOn: '2026-03-02' })
    const held = await spend('issueCertificate', () => chief.post(`/v1/officers/${two.id}/certificates`, newCertificate({ kind: 'MINISTRY' })), 201)
    const certificateAct = (name: string, path: string, before: Made, body: object, status = 201) =>
      spend(name, () => chief.post(`/v1/certificates/${before.id}/${path}`, body, ifMatch(before)), status)
    const onFile = await certificateAct('fileCertificate', 'filing', held, { filedOn: '2026-03-02' }, 200)
    const renewal = await certificateAct('renewCertificate', 'renewal', onFile, { ...card(), validFrom: '2026-03-02', validTo: '2031-03-01' })
    const replacement = await certificateAct('replaceCertificate', 'replacement', renewal, { ...card(), reason: 'DAMAGED' })
    const amended = await certificateAct('amendCertificate', 'amendment', replacement, { ...card(), fields: ['HEALTH'] })
    await certificateAct('revokeCertificate', 'revocation', amended, { endedOn: '2026-03-02', endReason: 'FRAUD' }, 200)

    const crowd = (await rosterTaken(chief, Array.from({ length: 12 }, (_, index) => {
      const row = rosterRow(agency.uscc)
      return { ...row, certificates: row.certificates?.map((given) => ({ ...given, validTo: index < 4 ? '2026-03-01' : '2027-01-01' })) }
    }))).map((id) => ({ id }))
    await spend('expireCertificates', () => chief.post('/v1/certificates/expiries', { limit: 1 }))
    await spend('expireCertificates', () => chief.post('/v1/certificates/expiries', {}))
    const cleaning = async (officers: readonly { id: string }[]): Promise<void> => {
      const campaign = await spend('openCleanUpCampaign', () => chief.post('/v1/clean-up-campaigns', { divisionCode: '320685', title: '清理', asOf: '2026-03-02' }), 201)
      const url = `/v1/clean-up-campaigns/${campaign.id}`
      const ids = officers.map(({ id }) => id)
      await spend('reportOfficersForCleanUp', () => chief.post(`${url}/reports`, { officerIds: ids, note: '报告' }), 201)
      const suspects = ((await chief.get(`/v1/clean-up-cases?campaignId=${campaign.id}&suspicion=REPORTED`).expect(200)).body as { items: Made[] }).items
      const [one, ...others] = suspects as [Made, ...Made[]]
      await spend('decideCleanUpCase', () => chief.post(`/v1/clean-up-cases/${one.id}/decision`, { decision: 'KEEP' }, ifMatch(one)))
      const caseIds = others.map(({ id }) => id)
      await spend('decideCleanUpCases', () => chief.post(`${url}/decisions`, { caseIds, decision: 'REMOVE', reason: 'RETIRED', on: '2026-03-01' }))
      const open = ((await chief.get(`/v1/clean-up-cases?campaignId=${campaign.id}&status=OPEN&limit=100`).expect(200)).body as { items: Made[] }).items
      if (open.length > 0) await chief.post(`${url}/decisions`, { caseIds: open.map(({ id }) => id), decision: 'KEEP' }).expect(200)
      await spend('closeCleanUpCampaign', () => chief.post(`${url}/closing`, undefined, ifMatch(campaign)))
    }
    await cleaning(crowd.slice(0, 2))
    await cleaning(crowd.slice(2))
    await spend('abolishAgency', () => chief.post(`/v1/agencies/${agency.id}/abolition`, { abolishedOn: '2026-03-02' }, ifMatch(renamed)))

    await spendOnFiles(spend, chief)
    await spendOnPowers(spend, chief, region.app.admin)
    for (const path of paths) await spendOnList(path)
    await actOnStanding(spend, chief)

    const account = await spend('createAccount', () => administrators.system.post('/v1/accounts', { kind: 'SERVICE', username: 'client-one', displayName: '对接系统' }), 201)
    const granted = await spend('grantAccount', () => administrators.security.post(`/v1/accounts/${account.id}/grant`, { roles: ['EXCHANGE_CLIENT'], scopeKind: 'DIVISION', scopeDivision: '320685' }, ifMatch(account)))
    const reset = await spend('resetAccountCredentials', () => administrators.system.post(`/v1/accounts/${account.id}/password-reset`, { reason: '遗失' }, ifMatch(granted)))
    const revoked = await spend('revokeSessions', () => administrators.security.post(`/v1/accounts/${account.id}/session-revocation`, { reason: '核查' }, ifMatch(reset)))
    await spend('suspendAccount', () => administrators.security.post(`/v1/accounts/${account.id}/suspension`, { reason: '停用' }, ifMatch(revoked)))
    await spend('adjustCalendarDay', () => chief.put('/v1/calendar-days/320685/2026-05-09', { kind: 'OFF', source: '海政办发〔2026〕3号' }))
    await spend('recomputeDeadlines', () => chief.post('/v1/deadline-recomputations', {}))
    await spend('withdrawCalendarAdjustment', () => chief.delete('/v1/calendar-days/320685/2026-05-09'))
    expect(Object.entries(costs).filter(([name, spent]) => spent > (acts[name] ?? 0))).toEqual([])
    const changing = operations.filter(({ method, permission }) => method !== 'GET' && permission !== 'public').map(({ id }) => id)
    // What every kind of step costs is measured on one of them.
    const alike = new Set([
      ...stepDefinitions.filter(({ during }) => during !== undefined).map(({ operationId }) => operationId), 'acceptAgencyTransfer', 'resumeProceedings',
      ...Object.values(decisionSteps).map(({ operationId }) => operationId),
    ])
    expect(changing.filter((id) => !(id in costs) && !alike.has(id)).sort()).toEqual(['changePassword', 'endSession', 'setClientKeys'])
  }, 60_000)
}

/** What reading and acting cost in statements; they are noted from before the first connection. */
export function costsInStatements(given: () => Region): void {
  beforeAll(() => prepare(given()), 60_000)
  describe('reading', reading)
  describe('acts', acting)
}

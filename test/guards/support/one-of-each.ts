import type { CaseRecord } from '../../../src/modules/cases/schema.ts'
import { newFilingRequirement } from '../../support/act-filings.ts'
import { registered } from '../../support/agencies.ts'
import { discloseBody } from './catalogue-acts.ts'
import { oneOfEachStanding } from './standing.ts'
import { oneOfEachDecision } from './decision-acts.ts'
import { logIn } from '../../support/accounts.ts'
import { ifMatch, type TestAccount, type TestApp } from '../../support/app.ts'
import { aUscc, company, importFile, newDeadlineOverride } from '../../support/cases.ts'
import { newClue } from '../../support/clues.ts'
import { newDevice } from '../../support/devices.ts'
import { aPdf, declared, storedFile } from '../../support/files.ts'
import { receiptDetails } from '../../support/case-documents.ts'
import { reviewMaterials } from '../../support/legal-reviews.ts'
import { certifiedOfficer, registeredOfficer } from '../../support/personnel.ts'
import { addition, addTownship, newBatch, newEmpowerment } from '../../support/powers.ts'
import { inspectionYear } from '../../support/random-inspections.ts'
import { rosterRow, rosterSender } from '../../support/rosters.ts'
import { acting } from '../../support/spot-checks.ts'
import { penaltyRow, publicityFiles } from '../../support/double-publicity.ts'
import { publishedEntry } from '../../support/standards.ts'
import { oneOfEachDocument } from './document-acts.ts'
import { dueOn, newRequest, publishing } from './publicity-acts.ts'
import { addPush } from '../../support/publicity.ts'
import { qualificationOfEach } from './qualification.ts'
import { everyPermission, holderOf, nation } from './holders.ts'
import { roundOfEach } from './round-acts.ts'

export const place = '320685'

/** One record of every kind, made over HTTP, by the name its id has in a path. */
export interface OneOfEach {
  app: TestApp
  /** Holds every permission in the whole country. */
  chief: TestAccount
  ids: Readonly<Record<string, string>>
}

interface Identified { id: string }

export async function makeOneOfEach(app: TestApp): Promise<OneOfEach> {
  const registrar = await holderOf(app, everyPermission, nation)
  const bureau = await registered(registrar, { kind: 'SUPERVISION_BODY' })
  const chief = await holderOf(app, everyPermission, { ...nation, agencyId: bureau.id })
  const made = async <Made extends Identified = Identified>(url: string, body: object): Promise<Made> => (await chief.post(url, body).expect(201)).body as Made

  const agency = await registered(chief)
  const standing = await oneOfEachStanding(chief, agency)
  const documents = await oneOfEachDocument(chief, { agencyId: agency.id, divisionCode: place })
  const handlers = [await certifiedOfficer(chief, agency.id), await certifiedOfficer(chief, agency.id)]
  const [{ officer, certificate }] = handlers as [typeof handlers[number]]
  const filed = await made<CaseRecord>('/v1/cases', {
    agencyId: agency.id, actKind: 'PENALTY', procedureKind: 'ORDINARY', field: 'MARKET', cause: '未按规定明码标价', source: 'REPORT', filedOn: '2026-02-02',
    publicInterest: true, parties: [company()], handlers: handlers.map((handler) => handler.officer.id), actDivisionCode: '320100',
    acknowledged: [{ code: 'cases.act-place-outside', reason: '上级指定管辖' }],
  })
  const alerts = (await chief.get('/v1/case-alerts').expect(200)).body as { items: Identified[] }
  const step = await made(`/v1/cases/${filed.id}/evidence`, {
    occurredOn: '2026-02-20', evidenceKind: 'DOCUMENT', title: '价目表', proves: '未标价', officerIds: handlers.map((handler) => handler.officer.id),
  })
  const document = await made(`/v1/cases/${filed.id}/documents`, { kind: 'SERVICE_RECEIPT', details: receiptDetails })
  const clue = await made('/v1/case-clues', newClue(agency.id, { informant: { name: '甄举报' } }))
  const device = await made('/v1/enforcement-devices', newDevice(agency.id))
  const storedFileId = (await storedFile(chief, aPdf(), { agencyId: agency.id })).id
  const processRecord = await made(`/v1/cases/${filed.id}/process-records`, {
    stage: 'INVESTIGATION', medium: 'TEXT', title: '现场笔录', summary: '现场情况', fileId: storedFileId, officerIds: [officer.id], stepId: step.id,
  })
  const poolMember = await made('/v1/legal-review-pool-members', { officerId: officer.id, kind: 'REVIEWER', divisionCode: place, document: '司发〔2026〕3号', joinedOn: '2026-03-01' })
  const legalReview = await made(`/v1/cases/${filed.id}/legal-reviews`, { materials: reviewMaterials })

  const standard = async (path: Parameters<typeof publishedEntry>[1]): Promise<string> => (await publishedEntry(chief, path, { agencyId: agency.id, divisionCode: place })).id

  const { summary, verdicts } = await importFile(chief, [{
    agencyUscc: agency.uscc, caseNumber: '海市监案000001', actKind: 'PENALTY', procedureKind: 'ORDINARY', field: 'MARKET', cause: '未按规定明码标价', source: 'REPORT',
    filedOn: '2026-01-05', parties: [company({ uscc: aUscc() })], handlers: handlers.map((handler) => handler.certificate.number),
    decision: { decidedOn: '2026-02-02', kind: 'PENALTY', number: '海市监罚〔2026〕1号', summary: '罚款三千元', penaltyKinds: ['FINE'], fineYuan: '3000.00' },
    servedOn: '2026-02-04', closedOn: '2026-02-20',
  }])
  await chief.get('/v1/cases/export').expect(200)
  const caseExports = (await chief.get('/v1/case-exports').expect(200)).body as { items: Identified[] }
  const roster = await rosterSender(app).take(chief, [rosterRow(agency.uscc)])
  const [publication] = await dueOn(chief)
  const [credit] = await dueOn(chief, 'CREDIT_PLATFORM')
  if (publication === undefined || credit === undefined) throw new Error('nothing is due to be published')
  await publishing(chief, chief, publication, ['draftPublication', 'maskPublication'])
  await publishing(chief, chief, credit, ['publishDecision'])
  const publicationRequest = await made(`/v1/publications/${credit.id}/requests`, newRequest)
  const registerPush = await addPush(app, chief, publication as unknown as { caseId: string, agencyId: string, divisionCode: string })
  const actFiling = await made(`/v1/cases/${verdicts[0]?.id ?? ''}/act-filings`, newFilingRequirement)

  const handedIn = await publicityFiles(app).take(chief, 'penalties', [penaltyRow(agency)])

  const review = acting(app, chief)
  const spotCheck = await review.drawn({ closedFrom: '2026-01-01', closedTo: '2026-03-01', sampleSize: 1, minPerAgency: 1 })
  const supervisor = await registeredOfficer(chief, bureau.id, { staffKind: 'SUPERVISION' })
  const drawParty = await made(`/v1/spot-checks/${(await review.plan()).id}/parties`, { party: '市司法局', accountId: chief.id })
  const [drawn] = await review.files(spotCheck)
  if (drawn === undefined) throw new Error('nothing was drawn')
  const file = await review.assign(drawn, supervisor.id)
  const finding = await review.find(file)
  const reviewRound = await roundOfEach(app, chief, { spotCheckId: spotCheck.id, agencyId: agency.id, officerIds: [supervisor.id, (await registeredOfficer(chief, bureau.id, { staffKind: 'SUPERVISION' })).id] })

  const inspections = await inspectionYear(app, [chief, registrar], {
    divisionCode: place, officers: handlers.map((handler) => ({ id: handler.officer.id, field: 'MARKET' })), partnerAgencyIds: [agency.id], targets: 4,
  })

  const batch = await made<Identified & { version: number }>('/v1/power-item-batches', newBatch({ agencyId: agency.id, effectiveOn: '2024-01-01', lines: [addition('0001')] }))
  await chief.post(`/v1/power-item-batches/${batch.id}/publication`, undefined, ifMatch(batch)).expect(200)
  const powerItems = (await chief.get('/v1/power-items').expect(200)).body as { items: Identified[] }
  const empowerment = await made('/v1/empowerments', newEmpowerment((await addTownship(app.admin, place)).id, powerItems.items.map(({ id }) => id)))
  const campaign = await made('/v1/clean-up-campaigns', { divisionCode: place, title: '证件清理', asOf: '2026-03-02' })
  await made(`/v1/clean-up-campaigns/${campaign.id}/reports`, { officerIds: [officer.id], note: '单位核查报告' })
  const suspects = (await chief.get(`/v1/clean-up-cases?campaignId=${campaign.id}`).expect(200)).body as { items: Identified[] }
  const qualification = await qualificationOfEach(chief, { officerId: officer.id, certificateId: certificate.id, divisionCode: place })
  const override = await made('/v1/deadline-overrides', newDeadlineOverride(place, 'PEN-DECIDE'))
  const disclosed = await discloseBody(chief, registrar, agency.id)
  const account = await made('/v1/accounts', { kind: 'SERVICE', username: 'exchange-client', displayName: '数据交换平台' })
  const day = '2026-05-09'
  await chief.put(`/v1/calendar-days/${place}/${day}`, { kind: 'OFF', source: '海政办发〔2026〕3号' }).expect(200)
  await logIn(app.url, chief)
  const sessions = (await chief.get('/v1/sessions').expect(200)).body as { items: (Identified & { current: boolean })[] }
  const session = sessions.items.find(({ current }) => !current)
  return {
    app, chief,
    ids: {
      inspectionTargetId: inspections.target.id, inspectorId: inspections.inspector.id, inspectionPlanId: inspections.plan.id, inspectionTaskId: inspections.task.id, inspectionCheckId: inspections.checks[3]?.id ?? '',
      ...standing, ...reviewRound, ...documents, ...await oneOfEachDecision(chief, agency.id), ...disclosed, agencyId: agency.id, officerId: officer.id, certificateId: certificate.id, caseId: filed.id, stepId: step.id, caseAlertId: alerts.items[0]?.id ?? '', caseExportId: caseExports.items[0]?.id ?? '', processRecordId: processRecord.id, caseDocumentId: document.id, clueId: clue.id, deviceId: device.id, caseImportId: summary.importId ?? '', officerImportId: roster.summary.importId ?? '',
      legalReviewId: legalReview.id, poolMemberId: poolMember.id, publicationId: publication.id, publicationRequestId: publicationRequest.id, registerPushId: registerPush.id, decisionId: publication.id, actFilingId: actFiling.id, doublePublicityRecordId: handedIn.verdicts[0]?.id ?? '', doublePublicityFileId: handedIn.summary.importId ?? '', spotCheckId: spotCheck.id, drawPartyId: drawParty.id, fileId: file.id, findingId: finding.id,
      noPenaltyItemId: await standard('no-penalty-items'), randomCheckItemId: await standard('random-check-items'),
      reviewCatalogueItemId: await standard('review-catalogue-items'), benchmarkId: await standard('discretion-benchmarks'),
      accountId: account.id, sessionId: session?.id ?? '', code: place, divisionCode: place, day, partyId: filed.parties[0]?.id ?? '', ...qualification,
      powerItemBatchId: batch.id, powerItemId: powerItems.items[0]?.id ?? '', empowermentId: empowerment.id,
      deadlineOverrideId: override.id, cleanUpCampaignId: campaign.id, cleanUpCaseId: suspects.items[0]?.id ?? '',
      storedFileId, uploadId: (await declared(chief, aPdf(), { agencyId: agency.id })).id,
    },
  }
}

import { decisionSteps } from '../../../src/modules/major-decisions/steps/registry.ts'

/** What reading costs where it is not one statement. The caller is known by then: that costs nothing. */
export const reads: Readonly<Record<string, number>> = {
  getLiveness: 0, getKeySet: 0, getProblem: 0, listRoles: 0,
  // The record and what belongs to it.
  getSpotCheck: 2, getSpotCheckFigures: 3, getSpotCheckDrawRecord: 3, listCalendarDays: 2, getAgencySuccession: 2, getFieldHolders: 2, getAgencyLineage: 4,
  // A page of people, their certificates, their agencies.
  exportOfficers: 3,
  // A page of cases, their agencies, and the account of it: its beginning with the place of the caller, and its end.
  exportCases: 11,
  // Up to where everything is committed, then what changed.
  listCaseChanges: 2,
  // The record in the caller's scope, then its entries.
  listAgencyHistory: 2, listOfficerHistory: 2, listCertificateHistory: 2, listCaseHistory: 2, listLegalReviewHistory: 2, listPublicationHistory: 2,
  listNoPenaltyItemHistory: 2, listRandomCheckItemHistory: 2, listReviewCatalogueItemHistory: 2, listDiscretionBenchmarkHistory: 2,
  // The entry in the caller's scope, then its versions or the one in force; the agency, then what applies to it.
  listNoPenaltyItemVersions: 2, listRandomCheckItemVersions: 2, listReviewCatalogueItemVersions: 2, listDiscretionBenchmarkVersions: 2, getTierOfAmount: 2, getRatioOfPlan: 2,
  listNoPenaltyItemsOfAgency: 2, listRandomCheckItemsOfAgency: 2, listReviewCatalogueItemsOfAgency: 2, listDiscretionBenchmarksOfAgency: 2,
  getOfficerTraining: 2, getExamFigures: 2, getExamDrawRecord: 3, getPersonnelFigures: 5, listTrainingRecordHistory: 2, listExamSessionHistory: 2,
  listExamRegistrationHistory: 2, listApplicationHistory: 2, listAnnualVerificationHistory: 2,
  listSpotCheckHistory: 2, listSpotCheckFileHistory: 2, listFindingHistory: 2, listCaseLegalReviews: 2, listLegalReviewPoolMemberHistory: 2, getCaseUnderReview: 2, listStepsUnderReview: 2, listLegalReviewersOfAgency: 2, getLegalReviewerStaffing: 2,
  getLegalReviewFigures: 4, listOwnLegalReviews: 1, getLegalReviewRequirement: 3, listCaseSteps: 2, listCaseAlertHistory: 2, listCasePublications: 2, listCaseActFilings: 2, getActFilingStandards: 0, listActFilingHistory: 2,
  listFilesOfSpotCheck: 2,
  getPowerItemFigures: 3, getEmpowermentFigures: 2, listPowerItemLines: 2, listPowerItemHistory: 2, listPowerItemBatchHistory: 2, listEmpowermentHistory: 2,
  listQualificationHistory: 2, listAgencySuccessionHistory: 2, listEntrustmentHistory: 2, listEnforcementTransferHistory: 2, listDivisionHistory: 2,
  listCaseClueHistory: 2, listEnforcementDeviceHistory: 2,
  listDeadlineOverrideHistory: 2,
  listCleanUpCampaignHistory: 2, listCleanUpCaseHistory: 2, getCleanUpFigures: 4,
  // The reading is written down.
  getFileContent: 4, listFileHistory: 2, getProcessRecordContent: 4, listProcessRecords: 2,
  // The kinds are data. A file is written from the record and its reading written down: BEGIN, the ledger and COMMIT.
  listDocumentKinds: 0, listCaseDocuments: 2, listCaseDocumentHistory: 2, getCaseDocumentContent: 5,
  // The case in the caller's scope, its file, and the calendar, which the second to ask is given.
  getCaseFileCatalogue: 3, getCasePerformance: 2,
  getLegalityReviewTemplates: 0, listLegalityReviewHistory: 2, listAgendaTopicHistory: 2, listAgencyContractHistory: 2, listMajorDecisionHistory: 2, listDecisionCatalogueHistory: 2,
  // The decision in the caller's scope, its steps, the rounds of its review.
  listMajorDecisionSteps: 2, getMajorDecisionProcedure: 3,
}

/** BEGIN, the ledger and COMMIT included. */
export const acts: Readonly<Record<string, number>> = {
  addDivision: 5, correctDivision: 5, renameDivision: 5, endDivision: 6,
  registerAgency: 8, changeAgency: 7, renameAgency: 7, abolishAgency: 9, recordAgencySuccession: 14,
  confirmQualification: 7, publishQualification: 5, withdrawQualification: 8, registerEntrustment: 7, publishEntrustment: 5, endEntrustment: 5,
  recordEnforcementTransfer: 8, revokeEnforcementTransfer: 10,
  registerOfficer: 6, changeOfficer: 5, departOfficer: 6, discloseOfficer: 4, transferOfficer: 9, returnOfficer: 6, registerOfficerPhoto: 5, lookUpOfficers: 4,
  importOfficers: 16,
  issueCertificate: 8, suspendCertificate: 6, restoreCertificate: 6, cancelCertificate: 6, revokeCertificate: 6, fileCertificate: 6,
  renewCertificate: 7, replaceCertificate: 7, amendCertificate: 7, expireCertificates: 7,
  openCleanUpCampaign: 5, reportOfficersForCleanUp: 6, decideCleanUpCases: 11, decideCleanUpCase: 8, closeCleanUpCampaign: 6,
  fileCase: 14, proposeDecision: 9, decideCase: 17, serveDecision: 12, closeCase: 10, takeEvidence: 8, recordProcess: 9, disclosePartyFields: 5, lookUpCases: 4, importCases: 18,
  extendDeadline: 11, suspendDeadlines: 10, resumeDeadlines: 10, recordDeadlineOverride: 9, endDeadlineOverride: 5, recomputeDeadlines: 9,
  draftCaseDocument: 6, issueCaseDocument: 8, replaceCaseDocument: 8, voidCaseDocument: 7,
  archiveCase: 10, suspendCase: 11, resumeCase: 11, terminateCase: 12, withdrawCase: 12, mergeCase: 13,
  registerClue: 6, verifyClue: 5, extendClue: 6, fileClue: 15, settleCaseAlert: 6, refuseClue: 5, transferClue: 8, mergeClue: 6, replyToInformant: 5, discloseInformant: 4,
  registerDevice: 5, reviewDevice: 5, publishDevice: 5, renewDeviceReview: 5, retireDevice: 5,
  // Locked, judged, and changed in one statement each; the register gives its numbers in one more.
  requireActFiling: 6, submitActFiling: 5, submitActFilings: 5, exemptActFiling: 5, requestActFilingSupplement: 5, supplementActFiling: 5, registerActFiling: 6, registerActFilings: 6,
  proposeAgendaTopic: 5, submitAgendaTopicForReview: 6, scheduleAgendaTopic: 6, postponeAgendaTopic: 5, discussAgendaTopic: 5, withdrawAgendaTopic: 5,
  returnLegalityReview: 5, supplementLegalityReview: 5, acceptLegalityReview: 5, assignLegalityReview: 6, issueLegalityOpinion: 6, answerLegalityOpinion: 5, withdrawLegalityReview: 5,
  draftAgencyContract: 5, submitAgencyContractForReview: 6, signAgencyContract: 6, performAgencyContract: 5, terminateAgencyContract: 5, abandonAgencyContract: 5,
  // The editions of the year are locked together.
  draftDecisionCatalogue: 6, reviseDecisionCatalogue: 5, consentToDecisionCatalogue: 5, publishDecisionCatalogue: 7, adjustDecisionCatalogue: 6,
  // The decision is locked, its steps are read, the step is stored beside it; on the way to the meeting the rounds of its review are read twice.
  ...Object.fromEntries(Object.values(decisionSteps).map(({ operationId }) => [operationId, 7])),
  proposeMajorDecision: 5, submitMajorDecisionForReview: 7, initiateMajorDecision: 8, scheduleMajorDecision: 9,
  startActFilingReview: 5, concludeActFilingReview: 5, askActFilingCorrection: 5, replyToActFilingCorrection: 5, settleActFiling: 5, endActFilingByRemedy: 5,
  submitLegalReview: 6, concludeLegalReview: 10, assignLegalReview: 9, reassignLegalReview: 9, returnLegalReview: 9, supplementLegalReview: 8, extendLegalReview: 8, withdrawLegalReview: 7,
  disputeLegalReview: 8, acceptLegalReview: 7, changeLegalReviewOpinion: 10, escalateLegalReview: 7, decideLegalReviewDispute: 8, joinLegalReviewPool: 7, leaveLegalReviewPool: 5, publishDecision: 5, exemptPublication: 5,
  ...Object.fromEntries(['NoPenaltyItem', 'RandomCheckItem', 'ReviewCatalogueItem', 'DiscretionBenchmark'].flatMap((name) => [
    [`draft${name}`, 5], [`draft${name}s`, 6], [`revise${name}`, 5], [`publish${name}`, 6], [`publish${name}s`, 6], [`amend${name}`, 8], [`correct${name}`, 8],
    [`repeal${name}`, 8],
  ])),
  planSpotCheck: 5, changeSpotCheck: 6, commitSpotCheckFrame: 10, drawSpotCheckFiles: 11, closeSpotCheck: 7,
  assignSpotCheckReviewer: 9, recordFinding: 5, completeSpotCheckReview: 6, rectifyFinding: 5, verifyFinding: 5,
  recordTraining: 5, withdrawTraining: 5,
  planExam: 5, openExamRegistration: 5, registerForExam: 6, holdExam: 6, importExamResults: 6, publishExamResults: 6, commitExamFrame: 10, drawExaminees: 11, cancelExam: 5,
  submitApplication: 5, reviewApplication: 7, completeApplicationTraining: 6, registerApplicationExam: 8, passApplication: 6, noticeApplication: 7,
  objectToApplication: 5, dismissApplicationObjection: 5, rejectApplication: 5, withdrawApplication: 5,
  submitApplications: 5, reviewApplicationBatch: 7, completeApplicationTrainingBatch: 6, registerApplicationExamBatch: 8, passApplicationBatch: 6,
  noticeApplicationBatch: 7, objectToApplicationBatch: 5, dismissApplicationObjectionBatch: 5, rejectApplicationBatch: 5, withdrawApplicationBatch: 5,
  // With the certificate, each within a savepoint of its own: the registry makes them one by one.
  issueApplication: 18, issueApplicationBatch: 18, verifyCertificates: 12,
  createAccount: 4, grantAccount: 10, resetAccountCredentials: 9, revokeSessions: 9, suspendAccount: 8,
  adjustCalendarDay: 5, withdrawCalendarAdjustment: 5,
  // The last part: taken, then joined with the others, checked, and recorded as a file.
  uploadFile: 5, declareUpload: 5, sendUploadPart: 13,
  draftPowerItemBatch: 7, addPowerItemLines: 7, publishPowerItemBatch: 13, withdrawPowerItemBatch: 6, grantEmpowerment: 9, evaluateEmpowerment: 11,
}

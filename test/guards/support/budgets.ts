import { decisionSteps } from '../../../src/modules/major-decisions/steps/registry.ts'

/** What reading costs where it is not one statement. The caller is known by then: that costs nothing. */
export const reads: Readonly<Record<string, number>> = {
  getLiveness: 0, getKeySet: 0, getProblem: 0, listRoles: 0,
  // The record and what belongs to it.
  getSpotCheck: 2, getSpotCheckFigures: 3, getSpotCheckDrawRecord: 9, getDrawRecord: 9, listCalendarDays: 2, getAgencySuccession: 2, getFieldHolders: 2, getAgencyLineage: 4,
  getSpotCheckStatement: 9, getSampleSizes: 0, getSampleStatement: 0,
  listSpotCheckParties: 2,
  getJointInspectionTask: 2, listJointInspectionChecks: 2, listJointInspectionResults: 2, listInspectionPartnerResults: 2,
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
  getOfficerTraining: 2, getExamFigures: 2, getExamDrawRecord: 7, getPersonnelFigures: 5, listTrainingRecordHistory: 2, listExamSessionHistory: 2,
  listExamRegistrationHistory: 2, listApplicationHistory: 2, listAnnualVerificationHistory: 2,
  listSpotCheckHistory: 2, listSpotCheckFileHistory: 2, listFindingHistory: 2, listCaseLegalReviews: 2, listLegalReviewPoolMemberHistory: 2, getCaseUnderReview: 2, listStepsUnderReview: 2, listLegalReviewersOfAgency: 2, getLegalReviewerStaffing: 2,
  getLegalReviewFigures: 4, listOwnLegalReviews: 1, getLegalReviewRequirement: 3, listCaseSteps: 2, listCaseAlertHistory: 2, listCasePublications: 2, listCaseActFilings: 2, getActFilingStandards: 0, listPublicationRequestHistory: 2, listRegisterPushHistory: 2, listPublicDecisionChanges: 2, listActFilingHistory: 2,
  listFilesOfSpotCheck: 2,
  getInspectionTask: 2, getInspectionDrawRecord: 3, getRandomInspectionFigures: 4, listInspectionTargetHistory: 2, listInspectorHistory: 2, listInspectionPlanHistory: 2, listInspectionTaskHistory: 2, listInspectionCheckHistory: 2,
  // A page of records and the account of it; the totals, the faults, the decisions without a record; where everything is committed, what is to be sent, and the note of the reading.
  exportDoublePublicityLicences: 10, exportDoublePublicityPenalties: 10, getDoublePublicityFields: 0, getDoublePublicityFigures: 3, listCaseDoublePublicityRecords: 2, listDoublePublicityChanges: 5, listDoublePublicityRecordHistory: 2,
  // The record, then the standard it is computed by; for the report also files, findings, sheets and orders.
  getReviewFile: 2, getScoreSheet: 2, getReviewRoundReport: 6, getReviewRoundReportContent: 6, listReviewRoundHistory: 2, listReviewFileHistory: 2,
  listRectificationOrderHistory: 2, listScoringStandardHistory: 2,
  getPowerItemFigures: 3, getEmpowermentFigures: 2, listPowerItemLines: 2, listPowerItemHistory: 2, listPowerItemBatchHistory: 2, listEmpowermentHistory: 2,
  listQualificationHistory: 2, listAgencySuccessionHistory: 2, listEntrustmentHistory: 2, listEnforcementTransferHistory: 2, listDivisionHistory: 2,
  listNormativeDocumentHistory: 2, listDocumentFilingHistory: 2, listMakerListHistory: 2, listDocumentCleanUpHistory: 2, listDocumentCleanUpItems: 2, listLegalAdviserHistory: 2,
  getNormativeDocumentChecklist: 0, getNormativeDocumentFigures: 2,
  listCaseClueHistory: 2, listEnforcementDeviceHistory: 2,
  listDeadlineOverrideHistory: 2,
  listCleanUpCampaignHistory: 2, listCleanUpCaseHistory: 2, getCleanUpFigures: 4,
  // The reading is written down.
  getFileContent: 4, listFileHistory: 2, getProcessRecordContent: 4, getLegalityMaterialContent: 4, listProcessRecords: 2,
  // The kinds are data. A file is written from the record and its reading written down: BEGIN, the ledger and COMMIT.
  listDocumentKinds: 0, listCaseDocuments: 2, listCaseDocumentHistory: 2, getCaseDocumentContent: 5,
  // The case in the caller's scope, its file, and the calendar, which the second to ask is given.
  getCaseFileCatalogue: 3, getCasePerformance: 2,
  // The entry, the version on view; what the registers say, by a statement for each of them.
  getCatalogueDraft: 2, compareCatalogueEntry: 6, listCatalogueVersions: 2, listCatalogueEntryHistory: 2, listDisclosureTextHistory: 2, getCatalogueFigures: 4, listCatalogueCoverage: 2, getCatalogueCoverage: 2,
  // Whether it was withdrawn, then the version.
  getPublicCatalogueEntry: 2, getPublicCatalogueVersion: 2,
  // The rules are data; the report, and the cases counted anew; how many reports, and their sum.
  getStatisticsMeasures: 0, compareStatisticsReport: 2, listStatisticsReportHistory: 2, getStatisticsSummary: 2,
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
  fileCase: 14, proposeDecision: 9, decideCase: 19, serveDecision: 12, closeCase: 10, takeEvidence: 8, recordProcess: 9, disclosePartyFields: 5, lookUpCases: 4, importCases: 21,
  extendDeadline: 11, suspendDeadlines: 10, resumeDeadlines: 10, recordDeadlineOverride: 9, endDeadlineOverride: 5, recomputeDeadlines: 9,
  draftCaseDocument: 6, issueCaseDocument: 8, replaceCaseDocument: 8, voidCaseDocument: 7,
  archiveCase: 10, suspendCase: 11, resumeCase: 11, terminateCase: 12, withdrawCase: 12, mergeCase: 13,
  registerClue: 6, verifyClue: 6, extendClue: 6, fileClue: 15, settleCaseAlert: 6, refuseClue: 5, transferClue: 8, mergeClue: 6, replyToInformant: 5, discloseInformant: 4,
  registerDevice: 5, reviewDevice: 5, publishDevice: 5, renewDeviceReview: 5, retireDevice: 5,
  // The place of the maker and its listing; a former document is locked.
  draftMakerList: 7, publishMakerList: 8, registerExistingNormativeDocuments: 7, draftNormativeDocument: 7, editNormativeDocument: 5, solicitOpinions: 5, closeComments: 5, assessNormativeDocument: 5,
  submitNormativeDocument: 7, checkNormativeDocument: 5, resumeNormativeDocument: 5, issueLegalityOpinion: 9, approveNormativeDocument: 6, signNormativeDocument: 5,
  // Both registers give their numbers, and the former document ends with the publication of its successor.
  registerNormativeDocument: 8, publishNormativeDocument: 8, interpretNormativeDocument: 5, evaluateNormativeDocument: 5, extendNormativeDocument: 6, archiveNormativeDocument: 5,
  repealNormativeDocument: 5, abandonNormativeDocument: 5,
  submitDocumentFiling: 5, requestDocumentFilingSupplement: 6, supplementDocumentFiling: 5, registerDocumentFiling: 7, refuseDocumentFiling: 6, concludeDocumentFiling: 6,
  orderDocumentCorrection: 6, reportDocumentCorrection: 5, settleDocumentFiling: 6,
  openDocumentCleanUp: 6, concludeDocumentCleanUpItems: 7, closeDocumentCleanUp: 8,
  engageLegalAdviser: 5, renewLegalAdviser: 5, endLegalAdviser: 5, declareAdviserConflict: 5, endAdviserConflict: 5, recordAdviserOpinion: 6,
  // Locked, judged, and changed in one statement each; the register gives its numbers in one more.
  requireActFiling: 6, submitActFiling: 5, submitActFilings: 5, exemptActFiling: 5, requestActFilingSupplement: 5, supplementActFiling: 5, registerActFiling: 6, registerActFilings: 6,
  proposeAgendaTopic: 5, submitAgendaTopicForReview: 6, scheduleAgendaTopic: 6, postponeAgendaTopic: 5, discussAgendaTopic: 5, withdrawAgendaTopic: 5,
  returnLegalityReview: 5, supplementLegalityReview: 5, acceptLegalityReview: 5, assignLegalityReview: 6, answerLegalityOpinion: 5, withdrawLegalityReview: 5,
  draftAgencyContract: 5, submitAgencyContractForReview: 6, signAgencyContract: 6, performAgencyContract: 5, terminateAgencyContract: 5, abandonAgencyContract: 5,
  // The editions of the year are locked together.
  draftDecisionCatalogue: 6, reviseDecisionCatalogue: 5, consentToDecisionCatalogue: 5, publishDecisionCatalogue: 7, adjustDecisionCatalogue: 6,
  // The decision is locked, its steps are read, the step is stored beside it; on the way to the meeting the rounds of its review are read twice.
  ...Object.fromEntries(Object.values(decisionSteps).map(({ operationId }) => [operationId, 7])),
  proposeMajorDecision: 5, submitMajorDecisionForReview: 7, initiateMajorDecision: 8, scheduleMajorDecision: 9,
  startActFilingReview: 5, concludeActFilingReview: 5, askActFilingCorrection: 5, replyToActFilingCorrection: 5, settleActFiling: 5, endActFilingByRemedy: 5,
  // With the case as it is decided; what is to be sent moves to the end of what the platform reads.
  compileDoublePublicityRecords: 7, completeDoublePublicityRecord: 6, recordDoublePublicityReceipts: 5, resendDoublePublicityRecord: 6, withdrawDoublePublicityRecord: 6, importDoublePublicityPenalties: 12, importDoublePublicityLicences: 12,
  submitLegalReview: 6, concludeLegalReview: 10, assignLegalReview: 9, reassignLegalReview: 9, returnLegalReview: 9, supplementLegalReview: 8, extendLegalReview: 8, withdrawLegalReview: 7,
  disputeLegalReview: 8, acceptLegalReview: 7, changeLegalReviewOpinion: 10, escalateLegalReview: 7, decideLegalReviewDispute: 8, joinLegalReviewPool: 7, leaveLegalReviewPool: 5, publishDecision: 6, exemptPublication: 5,
  draftPublication: 6, maskPublication: 7, returnPublicationDraft: 5, reviewPublication: 5, releasePublication: 9, correctPublication: 9, withdrawPublication: 9,
  pushToRegister: 5, receiveRegisterPush: 5, returnRegisterPush: 5, publishRegisterPush: 5, withdrawRegisterPush: 5, receivePublicationRequest: 7, grantPublicationRequest: 11, refusePublicationRequest: 5,
  ...Object.fromEntries(['NoPenaltyItem', 'RandomCheckItem', 'ReviewCatalogueItem', 'DiscretionBenchmark'].flatMap((name) => [
    [`draft${name}`, 5], [`draft${name}s`, 6], [`revise${name}`, 5], [`publish${name}`, 6], [`publish${name}s`, 6], [`amend${name}`, 8], [`correct${name}`, 8],
    [`repeal${name}`, 8],
  ])),
  planSpotCheck: 5, changeSpotCheck: 6, commitSpotCheckFrame: 15, drawSpotCheckFiles: 15, closeSpotCheck: 7,
  revealSpotCheckShare: 8, makeSpotCheckSeed: 7, startSpotCheckReview: 7, substituteSpotCheckFile: 16, extendSpotCheckDraw: 14,
  inviteDrawParty: 8, commitOwnDrawShare: 8, revealOwnDrawShare: 9, withdrawDrawParty: 8,
  registerInspectionTarget: 5, changeInspectionTarget: 5, removeInspectionTarget: 5, restoreInspectionTarget: 5, importInspectionTargets: 9,
  enrolInspector: 6, changeInspector: 6, leaveInspectorPool: 5,
  draftInspectionPlan: 5, approveInspectionPlan: 6, publishInspectionPlan: 5, adjustInspectionPlan: 5, finishInspectionPlan: 6,
  // The partners of a joint task, each looked up.
  replaceInspector: 15, recordInspectionPartnerResult: 6, planInspectionTask: 7, commitInspectionTask: 15, drawInspectionTask: 14, closeInspectionTask: 7, cancelInspectionTask: 6,
  recordInspectionResult: 7, publishInspectionResult: 5,
  assignSpotCheckReviewer: 9, recordFinding: 6, completeSpotCheckReview: 6, rectifyFinding: 6, verifyFinding: 9,
  rejectFindingRectification: 6,
  draftScoringStandard: 5, reviseScoringStandard: 5, enactScoringStandard: 6, retireScoringStandard: 5,
  // However many files, sheets, findings or orders: one statement for all of a kind.
  planReviewRound: 9, changeReviewGroups: 11, addReviewFile: 9, drawReviewers: 10, assignFileReviewers: 10, chooseFileTemplate: 9, startReviewRound: 8, saveScoreSheet: 9, signScoreSheet: 12,
  addThirdReviewer: 11, agreeOnReviewFile: 10, reportReviewRound: 6, sendBackReviewFiles: 7, auditReviewRound: 5, feedBackReviewRound: 10, objectToReviewFile: 8,
  reReviewFile: 13, finaliseReviewRound: 7, notifyReviewRound: 8, closeReviewRound: 6, urgeRectification: 5,
  recordTraining: 5, withdrawTraining: 5,
  planExam: 5, openExamRegistration: 5, registerForExam: 6, holdExam: 6, importExamResults: 6, publishExamResults: 6, commitExamFrame: 14, drawExaminees: 16, cancelExam: 5,
  submitApplication: 5, reviewApplication: 7, completeApplicationTraining: 6, registerApplicationExam: 8, passApplication: 6, noticeApplication: 7,
  objectToApplication: 5, dismissApplicationObjection: 5, rejectApplication: 5, withdrawApplication: 5,
  submitApplications: 5, reviewApplicationBatch: 7, completeApplicationTrainingBatch: 6, registerApplicationExamBatch: 8, passApplicationBatch: 6,
  noticeApplicationBatch: 7, objectToApplicationBatch: 5, dismissApplicationObjectionBatch: 5, rejectApplicationBatch: 5, withdrawApplicationBatch: 5,
  // With the certificate, each within a savepoint of its own: the registry makes them one by one.
  issueApplication: 18, issueApplicationBatch: 18, verifyCertificates: 12,
  createAccount: 4, grantAccount: 11, resetAccountCredentials: 9, revokeSessions: 9, suspendAccount: 8,
  adjustCalendarDay: 5, withdrawCalendarAdjustment: 5,
  // The last part: taken, then joined with the others, checked, and recorded as a file.
  uploadFile: 5, declareUpload: 5, sendUploadPart: 13,
  registerDisclosureText: 5, reviseDisclosureText: 5, endDisclosureText: 5,
  // The registers are read by a statement each; a version and its items are stored at once, however many.
  openCatalogueEntry: 9, draftCatalogueEntry: 9, approveCatalogueEntry: 5, publishCatalogueEntry: 15, withdrawCatalogueEntry: 6, checkCatalogueEntries: 12,
  draftStatisticsReport: 7, recountStatisticsReport: 6, freezeStatisticsReport: 7, reopenStatisticsReport: 5, approveStatisticsReport: 5, publishStatisticsReport: 6,
  recordStatisticsReporting: 5, correctStatisticsReport: 6,
  draftPowerItemBatch: 7, addPowerItemLines: 7, publishPowerItemBatch: 13, withdrawPowerItemBatch: 6, grantEmpowerment: 9, evaluateEmpowerment: 11,
}

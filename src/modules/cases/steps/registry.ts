import type { CodeList } from '../../../kernel/codes.ts'
import { problemsOfGates } from '../../../kernel/gate.ts'
import { archiving } from '../archive/step.ts'
import { closing } from '../closing/step.ts'
import {
  freezeDelivery, measure, measureApproval, measureDisposal, measureExtension, measureHandover, measureRelease, testing, testingEnd,
} from '../coercion/steps.ts'
import { amount, application, conclusion, examination, mediation, ownMotion } from '../common/steps.ts'
import { decision } from '../decision/step.ts'
import { discussCollectively } from '../penalty/discussion.ts'
import { inspection, inspectionOrder, inspectionPlan, inspectionReferral, inspectionResult, recheck } from '../inspection/steps.ts'
import {
  licence, licenceCancellation, licenceChange, licenceExpiry, licencePenaltyRevocation, licenceRenewal, licenceRenewalRefusal, licenceRestoration,
  licenceRevocation, licenceSuspension, licenceWithdrawal,
} from '../licence/life-steps.ts'
import {
  concernedNotice, concernedStatement, correction, correctionNotice, excludedTime, excludedTimeEnd, intake, licenceHearing, licenceHearingCancellation,
  licenceHearingNotice, licenceHearingRecord,
} from '../licence/steps.ts'
import {
  crimeApproval, crimeDisapproval, crimeHandover, crimeReport, crimeReturn, crimeSending, crimeSuspicion, dutyCrimeClue, filingSupervision, policeReconsideration,
  proceedingsResumption,
} from '../criminal/steps-agency.ts'
import { crimeJudgment, crimeReceipt, policeFiling, policeRefusal, policeUpholding, supervisionRefusal } from '../criminal/steps-police.ts'
import { offSiteNotice, offSiteRecord, offSiteRejection, offSiteReview } from '../offsite/steps.ts'
import { evidence } from '../penalty/evidence.ts'
import { filingGates } from '../penalty/filing-gates.ts'
import { changeHandlers, decideRecusal, requestRecusal } from '../penalty/handlers.ts'
import { abandonHearing, decidePresiderRecusal, holdHearing, notifyHearing, reportHearing, requestHearing, requestPresiderRecusal } from '../penalty/hearing.ts'
import { inquiry, reportInvestigation, reviewEvidence, showCertificates, takeSamples } from '../penalty/investigation.ts'
import { approveRegistration, disposeRegistration, registerEvidence } from '../penalty/registration.ts'
import { giveNotice, hearStatement, recordWaiver, reviewStatement } from '../penalty/rights.ts'
import { fileSpotDecision } from '../penalty/spot-filing.ts'
import { checkCorrection, commissionTest, orderCorrection, recordTestResult } from '../penalty/testing.ts'
import { courtAcceptance, courtAllowance, courtApplication, courtEnd, courtEnforcement } from '../execution/court.ts'
import { executionAgreement, executionDecision, executionDone, executionEnd, executionHalt, executionResumption } from '../execution/own.ts'
import { reminder, reminderStatement } from '../execution/reminders.ts'
import { dutyPerformed, goodsDisposal } from '../performance/duties.ts'
import { instalmentApplication, instalmentApproval, instalmentLapse, instalmentRefusal } from '../performance/instalments.ts'
import { fineHandIn, fineRemittance, payment, spotCollection } from '../performance/payments.ts'
import { remedy, remedyAcceptance, remedyDecline, remedyResult, remedyWithdrawal } from '../performance/remedies.ts'
import { delivery } from '../service/delivery.ts'
import { processRecordGates } from '../process-records/gates.ts'
import { service } from '../service/step.ts'
import { addendum } from '../side-roads/addendum.ts'
import { merger, termination, withdrawal } from '../side-roads/endings.ts'
import { procedureChange } from '../side-roads/procedure-change.ts'
import { split } from '../side-roads/split.ts'
import { resumption, suspension } from '../side-roads/suspension.ts'
import {
  assistanceDeclined, assistanceProvided, assistanceRequest, jurisdictionAgreement, jurisdictionDesignation, jurisdictionDispute, jurisdictionReport, transferAccepted,
  transferOut, transferReturned,
} from '../transfers/steps.ts'
import type { StepDefinition } from './define.ts'

/** Arguments are each held against the type by themselves; the members of a literal would first be held against each other, ten thousand pairs. */
const inOrder = (...definitions: readonly StepDefinition[]): readonly StepDefinition[] => definitions

/** Every kind of step a case can have, in the order of a file. */
export const stepDefinitions = inOrder(
  changeHandlers,
  requestRecusal,
  decideRecusal,
  showCertificates,
  inquiry,
  evidence,
  takeSamples,
  registerEvidence,
  approveRegistration,
  disposeRegistration,
  commissionTest,
  recordTestResult,
  orderCorrection,
  checkCorrection,
  reviewEvidence,
  reportInvestigation,
  giveNotice,
  hearStatement,
  reviewStatement,
  recordWaiver,
  requestHearing,
  notifyHearing,
  requestPresiderRecusal,
  decidePresiderRecusal,
  holdHearing,
  reportHearing,
  abandonHearing,
  discussCollectively,
  application,
  ownMotion,
  correctionNotice,
  correction,
  intake,
  examination,
  excludedTime,
  excludedTimeEnd,
  concernedNotice,
  concernedStatement,
  licenceHearing,
  licenceHearingNotice,
  licenceHearingRecord,
  licenceHearingCancellation,
  mediation,
  amount,
  conclusion,
  inspectionPlan,
  inspection,
  inspectionResult,
  inspectionOrder,
  recheck,
  inspectionReferral,
  measure,
  measureApproval,
  freezeDelivery,
  measureExtension,
  testing,
  testingEnd,
  measureRelease,
  measureDisposal,
  measureHandover,
  procedureChange,
  split,
  suspension,
  resumption,
  delivery,
  offSiteRecord,
  offSiteReview,
  offSiteRejection,
  offSiteNotice,
  assistanceRequest,
  assistanceProvided,
  assistanceDeclined,
  jurisdictionDispute,
  jurisdictionAgreement,
  jurisdictionReport,
  jurisdictionDesignation,
  transferOut,
  transferReturned,
  transferAccepted,
  crimeSuspicion,
  crimeReport,
  crimeApproval,
  crimeDisapproval,
  crimeSending,
  crimeReceipt,
  policeFiling,
  policeRefusal,
  policeReconsideration,
  policeUpholding,
  filingSupervision,
  supervisionRefusal,
  crimeHandover,
  crimeJudgment,
  crimeReturn,
  proceedingsResumption,
  dutyCrimeClue,
  decision,
  fileSpotDecision,
  service,
  licence,
  licenceChange,
  licenceRenewal,
  licenceRenewalRefusal,
  licenceSuspension,
  licenceRestoration,
  licenceWithdrawal,
  licenceRevocation,
  licencePenaltyRevocation,
  licenceExpiry,
  licenceCancellation,
  spotCollection,
  fineHandIn,
  fineRemittance,
  payment,
  instalmentApplication,
  instalmentApproval,
  instalmentRefusal,
  instalmentLapse,
  dutyPerformed,
  goodsDisposal,
  remedy,
  remedyAcceptance,
  remedyDecline,
  remedyWithdrawal,
  remedyResult,
  reminder,
  reminderStatement,
  executionDecision,
  executionAgreement,
  executionHalt,
  executionResumption,
  executionDone,
  executionEnd,
  courtApplication,
  courtAcceptance,
  courtAllowance,
  courtEnforcement,
  courtEnd,
  termination,
  withdrawal,
  merger,
  closing,
  archiving,
  addendum,
)

export const stepKinds = stepDefinitions.map(({ kind }) => kind) as [string, ...string[]]

export const stepByKind: ReadonlyMap<string, StepDefinition> = new Map(stepDefinitions.map((definition) => [definition.kind, definition]))

/** 办案环节: the kinds with their names. */
export const stepLabels: CodeList = Object.fromEntries(stepDefinitions.map(({ kind, label }) => [kind, label]))

/** The gates' part of the problem catalogue. */
export const caseGateProblems = { catalogue: problemsOfGates([...filingGates, ...stepDefinitions.flatMap(({ gates }) => gates), ...processRecordGates]) }

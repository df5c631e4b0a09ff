import type { CodeList } from '../../../kernel/codes.ts'
import { problemsOfGates } from '../../../kernel/gate.ts'
import { closing } from '../closing/step.ts'
import {
  crimeApproval, crimeDisapproval, crimeHandover, crimeReport, crimeReturn, crimeSending, crimeSuspicion, dutyCrimeClue, filingSupervision, policeReconsideration,
  proceedingsResumption,
} from '../criminal/steps-agency.ts'
import { crimeJudgment, crimeReceipt, policeFiling, policeRefusal, policeUpholding, supervisionRefusal } from '../criminal/steps-police.ts'
import { decision } from '../decision/step.ts'
import { offSiteNotice, offSiteRecord, offSiteRejection, offSiteReview } from '../offsite/steps.ts'
import { evidence } from '../penalty/evidence.ts'
import { service } from '../service/step.ts'
import {
  assistanceDeclined, assistanceProvided, assistanceRequest, jurisdictionAgreement, jurisdictionDesignation, jurisdictionDispute, jurisdictionReport, transferAccepted,
  transferOut, transferReturned,
} from '../transfers/steps.ts'
import type { StepDefinition } from './define.ts'

/** Every kind of step a case can have, in the order of a file. */
export const stepDefinitions: readonly StepDefinition[] = [
  evidence,
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
  service,
  closing,
]

export const stepKinds = stepDefinitions.map(({ kind }) => kind) as [string, ...string[]]

export const stepByKind: ReadonlyMap<string, StepDefinition> = new Map(stepDefinitions.map((definition) => [definition.kind, definition]))

/** 办案环节: the kinds with their names. */
export const stepLabels: CodeList = Object.fromEntries(stepDefinitions.map(({ kind, label }) => [kind, label]))

/** The gates' part of the problem catalogue. */
export const caseGateProblems = { catalogue: problemsOfGates(stepDefinitions.flatMap(({ gates }) => gates)) }

import type { CodeList } from '../../../kernel/codes.ts'
import { problemsOfGates } from '../../../kernel/gate.ts'
import { archiving } from '../archive/step.ts'
import { closing } from '../closing/step.ts'
import { decision } from '../decision/step.ts'
import { courtAcceptance, courtAllowance, courtApplication, courtEnd, courtEnforcement } from '../execution/court.ts'
import { executionAgreement, executionDecision, executionDone, executionEnd, executionHalt, executionResumption } from '../execution/own.ts'
import { reminder, reminderStatement } from '../execution/reminders.ts'
import { evidence } from '../penalty/evidence.ts'
import { dutyPerformed, goodsDisposal } from '../performance/duties.ts'
import { instalmentApplication, instalmentApproval, instalmentLapse, instalmentRefusal } from '../performance/instalments.ts'
import { fineHandIn, fineRemittance, payment, spotCollection } from '../performance/payments.ts'
import { remedy, remedyAcceptance, remedyDecline, remedyResult, remedyWithdrawal } from '../performance/remedies.ts'
import { delivery } from '../service/delivery.ts'
import { service } from '../service/step.ts'
import { addendum } from '../side-roads/addendum.ts'
import { merger, termination, withdrawal } from '../side-roads/endings.ts'
import { split } from '../side-roads/split.ts'
import { resumption, suspension } from '../side-roads/suspension.ts'
import type { StepDefinition } from './define.ts'

/** Every kind of step a case can have, in the order of a file. */
export const stepDefinitions: readonly StepDefinition[] = [
  evidence,
  split,
  suspension,
  resumption,
  delivery,
  decision,
  service,
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
]

export const stepKinds = stepDefinitions.map(({ kind }) => kind) as [string, ...string[]]

export const stepByKind: ReadonlyMap<string, StepDefinition> = new Map(stepDefinitions.map((definition) => [definition.kind, definition]))

/** 办案环节: the kinds with their names. */
export const stepLabels: CodeList = Object.fromEntries(stepDefinitions.map(({ kind, label }) => [kind, label]))

/** The gates' part of the problem catalogue. */
export const caseGateProblems = { catalogue: problemsOfGates(stepDefinitions.flatMap(({ gates }) => gates)) }

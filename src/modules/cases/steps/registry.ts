import type { CodeList } from '../../../kernel/codes.ts'
import { problemsOfGates } from '../../../kernel/gate.ts'
import { closing } from '../closing/step.ts'
import { decision } from '../decision/step.ts'
import { evidence } from '../penalty/evidence.ts'
import { processRecordGates } from '../process-records/gates.ts'
import { service } from '../service/step.ts'
import type { StepDefinition } from './define.ts'

/** Every kind of step a case can have, in the order of a file. */
export const stepDefinitions: readonly StepDefinition[] = [
  evidence,
  decision,
  service,
  closing,
]

export const stepKinds = stepDefinitions.map(({ kind }) => kind) as [string, ...string[]]

export const stepByKind: ReadonlyMap<string, StepDefinition> = new Map(stepDefinitions.map((definition) => [definition.kind, definition]))

/** 办案环节: the kinds with their names. */
export const stepLabels: CodeList = Object.fromEntries(stepDefinitions.map(({ kind, label }) => [kind, label]))

/** The gates' part of the problem catalogue. */
export const caseGateProblems = { catalogue: problemsOfGates([...stepDefinitions.flatMap(({ gates }) => gates), ...processRecordGates]) }

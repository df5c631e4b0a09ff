import { detailOf } from '../../../kernel/gate.ts'
import type { ProblemDefinition } from '../../../kernel/problem.ts'
import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import { importProblems } from '../import/problems.ts'
import { caseProblems } from '../problems.ts'
import { caseGateProblems } from '../steps/registry.ts'
import { alertMachine } from './machine.ts'
import type { AlertRecord } from './schema.ts'
import type { AlertRow } from './store.ts'

const definitionOf = (code: string): ProblemDefinition => {
  const definition = caseGateProblems.catalogue[code] ?? caseProblems.catalogue[code] ?? importProblems.catalogue[code]
  if (definition === undefined) throw new Error(`no problem is called ${code}`)
  return definition
}

export function presentAlert(row: AlertRow, actor: Actor): AlertRecord {
  const { id, caseId, agencyId, divisionCode, stepId, code, params, legalBasis, origin, reason, status, raisedOn, outcome, settlement, version } = row
  const definition = definitionOf(code)
  const detail = detailOf({ definition, params })
  return {
    id, caseId, agencyId, divisionCode, stepId, code, title: definition.title.zh, titleEn: definition.title.en, detail: detail.zh, detailEn: detail.en,
    legalBasis, origin, reason, status, raisedOn, outcome, settlement, settledAt: row.settledAt?.toISOString() ?? null,
    availableActs: actor.permissions.has('case-alert:settle') ? actsFrom(alertMachine, status) : [],
    version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

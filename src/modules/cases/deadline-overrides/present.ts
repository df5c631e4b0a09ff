import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { DeadlineOverride } from '../deadlines/rules.ts'
import { deadlineCodes, deadlineRuleFor } from '../deadlines/rules.ts'
import { overrideMachine } from './machine.ts'
import type { OverrideRecord, RuleListRecord } from './schema.ts'
import type { OverrideRow } from './store.ts'

export function presentOverride(row: OverrideRow, actor: Actor): OverrideRecord {
  const { id, agencyId, divisionCode, field, ruleCode, length, unit, extensionLength, legalBasis, validFrom, validTo, status, endReason, version } = row
  return {
    id, agencyId, divisionCode, field, ruleCode, length, unit, extensionLength, legalBasis, validFrom, validTo, status, endReason,
    availableActs: actor.permissions.has('deadline:maintain') ? actsFrom(overrideMachine, status).filter((act) => act !== 'supersede') : [],
    version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

/** The rules a period would follow that starts on a day in a place. */
export function presentRules(at: { on: string, division: string, field: string | null }, overrides: readonly DeadlineOverride[]): RuleListRecord {
  return {
    items: deadlineCodes.flatMap((code) => {
      const rule = deadlineRuleFor(code, at, overrides)
      if (rule === undefined) return []
      const { trigger, duty, length, unit, extension, legalBasis } = rule
      return [{
        ruleCode: code, trigger: trigger.zh, triggerEn: trigger.en, duty: duty.zh, dutyEn: duty.en, length, unit, extensionLength: extension?.length ?? null,
        approver: extension?.approver.zh ?? null, legalBasis: [...legalBasis],
      }]
    }),
  }
}

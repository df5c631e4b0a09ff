import type { Actor } from '../../platform/actor.ts'
import { mayMaintain } from './division-commands.ts'
import type { DivisionRecord } from './schema.ts'
import type { DivisionRow } from './store.ts'

export function presentDivision(row: DivisionRow, actor: Actor): DivisionRecord {
  const maintained = actor.permissions.has('division:maintain') && mayMaintain({ actor }, row.code)
  return {
    code: row.code, name: row.name, level: row.level, parentCode: row.parentCode, validFrom: row.validFrom, validTo: row.validTo,
    predecessorCode: row.predecessorCode, formerNames: row.formerNames,
    availableActs: !maintained ? [] : row.validTo === null ? ['correct', 'rename', 'end'] : ['correct'],
    version: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

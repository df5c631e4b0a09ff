import { actsFrom } from '../../kernel/state-machine.ts'
import { hasValidUsccCheck } from '../../kernel/uscc.ts'
import { agencyMachine } from './rules.ts'
import type { AgencyRecord } from './schema.ts'
import type { AgencyRow } from './store.ts'

export function presentAgency(row: AgencyRow): AgencyRecord {
  return {
    id: row.id, name: row.name, shortName: row.shortName, organCode: row.organCode, kind: row.kind, leadership: row.leadership, fields: row.fields,
    uscc: row.uscc, usccCheckPasses: hasValidUsccCheck(row.uscc), divisionCode: row.divisionCode, status: row.status, abolishedOn: row.abolishedOn,
    availableActs: actsFrom(agencyMachine, row.status), version: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

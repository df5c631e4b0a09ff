import type { Machine } from '../../kernel/state-machine.ts'
import { actsFrom } from '../../kernel/state-machine.ts'
import { hasValidUsccCheck } from '../../kernel/uscc.ts'
import type { Actor } from '../../platform/actor.ts'
import { agencyWarnings } from './codes.ts'
import { agencyMachine } from './machine.ts'
import type { AgencyRecord } from './schema.ts'
import type { AgencyRow } from './store.ts'

/** The acts that the state allows and this caller may do. */
export function offered<State extends string, Act extends string>(
  machine: Machine<State, Act>, state: State, actor: Actor, permissions: Readonly<Record<Act, string>>,
): Act[] {
  return actsFrom(machine, state).filter((act) => actor.permissions.has(permissions[act]))
}

/** The instants and the version every record ends with. */
export const tailOf = (row: { version: number, createdAt: Date, updatedAt: Date }) =>
  ({ version: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() })

export function presentAgency(row: AgencyRow, actor: Actor): AgencyRecord {
  return {
    id: row.id, name: row.name, shortName: row.shortName, organCode: row.organCode, kind: row.kind, leadership: row.leadership, fields: row.fields,
    uscc: row.uscc, usccCheckPasses: hasValidUsccCheck(row.uscc), divisionCode: row.divisionCode, parentGovernmentId: row.parentGovernmentId,
    superiorAgencyId: row.superiorAgencyId, warnings: row.warnings.map(({ code, since }) => ({ code, text: agencyWarnings[code].zh, since })),
    qualified: row.qualified, qualifiedPeriods: row.qualifiedPeriods, status: row.status, establishedOn: row.establishedOn, abolishedOn: row.abolishedOn,
    currentSince: row.currentSince,
    availableActs: offered(agencyMachine, row.status, actor, { rename: 'agency:change', abolish: 'agency:abolish', succeed: 'agency:succeed' }),
    ...tailOf(row),
  }
}

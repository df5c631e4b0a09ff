import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import { empowermentMachine } from '../machine.ts'
import type { EmpowermentRow } from '../store.ts'
import type { EmpowermentDetails, Exercise } from './queries.ts'
import type { EmpowermentRecord, EmpowermentSummary, ExercisersRecord } from './schema.ts'

export function presentEmpowerment(row: EmpowermentRow, actor: Actor): EmpowermentSummary {
  return {
    id: row.id, agencyId: row.agencyId, title: row.title, documentNumber: row.documentNumber, publishedOn: row.publishedOn, publicationAddress: row.publicationAddress,
    effectiveOn: row.effectiveOn, divisionCode: row.divisionCode, status: row.status,
    // Ending follows from an evaluation that takes back all; nobody ends a decision by itself.
    availableActs: actsFrom(empowermentMachine, row.status).filter((act) => act !== 'end').filter(() => actor.permissions.has('empowerment:maintain')),
    version: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentEmpowermentDetail({ row, items, evaluations }: EmpowermentDetails, actor: Actor): EmpowermentRecord {
  return { ...presentEmpowerment(row, actor), items: items ?? [], evaluations }
}

/** Within a township an item that was handed to it is exercised by the township, every other by the department that holds it. */
export function presentExercisers(rows: readonly Exercise[], itemId: string, on: string, townshipId: string | undefined): ExercisersRecord | null {
  const [first] = rows
  if (first === undefined) return null
  const own = first.heldFrom === null ? [] : [{ agencyId: first.holderId, ground: 'OWN' as const, empowermentId: null, validFrom: first.heldFrom }]
  const empowered = rows.flatMap(({ townshipId: agencyId, empowermentId, empoweredFrom }) =>
    agencyId === null || empoweredFrom === null ? [] : [{ agencyId, ground: 'EMPOWERED' as const, empowermentId, validFrom: empoweredFrom }])
  const there = empowered.filter(({ agencyId }) => agencyId === townshipId)
  return { itemId, on, exercisers: townshipId === undefined ? [...own, ...empowered] : there.length > 0 ? there : own }
}

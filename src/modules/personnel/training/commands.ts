import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import type { Outcome } from '../../../platform/bulk.ts'
import { judged } from '../../../platform/bulk.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import type { Person } from '../people.ts'
import { peopleInScope } from '../people.ts'
import { personnelProblems } from '../problems.ts'
import { trainingMachine } from './machine.ts'
import type { NewTraining } from './schema.ts'
import type { TrainingRow } from './store.ts'
import { insertTraining, lockTraining, updateTraining } from './store.ts'
import { firstTrainingYear } from './thresholds.ts'

const { raise } = personnelProblems

/** 登记培训学时：逐条判断，合格的一并保存；同一人员同日同一单位同类培训已登记的不重复登记 */
export async function recordTraining(context: CommandContext, records: readonly NewTraining[]): Promise<Outcome[]> {
  const { tx, actor } = context
  const people = await peopleInScope(tx, actor.scope, records.map(({ officerId }) => officerId))
  const judgements = await Promise.all(records.map((record) => judged(() => rowOf(context, record, people.get(record.officerId)))))
  const made = await insertTraining(tx, judgements.flatMap((judgement) => 'value' in judgement ? [judgement.value] : []))
  return judgements.map((judgement) => {
    if ('problem' in judgement) return { status: 'REFUSED', problem: judgement.problem }
    const { value: row } = judgement
    if (!made.has(row.id)) return { status: 'UNCHANGED' }
    recordChange(context, 'training.record', null, row)
    return { status: 'DONE', id: row.id, row }
  })
}

/** 撤销登记有误的培训记录；撤销后不再计入学时 */
export async function withdrawTraining(context: CommandContext, id: string, version: number, reason: string): Promise<TrainingRow> {
  const before = await lockTraining(context.tx, context.actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(trainingMachine, before.status, 'withdraw')
  const after = await updateTraining(context.tx, id, { status, withdrawReason: reason, updatedAt: context.now })
  recordChange(context, 'training.withdraw', before, after)
  return after
}

function rowOf({ now, today }: CommandContext, record: NewTraining, person: Person | undefined): TrainingRow {
  if (person === undefined) throw raise['officer-unknown']()
  if (record.trainedOn > today) throw raise['date-in-future']()
  const year = Number(record.trainedOn.slice(0, 4))
  if (year < firstTrainingYear) throw raise['training-too-old']({ year: firstTrainingYear })
  const { agencyId, divisionCode } = person
  return {
    id: newId(now), ...record, proofNumber: record.proofNumber ?? null, agencyId, ...placeOfDivision(divisionCode), year,
    status: trainingMachine.initial, withdrawReason: null, version: 1, createdAt: now, updatedAt: now,
  }
}


function recordChange(context: CommandContext, act: string, before: TrainingRow | null, after: TrainingRow): void {
  context.record({
    act, target: { kind: 'training-record', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

function visible({ officerId, year, kind, hours, provider, trainedOn, proofNumber, status, withdrawReason }: TrainingRow): Fields {
  return { officerId, year, kind, hours, provider, trainedOn, proofNumber, status, withdrawReason }
}

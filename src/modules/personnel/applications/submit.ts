import { newId } from '../../../kernel/ids.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import type { Outcome } from '../../../platform/bulk.ts'
import { judged } from '../../../platform/bulk.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { Person } from '../people.ts'
import { peopleInScope } from '../people.ts'
import { personnelProblems } from '../problems.ts'
import { applicationMachine } from './machine.ts'
import { applicationProblems } from './problems.ts'
import { recordApplication } from './record.ts'
import type { NewApplicationBody } from './schema.ts'
import type { ApplicationRow } from './store.ts'
import { insertApplications } from './store.ts'

/** 提出申领申请（一件或者多件）：一人对一种证件至多一件未办结 */
export async function submitApplications(context: CommandContext, bodies: readonly NewApplicationBody[]): Promise<Outcome<ApplicationRow>[]> {
  const people = await peopleInScope(context.tx, context.actor.scope, bodies.map(({ officerId }) => officerId))
  const judgements = await Promise.all(bodies.map((body) => judged(() => rowOf(context, body, people.get(body.officerId)))))
  const made = await insertApplications(context.tx, judgements.flatMap((judgement) => 'value' in judgement ? [judgement.value] : []))
  return judgements.map((judgement) => {
    if ('problem' in judgement) return { status: 'REFUSED', problem: judgement.problem }
    const { value: row } = judgement
    if (!made.has(row.id)) return { status: 'REFUSED', problem: applicationProblems.raise['already-applied']() }
    recordApplication(context, 'application.submit', null, row)
    return { status: 'DONE', id: row.id, row }
  })
}

/** @throws the problem of the one application */
export async function submitApplication(context: CommandContext, body: NewApplicationBody): Promise<ApplicationRow> {
  return onlyRow(await submitApplications(context, [body]))
}

/** The row of a bulk act over one line, or its problem thrown. */
export function onlyRow<Row>(outcomes: readonly Outcome<Row>[]): Row {
  const [outcome] = outcomes
  if (outcome?.status === 'REFUSED') throw outcome.problem
  if (outcome?.status !== 'DONE') throw new Error('an act over one record did nothing')
  return outcome.row
}

function rowOf({ now, today }: CommandContext, body: NewApplicationBody, person: Person | undefined): ApplicationRow {
  if (person === undefined) throw personnelProblems.raise['officer-unknown']()
  if (person.status !== 'ACTIVE') throw personnelProblems.raise['officer-left']()
  const { agencyId, divisionCode } = person
  return {
    ...body, id: body.id ?? newId(now), agencyId, ...placeOfDivision(divisionCode), appliedOn: today, status: applicationMachine.initial,
    reviewedOn: null, trainedOn: null, trainedHours: null, examSessionId: null, passedOn: null, exempt: false, noticeFrom: null, noticeTo: null,
    objection: null, objectionAnswer: null, certificateId: null, issuedOn: null, closedOn: null, closeReason: null, version: 1, createdAt: now, updatedAt: now,
  }
}

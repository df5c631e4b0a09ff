import { newId } from '../../../kernel/ids.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import type { Outcome } from '../../../platform/bulk.ts'
import { judged } from '../../../platform/bulk.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import type { Person } from '../people.ts'
import { peopleInScope } from '../people.ts'
import { personnelProblems } from '../problems.ts'
import { examProblems } from './problems.ts'
import { outcomeOf } from './rules.ts'
import type { ResultLine } from './schema.ts'
import type { RegistrationRow, SessionRow } from './store.ts'
import { insertRegistrations, lockRegistrations, updateResults } from './store.ts'

/** A registration as it is first stored. */
export function newRegistration(context: CommandContext, sessionId: string, person: Pick<Person, 'id' | 'agencyId' | 'divisionCode'>, rank: number | null): RegistrationRow {
  const { now, today } = context
  const { agencyId, divisionCode } = person
  return {
    id: newId(now), sessionId, officerId: person.id, agencyId, ...placeOfDivision(divisionCode), registeredOn: today, rank, outcome: null,
    publicScore: null, professionalScore: null, version: 1, createdAt: now, updatedAt: now,
  }
}

/** 报名：逐人判断，合格的一并报名；已报名的不重复 */
export async function registerExaminees(context: CommandContext, session: SessionRow, officerIds: readonly string[]): Promise<Outcome<RegistrationRow>[]> {
  if (session.status !== 'REGISTRATION_OPEN') throw examProblems.raise['not-open']()
  const people = await peopleInScope(context.tx, context.actor.scope, officerIds)
  const judgements = await Promise.all(officerIds.map((officerId) => judged(() => newRegistration(context, session.id, inPost(people.get(officerId)), null))))
  const made = await insertRegistrations(context.tx, judgements.flatMap((judgement) => 'value' in judgement ? [judgement.value] : []))
  return judgements.map((judgement) => {
    if ('problem' in judgement) return { status: 'REFUSED', problem: judgement.problem }
    const { value: row } = judgement
    if (!made.has(row.id)) return { status: 'UNCHANGED' }
    recordRegistration(context, 'exam.register', null, row)
    return { status: 'DONE', id: row.id, row }
  })
}

/** 导入成绩：逐人判断；同样的成绩再次导入不变更，公布前可以更正 */
export async function importResults(context: CommandContext, session: SessionRow, results: readonly ResultLine[]): Promise<Outcome<RegistrationRow>[]> {
  const known = await lockRegistrations(context.tx, session.id, results.map(({ officerId }) => officerId))
  const judgements = await Promise.all(results.map((line) => judged(() => withResult(context, session, known.get(line.officerId), line))))
  const outcomes = judgements.map((judgement): Outcome<RegistrationRow> => {
    if ('problem' in judgement) return { status: 'REFUSED', problem: judgement.problem }
    const { value: { before, after } } = judgement
    if (isSame(before, after)) return { status: 'UNCHANGED', id: before.id }
    recordRegistration(context, 'exam.result', before, after)
    return { status: 'DONE', id: after.id, row: after }
  })
  await updateResults(context.tx, outcomes.flatMap((outcome) => outcome.status === 'DONE' ? [outcome.row] : []))
  return outcomes
}

function inPost(person: Person | undefined): Person {
  if (person === undefined) throw personnelProblems.raise['officer-unknown']()
  if (person.status !== 'ACTIVE') throw personnelProblems.raise['officer-left']()
  return person
}

function withResult({ now }: CommandContext, session: SessionRow, before: RegistrationRow | undefined, line: ResultLine) {
  if (before === undefined) throw examProblems.raise['not-registered']()
  const { absent = false, publicScore = null, professionalScore = null } = line
  const outcome = outcomeOf(session, { absent, publicScore, professionalScore })
  return { before, after: { ...before, outcome, publicScore, professionalScore, version: before.version + 1, updatedAt: now } }
}

const isSame = (a: RegistrationRow, b: RegistrationRow): boolean =>
  a.outcome === b.outcome && a.publicScore === b.publicScore && a.professionalScore === b.professionalScore

export function recordRegistration(context: CommandContext, act: string, before: RegistrationRow | null, after: RegistrationRow): void {
  context.record({
    act, target: { kind: 'exam-registration', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

function visible({ sessionId, officerId, registeredOn, rank, outcome, publicScore, professionalScore }: RegistrationRow): Fields {
  return { sessionId, officerId, registeredOn, rank, outcome, publicScore, professionalScore }
}

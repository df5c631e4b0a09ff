import type { CommandContext } from '../../../platform/command.ts'
import { lockExamForApplications } from '../exams/commands.ts'
import { lastPasses } from '../exams/queries.ts'
import { registerExaminees } from '../exams/registrations.ts'
import { peopleInScope } from '../people.ts'
import { personnelProblems } from '../problems.ts'
import type { ApplicationCommand } from './commands.ts'
import { holdingsOf, trainingHours } from './facts.ts'
import { applicationProblems } from './problems.ts'
import { isExempt, noticeEnd, passCounts, requirePassed, requireQualified, requireTrained } from './rules.ts'
import type { ApplicationRow } from './store.ts'

const officersOf = (rows: readonly ApplicationRow[]): string[] => rows.map(({ officerId }) => officerId)

/** 资格审核 */
export const review: ApplicationCommand<unknown> = {
  act: 'review',
  prepare: async (context, rows) => {
    const applicantOf = await applicants(context, rows)
    return (row, { today }) => {
      requireQualified(row, applicantOf(row), today)
      return { reviewedOn: today }
    }
  },
}

/** What the records say about the applicants now; persons are read wherever they moved to, since the application is in scope. */
export async function applicants({ tx, today }: CommandContext, rows: readonly ApplicationRow[]) {
  const people = await peopleInScope(tx, { kind: 'NATION' }, officersOf(rows))
  const holdings = await holdingsOf(tx, officersOf(rows), today)
  return (row: ApplicationRow) => {
    const person = people.get(row.officerId)
    if (person === undefined) throw personnelProblems.raise['officer-unknown']()
    const { open, valid, endReasons } = holdings(row.officerId)
    return { ...person, endReasons, held: (row.kind === 'NEW' ? valid : open)(row.certificateKind) }
  }
}

/** 确认培训完成：按登记的学时 */
export const completeTraining: ApplicationCommand<unknown> = {
  act: 'completeTraining',
  prepare: async ({ tx, today }, rows) => {
    const hours = await trainingHours(tx, rows, today)
    return (row) => {
      const trainedHours = hours.get(row.id) ?? 0
      requireTrained(row, trainedHours, today)
      return { trainedOn: today, trainedHours }
    }
  },
}

/** 报名考试：同时登记为该场考试的应考人员 */
export const registerExam: ApplicationCommand<{ examSessionId: string }> = {
  act: 'registerExam',
  prepare: async (context, rows, { examSessionId }) => {
    const session = await lockExamForApplications(context, examSessionId)
    if (session === null) throw applicationProblems.raise['exam-unknown']()
    if (session.kind !== 'QUALIFICATION' && session.kind !== 'RENEWAL') throw applicationProblems.raise['exam-unfit']()
    const candidates = rows.filter(({ status }) => status === 'TRAINED' || status === 'EXAM_REGISTERED')
    const outcomes = await registerExaminees(context, session, officersOf(candidates))
    const byApplication = new Map(candidates.map((row, index) => [row.id, outcomes[index]]))
    return (row) => {
      const outcome = byApplication.get(row.id)
      if (outcome?.status === 'REFUSED') throw outcome.problem
      return { examSessionId }
    }
  },
}

/** 确认考试合格：按公布的成绩，或者符合免考条件 */
export const pass: ApplicationCommand<unknown> = {
  act: 'pass',
  prepare: async ({ tx, today }, rows) => {
    const passes = await lastPasses(tx, officersOf(rows))
    return (row) => {
      const passedOn = passes.get(row.officerId) ?? null
      requirePassed(row, passedOn, today)
      const exempt = !passCounts(row, passedOn, today) && isExempt(row, today)
      return { passedOn: exempt ? null : passedOn, exempt }
    }
  },
}

/** 公示：开始前再次核对学时与成绩 */
export const startNotice: ApplicationCommand<unknown> = {
  act: 'startNotice',
  prepare: async ({ tx, today }, rows) => {
    const [hours, passes] = [await trainingHours(tx, rows, today), await lastPasses(tx, officersOf(rows))]
    return (row) => {
      requireTrained(row, hours.get(row.id) ?? 0, row.trainedOn ?? today)
      requirePassed(row, passes.get(row.officerId) ?? null, today)
      return { noticeFrom: today, noticeTo: noticeEnd(row, today) }
    }
  },
}

/** 公示期间提出异议 */
export const object: ApplicationCommand<{ objection: string }> = {
  act: 'object', prepare: (_context, _rows, { objection }) => () => ({ objection, objectionAnswer: null }),
}

/** 异议不成立，继续公示 */
export const dismissObjection: ApplicationCommand<{ answer: string }> = {
  act: 'dismissObjection', prepare: (_context, _rows, { answer }) => () => ({ objectionAnswer: answer }),
}

const close = (act: 'reject' | 'withdraw'): ApplicationCommand<{ reason: string }> => ({
  act, prepare: ({ today }, _rows, { reason }) => () => ({ closedOn: today, closeReason: reason }),
})

/** 不予发证 */
export const reject = close('reject')
/** 撤回申请 */
export const withdraw = close('withdraw')

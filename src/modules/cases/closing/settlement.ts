import { faultsOf } from '../../../kernel/gate.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { DeadlineCode } from '../deadlines/rules.ts'
import type { DeadlineEffects } from '../deadlines/effects.ts'
import { courtPeriodFrom } from '../execution/facts.ts'
import { courtMatter, executionMatter } from '../execution/matters.ts'
import { mattersIn } from '../steps/define.ts'
import type { CaseFile, StepFacts } from '../steps/file.ts'
import { performanceGates } from './gates.ts'

/** What runs while a decision waits to be performed. */
export const untilPerformed: readonly DeadlineCode[] = ['PEN-PAY', 'COE-COURT', 'COE-COURT-WAIT', 'COE-DIRECT']

const ofParty: readonly string[] = ['cases.money-unpaid', 'cases.penalty-unperformed']

/** What stands between a decision and its being performed: duties of the party, and what is left for the agency. */
function openDuties(file: CaseFile, on: LocalDate): { party: boolean, any: boolean } {
  const faults = faultsOf(performanceGates, { file, on, data: {}, subject: null, officers: new Map(), extra: undefined })
    .filter(({ definition }) => definition.acknowledgeable !== true)
  return { party: faults.some(({ code }) => ofParty.includes(code)), any: faults.length > 0 }
}

/** The file as it stands after a step, with what the step changes in the row of the case. */
export function fileAfter({ file, on, data, subject }: StepFacts, { kind, stepId, row = {} }: { kind: string, stepId: string, row?: Partial<CaseFile['row']> }): CaseFile {
  const step = { id: stepId, kind, subjectId: subject?.id ?? null, occurredOn: on, position: file.row.version + 1, data: data as Readonly<Record<string, unknown>> }
  return { ...file, row: { ...file.row, ...row }, steps: [...file.steps, step] }
}

/** The time to apply to the court, counted from the end of the remedies or instalments; none where enforcement was asked for or nothing is owed. */
function courtPeriod(after: CaseFile, on: LocalDate): NonNullable<DeadlineEffects['start']> {
  const from = courtPeriodFrom(after)
  const asked = mattersIn(courtMatter, after).length > 0 || mattersIn(executionMatter, after).length > 0
  return from !== null && !asked && after.row.decisionKind === 'PENALTY' && openDuties(after, on).party ? [{ code: 'COE-COURT', on: from }] : []
}

/** 结案的期限 runs for penalties but those on the spot (市场监督管理行政处罚程序规定 art. 77). */
const closes = ({ row: { actKind, procedureKind } }: Pick<CaseFile, 'row'>): NonNullable<DeadlineEffects['start']>[number]['code'][] =>
  actKind === 'PENALTY' && procedureKind !== 'SIMPLE' ? ['PEN-CLOSE'] : []

/** The end of a case without a decision. */
export const periodOfClosing = (file: Pick<CaseFile, 'row'>, on: LocalDate): DeadlineEffects => ({ start: closes(file).map((code) => ({ code, on })) })

/** What a served decision begins: the time to apply to the court where something is owed, that of closing where nothing is left to do. */
export function effectsOfServed(after: CaseFile, on: LocalDate): DeadlineEffects {
  return { start: [...courtPeriod(after, on), ...(openDuties(after, on).any ? [] : periodOfClosing(after, on).start ?? [])] }
}

/**
 * What a step on the way to performance does: when the party owes nothing more its periods and those of enforcement end; when nothing at
 * all is left to do, the time for closing begins.
 */
export function effectsOfPerformance(facts: StepFacts, step: { kind: string, stepId: string }): DeadlineEffects {
  const { file, on } = facts
  if (file.row.status !== 'SERVED') return {}
  const after = fileAfter(facts, step)
  const [was, is] = [openDuties(file, on), openDuties(after, on)]
  return {
    ...(was.party && !is.party ? { cancel: [{ codes: untilPerformed, on }] } : {}),
    ...(was.any && !is.any ? periodOfClosing(file, on) : {}),
  }
}

/** A remedy stops the time to apply to the court; its end, and a new plan of instalments, begin it anew (行政处罚法 art. 72(2)). */
export function courtPeriodAnew(facts: StepFacts, step: { kind: string, stepId: string }): DeadlineEffects {
  return facts.file.row.status === 'SERVED' ? { start: courtPeriod(fileAfter(facts, step), facts.on) } : {}
}

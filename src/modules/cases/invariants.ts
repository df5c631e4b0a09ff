import type { Texts } from '../../kernel/problem.ts'
import { standing } from './performance/account.ts'
import type { CaseFile } from './steps/file.ts'

export interface Invariant { says: Texts, holds(file: CaseFile): boolean }

const inOrder = (days: readonly (string | null)[]): boolean => {
  const known = days.filter((day) => day !== null)
  return known.every((day, index) => index === 0 || (known[index - 1] ?? '') <= day)
}
const ends = ['TERMINATED', 'WITHDRAWN', 'MERGED', 'TRANSFERRED']

/** What no sequence of acts may break, whatever state a case is in. */
export const caseInvariants = {
  DATES: {
    says: { zh: '立案、决定、送达、结案、归档依次', en: 'filing, decision, service, closing and archiving follow each other' },
    holds: ({ row }) => inOrder([row.filedOn, row.decidedOn, row.servedOn, row.closedOn ?? row.endedOn, row.archivedOn]),
  },
  NO_FUTURE: {
    says: { zh: '没有晚于今日的日期', en: 'nothing is dated after today' },
    holds: ({ row, steps, today }) => [row.decidedOn, row.servedOn, row.closedOn, row.endedOn, row.archivedOn, ...steps.map(({ occurredOn }) => occurredOn)].every((day) => day === null || day <= today),
  },
  DECIDED: {
    says: { zh: '有决定方能送达、结案', en: 'what is served or closed was decided' },
    holds: ({ row }) => !['DECIDED', 'SERVED', 'CLOSED'].includes(row.status) || (row.decidedOn !== null && row.decisionKind !== null),
  },
  SERVED: {
    says: { zh: '送达方能结案', en: 'what is closed was served' },
    holds: ({ row }) => row.closedOn === null || row.servedOn !== null,
  },
  CLOSED: {
    says: { zh: '已结案的有结案日期，未结案的没有', en: 'closed cases, archived or not, have the day of closing, and no others' },
    holds: ({ row }) => row.status === 'CLOSED' ? row.closedOn !== null : row.status === 'ARCHIVED' || row.closedOn === null,
  },
  ENDED: {
    says: { zh: '终止、撤销、并案、移送的有终结日期而没有决定', en: 'terminated, withdrawn, merged and transferred cases have the day of their end and no decision' },
    holds: ({ row }) => ends.includes(row.status) ? row.endedOn !== null && row.decidedOn === null : row.status === 'ARCHIVED' || row.endedOn === null,
  },
  ARCHIVED: {
    says: { zh: '归档的是已结案或者已终结的案件', en: 'what is archived was closed or ended, one of both' },
    holds: ({ row }) => (row.status === 'ARCHIVED') === (row.archivedOn !== null) && (row.archivedOn === null || (row.closedOn === null) !== (row.endedOn === null)),
  },
  MERGED: {
    says: { zh: '并案的指明并入的案件', en: 'a merged case names the one it went into' },
    holds: ({ row }) => row.status !== 'MERGED' || (row.relatedCaseId !== null && row.relatedCaseId !== row.id),
  },
  REVIEWED: {
    says: { zh: '重大执法决定先经法制审核同意', en: 'no major decision without an agreed legal review' },
    holds: ({ row }) => row.decidedOn === null || !row.legalReviewRequired || row.legalReviewOpinion === 'AGREE',
  },
  FINE: {
    says: { zh: '罚款数额不因缴款、补正而改变', en: 'what was decided is changed by no later step; only results of remedies are counted beside it' },
    holds: (file) => file.row.decidedOn === null || file.row.penaltyKinds?.includes('FINE') === (file.row.fineYuan !== null) && (file.row.fineYuan !== null || standing(file).fineYuan === null),
  },
  STEPS: {
    says: { zh: '办案环节按版本号排列，只增不减', en: 'steps stand in the order of the versions they made' },
    holds: ({ row, steps }) => steps.every(({ position }, index) => position <= row.version && position > (steps[index - 1]?.position ?? 0)),
  },
} as const satisfies Readonly<Record<string, Invariant>>

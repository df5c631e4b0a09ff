import type { Calendar } from '../../kernel/calendar.ts'
import type { DeadlineRule } from '../../kernel/deadline.ts'
import { defineDeadlines, dueOn, ruleInForce } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import type { decisionKinds, procedureKinds } from './codes.ts'
import type { ActKind } from './rules.ts'
import type { Field } from './thresholds.ts'

type Code = 'PEN-DECIDE' | 'PEN-SERVE' | 'LIC-DECIDE' | 'LIC-ISSUE' | 'COE-SEIZE'

const penaltyLaw = '中华人民共和国行政处罚法'
const licenceLaw = '中华人民共和国行政许可法'
const coercionLaw = '中华人民共和国行政强制法'
const head = { zh: '行政机关负责人', en: 'head of the agency' }
const decidePenalty = {
  code: 'PEN-DECIDE', trigger: { zh: '立案', en: 'filing' }, duty: { zh: '作出行政处罚决定', en: 'decide on the penalty' },
  verified: 'V', validFrom: '2021-07-15', validTo: null, division: null,
} as const

/** 案件期限。 Of licences every period of the agency is in working days (行政许可法 art. 82), of penalties those of 2, 3, 5 and 7 days (行政处罚法 art. 85). */
export const caseDeadlineRules = defineDeadlines<Code>([
  { ...decidePenalty, field: null, length: 90, unit: 'CD', legalBasis: [{ law: penaltyLaw, article: '第六十条' }] },
  {
    ...decidePenalty, field: 'MARKET', length: 90, unit: 'CD', extension: { length: 30, unit: 'CD', approver: head },
    legalBasis: [{ law: penaltyLaw, article: '第六十条' }, { law: '市场监督管理行政处罚程序规定', article: '第六十四条' }],
  },
  {
    ...decidePenalty, field: 'TRANSPORT', length: 90, unit: 'CD', extension: { length: 30, unit: 'CD', approver: head },
    legalBasis: [{ law: penaltyLaw, article: '第六十条' }, { law: '交通运输行政执法程序规定', article: '第七十八条' }],
  },
  {
    ...decidePenalty, field: 'NATURAL_RESOURCES', length: 60, unit: 'CD',
    legalBasis: [{ law: penaltyLaw, article: '第六十条' }, { law: '自然资源行政处罚办法', article: '第三十二条' }],
  },
  {
    code: 'PEN-SERVE', trigger: { zh: '作出行政处罚决定', en: 'penalty decision' }, duty: { zh: '送达行政处罚决定书', en: 'serve the decision' },
    length: 7, unit: 'WD', verified: 'V', validFrom: '2021-07-15', validTo: null, division: null, field: null,
    legalBasis: [{ law: penaltyLaw, article: '第六十一条第一款' }, { law: penaltyLaw, article: '第八十五条' }],
  },
  {
    code: 'LIC-DECIDE', trigger: { zh: '受理行政许可申请', en: 'application accepted' }, duty: { zh: '作出行政许可决定', en: 'decide on the licence' },
    length: 20, unit: 'WD', verified: 'V', validFrom: '2004-07-01', validTo: null, division: null, field: null, extension: { length: 10, unit: 'WD', approver: head },
    legalBasis: [{ law: licenceLaw, article: '第四十二条第一款' }, { law: licenceLaw, article: '第八十二条' }],
  },
  {
    code: 'LIC-ISSUE', trigger: { zh: '作出准予行政许可的决定', en: 'licence granted' }, duty: { zh: '颁发、送达行政许可证件', en: 'issue and serve the licence' },
    length: 10, unit: 'WD', verified: 'V', validFrom: '2004-07-01', validTo: null, division: null, field: null,
    legalBasis: [{ law: licenceLaw, article: '第四十四条' }, { law: licenceLaw, article: '第八十二条' }],
  },
  {
    code: 'COE-SEIZE', trigger: { zh: '查封、扣押', en: 'seizure' }, duty: { zh: '作出处理决定或者解除', en: 'decide or release' },
    length: 30, unit: 'CD', verified: 'V', validFrom: '2012-01-01', validTo: null, division: null, field: null, extension: { length: 30, unit: 'CD', approver: head },
    legalBasis: [{ law: coercionLaw, article: '第二十五条第一款' }],
  },
])

export interface DeadlineFacts { actKind: ActKind, procedureKind: keyof typeof procedureKinds, field: Field, divisionCode: string }

/** A period that has begun, as it is stored. `state` and `metOn` change when the duty is done. */
export interface Deadline {
  ruleCode: string
  startedOn: LocalDate
  dueOn: LocalDate
  provisional: boolean
  calendarVersion: string
  legalBasis: LegalBasis[]
  state: 'RUNNING' | 'MET' | 'MISSED'
  metOn: LocalDate | null
}

/** Codes whose duty the decision fulfils, and those service fulfils. */
export const metByDecision: readonly string[] = ['PEN-DECIDE', 'LIC-DECIDE', 'COE-SEIZE'] satisfies Code[]
export const metByService: readonly string[] = ['PEN-SERVE', 'LIC-ISSUE'] satisfies Code[]

/** What begins to run when a case is filed; the simple procedure decides on the spot and has no such period. */
export function startedByFiling(facts: DeadlineFacts, filedOn: LocalDate, calendar: Calendar): Deadline[] {
  const codes: Partial<Record<ActKind, Code>> = {
    LICENCE: 'LIC-DECIDE', COERCION: 'COE-SEIZE', ...(facts.procedureKind === 'SIMPLE' ? {} : { PENALTY: 'PEN-DECIDE' as const }),
  }
  return start(codes[facts.actKind], facts, filedOn, calendar)
}

/** What begins to run when the decision is made; a penalty on the spot is handed over there and then (行政处罚法 art. 52). */
export function startsByDecision({ actKind, procedureKind }: DeadlineFacts, decisionKind: keyof typeof decisionKinds, on: LocalDate): { code: Code, on: LocalDate }[] {
  if (decisionKind === 'PENALTY' && procedureKind !== 'SIMPLE') return [{ code: 'PEN-SERVE', on }]
  return decisionKind === 'GRANTED' && actKind === 'LICENCE' ? [{ code: 'LIC-ISSUE', on }] : []
}

/** The periods of a decision that is taken in. */
export function startedByDecision(facts: DeadlineFacts, decisionKind: keyof typeof decisionKinds, decidedOn: LocalDate, calendar: Calendar): Deadline[] {
  return startsByDecision(facts, decisionKind, decidedOn).flatMap(({ code, on }) => start(code, facts, on, calendar))
}

/** The duties done on a day: in time up to and including the last day. */
export function met(deadlines: readonly Deadline[], codes: readonly string[], on: LocalDate): Deadline[] {
  return deadlines.map((deadline) => deadline.state === 'RUNNING' && codes.includes(deadline.ruleCode)
    ? { ...deadline, state: on <= deadline.dueOn ? 'MET' : 'MISSED', metOn: on } : deadline)
}

/** A period of the table that begins on a day; none where the law was not yet in force. */
export function startedOn(code: string, facts: DeadlineFacts, on: LocalDate, calendar: Calendar): Deadline[] {
  return start(code as Code, facts, on, calendar)
}

function start(code: Code | undefined, { divisionCode, field }: DeadlineFacts, startedOn: LocalDate, calendar: Calendar): Deadline[] {
  // Before a law is in force its periods do not run: past cases are taken in as well.
  if (code === undefined || !caseDeadlineRules.some((rule) => rule.code === code && rule.field === null && isInForce(rule, startedOn))) return []
  const rule = ruleInForce(caseDeadlineRules, code, { on: startedOn, division: divisionCode, field })
  return [{ ruleCode: code, startedOn, ...dueOn(calendar, rule, startedOn), legalBasis: [...rule.legalBasis], state: 'RUNNING', metOn: null }]
}

const isInForce = (rule: Readonly<DeadlineRule>, on: LocalDate): boolean => rule.validFrom <= on && (rule.validTo === null || on <= rule.validTo)

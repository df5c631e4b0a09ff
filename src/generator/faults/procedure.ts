import { publicationDays } from '../roads/plots.ts'
import type { RoadRow } from '../roads/rows.ts'
import type { Fault, Ground, Planted } from './fault.ts'
import { atStep, endWith, gateAt, law, penaltyLaw, penaltyPlace, placeOf, without, workdayFrom, workdaysAfter } from './fault.ts'

const publicationRules = law('国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）')('（六）')

/** What should have come before a decision, or in time after it. */
export const procedureFaults = {
  DECIDED_LATE: {
    title: { zh: '超期作出处罚决定', en: 'Decided after the time limit' }, legalBasis: penaltyLaw('第六十条'),
    plant: (row, ground) => {
      const place = penaltyPlace(row)
      const late = workdayFrom(ground, row.filedOn, ground.random.between(101, 130))
      // Days of a suspension do not count everywhere, and a case that was taken up again has no such period any more.
      const paused = row.steps.some(({ kind }) => kind === 'SUSPENSION' || kind === 'PROCEEDINGS_RESUMPTION')
      if (place === -1 || late === null || row.procedureKind === 'SIMPLE' || paused) return null
      endWith(row, place, late)
      delete row.publishedOn
      return { ...gateAt('decision-overdue', place), missed: ['PEN-DECIDE'] }
    },
  },
  NOTICE_PERIOD_CUT: {
    title: { zh: '陈述、申辩期限未满即作出处罚决定', en: 'Decided before the rights of the party had run out' }, legalBasis: penaltyLaw('第六十二条'),
    plant: (row) => {
      const place = penaltyPlace(row)
      const notice = placeOf(row, 'PENALTY_NOTICE')
      const between = row.steps.slice(notice, place)
      const decidedOn = row.steps[place]?.occurredOn
      if (notice === -1 || decidedOn === undefined || between.some(({ kind }) => kind !== 'PENALTY_NOTICE' && kind !== 'DELIVERY')) return null
      for (const step of between) step.occurredOn = decidedOn
      return gateAt('notice-period-running', place)
    },
  },
  HEARING_NOT_TOLD: {
    title: { zh: '应当告知听证权利而未告知', en: 'Right to a hearing not told' }, legalBasis: penaltyLaw('第六十三条第一款'),
    plant: (row) => placeOf(row, 'HEARING_REQUEST') !== -1 ? null : atStep('PENALTY_NOTICE', 'notice-hearing-right-missing', (data) => {
      data['rightsTold'] = ['STATEMENT']
    }, ({ data }) => (data['rightsTold'] as string[]).includes('HEARING'))(row),
  },
  HEARING_NOT_HELD: {
    title: { zh: '当事人要求听证而未举行', en: 'Hearing asked for and not held' }, legalBasis: penaltyLaw('第六十三条第一款'),
    plant: (row) => {
      if (penaltyPlace(row) === -1 || placeOf(row, 'HEARING') === -1) return null
      without(row, 'HEARING_NOTICE', 'HEARING', 'HEARING_REPORT')
      row.procedureKind = 'ORDINARY'
      return gateAt('hearing-not-held', penaltyPlace(row))
    },
  },
  REVIEW_MISSING: {
    title: { zh: '重大执法决定未经法制审核', en: 'Major decision without a legal review' }, legalBasis: penaltyLaw('第五十八条'),
    plant: (row) => {
      const place = row.steps.findLastIndex(({ kind }) => kind === 'DECISION')
      if (row.legalReview === undefined || place === -1) return null
      delete row.legalReview
      const archiving = placeOf(row, 'ARCHIVING')
      return { alerts: [...gateAt('legal-review-required', place).alerts, ...archiving === -1 ? [] : gateAt('archive-incomplete', archiving).alerts] }
    },
  },
  COMPLEX_UNDISCUSSED: {
    title: { zh: '情节复杂的案件未经集体讨论', en: 'Complex case without collective discussion' }, legalBasis: penaltyLaw('第五十七条第二款'),
    plant: (row) => undiscussed(row, 'discussion-missing', isToBeDiscussed(row)),
  },
  GRAVE_UNDISCUSSED: {
    title: { zh: '较重的处罚未经集体讨论', en: 'Grave penalty without collective discussion' }, legalBasis: penaltyLaw('第五十七条第二款'),
    plant: (row) => undiscussed(row, 'discussion-advised', !isToBeDiscussed(row)),
  },
  SERVED_LATE: {
    title: { zh: '处罚决定书逾期送达', en: 'Decision served late' }, legalBasis: penaltyLaw('第六十一条第一款'),
    plant: (row, ground) => {
      const place = placeOf(row, 'SERVICE')
      const decided = row.steps[place - 1]
      const late = decided === undefined ? null : workdaysAfter(ground, decided.occurredOn, ground.random.between(8, 20))
      if (late === null || penaltyPlace(row) !== place - 1 || row.procedureKind === 'SIMPLE') return null
      endWith(row, place, late)
      Object.assign(row.steps[place] ?? {}, { data: { method: 'DIRECT', recipient: '当事人' } })
      return { ...gateAt('decision-served-late', place), missed: ['PEN-SERVE'] }
    },
  },
  PUBLISHED_LATE: {
    title: { zh: '执法结果逾期公开', en: 'Result published late' }, legalBasis: publicationRules,
    plant: publishedLate,
  },
} as const satisfies Readonly<Record<string, Fault>>

/** 情节复杂的, and in market regulation whatever goes to legal review as complex or major (市场监督管理行政处罚程序规定第六十条第二款). */
const isToBeDiscussed = ({ complex, publicInterest, field, steps }: RoadRow): boolean =>
  complex || (field === 'MARKET' && (publicInterest || steps.some(({ kind }) => kind === 'HEARING')))

function undiscussed(row: RoadRow, code: string, applies: boolean): Planted | null {
  if (!applies || penaltyPlace(row) === -1 || placeOf(row, 'DISCUSSION') === -1) return null
  without(row, 'DISCUSSION')
  return gateAt(code, penaltyPlace(row))
}

function publishedLate(row: RoadRow, ground: Ground): Planted | null {
  const decision = row.steps.findLast(({ kind }) => kind === 'DECISION')
  if (row.publishedOn === undefined || decision === undefined) return null
  const late = workdaysAfter(ground, decision.occurredOn, publicationDays(row.actKind) + ground.random.between(1, 15))
  if (late === null) return null
  row.publishedOn = late
  return { alerts: [], publishedLate: true }
}

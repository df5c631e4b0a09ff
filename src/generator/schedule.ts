import type { CountyPlan } from './plan.ts'
import type { Random } from './random.ts'
import type { ActKind, Field } from './rows.ts'
import type { Workdays } from './workdays.ts'

/** The days of one case as day numbers, whether or not they lie within the period of the data. */
export interface Schedule {
  filed: number
  reviewed: number
  decided: number
  served: number
  /** Undefined where the party does not pay. */
  closed: number | undefined
  published: number
  decidedLate: boolean
  publishedLate: boolean
  /** Last day for publication. */
  publicationDue: number
}

export interface Course { actKind: ActKind, field: Field, simple: boolean, hearing: boolean }

/** Working days for publication: 7 for penalties and licences, 20 for the rest (国办发〔2018〕118号（六）). */
const publicationDays: Partial<Record<ActKind, number>> = { PENALTY: 7, LICENCE: 7 }
const otherPublicationDays = 20
/** Working days within which acts other than penalties are decided; licences have 20 (行政许可法第四十二条). */
const decisionDays: Partial<Record<ActKind, number>> = { LICENCE: 20, INSPECTION: 20, COERCION: 14 }
const serviceDays = 7

export function scheduleOf(plan: CountyPlan, index: number, random: Random, course: Course): Schedule {
  const { workdays } = plan
  const filed = filingDay(plan, index, random)
  const { decided, decidedLate } = decisionDay(workdays, filed, random, course)
  const untilServed = course.simple ? 0 : Math.min(random.below(serviceDays + 1), random.below(serviceDays + 1))
  const served = workdays.after(decided, untilServed)
  const limit = publicationDays[course.actKind] ?? otherPublicationDays
  const publishedLate = random.chance(45)
  const untilPublished = publishedLate ? limit + random.between(1, 15) : random.between(Math.max(1, untilServed), limit)
  return {
    filed,
    reviewed: workdays.before(decided, random.between(1, 5)),
    decided,
    served,
    closed: closingDay(workdays, served, random, course.actKind),
    published: workdays.after(decided, untilPublished),
    decidedLate,
    publishedLate,
    publicationDue: workdays.after(decided, limit),
  }
}

// Later cases are filed on the same or a later day, so that serials follow the calendar.
export function filingDay({ filingDays, options }: CountyPlan, index: number, random: Random): number {
  const day = filingDays[Math.floor((index * 1000 + random.below(1000)) / (options.cases * 1000) * filingDays.length)]
  if (day === undefined) throw new RangeError('the case has no filing day')
  return day
}

// The party has five working days for a statement; a decision takes ninety days at most (行政处罚法第四十五条、第六十条),
// sixty where land and planning are concerned.
function decisionDay(workdays: Workdays, filed: number, random: Random, course: Course): { decided: number, decidedLate: boolean } {
  if (course.simple) return { decided: filed, decidedLate: false }
  const earliest = Math.max(filed + (course.hearing ? 30 : 8), workdays.after(filed, 6))
  const decidedLate = course.actKind !== 'COERCION' && course.actKind !== 'INSPECTION' && random.chance(33)
  if (course.actKind !== 'PENALTY') {
    const limit = decisionDays[course.actKind] ?? 20
    const decided = workdays.after(filed, decidedLate ? limit + random.between(1, 15) : random.between(6, limit))
    return { decided: workdays.onOrAfter(Math.max(decided, earliest)), decidedLate }
  }
  // Late by more than any run of days off, over which the ninetieth day would roll.
  if (decidedLate) return { decided: workdays.onOrAfter(filed + random.between(101, 140)), decidedLate }
  const span = filed + (course.field === 'NATURAL_RESOURCES' ? 50 : 80) - earliest
  return { decided: workdays.onOrAfter(earliest + Math.min(random.below(span + 1), random.below(span + 1))), decidedLate }
}

function closingDay(workdays: Workdays, served: number, random: Random, actKind: ActKind): number | undefined {
  if (random.chance(actKind === 'PENALTY' ? 40 : 10)) return undefined
  return actKind === 'PENALTY' ? workdays.onOrAfter(served + random.between(15, 36)) : workdays.after(served, random.between(1, 10))
}

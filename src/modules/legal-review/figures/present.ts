import { membersOf } from '../../../kernel/codes.ts'
import type { actKinds } from '../../reference/codes.ts'
import { ratioOf } from '../../personnel/index.ts'
import { reviewHeads } from '../codes.ts'
import type { DecisionRow, Period, reviewFigures, TimelinessRow } from './queries.ts'
import type { ReviewFigures } from './schema.ts'

type Key = 'agencyId' | 'actKind' | 'year'

const noDecisions = { required: 0, reviewed: 0, traced: 0, rounds: 0, firstTime: 0 }
const noRounds = { due: 0, onTime: 0, late: 0, overdue: 0 }

const isTotal = ({ agencyId, actKind, year }: Pick<DecisionRow, Key>): boolean => agencyId === null && actKind === null && year === null

export function presentReviewFigures({ decisions, timeliness, issues, opinions }: Awaited<ReturnType<typeof reviewFigures>>, { from, to, today }: Period): ReviewFigures {
  const grouped = <K extends Key>(key: K): [NonNullable<DecisionRow[K]>, ReturnType<typeof figuresOf>][] => {
    const values = new Set([...decisions, ...timeliness].flatMap((row) => row[key] ?? []) as NonNullable<DecisionRow[K]>[])
    return [...values].sort((a, b) => a < b ? -1 : 1)
      .map((value) => [value, figuresOf(decisions.find((row) => row[key] === value), timeliness.find((row) => row[key] === value))])
  }
  return {
    from, to, asOf: today, total: figuresOf(decisions.find(isTotal), timeliness.find(isTotal)),
    agencies: grouped('agencyId').map(([agencyId, figures]) => ({ agencyId, ...figures })),
    actKinds: grouped('actKind').map(([actKind, figures]) => ({ actKind: actKind as keyof typeof actKinds, ...figures })),
    years: grouped('year').map(([year, figures]) => ({ year, ...figures })),
    issues: membersOf(reviewHeads).map((head) => {
      const found = issues.find((row) => row.head === head)
      return { head, issues: found?.issues ?? 0, grave: found?.grave ?? 0 }
    }),
    opinions,
  }
}

function figuresOf(made: Omit<DecisionRow, Key> = noDecisions, timely: Omit<TimelinessRow, Key> = noRounds) {
  const { required, reviewed, traced, rounds, firstTime } = made
  const { due, onTime, late, overdue } = timely
  return {
    reviewRate: ratioOf(reviewed, required), untraced: reviewed - traced, roundsPerReview: ratioOf(rounds, traced), firstTimeRate: ratioOf(firstTime, traced),
    due, onTimeRate: ratioOf(onTime, onTime + late + overdue), late, overdue,
  }
}

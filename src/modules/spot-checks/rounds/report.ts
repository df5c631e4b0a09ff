import { membersOf } from '../../../kernel/codes.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { FileGrade } from '../scoring/codes.ts'
import { fileGrades } from '../scoring/codes.ts'
import type { ScoreLine, ScoringContent } from '../scoring/content.ts'
import { computeScore } from '../scoring/rules.ts'
import { cohensKappa } from './agreement.ts'
import type { DoubleSheet, ReportFile, ReportFinding, ReportOrder } from './report-queries.ts'
import type { ReportRecord } from './report-schema.ts'

interface Material {
  round: { id: string, title: string, status: ReportRecord['status'] }
  files: readonly ReportFile[]
  findings: readonly ReportFinding[]
  doubles: readonly DoubleSheet[]
  orders: readonly ReportOrder[]
  content: ScoringContent
  today: LocalDate
}

/** The report of a round (广东省行政执法案卷评查办法 art. 13): what was reviewed, how it was graded, what was found, what became of it. */
export function reportOf({ round, files, findings, doubles, orders, content, today }: Material): ReportRecord {
  const byAgency = Map.groupBy(files, ({ agencyId }) => agencyId)
  const standing = findings.filter(({ status }) => status !== 'WITHDRAWN')
  return {
    roundId: round.id, title: round.title, status: round.status, asOf: today, ...figuresOf(files, standing),
    byAgency: [...byAgency].map(([agencyId, own]) => ({
      agencyId, agencyName: own[0]?.agencyName ?? '', ...figuresOf(own, standing.filter((finding) => finding.agencyId === agencyId)),
    })),
    typicalProblems: typical(standing),
    agreement: agreementOf(doubles, content),
    late: {
      reReviews: files.filter(({ reReviewDueOn, reReviewedOn }) => reReviewDueOn !== null && (reReviewedOn ?? today) > reReviewDueOn).map(({ id }) => id),
      orders: orders.filter(({ dueOn, closedOn }) => (closedOn ?? today) > dueOn).map(({ id }) => id),
    },
  }
}

type Figures = Pick<ReportRecord, 'files' | 'scored' | 'averageScore' | 'medianScore' | 'grades' | 'excellent' | 'qualified' | 'vetoed' | 'findings' | 'findingsPerFile' | 'rectified' | 'verified' | 'objected' | 'changed'>

function figuresOf(files: readonly ReportFile[], findings: readonly ReportFinding[]): Figures {
  const scored = files.filter(({ score }) => score !== null)
  const scores = scored.map(({ score }) => Math.round(Number(score) * 100)).sort((a, b) => a - b)
  const graded = (grade: FileGrade): number => files.filter((file) => file.grade === grade).length
  const withGrade = files.filter(({ grade }) => grade !== null).length
  const done = (states: readonly string[]): number => findings.filter(({ status }) => states.includes(status)).length
  return {
    files: files.length, scored: scored.length,
    averageScore: scores.length === 0 ? null : hundredths(Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length)),
    medianScore: scores.length === 0 ? null : hundredths(Math.round(((scores[Math.floor((scores.length - 1) / 2)] ?? 0) + (scores[Math.ceil((scores.length - 1) / 2)] ?? 0)) / 2)),
    grades: membersOf(fileGrades).map((grade) => ({ grade, files: graded(grade) })),
    excellent: ratio(graded('EXCELLENT'), withGrade), qualified: ratio(withGrade - graded('UNQUALIFIED'), withGrade),
    vetoed: files.filter(({ vetoed }) => vetoed === true).length, findings: findings.length, findingsPerFile: ratio(findings.length, scored.length),
    rectified: ratio(done(['RECTIFIED', 'VERIFIED']), findings.length), verified: ratio(done(['VERIFIED']), findings.length),
    objected: ratio(files.filter(({ objectedOn }) => objectedOn !== null).length, files.length),
    changed: files.filter(({ reReviewConclusion }) => reReviewConclusion === 'CHANGED').length,
  }
}

const hundredths = (value: number): string => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`

const ratio = (numerator: number, denominator: number) => ({ numerator, denominator, value: denominator === 0 ? null : Math.round(numerator * 10_000 / denominator) / 10_000 })

/** By both levels, the most frequent first; equally frequent ones in the order of the codes. */
function typical(findings: readonly ReportFinding[]): ReportRecord['typicalProblems'] {
  const groups = Map.groupBy(findings, ({ category, subcategory }) => `${category} ${subcategory ?? ''}`)
  return [...groups].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1)).slice(0, 50).flatMap(([, group], index) => {
    const [first] = group
    if (first === undefined) return []
    return [{
      rank: index + 1, category: first.category, subcategory: first.subcategory, findings: group.length, files: new Set(group.map(({ reviewFileId }) => reviewFileId)).size,
      agencies: new Set(group.map(({ agencyId }) => agencyId)).size, share: ratio(group.length, findings.length),
    }]
  })
}

/** First and second reviewer of the files that two reviewed: on the items of the standard, each as full, reduced, missing or not taking part, and on grades. */
function agreementOf(doubles: readonly DoubleSheet[], content: ScoringContent): ReportRecord['agreement'] {
  const pairs = [...Map.groupBy(doubles, ({ reviewFileId }) => reviewFileId).values()].flatMap((sheets) => {
    const [first, second] = [1, 2].map((position) => sheets.find((sheet) => sheet.position === position))
    if (first === undefined || second === undefined) return []
    const compute = (lines: readonly ScoreLine[]) => computeScore(content, first.templateCode, lines)
    return [[compute(first.lines), compute(second.lines)] as const]
  })
  const items = pairs.flatMap(([first, second]) => first.items.map((item, index) => [item.verdict, second.items[index]?.verdict ?? ''] as const))
  const grades = pairs.flatMap(([first, second]) => first.grade === null || second.grade === null ? [] : [[first.grade, second.grade] as const])
  return { doubleReviewed: pairs.length, items: cohensKappa(items), grades: cohensKappa(grades) }
}

import type { StandardFault } from './codes.ts'
import { standardFaults } from './codes.ts'
import type { ScoringContent } from './content.ts'
import { hundredthsOf } from './points.ts'
import { scoringProblems } from './problems.ts'

/**
 * A standard that gives every sheet one score: no code stands for two elements, parts add up to their item, items to the total of their
 * template (where points are not deducted from it), grades descend to nothing, and the formula has the weights it needs.
 * @throws scoring.standard-unsound with the place and kind of what is wrong
 */
export function requireSoundStandard(content: ScoringContent): void {
  const [first] = faultsOf(content)
  if (first === undefined) return
  const { zh, en } = standardFaults[first.fault]
  throw scoringProblems.raise['standard-unsound']({ place: first.place, fault: en, faultZh: zh })
}

interface Fault { place: string, fault: StandardFault }

function faultsOf(content: ScoringContent): Fault[] {
  const { formula, grades, vetoes, deductions, templates } = content
  const common = [...vetoes, ...deductions].map(({ code }) => code)
  const sum = (elements: readonly { points: string }[]): bigint => elements.reduce((total, { points }) => total + hundredthsOf(points), 0n)
  const weighted = content.legalityPoints !== null && content.ratioPoints !== null
  const faults = templates.flatMap(({ code: template, total, items, bonuses }) => [
    ...repeated([...common, ...bonuses.map(({ code }) => code), ...items.flatMap(({ code, parts }) => [code, ...parts.map((part) => part.code)])])
      .map((place) => ({ place, fault: 'CODE_TWICE' as const })),
    ...items.filter(({ points, parts }) => parts.length > 0 && sum(parts) !== hundredthsOf(points)).map(({ code: place }) => ({ place, fault: 'PARTS_SUM' as const })),
    ...(formula !== 'DEDUCTION_100' && sum(items) !== hundredthsOf(total) ? [{ place: template, fault: 'ITEMS_SUM' as const }] : []),
  ])
  return [
    ...(weighted === (formula === 'RATIO_50_50') ? [] : [{ place: 'formula', fault: 'WEIGHTS' as const }]),
    ...repeated(templates.map(({ code }) => code)).map((place) => ({ place, fault: 'CODE_TWICE' as const })),
    ...repeated(grades.map(({ grade }) => grade)).map((place) => ({ place, fault: 'GRADE_TWICE' as const })),
    ...grades.flatMap(({ grade, from }, index) => {
      const next = grades[index + 1]
      const descends = next === undefined ? hundredthsOf(from) === 0n : hundredthsOf(from) > hundredthsOf(next.from)
      return descends ? [] : [{ place: grade, fault: 'GRADES_ORDER' as const }]
    }),
    ...faults,
  ]
}

const repeated = (codes: readonly string[]): string[] => codes.filter((code, index) => codes.indexOf(code) !== index)

import type { FileGrade, ScoringFormula, SheetFault } from './codes.ts'
import { sheetFaults } from './codes.ts'
import type { ScoreLine, ScoringContent, ScoringItem, ScoringTemplate } from './content.ts'
import type { ExactScore } from './points.ts'
import { hundredthsOf, pointsText, rounded } from './points.ts'
import { scoringProblems } from './problems.ts'

const { raise } = scoringProblems

/** One item as it counted: what takes part, and what was obtained of it. */
export interface ItemScore { code: string, standard: string, obtained: string, verdict: 'FULL' | 'REDUCED' | 'MISSING' | 'NOT_APPLICABLE' }

/** A score with everything it was computed from. */
export interface Computation {
  formula: ScoringFormula
  templateCode: string
  items: ItemScore[]
  vetoes: string[]
  participating: string
  obtained: string
  deducted: string
  bonus: string
  score: string
  /** The score before rounding, in hundredths of a point. */
  exact: { numerator: string, denominator: string }
  grade: FileGrade | null
}

interface Sums { participating: bigint, obtained: bigint, deducted: bigint, bonus: bigint }

/**
 * The score that follows from a version of a standard and what a reviewer stated: exact, then rounded half up to two digits. A veto gives
 * nothing and the lowest grade. A grade is decided by the exact score and begins with its own bound. No score is below nothing.
 * @throws scoring.sheet-unsound, scoring.sheet-incomplete
 * Source: 环执法发〔2024〕4号 (formula, veto, items that do not take part); 广东省行政执法案卷评查办法 arts 14, 16, 17 (grades, veto)
 */
export function computeScore(content: ScoringContent, templateCode: string, lines: readonly ScoreLine[]): Computation {
  const template = content.templates.find(({ code }) => code === templateCode)
  if (template === undefined) throw raise['template-unknown']()
  const byCode = requireSoundLines(content, template, lines)
  const items = template.items.map((item) => scoreOfItem(item, byCode, content.formula === 'DEDUCTION_100'))
  const vetoes = content.vetoes.filter(({ code }) => byCode.has(code)).map(({ code }) => code)
  const taken = (elements: readonly { code: string, points: string }[]): bigint => elements.reduce((sum, { code, points }) => {
    const line = byCode.get(code)
    return line === undefined ? sum : sum + hundredthsOf(line.points ?? points)
  }, 0n)
  const sums: Sums = {
    participating: total(items, ({ standard }) => standard), obtained: total(items, ({ obtained }) => obtained),
    deducted: taken(content.deductions), bonus: taken(template.bonuses),
  }
  const exact = vetoes.length > 0 ? { numerator: 0n, denominator: 1n } : notNegative(exactScore(content, template, sums))
  return {
    formula: content.formula, templateCode, items, vetoes, participating: pointsText(sums.participating), obtained: pointsText(sums.obtained),
    deducted: pointsText(sums.deducted), bonus: pointsText(sums.bonus), score: rounded(exact),
    exact: { numerator: String(exact.numerator), denominator: String(exact.denominator) }, grade: gradeOf(content, exact, vetoes.length > 0),
  }
}

function exactScore(content: ScoringContent, { total: whole }: ScoringTemplate, { participating, obtained, deducted, bonus }: Sums): ExactScore {
  switch (content.formula) {
    case 'SUM': return { numerator: obtained + bonus - deducted, denominator: 1n }
    case 'DEDUCTION_100': return { numerator: hundredthsOf(whole) - (participating - obtained) - deducted + bonus, denominator: 1n }
    case 'RATIO_50_50': {
      if (participating === 0n) throw unsound('-', 'NOTHING_TAKES_PART')
      const [legality, share] = [hundredthsOf(content.legalityPoints ?? '50'), hundredthsOf(content.ratioPoints ?? '50')]
      return { numerator: (legality - deducted) * participating + share * (obtained + bonus), denominator: participating }
    }
  }
}

function gradeOf({ grades }: ScoringContent, { numerator, denominator }: ExactScore, vetoed: boolean): FileGrade | null {
  const lowest = grades.at(-1)?.grade ?? null
  if (vetoed) return lowest
  return grades.find(({ from }) => numerator >= hundredthsOf(from) * denominator)?.grade ?? lowest
}

/** Under deductions what nobody states has lost nothing; otherwise every part has been stated. */
function scoreOfItem(item: ScoringItem, lines: ReadonlyMap<string, ScoreLine>, unstatedIsFull: boolean): ItemScore {
  const own = lines.get(item.code)
  if (own?.verdict === 'NOT_APPLICABLE') return { code: item.code, standard: '0', obtained: '0', verdict: 'NOT_APPLICABLE' }
  if (own?.verdict === 'MISSING') return { code: item.code, standard: item.points, obtained: '0', verdict: 'MISSING' }
  const parts = item.parts.length === 0 ? [{ code: item.code, points: item.points, decisive: false }] : item.parts
  const missing: string[] = []
  let [standard, obtained, nothing] = [0n, 0n, false]
  for (const { code, points, decisive } of parts) {
    const line = lines.get(code)
    if (line === undefined && !unstatedIsFull) missing.push(code)
    if (line?.verdict === 'NOT_APPLICABLE') continue
    const given = hundredthsOf(line?.points ?? points)
    standard += hundredthsOf(points)
    obtained += given
    nothing ||= decisive && given === 0n
  }
  if (missing.length > 0) throw raise['sheet-incomplete']({ first: missing[0] ?? '' }, { missing })
  if (standard === 0n) return { code: item.code, standard: '0', obtained: '0', verdict: 'NOT_APPLICABLE' }
  const reached = nothing ? 0n : obtained
  return { code: item.code, standard: pointsText(standard), obtained: pointsText(reached), verdict: reached === standard ? 'FULL' : 'REDUCED' }
}

/**
 * Every line names one element of standard and template once, with a verdict that the element knows, no more points than it has, and where
 * something is lost the reason; where a part of a document lost points, its page (广东省行政执法案卷评查办法 art. 12: 扣分理由).
 */
function requireSoundLines(content: ScoringContent, template: ScoringTemplate, lines: readonly ScoreLine[]): ReadonlyMap<string, ScoreLine> {
  const byCode = new Map<string, ScoreLine>()
  const elements = elementsOf(content, template)
  for (const line of lines) {
    const fault = byCode.has(line.code) ? 'TWICE' : faultOf(line, elements.get(line.code))
    if (fault !== null) throw unsound(line.code, fault)
    byCode.set(line.code, line)
  }
  for (const item of template.items) {
    if (byCode.has(item.code) && item.parts.some(({ code }) => byCode.has(code))) throw unsound(item.code, 'WHOLE_AND_PARTS')
  }
  return byCode
}

type Element =
  | { kind: 'veto' }
  | { kind: 'deduction' | 'bonus', points: string, divisible: boolean }
  | { kind: 'item', points: string | null, missingIsZero: boolean, mayNotApply: boolean }

function elementsOf(content: ScoringContent, template: ScoringTemplate): Map<string, Element> {
  return new Map<string, Element>([
    ...content.vetoes.map(({ code }) => [code, { kind: 'veto' }] as const),
    ...content.deductions.map(({ code, points, divisible }) => [code, { kind: 'deduction', points, divisible }] as const),
    ...template.bonuses.map(({ code, points }) => [code, { kind: 'bonus', points, divisible: true }] as const),
    ...template.items.flatMap(({ code, points, missingIsZero, mayNotApply, parts }) => [
      [code, { kind: 'item', points: parts.length === 0 ? points : null, missingIsZero, mayNotApply }] as const,
      ...parts.map((part) => [part.code, { kind: 'item', points: part.points, missingIsZero: false, mayNotApply: part.mayNotApply }] as const),
    ]),
  ])
}

function faultOf(line: ScoreLine, element: Element | undefined): SheetFault | null {
  if (element === undefined) return 'UNKNOWN_CODE'
  const { verdict, points, reason, pages } = line
  if (element.kind !== 'item') {
    if (verdict !== 'FOUND') return 'VERDICT'
    if (reason === undefined) return 'REASON'
    if (element.kind === 'veto' || points === undefined) return points === undefined ? null : 'POINTS'
    return pointsFault(points, element.points) ?? (!element.divisible && hundredthsOf(points) !== hundredthsOf(element.points) ? 'POINTS' : null)
  }
  switch (verdict) {
    case 'FOUND': return 'VERDICT'
    case 'NOT_APPLICABLE': return element.mayNotApply ? (points === undefined ? null : 'POINTS') : 'APPLIES'
    case 'MISSING': return element.missingIsZero ? (reason === undefined ? 'REASON' : points === undefined ? null : 'POINTS') : 'MISSING_NOT_FORESEEN'
    case 'SCORED': {
      if (element.points === null) return 'PARTS'
      if (points === undefined) return 'POINTS'
      const fault = pointsFault(points, element.points)
      if (fault !== null || hundredthsOf(points) === hundredthsOf(element.points)) return fault
      return reason === undefined ? 'REASON' : pages === undefined ? 'PAGES' : null
    }
  }
}

/** Which element contradicts the standard, and how. */
const unsound = (code: string, fault: SheetFault) => raise['sheet-unsound']({ code, fault: sheetFaults[fault].en, faultZh: sheetFaults[fault].zh })

const pointsFault = (points: string, most: string): SheetFault | null => hundredthsOf(points) > hundredthsOf(most) ? 'POINTS' : null

const total = (items: readonly ItemScore[], of: (item: ItemScore) => string): bigint => items.reduce((sum, item) => sum + hundredthsOf(of(item)), 0n)

const notNegative = (score: ExactScore): ExactScore => score.numerator < 0n ? { numerator: 0n, denominator: 1n } : score

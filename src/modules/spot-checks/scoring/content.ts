import type { FileGrade, ScoreVerdict, ScoringFormula } from './codes.ts'

interface Named { code: string, zh: string, en: string }

/** 子项；`decisive`: without any point here the whole item gives none. */
export interface ScoringPart extends Named { points: string, mayNotApply: boolean, decisive: boolean }

/** 评查项目（文书）; an item without parts is scored as a whole. */
export interface ScoringItem extends Named {
  points: string
  /** A document that is needed and missing gives nothing; where this is not set the standard leaves it out. */
  missingIsZero: boolean
  mayNotApply: boolean
  parts: readonly ScoringPart[]
}

export interface ScoringDeduction extends Named { groupZh: string, groupEn: string, points: string, divisible: boolean }
export interface ScoringVeto extends Named { groupZh: string, groupEn: string }
export interface ScoringBonus extends Named { points: string }

/** One kind of file with its own items; `total` is the sum of their points, or what is deducted from. */
export interface ScoringTemplate extends Named {
  /** The kinds of case it is for; none: files that are no case, such as those of the review of a normative document. */
  actKinds: readonly string[]
  total: string
  items: readonly ScoringItem[]
  bonuses: readonly ScoringBonus[]
}

/** Everything a score follows from, besides the findings. */
export interface ScoringContent {
  formula: ScoringFormula
  /** Of RATIO_50_50: what a file without a veto has, and what the share of points of form is taken of. */
  legalityPoints: string | null
  ratioPoints: string | null
  /** From the best down; `from` belongs to the grade. */
  grades: readonly { grade: FileGrade, from: string }[]
  vetoes: readonly ScoringVeto[]
  deductions: readonly ScoringDeduction[]
  templates: readonly ScoringTemplate[]
}

/** What a reviewer states about one element of the standard. */
export interface ScoreLine { code: string, verdict: ScoreVerdict, points?: string | undefined, reason?: string | undefined, pages?: string | undefined }

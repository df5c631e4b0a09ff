import { membersOf } from '../../../kernel/codes.ts'
import type { Bounds } from '../../../kernel/sample-statement.ts'
import { stratifiedBounds } from '../../../kernel/sample-statement.ts'
import { findingCategories, severities } from '../codes.ts'
import type { spotCheckMachine } from '../machine.ts'
import { agencyNameIn } from '../plans/strata.ts'
import type { FindingGroup, StratumFigures } from './queries.ts'
import type { FiguresRecord } from './schema.ts'

/** Level of every interval in the figures. */
export const CONFIDENCE = 0.95

type Ratio = FiguresRecord['coverage']

/**
 * The figures of a spot check from its counts alone. Nothing is inferred about the frame, or about an agency's part of it, before
 * every file drawn there has been reviewed: which files come first is not decided by the draw.
 */
export function figuresOf(
  { id, status }: { id: string, status: keyof typeof spotCheckMachine.states }, strata: readonly StratumFigures[], groups: readonly FindingGroup[],
): FiguresRecord {
  const sum = (member: 'size' | 'drawn' | 'reviewed' | 'serious' | 'findingsReviewed'): number => total(strata, (one) => one[member])
  const [frameSize, drawn, reviewed] = [sum('size'), sum('drawn'), sum('reviewed')]
  const counted = (holds: (group: FindingGroup) => boolean): number => total(groups.filter(holds), (group) => group.findings)
  const findings = counted(() => true)
  const agencies = (among: readonly StratumFigures[]): number => new Set(among.map(({ agencyId }) => agencyId)).size
  const [agenciesInFrame, agenciesDrawn] = [agencies(strata), agencies(strata.filter((one) => one.drawn > 0))]
  return {
    spotCheckId: id, status, frameSize, agenciesInFrame, filesDrawn: drawn, agenciesDrawn,
    coverage: ratio(agenciesDrawn, agenciesInFrame), samplingRate: ratio(drawn, frameSize), filesReviewed: ratio(reviewed, drawn),
    findings, findingsPerFile: ratio(sum('findingsReviewed'), reviewed),
    byCategory: membersOf(findingCategories).map((category) => ({ category, findings: counted((group) => group.category === category) }))
      .filter((one) => one.findings > 0).sort((a, b) => b.findings - a.findings),
    bySeverity: membersOf(severities).map((severity) => ({ severity, findings: counted((group) => group.severity === severity) })),
    byAgency: [...Map.groupBy(strata, ({ agencyId }) => agencyId)].map(([agencyId, own]) => agencyFigures(agencyId, own)),
    rectified: ratio(counted(({ status: state }) => state !== 'OPEN'), findings),
    verified: ratio(counted(({ status: state }) => state === 'VERIFIED'), findings),
    overdue: total(groups, (group) => group.overdue),
    seriousFiles: { found: sum('serious'), reviewed, frameSize, confidence: CONFIDENCE, ...inFrame(strata, frameSize) },
  }
}

/** An agency's files may lie in several strata, by kind of act, period or priority. */
function agencyFigures(agencyId: string, own: readonly StratumFigures[]): FiguresRecord['byAgency'][number] {
  const sum = (member: 'size' | 'drawn' | 'reviewed' | 'findings' | 'serious'): number => total(own, (one) => one[member])
  const [{ stratum, label } = { stratum: '', label: '' }] = own
  return {
    agencyId, label: agencyNameIn(stratum, label), size: sum('size'), drawn: sum('drawn'), reviewed: sum('reviewed'), findings: sum('findings'),
    seriousFiles: sum('serious'), seriousFilesInFrame: inFrame(own, sum('size')).inFrame,
  }
}

function inFrame(strata: readonly StratumFigures[], frameSize: number): Pick<FiguresRecord['seriousFiles'], 'complete' | 'inFrame' | 'method'> {
  if (!strata.every(isReviewed)) return { complete: false, inFrame: null, method: null }
  const { method, ...bounds } = stratifiedBounds(strata.map(({ size, drawn, serious }) => ({ size, sample: drawn, found: serious })), CONFIDENCE)
  return { complete: true, inFrame: shares(bounds, frameSize), method }
}

function isReviewed({ drawn, reviewed }: StratumFigures): boolean {
  return reviewed === drawn
}

// Rounded outwards: a printed bound never claims more than the computed one.
function shares({ least, most }: Bounds, size: number): NonNullable<FiguresRecord['seriousFiles']['inFrame']> {
  return { least, most, leastShare: Math.floor(least * 10_000 / size) / 10_000, mostShare: Math.ceil(most * 10_000 / size) / 10_000 }
}

function ratio(numerator: number, denominator: number): Ratio {
  return { numerator, denominator, value: denominator === 0 ? null : Math.round(numerator * 10_000 / denominator) / 10_000 }
}

function total<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0)
}

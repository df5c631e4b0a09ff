import type { LocalDate } from '../../kernel/local-date.ts'
import { dayNumber, dayOfNumber } from '../../kernel/local-date.ts'
import type { CountyPlan } from '../plan.ts'
import type { Weighted } from '../random.ts'
import type { ActKind } from '../rows.ts'
import { coercionPlot } from './coercion.ts'
import { commonPlot } from './common.ts'
import { returnedCrimePlot, transferredCrimePlot, unapprovedCrimePlot } from './crime.ts'
import { inspectionPlot } from './inspection.ts'
import { licenceHearingPlot, licencePlot, licenceUnacceptedPlot } from './licence.ts'
import type { Outline } from './outline.ts'
import { fastPlot, hearingPlot, hearingWithdrawnPlot, ordinaryPlot, simplePlot, unpunishedPlot } from './penalty.ts'
import { abandonedPlot, courtPlot, executionPlot, instalmentPlot, paidLatePlot, remedyPlot, suspendedPlot, unpaidPlot } from './penalty-ends.ts'
import type { RoadRow } from './rows.ts'
import type { Scene } from './setting.ts'
import { filedOn, sceneOf } from './setting.ts'
import { contestedPlot, transferredPlot } from './transfer.ts'

/** The courses cases take, by name, each as often as it says in a thousand. */
export const plots = {
  SIMPLE: [simplePlot, 130],
  ORDINARY: [ordinaryPlot, 260],
  UNPUNISHED: [unpunishedPlot, 45],
  HEARING: [hearingPlot, 30],
  HEARING_WITHDRAWN: [hearingWithdrawnPlot, 8],
  FAST: [fastPlot, 10],
  PAID_LATE: [paidLatePlot, 30],
  INSTALMENTS: [instalmentPlot, 18],
  COURT: [courtPlot, 18],
  EXECUTION: [executionPlot, 12],
  REMEDY: [remedyPlot, 22],
  UNPAID: [unpaidPlot, 15],
  SUSPENDED: [suspendedPlot, 15],
  ABANDONED: [abandonedPlot, 20],
  CRIME_TRANSFERRED: [transferredCrimePlot, 10],
  CRIME_RETURNED: [returnedCrimePlot, 8],
  CRIME_UNAPPROVED: [unapprovedCrimePlot, 5],
  TRANSFERRED: [transferredPlot, 10],
  CONTESTED: [contestedPlot, 10],
  COERCION: [coercionPlot, 60],
  LICENCE: [licencePlot, 120],
  LICENCE_HEARING: [licenceHearingPlot, 8],
  LICENCE_UNACCEPTED: [licenceUnacceptedPlot, 8],
  INSPECTION: [inspectionPlot, 80],
  LEVY: [commonPlot('LEVY'), 12],
  BENEFIT: [commonPlot('BENEFIT'), 14],
  CONFIRMATION: [commonPlot('CONFIRMATION'), 10],
  REWARD: [commonPlot('REWARD'), 6],
  ADJUDICATION: [commonPlot('ADJUDICATION'), 6],
} as const satisfies Readonly<Record<string, readonly [(scene: Scene) => Outline, number]>>

export type PlotName = keyof typeof plots

const shares: Weighted<PlotName> = (Object.keys(plots) as PlotName[]).map((name) => [name, plots[name][1]] as const)

const letters: Readonly<Record<ActKind, string>> = {
  PENALTY: 'CF', COERCION: 'QZ', LICENCE: 'XK', INSPECTION: 'JC', LEVY: 'ZS', BENEFIT: 'GF', CONFIRMATION: 'QR', REWARD: 'JL', ADJUDICATION: 'CJ',
}
/** Working days for publication: 7 for penalties and licences, 20 for the rest (国办发〔2018〕118号（六）). */
export const publicationDays = (actKind: ActKind): number => actKind === 'PENALTY' || actKind === 'LICENCE' ? 7 : 20

export interface RoadCase { row: RoadRow, plot: PlotName }

/**
 * Case `index` of the county with its whole road, from 0; it does not depend on any other. What happens after the period is not known to it.
 * @throws RangeError where the county has no such case
 */
export function roadCaseOf(plan: CountyPlan, index: number): RoadCase {
  const scene = sceneOf(plan, index)
  const plot = scene.random.weighted(shares)
  const outline = plots[plot][0](scene)
  return { row: rowOf(scene, outline), plot }
}

function rowOf(scene: Scene, outline: Outline): RoadRow {
  const { plan: { options: { county, to } }, agency, serial, reviewer, handlers, parties } = scene
  const { actKind, procedureKind, cause, source, flags, reviewedOn, proposed } = outline
  const filed = filedOn(scene)
  const steps = scene.road.steps.filter(({ occurredOn }) => occurredOn <= to)
  const published = publishedOn(scene, actKind)
  return {
    agencyUscc: agency.row.uscc, caseNumber: `${county}${agency.profile.code}${letters[actKind]}${filed.slice(0, 4)}${String(serial).padStart(6, '0')}`,
    actKind, procedureKind, field: agency.profile.field, cause, source, filedOn: filed,
    publicInterest: false, socialRisk: false, majorRights: false, complex: false, ...flags,
    parties: [...outline.parties ?? parties], handlers: [...handlers],
    ...actKind === 'PENALTY' ? matterOf(scene, cause) : {},
    ...proposed === undefined ? {} : proposalOf(proposed),
    ...reviewedOn !== undefined && reviewedOn <= to ? { legalReview: { opinion: 'AGREE' as const, reviewedOn, reviewerCertificate: reviewer } } : {},
    steps,
    ...published !== undefined && published <= to ? { publishedOn: published } : {},
  }
}

/** What is known of the breach when it is filed. */
function matterOf({ random, filed, parties, plan: { options: { county } } }: Scene, cause: string) {
  return {
    facts: `${parties[0]?.name ?? ''}${cause}`, actEndedOn: dayOfNumber(filed - random.between(0, 45)),
    ...random.chance(600) ? { actDivisionCode: county } : {},
  }
}

const proposalOf = ({ penaltyKinds, fineYuan, confiscationYuan }: NonNullable<Outline['proposed']>) => ({
  proposedPenaltyKinds: penaltyKinds, ...fineYuan === undefined ? {} : { proposedFineYuan: fineYuan },
  ...confiscationYuan === undefined ? {} : { proposedConfiscationYuan: confiscationYuan },
})

/** Within the days for it, from the last decision that is made public. */
function publishedOn({ road, random, plan: { workdays } }: Scene, actKind: ActKind): LocalDate | undefined {
  const decision = road.steps.findLast(({ kind }) => kind === 'DECISION')
  const after = random.between(1, publicationDays(actKind))
  if (decision === undefined || decision.data['decisionKind'] === 'TRANSFER_CRIME') return undefined
  return dayOfNumber(workdays.after(dayNumber(decision.occurredOn), after))
}

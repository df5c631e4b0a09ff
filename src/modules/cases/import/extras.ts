import type { DecisionExtra } from '../decision/load.ts'
import { nothingOfPenalties } from '../decision/load.ts'
import type { NumberUse } from '../decision/number-use.ts'
import { numberKeyOf } from '../decision/number-use.ts'
import { decision } from '../decision/step.ts'
import type { CaseDeadline } from '../deadlines/period.ts'
import { measure } from '../coercion/steps.ts'
import { inspectionReferral } from '../inspection/steps.ts'
import { offSiteRecord } from '../offsite/steps.ts'
import { merger } from '../side-roads/endings.ts'
import { split } from '../side-roads/split.ts'
import type { CaseFile } from '../steps/file.ts'
import { transferOut } from '../transfers/steps.ts'
import type { CaseRow } from '../store.ts'
import type { AgencyRow } from '../../agencies/index.ts'
import type { ImportFacts, KnownCase } from './facts.ts'
import { matterOf } from './facts.ts'

/** A file on its way, with what the gates of a decision ask about it. */
export interface Position {
  file: CaseFile
  deadlines: readonly CaseDeadline[]
  agency: AgencyRow
  partiesWithoutAddress: number
  partyKeys: readonly string[]
}

type ExtraOf = (position: Position, data: Readonly<Record<string, unknown>>, facts: ImportFacts, on: string) => unknown

/**
 * What acts look up for their gates, from what was loaded for the whole batch. Other kinds of step have nothing here: what the gates of an
 * inspection ask of the registers of the day (limits in force, visits this year, officers elsewhere) is not asked of one taken in.
 */
const extras: Readonly<Record<string, ExtraOf>> = {
  [decision.kind]: (position, data, facts, on) => decisionExtra(position, data, facts, on),
  [measure.kind]: ({ agency }) => ({ entrusted: agency.kind === 'ENTRUSTED_ORGANISATION' }),
  [offSiteRecord.kind]: ({ agency }, { deviceId }, { road }) => {
    const device = road.devices.get(String(deviceId))
    return { device: device?.agencyId === agency.id ? device : null }
  },
  [transferOut.kind]: (_position, { toAgencyId }, { road }) => ({ receiver: road.receivers.values().find(({ id }) => id === toAgencyId) ?? null }),
  [merger.kind]: ({ file }, { intoCaseId }, facts) => otherCase(file, intoCaseId, facts),
  [split.kind]: ({ file }, { newCaseId }, facts) => otherCase(file, newCaseId, facts),
  [inspectionReferral.kind]: (_position, { relatedCaseId }, facts) => ({ known: relatedCaseId === undefined || caseById(facts, relatedCaseId) !== undefined }),
}

export const extraOf = (kind: string, ...[position, data, facts, on]: Parameters<ExtraOf>): unknown => extras[kind]?.(position, data, facts, on)

function decisionExtra({ file: { row }, deadlines, agency, partiesWithoutAddress, partyKeys }: Position, data: Readonly<Record<string, unknown>>, { road, catalogues, numbers }: ImportFacts, on: string): DecisionExtra {
  const { itemCode, agencyId, divisionCode } = row
  const catalogue = catalogues.get(agency.id)
  if (catalogue === undefined) throw new Error('the catalogue of the agency was not loaded')
  const numberUse = numberUseIn(numbers, row, data['decisionNumber'])
  if (row.actKind !== 'PENALTY') return { catalogue, numberUse, ...nothingOfPenalties }
  const matter = matterOf(row)
  const due = deadlines.filter(({ ruleCode, state }) => ruleCode === 'PEN-DECIDE' && state === 'RUNNING').map(({ dueOn }) => dueOn).sort()
  return {
    catalogue, numberUse, partiesWithoutAddress, decideBy: due[0] ?? null, clueReceivedOn: null,
    finedBefore: partyKeys.some((key) => road.penalties.get(key)?.some((earlier) => earlier.matter === matter && earlier.caseId !== row.id && earlier.decidedOn <= on) === true),
    ...(itemCode === null ? { benchmark: null, noPenaltyKinds: [] } : road.standards({ itemCode, agencyId, divisionCode, on })),
  }
}

/** Another case that bears the number a decision came with: whoever imports may see the cases of the agency. */
export function numberUseIn(numbers: ImportFacts['numbers'], { id, agencyId }: Pick<CaseRow, 'id' | 'agencyId'>, number: unknown): NumberUse | null {
  return typeof number !== 'string' ? null : numbers.get(numberKeyOf(agencyId, number))?.find(({ caseId }) => caseId !== id) ?? null
}

const caseById = ({ known }: ImportFacts, id: unknown): KnownCase | undefined => known.values().find((one) => one.id === id)

/** The other case as far as it must have been the same then as now; in which state it was on the day nobody can tell. */
function otherCase({ row }: CaseFile, id: unknown, facts: ImportFacts): unknown {
  const other = caseById(facts, id)
  return other === undefined ? null : { id: other.id, agencyId: row.agencyId, actKind: other.actKind, status: 'FILED', relatedCaseId: null }
}

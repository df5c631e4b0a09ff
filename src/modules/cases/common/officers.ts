import { certificateInForce } from '../../personnel/index.ts'
import type { StepFacts } from '../steps/file.ts'

/** Of the officers a step names: how many are different and fit to act, and who is not, by position. */
export interface FitOfficers { fit: number, unfit: number[] }

/**
 * Whether officers are enforcement staff of the agency of the case with a certificate in force for its field on the day.
 * Source: 行政强制法 art. 17(3); 行政处罚法 art. 42(1); 行政执法监督条例 art. 17.
 */
export function fitOfficers({ file: { row }, on, officers }: StepFacts, officerIds: readonly string[]): FitOfficers {
  const isFit = (id: string): boolean => {
    const officer = officers.get(id)
    return officer?.agencyId === row.agencyId && officer.staffKind === 'ENFORCEMENT' && certificateInForce(officer, { kind: 'ENFORCEMENT', field: row.field, on }) !== null
  }
  return { fit: new Set(officerIds.filter(isFit)).size, unfit: officerIds.flatMap((id, index) => isFit(id) ? [] : [index + 1]) }
}

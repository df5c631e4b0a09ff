import { entrustedActs } from '../codes.ts'
import { agencyProblems } from '../problems.ts'
import type { AgencyKind } from '../rules.ts'
import { isOrgan } from '../rules.ts'

const { raise } = agencyProblems

export type EntrustedAct = keyof typeof entrustedActs

/** Who may be entrusted with what: penalties and inspections also organisations that manage public affairs, licensing organs alone. */
const mayTake: Readonly<Record<Exclude<EntrustedAct, 'COERCION'>, (kind: AgencyKind) => boolean>> = {
  PENALTY: (kind) => kind !== 'JUSTICE_STATION',
  INSPECTION: (kind) => kind !== 'JUSTICE_STATION',
  LICENCE: isOrgan,
}

/**
 * What may be entrusted to whom (行政处罚法 arts 20, 21; 行政许可法 art. 24; 行政强制法 art. 17).
 * @throws agencies.coercion-not-entrustable, agencies.entrusted-body-unfit (422)
 */
export function requireEntrustable(acts: readonly EntrustedAct[], entrusted: AgencyKind): void {
  for (const act of acts) {
    if (act === 'COERCION') throw raise['coercion-not-entrustable']()
    if (!mayTake[act](entrusted)) throw raise['entrusted-body-unfit']({ act: entrustedActs[act].en, actZh: entrustedActs[act].zh })
  }
}

export interface Conditions { lawfullyEstablished: boolean, qualifiedStaff: boolean, technicalMeans: 'MET' | 'NOT_NEEDED' | 'LACKING' }

/** @throws agencies.conditions-not-met (422), naming those that are missing (行政处罚法 art. 21) */
export function requireConditions({ lawfullyEstablished, qualifiedStaff, technicalMeans }: Conditions): void {
  const missing = [
    ...lawfullyEstablished ? [] : ['lawfullyEstablished'], ...qualifiedStaff ? [] : ['qualifiedStaff'], ...technicalMeans === 'LACKING' ? ['technicalMeans'] : [],
  ]
  if (missing.length > 0) throw raise['conditions-not-met']({}, { missing })
}

interface Matter { fields: readonly string[], items: readonly { code: string | null, name: string }[], powerItemIds: readonly string[] }

/** What two entrustments are compared by: items by code or else name; where no item is named, the whole field. */
export function itemKeysOf({ fields, items, powerItemIds }: Matter): string[] {
  const named = [...items.map(({ code, name }) => code === null ? `name:${name}` : `code:${code}`), ...powerItemIds.map((id) => `power:${id}`)]
  return [...new Set(named.length > 0 ? named : fields.map((field) => `field:${field}`))].sort()
}

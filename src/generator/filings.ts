import type { CaseRow, PartyKind } from './rows.ts'

/** A coercive order, as far as its filing depends on it. */
export interface CoercionFacts { measureKind: 'SEAL' | 'SEIZE' | 'FREEZE', hindersBusiness: boolean }

/** What must be filed of a year, by kind of act. */
export interface FilingTruth { penalties: number, coercions: number }

/** 川办发〔2014〕3号第二条第一项, in fen: 公民五千元，法人或者其他组织五万元，均含本数. Written down here on its own: the product's data is what is put to the test. */
const fromFen: Readonly<Record<PartyKind, number>> = { NATURAL: 500_000, INDIVIDUAL_BUSINESS: 500_000, LEGAL: 5_000_000, UNINCORPORATED: 5_000_000 }

const fenOf = (yuan: string | undefined): number => yuan === undefined ? -1 : Number(yuan.replace('.', ''))

/** Whether a decided penalty of a place in 四川 is one that must be filed (同条第一项至第三项). */
export function isFiledPenalty({ actKind, decision, parties }: Pick<CaseRow, 'actKind' | 'decision' | 'parties'>): boolean {
  if (actKind !== 'PENALTY' || decision?.kind !== 'PENALTY') return false
  const least = Math.min(...parties.map(({ kind }) => fromFen[kind]))
  return fenOf(decision.fineYuan) >= least || fenOf(decision.confiscationYuan) >= least
    || decision.penaltyKinds.some((kind) => kind === 'STOP_PRODUCTION' || kind === 'REVOKE_LICENCE')
}

/** 同规定第三条第一项、第二项：查封、扣押使生产经营活动、工作难以正常进行 */
export const isFiledCoercion = ({ measureKind, hindersBusiness }: CoercionFacts): boolean => measureKind !== 'FREEZE' && hindersBusiness

/** The order made in coercion case `index`: of twelve, seven seal and three seize so that business can hardly go on; one seals only goods, one freezes. */
export function coercionOf(index: number): CoercionFacts {
  const turn = (index * 5) % 12
  if (turn < 8) return { measureKind: 'SEAL', hindersBusiness: turn < 7 }
  return { measureKind: turn < 11 ? 'SEIZE' : 'FREEZE', hindersBusiness: true }
}

/** What must be filed of these rows, where each row of coercion stands for the order of its number among them. */
export function filingTruth(rows: readonly CaseRow[]): FilingTruth {
  const coercions = rows.filter(({ actKind }) => actKind === 'COERCION')
  return { penalties: rows.filter(isFiledPenalty).length, coercions: coercions.filter((_row, index) => isFiledCoercion(coercionOf(index))).length }
}

import { fromFen } from '../kernel/money.ts'
import type { FieldProfile } from './fields/profile.ts'
import type { Random, Weighted } from './random.ts'
import type { PartyKind, PenaltyKind } from './rows.ts'

/** Why a penalty is major (行政处罚法第五十八条), or that it is not. */
export type Gravity = 'NONE' | 'AMOUNT' | 'KIND'

export interface Penalty {
  kinds: PenaltyKind[]
  /** In fen; undefined where the kinds have none. */
  fine: number | undefined
  confiscation: number | undefined
}

const yuan = 100
/** Fen up to which a fine may be imposed on the spot (行政处罚法第五十一条). */
const simpleLimits = { person: 200 * yuan, organisation: 3000 * yuan }
const lightKinds: Weighted<readonly PenaltyKind[]> = [[['FINE'], 68], [['WARNING', 'FINE'], 16], [['WARNING'], 13], [['CRITICISM', 'FINE'], 3]]
const personalKinds: readonly PenaltyKind[] = ['REVOKE_LICENCE', 'RESTRICT_OCCUPATION']

/** Fen from which a fine or confiscation is large: the same for all fields but ecology, which has half of it. */
export function largeAmounts(field: FieldProfile['field']): { person: number, organisation: number } {
  return field === 'ECOLOGY' ? { person: 5000 * yuan, organisation: 50_000 * yuan } : { person: 10_000 * yuan, organisation: 100_000 * yuan }
}

/** A warning or a small fine, on the spot. */
export function simplePenalty(random: Random, kind: PartyKind): Penalty {
  if (random.chance(400)) return { kinds: ['WARNING'], fine: undefined, confiscation: undefined }
  // An individual business is held to the lower limit: whether it counts as a citizen is in dispute.
  const limit = isOrganisation(kind) ? simpleLimits.organisation : simpleLimits.person
  return { kinds: ['FINE'], fine: random.between(1, limit / (50 * yuan)) * 50 * yuan, confiscation: undefined }
}

/** A penalty of the ordinary procedure, large or of a grave kind only where `gravity` says so. */
export function ordinaryPenalty(random: Random, profile: FieldProfile, kind: PartyKind, gravity: Gravity): Penalty {
  const large = largeAmounts(profile.field)
  if (gravity === 'KIND') {
    const kinds = kind === 'NATURAL' ? profile.severe.filter((one) => personalKinds.includes(one)) : profile.severe
    if (kinds.length > 0) return gravePenalty(random, random.pick(kinds), large.person)
  }
  return gravity === 'NONE' ? lightPenalty(random, profile, kind, large) : largePenalty(random, profile, kind, large)
}

function gravePenalty(random: Random, kind: PenaltyKind, below: number): Penalty {
  const fined = random.chance(600)
  return { kinds: fined ? ['FINE', kind] : [kind], fine: fined ? amountIn(random, 1000 * yuan, below) : undefined, confiscation: undefined }
}

// Fine and confiscation stay below the limit even together, and those of an individual business below the lower limit.
function lightPenalty(random: Random, profile: FieldProfile, kind: PartyKind, large: { person: number, organisation: number }): Penalty {
  const limit = isOrganisation(kind) ? large.organisation : large.person
  const kinds = [...random.weighted(lightKinds)]
  const fine = kinds.includes('FINE') ? amountIn(random, (isOrganisation(kind) ? 1000 : 250) * yuan, limit) : undefined
  const room = limit - (fine ?? 0)
  if (profile.field === 'TRANSPORT' && random.chance(25)) kinds.push('SUSPEND_LICENCE')
  if (!random.chance(profile.confiscations) || room < 100 * yuan) return { kinds, fine, confiscation: undefined }
  return { kinds: [...kinds, confiscationKind(random)], fine, confiscation: amountIn(random, 20 * yuan, Math.min(room, limit / 4)) }
}

function largePenalty(random: Random, profile: FieldProfile, kind: PartyKind, large: { person: number, organisation: number }): Penalty {
  // A natural person's limit is the only one that the amount may barely reach; all others count as organisations here.
  const limit = kind === 'NATURAL' ? large.person : large.organisation
  const fine = amountIn(random, limit, limit * (kind === 'LEGAL' ? 8 : 3))
  if (!random.chance(profile.confiscations)) return { kinds: ['FINE'], fine, confiscation: undefined }
  return { kinds: ['FINE', confiscationKind(random)], fine, confiscation: amountIn(random, 500 * yuan, limit * 2) }
}

function confiscationKind(random: Random): PenaltyKind {
  return random.chance(550) ? 'CONFISCATE_GAINS' : 'CONFISCATE_GOODS'
}

/** Fen from `low` to below `limit`, smaller ones more often; mostly in full fifty yuan. */
function amountIn(random: Random, low: number, limit: number): number {
  const span = limit - low
  const amount = low + Math.min(random.below(span), random.below(span), random.below(span))
  return random.chance(120) ? amount : Math.max(low, amount - amount % (50 * yuan))
}

function isOrganisation(kind: PartyKind): boolean {
  return kind === 'LEGAL' || kind === 'UNINCORPORATED'
}

const kindTexts: Partial<Record<PenaltyKind, string>> = {
  WARNING: '警告', CRITICISM: '通报批评', SUSPEND_LICENCE: '暂扣许可证件', LOWER_GRADE: '降低资质等级', REVOKE_LICENCE: '吊销许可证件',
  STOP_PRODUCTION: '责令停产停业', CLOSE: '责令关闭', RESTRICT_OCCUPATION: '限制从业',
}

/** The penalty in the words of a decision. */
export function penaltyText({ kinds, fine, confiscation }: Penalty): string {
  return kinds.map((kind) => {
    switch (kind) {
      case 'FINE': return `罚款${fromFen(BigInt(fine ?? 0))}元`
      case 'CONFISCATE_GAINS': return `没收违法所得${fromFen(BigInt(confiscation ?? 0))}元`
      case 'CONFISCATE_GOODS': return `没收非法财物（价值${fromFen(BigInt(confiscation ?? 0))}元）`
      default: return kindTexts[kind] ?? ''
    }
  }).join('、')
}

import { fromFen } from '../../kernel/money.ts'
import type { Gravity, Penalty } from '../penalty.ts'
import { ordinaryPenalty, penaltyText } from '../penalty.ts'
import type { PenaltyKind } from '../rows.ts'
import type { Setting } from './setting.ts'
import { partyKindOf } from './setting.ts'

/** Kinds and amounts as the bodies of steps carry them. */
export interface PenaltyContent { penaltyKinds: PenaltyKind[], fineYuan?: string, confiscationYuan?: string }

/** Fen from which a confiscation suggests a crime in the field (刑法第一百四十条), which would have to be answered for. */
const crimeSuggested = 5_000_000

export function contentOf({ kinds, fine, confiscation }: Penalty): PenaltyContent {
  return {
    penaltyKinds: [...kinds], ...(fine === undefined ? {} : { fineYuan: fromFen(BigInt(fine)) }),
    ...(confiscation === undefined ? {} : { confiscationYuan: fromFen(BigInt(confiscation)) }),
  }
}

export interface DrawnPenalty { penalty: Penalty, content: PenaltyContent, text: string }

/** A penalty of the ordinary procedure, its confiscation below what suggests a crime; `fined` where it is to hold a fine. */
export function drawPenalty(setting: Setting, gravity: Gravity, fined = false): DrawnPenalty {
  const draw = (): Penalty => ordinaryPenalty(setting.random, setting.agency.profile, partyKindOf(setting), gravity)
  let drawn = draw()
  while (fined && drawn.fine === undefined) drawn = draw()
  const penalty = { ...drawn, confiscation: drawn.confiscation === undefined ? undefined : Math.min(drawn.confiscation, crimeSuggested - 100_000) }
  return { penalty, content: contentOf(penalty), text: penaltyText(penalty) }
}

import type { Gate } from '../../../kernel/gate.ts'
import { gateAsked } from '../../../kernel/gate.ts'
import { hearingNoticeGates } from '../penalty/hearing-gates.ts'
import { ofPenalty } from '../penalty/law.ts'
import type { Reckoning } from '../periods.ts'
import { latestNotice } from '../periods.ts'
import { sameDayGates } from './content-gates.ts'
import type { RuledDecision } from './rule-gates.ts'
import { ruleGates } from './rule-gates.ts'

type ColumnDecision = RuledDecision & { file: Omit<Reckoning, 'row'> }

/** A hearing lies between filing and decision: where even one on the day of the decision was to be notified before the filing, none was notified in time. */
const hearingGates = ofPenalty<ColumnDecision>([gateAsked('cases.hearing-notice-late', hearingNoticeGates, ({ file, on }) => {
  const latest = file.row.hearingHeld ? latestNotice('PEN-HEAR-NOTICE', file, on) : null
  return latest !== null && latest < file.row.filedOn && { params: { hearingOn: on, latest } }
})])

/** What a decision told in columns is refused for. Warnings are no part of it: columns give no reasons. */
export const columnGates: readonly Gate<ColumnDecision>[] = [...sameDayGates, ...hearingGates, ...ruleGates]

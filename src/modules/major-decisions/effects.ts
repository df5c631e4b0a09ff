import type { LocalDate } from '../../kernel/local-date.ts'
import type { CommandContext } from '../../platform/command.ts'
import type { Change } from '../../platform/db/columns.ts'
import { findCatalogueItem } from './catalogues/store.ts'
import type { DecisionAct } from './machine.ts'
import { decisionProblems } from './problems.ts'
import type { StepFacts } from './steps/define.ts'
import { done } from './steps/define.ts'
import { schedule } from './steps/meeting.ts'
import type { InitiationBody } from './steps/preparation.ts'
import type { NewDecision } from './store.ts'
import { placesOf } from './store.ts'

const { raise } = decisionProblems

type Effect = (context: CommandContext, facts: StepFacts<unknown>, on: LocalDate) => Change<NewDecision> | Promise<Change<NewDecision>>

/** What a step changes in the decision beyond its state. */
export const effects: Readonly<Partial<Record<DecisionAct, Effect>>> = {
  initiate: async ({ tx, actor }, { data, row }) => {
    const { sponsorIds, leadId = sponsorIds[0] ?? '', confidential = null, professional, risky, market, catalogue } = data as InitiationBody
    const places = await placesOf(tx, actor.scope, sponsorIds)
    const divisionCode = places.get(leadId)
    if (divisionCode === undefined || places.size < sponsorIds.length) throw raise['agency-unknown']()
    if (catalogue !== undefined && !await findCatalogueItem(tx, row.divisionCode, catalogue)) throw raise['catalogue-item-unknown']()
    return { agencyId: leadId, divisionCode, traits: { confidential, professional, risky, market }, catalogueId: catalogue?.id ?? null, catalogueNumber: catalogue?.number ?? null }
  },
  discuss: (_context, facts, on) => {
    const meetingOn = done(facts, schedule).at(-1)?.data.meetingOn ?? on
    if (on < meetingOn) throw raise['meeting-not-held']({ meetingOn })
    return {}
  },
  decide: (_context, { data }, on) => ({ decidedOn: on, documentNumber: (data as { documentNumber: string }).documentNumber }),
  publish: (_context, { data }, on) => ({ publishedOn: (data as { withheld?: string }).withheld === undefined ? on : null }),
  adjust: ({ now }, { row }) => ({ cycle: row.cycle + 1, cycleStartedAt: now, reviewId: null }),
}

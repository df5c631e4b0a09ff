import { dueOn } from '../../kernel/deadline.ts'
import { nextState } from '../../kernel/state-machine.ts'
import type { CommandContext } from '../../platform/command.ts'
import { requireVersion } from '../../platform/http/etag.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { hasMinor } from '../cases/index.ts'
import { calendarOf } from '../reference/index.ts'
import type { PublicationAct } from './machine.ts'
import { publicationMachine } from './machine.ts'
import { publicityProblems } from './problems.ts'
import { recordPublication } from './record.ts'
import type { Published } from './rules.ts'
import { requirePublicationDate } from './rules.ts'
import { publishedUntil } from './rules.ts'
import type { ExemptionBody, PublishingBody } from './schema.ts'
import type { DecisionFacts, PublicationRow } from './store.ts'
import { decisionsOf, lockPublication, updatePublications } from './store.ts'

export type PublicationChange = Partial<PublicationRow>

export interface PublicationCommand<Body> {
  act: PublicationAct
  /** What of the publication changes, or a problem thrown. */
  decide: (row: PublicationRow, body: Body, context: CommandContext) => PublicationChange | Promise<PublicationChange>
  /** What has to be written beside it. */
  beside?: (after: PublicationRow, body: Body, context: CommandContext) => Promise<void>
}

interface At { id: string, version: number | null }

/** Carries out an act on one publication: locked, judged, changed, recorded once. Without a version for acts that follow from another record. */
export async function actOnPublication<Body>(
  context: CommandContext, { act, decide, beside }: PublicationCommand<Body>, { id, version }: At, body: Body,
): Promise<PublicationRow> {
  const before = await lockPublication(context.tx, context.actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  if (version !== null) requireVersion(before.version, version)
  const status = nextState(publicationMachine, before.status, act)
  const after: PublicationRow = { ...before, status, ...await decide(before, body, context), version: before.version + 1, updatedAt: context.now }
  await updatePublications(context.tx, [after])
  await beside?.(after, body, context)
  recordPublication(context, act, before, after)
  return after
}

/** What was decided in the case of a publication. */
export async function factsOf({ tx }: CommandContext, { caseId }: Pick<PublicationRow, 'caseId'>): Promise<DecisionFacts> {
  const facts = (await decisionsOf(tx, [caseId])).get(caseId)
  if (facts === undefined) throw new Error('a publication has no decision')
  return facts
}

/** @throws publicity.minor-never-published (422) */
export function requireNoMinor({ parties, decidedOn }: DecisionFacts): void {
  if (hasMinor(parties.map(({ birthDate }) => birthDate), decidedOn)) throw publicityProblems.raise['minor-never-published']()
}

export const publishedOf = ({ parties, ...facts }: DecisionFacts): Published => ({ ...facts, partyKinds: parties.map(({ kind }) => kind) })

/** 登记已公示: on another platform, or by another way. */
export const publish: PublicationCommand<PublishingBody> = {
  act: 'publish',
  decide: async (row, { publishedOn, address }, context) => {
    requirePublicationDate(publishedOn, row.decidedOn, context.today)
    const facts = await factsOf(context, row)
    requireNoMinor(facts)
    return { publishedOn, address, publishedUntil: publishedUntil(publishedOf(facts), row.channel, publishedOn) }
  },
}

/** 决定不予公示，载明理由与批准人 */
export const exempt: PublicationCommand<ExemptionBody> = {
  act: 'exempt',
  decide: (_row, { reason, note, approver }) => ({ exemptReason: reason, exemptNote: note, exemptApprover: approver }),
}

/** The last day of a rule, by the calendar of the place. */
export const reckoned = async (context: CommandContext, divisionCode: string, rule: Parameters<typeof dueOn>[1], on: string) =>
  dueOn(await calendarOf(context, divisionCode), rule, on)

import { nextState } from '../../kernel/state-machine.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { CommandContext } from '../../platform/command.ts'
import type { Channel } from './codes.ts'
import { publishedOf } from './commands.ts'
import { publicationMachine } from './machine.ts'
import { recordPublication } from './record.ts'
import { publishedUntil } from './rules.ts'
import type { PublicationRow } from './store.ts'
import { decisionsOf, lockPublicationsOfCases, updatePublications } from './store.ts'

/** A decision that reached the platform of a channel, which shows it from that day on. */
export interface Delivery { caseId: string, channel: Extract<Channel, 'CREDIT_PLATFORM'>, publishedOn: LocalDate }

/**
 * 已报送并公示: what is due on the channel counts as published on the day of delivery. Where a case has no such task, or it is done already, nothing
 * changes. One reading and one writing for any number of deliveries, one audit entry for each publication.
 */
export async function noteDelivered(context: CommandContext, deliveries: readonly Delivery[]): Promise<void> {
  if (deliveries.length === 0) return
  const known = new Map(deliveries.map((delivery) => [`${delivery.caseId} ${delivery.channel}`, delivery.publishedOn]))
  const caseIds = [...new Set(deliveries.map(({ caseId }) => caseId))]
  const due = (await lockPublicationsOfCases(context.tx, caseIds)).filter(({ caseId, channel, status }) => status === 'DUE' && known.has(`${caseId} ${channel}`))
  if (due.length === 0) return
  const facts = await decisionsOf(context.tx, due.map(({ caseId }) => caseId))
  const changed = due.map((before): PublicationRow => {
    const publishedOn = known.get(`${before.caseId} ${before.channel}`) ?? context.today
    const decision = facts.get(before.caseId)
    const until = decision === undefined ? null : publishedUntil(publishedOf(decision), before.channel, publishedOn)
    const after = {
      ...before, status: nextState(publicationMachine, before.status, 'publish'), publishedOn, publishedUntil: until, version: before.version + 1, updatedAt: context.now,
    }
    recordPublication(context, 'publish-by-delivery', before, after)
    return after
  })
  await updatePublications(context.tx, changed)
}

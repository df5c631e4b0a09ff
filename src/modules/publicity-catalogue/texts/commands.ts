import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import { violatedConstraint } from '../../../platform/db/errors.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { findAgency } from '../../agencies/index.ts'
import { holdsPower } from '../../powers/index.ts'
import type { TextKind } from '../codes.ts'
import { textMachine } from '../machine.ts'
import { publicityCatalogueProblems } from '../problems.ts'
import { promiseKept } from '../rules.ts'
import type { DetailsOf, NewTextBody, TextRevision } from './schema.ts'
import { detailsOf } from './schema.ts'
import type { TextRow } from './store.ts'
import { insertText, lockText, updateText } from './store.ts'

const { raise } = publicityCatalogueProblems

/** @throws details-of-other-kind, promise-beyond-limit (422) */
function requireSound(kind: TextKind, details: object): void {
  if (!detailsOf[kind].safeParse(details).success) throw raise['details-of-other-kind']()
  if (kind !== 'SERVICE_GUIDE') return
  const guide = details as DetailsOf<'SERVICE_GUIDE'>
  if (!promiseKept(guide)) throw raise['promise-beyond-limit']({ statutory: guide.statutoryDays })
}

/**
 * 登记公开文字: what no register holds; a service guide is for an item of the body's own list.
 * @throws details-of-other-kind, promise-beyond-limit, power-not-held (422), text-twice (409)
 */
export async function registerText(context: CommandContext, { id, agencyId, kind, title, powerItemId, details }: NewTextBody): Promise<TextRow> {
  const { tx, actor, now, today } = context
  const agency = await findAgency(tx, actor.scope, agencyId)
  if (agency === null) throw httpProblems.raise['not-found']()
  requireSound(kind, details)
  const held = powerItemId !== undefined && await holdsPower(tx, agencyId, { itemId: powerItemId }, { on: today })
  if ((powerItemId !== undefined && !held) || (kind === 'SERVICE_GUIDE' && !held)) throw raise['power-not-held']()
  const row: TextRow = {
    id: id ?? newId(now), agencyId, ...placeOfDivision(agency.divisionCode), kind, title, powerItemId: powerItemId ?? null, details, status: textMachine.initial,
    endedOn: null, endReason: null, version: 1, createdAt: now, updatedAt: now,
  }
  if ((await insertText(tx, [row])).size === 0) throw raise['text-twice']()
  record(context, 'register', null, row)
  return row
}

async function change(context: CommandContext, act: 'revise' | 'end', { id, version }: { id: string, version: number }, decide: (before: TextRow) => Partial<TextRow> | null): Promise<TextRow> {
  const before = await lockText(context.tx, context.actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(textMachine, before.status, act)
  const changed = decide(before)
  if (changed === null) return before
  const after = { ...before, ...changed, status, version: before.version + 1, updatedAt: context.now }
  await updateText(context.tx, [after]).catch((error: unknown) => { throw violatedConstraint(error) === 'disclosure_texts_title' ? raise['text-twice']() : error })
  record(context, act, before, after)
  return after
}

/** 修改; saying nothing changes nothing. @throws details-of-other-kind, promise-beyond-limit (422), text-twice (409) */
export const reviseText = (context: CommandContext, target: { id: string, version: number }, { title, details }: TextRevision): Promise<TextRow> =>
  change(context, 'revise', target, (before) => {
    if (title === undefined && details === undefined) return null
    if (details !== undefined) requireSound(before.kind, details)
    return { title: title ?? before.title, details: details ?? before.details }
  })

/** 停用: it is left out of the next version of its entry. */
export const endText = (context: CommandContext, target: { id: string, version: number }, reason: string): Promise<TextRow> =>
  change(context, 'end', target, () => ({ endedOn: context.today, endReason: reason }))

function record(context: CommandContext, act: string, before: TextRow | null, after: TextRow): void {
  context.record({
    act: `disclosure-text.${act}`, target: { kind: 'disclosure-text', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

const visible = ({ kind, title, powerItemId, details, status, endedOn, endReason }: TextRow): Fields => ({ kind, title, powerItemId, details, status, endedOn, endReason })

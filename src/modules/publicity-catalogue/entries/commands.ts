import { dueOn, ruleInForce } from '../../../kernel/deadline.ts'
import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { findAgency } from '../../agencies/index.ts'
import { calendarOf } from '../../reference/index.ts'
import type { CatalogueKind } from '../codes.ts'
import { lastDayOfFirst } from '../duties/missing.ts'
import { publicityCatalogueDeadlineRules } from '../deadlines.ts'
import type { CatalogueEntryAct } from '../machine.ts'
import { catalogueEntryMachine } from '../machine.ts'
import { publicityCatalogueProblems } from '../problems.ts'
import type { CatalogueContent, Frozen } from '../rules.ts'
import { differenceOf, frozen, mustMakePublic } from '../rules.ts'
import { generate } from '../sources/generate.ts'
import { recordEntry } from './record.ts'
import type { NewEntryBody } from './schema.ts'
import type { EntryRow } from './store.ts'
import { endVersionOnView, insertEntry, insertItems, insertVersions, lockEntriesOnView, lockEntry, updateEntries, versionOnView } from './store.ts'

const { raise } = publicityCatalogueProblems

interface Generated extends Frozen { content: CatalogueContent }

/** What the registers say now, frozen. */
async function generated({ tx, today }: CommandContext, kind: CatalogueKind, agencyId: string): Promise<Generated> {
  const content = (await generate(tx, kind, [agencyId], today)).get(agencyId)
  if (content === undefined || content.items.length === 0) throw raise['nothing-registered']()
  return { ...frozen(content), content }
}

const draftOf = ({ actor, today }: CommandContext, { text, sha256, content }: Generated, reason: string) => ({
  status: 'DRAFT' as const, draftText: text, draftSha256: sha256, draftItems: content.items.length, draftedOn: today, draftedBy: actor.accountId, reason,
  approvedOn: null, approvedBy: null,
})

/**
 * 编制栏目: the first draft of an entry, from the registers.
 * @throws agency-not-enforcing, nothing-registered (422), entry-exists (409)
 */
export async function openEntry(context: CommandContext, { id, agencyId, kind, reason }: NewEntryBody): Promise<EntryRow> {
  const { tx, actor, now } = context
  const agency = await findAgency(tx, actor.scope, agencyId)
  if (agency === null) throw httpProblems.raise['not-found']()
  if (!mustMakePublic(agency)) throw raise['agency-not-enforcing']()
  const row: EntryRow = {
    id: id ?? newId(now), agencyId, ...placeOfDivision(agency.divisionCode), kind, ...draftOf(context, await generated(context, kind, agencyId), reason),
    versionNumber: 0, sha256: null, firstPublishedOn: null, publishedOn: null, ...right, withdrawnOn: null, withdrawReason: null, version: 1, createdAt: now, updatedAt: now,
  }
  if ((await insertEntry(tx, [row])).size === 0) throw raise['entry-exists']()
  recordEntry(context, 'draft', null, row)
  return row
}

const right = { staleSince: null, staleDueOn: null, staleProvisional: null, calendarVersion: null, legalBasis: null } as const

/** Since today the registers say something else, with the last day to say so in public (政府信息公开条例 art. 26). */
async function stale(context: CommandContext, { divisionCode }: EntryRow): Promise<Pick<EntryRow, keyof typeof right>> {
  const rule = ruleInForce(publicityCatalogueDeadlineRules, 'CAT-UPDATE', { on: context.today, division: divisionCode, field: null })
  const due = dueOn(await calendarOf(context, divisionCode), rule, context.today)
  return { staleSince: context.today, staleDueOn: due.dueOn, staleProvisional: due.provisional, calendarVersion: due.calendarVersion, legalBasis: [...rule.legalBasis] }
}

interface Target { id: string, version: number }

async function change(context: CommandContext, act: CatalogueEntryAct, { id, version }: Target, decide: (before: EntryRow) => Promise<Partial<EntryRow>>): Promise<EntryRow> {
  const before = await lockEntry(context.tx, context.actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(catalogueEntryMachine, before.status, act)
  const after = { ...before, status, ...await decide(before), version: before.version + 1, updatedAt: context.now }
  await updateEntries(context.tx, [after])
  recordEntry(context, act, before, after)
  return after
}

/** 重新生成: what is on view stays on view until the new version is published. @throws unchanged (409), nothing-registered (422) */
export const draftEntry = (context: CommandContext, target: Target, reason: string): Promise<EntryRow> => change(context, 'draft', target, async (before) => {
  const fresh = await generated(context, before.kind, before.agencyId)
  const onView = before.versionNumber > 0 && before.withdrawnOn === null
  if (onView && before.sha256 === fresh.sha256) throw raise['unchanged']()
  return { ...draftOf(context, fresh, reason), ...(onView && before.staleSince === null ? await stale(context, before) : {}) }
})

/** 审核: by somebody else than who drafted (国办发〔2018〕118号 二). @throws own-draft (422) */
export const approveEntry = (context: CommandContext, target: Target): Promise<EntryRow> => change(context, 'approve', target, ({ draftedBy }) => {
  if (draftedBy === context.actor.accountId) throw raise['own-draft']()
  return Promise.resolve({ approvedOn: context.today, approvedBy: context.actor.accountId })
})

/** 公布: the approved draft becomes a version that never changes again. @throws registers-moved-on (409) */
export const publishEntry = (context: CommandContext, target: Target): Promise<EntryRow> => change(context, 'publish', target, async (before) => {
  const { tx, actor, now, today } = context
  const fresh = await generated(context, before.kind, before.agencyId)
  if (fresh.sha256 !== before.draftSha256) throw raise['registers-moved-on']()
  const former = await versionOnView(tx, before.id)
  if (former !== null) await endVersionOnView(tx, before.id, today)
  const { agencyId, kind, divisionCode } = before
  const holder = { agencyId, ...placeOfDivision(divisionCode), kind }
  const [versionId, number] = [newId(now), before.versionNumber + 1]
  const known = former === null ? [] : (JSON.parse(former.content) as CatalogueContent).items
  await insertVersions(tx, [{
    id: versionId, entryId: before.id, ...holder, number, content: fresh.text, sha256: fresh.sha256, itemCount: fresh.content.items.length,
    difference: differenceOf(known, fresh.content.items), reason: before.reason ?? '', publicFrom: today, publicTo: null, dueOn: before.versionNumber === 0 ? await lastDayOfFirst(tx, actor.scope, before, today) : before.staleDueOn, publishedAt: now,
    publishedBy: actor.accountId,
  }])
  await insertItems(tx, fresh.content.items.map(({ key, name, facts, legalBasis }) => ({
    id: newId(now), versionId, ...holder, key, name, facts, legalBasis, publicTo: null,
    words: [name, ...facts.map(({ value }) => value), ...legalBasis.map(({ law, article }) => `${law}${article}`)].join('\n'),
  })))
  return {
    draftText: null, draftSha256: null, draftItems: null, versionNumber: number, sha256: fresh.sha256, firstPublishedOn: before.firstPublishedOn ?? today, publishedOn: today, ...right,
    withdrawnOn: null, withdrawReason: null,
  }
})

/** 撤下: with the reason that is shown in its place. */
export const withdrawEntry = (context: CommandContext, target: Target, reason: string): Promise<EntryRow> => change(context, 'withdraw', target, async (before) => {
  await endVersionOnView(context.tx, before.id, context.today)
  return { ...right, withdrawnOn: context.today, withdrawReason: reason }
})

/** Entries of one check. */
const batch = 100
const first = '00000000-0000-0000-0000-000000000000'

export interface Checked { checked: number, outdated: EntryRow[], upToDate: EntryRow[], nextAfterId: string | null }

/**
 * 核对: the next entries of the caller's scope against the registers. Those found out of date get their last day, those found right again lose it;
 * only these change. A few statements for any number of entries.
 */
export async function checkEntries(context: CommandContext, afterId: string = first): Promise<Checked> {
  const { tx, actor, today, now } = context
  const entries = await lockEntriesOnView(tx, actor.scope, afterId, batch)
  const [outdated, upToDate]: [EntryRow[], EntryRow[]] = [[], []]
  for (const [kind, ofKind] of Map.groupBy(entries, (entry) => entry.kind)) {
    const fresh = await generate(tx, kind, ofKind.map(({ agencyId }) => agencyId), today)
    for (const before of ofKind) {
      const content = fresh.get(before.agencyId)
      const differs = content === undefined || frozen(content).sha256 !== before.sha256
      if (differs === (before.staleSince !== null)) continue
      const after = { ...before, ...(differs ? await stale(context, before) : right), version: before.version + 1, updatedAt: now }
      recordEntry(context, differs ? 'outdated' : 'up-to-date', before, after)
      ;(differs ? outdated : upToDate).push(after)
    }
  }
  await updateEntries(tx, [...outdated, ...upToDate])
  return { checked: entries.length, outdated, upToDate, nextAfterId: entries.length === batch ? entries.at(-1)?.id ?? null : null }
}

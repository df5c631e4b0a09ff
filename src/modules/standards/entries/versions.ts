import { isDeepStrictEqual } from 'node:util'
import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { standardMachine } from '../machine.ts'
import { standardProblems } from '../problems.ts'
import type { Content, StandardDefinition } from './definition.ts'
import { lockForChange, requireSound, stored } from './drafts.ts'
import { recordEntry } from './record.ts'
import type { Change, KnownVersion } from './rules.ts'
import { amended, corrected, published, repealed, requirePublicationDates } from './rules.ts'
import type { AmendmentBody, BulkPublicationBody, CorrectionBody, PublicationBody, RepealBody } from './schema.ts'
import type { EntryRow, VersionRow } from './store.ts'
import { insertVersions, knownVersions, lockEntries, supersedeVersions, updateEntries } from './store.ts'

/** What a version says and by which document; a version that is only ended keeps its own. */
type Body = Pick<VersionRow, 'name' | 'kind' | 'field' | 'legalBasis' | 'details' | 'publishedOn' | 'document'>
type Note = Pick<VersionRow, 'origin' | 'reason'>

/** 公布：自施行之日起适用 */
export async function publishEntry(context: CommandContext, definition: StandardDefinition, id: string, version: number, body: PublicationBody): Promise<EntryRow> {
  const before = await lockForChange(context, definition, id, version)
  const [after] = await publishLocked(context, definition, [before], body)
  return stored(after)
}

/** 批量公布：全部为草案才公布 */
export async function publishEntries(context: CommandContext, definition: StandardDefinition, { entryIds, ...body }: BulkPublicationBody): Promise<EntryRow[]> {
  const drafts = await lockEntries(context.tx, context.actor.scope, definition.list, entryIds)
  if (drafts.length < entryIds.length) throw httpProblems.raise['not-found']()
  return publishLocked(context, definition, drafts, body)
}

/** 修订：新版本施行，原版本同日停止适用 */
export async function amendEntry(context: CommandContext, definition: StandardDefinition, id: string, version: number, body: AmendmentBody): Promise<EntryRow> {
  const { reason, publishedOn, effectiveOn, document, ...content } = body
  const before = await lockForChange(context, definition, id, version)
  nextState(standardMachine, before.status, 'amend')
  requirePublicationDates(publishedOn, effectiveOn, context.today)
  requireSound(definition, content)
  if (says(before, content)) return before
  const change = amended(await known(context, id), { ...content, publishedOn, document }, effectiveOn)
  await apply(context, before, change, { origin: 'AMENDMENT', reason })
  const [after] = await updateEntries(context.tx, [id], { ...content, publishedOn, effectiveOn, versionNumber: before.versionNumber + 1 }, context.now)
  return recordEntry(context, 'amend', before, stored(after), { document, reason })
}

/** 更正登记错误：不改变施行期间，更正前的认知仍可查阅 */
export async function correctVersion(context: CommandContext, definition: StandardDefinition, id: string, version: number, body: CorrectionBody): Promise<EntryRow> {
  const { reason, versionNumber, ...content } = body
  const before = await lockForChange(context, definition, id, version)
  nextState(standardMachine, before.status, 'correct')
  requireSound(definition, content)
  const versions = await known(context, id)
  const wrong = versions.find(({ number }) => number === versionNumber)
  if (wrong === undefined) throw standardProblems.raise['version-unknown']({ number: versionNumber })
  if (says(wrong.body, content)) return before
  await apply(context, before, corrected(versions, versionNumber, { ...wrong.body, ...content }), { origin: 'CORRECTION', reason })
  const [after] = await updateEntries(context.tx, [id], versionNumber === before.versionNumber ? content : {}, context.now)
  return recordEntry(context, 'correct', before, stored(after), { correctedVersion: versionNumber, corrected: content, reason })
}

/** 废止：自废止之日起不再适用 */
export async function repealEntry(context: CommandContext, definition: StandardDefinition, id: string, version: number, body: RepealBody): Promise<EntryRow> {
  const before = await lockForChange(context, definition, id, version)
  const status = nextState(standardMachine, before.status, 'repeal')
  await apply(context, before, repealed(await known(context, id), body.repealedOn), { origin: 'REPEAL', reason: body.reason })
  const [after] = await updateEntries(context.tx, [id], { status, repealedOn: body.repealedOn }, context.now)
  return recordEntry(context, 'repeal', before, stored(after), { reason: body.reason })
}

/** Publishes drafts that are locked, in one statement each for versions and entries, with one audit entry per draft. */
async function publishLocked(context: CommandContext, definition: StandardDefinition, drafts: readonly EntryRow[], body: PublicationBody): Promise<EntryRow[]> {
  const { publishedOn, effectiveOn, document } = body
  const [status] = drafts.map((draft) => nextState(standardMachine, draft.status, 'publish'))
  requirePublicationDates(publishedOn, effectiveOn, context.today)
  for (const draft of drafts) requireSound(definition, draft)
  const rows = drafts.flatMap((draft) => {
    const { added } = published({ ...contentOf(draft), publishedOn, document }, effectiveOn)
    return added.map((version) => versionRow(context, draft, version, { origin: 'PUBLICATION', reason: null }))
  })
  await insertVersions(context.tx, rows)
  const ids = drafts.map(({ id }) => id)
  const after = new Map((await updateEntries(context.tx, ids, { status, publishedOn, effectiveOn, versionNumber: 1 }, context.now)).map((row) => [row.id, row]))
  return drafts.map((before) => recordEntry(context, 'publish', before, stored(after.get(before.id)), { document }))
}

const contentOf = ({ name, kind, field, legalBasis, details }: Content): Content => ({ name, kind, field, legalBasis, details })
const says = (row: Content, content: Content): boolean => isDeepStrictEqual(contentOf(row), contentOf(content))

async function known({ tx }: CommandContext, entryId: string): Promise<KnownVersion<Body>[]> {
  return (await knownVersions(tx, entryId)).map((row) => ({
    id: row.id, number: row.number, validFrom: row.validFrom, validTo: row.validTo,
    body: { ...contentOf(row), publishedOn: row.publishedOn, document: row.document },
  }))
}

async function apply(context: CommandContext, entry: EntryRow, change: Change<Body>, note: Note): Promise<void> {
  await supersedeVersions(context.tx, change.superseded, context.now)
  await insertVersions(context.tx, change.added.map((version) => versionRow(context, entry, version, note)))
}

function versionRow({ now }: CommandContext, entry: EntryRow, version: Omit<KnownVersion<Body>, 'id'>, note: Note): VersionRow {
  const { list, agencyId, divisionCode, provinceCode, cityCode, countyCode, itemCode } = entry
  const { number, validFrom, validTo, body } = version
  return {
    id: newId(now), entryId: entry.id, list, agencyId, divisionCode, provinceCode, cityCode, countyCode, itemCode, ...body, number, validFrom, validTo,
    recordedAt: now, supersededAt: null, ...note,
  }
}

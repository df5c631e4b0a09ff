import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { Change } from '../../../platform/db/columns.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { findAgency } from '../../agencies/index.ts'
import { decisionProblems } from '../problems.ts'
import { recordActOn } from '../record.ts'
import type { CatalogueAct } from './machine.ts'
import { decisionCatalogueMachine } from './machine.ts'
import type { NewCatalogueBody } from './schema.ts'
import type { CatalogueRow, NewCatalogue } from './store.ts'
import { editionsOf, insertCatalogue, lockCatalogue, updateCatalogue } from './store.ts'
import type { CatalogueItem, Consent } from './table.ts'

const { raise } = decisionProblems
type Items = NewCatalogueBody['items']

function itemsOf(items: Items): CatalogueItem[] {
  if (new Set(items.map(({ number }) => number)).size < items.length) throw raise['numbers-repeated']()
  return items.map(({ plannedFor = null, ...item }) => ({ ...item, plannedFor }))
}

/** 拟订年度目录 */
export async function draftCatalogue(context: CommandContext, { id, agencyId, organ, year, items }: NewCatalogueBody): Promise<CatalogueRow> {
  const { tx, actor, now } = context
  const agency = await findAgency(tx, actor.scope, agencyId)
  if (agency === null) throw raise['agency-unknown']()
  const [last] = await editionsOf(tx, { agencyId, year })
  if (last !== undefined) throw raise[last.status === 'DRAFT' ? 'edition-open' : 'edition-exists']()
  const row = await insertCatalogue(tx, {
    id: id ?? newId(now), agencyId, divisionCode: agency.divisionCode, organ, year, edition: 1, items: itemsOf(items), status: decisionCatalogueMachine.initial, createdAt: now, updatedAt: now,
  })
  recordActOn(context, 'decision-catalogue', 'draft', null, row)
  return row
}

interface One { id: string, version: number }

async function lockFor(context: CommandContext, act: CatalogueAct, { id, version }: One): Promise<{ before: CatalogueRow, status: CatalogueRow['status'] }> {
  const before = await lockCatalogue(context.tx, context.actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  return { before, status: nextState(decisionCatalogueMachine, before.status, act) }
}

async function save(context: CommandContext, act: CatalogueAct, before: CatalogueRow, change: Change<NewCatalogue>): Promise<CatalogueRow> {
  const row = await updateCatalogue(context.tx, before.id, change, context.now)
  recordActOn(context, 'decision-catalogue', act, before, row)
  return row
}

/** 修改拟订中的目录：原来的同意随之失效 */
export async function reviseCatalogue(context: CommandContext, one: One, items: Items): Promise<CatalogueRow> {
  const { before } = await lockFor(context, 'revise', one)
  return save(context, 'revise', before, { items: itemsOf(items), consent: null })
}

/** 登记同级党委同意 */
export async function consentToCatalogue(context: CommandContext, one: One, consent: Consent): Promise<CatalogueRow> {
  const { before } = await lockFor(context, 'consent', one)
  if (consent.consentedOn > context.today) throw raise['date-in-future']()
  return save(context, 'consent', before, { consent })
}

/** 公布：须经同级党委同意；同年度前一版由此被取代 */
export async function publishCatalogue(context: CommandContext, one: One, { documentNumber, on = context.today }: { documentNumber: string, on?: string | undefined }): Promise<CatalogueRow> {
  const { before, status } = await lockFor(context, 'publish', one)
  if (before.consent === null) throw raise['consent-missing']()
  if (on < before.consent.consentedOn) throw raise['date-before']({ earliest: before.consent.consentedOn })
  if (on > context.today) throw raise['date-in-future']()
  const current = (await editionsOf(context.tx, before)).find((edition) => edition.status === 'PUBLISHED')
  if (current !== undefined) await save(context, 'supersede', current, { status: nextState(decisionCatalogueMachine, current.status, 'supersede'), supersededOn: on })
  return save(context, 'publish', before, { status, publishedOn: on, documentNumber })
}

/** 调整：拟订新的一版，说明理由 */
export async function adjustCatalogue(context: CommandContext, one: One, { reason, items }: { reason: string, items: Items }): Promise<CatalogueRow> {
  const { tx, now } = context
  const { before } = await lockFor(context, 'adjust', one)
  const [last] = await editionsOf(tx, before)
  if (last?.status === 'DRAFT') throw raise['edition-open']()
  const { agencyId, divisionCode, organ, year } = before
  const row = await insertCatalogue(tx, {
    id: newId(now), agencyId, divisionCode, organ, year, edition: (last?.edition ?? before.edition) + 1, items: itemsOf(items), adjusts: before.id, reason,
    status: decisionCatalogueMachine.initial, createdAt: now, updatedAt: now,
  })
  recordActOn(context, 'decision-catalogue', 'adjust', null, row)
  return row
}

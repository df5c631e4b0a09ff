import { newId } from '../../kernel/ids.ts'
import { parseDocumentNumber } from '../../kernel/document-number.ts'
import type { CommandContext } from '../../platform/command.ts'
import { placeOfDivision } from '../../platform/db/columns.ts'
import { violatedConstraint } from '../../platform/db/errors.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { nothingYet } from './drafting.ts'
import { openFilings } from './filings/openings.ts'
import { seriesOf } from './issuing.ts'
import { normativeDocumentProblems } from './problems.ts'
import { documentEntry } from './record.ts'
import { requireDay, validityOf, validityRuleOf } from './rules.ts'
import type { StockBody } from './schema.ts'
import type { DocumentRow } from './store.ts'
import { bodiesOf, carrySeriesOn, insertDocuments } from './store.ts'

/**
 * 登记存量文件: documents that were published before or elsewhere, in one statement. A number in a series of the maker carries it on.
 * @throws normative-documents.date-in-future, effective-too-early, validity-too-long, validity-too-short (422), number-taken (409)
 */
export async function registerStock(context: CommandContext, { documents }: StockBody): Promise<DocumentRow[]> {
  const { tx, actor, now, today } = context
  const makers = await bodiesOf(tx, actor.scope, documents.map(({ agencyId }) => agencyId))
  const rows = documents.map(({ toBeFiled: _toBeFiled, ...given }): DocumentRow => {
    const maker = makers.get(given.agencyId)
    if (maker === undefined) throw httpProblems.raise['not-found']()
    requireDay(given.publishedOn, null, today)
    if (given.effectiveOn < given.publishedOn) throw normativeDocumentProblems.raise['effective-too-early']({ earliest: given.publishedOn })
    const rule = validityRuleOf(maker.divisionCode, given.publishedOn)
    const validity = validityOf({ from: given.effectiveOn, provisional: given.provisional, wanted: given.validTo }, { ...rule, ordinary: { ...rule.ordinary, least: null }, provisional: { ...rule.provisional, least: null } })
    return {
      ...nothingYet, ...given, ...validity, id: newId(now), ...placeOfDivision(maker.divisionCode), ofGovernment: maker.kind === 'GOVERNMENT', drafter: maker.name, summary: given.title,
      basis: [], status: 'PUBLISHED', createdAt: now, updatedAt: now,
    }
  })
  await insertDocuments(tx, rows)
    .catch((error: unknown) => { throw violatedConstraint(error) === 'normative_documents_number' ? normativeDocumentProblems.raise['number-taken']() : error })
  await carrySeriesOn(tx, rows.flatMap((row) => {
    const number = parseDocumentNumber(row.documentNumber ?? '')
    return number === null ? [] : [{ issuerId: row.agencyId, series: seriesOf(number.organCode), year: number.year, serial: number.serial }]
  }))
  for (const row of rows) context.record(documentEntry('register-existing', null, row))
  await openFilings(context, rows.filter((_row, index) => documents[index]?.toBeFiled === true))
  return rows
}

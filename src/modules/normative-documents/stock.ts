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
import { isImplementing, isProvisional, requireDay, validityOf, validityRuleOf } from './rules.ts'
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
  const rows = documents.map((document): DocumentRow => {
    const { agencyId, title, documentKind, matter, concernsBusiness, documentNumber, publishedOn, effectiveOn, validTo, basis = [] } = document
    const provisional = isProvisional(document)
    const maker = makers.get(agencyId)
    if (maker === undefined) throw httpProblems.raise['not-found']()
    requireDay(publishedOn, null, today)
    if (effectiveOn < publishedOn) throw normativeDocumentProblems.raise['effective-too-early']({ earliest: publishedOn })
    const rule = validityRuleOf(maker.divisionCode, publishedOn)
    const validity = validityOf(
      { from: effectiveOn, provisional, implementing: isImplementing({ basis }), wanted: validTo }, { ...rule, ordinary: { ...rule.ordinary, least: null }, provisional: { ...rule.provisional, least: null } },
    )
    return {
      ...nothingYet, agencyId, title, documentKind, matter, provisional, concernsBusiness, documentNumber, publishedOn, effectiveOn, ...validity, id: newId(now),
      ...placeOfDivision(maker.divisionCode), ofGovernment: maker.kind === 'GOVERNMENT', drafter: maker.name, summary: title,
      basis, status: 'PUBLISHED', createdAt: now, updatedAt: now,
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

import { dueOn } from '../../../kernel/deadline.ts'
import { newId } from '../../../kernel/ids.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import { calendarOf } from '../../reference/index.ts'
import { documentFilingMachine } from '../machine.ts'
import { changeOf } from '../../../platform/record-change.ts'
import { deadlineOf } from '../rules.ts'
import type { DocumentRow } from '../store.ts'
import { addresseesOf, filingDeadlines } from './rules.ts'
import type { FilingRow } from './store.ts'
import { insertFilings } from './store.ts'

/** 产生报备任务: one for each body a published document goes to, in one statement, each with its audit entry. */
export async function openFilings(context: CommandContext, documents: readonly DocumentRow[]): Promise<void> {
  const opened: FilingRow[] = []
  for (const document of documents) {
    const { divisionCode, ofGovernment, publishedOn } = document
    if (publishedOn === null) throw new Error('a document that is not published is not filed')
    for (const addressee of addresseesOf({ ofGovernment, divisionCode, publishedOn })) {
      const rule = deadlineOf(filingDeadlines[addressee], publishedOn, divisionCode)
      if (rule === undefined) continue
      opened.push({
        id: newId(context.now), documentId: document.id, agencyId: document.agencyId, ...placeOfDivision(divisionCode), ofGovernment, addressee, title: document.title,
        documentNumber: document.documentNumber, publishedOn, ...dueOn(await calendarOf(context, divisionCode), rule, publishedOn), ruleCode: rule.code, legalBasis: [...rule.legalBasis],
        status: documentFilingMachine.initial, submittedOn: null, submittedBy: null, papers: [], wellFormed: null, supplements: [], bodyId: null, filingNumber: null,
        decidedOn: null, refusalGround: null, refusalReason: null, reviewDueOn: null, awaitedCalendarVersion: null, reviewerId: null, conclusion: null, opinion: null, issues: [], concludedOn: null,
        corrections: [], settledOn: null, version: 1, createdAt: context.now, updatedAt: context.now,
      })
    }
  }
  await insertFilings(context.tx, opened)
  for (const row of opened) recordFiling(context, 'open', null, row)
}

export function recordFiling(context: Pick<CommandContext, 'record'>, act: string, before: FilingRow | null, after: FilingRow): void {
  context.record(changeOf('document-filing', act, before, after))
}

import { and, desc, inArray, sql } from 'drizzle-orm'
import { normaliseIdNumber } from '../../../kernel/id-number.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { Vault } from '../../../platform/vault.ts'
import type { CaseLookupBody } from '../schema.ts'
import { caseScope } from '../store.ts'
import { caseParties, cases } from '../table.ts'
import type { SummaryRow } from './list.ts'
import { summaryColumns } from './list.ts'

/** As many as one person can be expected to have; more are told of, not shown. */
const most = 100

const byFingerprint = defineStatement((db, kind: Scope['kind']) => db.select(summaryColumns).from(cases).where(and(
  inArray(cases.id, db.select({ caseId: caseParties.caseId }).from(caseParties).where(sql`${caseParties.idNumberHash} = any(${sql.placeholder('fingerprints')}::bytea[])`)),
  withinScope(caseScope, kind),
)).orderBy(desc(cases.filedOn), desc(cases.id)).limit(most + 1))

/** 按当事人身份证号码查案：说明目的，查到的每件案件留下一条记录，号码本身不记（个人信息保护法第五十一条） */
export async function lookUpCases(context: CommandContext, vault: Vault, { idNumber, purpose }: CaseLookupBody): Promise<{ rows: SummaryRow[], more: boolean }> {
  const { scope } = context.actor
  const found = await byFingerprint(context.tx, scope.kind, { ...scopeValues(scope), fingerprints: vault.fingerprints(normaliseIdNumber(idNumber)) })
  const rows = found.slice(0, most)
  for (const { id, agencyId, divisionCode } of rows) {
    context.record({ act: 'case.look-up', target: { kind: 'case', id }, agencyId, divisionCode, before: null, after: { purpose } })
  }
  return { rows, more: found.length > most }
}

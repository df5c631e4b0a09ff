import { newId } from '../../../kernel/ids.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { Tally } from '../../../platform/imports/tally.ts'
import { mapInTurns } from '../../../platform/turns.ts'
import type { Vault } from '../../../platform/vault.ts'
import { divisionOfActor } from '../../agencies/index.ts'
import { recordCertificate } from '../certificates/record.ts'
import { insertCertificates } from '../certificates/store.ts'
import { recordOfficer } from '../officers/record.ts'
import { insertOfficers } from '../officers/store.ts'
import type { CheckedRow } from './check.ts'
import type { PlannedRow } from './plan.ts'
import { planRow } from './plan.ts'
import { loadFacts } from './queries.ts'
import type { OfficerImport } from './store.ts'
import { insertOfficerImports } from './store.ts'

/** 批量导入人员: one batch in one transaction, with one audit entry for each person and each certificate. */
export async function takeIn(context: CommandContext, vault: Vault, rows: readonly CheckedRow[]): Promise<PlannedRow[]> {
  const { tx, actor, today, now } = context
  const facts = await loadFacts(tx, actor.scope, rows)
  const planned = await mapInTurns(rows, (row) => planRow(row, { facts, vault, today, now }))
  const created = planned.filter((row) => row.outcome === 'CREATE')
  if (created.length === 0) return planned
  await Promise.all([
    insertOfficers(tx, created.map(({ officer }) => officer)),
    insertCertificates(tx, created.flatMap(({ certificates }) => certificates)),
  ])
  for (const { officer, certificates } of created) {
    recordOfficer(context, 'officer.import', null, officer)
    for (const certificate of certificates) recordCertificate(context, 'certificate.import', null, certificate)
  }
  return planned
}

/** 登记导入: what a file brought, also when it broke off. */
export async function recordOfficerImport(context: CommandContext, format: OfficerImport['format'], tally: Tally, startedAt: Date): Promise<string> {
  const { tx, actor, now } = context
  const divisionCode = await divisionOfActor(tx, actor)
  const row: OfficerImport = {
    id: newId(now), agencyId: actor.agencyId, ...placeOfDivision(divisionCode), format, ...tally, startedAt, finishedAt: now,
  }
  await insertOfficerImports(tx, [row])
  context.record({
    act: 'officer.import-file', target: { kind: 'officer-import', id: row.id }, agencyId: row.agencyId, divisionCode, before: null,
    after: { format, ...tally, startedAt, finishedAt: now },
  })
  return row.id
}

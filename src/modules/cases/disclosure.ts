import type { z } from 'zod'
import type { CommandContext } from '../../platform/command.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import type { Vault } from '../../platform/vault.ts'
import { findCase, findSealedParty } from './queries.ts'
import { recordCase } from './record.ts'
import type { disclosureBody, disclosureRecord } from './schema.ts'

/** 查看当事人的完整信息：an act of its own with a purpose, written down without the values (个人信息保护法第六条). */
export async function disclosePartyFields(
  context: CommandContext, vault: Vault, caseId: string, { partyId, fields, purpose }: z.output<typeof disclosureBody>,
): Promise<z.output<typeof disclosureRecord>> {
  const row = await findCase(context.tx, context.actor.scope, caseId)
  const sealed = row === null ? null : await findSealedParty(context.tx, caseId, partyId)
  if (row === null || sealed === null) throw httpProblems.raise['not-found']()
  recordCase(context, 'case.disclose', row, null, { partyId, fields, purpose })
  return { partyId, ...Object.fromEntries(fields.map((field) => [field, sealed[field] === null ? null : vault.open(sealed[field])])) }
}

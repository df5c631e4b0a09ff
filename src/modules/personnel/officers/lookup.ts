import type { CommandContext } from '../../../platform/command.ts'
import type { Vault } from '../../../platform/vault.ts'
import { identityKey } from './identity.ts'
import { findByFingerprint } from './queries.ts'
import type { LookupBody } from './schema.ts'
import type { OfficerRow } from './store.ts'

/** 按证件号码查人：说明目的，查到的每人留下一条记录，号码本身不记（个人信息保护法第五十一条） */
export async function lookUpOfficers(context: CommandContext, vault: Vault, body: LookupBody): Promise<OfficerRow[]> {
  const { idDocumentKind = 'RESIDENT_ID', idNumber, purpose } = body
  const found = await findByFingerprint(context.tx, context.actor.scope, vault.fingerprints(identityKey(idDocumentKind, idNumber)))
  for (const { id, agencyId, divisionCode } of found) {
    context.record({ act: 'officer.look-up', target: { kind: 'officer', id }, agencyId, divisionCode, before: null, after: { purpose } })
  }
  return found
}

import type { CommandContext } from '../../../platform/command.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import type { Vault } from '../../../platform/vault.ts'
import type { DisclosureBody, DisclosureRecord } from './schema.ts'
import { lockOfficer } from './store.ts'

/** 查看个人信息完整内容：说明目的，留下审计记录，记录中只有项目名称而无内容（个人信息保护法第五十一条） */
export async function discloseOfficer(context: CommandContext, vault: Vault, id: string, { fields, purpose }: DisclosureBody): Promise<DisclosureRecord> {
  const row = await lockOfficer(context.tx, context.actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  context.record({
    act: 'officer.disclose', target: { kind: 'officer', id }, agencyId: row.agencyId, divisionCode: row.divisionCode,
    before: null, after: { fields, purpose },
  })
  return {
    officerId: id,
    ...(fields.includes('idNumber') ? { idNumber: vault.open(row.idNumberSealed) } : {}),
    ...(fields.includes('phone') ? { phone: row.phoneSealed === null ? null : vault.open(row.phoneSealed) } : {}),
  }
}

import type { ClueBody, ClueRecord } from '../../src/modules/cases/clues/schema.ts'
import { ifMatch, type TestAccount } from './app.ts'
import { company } from './cases.ts'

/** A body that registers a clue of an agency. */
export function newClue(agencyId: string, given: Partial<ClueBody> = {}): ClueBody {
  return { agencyId, source: 'REPORT', field: 'MARKET', subject: '反映某超市销售过期食品', content: '货架上有过期食品', receivedOn: '2026-02-20', ...given }
}

export async function registeredClue(account: TestAccount, agencyId: string, given: Partial<ClueBody> = {}): Promise<ClueRecord> {
  return (await account.post('/v1/case-clues', newClue(agencyId, given)).expect(201)).body as ClueRecord
}

export const clueAct = (account: TestAccount, clue: { id: string, version: number }, name: string, body: object) =>
  account.post(`/v1/case-clues/${clue.id}/${name}`, body, ifMatch(clue))

/** What each act on a clue says, unless given otherwise. */
export const clueBodies = ({ officers }: { officers: readonly { id: string }[] }) => ({
  verifications: { verifiedOn: '2026-02-24', officerIds: officers.slice(0, 2).map(({ id }) => id), findings: '现场核查' },
  extension: { approvedOn: '2026-02-25', approver: '甄局长', reason: '案情复杂' },
  filing: {
    actKind: 'PENALTY', procedureKind: 'ORDINARY', cause: '经营超过保质期的食品', filedOn: '2026-02-26', approver: '甄局长', parties: [company()],
    handlers: officers.slice(0, 2).map(({ id }) => id),
  },
  refusal: { decidedOn: '2026-02-26', refusal: 'NO_BREACH', reason: '未发现过期食品', approver: '甄局长' },
  transfer: { transferredOn: '2026-02-26', reason: '不属于本机关职权', approver: '甄局长', toBodyName: '某市海关' },
  merger: { mergedOn: '2026-02-26', reason: '同一事项' },
  reply: { repliedOn: '2026-02-27', reply: '经核查未发现违法事实' },
})

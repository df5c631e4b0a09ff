import { newAgency } from '../../support/agencies.ts'
import type { TestAccount } from '../../support/app.ts'
import { clueAct, clueBodies, newClue } from '../../support/clues.ts'
import { deviceAct, deviceBodies, newDevice } from '../../support/devices.ts'

interface Made { id: string, version: number }
type Spend = (name: string, work: () => ReturnType<TestAccount['post']>, status?: number) => Promise<Made>

/** Every act on clues and devices of an agency once, so that what each costs is known. */
export async function actOnClues(spend: Spend, chief: TestAccount, agencyId: string, officerIds: readonly string[]): Promise<void> {
  const clue = () => spend('registerClue', () => chief.post('/v1/case-clues', newClue(agencyId, { informant: { name: '甄举报' } })), 201)
  const bodies = clueBodies({ officers: officerIds.map((id) => ({ id })) })
  const act = (name: string, record: Made, path: string, body: object) => spend(name, () => clueAct(chief, record, path, body))
  const verified = await act('verifyClue', await act('extendClue', await clue(), 'extension', bodies.extension), 'verifications', bodies.verifications)
  await spend('discloseInformant', () => chief.post(`/v1/case-clues/${verified.id}/disclosures`, { purpose: '答复' }))
  await act('replyToInformant', await act('refuseClue', verified, 'refusal', bodies.refusal), 'reply', bodies.reply)
  await act('fileClue', await clue(), 'filing', bodies.filing)
  const { id: toAgencyId } = (await chief.post('/v1/agencies', newAgency({ fields: ['MARKET'] })).expect(201)).body as Made
  await act('transferClue', await clue(), 'transfer', { ...bodies.transfer, toBodyName: undefined, toAgencyId })
  await act('mergeClue', await clue(), 'merger', { ...bodies.merger, intoClueId: (await clue()).id })
  let device = await spend('registerDevice', () => chief.post('/v1/enforcement-devices', newDevice(agencyId)), 201)
  const { review, publication, retirement } = deviceBodies
  for (const [name, path, body] of [['reviewDevice', 'review', review], ['publishDevice', 'publication', publication], ['renewDeviceReview', 'renewal', review], ['retireDevice', 'retirement', retirement]] as const) {
    device = await spend(name, () => deviceAct(chief, device, path, body))
  }
}

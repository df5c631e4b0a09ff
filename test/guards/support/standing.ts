import type { AgencyRecord, NewAgencyBody } from '../../../src/modules/agencies/schema.ts'
import { agencyNow, newEntrustment, newQualification, newTransfer, registered } from '../../support/agencies.ts'
import type { TestAccount } from '../../support/app.ts'

/** A confirmed qualification of the agency, an entrustment by it, a transfer to it, and a body that was dissolved beside it; by the names of their ids. */
export async function oneOfEachStanding(account: TestAccount, agency: AgencyRecord): Promise<Record<string, string>> {
  const { divisionCode, fields: [field = 'MARKET'] } = agency
  const made = async (url: string, body: object): Promise<string> => ((await account.post(url, body).expect(201)).body as { id: string }).id
  const beside = (given: Partial<NewAgencyBody>) => registered(account, { name: '海安市其他局', divisionCode, ...given })
  const qualificationId = await made(`/v1/agencies/${agency.id}/qualifications`, newQualification())
  const entrusted = await beside({ kind: 'ENTRUSTED_ORGANISATION' })
  const entrustmentId = await made('/v1/entrustments', newEntrustment(agency.id, entrusted.id, { fields: [field] }))
  const giver = await beside({ fields: [field] })
  const items = [{ code: 'CF0009', name: '划转事项' }]
  const transferId = await made('/v1/enforcement-transfers', newTransfer(agency.id, [giver.id], { fields: [field], items }))
  const { id, version } = await agencyNow(account, giver)
  const successionId = await made('/v1/agency-successions', {
    kind: 'DISSOLUTION', effectiveOn: '2026-02-20', documentNumber: '海委编〔2026〕6号', decidedBy: '海安市人民政府', predecessors: [{ agencyId: id, version }], successors: [],
  })
  return { qualificationId, entrustmentId, transferId, successionId }
}

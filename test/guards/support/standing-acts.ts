import { agencyNow, newAgency, newEntrustment, newQualification, newTransfer } from '../../support/agencies.ts'
import { ifMatch, type TestAccount } from '../../support/app.ts'

interface Made { id: string, version: number }
type Spend = (name: string, work: () => ReturnType<TestAccount['post']>, status?: number) => Promise<Made>

/** Every act on divisions and on the standing of bodies once, so that what each costs is known. */
export async function actOnStanding(spend: Spend, chief: TestAccount): Promise<void> {
  const url = '/v1/divisions/320685199'
  const division = await spend('addDivision', () => chief.post('/v1/divisions', { code: '320685199', name: '测试镇', validFrom: '2000-01-01' }), 201)
  const corrected = await spend('correctDivision', () => chief.patch(url, { validFrom: '2001-01-01' }, ifMatch(division)))
  const called = await spend('renameDivision', () => chief.post(`${url}/renaming`, { name: '新测试镇', renamedOn: '2010-01-01' }, ifMatch(corrected)))
  await spend('endDivision', () => chief.post(`${url}/ending`, { endedOn: '2026-03-01' }, ifMatch(called)))

  const made = async (given = {}): Promise<Made> => (await chief.post('/v1/agencies', newAgency(given)).expect(201)).body as Made
  const [agency, giver, entrusted] = [await made(), await made(), await made({ kind: 'ENTRUSTED_ORGANISATION' })]
  const held = await spend('confirmQualification', () => chief.post(`/v1/agencies/${agency.id}/qualifications`, newQualification()), 201)
  const shown = await spend('publishQualification', () => chief.post(`/v1/qualifications/${held.id}/publication`, { publishedOn: '2026-02-01', publishedIn: '门户网站' }, ifMatch(held)))
  const given = await spend('registerEntrustment', () => chief.post('/v1/entrustments', newEntrustment(agency.id, entrusted.id)), 201)
  const open = await spend('publishEntrustment', () => chief.post(`/v1/entrustments/${given.id}/publication`, { publishedOn: '2026-02-01', publishedIn: '门户网站' }, ifMatch(given)))
  await spend('endEntrustment', () => chief.post(`/v1/entrustments/${given.id}/ending`, { endedOn: '2026-03-01', endReason: 'AGREED' }, ifMatch(open)))
  await spend('withdrawQualification', () => chief.post(`/v1/qualifications/${held.id}/withdrawal`, { withdrawnOn: '2026-03-01', reason: '改革' }, ifMatch(shown)))
  const moved = await spend('recordEnforcementTransfer', () => chief.post('/v1/enforcement-transfers', newTransfer(agency.id, [giver.id])), 201)
  await spend('revokeEnforcementTransfer', () => chief.post(`/v1/enforcement-transfers/${moved.id}/revocation`, { revokedOn: '2026-02-20', reason: '改革' }, ifMatch(moved)))
  const now = await agencyNow(chief, giver)
  await spend('renameAgency', () => chief.post(`/v1/agencies/${giver.id}/renaming`, { name: '海安市更名局', renamedOn: '2026-02-21' }, ifMatch(now)))
  for (const count of [2, 5]) {
    const predecessors: { agencyId: string, version: number }[] = []
    for (let index = 0; index < count; index += 1) predecessors.push({ agencyId: (await made()).id, version: 1 })
    await spend('recordAgencySuccession', () => chief.post('/v1/agency-successions', {
      kind: 'MERGER', effectiveOn: '2026-02-22', documentNumber: '海委编〔2026〕7号', decidedBy: '海安市人民政府', predecessors, successors: [{ founded: newAgency() }],
    }), 201)
  }
}

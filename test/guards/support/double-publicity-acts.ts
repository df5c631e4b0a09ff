import { ifMatch, type TestAccount, type TestApp } from '../../support/app.ts'
import { licenceRow, penaltyRow, publicityFiles, receiptOn, received } from '../../support/double-publicity.ts'

interface Made { id: string, version: number }
type Spend = <Body = Made>(name: string, work: () => ReturnType<TestAccount['post']>, status?: number) => Promise<Body>

/** Every act on the records of double publicity once, so that what each costs is known; answers what imports cost, which is the same for any number of rows. */
export async function actOnDoublePublicity(
  spend: Spend, { chief, app, agency, caseId }: { chief: TestAccount, app: TestApp, agency: { name: string, uscc: string }, caseId: string }, spentOn: (work: () => PromiseLike<unknown>) => Promise<number>,
): Promise<Record<string, number[]>> {
  const files = publicityFiles(app)
  const costs: Record<string, number[]> = {}
  for (const [name, kind, row] of [['importDoublePublicityPenalties', 'penalties', penaltyRow], ['importDoublePublicityLicences', 'licences', licenceRow]] as const) {
    costs[name] = []
    for (const count of [1, 40]) costs[name].push(await spentOn(() => files.take(chief, kind, Array.from({ length: count }, () => row(agency)))))
  }
  const { items } = (await chief.get('/v1/double-publicity-records?source=IMPORTED&status=PENDING&kind=PENALTY&limit=4').expect(200)).body as { items: (Made & { revision: number })[] }
  const [one, two] = items as [typeof items[number], typeof items[number]]
  const url = ({ id }: Made): string => `/v1/double-publicity-records/${id}`
  await spend('compileDoublePublicityRecords', () => chief.post(`/v1/cases/${caseId}/double-publicity-records`))
  await spend('completeDoublePublicityRecord', () => chief.patch(url(one), { penalty: { BZ: '更正', CF_FR_ZJLX: '身份证', CF_FR_ZJHM: '11010519491231002X' } }, ifMatch(one)))
  await spend('recordDoublePublicityReceipts', () => received(chief, receiptOn(two)))
  await spend('recordDoublePublicityReceipts', () => received(chief, receiptOn({ ...one, revision: 2 }), ...items.slice(2).map((item) => receiptOn(item))))
  const sent = await spend('resendDoublePublicityRecord', () => chief.post(`${url(two)}/resending`, undefined, ifMatch(two.version + 1)))
  await spend('withdrawDoublePublicityRecord', () => chief.post(`${url(two)}/withdrawal`, { reason: '撤销' }, ifMatch(sent)))
  return costs
}

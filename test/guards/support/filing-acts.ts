import { bodies, newFilingRequirement, type FilingAct } from '../../support/act-filings.ts'
import { ifMatch, type TestAccount } from '../../support/app.ts'

interface Made { id: string, version: number }
type Spend = (name: string, work: () => ReturnType<TestAccount['post']>, status?: number) => Promise<Made>

/** Every act on the filing of a major act once, alone and together, so that what each costs is known. */
export async function actOnFilings(spend: Spend, chief: TestAccount): Promise<void> {
  const { items } = (await chief.get('/v1/cases?actKind=PENALTY&status=DECIDED,SERVED,CLOSED&sort=-filedOn&limit=4').expect(200)).body as { items: Made[] }
  const filings: Made[] = []
  for (const { id } of items) filings.push(await spend('requireActFiling', () => chief.post(`/v1/cases/${id}/act-filings`, newFilingRequirement), 201))
  const [one, two, three, four] = filings as [Made, Made, Made, Made]
  const act = (name: string, filing: Made, path: FilingAct): Promise<Made> =>
    spend(name, () => chief.post(`/v1/act-filings/${filing.id}/${path}`, bodies[path], ifMatch(filing)))
  await act('exemptActFiling', four, 'exemption')
  let current = await act('submitActFiling', one, 'submission')
  for (const [name, path] of [
    ['requestActFilingSupplement', 'supplement-request'], ['supplementActFiling', 'supplement'], ['registerActFiling', 'registration'], ['startActFilingReview', 'review'],
    ['askActFilingCorrection', 'correction-demand'], ['replyToActFilingCorrection', 'correction-report'], ['settleActFiling', 'settlement'],
  ] as const) current = await act(name, current, path)
  const actFilingIds = [two.id, three.id]
  await spend('submitActFilings', () => chief.post('/v1/act-filing-batches/submission', { actFilingIds, ...bodies.submission }))
  await spend('registerActFilings', () => chief.post('/v1/act-filing-batches/registration', { actFilingIds }))
  await act('endActFilingByRemedy', await act('startActFilingReview', { ...three, version: 3 }, 'review'), 'remedy-ending')
  await act('concludeActFilingReview', await act('startActFilingReview', { ...two, version: 3 }, 'review'), 'conclusion')
}

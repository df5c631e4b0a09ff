import type { CatalogueKind } from '../../../src/modules/publicity-catalogue/codes.ts'
import { ifMatch, type TestAccount } from '../../support/app.ts'
import { texts } from '../../support/catalogue.ts'
import { bodies, type ReportAct } from '../../support/statistics.ts'

interface Made { id: string, version: number }
type Spend = (name: string, work: () => ReturnType<TestAccount['post']>, status?: number) => Promise<Made>

const generated: readonly CatalogueKind[] = ['BODY', 'REMEDIES', 'DURING']
const written = ['DUTIES', 'CONTACT', 'WINDOW_POST'] as const

const post = async (account: TestAccount, url: string, body: object | undefined, of?: Made): Promise<Made> =>
  (await account.post(url, body, of === undefined ? {} : ifMatch(of)).expect(of === undefined ? 201 : 200)).body as Made

/** Three texts, three entries and three reports of a body; of each that can be, the first is published, approved by another. */
export async function discloseBody(account: TestAccount, approver: TestAccount, agencyId: string): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const kind of written) ids['disclosureTextId'] = (await post(account, '/v1/disclosure-texts', { agencyId, kind, title: kind, details: texts[kind] })).id
  for (const kind of generated) {
    let entry = await post(account, '/v1/catalogue-entries', { agencyId, kind, reason: '首次编制' })
    if (kind === 'BODY') for (const act of ['approval', 'publication']) entry = await post(approver, `/v1/catalogue-entries/${entry.id}/${act}`, undefined, entry)
    ids['catalogueEntryId'] = entry.id
  }
  for (const year of [2025, 2024, 2023]) {
    let report = await post(account, '/v1/statistics-reports', { agencyId, year })
    const road: [TestAccount, ReportAct][] = year === 2025 ? [[account, 'freezing'], [approver, 'approval'], [approver, 'publication']] : []
    for (const [by, act] of road) report = await post(by, `/v1/statistics-reports/${report.id}/${act}`, bodies[act], report)
    ids['statisticsReportId'] = report.id
  }
  return ids
}

interface Disclosing { chief: TestAccount, approver: TestAccount, agencyId: string }

/** Every act on entries, texts and reports of a body that has none once, so that what each costs is known. */
export async function actOnCatalogue(spend: Spend, { chief, approver, agencyId }: Disclosing): Promise<void> {
  // Known from here on.
  await approver.get('/v1/me').expect(200)
  const text = await spend('registerDisclosureText', () => chief.post('/v1/disclosure-texts', { agencyId, kind: 'DUTIES', title: '机关职责', details: texts.DUTIES }), 201)
  const entryUrl = '/v1/catalogue-entries'
  let entry = await spend('openCatalogueEntry', () => chief.post(entryUrl, { agencyId, kind: 'BODY', reason: '首次编制' }), 201)
  const act = async (name: string, by: TestAccount, noun: string, body?: object): Promise<void> => {
    entry = await spend(name, () => by.post(`${entryUrl}/${entry.id}/${noun}`, body, ifMatch(entry)))
  }
  await act('approveCatalogueEntry', approver, 'approval')
  await act('publishCatalogueEntry', approver, 'publication')
  const revised = await spend('reviseDisclosureText', () => chief.patch(`/v1/disclosure-texts/${text.id}`, { title: '职责' }, ifMatch(text)))
  await spend('endDisclosureText', () => chief.post(`/v1/disclosure-texts/${text.id}/ending`, { reason: '机构改革' }, ifMatch(revised)))
  await act('draftCatalogueEntry', chief, 'draft', { reason: '登记变更' })
  await act('approveCatalogueEntry', approver, 'approval')
  await act('publishCatalogueEntry', approver, 'publication')
  await act('withdrawCatalogueEntry', chief, 'withdrawal', { reason: '职责划出' })
  await spend('checkCatalogueEntries', () => chief.post('/v1/catalogue-checks', {}))

  const reportUrl = '/v1/statistics-reports'
  let report = await spend('draftStatisticsReport', () => chief.post(reportUrl, { agencyId, year: 2025 }), 201)
  const step = async (name: string, by: TestAccount, noun: ReportAct, body: object | undefined = bodies[noun]): Promise<void> => {
    report = await spend(name, () => by.post(`${reportUrl}/${report.id}/${noun}`, body, ifMatch(report)))
  }
  await step('recountStatisticsReport', chief, 'recount')
  await step('freezeStatisticsReport', chief, 'freezing')
  await step('reopenStatisticsReport', approver, 'reopening')
  await step('freezeStatisticsReport', chief, 'freezing')
  await step('approveStatisticsReport', approver, 'approval')
  await step('publishStatisticsReport', approver, 'publication')
  await step('recordStatisticsReporting', chief, 'reporting', { recipient: 'GOVERNMENT', reportedOn: '2026-03-02' })
  await spend('correctStatisticsReport', () => chief.post(`${reportUrl}/${report.id}/corrections`, { reason: '漏报一件' }), 201)
}

import type { CatalogueKind } from '../../src/modules/publicity-catalogue/codes.ts'
import type { EntryRecord, PublicEntry } from '../../src/modules/publicity-catalogue/entries/schema.ts'
import type { TextRecord } from '../../src/modules/publicity-catalogue/texts/schema.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp, type TestAppOptions } from './app.ts'
import { deviceAfter } from './devices.ts'
import { addition, batching } from './powers.ts'
import { addAgency, addOfficer, type AgencyRow } from './records.ts'
import { publishedEntry } from './standards.ts'

/** A market body of 海安市 with powers, officers, lists and devices in the registers, and who makes them public. */
export interface CatalogueWorld {
  app: TestApp
  agency: AgencyRow
  /** A body of the same county that nobody prepared anything for. */
  neighbour: AgencyRow
  /** Drafts; another approves and publishes. */
  drafter: TestAccount
  manager: TestAccount
  supervisor: TestAccount
  stranger: TestAccount
  /** Power items of the body: a penalty and a licence. */
  penaltyItemId: string
  licenceItemId: string
}

export async function startCatalogueWorld(options: TestAppOptions = {}): Promise<CatalogueWorld> {
  const app = await startTestApp(options)
  const government = await addAgency(app.admin, '320685', { kind: 'GOVERNMENT', name: '海安市人民政府', fields: [] })
  const agency = await addAgency(app.admin, '320685', { name: '海安市市场监督管理局', fields: ['MARKET'], parentGovernmentId: government.id })
  const neighbour = await addAgency(app.admin, '320685')
  await addOfficer(app.admin, agency, { name: '甄执法' })
  await addOfficer(app.admin, agency, { name: '甄检查' })
  const supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  const batches = batching(app, supervisor)
  const place = { agencyId: agency.id, effectiveOn: '2026-01-01' }
  await batches.published({ ...place, lines: [addition('CF-001'), addition('XK-001', { kind: 'LICENCE', name: '食品经营许可' })] })
  const items = await batches.list(`&agencyId=${agency.id}`)
  const list = { agencyId: agency.id, divisionCode: agency.divisionCode }
  const since = { publishedOn: '2026-01-10', effectiveOn: '2026-02-01' }
  await publishedEntry(supervisor, 'random-check-items', list, since)
  await publishedEntry(supervisor, 'discretion-benchmarks', list, since)
  const manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })
  await deviceAfter(manager, agency.id, ['review', 'publication'])
  return {
    app, agency, neighbour, supervisor, manager, drafter: await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id }),
    stranger: await app.account({ roles: ['AGENCY_MANAGER', 'BUREAU_SUPERVISOR'], agencyId: neighbour.id }),
    penaltyItemId: items.find(({ code }) => code === 'CF-001')!.id, licenceItemId: items.find(({ code }) => code === 'XK-001')!.id,
  }
}

/** Goes on to an instant, where everybody needs a new session: tokens do not last as long. */
export async function onto(world: CatalogueWorld, instant: string): Promise<void> {
  world.app.clock.set(instant)
  for (const who of ['supervisor', 'manager', 'drafter', 'stranger'] as const) world[who] = await world.app.session(world[who])
}

/** What each kind of text says. */
export const texts = {
  DUTIES: { duties: '负责市场综合监督管理和知识产权管理' },
  CONTACT: { address: '海安市中坝南路1号', officeHours: '工作日 8:30—17:30', telephone: '0513-80000001', complaintTelephone: '12315' },
  FLOW_CHART: { actKind: 'PENALTY', steps: [{ name: '立案', description: '审批立案' }, { name: '决定', description: '作出处罚决定' }] },
  SERVICE_GUIDE: {
    receivedBy: '政务服务中心市场监管窗口', approvedBy: '行政审批科', conditions: '有与经营的食品相适应的场所', materials: ['申请书', '营业执照'], statutoryDays: 20, promisedDays: 5,
    fees: '不收费', result: '食品经营许可证', place: '政务服务中心二楼', telephone: '0513-80000002',
  },
  WINDOW_POST: { duties: '受理申请', sampleDocuments: ['申请书示范文本'], progressInquiry: '凭受理号查询', consultation: '现场咨询', complaints: '12345' },
} as const

export async function textOf({ drafter, agency }: CatalogueWorld, kind: keyof typeof texts, title: string, given: object = {}): Promise<TextRecord> {
  return (await drafter.post('/v1/disclosure-texts', { agencyId: agency.id, kind, title, details: texts[kind], ...given }).expect(201)).body as TextRecord
}

export type EntryAct = 'draft' | 'approval' | 'publication' | 'withdrawal'
export const bodies: Readonly<Record<EntryAct, object | undefined>> = { draft: { reason: '登记变更' }, approval: undefined, publication: undefined, withdrawal: { reason: '职责划出' } }

export const entryAct = (account: TestAccount, entry: { id: string, version: number }, act: EntryAct) =>
  account.post(`/v1/catalogue-entries/${entry.id}/${act}`, bodies[act], ifMatch(entry))

export async function opened({ drafter, agency }: CatalogueWorld, kind: CatalogueKind): Promise<EntryRecord> {
  return (await drafter.post('/v1/catalogue-entries', { agencyId: agency.id, kind, reason: '首次编制' }).expect(201)).body as EntryRecord
}

/** Takes an entry along some acts: drafts are the drafter's, the others the manager's. */
export async function along({ drafter, manager }: CatalogueWorld, entry: EntryRecord, ...acts: EntryAct[]): Promise<EntryRecord> {
  let current = entry
  for (const act of acts) current = (await entryAct(act === 'draft' ? drafter : manager, current, act).expect(200)).body as EntryRecord
  return current
}

export const published = async (world: CatalogueWorld, kind: CatalogueKind): Promise<EntryRecord> => along(world, await opened(world, kind), 'approval', 'publication')

export async function publicEntry({ app, agency }: CatalogueWorld, kind: CatalogueKind, rest = ''): Promise<PublicEntry> {
  return (await app.http.get(`/v1/public/agencies/${agency.id}/catalogue/${kind}${rest}`).expect(200)).body as PublicEntry
}

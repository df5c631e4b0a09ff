import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { newId } from '../../src/kernel/ids.ts'
import { actFilings } from '../../src/modules/act-filings/table.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { ActFilingRecord } from '../../src/modules/act-filings/schema.ts'
import { ifMatch, startTestApp, type TestAccount, type TestAppOptions } from './app.ts'
import type { CaseWorld } from './cases.ts'
import { memoryOf } from './memory.ts'
import { addAgency, addOfficer, type AgencyRow } from './records.ts'

/** An agency of 泸州市江阳区, where major acts are filed, with its people, its manager and the supervising body. */
export interface FilingWorld extends CaseWorld { bureau: AgencyRow, supervisor: TestAccount }

export const luzhou = '510502'

export async function startFilingWorld(options: TestAppOptions = {}): Promise<FilingWorld> {
  const app = await startTestApp(options)
  const agency = await addAgency(app.admin, luzhou)
  const bureau = await addAgency(app.admin, luzhou, { kind: 'SUPERVISION_BODY', fields: ['JUSTICE'] })
  const people = [await addOfficer(app.admin, agency), await addOfficer(app.admin, agency), await addOfficer(app.admin, agency)]
  const reviewer = await addOfficer(app.admin, agency, { staffKind: 'LEGAL_REVIEW', legalQualification: true })
  const numberOf = async (id: string): Promise<string> => (await app.admin.query<{ number: string }>('select number from certificates where id = $1', [id])).rows[0]!.number
  return {
    app, agency, bureau,
    officers: await Promise.all(people.map(async (person) => ({ ...person, number: await numberOf(person.certificateId) }))),
    reviewer: { id: reviewer.id, number: await numberOf(reviewer.certificateId) },
    handler: await app.account({ roles: ['CASE_HANDLER'], agencyId: agency.id }),
    manager: await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id }),
    supervisor: await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: luzhou, agencyId: bureau.id }),
  }
}

export const materials = [{ kind: 'DECISION', name: '行政处罚决定书' }, { kind: 'FILING_REPORT', name: '重大行政处罚备案报告' }, { kind: 'EVIDENCE_LIST', name: '证据目录' }]
const issues = [{ head: 'DISCRETION', text: '罚款明显重于裁量基准' }]

/** Bodies that pass, by the last part of the path of each act. */
export const bodies = {
  'submission': { materials, responsible: '甄报备，法规股股长' },
  'exemption': { reason: 'BELOW_STANDARD', note: '责令停产停业不足一个月' },
  'supplement-request': { missing: '证据目录' },
  'supplement': { materials: [{ kind: 'LEGAL_REVIEW', name: '法制审核意见书' }] },
  'registration': {},
  'review': undefined,
  'conclusion': { conclusion: 'LAWFUL', opinion: '事实清楚，程序合法，裁量适当', issues: [] },
  'correction-demand': { demand: 'CHANGE', opinion: '建议变更罚款数额', issues },
  'correction-report': { outcome: 'CORRECTED', reply: '已变更处罚决定' },
  'settlement': undefined,
  'remedy-ending': { remedyKind: 'LITIGATION', acceptedOn: '2026-02-20' },
} as const satisfies Record<string, object | undefined>

export type FilingAct = keyof typeof bodies

export const agencyActs: readonly FilingAct[] = ['submission', 'supplement', 'correction-report']
export const doerOf = ({ manager, supervisor }: FilingWorld, act: FilingAct): TestAccount => agencyActs.includes(act) ? manager : supervisor

/** What a supervising body asks to be filed though no standard does. */
export const newFilingRequirement = { reason: '群众反映强烈', legalBasis: [{ law: '行政执法监督条例', article: '第二十二条' }] }

export interface Filing extends ActFilingRecord { id: string }

export const act = (account: TestAccount, filing: { id: string, version: number }, name: FilingAct, body: object | undefined = bodies[name]) =>
  account.post(`/v1/act-filings/${filing.id}/${name}`, body, ifMatch(filing))

/** Takes a filing along some acts, each by whom it belongs to. */
export async function along(world: FilingWorld, filing: Filing, ...names: FilingAct[]): Promise<Filing> {
  let current = filing
  for (const name of names) current = (await act(doerOf(world, name), current, name).expect(200)).body as Filing
  return current
}

/** Filings at any point of their way; each copy is of another act of the same case. */
export function filingMemory(world: FilingWorld, begin: () => Promise<Filing>): (way: readonly FilingAct[]) => Promise<Filing> {
  const db = drizzle(world.app.admin)
  let position = 1_000
  return memoryOf<Filing, FilingAct>({
    begin, take: (filing, name) => along(world, filing, name),
    copyOf: async (filing) => {
      const id = newId(world.app.clock.now())
      const [row] = await db.select().from(actFilings).where(eq(actFilings.id, filing.id))
      await db.insert(actFilings).values({ ...row!, id, position: position += 1 })
      return { ...filing, id }
    },
  })
}

export async function filingsOf(account: TestAccount, { id }: Pick<CaseRecord, 'id'>): Promise<Filing[]> {
  return ((await account.get(`/v1/cases/${id}/act-filings`).expect(200)).body as { items: Filing[] }).items
}

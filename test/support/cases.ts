import type pg from 'pg'
import { makeIdNumber } from '../../src/kernel/id-number.ts'
import { makeUscc } from '../../src/kernel/uscc.ts'
import type { CaseImportRow } from '../../src/modules/cases/import/row.ts'
import type { CaseRecord, NewCaseBody } from '../../src/modules/cases/schema.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp, type TestAppOptions } from './app.ts'
import { statedInDecision } from './case-road.ts'
import { addAgency, addOfficer, type AgencyRow } from './records.ts'

/** An agency of 海安市 that enforces transport and market regulation, with its people and their accounts. */
export interface CaseWorld {
  app: TestApp
  agency: AgencyRow
  officers: { id: string, certificateId: string, number: string }[]
  reviewer: { id: string, number: string }
  handler: TestAccount
  manager: TestAccount
}

export async function startCaseWorld(options: TestAppOptions = {}): Promise<CaseWorld> {
  const app = await startTestApp(options)
  const agency = await addAgency(app.admin)
  const officers = [await addOfficer(app.admin, agency), await addOfficer(app.admin, agency), await addOfficer(app.admin, agency)]
  const reviewer = await addOfficer(app.admin, agency, { staffKind: 'LEGAL_REVIEW', legalQualification: true })
  const number = (certificateId: string) => certificateNumber(app.admin, certificateId)
  return {
    app, agency,
    officers: await Promise.all(officers.map(async (officer) => ({ ...officer, number: await number(officer.certificateId) }))),
    reviewer: { id: reviewer.id, number: await number(reviewer.certificateId) },
    handler: await app.account({ roles: ['CASE_HANDLER'], agencyId: agency.id }),
    manager: await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id }),
  }
}

async function certificateNumber(pool: pg.Pool, id: string): Promise<string> {
  return (await pool.query<{ number: string }>('select number from certificates where id = $1', [id])).rows[0]!.number
}

let counter = 0

export const aUscc = (): string => makeUscc({ department: '9', category: '1', division: '320685', serial: counter += 1 })
export const anIdNumber = (birthDate = '1985-03-01'): string => makeIdNumber({ division: '320685', birthDate, sequence: (counter += 1) % 1000 })

export const company = (given: object = {}) =>
  ({ kind: 'LEGAL' as const, name: '海安测试运输有限公司', uscc: aUscc(), legalRepresentative: '甄有为', phone: '19900001234', address: '江苏省南通市海安市中坝南路8号', ...given })
export const person = (given: object = {}) =>
  ({ kind: 'NATURAL' as const, name: '甄试验', idNumber: anIdNumber(), phone: '19900005678', address: '江苏省南通市海安市长江中路1号', ...given })

/** A body that files a penalty case of the world's agency. */
export function newCase({ agency, officers }: CaseWorld, given: Partial<NewCaseBody> = {}): NewCaseBody {
  return {
    agencyId: agency.id, actKind: 'PENALTY', procedureKind: 'ORDINARY', field: 'TRANSPORT', cause: '未取得道路货物运输经营许可，擅自从事道路货物运输经营',
    source: 'ON_SITE_INSPECTION', filedOn: '2026-02-02', parties: [company()], handlers: officers.slice(0, 2).map(({ id }) => id), ...given,
  }
}

export async function filed(world: CaseWorld, given: Partial<NewCaseBody> = {}): Promise<CaseRecord> {
  return (await world.handler.post('/v1/cases', newCase(world, given)).expect(201)).body as CaseRecord
}

export const fineOf = (fineYuan: string, given: object = {}) =>
  ({ decidedOn: '2026-03-02', decisionKind: 'PENALTY', decisionSummary: '罚款', penaltyKinds: ['FINE'], fineYuan, ...statedInDecision, ...given })

/** An act on a case, on the version the record has. */
export const act = (account: TestAccount, record: { id: string, version: number }, name: string, body: object) =>
  account.post(`/v1/cases/${record.id}/${name}`, body, ifMatch(record))

/** A body that records what a division provides on the length of a period from 2030 on. */
export const newDeadlineOverride = (divisionCode: string, ruleCode: string, given: object = {}) =>
  ({ divisionCode, ruleCode, length: 3, legalBasis: [{ law: '测试行政程序规定', article: '第一条' }], validFrom: '2030-01-01', ...given })

/** A row that imports a case, decided, served and closed. */
export function importRow({ agency, officers }: CaseWorld, given: Partial<CaseImportRow> = {}): CaseImportRow {
  counter += 1
  return {
    agencyUscc: agency.uscc, caseNumber: `海交案${String(counter).padStart(6, '0')}`, actKind: 'PENALTY', procedureKind: 'ORDINARY', field: 'TRANSPORT',
    cause: '使用无道路运输证的车辆参加货物运输', source: 'REPORT', filedOn: '2026-01-05', parties: [company()], handlers: officers.slice(0, 2).map(({ number }) => number),
    decision: {
      decidedOn: '2026-02-02', kind: 'PENALTY', number: `测交罚〔2026〕${counter}号`, summary: '罚款三千元', penaltyKinds: ['FINE'], fineYuan: '3000.00',
    },
    servedOn: '2026-02-04', closedOn: '2026-02-20', publishedOn: '2026-02-05', ...given,
  }
}

export interface Verdict {
  line: number
  status: string
  id?: string
  caseNumber?: string
  warnings?: { code: string, pointer: string, detail: string }[]
  alerts?: string[]
  problem?: { code: string, title: string, detail: string, errors?: { pointer: string, code: string }[], missing?: string[] }
}
export interface Summary { rows: number, created: number, updated?: number, unchanged: number, refused: number, dryRun: boolean, importId?: string }
export interface ImportAnswer { verdicts: Verdict[], summary: Summary }

const ndjson = 'application/x-ndjson'

/** Sends a file and reads the answer's lines. Rows given as text go as they are. */
export async function importFile(
  account: TestAccount, content: readonly (object | string)[] | string, { type = ndjson, query = '', headers = {} }: { type?: string, query?: string, headers?: Record<string, string> } = {},
): Promise<ImportAnswer> {
  const body = typeof content === 'string' ? content : content.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('')
  const answer = await account.post(`/v1/case-imports${query}`, undefined, { 'content-type': type, ...headers }).send(body).buffer(true)
    .parse((response, done) => { collect(response as unknown as AsyncIterable<Buffer>).then((text) => { done(null, text) }, (error: unknown) => { done(error as Error, null) }) })
  if (answer.status !== 200) throw new Error(`the import answered ${answer.status}: ${String(answer.body)}`)
  const lines = String(answer.body).trimEnd().split('\n').map((line) => JSON.parse(line) as Verdict | { summary: Summary })
  const last = lines.pop()
  if (last === undefined || !('summary' in last)) throw new Error('the answer has no summary')
  return { verdicts: lines as Verdict[], summary: last.summary }
}

async function collect(stream: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

/** How many rows a table has. */
export async function rowsOf(pool: pg.Pool, table: string): Promise<number> {
  return (await pool.query<{ count: number }>(`select count(*)::int as count from ${table}`)).rows[0]!.count
}

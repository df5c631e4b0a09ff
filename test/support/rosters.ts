import { makeIdNumber } from '../../src/kernel/id-number.ts'
import type { OfficerRow } from '../../src/generator/rows.ts'
import type { OfficerImportRow } from '../../src/modules/personnel/roster/row.ts'
import type { TestAccount, TestApp } from './app.ts'

let counter = 0

/** One person of a roster nobody else is, with one certificate. */
export function rosterRow(agencyUscc: string, given: Partial<OfficerImportRow> = {}): OfficerImportRow {
  counter += 1
  const certificate = {
    kind: 'ENFORCEMENT' as const, number: `200685${String(counter).padStart(5, '0')}`, fields: ['MARKET' as const], issuedOn: '2024-01-10', validFrom: '2024-01-10',
    validTo: '2029-01-09',
  }
  return {
    agencyUscc, name: `名册人员${counter}`, idNumber: makeIdNumber({ division: '110105', birthDate: `1979-04-${String(1 + Math.floor(counter / 1000)).padStart(2, '0')}`, sequence: counter % 1000 }),
    staffKind: 'ENFORCEMENT', establishment: 'CIVIL_SERVANT', post: '科员', legalQualification: false, certificates: [certificate], ...given,
  }
}

interface Verdict { line: number, status: string, id?: string, problem?: { code: string, detail: string, errors?: { pointer: string }[] } }
interface Summary { rows: number, created: number, unchanged: number, refused: number, dryRun: boolean, importId?: string }
export interface RosterAnswer { verdicts: Verdict[], summary: Summary }

interface Sending { type?: string, query?: string, headers?: Record<string, string> }

/** Sends rosters as they stand; rows go as NDJSON. */
export function rosterSender({ url }: Pick<TestApp, 'url'>) {
  const send = (account: TestAccount, content: readonly (object | string)[] | Buffer, { type = 'application/x-ndjson', query = '', headers = {} }: Sending = {}) => {
    const body = Buffer.isBuffer(content) ? content : Buffer.from(content.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join(''))
    return fetch(`${url}/v1/officer-imports${query}`, {
      method: 'POST', headers: { 'authorization': `Bearer ${account.token}`, 'content-type': type, ...headers }, body: new Uint8Array(body),
    })
  }
  return {
    send,
    /** With the verdicts as they came. */
    take: async (account: TestAccount, content: readonly (object | string)[] | Buffer, sending: Sending = {}): Promise<RosterAnswer> => {
      const answer = await send(account, content, sending)
      const text = await answer.text()
      if (answer.status !== 200) throw new Error(`the import answered ${answer.status}: ${text}`)
      const lines = text.trimEnd().split('\n').map((line) => JSON.parse(line) as Verdict | { summary: Summary })
      const last = lines.pop()
      if (last === undefined || !('summary' in last)) throw new Error('the answer has no summary')
      return { verdicts: lines as Verdict[], summary: last.summary }
    },
  }
}

/** Takes in people of whom none may be refused; their ids in order. */
export async function rosterTaken(account: TestAccount, people: readonly object[]): Promise<string[]> {
  const content = people.map((row) => `${JSON.stringify(row)}\n`).join('')
  const { text } = await account.post('/v1/officer-imports', undefined, { 'content-type': 'application/x-ndjson' }).send(content).buffer(true).expect(200)
  const lines = text.trimEnd().split('\n').map((line) => JSON.parse(line) as Verdict)
  const ids = lines.flatMap(({ status, id }) => status === 'CREATED' && id !== undefined ? [id] : [])
  if (ids.length < people.length) throw new Error(`persons were not taken in: ${text.slice(0, 1000)}`)
  return ids
}

/** The people of a generated county; their ids by the numbers of their certificates. */
export async function registeredRoster(account: TestAccount, people: readonly OfficerRow[]): Promise<Map<string, string>> {
  // The registry takes the gender from the ID number.
  const ids = await rosterTaken(account, people.map((row) => ({ ...row, gender: undefined })))
  return new Map(people.flatMap(({ certificates }, index) => certificates.map(({ number }): [string, string] => [number, ids[index] ?? ''])))
}

const doubleBytes = (() => {
  const decoder = new TextDecoder('gbk')
  const found = new Map<string, [number, number]>()
  for (let first = 0x81; first <= 0xfe; first += 1) for (let second = 0x40; second <= 0xfe; second += 1) found.set(decoder.decode(Uint8Array.of(first, second)), [first, second])
  return found
})()

/** Text in GBK, as a spreadsheet of a Chinese system saves it. */
export const gbk = (text: string): Buffer => Buffer.from(Array.from(text).flatMap((character) => doubleBytes.get(character) ?? [character.charCodeAt(0)]))

import { createInterface } from 'node:readline'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { newId } from '../src/kernel/ids.ts'
import { plannerSettings } from '../src/platform/db/planner.ts'
import { belongings, caseById, drawn, drawnOfNation, insertOf, insertOfficersOf, pages } from './bare-statements.ts'
import { reportTo } from './child.ts'

// The reference: node:http, pg with prepared statements, JSON.stringify. No access, no rules, no audit, no limits, no log.
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10, options: plannerSettings.join(' ') })
const batchSize = 500

interface NewCase { id?: string, caseNumber: string, agencyId: string, divisionCode: string, actKind: string, procedureKind: string, field: string, cause: string, source: string, filedOn: string, parties: Party[], handlers: string[], certificates: string[] }
interface Party { kind: string, name: string, uscc?: string, legalRepresentative?: string, idNumber?: string, phone?: string, address?: string }

function rowOf(body: NewCase): unknown[] {
  const now = new Date()
  return [
    body.id ?? newId(now), body.caseNumber, body.agencyId, body.divisionCode, body.actKind, body.procedureKind, body.field, body.cause, body.source, body.filedOn,
    'FILED', false, false, false, [], false, [], now, now,
  ]
}

interface NewOfficer {
  agencyId: string, divisionCode: string, name: string, idNumber: string, birthDate: string, phone: string, staffKind: string, establishment: string, post: string,
  legalQualification: boolean, education: string, joinedOn: string, fields: string[]
}

function officerOf(body: NewOfficer): unknown[] {
  const now = new Date()
  return [
    newId(now), body.agencyId, body.divisionCode, body.name, 'MALE', body.birthDate, Buffer.from(body.idNumber), Buffer.from(body.idNumber), body.idNumber,
    Buffer.from(body.phone), body.phone, body.staffKind, body.establishment, body.post, body.legalQualification, body.education, body.joinedOn, body.fields,
    'ACTIVE', now, now,
  ]
}

type Insert = (rows: number) => { name: string, text: string }

async function insert(rows: unknown[][], more: (client: pg.PoolClient) => Promise<void> = () => Promise.resolve(), statement: Insert = insertOf): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query({ ...statement(rows.length), values: rows.flat() })
    await more(client)
    await client.query('commit')
  } finally {
    client.release()
  }
}

/** Identifiers are stored as they come: sealing them is the product's own work. */
async function insertBelongings(client: pg.PoolClient, id: unknown, { parties: [party], handlers, certificates, filedOn }: NewCase): Promise<void> {
  const now = new Date()
  if (party === undefined) return
  const bytes = (text: string | undefined): Buffer | null => text === undefined ? null : Buffer.from(text)
  const { kind, name, uscc, legalRepresentative, idNumber, phone, address } = party
  await client.query({ ...belongings.party, values: [
    newId(now), id, kind, name, uscc, legalRepresentative, bytes(idNumber), bytes(idNumber), idNumber, bytes(phone), phone, bytes(address), address,
  ] })
  await client.query({ ...belongings.handlers, values: [id, handlers[0], certificates[0], handlers[1], certificates[1]] })
  await client.query({ ...belongings.deadline, values: [newId(now), id, filedOn] })
}

async function create(request: IncomingMessage, whole: boolean): Promise<unknown> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  const body = JSON.parse(Buffer.concat(pieces).toString('utf8')) as NewCase
  const row = rowOf({ ...body, caseNumber: body.id ?? newId(new Date()) })
  await insert([row], whole ? (client) => insertBelongings(client, row[0], body) : undefined)
  return { ...body, id: row[0] }
}

async function importRows(request: IncomingMessage, rowOfLine: (body: never) => unknown[], statement: Insert): Promise<unknown> {
  let rows: unknown[][] = []
  let created = 0
  for await (const line of createInterface({ input: request })) {
    rows.push(rowOfLine(JSON.parse(line) as never))
    created += 1
    if (rows.length < batchSize) continue
    await insert(rows, undefined, statement)
    rows = []
  }
  if (rows.length > 0) await insert(rows, undefined, statement)
  return { created }
}

async function list(query: URLSearchParams): Promise<unknown> {
  const [first, following] = pages[query.get('scope') === 'city' ? 'city' : 'county']
  const after = query.get('after')
  const { rows } = await pool.query(after === null
    ? { ...first, values: [query.get('code')] } : { ...following, values: [query.get('code'), ...after.split(',')] })
  const items = rows.slice(0, 20) as { filedOn: string, id: string }[]
  const last = items.at(-1)
  return { items, nextCursor: rows.length > 20 && last !== undefined ? `${last.filedOn},${last.id}` : null }
}

async function answer(request: IncomingMessage): Promise<unknown> {
  const url = new URL(request.url ?? '/', 'http://bare')
  if (url.pathname === '/cases') return request.method === 'POST' ? create(request, url.searchParams.has('whole')) : list(url.searchParams)
  if (url.pathname === '/case-imports') return importRows(request, rowOf, insertOf)
  if (url.pathname === '/officer-imports') return importRows(request, officerOf, insertOfficersOf)
  if (url.pathname === '/draw') return (await pool.query({ ...drawn, values: [url.searchParams.get('code'), newId(new Date())] })).rows
  if (url.pathname === '/draw-nation') return ((await pool.query({ ...drawnOfNation, values: [newId(new Date()), url.searchParams.get('files')] })).rows as unknown[])[0]
  return ((await pool.query({ ...caseById, values: [url.pathname.slice('/cases/'.length)] })).rows as unknown[])[0] ?? null
}

function give(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value)
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

const server = createServer((request, response) => {
  answer(request).then((value) => { give(response, value === null ? 404 : 200, value) }, (error: unknown) => {
    process.stderr.write(`${String(error)}\n`)
    give(response, 500, null)
  })
})
process.on('SIGTERM', () => process.exit(0))
server.listen(0, '127.0.0.1', () => { reportTo(process, `http://127.0.0.1:${(server.address() as AddressInfo).port}`) })

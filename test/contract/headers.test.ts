import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import type { FileRecord, UploadRecord } from '../../src/modules/files/schema.ts'
import { newAgency, registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, testPassword, type TestAccount, type TestApp } from '../support/app.ts'
import { aPdf, declared, sendFile, sendPart, storedFile } from '../support/files.ts'
import { read } from '../guards/support/sources.ts'

interface Header { description?: string, schema?: object, required?: boolean }
interface Response { $ref?: string, headers?: Record<string, { $ref: string }> }
interface Operation { 'operationId': string, 'x-permission': string, 'responses': Record<string, Response> }
interface Contract { paths: Record<string, Record<string, Operation>>, components: { headers: Record<string, Header>, responses: Record<string, Response> } }

const contract = JSON.parse(read('openapi/openapi.json')) as Contract
const operations = Object.entries(contract.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, method, path, operation })))
const headersIn = ({ $ref, headers = {} }: Response): string[] => Object.keys($ref === undefined ? headers : contract.components.responses[$ref.split('/').at(-1) ?? '']?.headers ?? {})

/** Of every answer or of the connection, and for whoever carries the message rather than for a client's code. */
const untold = new Set([
  'cache-control', 'connection', 'content-encoding', 'content-length', 'content-type', 'date', 'keep-alive', 'transfer-encoding', 'vary',
  'strict-transport-security', 'x-content-type-options', 'x-frame-options', 'referrer-policy', 'cross-origin-resource-policy', 'content-security-policy',
])

interface Sent { status: number, headers: Record<string, string> }

/** Which declared headers the answer lacks and which undeclared ones it has. */
function differences(operationId: string, { status, headers }: Sent): string[] {
  const response = operations.find(({ operation }) => operation.operationId === operationId)?.operation.responses[String(status)]
  if (response === undefined) return [`${operationId} ${status} is not declared`]
  const stated = new Set(headersIn(response).map((name) => name.toLowerCase()))
  const always = headersIn(response).filter((name) => contract.components.headers[name]?.required === true).map((name) => name.toLowerCase())
  return [
    ...always.filter((name) => headers[name] === undefined).map((name) => `${operationId} ${status} lacks ${name}`),
    ...Object.keys(headers).filter((name) => !untold.has(name) && !stated.has(name)).map((name) => `${operationId} ${status} has ${name} undeclared`),
  ]
}

describe('headers of answers in the contract', () => {
  test('every 201 gives the address of what was made', () => {
    expect(operations.filter(({ operation }) => operation.responses['201'] !== undefined && !headersIn(operation.responses['201']).includes('Location')).map(({ name }) => name)).toEqual([])
  })

  test('304 is what those reads answer that give an ETag, and no others', () => {
    const tagged = ({ responses }: Operation): boolean => ['200', '206'].some((status) => responses[status] !== undefined && headersIn(responses[status]).includes('ETag'))
    expect(operations.filter(({ method, operation }) => (operation.responses['304'] !== undefined) !== (method === 'get' && tagged(operation))).map(({ name }) => name)).toEqual([])
    expect(operations.filter(({ operation }) => operation.responses['304'] !== undefined).length).toBeGreaterThan(70)
  })

  test('what a client has to wait for tells how long, and what it must log in for how', () => {
    expect([409, 429, 503].map((status) => headersIn({ $ref: `Refused${status}` }).includes('Retry-After'))).toEqual([true, true, true])
    expect(headersIn({ $ref: 'Refused401' })).toContain('WWW-Authenticate')
    expect(Object.values(contract.components.headers).filter(({ description, schema }) => description === undefined || schema === undefined)).toEqual([])
  })
})

describe('headers of answers as they are sent', () => {
  let app: TestApp
  let account: TestAccount
  let handler: TestAccount
  let agency: AgencyRecord
  let file: FileRecord
  let upload: UploadRecord
  const content = aPdf(100)
  beforeAll(async () => {
    app = await startTestApp()
    account = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
    agency = await registered(account)
    await registered(account)
    handler = await app.account({ roles: ['CASE_HANDLER'], agencyId: agency.id })
    file = await storedFile(handler, aPdf())
    upload = await declared(handler, content)
  })
  afterAll(() => app.close())

  const again = { ...newAgency(), id: '01950000-0000-7000-8000-000000000001' }
  const kinds: [string, string, number, readonly string[], () => PromiseLike<Sent>][] = [
    ['a record', 'getAgency', 200, ['etag'], () => account.get(`/v1/agencies/${agency.id}`)],
    ['a record one has', 'getAgency', 304, ['etag'], () => account.get(`/v1/agencies/${agency.id}`, { 'if-none-match': '"v1"' })],
    ['a list', 'listAgencies', 200, [], () => account.get('/v1/agencies')],
    ['a page with another after it', 'listAgencies', 200, ['link'], () => account.get('/v1/agencies?limit=1')],
    ['a new record', 'registerAgency', 201, ['etag', 'location'], () => account.post('/v1/agencies', again)],
    ['a new record once more', 'registerAgency', 201, ['etag', 'location', 'idempotency-replayed'], () => account.post('/v1/agencies', again)],
    ['a change', 'changeAgency', 200, ['etag'], () => account.patch(`/v1/agencies/${agency.id}`, { name: '改名局' }, ifMatch(agency))],
    ['a stale change', 'changeAgency', 412, [], () => account.patch(`/v1/agencies/${agency.id}`, { name: '再改名局' }, ifMatch(agency))],
    ['a log-in', 'logIn', 201, ['location'], () => app.http.post('/v1/sessions').send({ username: account.username, password: testPassword })],
    ['a log-in that fails', 'logIn', 401, ['www-authenticate'], () => app.http.post('/v1/sessions').send({ username: account.username, password: 'falsch-9-Wort' })],
    ['an anonymous request', 'listAgencies', 401, ['www-authenticate'], () => app.http.get('/v1/agencies')],
    ['a malformed request', 'listAgencies', 400, [], () => account.get('/v1/agencies?limit=0')],
    ['an unknown record', 'getAgency', 404, [], () => account.get(`/v1/agencies/${again.id.replace('1', '2')}`)],
    ['an export as lines', 'exportPowerItems', 200, [], () => account.get('/v1/power-items/export')],
    ['an export as a table', 'exportPowerItems', 200, ['content-disposition'], () => account.get('/v1/power-items/export', { accept: 'text/csv' })],
    ['a file sent', 'uploadFile', 201, ['location'], () => sendFile(handler, aPdf())],
    ['a file', 'getFileContent', 200, ['etag', 'accept-ranges', 'content-disposition'], () => handler.get(`/v1/files/${file.id}/content`)],
    ['a part of a file', 'getFileContent', 206, ['etag', 'content-range'], () => handler.get(`/v1/files/${file.id}/content`, { range: 'bytes=0-9' })],
    ['a part of a file that is not there', 'getFileContent', 416, ['content-range'], () => handler.get(`/v1/files/${file.id}/content`, { range: 'bytes=9999-' })],
    ['a file one has', 'getFileContent', 304, ['etag'], () => handler.get(`/v1/files/${file.id}/content`, { 'if-none-match': '*' })],
    ['an upload', 'getUpload', 200, ['etag', 'upload-offset', 'upload-length', 'tus-resumable'], () => handler.get(`/v1/uploads/${upload.id}`)],
    ['a part at the wrong place', 'sendUploadPart', 409, ['upload-offset'], () => sendPart(handler, upload, 50, content.subarray(50))],
    ['a part', 'sendUploadPart', 200, ['etag', 'upload-offset'], () => sendPart(handler, upload, 0, content.subarray(0, 50))],
    ['what is open to everybody', 'getProblem', 200, [], () => app.http.get('/problems/http.not-found')],
    ['the health of the process', 'getLiveness', 200, [], () => app.http.get('/health/live')],
  ]

  test.each(kinds)('%s has what %s declares for it', async (_kind, operationId, status, present, ask) => {
    const sent = await ask()
    expect(sent.status).toBe(status)
    expect(present.filter((name) => sent.headers[name] === undefined)).toEqual([])
    expect(differences(operationId, sent)).toEqual([])
  })

  test('too many requests tell when to come again', async () => {
    const busy = await startTestApp({ beside: app, rateLimits: { perAccount: 1, perAddress: 1 } })
    try {
      await busy.http.get('/problems/http.not-found').expect(200)
      const sent = await busy.http.get('/problems/http.not-found').expect(429).expect('retry-after', /^\d+$/).expect('ratelimit', /r=0/).expect('ratelimit-policy', /./)
      expect(differences('getProblem', sent)).toEqual([])
    } finally {
      await busy.close()
    }
  })
})

import type { TestApp } from '../../support/app.ts'
import type { Operation, Schema } from './operations.ts'
import { sampleOf } from './samples.ts'

export type Ids = Readonly<Record<string, string>>

/** Bodies that need more than their schema says, where a rule would answer before the record is looked for. */
const bodies: Readonly<Record<string, (ids: Ids) => object>> = {
  setClientKeys: () => ({ keys: [{ kty: 'OKP', crv: 'Ed25519', kid: 'guard', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }] }),
  addPowerItemLines: () => ({ lines: [{ change: 'DELETE', code: '0001' }] }),
  declareAdviserConflict: ({ agencyId = '' }) => ({ kind: 'FAMILY', reason: '近亲属任职', agencyId }),
  recordAdviserOpinion: ({ legalityReviewId = '' }) => ({ legalityReviewId, stance: 'LEGAL', opinion: '同意' }),
  disclosePartyFields: ({ partyId = '' }) => ({ partyId, fields: ['phone'], purpose: '核对' }),
}

/** A version no record has: whoever finds the record is told so, and nothing changes. */
const nobodysVersion = '"v999999"'
/** Further than any upload has come. */
const nobodysOffset = '999999999'

export interface Reply { status: number, code: string | null, text: string }

/** HEAD instead of GET; without a body. */
interface Variant { head?: boolean, bare?: boolean }

/** Asks one operation about these records, as the holder of a token or as nobody. What does not depend on who asks is made once for an operation. */
export function asking(app: TestApp, schemas: Readonly<Record<string, Schema>>) {
  const samples = new WeakMap<Operation, ReturnType<typeof sampled>>()
  const sampled = ({ parameters, body }: Operation) => ({
    query: parameters.filter((parameter) => parameter.in === 'query' && parameter.required === true)
      .map(({ name, schema }): [string, string] => [name, name === 'to' ? '2026-03-01' : String(sampleOf(schema, schemas))]),
    headers: {
      ...(parameters.some(({ name }) => name === 'If-Match') ? { 'if-match': nobodysVersion } : {}),
      ...(parameters.some(({ name }) => name === 'upload-offset') ? { 'upload-offset': nobodysOffset } : {}),
    },
    body: body === null ? undefined : sampleOf(body, schemas) as object,
  })
  return async (operation: Operation, ids: Ids, token: string | null, { head = false, bare = false }: Variant = {}): Promise<Reply> => {
    const sample = samples.get(operation) ?? sampled(operation)
    samples.set(operation, sample)
    const path = operation.path.replace(/\{(\w+)\}/g, (_whole, name: string) => ids[name] ?? '')
    const query = sample.query.map(([name, value]) => `${name}=${name === 'token' ? ids[name] ?? value : value}`).join('&')
    const payload = sample.body === undefined || bare ? undefined : bodies[operation.id]?.(ids) ?? sample.body
    const answer = await app.server.inject({
      method: head ? 'HEAD' : operation.method, url: query === '' ? path : `${path}?${query}`,
      headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...sample.headers },
      ...(payload === undefined ? {} : { payload }),
    })
    const isProblem = answer.body !== '' && String(answer.headers['content-type']).startsWith('application/problem+json')
    const problem = isProblem ? answer.json<{ code: string, instance: string }>() : null
    return { status: answer.statusCode, code: problem?.code ?? null, text: problem === null ? answer.body : JSON.stringify({ ...problem, instance: '' }) }
  }
}

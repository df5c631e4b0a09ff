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

/** Asks one operation about these records, as the holder of a token or as nobody. */
export function asking(app: TestApp, schemas: Readonly<Record<string, Schema>>) {
  return async (operation: Operation, ids: Ids, token: string | null, { head = false, bare = false }: Variant = {}): Promise<Reply> => {
    const path = operation.path.replace(/\{(\w+)\}/g, (_whole, name: string) => ids[name] ?? '')
    const query = operation.parameters.filter((parameter) => parameter.in === 'query' && parameter.required === true)
      .map(({ name, schema }) => `${name}=${name === 'to' ? '2026-03-01' : name === 'token' && ids[name] !== undefined ? ids[name] : String(sampleOf(schema, schemas))}`).join('&')
    const payload = operation.body === null || bare ? undefined : bodies[operation.id]?.(ids) ?? sampleOf(operation.body, schemas) as object
    const answer = await app.server.inject({
      method: head ? 'HEAD' : operation.method, url: query === '' ? path : `${path}?${query}`,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(operation.parameters.some(({ name }) => name === 'If-Match') ? { 'if-match': nobodysVersion } : {}),
        ...(operation.parameters.some(({ name }) => name === 'upload-offset') ? { 'upload-offset': nobodysOffset } : {}),
      },
      ...(payload === undefined ? {} : { payload }),
    })
    const isProblem = answer.body !== '' && String(answer.headers['content-type']).startsWith('application/problem+json')
    const problem = isProblem ? answer.json<{ code: string, instance: string }>() : null
    return { status: answer.statusCode, code: problem?.code ?? null, text: problem === null ? answer.body : JSON.stringify({ ...problem, instance: '' }) }
  }
}

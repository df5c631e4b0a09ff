import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { z } from 'zod'
import { makeCursors } from '../../src/kernel/cursor.ts'
import type { Api } from '../../src/platform/http/api.ts'
import { exportRoute } from '../../src/platform/http/export.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'

let app: TestApp
let account: TestAccount
let pagesRead = 0
const pages = 5
beforeEach(() => { pagesRead = 0 })
beforeAll(async () => {
  app = await startTestApp({
    routes: (server, database) => {
      exportRoute({ app: server, database, cursors: makeCursors('x'.repeat(32)) } as unknown as Api, {
        url: '/v1/numbers/export', access: 'authenticated', operationId: 'exportNumbers', tag: '数', summary: '导出', description: '导出', fileName: 'numbers',
        list: {
          query: z.strictObject({}), permissions: {},
          page: (_db, _scope, { cursor = '0' }) => {
            const page = Number(cursor) + 1
            pagesRead += 1
            return Promise.resolve({ rows: [page], nextCursor: page < pages ? String(page) : null })
          },
        },
        item: z.strictObject({ n: z.number() }), present: (rows: readonly number[]) => Promise.resolve(rows.map((n) => ({ n }))),
        columns: [{ heading: 'n', of: ({ n }) => String(n) }],
      })
    },
  })
  account = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
})
afterAll(() => app.close())

const ask = (method: string, accept: string) => fetch(`${app.url}/v1/numbers/export`, { method, headers: { authorization: `Bearer ${account.token}`, accept } })

test('a GET reads every page', async () => {
  expect(await (await ask('GET', '*/*')).text()).toBe([1, 2, 3, 4, 5].map((n) => `{"n":${n}}\n`).join(''))
  expect(pagesRead).toBe(pages)
})

test.each(['application/x-ndjson', 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'])('a HEAD for %s tells its form and reads no further than what could be wrong', async (type) => {
  const answer = await ask('HEAD', type)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining(type)])
  // Whatever went on unseen would have been done by the end of another.
  await (await ask('GET', type)).arrayBuffer()
  expect(pagesRead).toBe(1 + pages)
})

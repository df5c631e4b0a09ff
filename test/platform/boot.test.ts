import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { startTestApp, type TestApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => { app = await startTestApp() })
afterAll(() => app.close())

const startWith = async (routes: NonNullable<Parameters<typeof startTestApp>[0]>['routes']) => {
  const started = await startTestApp({ beside: app, ...(routes === undefined ? {} : { routes }) })
  await started.close()
}

describe('a route without an access rule', () => {
  const answer = () => Promise.resolve({})

  test.each(['GET', 'POST', 'DELETE'] as const)('%s: the application refuses to start and names it', async (method) => {
    await expect(startWith((server) => { server.route({ method, url: '/v1/forgotten', handler: answer }) })).rejects.toThrow(`route ${method} /v1/forgotten states no access rule`)
  })

  test('an empty config, or a path that only looks like the page of the contract, does not help', async () => {
    await expect(startWith((server) => { server.get('/v1/forgotten', { config: {} }, answer) })).rejects.toThrow('states no access rule')
    await expect(startWith((server) => { server.get('/docsecret', answer) })).rejects.toThrow('states no access rule')
    await expect(startWith((server) => { server.all('/v1/forgotten', answer) })).rejects.toThrow('states no access rule')
    await expect(startWith((server) => { void server.register((inner) => Promise.resolve().then(() => { inner.get('/v1/forgotten', answer) })) })).rejects.toThrow('states no access rule')
  })

  test('with one it starts', async () => {
    await startWith((server) => { server.get('/v1/thought-of', { config: { access: 'agency:read' }, schema: { response: { 200: z.strictObject({}) } } }, answer) })
  })
})

test('every route of the running application states its rule', async () => {
  const anonymous = ['/health/live', '/health/ready', '/metrics', '/openapi.json', '/problems/http.not-found']
  for (const url of anonymous) expect((await app.http.get(url)).status).toBe(200)
  const { paths } = app.server.swagger() as unknown as { paths: Record<string, Record<string, { 'x-permission'?: string }>> }
  const open = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).filter(([, operation]) => operation['x-permission'] === 'public').map(([method]) => `${method} ${path}`))
  expect(open.filter((operation) => !operation.startsWith('get /v1/public/')).sort()).toEqual([
    'get /.well-known/jwks.json', 'get /health/live', 'get /health/ready', 'get /problems/{code}', 'post /v1/draw-verifications', 'post /v1/oauth/token', 'post /v1/sessions',
    'post /v1/token-refreshes',
  ])
})

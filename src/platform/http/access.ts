import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import { ProblemError } from '../../kernel/problem.ts'
import type { Actor } from '../actor.ts'
import { httpProblems } from './problems.ts'
import type { Spend } from './rate-limit.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A permission such as `case:file`, or `authenticated`, or `public`. */
    access?: string
    /** Permissions that single query parameters ask for beyond it. */
    parameters?: Readonly<Record<string, string>>
    /** Reachable before the initial password is changed. */
    beforePasswordChange?: boolean
  }
  interface FastifyRequest {
    actor: Actor | null
    problemCode: string | null
  }
}

export interface AccessDeps {
  spend: Spend
  authenticate(request: FastifyRequest): Promise<Actor>
  onRefusal(request: FastifyRequest, actor: Actor | null, code: string, permission: string): void
}

/** No route exists without an access rule: the app refuses to start, and every request passes through here first. */
export function installAccess(app: FastifyInstance, deps: AccessDeps, ownRoutes: readonly string[]): void {
  app.decorateRequest('actor', null)
  app.decorateRequest('problemCode', null)
  app.addHook('onRoute', (route: RouteOptions) => {
    if (route.config?.access !== undefined) return
    if (!ownRoutes.some((prefix) => route.url === prefix || route.url.startsWith(`${prefix}/`))) {
      throw new Error(`route ${String(route.method)} ${route.url} states no access rule`)
    }
    route.config = { ...route.config, access: 'public', produces: 'anything' }
  })
  app.addHook('onRequest', async (request, reply) => {
    const { access, parameters = {}, beforePasswordChange } = request.routeOptions.config
    if (access === undefined || access === 'public') {
      if (!isProbe(request)) deps.spend(request, reply, null)
      return
    }
    let actor: Actor
    try {
      actor = await deps.authenticate(request)
    } catch (error) {
      // Whoever cannot be asked about while the database is gone is no stranger; their colleagues at the same address need what strangers may spend.
      if (!(error instanceof ProblemError) || error.definition.status !== 401) throw error
      deps.spend(request, reply, null)
      deps.onRefusal(request, null, error.code, access)
      throw error
    }
    request.actor = actor
    deps.spend(request, reply, actor.accountId)
    if (actor.mustChangePassword && beforePasswordChange !== true) throw httpProblems.raise['password-change-required']()
    const lacking = [...(access === 'authenticated' ? [] : [access]), ...askedBy(request, parameters)].find((permission) => !actor.permissions.has(permission))
    if (lacking !== undefined) {
      deps.onRefusal(request, actor, 'http.not-permitted', lacking)
      throw httpProblems.raise['not-permitted']({ permission: lacking })
    }
  })
}

const askedBy = ({ query }: FastifyRequest, parameters: Readonly<Record<string, string>>): string[] =>
  Object.keys(parameters).filter((name) => Object.hasOwn(query as object, name)).map((name) => parameters[name] ?? '')

const isProbe = (request: FastifyRequest): boolean => request.url.startsWith('/health/')

/** The authenticated caller; only public routes have none, and they never ask. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor === null) throw httpProblems.raise['not-authenticated']()
  return request.actor
}

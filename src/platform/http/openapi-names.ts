import { z } from 'zod'

interface RouteSchema { body?: unknown, querystring?: unknown, response?: unknown }

/**
 * Each component of the contract is one schema: of two with the same name the later would stand in the place of the other.
 * @throws Error naming it
 */
export function requireOwnNames({ body, querystring, response }: RouteSchema = {}): void {
  for (const schema of [body, querystring, ...Object.values((response ?? {}) as Record<string, unknown>)]) {
    if (!(schema instanceof z.ZodType)) continue
    const name = schema.meta()?.id
    if (name !== undefined && z.globalRegistry._idmap.get(name) !== schema) throw new Error(`two schemas of the contract go by the name ${name}`)
  }
}

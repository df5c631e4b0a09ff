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
    const named = name === undefined ? undefined : z.globalRegistry._idmap.get(name)
    // An application built before in this process has named the same schemas.
    if (named !== undefined && named !== schema && shapeOf(named) !== shapeOf(schema)) throw new Error(`two schemas of the contract go by the name ${name}`)
  }
}

const shapeOf = (schema: z.core.$ZodType): string => JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' }))

import fastJsonStringify from 'fast-json-stringify'
import type { FastifySerializerCompiler } from 'fastify/types/schema.js'
import { z } from 'zod'

type Json = Record<string, unknown>

const validatingOnly = new Set(['pattern', 'format', 'description', 'minLength', 'maxLength', 'minimum', 'maximum', 'id'])

/** Removes what only validates: the serializer needs shapes, and `anyOf` with null would make it validate each value. */
function shapeOnly(schema: unknown, names = false): unknown {
  if (Array.isArray(schema)) return schema.map((part) => shapeOnly(part))
  if (typeof schema !== 'object' || schema === null) return schema
  const kept = Object.entries(schema).filter(([key]) => names || !validatingOnly.has(key))
  const alternatives = names ? undefined : (schema as Json)['anyOf']
  if (Array.isArray(alternatives) && alternatives.length === 2) {
    const [other] = (alternatives as Json[]).filter((alternative) => alternative['type'] !== 'null')
    if (other !== undefined && alternatives.some((alternative: Json) => alternative['type'] === 'null')) {
      return { ...shapeOnly(other) as Json, nullable: true }
    }
  }
  return Object.fromEntries(kept.filter(([key]) => names || key !== 'required' || requiredComeFirst(schema))
    .map(([key, value]) => [key, shapeOnly(value, !names && key === 'properties')]))
}

/** The compiled serializer writes required members before the others; where the schema has another order, none is called required. */
function requiredComeFirst({ properties = {}, required = [] }: { properties?: Json, required?: string[] }): boolean {
  return Object.keys(properties).slice(0, required.length).every((name, index) => name === required[index])
}

/** Production: a serializer compiled once from the response schema, when the first answer is sent; unknown members never leave. */
export const compiledSerializer: FastifySerializerCompiler<z.ZodType> = ({ schema }) => {
  const compile = () => fastJsonStringify(shapeOnly(z.toJSONSchema(schema, { io: 'output', target: 'draft-7', unrepresentable: 'any' })) as Parameters<typeof fastJsonStringify>[0])
  let compiled: ReturnType<typeof compile> | undefined
  return (data) => (compiled ??= compile())(data)
}

/** Tests: the response must be exactly what its schema says, otherwise the request fails loudly. */
export const checkingSerializer: FastifySerializerCompiler<z.ZodType> = ({ schema, method, url, httpStatus }) => (data) => {
  const checked = schema.safeParse(data)
  if (!checked.success) throw new Error(`${method} ${url} ${httpStatus ?? ''} answered against its contract: ${JSON.stringify(checked.error.issues)}`)
  return JSON.stringify(checked.data)
}

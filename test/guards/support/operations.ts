import { read } from './sources.ts'

export interface Schema {
  $ref?: string
  type?: string | readonly string[]
  enum?: readonly unknown[]
  const?: unknown
  pattern?: string
  format?: string
  minLength?: number
  maxLength?: number
  minItems?: number
  minimum?: number
  required?: readonly string[]
  properties?: Readonly<Record<string, Schema>>
  items?: Schema
  anyOf?: readonly Schema[]
}

interface Parameter { name: string, in: 'path' | 'query' | 'header', required?: boolean, schema: Schema }

interface Described {
  'operationId': string
  'x-permission': string
  'parameters'?: readonly (Parameter | { $ref: string })[]
  'requestBody'?: { required?: boolean, content: Readonly<Record<string, { schema: Schema }>> }
}

/** One operation of the contract, as the guards walk them. */
export interface Operation {
  id: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  permission: string
  parameters: readonly Parameter[]
  /** The schema of a JSON body; null where there is none. */
  body: Schema | null
  bodyRequired: boolean
  /** Names of the parameters in the path. */
  ids: readonly string[]
}

export interface Contract { operations: readonly Operation[], schemas: Readonly<Record<string, Schema>> }

/** The committed contract; test/contract sees to it that it is what the routes say. */
export function readContract(): Contract {
  const { paths, components } = JSON.parse(read('openapi/openapi.json')) as {
    paths: Record<string, Record<string, Described>>, components: { schemas: Record<string, Schema>, parameters: Record<string, Parameter> }
  }
  const stated = ({ parameters = [] }: Described): Parameter[] => parameters.map((one) => '$ref' in one ? components.parameters[one.$ref.split('/').at(-1) ?? '']! : one)
  const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, described]): Operation => ({
    id: described.operationId, method: method.toUpperCase() as Operation['method'], path, permission: described['x-permission'],
    parameters: stated(described), body: described.requestBody?.content['application/json']?.schema ?? null,
    bodyRequired: described.requestBody?.required === true,
    ids: stated(described).filter((parameter) => parameter.in === 'path').map(({ name }) => name),
  })))
  return { operations, schemas: components.schemas }
}

import { expect, test } from '@jest/globals'
import { z } from 'zod'
import { requireOwnNames } from './openapi-names.ts'

test('two schemas of the contract do not go by one name', () => {
  const first = z.strictObject({ a: z.string() }).meta({ id: 'ExampleOfOneName' })
  const response = { 200: z.strictObject({}), 201: z.array(z.string()) }
  expect(() => { requireOwnNames({ body: first, response }) }).not.toThrow()
  const second = z.strictObject({ b: z.string() }).meta({ id: 'ExampleOfOneName' })
  expect(() => { requireOwnNames({ querystring: z.strictObject({}), response: { 200: second } }) }).not.toThrow()
  expect(() => { requireOwnNames({ body: first, response }) }).toThrow('two schemas of the contract go by the name ExampleOfOneName')
})

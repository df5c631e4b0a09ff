import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { validationProblem } from './validation.ts'

const person = z.union([z.strictObject({ officerId: z.string() }), z.strictObject({ name: z.string(), post: z.string() })])
const body = z.strictObject({ approver: person })

const found = (schema: z.ZodType, value: unknown): [string, string][] =>
  (validationProblem('body', schema.safeParse(value).error?.issues ?? [], 'zh', schema).extras.errors ?? []).map(({ pointer, code }) => [pointer, code])

describe('a place that allows several forms', () => {
  test('is judged by the one that knows every member given', () => {
    expect(found(body, { approver: { officerId: 5 } })).toEqual([['/body/approver/officerId', 'invalid_type']])
    expect(found(body, { approver: { name: '张三' } })).toEqual([['/body/approver/post', 'invalid_type']])
  })
  test('is refused as a whole where none does, or several do', () => {
    for (const approver of ['张三', {}, { office: '办公室' }]) expect(found(body, { approver })).toEqual([['/body/approver', 'invalid_union']])
  })
})

test('what members have to fulfil together is told in the words of the contract', () => {
  const either = z.strictObject({ a: z.string().optional(), b: z.string().optional() }).refine(({ a, b }) => a !== b).meta({ description: 'a、b 至少填其一' })
  const [error] = validationProblem('body', either.safeParse({}).error?.issues ?? [], 'zh', either).extras.errors ?? []
  expect(error).toMatchObject({ pointer: '/body', detail: '不符合约定：a、b 至少填其一' })
})

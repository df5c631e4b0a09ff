import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { text, uuid } from '../../../platform/http/strings.ts'
import { stepDefinitions } from '../steps/registry.ts'
import { idsIn, withIds } from './ids.ts'

const shape = z.strictObject({
  note: text(10, '说明'), officerId: uuid('人员').optional(), officerIds: z.array(uuid('人员')), inner: z.strictObject({ stepId: uuid('环节'), amount: z.number() }).optional(),
  listed: z.array(z.strictObject({ id: uuid('主键'), name: text(10, '名称') })),
})

describe('ids in the content of steps', () => {
  test('are found wherever the shape has them, and nowhere else', () => {
    const value = { note: 'a', officerId: 'b', officerIds: ['c', 'd'], inner: { stepId: 'e', amount: 1 }, listed: [{ id: 'f', name: 'g' }], strange: 'h' }
    const seen: string[] = []
    const changed = withIds(idsIn(shape), value, (id, member) => {
      seen.push(`${member}=${id}`)
      return id.toUpperCase()
    })
    expect(seen).toEqual(['officerId=b', 'officerIds=c', 'officerIds=d', 'stepId=e', 'id=f'])
    expect(changed).toEqual({ note: 'a', officerId: 'B', officerIds: ['C', 'D'], inner: { stepId: 'E', amount: 1 }, listed: [{ id: 'F', name: 'g' }], strange: 'h' })
  })

  test('what has another shape stays as it is', () => {
    for (const value of [null, 1, 'x', [1], { officerIds: 'x', listed: [null, 3, 'x'], officerId: 5 }]) expect(withIds(idsIn(shape), value, () => '!')).toEqual(value)
  })

  test('every kind of step that performs something in the store can also be retold', () => {
    expect(stepDefinitions.filter((definition) => definition.perform !== undefined && definition.retold === undefined).map(({ kind }) => kind)).toEqual([])
  })
})

import { expect, test } from '@jest/globals'
import { withLast } from './with-last.ts'

test('changes the last item alone, and in a copy', () => {
  const items = [{ day: 1, text: 'a' }, { day: 2, text: 'b' }]
  expect(withLast(items, ({ day }) => ({ day: day + 1 }))).toEqual([{ day: 1, text: 'a' }, { day: 3, text: 'b' }])
  expect(items[1]).toEqual({ day: 2, text: 'b' })
  expect(withLast([] as typeof items, () => ({ day: 9 }))).toEqual([])
})

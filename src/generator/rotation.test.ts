import { describe, expect, test } from '@jest/globals'
import { casesOf, rotationOf, turnOf } from './rotation.ts'

const rotation = rotationOf([34, 24, 18, 7, 7, 10])

describe('the order of agencies', () => {
  test('every agency has its weight in each round', () => {
    expect([0, 1, 2, 3, 4, 5].map((agency) => casesOf(rotation, agency, 100))).toEqual([34, 24, 18, 7, 7, 10])
  })

  test.each([0, 1, 36, 100, 257, 1200])('serials of the first %p cases are those of counting one by one', (cases) => {
    const counted = [0, 0, 0, 0, 0, 0]
    for (let index = 0; index < cases; index += 1) {
      const { agency, serial } = turnOf(rotation, index)
      counted[agency] = (counted[agency] ?? 0) + 1
      expect(serial).toBe(counted[agency])
    }
    expect(counted).toEqual([0, 1, 2, 3, 4, 5].map((agency) => casesOf(rotation, agency, cases)))
  })

  test('the turns are spread: twelve cases reach all six agencies', () => {
    expect(new Set(Array.from({ length: 12 }, (_, index) => turnOf(rotation, index).agency)).size).toBe(6)
  })
})

import { expect, test } from '@jest/globals'
import { oncePer, oncePerWords } from './once-per.ts'

test('what is made of a key is made once, and of another key anew', () => {
  let made = 0
  const of = oncePer((key: object) => ({ key, number: made += 1 }))
  const [first, second] = [{}, {}]
  expect(of(first)).toBe(of(first))
  expect(of(second)).toMatchObject({ number: 2 })
})

test('words and numbers are told apart by their place', () => {
  const of = oncePerWords((...words: (string | number | undefined)[]) => ({ words }))
  expect(of(1, '名称')).toBe(of(1, '名称'))
  expect(of(1, '名称')).not.toBe(of(2, '名称'))
  expect(of('a', 'b')).not.toBe(of('ab'))
  expect(of('b', 'a')).toEqual({ words: ['b', 'a'] })
})

import { expect, test } from '@jest/globals'
import { attachment } from './attachment.ts'

test('a name stands in both forms, and cannot end its own quotes', () => {
  expect(attachment('现场 笔录(1).pdf')).toBe('attachment; filename="__ __(1).pdf"; filename*=UTF-8\'\'%E7%8E%B0%E5%9C%BA%20%E7%AC%94%E5%BD%95%281%29.pdf')
  expect(attachment('a"; x="b\\100%\'*.txt')).toBe('attachment; filename="a_; x=_b_100_\'*.txt"; filename*=UTF-8\'\'a%22%3B%20x%3D%22b%5C100%25%27%2A.txt')
})

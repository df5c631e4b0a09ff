import { expect, test } from '@jest/globals'
import { deviceInForce } from './rules.ts'

const review = { legallyReviewedOn: '2026-01-05', technicallyReviewedOn: '2026-01-06', reviewedUntil: '2027-01-05' }
const device = { publishedOn: '2026-01-08', retiredOn: null, reviews: [review] }

test.each([
  ['2026-01-07', {}, false], ['2026-01-08', {}, true], ['2027-01-05', {}, true], ['2027-01-06', {}, false],
  ['2027-02-02', { reviews: [review, { legallyReviewedOn: '2027-02-01', technicallyReviewedOn: '2027-02-01', reviewedUntil: '2028-01-31' }] }, true],
  ['2027-01-20', { reviews: [review, { legallyReviewedOn: '2027-02-01', technicallyReviewedOn: '2027-02-01', reviewedUntil: '2028-01-31' }] }, false],
  ['2026-05-31', { retiredOn: '2026-06-01' }, true], ['2026-06-01', { retiredOn: '2026-06-01' }, false], ['2026-02-01', { publishedOn: null }, false],
])('on %s, with %j, a device is in force: %s', (on, given, expected) => {
  expect(deviceInForce({ ...device, ...given }, on)).toBe(expected)
})

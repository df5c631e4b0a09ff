import { describe, expect, test } from '@jest/globals'
import { reachesHours, requiredHours, totalHours, yearlyHoursIn } from './rules.ts'

describe('hours of training a year', () => {
  test('60 in the country, 40 in Tianjin, and why', () => {
    expect(requiredHours('410702', 2025)).toEqual({ hours: 60, legalBasis: [{ law: '法治政府建设实施纲要（2021—2025年）', article: '（三十四）' }] })
    expect(requiredHours('410702', 2026).hours).toBe(60)
    expect(requiredHours('120101', 2026)).toEqual({ hours: 40, legalBasis: [{ law: '天津市行政执法监督规定', article: '第十条' }] })
    expect(() => requiredHours('410702', 2020)).toThrow('nothing in force')
  })

  test('a table for counting names the same hours', () => {
    expect(yearlyHoursIn(2025)).toEqual([{ division: '', hours: 60 }, { division: '12', hours: 40 }])
    expect(yearlyHoursIn(2019)).toEqual([])
  })

  test('reached from the last half hour on', () => {
    expect([59.5, 60, 61].map((hours) => reachesHours(hours, 60))).toEqual([false, true, true])
    expect(totalHours({ PUBLIC_LAW: 20.5, PROFESSIONAL: 39.5 })).toBe(60)
  })
})

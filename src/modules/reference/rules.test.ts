import { describe, expect, test } from '@jest/globals'
import { isUuidV7, timestampOf } from '../../kernel/ids.ts'
import type { Adjustment } from './rules.ts'
import { calendarDayId, calendarDays, divisionsOver, isAllowedPeriod, overlayOf } from './rules.ts'

const adjusted = (divisionCode: string, day: string, kind: 'WORK' | 'OFF'): Adjustment => ({ divisionCode, day, kind, source: `${divisionCode}号文` })

describe('工作日历', () => {
  test('without an adjustment the State Council notice decides', () => {
    const days = calendarDays('320685', [], '2026-02-13', '2026-02-16')
    expect(days.map(({ day, kind, origin, source }) => [day, kind, origin, source])).toEqual([
      ['2026-02-13', 'WORK', 'NATIONAL', null], ['2026-02-14', 'WORK', 'NATIONAL', null], ['2026-02-15', 'OFF', 'NATIONAL', null],
    ])
  })

  test('the adjustment of the narrowest division decides, whatever the order they come in', () => {
    const nation = adjusted('000000', '2026-03-02', 'OFF')
    const county = adjusted('320685', '2026-03-02', 'WORK')
    const province = adjusted('320000', '2026-03-02', 'OFF')
    for (const order of [[nation, county, province], [county, province, nation]]) {
      expect(calendarDays('320685', order, '2026-03-02', '2026-03-03')).toEqual([
        { day: '2026-03-02', kind: 'WORK', origin: 'OVERLAY', adjustedFor: '320685', source: '320685号文', loaded: true },
      ])
    }
    expect(calendarDays('320600', [nation, county, province], '2026-03-02', '2026-03-03')[0]).toMatchObject({ kind: 'OFF', adjustedFor: '320000' })
    expect(calendarDays('110101', [nation, county, province], '2026-03-02', '2026-03-03')[0]).toMatchObject({ kind: 'OFF', adjustedFor: '000000' })
  })

  test('an adjustment elsewhere does not count, not even that of a county with the same digits further on', () => {
    const elsewhere = [adjusted('320600', '2026-03-02', 'OFF'), adjusted('321000', '2026-03-02', 'OFF')]
    expect(calendarDays('320100', elsewhere, '2026-03-02', '2026-03-03')[0]).toMatchObject({ kind: 'WORK', origin: 'NATIONAL' })
  })

  test('a year without a notice is said to be open', () => {
    expect(calendarDays('000000', [], '2090-03-01', '2090-03-02')).toEqual([
      { day: '2090-03-01', kind: 'WORK', origin: 'NATIONAL', adjustedFor: null, source: null, loaded: false },
    ])
  })

  test('a period may span 400 days and not run backwards', () => {
    expect(isAllowedPeriod('2025-01-01', '2026-02-05')).toBe(true)
    expect(isAllowedPeriod('2025-01-01', '2026-02-06')).toBe(false)
    expect(isAllowedPeriod('2025-01-02', '2025-01-01')).toBe(false)
    expect(calendarDays('320685', [], '2025-01-01', '2025-01-01')).toEqual([])
  })

  test('divisions over a county, and the overlay of each', () => {
    expect(divisionsOver('320685')).toEqual(['000000', '320000', '320600', '320685'])
    expect(divisionsOver('000000')).toEqual(['000000'])
    expect(divisionsOver('320685').map((code) => overlayOf(adjusted(code, '2026-03-02', 'OFF')).divisionPrefix)).toEqual(['', '32', '3206', '320685'])
  })

  test('a day of a division always has the same id, in the form of every other', () => {
    const id = calendarDayId('320685', '2026-03-02')
    expect(calendarDayId('320685', '2026-03-02')).toBe(id)
    expect(isUuidV7(id)).toBe(true)
    expect(timestampOf(id).toISOString()).toBe('2026-03-02T00:00:00.000Z')
    expect(calendarDayId('320600', '2026-03-02')).not.toBe(id)
    expect(isUuidV7(calendarDayId('320685', '1949-10-01'))).toBe(true)
    expect(calendarDayId('320685', '1949-10-01')).not.toBe(calendarDayId('320685', '1949-10-02'))
  })
})

import { describe, expect, test } from '@jest/globals'
import { membersOf } from '../../../kernel/codes.ts'
import { certificateEndReasons } from '../codes.ts'
import {
  endingActOf, expiryWindows, hasLapsed, lapsedFrom, numberFits, requireNoBar, stateAfterEnd, stateOn, suspensionLimit,
} from './rules.ts'
import { endGrounds } from './thresholds.ts'

const codeOf = (work: () => unknown): string => {
  try { work() } catch (error) { return (error as { code: string }).code }
  return 'nothing'
}

describe('当日状态', () => {
  test.each([
    ['VALID', '2026-03-01', 'EXPIRED'], ['VALID', '2026-03-02', 'VALID'], ['SUSPENDED', '2026-03-01', 'EXPIRED'], ['SUSPENDED', '2026-03-02', 'SUSPENDED'],
    ['CANCELLED', '2026-03-01', 'CANCELLED'], ['REVOKED', '2026-03-01', 'REVOKED'],
  ] as const)('stored as %s, valid to %s: on 2 March it is %s', (status, validTo, expected) => {
    expect(stateOn({ status, validTo }, '2026-03-02')).toBe(expected)
  })

  test('a certificate that ran out is no longer in force from the day after', () => {
    expect(hasLapsed({ status: 'VALID', validTo: '2026-03-02' }, '2026-03-02')).toBe(false)
    expect(lapsedFrom('2026-02-28')).toBe('2026-03-01')
  })
})

describe('终止原因', () => {
  const valid = { status: 'VALID', validTo: '2030-01-01' } as const

  test('each reason belongs to at least one act, and faults alone revoke', () => {
    expect(membersOf(certificateEndReasons).filter((reason) => endGrounds[reason].acts.length === 0)).toEqual([])
    expect(membersOf(certificateEndReasons).filter((reason) => endingActOf(reason) === 'revoke')).toEqual([
      'CRIMINAL', 'DISMISSED', 'ABUSE', 'BRIBERY', 'FRAUD', 'LOST_CASE', 'MISCONDUCT', 'TWO_YEARS_FAIL', 'SUPERVISION_RECOMMENDED',
    ])
  })

  test.each(membersOf(certificateEndReasons))('%s ends by its own acts alone', (reason) => {
    for (const [act, state] of [['cancel', 'CANCELLED'], ['revoke', 'REVOKED']] as const) {
      const fits = endGrounds[reason].acts.includes(act)
      if (fits) expect(stateAfterEnd(valid, act, reason, '2026-03-02')).toBe(state)
      else expect(codeOf(() => stateAfterEnd(valid, act, reason, '2026-03-02'))).toBe('personnel.certificate-reason-unfit')
    }
  })

  test('what has lapsed today is neither cancelled nor revoked', () => {
    expect(codeOf(() => stateAfterEnd({ status: 'VALID', validTo: '2026-03-01' }, 'cancel', 'TRANSFER', '2026-03-02'))).toBe('state.act-not-available')
  })
})

describe('暂扣期限', () => {
  test('in Liaoning six months at most, which also is what stands where none is given', () => {
    expect(suspensionLimit('210102', '2026-03-02', null)).toBe('2026-09-01')
    expect(suspensionLimit('210102', '2026-03-02', '2026-09-01')).toBe('2026-09-01')
    expect(codeOf(() => suspensionLimit('210102', '2026-03-02', '2026-09-02'))).toBe('personnel.suspension-limit-invalid')
  })

  test('elsewhere as given, but not backwards', () => {
    expect(suspensionLimit('320685', '2026-03-02', null)).toBeNull()
    expect(suspensionLimit('320685', '2026-03-02', '2028-01-01')).toBe('2028-01-01')
    expect(codeOf(() => suspensionLimit('320685', '2026-03-02', '2026-03-01'))).toBe('personnel.suspension-limit-invalid')
  })
})

describe('证件编号', () => {
  const fits = (kind: Parameters<typeof numberFits>[0], number: string, on = '2024-01-10') => numberFits(kind, '320685', number, on)

  test.each(['10060685001', '32068500001'])('eleven digits: %s', (number) => { expect(fits('ENFORCEMENT', number)).toBe(true) })
  test.each(['1006068500', '100606850011', '1006068500X', '1 060685001', ' 10060685001'])('not: %s', (number) => {
    expect(fits('ENFORCEMENT', number)).toBe(false)
    expect(fits('SUPERVISION', number)).toBe(false)
  })

  test('before the national style a province numbered as it liked; a ministry still does', () => {
    expect(fits('ENFORCEMENT', '苏F-060123', '2020-12-31')).toBe(true)
    expect(fits('ENFORCEMENT', '苏F-060123', '2021-01-01')).toBe(false)
    expect(fits('MINISTRY', '税执〔2024〕第00017号')).toBe(true)
    expect(fits('MINISTRY', '0 17')).toBe(false)
  })

  test('a province with a form of its own decides there alone, from its day on', () => {
    const common = { field: null, kinds: ['ENFORCEMENT'] as const, validTo: null, verified: 'D' as const, legalBasis: [] }
    const patterns = [
      { ...common, division: null, pattern: /^\d{11}$/, validFrom: '2021-01-01' }, { ...common, division: '33', pattern: /^Z\d{8}$/, validFrom: '2023-01-01' },
    ]
    expect(numberFits('ENFORCEMENT', '330106', 'Z00000017', '2023-01-01', patterns)).toBe(true)
    expect(numberFits('ENFORCEMENT', '330106', '10060685001', '2023-01-01', patterns)).toBe(false)
    expect(numberFits('ENFORCEMENT', '330106', '10060685001', '2022-12-31', patterns)).toBe(true)
    expect(numberFits('ENFORCEMENT', '320685', '10060685001', '2023-01-01', patterns)).toBe(true)
    expect(numberFits('SUPERVISION', '320685', '10060685001', '2023-01-01', patterns)).toBe(false)
  })
})

describe('吊销后再申领', () => {
  const wanted = (fields: string[], on = '2026-03-02') => ({ fields, place: '320685', on })
  const once = { number: '10060685001', fields: ['TRANSPORT', 'MARKET'], endedOn: '2024-05-01' }
  const revoked = [once]

  test('in transport never again; in other fields it may be', () => {
    expect(codeOf(() => { requireNoBar(revoked, wanted(['TRANSPORT'])) })).toBe('personnel.reapplication-barred')
    expect(codeOf(() => { requireNoBar(revoked, wanted(['MARKET'])) })).toBe('nothing')
    expect(codeOf(() => { requireNoBar([], wanted(['TRANSPORT'])) })).toBe('nothing')
    expect(codeOf(() => { requireNoBar([{ ...once, endedOn: '2010-01-01' }], wanted(['TRANSPORT'])) })).toBe('nothing')
  })

  test('where years are set, until they are over', () => {
    const bars = [{ field: null, years: 3, division: '32', validFrom: '2020-01-01', validTo: null, verified: 'D' as const, legalBasis: [] }]
    expect(codeOf(() => { requireNoBar(revoked, wanted(['HEALTH'], '2027-04-30'), bars) })).toBe('personnel.reapplication-barred')
    expect(codeOf(() => { requireNoBar(revoked, wanted(['HEALTH'], '2027-05-01'), bars) })).toBe('nothing')
  })
})

test('到期预警: the bands touch, do not overlap, and begin with the day itself', () => {
  expect(expiryWindows('2026-03-02')).toEqual([
    { band: 'DAYS_30', from: '2026-03-02', to: '2026-04-01' }, { band: 'DAYS_60', from: '2026-04-02', to: '2026-05-01' },
    { band: 'DAYS_90', from: '2026-05-02', to: '2026-05-31' },
  ])
})

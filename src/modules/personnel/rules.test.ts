import { describe, expect, test } from '@jest/globals'
import { membersOf } from '../../kernel/codes.ts'
import { actsFrom, nextState, statesOf } from '../../kernel/state-machine.ts'
import { certificateKinds, staffKinds } from './codes.ts'
import type { QualifyingCertificate } from './rules.ts'
import { certificateInForce, certificateMachine, expiredOn, mayHold, needsFields, numberFits, officerMachine } from './rules.ts'

const certificate = (change: Partial<QualifyingCertificate> = {}): QualifyingCertificate => ({
  id: 'c1', kind: 'ENFORCEMENT', number: '10060685001', fields: ['MARKET', 'HEALTH'], validFrom: '2024-03-01', validTo: '2029-02-28', status: 'VALID',
  endedOn: null, ...change,
})

const inForce = (change: Partial<QualifyingCertificate>, on: string, field = 'MARKET', kind: QualifyingCertificate['kind'] = 'ENFORCEMENT'): boolean =>
  certificateInForce({ certificates: [certificate(change)] }, { kind, field, on }) !== null

describe('证件是否有效', () => {
  test.each([
    ['2024-02-29', false], ['2024-03-01', true], ['2026-08-15', true], ['2029-02-28', true], ['2029-03-01', false],
  ])('both ends of the validity count: %s %s', (on, expected) => { expect(inForce({}, on)).toBe(expected) })

  test.each([
    ['2025-05-31', true], ['2025-06-01', false], ['2025-06-02', false],
  ])('from the day it ended on it is not in force, before it was: %s %s', (on, expected) => {
    expect(inForce({ status: 'CANCELLED', endedOn: '2025-06-01' }, on)).toBe(expected)
    expect(inForce({ status: 'SUSPENDED', endedOn: '2025-06-01' }, on)).toBe(expected)
  })

  test('one suspended or cancelled without a known day counts on no day', () => {
    expect(inForce({ status: 'SUSPENDED' }, '2025-01-01')).toBe(false)
    expect(inForce({ status: 'CANCELLED' }, '2025-01-01')).toBe(false)
  })

  test('an end after the validity does not prolong it', () => {
    expect(inForce({ status: 'CANCELLED', endedOn: '2029-06-01' }, '2029-03-01')).toBe(false)
  })

  test('it counts in its fields alone', () => {
    expect(inForce({}, '2025-01-01', 'HEALTH')).toBe(true)
    expect(inForce({}, '2025-01-01', 'TRANSPORT')).toBe(false)
    expect(inForce({ fields: [] }, '2025-01-01')).toBe(false)
  })

  test('a certificate of a ministry stands for an enforcement certificate, no other kind does', () => {
    expect(membersOf(certificateKinds).filter((kind) => inForce({ kind }, '2025-01-01'))).toEqual(['ENFORCEMENT', 'MINISTRY'])
    expect(inForce({ kind: 'ENFORCEMENT' }, '2025-01-01', 'MARKET', 'MINISTRY')).toBe(false)
    expect(inForce({ kind: 'SUPERVISION' }, '2025-01-01', 'MARKET', 'SUPERVISION')).toBe(true)
  })

  test('of several certificates the one in force is found', () => {
    const certificates = [
      certificate({ id: 'old', status: 'CANCELLED', endedOn: '2025-01-01' }), certificate({ id: 'new', validFrom: '2025-01-01', validTo: '2029-12-31' }),
    ]
    expect(certificateInForce({ certificates }, { kind: 'ENFORCEMENT', field: 'MARKET', on: '2025-01-01' })?.id).toBe('new')
    expect(certificateInForce({ certificates }, { kind: 'ENFORCEMENT', field: 'MARKET', on: '2024-12-31' })?.id).toBe('old')
    expect(certificateInForce({ certificates: [] }, { kind: 'ENFORCEMENT', field: 'MARKET', on: '2024-12-31' })).toBeNull()
  })
})

describe('持证资格', () => {
  test('auxiliary staff hold their work card and nothing else', () => {
    expect(membersOf(certificateKinds).filter((kind) => mayHold('AUXILIARY', kind))).toEqual(['AUXILIARY'])
    expect(membersOf(staffKinds).filter((kind) => mayHold(kind, 'AUXILIARY'))).toEqual(['AUXILIARY'])
  })

  test('who enforces does not supervise', () => {
    expect(mayHold('ENFORCEMENT', 'ENFORCEMENT')).toBe(true)
    expect(mayHold('ENFORCEMENT', 'MINISTRY')).toBe(true)
    expect(mayHold('ENFORCEMENT', 'SUPERVISION')).toBe(false)
    expect(mayHold('SUPERVISION', 'SUPERVISION')).toBe(true)
  })

  test('certificates that entitle to enforce name their fields', () => {
    expect(membersOf(certificateKinds).filter(needsFields)).toEqual(['ENFORCEMENT', 'MINISTRY'])
  })
})

describe('证件编号', () => {
  test.each(['10060685001', '32068500001'])('eleven digits: %s', (number) => { expect(numberFits('ENFORCEMENT', '320685', number)).toBe(true) })
  test.each(['1006068500', '100606850011', '1006068500X', '１00606850 01', ' 10060685001'])('not: %s', (number) => {
    expect(numberFits('ENFORCEMENT', '320685', number)).toBe(false)
    expect(numberFits('SUPERVISION', '320685', number)).toBe(false)
  })

  test('a ministry numbers as it likes', () => {
    expect(numberFits('MINISTRY', '320685', '税执〔2024〕第00017号')).toBe(true)
    expect(numberFits('MINISTRY', '320685', '0 17')).toBe(false)
  })

  test('a province with a form of its own decides there alone', () => {
    const patterns = [{ kinds: ['ENFORCEMENT'] as const, division: '33', pattern: /^Z\d{8}$/ }, { kinds: ['ENFORCEMENT'] as const, division: '', pattern: /^\d{11}$/ }]
    expect(numberFits('ENFORCEMENT', '330106', 'Z00000017', patterns)).toBe(true)
    expect(numberFits('ENFORCEMENT', '330106', '10060685001', patterns)).toBe(false)
    expect(numberFits('ENFORCEMENT', '320685', '10060685001', patterns)).toBe(true)
    expect(numberFits('SUPERVISION', '320685', '10060685001', patterns)).toBe(false)
  })

  test('a certificate that ran out is no longer in force from the day after', () => {
    expect(expiredOn('2026-03-01', '2026-03-02')).toBe('2026-03-02')
    expect(expiredOn('2026-03-02', '2026-03-02')).toBeNull()
  })
})

describe('状态', () => {
  test('every act in every state', () => {
    expect(Object.fromEntries(statesOf(certificateMachine).map((state) => [state, actsFrom(certificateMachine, state)]))).toEqual({
      VALID: ['suspend', 'cancel'], SUSPENDED: ['restore', 'cancel'], CANCELLED: [],
    })
    expect(Object.fromEntries(statesOf(officerMachine).map((state) => [state, actsFrom(officerMachine, state)]))).toEqual({ ACTIVE: ['leave'], LEFT: [] })
    expect(nextState(certificateMachine, 'SUSPENDED', 'restore')).toBe('VALID')
    expect(() => nextState(officerMachine, 'LEFT', 'leave')).toThrow(/not available/)
  })
})

import { describe, expect, test } from '@jest/globals'
import { membersOf } from '../../kernel/codes.ts'
import { actsFrom, nextState, statesOf } from '../../kernel/state-machine.ts'
import { certificateKinds, staffKinds } from './codes.ts'
import type { QualifyingCertificate } from './rules.ts'
import { certificateInForce, certificateMachine, coversPlace, faultsOf, mayHold, needsFields, officerMachine } from './rules.ts'

const certificate = (change: Partial<QualifyingCertificate> = {}): QualifyingCertificate => ({
  id: 'c1', kind: 'ENFORCEMENT', number: '10060685001', fields: ['MARKET', 'HEALTH'], validFrom: '2024-03-01', validTo: '2029-02-28', status: 'VALID',
  areaCode: '320685', suspendedOn: null, endedOn: null, pastSuspensions: [], ...change,
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
    expect(inForce({ status: 'SUSPENDED', suspendedOn: '2025-06-01' }, on)).toBe(expected)
    expect(inForce({ status: 'REVOKED', endedOn: '2025-06-01' }, on)).toBe(expected)
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

describe('不能作为凭证的情形', () => {
  const faults = (change: Partial<QualifyingCertificate>, on: string, field: string | null = 'MARKET', place: string | null = '320685') =>
    faultsOf(certificate(change), { field, place, on })

  test('a suspension that is over counts on its days, and on no other', () => {
    const pastSuspensions = [{ from: '2025-01-10', to: '2025-02-10' }]
    expect(['2025-01-09', '2025-01-10', '2025-02-09', '2025-02-10'].map((on) => faults({ pastSuspensions }, on))).toEqual([[], ['SUSPENDED'], ['SUSPENDED'], []])
  })

  test('one cancelled while suspended was not in force from its suspension on', () => {
    const change = { status: 'CANCELLED', suspendedOn: '2025-01-10', endedOn: '2025-06-01' } as const
    expect(['2025-01-09', '2025-01-10', '2025-06-01'].map((on) => faults(change, on))).toEqual([[], ['SUSPENDED'], ['SUSPENDED', 'CANCELLED']])
  })

  test('every reason is named', () => {
    expect(faults({ status: 'REVOKED', endedOn: '2025-01-01', suspendedOn: '2024-06-01' }, '2030-01-01', 'FIRE', '330106'))
      .toEqual(['EXPIRED', 'SUSPENDED', 'REVOKED', 'FIELD', 'AREA'])
    expect(faults({}, '2020-01-01', null, null)).toEqual(['NOT_YET_VALID'])
    expect(faults({ status: 'EXPIRED', endedOn: '2025-04-01' }, '2025-04-01')).toEqual(['EXPIRED'])
  })

  test.each([
    ['320685', '320685', true], ['320600', '320685', true], ['320000', '320685', true], ['320685', '320600', false], ['320500', '320685', false],
  ])('the area %s holds %s: %s', (area, place, expected) => { expect(coversPlace(area, place)).toBe(expected) })
})

describe('状态', () => {
  test('every act in every state', () => {
    expect(Object.fromEntries(statesOf(certificateMachine).map((state) => [state, actsFrom(certificateMachine, state)]))).toEqual({
      VALID: ['suspend', 'renew', 'replace', 'amend', 'file', 'cancel', 'revoke', 'expire'], SUSPENDED: ['restore', 'cancel', 'revoke', 'expire'],
      EXPIRED: [], CANCELLED: [], REVOKED: [],
    })
    expect(Object.fromEntries(statesOf(officerMachine).map((state) => [state, actsFrom(officerMachine, state)]))).toEqual({ ACTIVE: ['transfer', 'leave'], LEFT: ['return'] })
    expect(nextState(certificateMachine, 'SUSPENDED', 'restore')).toBe('VALID')
    expect(() => nextState(officerMachine, 'LEFT', 'leave')).toThrow(/not available/)
  })
})

import { describe, expect, test } from '@jest/globals'
import { consequenceOf, requireResultSupported, requireVerifiable, requireVerificationDay } from './rules.ts'

const problem = (code: string) => expect.objectContaining({ code: `annual-verifications.${code}` })
const certificate = { status: 'VALID', endedOn: null, issuedOn: '2024-01-10', divisionCode: '410702', fields: ['MARKET'] }

describe('who is verified', () => {
  test('a certificate that has not ended, of that year or before', () => {
    expect(() => { requireVerifiable(certificate, 2024) }).not.toThrow()
    expect(() => { requireVerifiable({ ...certificate, status: 'SUSPENDED' }, 2025) }).not.toThrow()
    expect(() => { requireVerifiable(certificate, 2023) }).toThrow(problem('certificate-newer'))
    expect(() => { requireVerifiable({ ...certificate, endedOn: '2025-01-01' }, 2025) }).toThrow(problem('certificate-ended'))
  })

  test('within the year or after it, not in the future', () => {
    expect(() => { requireVerificationDay('2025-01-01', 2025, '2025-01-01') }).not.toThrow()
    expect(() => { requireVerificationDay('2026-02-01', 2025, '2026-03-02') }).not.toThrow()
    expect(() => { requireVerificationDay('2024-12-31', 2025, '2026-03-02') }).toThrow(problem('verified-too-early'))
    expect(() => { requireVerificationDay('2026-03-03', 2025, '2026-03-02') }).toThrow(expect.objectContaining({ code: 'personnel.date-in-future' }))
  })
})

test('who passes has the hours and an assessment that is not failed', () => {
  const support = { hours: 60, required: 60, assessment: 'BASICALLY_COMPETENT' as const }
  expect(() => { requireResultSupported('PASS', support) }).not.toThrow()
  expect(() => { requireResultSupported('PASS', { ...support, hours: 59.5 }) }).toThrow(problem('hours-missing'))
  expect(() => { requireResultSupported('PASS', { ...support, assessment: null }) }).toThrow(problem('assessment-missing'))
  expect(() => { requireResultSupported('PASS', { ...support, assessment: 'INCOMPETENT' }) }).toThrow(problem('assessment-failed'))
  expect(() => { requireResultSupported('FAIL', { hours: 0, required: 60, assessment: 'INCOMPETENT' }) }).not.toThrow()
  expect(() => { requireResultSupported('NOT_DONE', { hours: 0, required: 60, assessment: null }) }).not.toThrow()
})

describe('what follows', () => {
  const transport = { ...certificate, fields: ['MARKET', 'TRANSPORT'] }
  test.each([
    ['PASS', 'FAIL', certificate, 'NONE', null], ['FAIL', null, certificate, 'CANCEL', 'NOT_QUALIFIED'], ['FAIL', 'PASS', certificate, 'CANCEL', 'NOT_QUALIFIED'],
    ['FAIL', 'NOT_DONE', certificate, 'CANCEL', 'NOT_QUALIFIED'], ['FAIL', 'FAIL', certificate, 'REVOKE', 'TWO_YEARS_FAIL'],
    ['NOT_DONE', null, certificate, 'SUSPEND', null], ['NOT_DONE', 'NOT_DONE', certificate, 'LAPSE', 'NOT_VERIFIED'],
    ['FAIL', null, transport, 'SUSPEND', null], ['FAIL', 'FAIL', transport, 'REVOKE', 'TWO_YEARS_FAIL'], ['NOT_DONE', null, transport, 'LAPSE', 'NOT_VERIFIED'],
  ] as const)('%s after %s', (result, previous, held, consequence, endReason) => {
    expect(consequenceOf(result, previous, held, '2026-03-02')).toEqual({ consequence, endReason })
  })
})

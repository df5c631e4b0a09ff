import { describe, expect, test } from '@jest/globals'
import { identityKey, readIdentity } from './identity.ts'

const today = '2026-03-02'
const read = (given: Partial<Parameters<typeof readIdentity>[0]>) => readIdentity({ idNumber: '11010519491231002X', ...given }, today)

describe('居民身份证', () => {
  test('birth date and gender come from the number', () => {
    expect(read({ idNumber: '11010519491231002x' })).toEqual({ kind: 'RESIDENT_ID', number: '11010519491231002X', birthDate: '1949-12-31', gender: 'FEMALE' })
    expect(read({ birthDate: '1949-12-31', gender: 'FEMALE' }).birthDate).toBe('1949-12-31')
  })

  test.each(['110105194912310021', '1101051949123100', '11010520491231002X', 'E12345678'])('%s is refused', (idNumber) => {
    expect(() => read({ idNumber })).toThrow(expect.objectContaining({ code: 'personnel.id-number-invalid' }))
  })

  test.each([{ birthDate: '1949-12-30' }, { gender: 'MALE' as const }])('what is given beside it must agree: %j', (given) => {
    expect(() => read(given)).toThrow(expect.objectContaining({ code: 'personnel.identity-contradictory' }))
  })
})

describe('其他身份证件', () => {
  const passport = { idDocumentKind: 'PASSPORT' as const, idNumber: 'e12345678', birthDate: '1990-01-02', gender: 'MALE' as const }
  test('only the length is judged; birth date and gender are given', () => {
    expect(read(passport)).toEqual({ kind: 'PASSPORT', number: 'E12345678', birthDate: '1990-01-02', gender: 'MALE' })
    expect(() => read({ ...passport, idNumber: 'E123' })).toThrow(expect.objectContaining({ code: 'personnel.id-number-invalid' }))
    expect(() => read({ ...passport, idNumber: 'E'.repeat(18) })).toThrow(expect.objectContaining({ code: 'personnel.id-number-invalid' }))
    expect(read({ ...passport, idDocumentKind: 'FOREIGN_RESIDENT_ID', idNumber: '911124198108030024' }).kind).toBe('FOREIGN_RESIDENT_ID')
  })

  test.each([{ birthDate: undefined }, { gender: undefined }])('without %j it is incomplete', (given) => {
    expect(() => read({ ...passport, ...given })).toThrow(expect.objectContaining({ code: 'personnel.identity-incomplete' }))
  })

  test('nobody is born tomorrow', () => {
    expect(() => read({ ...passport, birthDate: '2026-03-03' })).toThrow(expect.objectContaining({ code: 'personnel.date-in-future' }))
  })

  test('equal numbers of different documents are different people', () => {
    expect(identityKey('RESIDENT_ID', '11010519491231002x')).toBe('11010519491231002X')
    expect(identityKey('PASSPORT', 'e12345678')).not.toBe(identityKey('TAIWAN_PERMIT', 'e12345678'))
  })
})

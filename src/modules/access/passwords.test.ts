import { beforeAll, describe, expect, test } from '@jest/globals'
import { createPasswords, newPassword, type Passwords } from './passwords.ts'

describe('password hashes', () => {
  let passwords: Passwords
  beforeAll(() => { passwords = createPasswords(2 ** 4) })

  test('a hash tells its own password from every other, and no two hashes are alike', async () => {
    const stored = await passwords.hash('Korrekt-Pferd-7')
    expect(stored).toMatch(/^scrypt\$16\$8\$1\$/)
    expect(stored).not.toBe(await passwords.hash('Korrekt-Pferd-7'))
    expect(await passwords.verify('Korrekt-Pferd-7', stored)).toBe(true)
    expect(await passwords.verify('korrekt-pferd-7', stored)).toBe(false)
    expect(await passwords.verify('Korrekt-Pferd-7', null)).toBe(false)
  })

  test('the same letters are the same password however the keyboard composes them', async () => {
    expect(await passwords.verify('Cafe\u0301-Pferd-7', await passwords.hash('Café-Pferd-7'))).toBe(true)
  })

  test('a hash made under other parameters still verifies, and is known to be outdated', async () => {
    const stored = await createPasswords(2 ** 5).hash('Korrekt-Pferd-7')
    expect(await passwords.verify('Korrekt-Pferd-7', stored)).toBe(true)
    expect(passwords.outdated(stored)).toBe(true)
    expect(passwords.outdated(await passwords.hash('Korrekt-Pferd-7'))).toBe(false)
  })

  test('what is no hash of ours is an error, not a wrong password', async () => {
    await expect(passwords.verify('x', 'bcrypt$1$2$3$4$5')).rejects.toThrow('unknown form')
  })

  test('of many at once some are sent away before they take memory, and afterwards all is well', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 80 }, () => passwords.hash('Korrekt-Pferd-7')))
    const refused = outcomes.flatMap((outcome) => outcome.status === 'rejected' ? [outcome.reason as unknown] : [])
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.length).toBeLessThan(80)
    for (const reason of refused) expect(reason).toMatchObject({ code: 'access.log-in-busy', definition: { status: 503 }, extras: { retryAfterSeconds: 2 } })
    await expect(passwords.hash('Korrekt-Pferd-7')).resolves.toMatch(/^scrypt/)
  })

  test('a one-time password is long, random and has no letters that are mistaken for others', () => {
    const made = Array.from({ length: 50 }, newPassword)
    expect(new Set(made).size).toBe(50)
    expect(made.filter((password) => !/^[a-km-zA-HJ-NP-Z2-9]{16}$/.test(password))).toEqual([])
  })
})

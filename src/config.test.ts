import { describe, expect, test } from '@jest/globals'
import { ConfigError, readConfig } from './config.ts'

const cannotUse = (settings: Record<string, string>): string => {
  try {
    readConfig(settings)
    return ''
  } catch (error) {
    return error instanceof ConfigError ? error.message : String(error)
  }
}

describe('what the process could not use later is refused at once, by name and without its value', () => {
  test.each([
    ['DATABASE_URL', 'postgres://user:se#cret@host:5432/mingjian'],
    ['MIGRATION_DATABASE_URL', 'postgres://user:secret@host:port/mingjian'],
    ['PUBLIC_URL', 'mingjian.example.gov.cn:443'],
    ['OIDC_ISSUER', 'ftp://id.example.gov.cn'],
    ['CORS_ORIGINS', 'https://portal.example.gov.cn/'],
    ['CORS_ORIGINS', '*'],
    ['TRUSTED_PROXIES', '10.0.0.1, proxy.example.gov.cn'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '0.0.0.0/0'],
  ])('%s=%s', (name, value) => {
    const sentence = cannotUse({ [name]: value })
    expect(sentence).toMatch(new RegExp(`^These settings cannot be used: ${name}[^;]* \\(expected [^;]*\\)\\.$`))
    expect(sentence).not.toContain('cret')
  })

  test.each([
    ['DATABASE_URL', 'postgresql://user:se%23cret@[::1]:5432/mingjian?sslmode=verify-full'],
    ['DATABASE_URL', 'postgres://user:secret@/mingjian?host=/run/postgresql'],
    ['DATABASE_URL', 'postgres:///mingjian'],
    ['CORS_ORIGINS', 'https://portal.example.gov.cn, http://localhost:5173'],
    ['TRUSTED_PROXIES', '10.0.0.0/8, ::1, fd00::/8, 192.168.1.7'],
  ])('but not %s=%s', (name, value) => {
    expect(cannotUse({ [name]: value })).toBe('')
  })
})

test('an empty value counts as not given; an empty role is a role not taken', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', CORS_ORIGINS: '', DATABASE_ROLE: '' })).toMatchObject({ PORT: 3000, CORS_ORIGINS: [], DATABASE_ROLE: '' })
  expect(readConfig({}).DATABASE_ROLE).toBe('mingjian_app')
})

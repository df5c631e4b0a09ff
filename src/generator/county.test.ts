import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { csvHeader, toCsv } from '../modules/cases/csv.ts'
import { generateCounty } from './county.ts'
import type { CountyOptions, GeneratedCounty } from './county.ts'
import { fieldProfiles } from './fields/profiles.ts'

const haian: CountyOptions = { county: '320685', divisionName: '海安市', cases: 1200, seed: 1, from: '2025-01-01', to: '2025-12-31' }

function digest(lines: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const line of lines) hash.update(`${line}\n`)
  return hash.digest('hex')
}

function* jsonLines(county: GeneratedCounty): Generator<string, void, undefined> {
  for (const rows of [county.agencies, county.officerRows(), county.cases(), [county.truth()]]) {
    for (const row of rows) yield JSON.stringify(row)
  }
}

describe('a generated county', () => {
  const county = generateCounty(haian)

  test('has the bytes it always had', () => {
    expect(digest(jsonLines(county))).toBe('694cfe008b3969d245144c68ade7583e120eded37caee2e145992ee4f081c7b2')
    expect(digest([csvHeader, ...Array.from(county.cases(), toCsv)])).toBe('8d24fb44fadc6d24ebe9a5ebee40c87a8314a51ad36c9c8e850a00255a35a8b0')
  })

  test('has others for another seed, county, size or period', () => {
    const variants = [{ seed: 2 }, { county: '320682', divisionName: '如皋市' }, { cases: 1199 }, { to: '2025-12-30' }]
    const digests = [county, ...variants.map((change) => generateCounty({ ...haian, ...change }))].map((one) => digest(jsonLines(one)))
    expect(new Set(digests).size).toBe(digests.length)
  })

  test('has the six agencies of the fields of the report, and the justice bureau', () => {
    expect(county.agencies.map(({ shortName, kind, fields, organCode }) => [shortName, kind, fields.join(), organCode])).toEqual([
      ['司法局', 'SUPERVISION_BODY', 'JUSTICE', '海司'],
      ['市场监管局', 'ENFORCEMENT_AGENCY', 'MARKET', '海市监'],
      ['城市管理局', 'ENFORCEMENT_AGENCY', 'URBAN', '海城管'],
      ['交通运输局', 'ENFORCEMENT_AGENCY', 'TRANSPORT', '海交'],
      ['文化广电和旅游局', 'ENFORCEMENT_AGENCY', 'CULTURE', '海文广旅'],
      ['自然资源和规划局', 'ENFORCEMENT_AGENCY', 'NATURAL_RESOURCES', '海自然资'],
      ['生态环境局', 'ENFORCEMENT_AGENCY', 'ECOLOGY', '海环'],
    ])
  })

  test('gives the same officers at once as one by one', () => {
    expect(county.officers).toEqual([...county.officerRows()])
  })

  test('makes any case without those before it', () => {
    const all = [...county.cases()]
    expect(all).toHaveLength(1200)
    const alone = generateCounty(haian)
    for (const index of [1199, 0, 617, 1, 600]) expect(alone.caseAt(index)).toEqual(all[index])
  })

  test.each([-1, 1200, 0.5])('has no case %p', (index) => {
    expect(() => county.caseAt(index)).toThrow(RangeError)
  })

  test('may be without any case', () => {
    const empty = generateCounty({ ...haian, cases: 0 })
    expect([...empty.cases()]).toEqual([])
    expect(empty.truth()).toMatchObject({ cases: 0, fineYuan: '0.00', officers: 4 + 6 * 5 })
  })

  test('may have up to twelve agencies, each with its own code and characters', () => {
    const large = generateCounty({ ...haian, agencies: 12, cases: 300 })
    expect(large.agencies).toHaveLength(13)
    for (const property of ['name', 'shortName', 'uscc', 'organCode'] as const) {
      expect(new Set(large.agencies.map((agency) => agency[property])).size).toBe(13)
    }
    expect(new Set(fieldProfiles.map(({ code }) => code)).size).toBe(12)
    expect(fieldProfiles.every(({ code }) => /^[A-Z]{1,6}$/.test(code))).toBe(true)
  })

  test('the large fields have more than twenty breaches of their own', () => {
    const counts = fieldProfiles.map(({ breaches: { anybody, businesses } }) => new Set([...anybody, ...businesses]).size)
    expect(counts.slice(0, 3).every((count) => count > 20)).toBe(true)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(18)
    const breaches = fieldProfiles.flatMap(({ breaches: { anybody, businesses } }) => [...anybody, ...businesses])
    expect(new Set(breaches).size).toBe(breaches.length)
  })

  test.each<[string, Partial<CountyOptions>]>([
    ['a city', { county: '320600' }], ['a short code', { county: '32068' }], ['a name in letters', { divisionName: 'Haian' }],
    ['half a case', { cases: 0.5 }], ['fewer cases than none', { cases: -1 }], ['a period backwards', { from: '2026-01-01' }],
    ['a day that is none', { to: '2025-02-30' }], ['no agency', { agencies: 0 }], ['thirteen agencies', { agencies: 13 }],
    ['a period of days off', { from: '2025-10-01', to: '2025-10-08' }], ['a negative seed', { seed: -1 }],
    ['more officers than certificate numbers', { cases: 1_300_000 }], ['more cases than an agency can number', { cases: 1_000_000, agencies: 1 }],
  ])('refuses %s', (_, change) => {
    expect(() => generateCounty({ ...haian, ...change })).toThrow(RangeError)
  })
})

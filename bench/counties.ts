import { readFileSync } from 'node:fs'
import type { GeneratedCounty } from '../src/generator/county.ts'
import { generateCounty } from '../src/generator/county.ts'

/** The same at every size, so that a county's list stays comparable while cities, provinces and tables grow. */
export const casesPerCounty = 2_500
/** The city whose counties come first; its list is the one of city scope. */
export const city = '320600'

export interface County { code: string, data: GeneratedCounty }

/** The counties that hold so many cases: those of the city first, then those of its province, then all others by code. */
export function* countiesFor(cases: number): Generator<County, void, undefined> {
  const wanted = Math.max(1, Math.round(cases / casesPerCounty))
  for (const { code, name } of divisions().slice(0, wanted)) {
    yield {
      code, data: generateCounty({ county: code, divisionName: name, cases: Math.min(cases, casesPerCounty), seed: 1, from: '2025-01-01', to: '2025-12-31' }),
    }
  }
}

function divisions(): { code: string, name: string }[] {
  const lines = readFileSync(new URL('../seeds/reference/divisions.csv', import.meta.url), 'utf8').split(/\r?\n/)
  const counties = lines.map((line) => line.split(',')).filter(([, name = '', level]) => level === 'COUNTY' && /^\p{Script=Han}{2,30}$/u.test(name))
    .map(([code = '', name = '']) => ({ code, name }))
  const distance = ({ code }: { code: string }): number => code.startsWith(city.slice(0, 4)) ? 0 : code.startsWith(city.slice(0, 2)) ? 1 : 2
  return counties.sort((a, b) => distance(a) - distance(b) || a.code.localeCompare(b.code))
}

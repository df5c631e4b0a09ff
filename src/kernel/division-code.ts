export type DivisionLevel = 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP'

const levels: readonly (readonly [RegExp, DivisionLevel])[] = [
  [/^(?:[1-9][1-9]|50)0000$/, 'PROVINCE'],
  [/^(?:[1-9][1-9]|50)(?!00)\d{2}00$/, 'CITY'],
  [/^(?:[1-9][1-9]|50)(?!00)\d{2}(?!00)\d{2}$/, 'COUNTY'],
  // The middle may be a city: a few cities (Dongguan 441900, Zhongshan 442000) have townships and no counties.
  [/^(?:[1-9][1-9]|50)(?!00)\d{4}(?!000)\d{3}$/, 'TOWNSHIP'],
]

/** The level of a division code 行政区划代码 (6 digits GB/T 2260, 9 digits GB/T 10114); null where it has no such form. */
export function levelOf(code: string): DivisionLevel | null {
  return levels.find(([pattern]) => pattern.test(code))?.[1] ?? null
}

/**
 * The digits that every code within the division starts with: 320000 → 32, 320600 → 3206.
 * @throws RangeError where `code` has no level; an empty prefix would hold the whole country
 */
export function divisionPrefix(code: string): string {
  const level = levelOf(code)
  if (level === null) throw new RangeError('not a division code')
  return level === 'PROVINCE' ? code.slice(0, 2) : level === 'CITY' ? code.slice(0, 4) : code
}

/** Whether `code` is the division `ancestorCode` or lies below it; false where either is no division code. */
export function isWithin(code: string, ancestorCode: string): boolean {
  return levelOf(code) !== null && levelOf(ancestorCode) !== null && code.startsWith(divisionPrefix(ancestorCode))
}

/**
 * The codes above a division, highest first, without itself: 320685 → 320000, 320600.
 * Codes only: counties directly under a province yield the formal city-level code (429004 → 429000).
 * @throws RangeError where `code` has no level
 */
export function ancestorsOf(code: string): string[] {
  if (levelOf(code) === null) throw new RangeError('not a division code')
  const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6)]
  return [...new Set(above)].filter((candidate) => candidate !== code)
    .filter((candidate) => isWithin(code, candidate))
}

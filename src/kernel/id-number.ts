const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'
const earliestBirthYear = 1800

export type Gender = 'MALE' | 'FEMALE'

export interface IdNumberReading {
  valid: boolean
  birthDate: string | null
  gender: Gender | null
}

const unreadable: IdNumberReading = { valid: false, birthDate: null, gender: null }

/** A 公民身份号码 as it is stored: no spaces around it, the check character X upper-case. */
export function normaliseIdNumber(text: string): string {
  return text.trim().replace(/x$/, 'X')
}

/**
 * Judges a normalised 18-character ID number (GB 11643-1999) and reads birth date and gender from it.
 * The division prefix is not looked up: abolished codes stay on the cards of the people who got them.
 * @param today legal date YYYY-MM-DD; a birth date after it makes the number invalid
 */
export function examineIdNumber(text: string, today: string): IdNumberReading {
  if (!/^\d{17}[\dX]$/.test(text) || idNumberCheckDigit(text.slice(0, 17)) !== text[17]) return { ...unreadable }
  const birthDate = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`
  if (!isBirthDate(birthDate) || birthDate > today) return { ...unreadable }
  return { valid: true, birthDate, gender: Number(text[16]) % 2 === 1 ? 'MALE' : 'FEMALE' }
}

/**
 * The 18th character for the first 17 digits (GB 11643-1999).
 * @throws RangeError where they are not 17 digits
 */
export function idNumberCheckDigit(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new RangeError('not the first 17 digits of an ID number')
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return checkCharacters.charAt(sum % 11)
}

/**
 * A number with a right check character, for generated data.
 * @param parts six digits of division, birth date YYYY-MM-DD, sequence from 0 to 999 (odd is male)
 * @throws RangeError where a part does not fit
 */
export function makeIdNumber(parts: { division: string, birthDate: string, sequence: number }): string {
  const sequence = String(parts.sequence).padStart(3, '0')
  if (!/^\d{6}$/.test(parts.division) || !isBirthDate(parts.birthDate) || !/^\d{3}$/.test(sequence)) {
    throw new RangeError('the parts do not make an ID number')
  }
  const first17 = parts.division + parts.birthDate.replaceAll('-', '') + sequence
  return first17 + idNumberCheckDigit(first17)
}

function isBirthDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number(text.slice(0, 4)) < earliestBirthYear) return false
  const instant = new Date(`${text}T00:00:00Z`)
  // The engine may roll 30 February over into March instead of refusing it.
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
const form = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** A 统一社会信用代码 as it is stored: no spaces around it, ASCII letters upper-case. Nothing else is repaired. */
export function normaliseUscc(text: string): string {
  // Only a–z: toUpperCase() would also turn a ligature such as U+FB00 into two valid letters.
  return text.trim().replace(/[a-z]/g, (letter) => letter.toUpperCase())
}

/** Whether `text`, as it stands, has the 18 characters of GB 32100-2015. A failure is an error. */
export function isUsccForm(text: string): boolean {
  return form.test(text)
}

/**
 * Whether both check characters are right: the 17th (GB 11714) and the 18th (GB 32100-2015).
 * A failure is only a warning: codes with a wrong check character were really issued.
 */
export function hasValidUsccCheck(text: string): boolean {
  return isUsccForm(text)
    && organisationCodeCheckDigit(text.slice(8, 16)) === text[16]
    && usccCheckDigit(text.slice(0, 17)) === text[17]
}

/**
 * The 18th character for the first 17 (GB 32100-2015).
 * @throws RangeError where they are not 17 characters of the code's alphabet
 */
export function usccCheckDigit(first17: string): string {
  const values = Array.from(first17, (character) => alphabet.indexOf(character))
  if (values.length !== codeWeights.length || values.includes(-1)) throw new RangeError('not the first 17 characters of a USCC')
  return alphabet.charAt((31 - weighted(values, codeWeights) % 31) % 31)
}

/**
 * The check character of an organisation code 组织机构代码 (GB 11714), 17th of the USCC.
 * @throws RangeError where `first8` is not 8 digits or upper-case letters
 */
export function organisationCodeCheckDigit(first8: string): string {
  if (!/^[0-9A-Z]{8}$/.test(first8)) throw new RangeError('not the first 8 characters of an organisation code')
  const values = Array.from(first8, (character) => Number.parseInt(character, 36))
  return '0123456789X'.charAt((11 - weighted(values, organisationWeights) % 11) % 11)
}

/**
 * A code with both check characters right, for generated data.
 * @param parts one character each for department and category, six digits of division, serial from 0 to 99,999,999
 * @throws RangeError where a part does not fit
 */
export function makeUscc(parts: { department: string, category: string, division: string, serial: number }): string {
  const organisation = String(parts.serial).padStart(8, '0')
  const first17 = parts.department + parts.category + parts.division + organisation + organisationCodeCheckDigit(organisation)
  const code = first17 + usccCheckDigit(first17)
  if (!isUsccForm(code)) throw new RangeError('the parts do not make a USCC')
  return code
}

function weighted(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0)
}

export interface DocumentNumber {
  organCode: string
  year: number
  serial: number
}

const blanks = /[\s\u200B-\u200D\u2060]/g
const loose = /^(.*)[〔[［【（(﹝](\d{4})[〕\]］】）)﹞]第?(\d+)号$/
const strict = /^([\p{Script=Han}A-Za-z()（）]+)〔((?:19|20)\d{2})〕([1-9]\d{0,8})号$/u

/**
 * Brings a document number 发文字号 into the form of GB/T 9704-2012, 7.2.5: full year in hexagonal brackets,
 * no 第, no leading zeros; spaces removed, full-width digits made plain, NFC. Other text comes back with its spaces removed.
 */
export function normaliseDocumentNumber(text: string): string {
  const compact = text.replace(blanks, '').replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).normalize('NFC')
  const match = loose.exec(compact)
  if (match === null) return compact
  const [, organCode = '', year = '', serial = ''] = match
  return `${organCode}〔${year}〕${serial.replace(/^0+(?=\d)/, '')}号`
}

/** Reads organ code 机关代字, year and serial out of a number in any accepted spelling; null where it is none. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const match = strict.exec(normaliseDocumentNumber(text))
  if (match === null) return null
  const [, organCode = '', year = '', serial = ''] = match
  return { organCode, year: Number(year), serial: Number(serial) }
}

/** The year in the brackets of a number in any accepted spelling, whatever stands before them; null where there is none. */
export function yearOfDocumentNumber(text: string): number | null {
  const year = loose.exec(normaliseDocumentNumber(text))?.[2]
  return year === undefined ? null : Number(year)
}

/**
 * Writes a document number, e.g. 海市监罚〔2021〕3号.
 * @throws RangeError where the parts do not make a number that can be read again
 */
export function formatDocumentNumber(parts: DocumentNumber): string {
  const text = `${parts.organCode}〔${parts.year}〕${parts.serial}号`
  if (!strict.test(text)) throw new RangeError('the parts do not make a document number')
  return text
}

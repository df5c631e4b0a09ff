import { maskName } from '../../../kernel/mask.ts'
import type { MaskedKind, NameMask } from '../codes.ts'

/** A value that must not be public, as it was told, and what stands in its place. */
export interface Hidden { value: string, shown: string, kind: MaskedKind }

/** What was hidden, and how often. */
export type MaskedCounts = Readonly<Partial<Record<MaskedKind, number>>>

export const blank = '****'

/** A name as a place shows it. */
export const shownName = (name: string, mask: NameMask): string => mask === 'FULL' ? name : mask === 'SURNAME' ? maskName(name) : blank

const digit = '[0-9０-９]'
const mark = '[ \\-－—·.]?'
// A date stays; ten or more digits in a row, with or without marks between, are the number of a document, a telephone or an account.
const longNumber = new RegExp(`(${digit}{4}[-/.]${digit}{1,2}[-/.]${digit}{1,2})|${digit}(?:${mark}${digit}){9,}[Xx]?`, 'gu')
const end = '[^，。；、,;：:*\\s（）()]'
const afterWord: readonly [RegExp, MaskedKind][] = [
  [new RegExp(`((?:电话|手机|联系方式|账号|账户|卡号|证件号码?|身份证号?码?|护照号?码?|车牌号?码?)(?:号码)?(?:为|是|系)?[：:]?\\s?)${end}{4,40}`, 'gu'), 'NUMBER'],
  [new RegExp(`((?:家庭住址|家庭地址|户籍地址?|户籍所在地|现住址?|居住于|居住在|家住|住址|住所地?|住)(?:为|是|在|于)?[：:]?\\s?)(?=${end}*[省市区县镇乡村路街巷弄号栋幢楼室])${end}{4,60}`, 'gu'), 'PLACE'],
  [new RegExp(`((?:患有|确诊为?|诊断为|病史[为是]?|身孕)[：:]?)${end}{1,40}`, 'gu'), 'CONDITION'],
]

/** The characters of a value with whatever may have been written between them; one that is short is looked for as it is. */
function patternOf(value: string): RegExp {
  const characters = Array.from(value).map((character) => RegExp.escape(character))
  return new RegExp(characters.length > 5 ? characters.join('[ \\-－·]?') : characters.join(''), 'gu')
}

/**
 * A text without what must not be public: first the values that are known, the longest first, then whatever looks like a number of a person,
 * an address after a word that announces one, or a state of health. Where in doubt more is hidden.
 */
export function maskText(text: string, hidden: readonly Hidden[], counts: Map<MaskedKind, number>): string {
  const count = (kind: MaskedKind): void => { counts.set(kind, (counts.get(kind) ?? 0) + 1) }
  let masked = text
  for (const { value, shown, kind } of hidden.toSorted((one, other) => other.value.length - one.value.length)) {
    masked = masked.replace(patternOf(value), () => {
      count(kind)
      return shown
    })
  }
  masked = masked.replace(longNumber, (_found, date: string | undefined) => {
    if (date !== undefined) return date
    count('NUMBER')
    return blank
  })
  for (const [pattern, kind] of afterWord) {
    masked = masked.replace(pattern, (_found, word: string) => {
      count(kind)
      return `${word}${blank}`
    })
  }
  return masked
}

/** Whether a text still holds one of the values; asked again of everything that is about to be stored as public. */
export const stillHolds = (text: string, hidden: readonly Hidden[]): boolean => hidden.some(({ value, shown }) => value !== shown && patternOf(value).test(text))

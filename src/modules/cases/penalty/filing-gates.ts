import { isWithin } from '../../../kernel/division-code.ts'
import type { Failing } from '../../../kernel/gate.ts'
import { defineGates } from '../../../kernel/gate.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { CaseRow } from '../store.ts'
import { article, ofPenalty } from './law.ts'
import { barredAfter, barredAtLast } from './periods.ts'

/** What is known when a case is filed online. */
export interface FilingGateFacts {
  file: { row: Pick<CaseRow, 'actKind' | 'divisionCode' | 'itemCode' | 'actDivisionCode' | 'actEndedOn' | 'filedOn'> }
  on: LocalDate
  /** Whether the agency holds the power item that is named; true where none is. */
  holdsItem: boolean
  /** Numbers of cases in which a party was fined for the same item or cause and, as far as is known, the same act; null for a case outside the scope of the caller. */
  finedIn: readonly (string | null)[]
  /** When the act was discovered, where that was before the filing: the day of the clue it comes from. */
  discoveredOn?: LocalDate | undefined
}

const nation = '000000'

/** Whether a place lies in the division of an agency, or is that division. */
const lies = (place: string, division: string): boolean => division === nation || isWithin(place, division)

/** Until when the act could be discovered, where its end is known: in general, and where harm makes it longer. */
const limitsOf = ({ actEndedOn }: Pick<CaseRow, 'actEndedOn'>) =>
  actEndedOn === null ? null : { general: barredAfter(actEndedOn, false), longest: barredAtLast(actEndedOn) }

/**
 * That a party was fined is law to everybody; in which case of another agency is told to those alone who may see it. The text names none: it
 * stays with the case as an alert, which others read than whoever was warned.
 */
const finedBefore = (named: readonly string[]): Failing | true => named.length === 0 ? true : { missing: named }

export const filingGates = ofPenalty(defineGates<FilingGateFacts>('cases', {
  'item-not-held': {
    title: { zh: '事项不在本机关权责清单', en: 'Item not on the list of the agency' },
    detail: { zh: '{on} 本机关没有编码为 {itemCode} 的权责事项', en: 'On {on} the agency held no power item {itemCode}' },
    legalBasis: [article('第十七条'), article('第三十八条第一款')],
    fails: ({ file: { row: { itemCode } }, on, holdsItem }) => !holdsItem && { params: { on, itemCode: itemCode ?? '' } },
  },
  'act-time-barred': {
    title: { zh: '超过最长追责期限', en: 'Beyond the longest time bar' },
    detail: {
      zh: '违法行为在最长追责期限内（{lastDay} 前）未被发现，不再给予行政处罚；此前已经发现的，应当由登记的线索立案',
      en: 'The act was not discovered within the longest time limit, by {lastDay}, and is no longer punished; where it was, the case is filed from its clue',
    },
    legalBasis: [article('第三十六条')],
    fails: ({ file: { row }, discoveredOn = row.filedOn }) => {
      const limits = limitsOf(row)
      return limits !== null && discoveredOn > limits.longest && { params: { lastDay: limits.longest } }
    },
  },
  'act-perhaps-time-barred': {
    title: { zh: '可能超过追责期限', en: 'Perhaps time-barred' },
    detail: {
      zh: '违法行为终了已满二年；{lastDay} 前已被发现，涉及生命健康安全、金融安全且有危害后果，或者法律另有规定的，应当说明',
      en: 'The act ended more than two years ago; say that it was discovered by {lastDay}, harmed life, health or finance, or has another time limit by law',
    },
    legalBasis: [article('第三十六条')], warning: true,
    fails: ({ file: { row }, discoveredOn = row.filedOn }) => {
      const limits = limitsOf(row)
      return limits !== null && discoveredOn > limits.general && discoveredOn <= limits.longest && { params: { lastDay: limits.general } }
    },
  },
  'act-place-outside': {
    title: { zh: '违法行为发生地不在本机关辖区', en: 'Act outside the division of the agency' },
    detail: { zh: '行政处罚由违法行为发生地的行政机关管辖；发生地 {place} 不在辖区内的，应当说明管辖的依据', en: 'The agency of the place punishes; {place} lies outside the division, so say why this agency may' },
    legalBasis: [article('第二十二条'), article('第二十五条'), { law: '行政执法监督条例', article: '第十一条第二款第四项' }], warning: true,
    fails: ({ file: { row: { actDivisionCode, divisionCode } } }) =>
      actDivisionCode !== null && !lies(actDivisionCode, divisionCode) && { params: { place: actDivisionCode } },
  },
  'party-fined-before': {
    title: { zh: '同一当事人曾因同类行为被罚款', en: 'Party fined before' },
    detail: { zh: '当事人曾因同一事项被罚款；不是同一个违法行为的，应当说明', en: 'The party was fined for the same before; say why this is not the same act' },
    legalBasis: [article('第二十九条')], warning: true,
    fails: ({ finedIn }) => finedIn.length > 0 && finedBefore(finedIn.filter((caseNumber) => caseNumber !== null)),
  },
}))

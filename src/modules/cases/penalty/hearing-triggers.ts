import type { LocalDate } from '../../../kernel/local-date.ts'
import { flagsOf } from '../review-flags.ts'
import { reviewGroundsOf } from '../review-rules.ts'
import type { CaseFile } from '../steps/file.ts'
import type { Penalty, ReviewCatalogue, ReviewGround } from '../thresholds.ts'
import { article } from './law.ts'

const nationwide = { validTo: null, division: null } as const
const market = { law: '市场监督管理行政处罚听证办法', article: '第五条' }
const publicOrder = { law: '中华人民共和国治安管理处罚法', article: '第一百一十七条第一款' }
const article63 = article('第六十三条第一款')

/** 应当告知听证权利的处罚 as data (行政处罚法 art. 63). "Large" has no national figure: the row without a field is our default. */
export const hearingCatalogue: ReviewCatalogue = {
  flagsFrom: '2021-07-15',
  largeAmounts: [
    { group: 'CITIZEN', fineYuan: '10000.00', confiscationYuan: '10000.00', field: null, validFrom: '2021-07-15', legalBasis: [article63], verified: 'D', ...nationwide },
    { group: 'ORGANISATION', fineYuan: '100000.00', confiscationYuan: '100000.00', field: null, validFrom: '2021-07-15', legalBasis: [article63], verified: 'D', ...nationwide },
    { group: 'CITIZEN', fineYuan: '10000.00', confiscationYuan: '10000.00', field: 'MARKET', validFrom: '2021-07-15', legalBasis: [market], verified: 'V', ...nationwide },
    { group: 'ORGANISATION', fineYuan: '100000.00', confiscationYuan: '100000.00', field: 'MARKET', validFrom: '2021-07-15', legalBasis: [market], verified: 'V', ...nationwide },
    { group: 'CITIZEN', fineYuan: '5000.00', confiscationYuan: '5000.00', field: 'ECOLOGY', validFrom: '2021-07-15', legalBasis: [article63], verified: 'V-x', ...nationwide },
    { group: 'ORGANISATION', fineYuan: '50000.00', confiscationYuan: '50000.00', field: 'ECOLOGY', validFrom: '2021-07-15', legalBasis: [article63], verified: 'V-x', ...nationwide },
    { group: 'CITIZEN', fineYuan: '4000.00', confiscationYuan: '10000.00', field: 'PUBLIC_SECURITY', validFrom: '2026-01-01', legalBasis: [publicOrder], verified: 'V', ...nationwide },
  ],
  graveKinds: [{
    kinds: ['LOWER_GRADE', 'REVOKE_LICENCE', 'STOP_PRODUCTION', 'CLOSE', 'RESTRICT_OCCUPATION'], field: null, validFrom: '2021-07-15',
    legalBasis: [article63], verified: 'V', ...nationwide,
  }],
}

/** Why a party may ask for a hearing before this penalty; empty where it may not. Source: 行政处罚法 art. 63(1). */
export function hearingTriggersOf({ row, parties }: Pick<CaseFile, 'row' | 'parties'>, penalty: Penalty, on: LocalDate): ReviewGround[] {
  const { actKind, field, divisionCode } = row
  return reviewGroundsOf({
    actKind, procedureKind: 'ORDINARY', field, divisionCode, partyKinds: parties.map(({ kind }) => kind), ...penalty, ...flagsOf({}), on,
  }, undefined, hearingCatalogue)
}

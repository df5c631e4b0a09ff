import type { Verification } from '../../../kernel/deadline.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { NameMask } from '../codes.ts'

/** 脱敏规则: how names are shown. Numbers, addresses of persons and states of health are never shown, whatever a place says. */
export interface MaskingPolicy {
  code: string
  division: string | null
  field: string | null
  validFrom: LocalDate
  validTo: LocalDate | null
  legalBasis: readonly LegalBasis[]
  verified: Verification
  /** Of a natural person who is the party. */
  party: NameMask
  /** Of the legal representative of a party. */
  representative: NameMask
}

const innerMongolia = '内蒙古自治区行政执法公示执法全过程记录重大执法决定法制审核办法'

/**
 * No national rule says whether the name of a natural person is shown (个人信息保护法 art. 6 asks for no more than is needed): the surname alone is our
 * default. Inner Mongolia lists what is hidden, and the name is not on the list.
 */
export const maskingPolicies: readonly MaskingPolicy[] = [
  {
    code: 'MASK-CN', division: null, field: null, validFrom: '2018-12-05', validTo: null, party: 'SURNAME', representative: 'HIDDEN', verified: 'D',
    legalBasis: [{ law: '中华人民共和国个人信息保护法', article: '第六条' }],
  },
  {
    code: 'MASK-15', division: '15', field: null, validFrom: '2020-04-01', validTo: null, party: 'FULL', representative: 'HIDDEN', verified: 'V-x',
    legalBasis: [{ law: innerMongolia, article: '第十条' }],
  },
]

/**
 * What makes a decision a major one whatever its kind and amount, as the agency establishes it for a case.
 * Source: 行政处罚法 art. 58(1)(1)-(3); 国办发〔2018〕118号（十二）.
 */
export const reviewFlags = {
  hearingHeld: { zh: '经过听证', en: 'a hearing was held' },
  publicInterest: { zh: '涉及重大公共利益', en: 'major public interest' },
  socialRisk: { zh: '可能造成重大社会影响或引发社会风险', en: 'possible major social impact or risk' },
  majorRights: { zh: '直接关系行政相对人或第三人重大权益', en: 'directly concerns major rights of the party or a third party' },
  complex: { zh: '案情疑难复杂、涉及多个法律关系', en: 'difficult and complex' },
} as const

export type ReviewFlag = keyof typeof reviewFlags
export type ReviewFlags = Record<ReviewFlag, boolean>

/** Flags as requests and files state them: some of them. */
export type StatedFlags = { readonly [Flag in ReviewFlag]?: boolean | undefined }

export const flagNames = Object.keys(reviewFlags) as ReviewFlag[]

/** The flags alone; what is not stated does not hold. */
export function flagsOf(from: StatedFlags): ReviewFlags {
  return Object.fromEntries(flagNames.map((flag) => [flag, from[flag] ?? false])) as ReviewFlags
}

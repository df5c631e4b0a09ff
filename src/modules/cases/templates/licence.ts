import { dateOf, inWords, optional, paragraph, partyForm, remedies, signature } from './parts.ts'
import type { Compose } from './template.ts'

type Facts = Parameters<Compose>[0]
type Want = Parameters<Compose>[1]

const frame = ({ agencyName, number }: Facts, title: string, want: Want) => ({ heading: agencyName, title, number: want('NUMBER', number) })
const decidedOn = ({ decision }: Facts, want: Want): string => want('DATE', decision === null ? null : inWords(decision.on))

/** 行政许可申请受理通知书: a dated written proof of acceptance (行政许可法 art. 32 para. 2). */
export const licenceAcceptance: Compose = (facts, want) => ({
  ...frame(facts, '行政许可申请受理通知书', want),
  blocks: [
    ...partyForm(facts, want),
    paragraph(`你（单位）提出的${facts.cause}申请，申请材料齐全、符合法定形式，本机关决定自${dateOf(facts, want)}起予以受理。`),
    ...optional(facts.details.content, (text) => text),
    paragraph('（行政许可专用印章）'),
    ...signature(facts, dateOf(facts, want)),
  ],
})

/** 准予行政许可决定书 (行政许可法 art. 38 para. 1). */
export const licenceDecision: Compose = (facts, want) => ({
  ...frame(facts, '准予行政许可决定书', want),
  blocks: [
    ...partyForm(facts, want),
    paragraph(`你（单位）提出的${facts.cause}申请，经审查，符合法定条件、标准。依据${want('BASIS', facts.details.basis)}，本机关决定准予行政许可：`),
    paragraph(want('CONTENT', facts.details.content ?? facts.decision?.summary)),
    ...signature(facts, decidedOn(facts, want)),
  ],
})

/** 不予行政许可决定书: with the reasons and the remedies (行政许可法 art. 38 para. 2). */
export const licenceRefusal: Compose = (facts, want) => ({
  ...frame(facts, '不予行政许可决定书', want),
  blocks: [
    ...partyForm(facts, want),
    paragraph(`你（单位）提出的${facts.cause}申请，经审查，依据${want('BASIS', facts.details.basis)}，本机关决定不予行政许可。`),
    paragraph(`理由：${want('REASONS', facts.details.reasons)}`),
    remedies(facts, want),
    ...signature(facts, decidedOn(facts, want)),
  ],
})

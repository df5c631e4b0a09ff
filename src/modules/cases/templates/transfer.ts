import { dateOf, evidenceOf, inWords, optional, paragraph, partyForm, signature } from './parts.ts'
import type { Compose } from './template.ts'

/** 涉嫌犯罪案件移送书, addressed to the public security organ (行政执法机关移送涉嫌犯罪案件的规定 art. 6 item 1). */
export const crimeTransferLetter: Compose = (facts, want) => ({
  heading: facts.agencyName, title: '涉嫌犯罪案件移送书', number: want('NUMBER', facts.number),
  blocks: [
    paragraph(`${want('RECIPIENT', facts.details.recipient)}：`),
    ...partyForm(facts, want),
    paragraph(`本机关于${inWords(facts.filedOn)}立案调查的${facts.cause}一案，经查：`),
    paragraph(want('FACTS', facts.details.facts ?? facts.facts)),
    paragraph(`以上事实，有下列证据证明：\n${evidenceOf(facts, want)}`),
    paragraph(`上述行为涉嫌犯罪：${want('REASONS', facts.details.reasons)}。依据${want('BASIS', facts.details.basis)}，现将本案移送你单位。`),
    ...optional(facts.details.content, (text) => `附：${text}`),
    ...signature(facts, dateOf(facts, want)),
  ],
})

/** 行政强制执行申请书, signed by the head, sealed and dated (行政强制法 art. 55). */
export const courtApplication: Compose = (facts, want) => ({
  heading: facts.agencyName, title: '行政强制执行申请书', number: want('NUMBER', facts.number),
  blocks: [
    paragraph(`${want('COURT', facts.details.court)}：`),
    ...partyForm(facts, want),
    paragraph(`本机关于${want('DATE', facts.decision === null ? null : inWords(facts.decision.on))}作出${facts.decision?.number ?? ''}决定，当事人在法定期限内不申请行政复议或者提起行政诉讼，又不履行该决定。`),
    paragraph(`决定的事实、理由和依据：${want('REASONS', facts.details.reasons)}`),
    paragraph(`当事人的意见及催告情况：${want('DEFENCE', facts.details.defence)}`),
    paragraph(`申请强制执行的标的：${want('CONTENT', facts.details.content)}`),
    paragraph('行政机关负责人（签名）：'),
    ...signature(facts, dateOf(facts, want)),
  ],
})

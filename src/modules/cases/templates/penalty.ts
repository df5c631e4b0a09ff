import { dateOf, benchmarkOf, contactOf, evidenceOf, handlerNames, inWords, optional, paragraph, partyForm, partyNames, penaltyInWords, performanceOf, remedies, signature } from './parts.ts'
import type { Compose } from './template.ts'
import { termOn } from './terms.ts'

/** 行政处罚事先（听证）告知书 (行政处罚法 arts 44, 63, 64). */
export const penaltyNotice: Compose = (facts, want) => {
  const { details, proposedPenalty, issuedOn } = facts
  const on = issuedOn ?? facts.filedOn
  return {
    ...frame(facts, '行政处罚事先（听证）告知书', want),
    blocks: [
      ...partyForm(facts, want),
      paragraph(`本机关于${inWords(facts.filedOn)}对你（单位）${facts.cause}一案立案调查。现查明：`),
      paragraph(want('FACTS', details.facts ?? facts.facts)),
      paragraph(`以上事实，有下列证据证明：\n${evidenceOf(facts, want)}`),
      paragraph(`上述行为违反了${want('VIOLATED', details.violated)}。`),
      paragraph(`依据${want('BASIS', details.basis)}，${benchmarkOf(facts, want)}，本机关拟作出如下行政处罚：`),
      paragraph(want('PENALTY', details.content ?? penaltyInWords(proposedPenalty))),
      ...optional(details.reasons, (text) => `理由：${text}`),
      paragraph('根据《中华人民共和国行政处罚法》第四十四条、第四十五条的规定，你（单位）有权进行陈述和申辩。'),
      ...(details.hearingRight === true ? [paragraph(
        `根据《中华人民共和国行政处罚法》第六十三条、第六十四条的规定，你（单位）有权要求听证；要求听证的，应当自收到本告知书之日起${termOn('hearing', on)}内提出，逾期不提出的，视为放弃要求听证的权利。`)] : []),
      contactOf(facts, want),
      ...signature(facts, dateOf(facts, want)),
    ],
  }
}

/** 行政处罚决定书: the six items of 行政处罚法 art. 59, the benchmark (国办发〔2022〕27号（十二）) and the bank (art. 67). */
export const penaltyDecision: Compose = (facts, want) => {
  const { details, decision } = facts
  return {
    ...frame(facts, '行政处罚决定书', want),
    blocks: [
      ...partyForm(facts, want),
      paragraph(`本机关于${inWords(facts.filedOn)}对当事人${facts.cause}一案立案调查。经查：`),
      paragraph(want('FACTS', details.facts ?? facts.facts)),
      paragraph(`以上事实，有下列证据证明：\n${evidenceOf(facts, want)}`),
      paragraph(want('DEFENCE', details.defence)),
      paragraph(`本机关认为，当事人的上述行为违反了${want('VIOLATED', details.violated)}。${details.reasons ?? ''}`),
      paragraph(`依据${want('BASIS', details.basis)}，${benchmarkOf(facts, want)}，本机关决定给予如下行政处罚：`),
      paragraph(want('PENALTY', decision === null ? null : [penaltyInWords(decision), details.content ?? decision.summary ?? ''].filter((text) => text !== '').join('\n'))),
      ...performanceOf(facts, want),
      remedies(facts, want),
      paragraph('行政复议、行政诉讼期间，行政处罚不停止执行，法律另有规定的除外。'),
      ...signature(facts, want('DATE', decision === null ? null : inWords(decision.on))),
    ],
  }
}

/** 当场行政处罚决定书 (行政处罚法 art. 52). */
export const onSpotDecision: Compose = (facts, want) => {
  const { details, decision } = facts
  return {
    ...frame(facts, '当场行政处罚决定书', want),
    blocks: [
      ...partyForm(facts, want),
      paragraph(`违法行为：${want('FACTS', details.facts ?? facts.facts)}`),
      ...optional(details.violated, (text) => `违反的规定：${text}`),
      paragraph(`依据${want('BASIS', details.basis)}，当场作出如下行政处罚：`),
      paragraph(want('PENALTY', decision === null ? null : penaltyInWords(decision))),
      paragraph(`时间：${want('MADE_AT', details.madeAt ?? (decision === null ? null : inWords(decision.on)))}　地点：${want('PLACE', details.place)}`),
      ...performanceOf(facts, want),
      remedies(facts, want, { reconsiderFirst: true }),
      paragraph(`执法人员（签名或者盖章）：${handlerNames(facts)}`),
      paragraph(`当事人签收：${' '.repeat(20)}${details.remark === undefined ? '' : `备注：${details.remark}`}`),
      ...signature(facts, want('DATE', decision === null ? null : inWords(decision.on))),
    ],
  }
}

/** 不予行政处罚决定书 (行政处罚法 arts 33, 57): the facts, why nothing is imposed, the education, the remedies. */
export const noPenaltyDecision: Compose = (facts, want) => {
  const { details, decision } = facts
  return {
    ...frame(facts, '不予行政处罚决定书', want),
    blocks: [
      ...partyForm(facts, want),
      paragraph(`本机关于${inWords(facts.filedOn)}对${partyNames(facts)}${facts.cause}一案立案调查。经查：`),
      paragraph(want('FACTS', details.facts ?? facts.facts)),
      paragraph(`以上事实，有下列证据证明：\n${evidenceOf(facts, want)}`),
      paragraph(want('REASONS', details.reasons)),
      paragraph(`依据${want('BASIS', details.basis)}，本机关决定不予行政处罚。${details.content ?? ''}`),
      // Of facts that do not stand nobody is educated (art. 33 para. 3 speaks of violations).
      ...(decision?.kind === 'NO_PENALTY_NOT_ESTABLISHED' ? [] : [paragraph(want('EDUCATION', details.education))]),
      remedies(facts, want),
      ...signature(facts, want('DATE', decision === null ? null : inWords(decision.on))),
    ],
  }
}

type Facts = Parameters<Compose>[0]

/** Agency, title and number of a document that bears one. */
function frame({ agencyName, number }: Facts, title: string, want: Parameters<Compose>[1]) {
  return { heading: agencyName, title, number: want('NUMBER', number) }
}

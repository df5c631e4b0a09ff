import { dateOf, inWords, itemsTable, optional, paragraph, partyForm, remedies, signature } from './parts.ts'
import type { Compose } from './template.ts'

type Facts = Parameters<Compose>[0]
type Want = Parameters<Compose>[1]

const frame = ({ agencyName, number }: Facts, title: string, want: Want) => ({ heading: agencyName, title, number: want('NUMBER', number) })

function periodOf({ details: { from, to } }: Facts, want: Want): string {
  return want('PERIOD', from === undefined || to === undefined ? null : `自${inWords(from)}起至${inWords(to)}止`)
}

/** 查封（扣押）决定书 (行政强制法 art. 24 para. 2). */
export const seizureDecision: Compose = (facts, want) => {
  const { details } = facts
  return {
    ...frame(facts, '查封（扣押）决定书', want),
    blocks: [
      ...partyForm(facts, want),
      paragraph(`因你（单位）涉嫌${facts.cause}，${want('REASONS', details.reasons)}`),
      paragraph(`依据${want('BASIS', details.basis)}，本机关决定对下列场所、设施或者财物实施查封（扣押）：`),
      itemsTable(facts, want),
      paragraph(`查封（扣押）期限：${periodOf(facts, want)}。情况复杂的，经本机关负责人批准可以依法延长；检测、检验、检疫或者技术鉴定的期间不计入，并另行书面告知。`),
      paragraph(`保管地点：${want('PLACE', details.place)}。未经本机关批准，不得启用、转移、变卖、损毁、隐匿。`),
      paragraph('你（单位）依法享有陈述、申辩的权利。'),
      remedies(facts, want),
      ...signature(facts, dateOf(facts, want)),
    ],
  }
}

/** 查封（扣押）财物清单, one copy for the party and one for the agency (行政强制法 art. 24 para. 3). */
export const seizureList: Compose = (facts, want) => ({
  heading: facts.agencyName, title: '查封（扣押）财物清单', number: null,
  blocks: [
    ...partyForm(facts, want),
    itemsTable(facts, want),
    paragraph('本清单一式二份，由当事人和行政机关分别保存。'),
    paragraph(`当事人（签名或者盖章）：${' '.repeat(16)}执法人员（签名）：`),
    ...signature(facts, dateOf(facts, want)),
  ],
})

/** 延长查封（扣押）期限决定书: in writing and with the reasons (行政强制法 art. 25 para. 2). */
export const seizureExtension: Compose = (facts, want) => ({
  ...frame(facts, '延长查封（扣押）期限决定书', want),
  blocks: [
    ...partyForm(facts, want),
    paragraph(`因${want('REASONS', facts.details.reasons)}，依据${want('BASIS', facts.details.basis)}，经本机关负责人批准，决定延长查封（扣押）期限：${periodOf(facts, want)}。`),
    ...optional(facts.details.content, (text) => text),
    remedies(facts, want),
    ...signature(facts, dateOf(facts, want)),
  ],
})

/** 解除查封（扣押）决定书 (行政强制法 art. 28). */
export const seizureRelease: Compose = (facts, want) => ({
  ...frame(facts, '解除查封（扣押）决定书', want),
  blocks: [
    ...partyForm(facts, want),
    paragraph(`因${want('REASONS', facts.details.reasons)}，依据${want('BASIS', facts.details.basis)}，本机关决定对下列场所、设施或者财物解除查封（扣押），请到${want('PLACE', facts.details.place)}办理退还：`),
    itemsTable(facts, want),
    ...signature(facts, dateOf(facts, want)),
  ],
})

/** 履行行政决定催告书: term, mode, amount, and the right of statement and defence (行政强制法 art. 35). */
export const performanceReminder: Compose = (facts, want) => ({
  ...frame(facts, '履行行政决定催告书', want),
  blocks: [
    ...partyForm(facts, want),
    paragraph(`本机关于${want('DATE', facts.decision === null ? null : inWords(facts.decision.on))}作出${facts.decision?.number ?? ''}决定，你（单位）逾期未履行。现催告你（单位）履行下列义务：`),
    paragraph(`义务和金额：${want('CONTENT', facts.details.content)}`),
    paragraph(`履行期限：${periodOf(facts, want)}`),
    paragraph(`履行方式：${want('PERFORMANCE', facts.details.performance)}`),
    paragraph('你（单位）依法享有陈述权和申辩权。无正当理由逾期仍不履行的，本机关将依法强制执行或者申请人民法院强制执行。'),
    ...signature(facts, dateOf(facts, want)),
  ],
})

/** 行政处罚听证通知书: when and where, seven days before (行政处罚法 art. 64 item 2). */
export const hearingNotice: Compose = (facts, want) => ({
  ...frame(facts, '行政处罚听证通知书', want),
  blocks: [
    ...partyForm(facts, want),
    paragraph(`关于${facts.cause}一案，根据你（单位）的要求，本机关决定举行听证。`),
    paragraph(`时间：${want('MADE_AT', facts.details.madeAt)}`),
    paragraph(`地点：${want('PLACE', facts.details.place)}`),
    ...optional(facts.details.content, (text) => text),
    paragraph('你（单位）可以亲自参加听证，也可以委托一至二人代理；认为主持人与本案有直接利害关系的，有权申请回避。无正当理由拒不出席或者未经许可中途退出的，视为放弃听证权利。'),
    ...signature(facts, dateOf(facts, want)),
  ],
})

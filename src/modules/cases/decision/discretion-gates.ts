import { compareMoney } from '../../../kernel/money.ts'
import { defineGates } from '../../../kernel/gate.ts'
import { discretionTiers } from '../../standards/codes.ts'
import { ageOn } from '../decision-rules.ts'
import { article, discretionRules, ofPenalty } from '../penalty/law.ts'
import { barredAfter } from '../penalty/periods.ts'
import type { DecisionFacts } from './facts.ts'
import { punishes } from './facts.ts'

const lenient: readonly string[] = ['MINOR_AGE', 'DIMINISHED_CAPACITY', 'HARM_REDUCED', 'COERCED', 'CONFESSED', 'MERIT', 'BY_LAW']

/** Whether a deviation from the benchmark was approved by the day of the decision. */
const deviates = ({ on, data: { deviation } }: DecisionFacts): boolean => deviation !== undefined && deviation.approval.approvedOn <= on

/** 裁量：时效、情节、裁量权基准、不予处罚清单（行政处罚法第二十九条至第三十六条） */
export const discretionGates = ofPenalty(defineGates<DecisionFacts>('cases', {
  'time-barred': {
    title: { zh: '超过追责期限', en: 'Time-barred' },
    detail: { zh: '违法行为在 {lastDay} 后才被发现，不再给予行政处罚', en: 'The breach was discovered after {lastDay} and is no longer punished' },
    legalBasis: [article('第三十六条'), article('第三十七条')],
    fails: (facts) => {
      const { data, extra, file: { row } } = facts
      if (!punishes(facts) || data.actContinues === true) return false
      const lastDay = data.otherLimit?.lastDay ?? (row.actEndedOn === null ? null : barredAfter(row.actEndedOn, data.harmful === true))
      return lastDay !== null && (data.discoveredOn ?? extra?.clueReceivedOn ?? row.filedOn) > lastDay && { params: { lastDay } }
    },
  },
  'minor-not-lenient': {
    title: { zh: '未成年人未从轻或者减轻', en: 'Minor punished without lenience' },
    detail: { zh: '已满十四周岁不满十八周岁的人，应当从轻或者减轻处罚', en: 'Between fourteen and eighteen the penalty is lenient or mitigated' },
    legalBasis: [article('第三十条')],
    fails: (facts) => {
      const { file: { row, parties }, data } = facts
      const ages = parties.flatMap(({ birthDate }) => birthDate === null ? [] : [ageOn(birthDate, row.actEndedOn ?? row.filedOn)])
      const minor = ages.some((age) => age >= 14 && age < 18)
      return punishes(facts) && minor && data.discretionGrounds?.includes('MINOR_AGE') !== true
    },
  },
  'mitigation-without-ground': {
    title: { zh: '减轻处罚没有法定情形', en: 'Mitigated without a ground' },
    detail: { zh: '在法定幅度以下减轻处罚，应当写明法定的从轻、减轻情形', en: 'A penalty below the statutory range names the ground for mitigating it' },
    legalBasis: [article('第三十二条'), article('第三十条')],
    fails: (facts) => punishes(facts) && facts.data.benchmark?.tier === 'MITIGATED'
      && facts.data.discretionGrounds?.some((ground) => lenient.includes(ground)) !== true,
  },
  'benchmark-not-applied': {
    title: { zh: '未适用裁量权基准', en: 'Discretion benchmark not applied' },
    detail: { zh: '该事项有现行的行政裁量权基准，决定应当写明所适用的基准和阶次', en: 'A benchmark is in force for this item; the decision states the benchmark and the tier it applies' },
    legalBasis: [discretionRules, article('第三十四条')],
    fails: (facts) => punishes(facts) && facts.extra?.benchmark != null && !deviates(facts)
      && facts.data.benchmark?.benchmarkId !== facts.extra.benchmark.entryId,
  },
  'outside-benchmark': {
    title: { zh: '超出裁量阶次的幅度', en: 'Outside the tier of the benchmark' },
    detail: { zh: '所定数值不在所适用阶次“{tier}”的幅度内；偏离基准的，应当说明理由并经批准', en: 'The amount lies outside the tier "{tierEn}"; a deviation is reasoned and approved' },
    legalBasis: [discretionRules, article('第三十四条')],
    fails: (facts) => {
      const { extra, data: { benchmark: applied, fineYuan } } = facts
      const inForce = extra?.benchmark ?? null
      if (!punishes(facts) || inForce === null || applied?.benchmarkId !== inForce.entryId || deviates(facts)) return false
      const amount = inForce.kind === 'FINE_YUAN' ? fineYuan : applied.amount
      const { tier } = applied
      const fits = inForce.tiers.some(({ tier: name, range }) => name === tier && range !== null && amount !== undefined
        && compareMoney(amount, range.min) >= 0 && compareMoney(amount, range.max) <= 0)
      return !fits && { params: { tier: discretionTiers[tier].zh, tierEn: discretionTiers[tier].en } }
    },
  },
  'listed-as-no-penalty': {
    title: { zh: '事项列入不予处罚清单', en: 'Item on the no-penalty list' },
    detail: { zh: '该事项列入不予行政处罚清单；本案不符合清单条件的，应当说明理由', en: 'The item is on the list of what is not punished; say why this case does not fit it' },
    legalBasis: [article('第三十三条第一款')], warning: true,
    fails: (facts) => punishes(facts) && (facts.extra?.noPenaltyKinds.length ?? 0) > 0,
  },
  'not-a-first-breach': {
    title: { zh: '不是初次违法', en: 'Not a first breach' },
    detail: { zh: '当事人曾因同一事项受过处罚，不能以初次违法不予处罚', en: 'The party was punished for the same item before; this is no first breach' },
    legalBasis: [article('第三十三条第一款')],
    fails: ({ data: { noPenalty }, extra }) => noPenalty?.ground === 'FIRST_MINOR_CORRECTED' && extra?.finedBefore === true,
  },
}))

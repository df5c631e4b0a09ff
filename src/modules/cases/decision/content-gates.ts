import type { Period } from '../../../kernel/deadline.ts'
import { defineGates } from '../../../kernel/gate.ts'
import type { InForce } from '../in-force.ts'
import { inForceOn } from '../in-force.ts'
import { article, ofPenalty } from '../penalty/law.ts'
import { periods } from '../periods.ts'
import type { DecisionFacts } from './facts.ts'
import { isOnTheSpot, punishes, punishesAfterNotice } from './facts.ts'
import type { RuledDecision } from './rule-gates.ts'

/** 当场作出决定的日期（行政处罚法第五十一条） */
export const sameDayGates = ofPenalty(defineGates<RuledDecision>('cases', {
  'spot-not-same-day': {
    title: { zh: '简易程序未当日作出决定', en: 'Simple procedure not decided that day' },
    detail: { zh: '当场处罚在发现违法行为当日（{filedOn}）作出决定；不能当场决定的，适用普通程序', en: 'A penalty on the spot is decided the same day, {filedOn}; else the ordinary procedure applies' },
    legalBasis: [article('第五十一条'), article('第五十四条第一款')],
    fails: ({ file: { row: { procedureKind, filedOn } }, on, data }) =>
      procedureKind === 'SIMPLE' && data.decisionKind === 'PENALTY' && on !== filedOn && { params: { filedOn } },
  },
}))

/** 决定书应当载明的事项（行政处罚法第五十九条）; agency and date are those of the decision itself. */
export const contentGates = [...ofPenalty(defineGates<DecisionFacts>('cases', {
  'decision-address-missing': {
    title: { zh: '缺少当事人地址', en: 'Address of a party missing' },
    detail: { zh: '决定书应当载明当事人的地址，有 {count} 名当事人没有登记地址', en: 'The decision states the address of each party; {count} have none' },
    legalBasis: [article('第五十九条第一款第一项')],
    fails: (facts) => {
      const count = facts.extra?.partiesWithoutAddress ?? 0
      return punishesAfterNotice(facts) && count > 0 && { params: { count } }
    },
  },
  'decision-facts-missing': {
    title: { zh: '未载明违法的事实和证据', en: 'Facts and evidence not stated' },
    detail: { zh: '处罚决定应当载明违反规定的事实和证据', en: 'A penalty states the facts and the evidence' },
    legalBasis: [article('第五十九条第一款第二项'), article('第五十二条第二款')],
    fails: (facts) => punishes(facts) && facts.data.facts === undefined,
  },
  'decision-basis-missing': {
    title: { zh: '未载明处罚的依据', en: 'Legal basis not stated' },
    detail: { zh: '处罚决定应当载明处罚的种类和依据', en: 'A penalty states its kinds and the law it rests on' },
    legalBasis: [article('第五十九条第一款第三项'), article('第五十二条第二款')],
    fails: (facts) => punishes(facts) && facts.data.legalBasis === undefined,
  },
  'decision-performance-missing': {
    title: { zh: '未载明履行方式和期限', en: 'Mode and period of performance not stated' },
    detail: { zh: '处罚决定应当载明履行的方式和期限', en: 'A penalty states how and by when it is performed' },
    legalBasis: [article('第五十九条第一款第四项')],
    fails: (facts) => punishesAfterNotice(facts) && facts.data.performance === undefined,
  },
  'fine-term-differs': {
    title: { zh: '罚款的缴纳期限不是十五日', en: 'Term of the fine other than fifteen days' },
    detail: {
      zh: '当事人应当自收到决定书之日起 {days} 日内缴纳罚款，决定写明的履行期限为 {stated} 日；确属其他义务的期限的，应当说明',
      en: 'A fine is paid within {days} days of receiving the decision, which states {stated}; say where that is the term of another duty',
    },
    legalBasis: [article('第六十七条第三款'), article('第五十九条第一款第四项')], warning: true,
    fails: (facts) => {
      const { on, data: { fineYuan, performance } } = facts
      const { length: days } = inForceOn<Period & InForce>(periods.payment, on)
      return punishesAfterNotice(facts) && fineYuan !== undefined && performance !== undefined && performance.withinDays !== days && { params: { days, stated: performance.withinDays } }
    },
  },
  'decision-remedies-missing': {
    title: { zh: '未载明救济途径和期限', en: 'Remedies not stated' },
    detail: { zh: '处罚决定应当载明申请行政复议、提起行政诉讼的途径和期限', en: 'A penalty states how and by when reconsideration and litigation are open' },
    legalBasis: [article('第五十九条第一款第五项'), article('第五十二条第二款')],
    fails: (facts) => punishes(facts) && facts.data.remedies === undefined,
  },
  'decision-collector-missing': {
    title: { zh: '未载明代收罚款的机构', en: 'Collecting institution not stated' },
    detail: { zh: '罚款决定与收缴分离，罚款决定应当载明代收机构', en: 'Who fines does not collect: a fine names the institution that does' },
    legalBasis: [article('第六十七条'), { law: '罚款决定与罚款收缴分离实施办法', article: '第七条' }],
    fails: (facts) => punishesAfterNotice(facts) && facts.data.fineYuan !== undefined && facts.data.collectingInstitution === undefined,
  },
  'gains-not-confiscated': {
    title: { zh: '违法所得未没收', en: 'Gains not confiscated' },
    detail: { zh: '当事人有违法所得的，除依法退赔的外，应当没收', en: 'Gains are confiscated unless they are returned by law' },
    legalBasis: [article('第二十八条第二款')],
    fails: (facts) => {
      const { gainsYuan, gainsReturned, penaltyKinds } = facts.data
      return punishes(facts) && gainsYuan !== undefined && gainsYuan !== '0.00' && gainsReturned === undefined && !penaltyKinds.includes('CONFISCATE_GAINS')
    },
  },
  'no-penalty-ground-missing': {
    title: { zh: '不予处罚没有理由', en: 'No ground for imposing no penalty' },
    detail: { zh: '不予行政处罚应当写明与决定类别相符的理由', en: 'A decision without a penalty names a ground that fits its kind' },
    legalBasis: [article('第五十七条第一款'), article('第三十三条')],
    fails: ({ data: { decisionKind, noPenalty } }) => {
      if (decisionKind !== 'NO_PENALTY_MINOR' && decisionKind !== 'NO_PENALTY_NOT_ESTABLISHED') return false
      return noPenalty === undefined || (noPenalty.ground === 'NOT_ESTABLISHED') !== (decisionKind === 'NO_PENALTY_NOT_ESTABLISHED')
    },
  },
  'education-missing': {
    title: { zh: '未对当事人进行教育', en: 'Party not educated' },
    detail: { zh: '依法不予行政处罚的，应当对当事人进行教育', en: 'A party that goes unpunished is educated' },
    legalBasis: [article('第三十三条第三款')],
    fails: ({ data: { decisionKind, noPenalty } }) => decisionKind === 'NO_PENALTY_MINOR' && noPenalty !== undefined && noPenalty.education === undefined,
  },
  'spot-record-missing': {
    title: { zh: '缺少当场处罚的记录', en: 'Record of the decision on the spot missing' },
    detail: { zh: '当场作出的处罚决定应当写明地点和预定格式决定书的编号', en: 'A penalty on the spot states the place and the number of the form' },
    legalBasis: [article('第五十二条')],
    fails: (facts) => isOnTheSpot(facts) && punishes(facts) && facts.data.spot === undefined,
  },
  'spot-certificates-not-shown': {
    title: { zh: '当场处罚未出示执法证件', en: 'Certificates not shown on the spot' },
    detail: { zh: '当场作出处罚决定，应当向当事人出示执法证件', en: 'Officers who decide on the spot show their certificates' },
    legalBasis: [article('第五十二条第一款')],
    fails: (facts) => isOnTheSpot(facts) && facts.data.spot?.certificatesShown === false,
  },
  'spot-rights-not-told': {
    title: { zh: '当场处罚未告知权利', en: 'Rights not told on the spot' },
    detail: { zh: '当场处罚也应当告知事实、理由、依据和权利，并听取陈述、申辩', en: 'On the spot too the party is told facts, reasons, basis and rights, and is heard' },
    legalBasis: [article('第四十四条'), article('第四十五条第一款')],
    fails: (facts) => isOnTheSpot(facts) && facts.data.spot?.rightsTold === false,
  },
  'spot-not-handed-over': {
    title: { zh: '当场处罚决定书未当场交付', en: 'Decision not handed over on the spot' },
    detail: { zh: '当场处罚决定书应当当场交付当事人；拒绝签收的，应当注明', en: 'A decision on the spot is handed over there and then; a refusal is noted' },
    legalBasis: [article('第五十二条第一款')],
    fails: ({ file: { row }, data: { spot } }) => row.procedureKind === 'SIMPLE' && spot !== undefined && !spot.handedOver && spot.refusalNote === undefined,
  },
  'emergency-missing': {
    title: { zh: '快速程序未写明突发事件', en: 'Emergency not named' },
    detail: { zh: '快速程序只适用于违反突发事件应对措施的行为，应当写明突发事件和所违反的措施', en: 'The fast procedure is for breaches of emergency measures; name the emergency and the measure' },
    legalBasis: [article('第四十九条')],
    fails: (facts) => punishes(facts) && facts.file.row.procedureKind === 'FAST' && facts.data.emergency === undefined,
  },
})), ...sameDayGates]

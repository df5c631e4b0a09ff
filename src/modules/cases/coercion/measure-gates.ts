import { defineGates } from '../../../kernel/gate.ts'
import { compareMoney } from '../../../kernel/money.ts'
import { fitOfficers } from '../common/officers.ts'
import type { StepFacts } from '../steps/file.ts'
import { coercionLaw, threeSystems } from './basis.ts'
import type { MeasureKind } from './codes.ts'
import { basisLevels, measureKinds } from './codes.ts'
import type { MeasureContent } from './content.ts'
import { latestEnd, needsFullVideo } from './rules.ts'
import { kindsByLevel } from './thresholds.ts'

/** What the register says of the body that takes the measure. */
export interface MeasureExtra { entrusted: boolean }

const holds = (kind: MeasureKind): boolean => kind === 'SEAL' || kind === 'SEIZE'

/** Who may take a measure, and how (行政强制法第十六条至第二十条). */
export const measureGates = defineGates<StepFacts<MeasureContent, MeasureExtra>>('cases', {
  'measure-by-entrusted-body': {
    title: { zh: '受委托组织不得实施强制措施', en: 'No measure by an entrusted body' },
    detail: { zh: '行政强制措施权不得委托', en: 'The power to take coercive measures cannot be entrusted' },
    legalBasis: coercionLaw('第十七条第一款'),
    fails: ({ extra }) => extra?.entrusted ?? false,
  },
  'measure-basis-unfit': {
    title: { zh: '依据的层级不能设定该措施', en: 'No measure of this kind on such a basis' },
    detail: { zh: '{levelZh}不能设定“{kindZh}”', en: 'A measure of the kind {kind} cannot rest on: {level}' },
    legalBasis: coercionLaw('第十条'),
    fails: ({ data: { basis: { level }, measureKind: kind } }) =>
      !kindsByLevel[level].includes(kind) && { params: { level, levelZh: basisLevels[level].zh, kind, kindZh: measureKinds[kind].zh } },
  },
  'measure-officers-missing': {
    title: { zh: '实施强制措施的执法人员不足两名', en: 'Measure taken by fewer than two officers' },
    detail: { zh: '应由两名以上具备资格的行政执法人员实施，现有 {fit} 名', en: 'Two or more qualified enforcement officers take a measure; there are {fit}' },
    legalBasis: coercionLaw('第十七条第三款', '第十八条第二项'),
    fails: (facts) => {
      const { fit, unfit } = fitOfficers(facts, facts.data.officerIds)
      return (fit < 2 || unfit.length > 0) && { params: { fit }, missing: unfit.map((position) => `第 ${position} 名人员不具备资格`) }
    },
  },
  'measure-certificates-not-shown': {
    title: { zh: '未出示执法身份证件', en: 'Certificates not shown' },
    detail: { zh: '实施行政强制措施应当出示执法身份证件', en: 'Officers show their certificates when they take a measure' },
    legalBasis: coercionLaw('第十八条第三项'),
    fails: ({ data }) => !data.certificatesShown,
  },
  'measure-not-approved': {
    title: { zh: '实施前未经负责人批准', en: 'Not approved beforehand' },
    detail: { zh: '实施前须向行政机关负责人报告并经批准；情况紧急当场实施的，应说明理由', en: 'The head approves a measure beforehand; an urgent one is taken on the spot with the reason given' },
    legalBasis: coercionLaw('第十八条第一项', '第十九条'),
    fails: ({ data: { approval, urgency }, on }) => urgency === undefined && (approval === undefined || approval.approvedOn > on),
  },
  'measure-rights-not-told': {
    title: { zh: '未当场告知理由、依据和权利', en: 'Reasons and rights not told' },
    detail: { zh: '应当场告知当事人理由、依据以及依法享有的权利、救济途径', en: 'The party is told reasons, basis, rights and remedies on the spot' },
    legalBasis: coercionLaw('第十八条第五项'),
    fails: ({ data: { measureKind, rightsTold } }) => measureKind !== 'FREEZE' && !rightsTold,
  },
  'measure-statement-not-heard': {
    title: { zh: '未听取陈述和申辩', en: 'Statement not heard' },
    detail: { zh: '实施行政强制措施应当听取当事人的陈述和申辩', en: 'The party is heard when a measure is taken' },
    legalBasis: coercionLaw('第十八条第六项'),
    fails: ({ data: { measureKind, statementHeard } }) => measureKind !== 'FREEZE' && !statementHeard,
  },
  'measure-record-missing': {
    title: { zh: '没有现场笔录', en: 'No record of the scene' },
    detail: { zh: '应当制作现场笔录，由当事人和执法人员签名或者注明拒签', en: 'A record of the scene is made and signed, or the refusal to sign is noted' },
    legalBasis: coercionLaw('第十八条第七项', '第十八条第八项'),
    fails: ({ data }) => data.siteRecord === undefined,
  },
  'measure-witness-missing': {
    title: { zh: '当事人不到场而无见证人', en: 'Party absent and no witness' },
    detail: { zh: '当事人不到场的，应邀请见证人到场并在笔录上签名', en: 'Where the party is absent a witness attends and signs the record' },
    legalBasis: coercionLaw('第十八条第九项'),
    fails: ({ data: { siteRecord } }) => siteRecord?.signing === 'WITNESSED' && siteRecord.witness === undefined,
  },
  'measure-family-not-told': {
    title: { zh: '未通知当事人家属', en: 'Family not told' },
    detail: { zh: '限制人身自由的，应当场告知或者立即通知家属实施机关、地点和期限', en: 'The family is told at once of the agency, place and length of a restriction of liberty' },
    legalBasis: coercionLaw('第二十条第一款第一项'),
    fails: ({ data: { measureKind, familyToldOn } }) => measureKind === 'LIBERTY' && familyToldOn === undefined,
  },
  'measure-times-backwards': {
    title: { zh: '实施起止时刻不符', en: 'Times of the measure run backwards' },
    detail: { zh: '现场实施完毕的时刻不得早于开始的时刻', en: 'Taking a measure does not end before it begins' },
    legalBasis: [],
    fails: ({ data: { startedAt, endedAt } }) => endedAt !== undefined && Date.parse(endedAt) < Date.parse(startedAt),
  },
  'measure-video-missing': {
    title: { zh: '未全程音像记录', en: 'Not filmed throughout' },
    detail: { zh: '查封、扣押和限制人身自由的现场应当全程音像记录', en: 'Sealing, seizure and restriction of liberty are filmed from beginning to end' },
    legalBasis: [threeSystems('（八）')],
    warning: true,
    fails: ({ data: { measureKind, fullyFilmed } }) => needsFullVideo(measureKind) && !fullyFilmed,
  },
})

/** What may be held, and for how long (行政强制法第二十三条至第三十二条). */
export const measureObjectGates = defineGates<StepFacts<MeasureContent, MeasureExtra>>('cases', {
  'measure-list-missing': {
    title: { zh: '没有清单或者账户', en: 'List or account missing' },
    detail: { zh: '查封、扣押应列明名称、数量，冻结应列明账号和数额', en: 'What is sealed or seized is listed; what is frozen is named by account and amount' },
    legalBasis: coercionLaw('第二十四条第二款第三项', '第三十一条第三项'),
    fails: ({ data: { measureKind, things, account } }) => (holds(measureKind) && things.length === 0) || (measureKind === 'FREEZE' && account === undefined),
  },
  'measure-things-unrelated': {
    title: { zh: '查封、扣押了与违法行为无关的财物', en: 'Things not connected with the case' },
    detail: { zh: '查封、扣押限于涉案的场所、设施或者财物', en: 'Only what is connected with the case is sealed or seized' },
    legalBasis: coercionLaw('第二十三条第一款'),
    fails: ({ data: { things } }) => named(things.filter(({ related }) => !related)),
  },
  'measure-necessities-held': {
    title: { zh: '查封、扣押了生活必需品', en: 'Necessities of life' },
    detail: { zh: '不得查封、扣押公民个人及其所扶养家属的生活必需品', en: 'Necessities of life of a citizen and the family are never sealed or seized' },
    legalBasis: coercionLaw('第二十三条第一款'),
    fails: ({ data: { things } }) => named(things.filter(({ necessity }) => necessity)),
  },
  'measure-held-already': {
    title: { zh: '重复查封、冻结', en: 'Sealed or frozen already' },
    detail: { zh: '已被其他国家机关依法查封、冻结的，不得重复查封、冻结', en: 'What another state body has sealed or frozen is not sealed or frozen again' },
    legalBasis: coercionLaw('第二十三条第二款', '第二十九条第二款'),
    fails: ({ data: { measureKind, things, account } }) => {
      if (measureKind === 'FREEZE') return account?.heldBy !== undefined && { missing: [account.institution] }
      return measureKind === 'SEAL' && named(things.filter(({ heldBy }) => heldBy !== undefined))
    },
  },
  'measure-not-delivered': {
    title: { zh: '未当场交付决定书和清单', en: 'Decision and list not delivered' },
    detail: { zh: '查封、扣押决定书和清单应当场交付', en: 'Decision and list of a sealing or seizure are handed over on the spot' },
    legalBasis: coercionLaw('第二十四条第一款'),
    fails: ({ data: { measureKind, delivered } }) => holds(measureKind) && !delivered,
  },
  'measure-period-exceeded': {
    title: { zh: '强制措施超过法定期限', en: 'Measure longer than allowed' },
    detail: { zh: '期限最迟至 {latest}；法律、行政法规另有规定的，应注明条款', en: 'It lasts to {latest} at most, unless a law or regulation that is named says otherwise' },
    legalBasis: coercionLaw('第二十五条第一款', '第三十二条第一款'),
    fails: ({ data: { measureKind, until, periodBasis }, on, file }) => {
      const latest = latestEnd(measureKind, on, file)
      return until !== undefined && latest !== null && periodBasis === undefined && until > latest && { params: { latest } }
    },
  },
  'measure-period-missing': {
    title: { zh: '决定书未载明期限', en: 'Period not stated' },
    detail: { zh: '查封、扣押、冻结决定书应当载明期限', en: 'The decision states how long the measure lasts' },
    legalBasis: coercionLaw('第二十四条第二款第二项', '第三十一条第二项'),
    fails: ({ data: { measureKind, until }, on }) => (holds(measureKind) || measureKind === 'FREEZE') && (until === undefined || until < on),
  },
  'measure-storage-charged': {
    title: { zh: '保管费用由当事人承担', en: 'Storage charged to the party' },
    detail: { zh: '因查封、扣押发生的保管费用由行政机关承担', en: 'The agency bears the cost of storage' },
    legalBasis: coercionLaw('第二十六条第三款'),
    fails: ({ data: { storageCost } }) => storageCost === 'PARTY',
  },
  'freeze-notice-missing': {
    title: { zh: '未向金融机构交付冻结通知书', en: 'No notice to the institution' },
    detail: { zh: '冻结存款、汇款应当向金融机构交付冻结通知书', en: 'The financial institution is given the notice of freezing' },
    legalBasis: coercionLaw('第三十条第一款'),
    fails: ({ data: { measureKind, account } }) => measureKind === 'FREEZE' && account !== undefined && account.noticeDeliveredOn === undefined,
  },
  'freeze-amount-excessive': {
    title: { zh: '冻结数额超过涉案金额', en: 'More frozen than is involved' },
    detail: { zh: '冻结数额应当与违法行为涉及的金额（{involved} 元）相当', en: 'What is frozen corresponds to the amount involved, {involved} yuan' },
    legalBasis: coercionLaw('第二十九条第二款'),
    fails: ({ data: { measureKind, account } }) => measureKind === 'FREEZE' && account !== undefined
      && compareMoney(account.amountYuan, account.involvedYuan) > 0 && { params: { involved: account.involvedYuan } },
  },
})

const named = (things: readonly { name: string }[]) => things.length > 0 && { missing: things.map(({ name }) => name) }

import { defineGates } from '../../../kernel/gate.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { StepFacts } from '../steps/file.ts'
import { beforeTransfer, cameToNothing, criminalTransfers, transfersIn, withPolice } from './matter.ts'
import { crimeThresholdReached } from './thresholds.ts'

const rule = (article: string): LegalBasis => ({ law: '行政执法机关移送涉嫌犯罪案件的规定', article })
const penaltyLaw = (article: string): LegalBasis => ({ law: '中华人民共和国行政处罚法', article })

interface Decided { decisionKind: string, penaltyKinds: readonly string[], confiscationYuan?: string | undefined }

/** What a suspected crime means for the decision of the case. */
export const crimeDecisionGates = defineGates<StepFacts<Decided>>('cases', {
  'crime-not-transferred': {
    title: { zh: '不得以行政处罚代替移送', en: 'No penalty instead of a transfer' },
    detail: { zh: '本案涉嫌犯罪尚未移送，移送或者不批准移送之前不得以其他决定代替', en: 'A suspected crime is not transferred yet; until it is, or the head refuses, no other decision takes its place' },
    legalBasis: [rule('第十一条第一款'), penaltyLaw('第二十七条第一款'), penaltyLaw('第八十二条')],
    fails: ({ file, data: { decisionKind } }) => decisionKind !== 'TRANSFER_CRIME' && transfersIn(file, beforeTransfer).length > 0,
  },
  'crime-with-police': {
    title: { zh: '案件正由司法机关处理', en: 'Case with the judicial organs' },
    detail: { zh: '涉嫌犯罪案件已移送，公安机关不予立案或者退回之前不得作出处罚决定', en: 'The case was transferred; no penalty is imposed until the police refuse or return it' },
    legalBasis: [penaltyLaw('第二十七条第一款'), rule('第十条')],
    fails: ({ file, data: { decisionKind } }) => decisionKind === 'PENALTY' && transfersIn(file, withPolice).length > 0,
  },
  'fine-after-judgment': {
    title: { zh: '判处罚金后不再给予罚款', en: 'No fine after a criminal fine' },
    detail: { zh: '人民法院已就该违法行为判处罚金，行政机关尚未给予罚款的，不再给予罚款', en: 'The court imposed a criminal fine for the act; an administrative fine not yet imposed is imposed no more' },
    legalBasis: [penaltyLaw('第三十五条第二款')],
    fails: ({ file, data: { penaltyKinds } }) => penaltyKinds.includes('FINE')
      && file.steps.some(({ kind, data }) => kind === 'CRIME_JUDGMENT' && data['criminalFineYuan'] !== undefined && data['criminalFineYuan'] !== '0.00'),
  },
  'crime-transfer-not-approved': {
    title: { zh: '移送未经批准', en: 'Transfer not approved' },
    detail: { zh: '作出移送司法机关的决定，应有经本机关负责人批准的涉嫌犯罪案件移送', en: 'A decision to transfer a crime rests on a transfer the head of the agency approved' },
    legalBasis: [penaltyLaw('第五十七条第一款第四项'), rule('第五条第二款')],
    fails: ({ file, data: { decisionKind } }) => decisionKind === 'TRANSFER_CRIME' && transfersIn(file, ['APPROVED', ...withPolice, 'JUDGED']).length === 0,
  },
  'crime-threshold-reached': {
    title: { zh: '金额达到涉嫌犯罪的提示标准', en: 'Amount suggests a crime' },
    detail: { zh: '没收金额达到 {amountYuan} 元，请核实是否涉嫌犯罪；不移送的，请说明理由', en: 'From {amountYuan} yuan a crime is to be considered; give the reason for not transferring the case' },
    legalBasis: [rule('第三条第一款')], warning: true,
    fails: ({ file, on, data: { decisionKind, confiscationYuan } }) => {
      const { row } = file
      const reached = decisionKind !== 'PENALTY' || criminalTransfers(file).length > 0 ? undefined : crimeThresholdReached(confiscationYuan, { ...row, on })
      return reached !== undefined && { params: { amountYuan: reached.amountYuan }, legalBasis: [rule('第三条第一款'), ...reached.legalBasis] }
    },
  },
})

/** What must be settled of a suspected crime before the case is closed. */
export const crimeClosingGates = defineGates<StepFacts>('cases', {
  'crime-transfer-open': {
    title: { zh: '涉嫌犯罪移送尚未办结', en: 'Criminal transfer still open' },
    detail: { zh: '涉嫌犯罪案件移送尚未有结果，不得结案', en: 'A case is not closed while its criminal transfer has no result' },
    legalBasis: [rule('第五条第二款'), rule('第八条'), rule('第九条')],
    fails: ({ file }) => transfersIn(file, [...beforeTransfer, 'TRANSFERRED', 'RECONSIDERATION_ASKED', 'SUPERVISION_ASKED']).length > 0,
  },
  'crime-goods-not-handed-over': {
    title: { zh: '涉案物品及材料尚未移交', en: 'Goods and materials not handed over' },
    detail: { zh: '公安机关已立案，涉案物品以及与案件有关的其他材料尚未移交', en: 'The police filed the case; goods and materials are not handed over yet' },
    legalBasis: [rule('第十二条')],
    fails: ({ file }) => transfersIn(file, ['POLICE_FILED']).length > 0,
  },
  'crime-refusal-not-handled': {
    title: { zh: '公安机关不予立案后尚未依法处理', en: 'Case the police refused not handled' },
    detail: { zh: '公安机关不予立案或者退回的案件，行政机关应当恢复办理并依法作出处理', en: 'A case the police refused or returned is taken up again and handled by the agency' },
    legalBasis: [rule('第十条'), penaltyLaw('第二十七条第一款')],
    fails: ({ file }) => file.row.decisionKind === 'TRANSFER_CRIME' && transfersIn(file, cameToNothing).length > 0
      && transfersIn(file, ['HANDED_OVER', 'JUDGED']).length === 0,
  },
})

/** When a case decided as a transfer may be taken up again. */
export const resumptionGates = defineGates<StepFacts>('cases', {
  'crime-not-returned': {
    title: { zh: '移送的案件未退回', en: 'Transferred case not returned' },
    detail: { zh: '只有作出移送司法机关决定、后来退回行政处理的案件才能恢复办理', en: 'Only a case that was decided as a transfer and came back is taken up again' },
    legalBasis: [rule('第十条'), penaltyLaw('第二十七条第一款')],
    fails: ({ file }) => file.row.decisionKind !== 'TRANSFER_CRIME' || transfersIn(file, ['RETURNED']).length === 0,
  },
})

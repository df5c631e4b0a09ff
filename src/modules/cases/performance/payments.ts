import { effectsOfPerformance } from '../closing/settlement.ts'
import { joined } from '../deadlines/effects.ts'
import { accountOf } from './account.ts'
import { handInContent, paymentContent, remittanceContent, spotCollectionContent } from './content.ts'
import { handInGates, paymentGates, remittanceGates, spotCollectionGates } from './gates.ts'
import { spotCollectionMatter } from './matters.ts'
import { defineStep } from '../steps/define.ts'
import { toFen } from '../../../kernel/money.ts'

const permission = 'case:collect'

/** 缴款（行政处罚法第六十七条：罚缴分离） */
export const payment = defineStep({
  ...paymentContent,
  act: 'recordPayment', path: 'payments', operationId: 'recordPayment', label: { zh: '登记缴款', en: 'record a payment' }, permission,
  during: ['DECIDED', 'SERVED'],
  dateName: 'paidOn',
  gates: paymentGates,
  deadlines: (facts, stepId) => {
    const { file, on, data } = facts
    const inFull = data.towards === 'FINE' && toFen(data.amountYuan) === accountOf(file, on).outstandingFen
    return joined({ meet: inFull ? [{ codes: ['PEN-PAY'], on }] : [] }, effectsOfPerformance(facts, { ...paymentContent, stepId }))
  },
})

/** 当场收缴罚款（行政处罚法第六十八条至第七十条） */
export const spotCollection = defineStep({
  ...spotCollectionContent,
  act: 'collectOnSpot', path: 'spot-collections', operationId: 'collectOnSpot', label: { zh: '当场收缴罚款', en: 'collect a fine on the spot' }, permission,
  during: ['DECIDED', 'SERVED'],
  actKinds: ['PENALTY'],
  dateName: 'collectedOn',
  matter: spotCollectionMatter,
  officersOf: ({ officerIds }) => officerIds,
  gates: spotCollectionGates,
  deadlines: (facts, stepId) => {
    const { on, data: { landedOn } } = facts
    const collected = { start: [{ code: 'PEN-SPOT-REMIT' as const, on: landedOn ?? on, subjectId: stepId }], meet: [{ codes: ['PEN-PAY'] as const, on }] }
    return joined(collected, effectsOfPerformance(facts, { ...spotCollectionContent, stepId }))
  },
})

/** 当场收缴的罚款交至行政机关（行政处罚法第七十一条） */
export const fineHandIn = defineStep({
  ...handInContent,
  act: 'handInFine', path: 'fine-hand-ins', operationId: 'handInFine', label: { zh: '当场收缴的罚款交至机关', en: 'hand in a fine collected on the spot' }, permission,
  during: ['DECIDED', 'SERVED'],
  dateName: 'handedInOn',
  matter: spotCollectionMatter,
  gates: handInGates,
  deadlines: ({ on, subject }) => subject === null ? {} : ({
    meet: [{ codes: ['PEN-SPOT-REMIT'], on, subjectId: subject.id }], start: [{ code: 'PEN-SPOT-BANK', on, subjectId: subject.id }],
  }),
})

/** 行政机关将罚款缴付银行（行政处罚法第七十一条） */
export const fineRemittance = defineStep({
  ...remittanceContent,
  act: 'remitFine', path: 'fine-remittances', operationId: 'remitFine', label: { zh: '当场收缴的罚款缴付银行', en: 'remit a fine collected on the spot' }, permission,
  during: ['DECIDED', 'SERVED'],
  dateName: 'remittedOn',
  matter: spotCollectionMatter,
  gates: remittanceGates,
  deadlines: (facts, stepId) => {
    const { on, subject } = facts
    return joined({ meet: [{ codes: ['PEN-SPOT-BANK'], on, subjectId: subject?.id }] }, effectsOfPerformance(facts, { ...remittanceContent, stepId }))
  },
})

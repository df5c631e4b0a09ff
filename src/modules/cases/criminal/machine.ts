import { defineMachine } from '../../../kernel/state-machine.ts'

/** 涉嫌犯罪案件移送：从发现涉嫌犯罪到移交、判决或者退回（行政执法机关移送涉嫌犯罪案件的规定第五条至第十三条） */
export const criminalTransferMachine = defineMachine({
  name: 'criminal-transfer',
  initial: 'SUSPECTED',
  states: {
    SUSPECTED: { zh: '发现涉嫌犯罪', en: 'crime suspected' },
    REPORTED: { zh: '已书面报告', en: 'reported to the head' },
    APPROVED: { zh: '已批准移送', en: 'transfer approved' },
    NOT_APPROVED: { zh: '不批准移送', en: 'transfer not approved' },
    TRANSFERRED: { zh: '已移送公安机关', en: 'transferred to the police' },
    POLICE_FILED: { zh: '公安机关已立案', en: 'filed by the police' },
    POLICE_REFUSED: { zh: '公安机关不予立案', en: 'not filed by the police' },
    RECONSIDERATION_ASKED: { zh: '已提请复议', en: 'reconsideration asked for' },
    UPHELD: { zh: '复议维持不予立案', en: 'refusal upheld' },
    SUPERVISION_ASKED: { zh: '已建议立案监督', en: 'supervision by the procuratorate asked for' },
    SUPERVISION_DECLINED: { zh: '立案监督未支持', en: 'supervision declined' },
    HANDED_OVER: { zh: '已移交物品及材料', en: 'goods and materials handed over' },
    JUDGED: { zh: '人民法院已判决', en: 'judged by the court' },
    RETURNED: { zh: '退回行政处理', en: 'back for administrative handling' },
  },
  acts: {
    report: { label: { zh: '书面报告', en: 'report' }, from: ['SUSPECTED', 'NOT_APPROVED'], to: 'REPORTED' },
    approve: { label: { zh: '批准移送', en: 'approve' }, from: ['REPORTED'], to: 'APPROVED' },
    disapprove: { label: { zh: '不批准移送', en: 'not approve' }, from: ['REPORTED'], to: 'NOT_APPROVED' },
    send: { label: { zh: '移送公安机关', en: 'send to the police' }, from: ['APPROVED'], to: 'TRANSFERRED' },
    receive: { label: { zh: '公安机关签收', en: 'receipt by the police' }, from: ['TRANSFERRED'], to: 'TRANSFERRED' },
    fileByPolice: { label: { zh: '公安机关立案', en: 'filing by the police' }, from: ['TRANSFERRED', 'RECONSIDERATION_ASKED', 'SUPERVISION_ASKED'], to: 'POLICE_FILED' },
    refuseByPolice: { label: { zh: '公安机关不予立案', en: 'refusal by the police' }, from: ['TRANSFERRED'], to: 'POLICE_REFUSED' },
    askReconsideration: { label: { zh: '提请复议', en: 'ask for reconsideration' }, from: ['POLICE_REFUSED'], to: 'RECONSIDERATION_ASKED' },
    uphold: { label: { zh: '复议维持', en: 'uphold the refusal' }, from: ['RECONSIDERATION_ASKED'], to: 'UPHELD' },
    askSupervision: { label: { zh: '建议立案监督', en: 'ask for supervision' }, from: ['POLICE_REFUSED', 'UPHELD'], to: 'SUPERVISION_ASKED' },
    declineSupervision: { label: { zh: '不支持立案监督', en: 'decline supervision' }, from: ['SUPERVISION_ASKED'], to: 'SUPERVISION_DECLINED' },
    handOver: { label: { zh: '移交物品及材料', en: 'hand over' }, from: ['POLICE_FILED'], to: 'HANDED_OVER' },
    judge: { label: { zh: '登记判决', en: 'record the judgment' }, from: ['HANDED_OVER'], to: 'JUDGED' },
    takeBack: {
      label: { zh: '收回依法处理', en: 'take back' },
      from: ['POLICE_REFUSED', 'UPHELD', 'SUPERVISION_DECLINED', 'POLICE_FILED', 'HANDED_OVER'], to: 'RETURNED',
    },
  },
})

export type CriminalState = keyof typeof criminalTransferMachine.states

import { defineMatter } from '../steps/define.ts'
import { correctionMachine, hearingMachine, recusalMachine, registrationMachine, statementMachine, testMachine } from './machines.ts'

export const registrations = defineMatter({
  machine: registrationMachine, opens: 'REGISTRATION', acts: { REGISTRATION_APPROVAL: 'approve', REGISTRATION_DISPOSAL: 'dispose' },
})
export const tests = defineMatter({ machine: testMachine, opens: 'TEST', acts: { TEST_RESULT: 'report' } })
export const corrections = defineMatter({ machine: correctionMachine, opens: 'CORRECTION_ORDER', acts: { CORRECTION_CHECK: 'check' } })
export const recusals = defineMatter({ machine: recusalMachine, opens: 'RECUSAL', acts: { RECUSAL_DECISION: 'decide' } })
export const statements = defineMatter({ machine: statementMachine, opens: 'STATEMENT', acts: { STATEMENT_REVIEW: 'review' } })
export const hearings = defineMatter({
  machine: hearingMachine, opens: 'HEARING_REQUEST',
  acts: {
    HEARING_NOTICE: 'notify', HEARING_PRESIDER_RECUSAL: 'challenge', HEARING_PRESIDER_RECUSAL_DECISION: 'settle', HEARING: 'hold', HEARING_REPORT: 'report',
    HEARING_ABANDONMENT: 'abandon',
  },
})

import { defineMatter } from '../steps/define.ts'
import { courtMachine, executionMachine } from './machine.ts'

export const executionMatter = defineMatter({
  machine: executionMachine, opens: 'EXECUTION_DECISION',
  acts: { EXECUTION_AGREEMENT: 'agree', EXECUTION_HALTED: 'halt', EXECUTION_RESUMED: 'resume', EXECUTION_CARRIED_OUT: 'carryOut', EXECUTION_ENDED: 'end' },
})

export const courtMatter = defineMatter({
  machine: courtMachine, opens: 'COURT_APPLICATION',
  acts: { COURT_ACCEPTED: 'accept', COURT_ALLOWED: 'allow', COURT_ENFORCED: 'enforce', COURT_ENDED: 'end' },
})

import { defineMatter } from '../steps/define.ts'
import { instalmentMachine, remedyMachine, spotCollectionMachine } from './machine.ts'

export const spotCollectionMatter = defineMatter({
  machine: spotCollectionMachine, opens: 'SPOT_COLLECTION', acts: { FINE_HANDED_IN: 'handIn', FINE_REMITTED: 'remit' },
})

export const instalmentMatter = defineMatter({
  machine: instalmentMachine, opens: 'INSTALMENT_APPLICATION',
  acts: { INSTALMENT_APPROVAL: 'approve', INSTALMENT_REFUSAL: 'refuse', INSTALMENT_LAPSE: 'lapse' },
})

export const remedyMatter = defineMatter({
  machine: remedyMachine, opens: 'REMEDY',
  acts: { REMEDY_ACCEPTED: 'accept', REMEDY_DECLINED: 'decline', REMEDY_WITHDRAWN: 'withdraw', REMEDY_RESULT: 'conclude' },
})

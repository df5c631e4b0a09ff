import { noFacts, recomputationOf } from '../reference/index.ts'
import { periodOf, recordChange } from './record.ts'
import { awaitingDelivery, doublePublicityRecords } from './table.ts'

/** 报送期限: nothing of it is sent, so that the platform is not told. */
export const reportRecomputation = recomputationOf({
  table: doublePublicityRecords, running: awaitingDelivery, calendarVersion: doublePublicityRecords.calendarVersion, changing: ['dueOn', 'provisional', 'calendarVersion'],
  factsOf: noFacts,
  reckon: ({ decidedOn, divisionCode }, calendar) => {
    const { dueOn, provisional, calendarVersion } = periodOf(decidedOn, divisionCode, calendar)
    return { dueOn, provisional, calendarVersion }
  },
  record: recordChange,
})

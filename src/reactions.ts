import { reactionsOf } from './platform/events.ts'

/** Event → what other modules do about it, in the same transaction; one line per reaction. */
export const reactions = reactionsOf([])

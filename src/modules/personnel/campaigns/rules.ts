import { departureReasons } from '../codes.ts'
import type { EndReason } from '../certificates/thresholds.ts'
import type { cleanUpDecisions } from './codes.ts'
import { cleanUpProblems } from './problems.ts'

export type Decision = keyof typeof cleanUpDecisions
export type DepartureReason = keyof typeof departureReasons

/** A decision with what it needs: nothing to keep, a reason for leaving to remove, a reason of its end for a certificate. */
export type Settled =
  | { decision: 'KEEP' }
  | { decision: 'REMOVE', reason: DepartureReason, on: string }
  | { decision: 'CANCEL_CERTIFICATE', reason: EndReason, on: string }

const isDeparture = (reason: EndReason): reason is Extract<EndReason, DepartureReason> => Object.hasOwn(departureReasons, reason)

/**
 * The decision as it is carried out.
 * @throws clean-up.reason-unfit (422)
 */
export function settle({ decision, reason, on }: { decision: Decision, reason?: EndReason | undefined, on?: string | undefined }): Settled {
  if (decision === 'KEEP') {
    if (reason === undefined && on === undefined) return { decision }
  } else if (reason !== undefined && on !== undefined) {
    if (decision === 'CANCEL_CERTIFICATE') return { decision, reason, on }
    if (isDeparture(reason)) return { decision, reason, on }
  }
  throw cleanUpProblems.raise['reason-unfit']()
}

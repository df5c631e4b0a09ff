import { actsFrom } from '../../kernel/state-machine.ts'
import type { Actor } from '../../platform/actor.ts'
import { findingMachine, spotCheckMachine } from './machine.ts'
import { isOrganisedByReviewed } from './rules.ts'

export type Caller = Pick<Actor, 'permissions' | 'agencyId'>

type SpotCheckAct = keyof typeof spotCheckMachine.acts
type FindingAct = Exclude<keyof typeof findingMachine.acts, 'withdraw'>
type FileAct = 'assignReviewer' | 'recordFinding' | 'completeReview'

interface OfferedFile { agencyId: string, organiserId: string, reviewerId: string | null, reviewedOn: string | null, replacedAt: Date | null }
interface OfferedFinding { agencyId: string, status: keyof typeof findingMachine.states, roundId: string | null, orderId: string | null }

export function actsOfSpotCheck({ status }: { status: keyof typeof spotCheckMachine.states }, { permissions }: Caller): SpotCheckAct[] {
  return permissions.has('spot-check:organise') ? actsFrom(spotCheckMachine, status) : []
}

/** Reviews are crossed: the reviewed agency is offered neither its reviewer nor the end of its review (`requireOutsideOrganiser`, `requireOutsideRecorder`). */
export function actsOfFile(file: OfferedFile, { permissions, agencyId }: Caller): FileAct[] {
  if (file.reviewedOn !== null || file.replacedAt !== null) return []
  const outside = !isOrganisedByReviewed(agencyId, file)
  const may: Readonly<Record<FileAct, boolean>> = {
    assignReviewer: permissions.has('spot-check:organise') && outside,
    recordFinding: permissions.has('finding:record') && agencyId !== file.agencyId && file.reviewerId !== null,
    completeReview: permissions.has('finding:record') && outside && file.reviewerId !== null,
  }
  return (Object.keys(may) as FileAct[]).filter((act) => may[act])
}

/** The reviewed agency rectifies, once it was ordered where a round found the problem; somebody else verifies. */
export function actsOfFinding({ status, ...finding }: OfferedFinding, { permissions, agencyId }: Caller): FindingAct[] {
  const own = agencyId === finding.agencyId
  const verifies = permissions.has('finding:verify') && !own
  const may: Readonly<Record<string, boolean>> = {
    rectify: permissions.has('finding:rectify') && own && (finding.roundId === null || finding.orderId !== null), verify: verifies, reject: verifies,
  }
  return actsFrom(findingMachine, status).filter((act): act is FindingAct => may[act] === true)
}

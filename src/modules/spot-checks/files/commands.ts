import type { CommandContext } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { findAgency } from '../../agencies/index.ts'
import { handlerIdsOf } from '../../cases/index.ts'
import { officersById } from '../../personnel/index.ts'
import { spotCheckProblems } from '../problems.ts'
import { requireOutsideOrganiser, requireReviewDate, requireReviewer, requireReviewerAssigned, requireUnderReview } from '../rules.ts'
import type { FileView } from './queries.ts'
import { findFile } from './queries.ts'
import { recordSpotCheckFile } from './record.ts'
import type { LockedFile } from './store.ts'
import { lockFile, updateFile } from './store.ts'

/** 指定评查人员 */
export async function assignReviewer(context: CommandContext, fileId: string, version: number, officerId: string): Promise<FileView> {
  const { tx, now } = context
  const before = await lockForChange(context, fileId, version)
  requireOutsideOrganiser(context.actor.agencyId, before)
  requireUnderReview(before)
  requireReviewer(await visibleOfficer(context, officerId), before.agencyId, await handlerIdsOf(tx, before.caseId))
  if (before.reviewerId !== officerId) recordSpotCheckFile(context, 'spot-check-file.assign-reviewer', before, await updateFile(tx, fileId, { reviewerId: officerId }, now))
  return view(context, fileId)
}

/** 完成评查：此后评查人员和问题不再变动 */
export async function completeReview(context: CommandContext, fileId: string, version: number, reviewedOn: string): Promise<FileView> {
  const { tx, now, today } = context
  const before = await lockForChange(context, fileId, version)
  requireOutsideOrganiser(context.actor.agencyId, before)
  requireUnderReview(before)
  requireReviewerAssigned(before)
  requireReviewDate(reviewedOn, before.drawnAt ?? now, today)
  recordSpotCheckFile(context, 'spot-check-file.complete-review', before, await updateFile(tx, fileId, { reviewedOn }, now))
  return view(context, fileId)
}

/** The officer, if their agency lies in the caller's data scope. */
async function visibleOfficer({ tx, actor }: CommandContext, officerId: string) {
  const officer = (await officersById(tx, [officerId])).get(officerId)
  if (officer !== undefined && await findAgency(tx, actor.scope, officer.agencyId) === null) throw spotCheckProblems.raise['reviewer-unknown']()
  return officer
}

async function lockForChange({ tx, actor }: CommandContext, fileId: string, version: number): Promise<LockedFile> {
  const row = await lockFile(tx, actor.scope, fileId)
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

async function view({ tx, actor }: CommandContext, fileId: string): Promise<FileView> {
  const found = await findFile(tx, actor, fileId)
  if (found === null) throw httpProblems.raise['not-found']()
  return found
}

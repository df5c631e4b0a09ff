import type { Calendar } from '../../kernel/calendar.ts'
import { dueOn, ruleInForce } from '../../kernel/deadline.ts'
import { drawProblems } from '../../kernel/draw-problems.ts'
import { shareCommitment } from '../../kernel/draw-v2.ts'
import type { AnnouncedSource } from '../../kernel/draw-v2.ts'
import { localDateOf } from '../../kernel/local-date.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { spotCheckDeadlineRules } from './deadlines.ts'
import { spotCheckProblems } from './problems.ts'

const { raise } = spotCheckProblems

/** Lines a frame may hold: what the database writes within a request. */
export const MAX_DRAW_LINES = 2_000_000

export interface PlanNumbers { closedFrom: LocalDate, closedTo: LocalDate, sampleSize: number, minPerAgency: number }

/**
 * A plan that can be carried out: a half-open period with at least one day, and a minimum the sample can hold.
 * @throws spot-checks.period-empty, spot-checks.minimums-exceed-sample
 */
export function requireSoundPlan({ closedFrom, closedTo, sampleSize, minPerAgency }: PlanNumbers): void {
  if (closedTo <= closedFrom) throw raise['period-empty']()
  if (minPerAgency > sampleSize) throw raise['minimums-exceed-sample']({ needed: minPerAgency, sampleSize })
}

/**
 * A frame may be frozen once its period is over: a file closed afterwards within it could never be drawn.
 * @throws spot-checks.period-not-over
 */
export function requirePeriodOver(closedTo: LocalDate, today: LocalDate): void {
  if (closedTo > today) throw raise['period-not-over']({ closedTo })
}

/** @throws spot-checks.frame-empty, spot-checks.frame-too-large */
export function requireFrameSize(size: number): void {
  if (size === 0) throw raise['frame-empty']()
  if (size > MAX_DRAW_LINES) throw raise['frame-too-large']({ limit: MAX_DRAW_LINES })
}

/**
 * Each agency gives its minimum, or all it has, and no less than its priority stratum shall; together they fit into the sample.
 * @throws spot-checks.minimums-exceed-sample
 */
export function requireMinimumsFit(
  strata: readonly { agencyId: string, priority: boolean, size: number }[],
  { sampleSize, minPerAgency, minPerPriority }: Pick<PlanNumbers, 'sampleSize' | 'minPerAgency'> & { minPerPriority: number },
): void {
  const needed = [...Map.groupBy(strata, ({ agencyId }) => agencyId).values()].reduce((sum, own) => {
    const priority = own.reduce((least, one) => least + (one.priority ? Math.min(one.size, minPerPriority) : 0), 0)
    return sum + Math.min(own.reduce((size, one) => size + one.size, 0), Math.max(minPerAgency, priority))
  }, 0)
  if (needed > sampleSize) throw raise['minimums-exceed-sample']({ needed, sampleSize })
}

/**
 * Where the seed comes from: as announced with the commitment, otherwise as stated with the draw (docs/spot-checks.md).
 * @throws spot-checks.seed-source-missing, spot-checks.seed-source-differs
 */
export function seedSourceOf(announced: string | null, stated: string | undefined): string {
  if (announced === null && stated === undefined) throw raise['seed-source-missing']()
  if (announced !== null && stated !== undefined && stated !== announced) throw raise['seed-source-differs']()
  return announced ?? stated ?? ''
}

/**
 * A party reveals the share it bound itself to, once and in time.
 * @throws spot-checks.share-unknown, spot-checks.share-revealed, spot-checks.reveal-too-late, draw.share-not-committed
 */
export function requireRevealable(
  { seedSources, shareReveals }: { seedSources: readonly AnnouncedSource[], shareReveals: readonly { party: string }[] }, party: string, value: string, now: Date,
): void {
  const share = seedSources.find((one) => one.kind === 'SHARE' && one.party === party)
  if (share?.kind !== 'SHARE') throw raise['share-unknown']({ party })
  if (shareReveals.some((one) => one.party === party)) throw raise['share-revealed']({ party })
  if (now.getTime() > Date.parse(share.revealBy)) throw raise['reveal-too-late']({ revealBy: share.revealBy })
  if (shareCommitment('sha256', party, value) !== share.commitment) throw drawProblems.raise['share-not-committed']({ party })
}

export interface ShareHolder { party: string, status: string, commitment: string | null }
export type GivenSource = Exclude<AnnouncedSource, { kind: 'SHARE' }> | Omit<AnnouncedSource & { kind: 'SHARE' }, 'commitment'> & { commitment?: string | undefined }

/**
 * The sources as they are announced: parties within the system have committed themselves, nobody does it for them and nobody drops them
 * silently; for a party outside the organiser hands in what it committed to (docs/draw-protocol.md, section 11).
 * @throws spot-checks.party-acts-itself, spot-checks.party-not-committed, spot-checks.share-commitment-missing, spot-checks.party-left-out
 */
export function announcedWith(sources: readonly GivenSource[], holders: readonly ShareHolder[]): AnnouncedSource[] {
  const named = new Set(sources.flatMap((one) => one.kind === 'SHARE' ? [one.party] : []))
  const left = holders.find(({ party }) => !named.has(party))
  if (left !== undefined) throw raise['party-left-out']({ party: left.party })
  return sources.map((one): AnnouncedSource => one.kind === 'SHARE' ? { ...one, commitment: commitmentFor(one, holders) } : one)
}

function commitmentFor({ party, commitment }: { party: string, commitment?: string | undefined }, holders: readonly ShareHolder[]): string {
  const holder = holders.find((one) => one.party === party)
  if (holder === undefined) {
    if (commitment === undefined) throw raise['share-commitment-missing']({ party })
    return commitment
  }
  if (commitment !== undefined) throw raise['party-acts-itself']({ party })
  if (holder.commitment === null) throw raise['party-not-committed']({ party })
  return holder.commitment
}

/** Who stands outside the system has the organiser write down what was revealed; everybody else does it by the own account. @throws spot-checks.party-acts-itself */
export function requireOutsideParty(holders: readonly Pick<ShareHolder, 'party'>[], party: string): void {
  if (holders.some((one) => one.party === party)) throw raise['party-acts-itself']({ party })
}

/**
 * The draw lies after the commitment, so that the frame was fixed before the system learnt the seed.
 * @throws spot-checks.draw-not-after-commitment
 */
export function requireDrawAfterCommitment(committedAt: Date, now: Date): void {
  if (now.getTime() <= committedAt.getTime()) throw raise['draw-not-after-commitment']()
}

/**
 * Who may review a file: somebody in post, of another agency than the reviewed one (交叉评查), who did not handle the case.
 * @throws spot-checks.reviewer-unknown, spot-checks.reviewer-of-reviewed-agency, spot-checks.reviewer-handled-case
 */
export function requireReviewer(
  officer: { officerId: string, agencyId: string, status: string } | undefined, reviewedAgencyId: string, handlerIds: readonly string[],
): void {
  if (officer?.status !== 'ACTIVE') throw raise['reviewer-unknown']()
  if (handlerIds.includes(officer.officerId)) throw raise['reviewer-handled-case']()
  if (officer.agencyId === reviewedAgencyId) throw raise['reviewer-of-reviewed-agency']()
}

/** @throws spot-checks.review-completed, spot-checks.file-replaced */
export function requireUnderReview(file: { reviewedOn: LocalDate | null, replacedAt?: Date | null }): void {
  if (file.replacedAt) throw raise['file-replaced']()
  if (file.reviewedOn !== null) throw raise['review-completed']()
}

/** @throws spot-checks.reviewer-missing */
export function requireReviewerAssigned(file: { reviewerId: string | null }): void {
  if (file.reviewerId === null) throw raise['reviewer-missing']()
}

/**
 * A file is reviewed after it was drawn and not in the future.
 * @throws spot-checks.date-in-future, spot-checks.reviewed-before-draw
 */
export function requireReviewDate(reviewedOn: LocalDate, drawnAt: Date, today: LocalDate): void {
  requirePast(reviewedOn, today)
  if (reviewedOn < localDateOf(drawnAt)) throw raise['reviewed-before-draw']()
}

/**
 * A spot check ends when every file drawn has been reviewed: figures over a part that somebody picked would prove nothing.
 * @throws spot-checks.files-not-reviewed, spot-checks.date-in-future, spot-checks.closed-too-early
 */
export function requireClosable(
  { remaining, lastReviewedOn, drawnAt }: { remaining: number, lastReviewedOn: LocalDate | null, drawnAt: Date },
  closedOn: LocalDate, today: LocalDate,
): void {
  if (remaining > 0) throw raise['files-not-reviewed']({ remaining })
  requirePast(closedOn, today)
  if (closedOn < (lastReviewedOn ?? '') || closedOn < localDateOf(drawnAt)) throw raise['closed-too-early']()
}

/**
 * Reviews are crossed: nobody of the reviewed agency names who reviews its file or completes the review, unless the spot check is its own.
 * @throws spot-checks.organised-by-reviewed
 */
export function requireOutsideOrganiser(actorAgencyId: string | null, file: { agencyId: string, organiserId: string }): void {
  if (isOrganisedByReviewed(actorAgencyId, file)) throw raise['organised-by-reviewed']()
}

/** Whether the caller belongs to the reviewed agency in a spot check that another organises. */
export const isOrganisedByReviewed = (actorAgencyId: string | null, { agencyId, organiserId }: { agencyId: string, organiserId: string }): boolean =>
  actorAgencyId === agencyId && agencyId !== organiserId

/** Nobody records findings about the own agency. @throws spot-checks.finding-by-reviewed-agency */
export function requireOutsideRecorder(actorAgencyId: string | null, reviewedAgencyId: string): void {
  if (actorAgencyId === reviewedAgencyId) throw raise['finding-by-reviewed-agency']()
}

/**
 * The last day for rectification: the recorder's own, otherwise by `CFR-RECT` of the division (deadlines.ts), in calendar days, rolled
 * to a working day, with the rule and the calendar it was computed by.
 */
export function rectificationTerm(calendar: Calendar, divisionCode: string, recordedOn: LocalDate, ownDay: LocalDate | null): RectificationTerm {
  if (ownDay !== null) return { rectifyBy: ownDay, ruleCode: null, provisional: false, calendarVersion: null }
  const rule = ruleInForce(spotCheckDeadlineRules, 'CFR-RECT', { on: recordedOn, division: divisionCode, field: null })
  const due = dueOn(calendar, rule, recordedOn)
  return { rectifyBy: due.dueOn, ruleCode: rule.code, provisional: due.provisional, calendarVersion: due.calendarVersion }
}

export interface RectificationTerm { rectifyBy: LocalDate, ruleCode: string | null, provisional: boolean, calendarVersion: string | null }

/** @throws spot-checks.rectify-by-past */
export function requireRectifyBy(rectifyBy: LocalDate, recordedOn: LocalDate): void {
  if (rectifyBy < recordedOn) throw raise['rectify-by-past']()
}

/**
 * The reviewed agency corrects and reports (行政执法监督条例 art. 28).
 * @throws spot-checks.rectified-by-another, spot-checks.date-in-future, spot-checks.rectified-before-finding
 */
export function requireRectification(
  finding: { agencyId: string, recordedOn: LocalDate }, actorAgencyId: string | null, rectifiedOn: LocalDate, today: LocalDate,
): void {
  if (actorAgencyId !== finding.agencyId) throw raise['rectified-by-another']()
  requirePast(rectifiedOn, today)
  if (rectifiedOn < finding.recordedOn) throw raise['rectified-before-finding']()
}

/**
 * Somebody else than the agency itself verifies that a problem is gone.
 * @throws spot-checks.verified-by-reviewed-agency, spot-checks.date-in-future, spot-checks.verified-before-rectification
 */
export function requireVerification(
  finding: { agencyId: string, rectifiedOn: LocalDate | null }, actorAgencyId: string | null, verifiedOn: LocalDate, today: LocalDate,
): void {
  if (actorAgencyId === finding.agencyId) throw raise['verified-by-reviewed-agency']()
  requirePast(verifiedOn, today)
  if (verifiedOn < (finding.rectifiedOn ?? '')) throw raise['verified-before-rectification']()
}

/** A finding is overdue while nothing has been done about it and its last day has passed. */
export function isFindingOverdue(finding: { status: string, rectifyBy: LocalDate }, today: LocalDate): boolean {
  return finding.status === 'OPEN' && finding.rectifyBy < today
}

function requirePast(date: LocalDate, today: LocalDate): void {
  if (date > today) throw raise['date-in-future']()
}

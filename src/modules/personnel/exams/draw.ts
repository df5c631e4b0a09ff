import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { allocateGroups } from '../../../kernel/draw-allocation.ts'
import { DRAW_HASH } from '../../../kernel/draw-stored.ts'
import { commitmentDigest, requireSoundSeed, requireSoundSources, seedOf2, ticketPrefix } from '../../../kernel/draw-v2.ts'
import { checkStored2 } from '../../../kernel/draw-v2-stored.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { peopleInScope } from '../people.ts'
import { change } from './commands.ts'
import { drawByEarlier, isOfEarlierProtocol } from './earlier.ts'
import { agencySizes, frameDigestOf, insertExamFrame } from './frame.ts'
import { examFrameOf, examStrataOf } from './queries.ts'
import { commitmentOf, requireCommitted, requireSound } from './record.ts'
import { newRegistration, recordRegistration } from './registrations.ts'
import { announcedOf, examSeedSource, MAX_EXAM_FRAME, requireFrameWithin, requireLater, seedFrom } from './rules.ts'
import type { ExamCommitmentBody, ExamDrawBody } from './schema.ts'
import type { SessionRow } from './store.ts'
import { examDrawTables, examFrames, insertRegistrations } from './store.ts'

/** 固定抽考名单: everybody in post of the place is written down, counted and digested before any seed exists (docs/draw-protocol.md, section 11). */
export function commitExamFrame(context: CommandContext, id: string, version: number, body: ExamCommitmentBody): Promise<SessionRow> {
  return change(context, id, version, 'commit', async (session) => {
    const { tx, now } = context
    const seedSources = announcedOf(body ?? {})
    requireSoundSources(seedSources, now.toISOString())
    const { divisionCode, staffKinds } = session
    const frameSize = await insertExamFrame(tx, id, { divisionCode, staffKinds: staffKinds ?? [] }, MAX_EXAM_FRAME + 1)
    requireFrameWithin(frameSize)
    const sizes = (await agencySizes(tx, id)).map(({ agencyId, size }) => ({ stratum: agencyId, group: agencyId, priority: false, size }))
    const strata = await examDrawTables.insertStrata(tx, id, allocateGroups(sizes, session.sampleSize ?? 0, { minPerGroup: session.minPerAgency ?? 0, minPerPriority: 0 }))
    const frozen = {
      seedSource: body?.seedSource ?? null, seedSources, frameSize, frameDigest: await frameDigestOf(tx, id), frameQuery: canonicalJson({ divisionCode, staffKinds, status: 'ACTIVE' }), committedAt: now,
    }
    return { ...frozen, commitmentDigest: commitmentDigest(commitmentOf({ ...session, ...frozen }, strata)) }
  })
}

/** 抽取应考人员: tickets from the stored frame and the seed, once; who is drawn is registered. */
export function drawExaminees(context: CommandContext, id: string, version: number, body: ExamDrawBody): Promise<SessionRow> {
  return change(context, id, version, 'draw', async (session) => {
    const { tx, now } = context
    if (session.committedAt !== null) requireLater(session.committedAt, now)
    if (isOfEarlierProtocol(session)) return drawEarlier(context, session, body)
    const committed = requireCommitted(session)
    const seedValues = seedFrom(session, body)
    const { committedAt, commitmentDigest: promised, seedSources: sources } = committed
    requireSoundSeed({ hash: DRAW_HASH, committedAt: committedAt.toISOString(), sources }, seedValues, now.toISOString())
    const seed = { sources: seedValues, seededAt: now.toISOString(), digest: seedOf2(DRAW_HASH, promised, seedValues) }
    const strata = await examStrataOf(tx, id)
    const commitment = commitmentOf(committed, strata)
    await examFrames.giveTickets(tx, id, strata.map(({ agencyId, sample }) => ({ stratum: agencyId, prefix: ticketPrefix(seed.digest, agencyId), sample })))
    const result = await examFrames.result(tx, id)
    const check = await checkStored2({ commitment, commitmentDigest: promised, seed, result, recordDigest: null, additions: [] }, examFrames.pieces(tx, id))
    requireSound(check)
    await registerDrawn(context, id, result)
    const [only] = seedValues
    return {
      ...(only?.kind === 'STATED' ? { seedSource: only.source, seedValue: only.value } : {}), seedValues, seededAt: now, seedDigest: seed.digest, drawnAt: now, recordDigest: check.digest,
    }
  })
}

async function drawEarlier(context: CommandContext, session: SessionRow, body: ExamDrawBody) {
  const { tx, now } = context
  const [seedSource, seedValue] = [examSeedSource(session.seedSource, body.seedSource), body.seedValue ?? '']
  seedFrom({ seedSource, seedSources: [] }, body)
  const record = drawByEarlier(session, await examStrataOf(tx, session.id), await examFrameOf(tx, session.id), { source: seedSource, value: seedValue })
  await examDrawTables.storeTickets(tx, session.id, record.tickets)
  await registerDrawn(context, session.id, record.result)
  return { seedSource, seedValue, seedDigest: record.seed.digest, drawnAt: now, recordDigest: record.recordDigest }
}

async function registerDrawn(context: CommandContext, id: string, result: readonly { item: string, rank: number }[]): Promise<void> {
  // The frame was fixed within the caller's place; a person who moved since then is examined all the same.
  const people = await peopleInScope(context.tx, { kind: 'NATION' }, result.map(({ item }) => item))
  const rows = result.flatMap(({ item, rank }) => {
    const person = people.get(item)
    return person === undefined ? [] : [newRegistration(context, id, person, rank)]
  })
  await insertRegistrations(context.tx, rows)
  rows.forEach((row) => { recordRegistration(context, 'exam.draw-examinee', null, row) })
}

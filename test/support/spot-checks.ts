import type pg from 'pg'
import { newId } from '../../src/kernel/ids.ts'
import type { FiguresRecord } from '../../src/modules/spot-checks/figures/schema.ts'
import type { FileRecord } from '../../src/modules/spot-checks/files/schema.ts'
import type { FindingRecord, NewFindingBody } from '../../src/modules/spot-checks/findings/schema.ts'
import type { NewSpotCheckBody, SpotCheckRecord } from '../../src/modules/spot-checks/plans/schema.ts'
import { ifMatch, type TestAccount, type TestApp } from './app.ts'
import { addAgency, addOfficer } from './records.ts'
import type { AgencyRow } from './records.ts'

export type { FiguresRecord, FileRecord, FindingRecord, SpotCheckRecord }

interface Place { id: string, divisionCode: string }

const addCasesStatement = `
insert into enforcement_cases (id, case_number, agency_id, division_code, act_kind, procedure_kind, field, cause, source, filed_on, status, hearing_held,
  public_interest, complex, proposed_penalty_kinds, legal_review_required, legal_review_grounds, decided_on, decision_kind, served_on, closed_on, created_at, updated_at)
select id, '评罚〔2025〕' || id || '号', $2, $3, $4, 'ORDINARY', 'MARKET', '未按规定明码标价', 'REPORT', $5::date - 60, 'CLOSED', false,
  false, false, '{}', false, '{}', $5::date - 30, 'PENALTY', $5::date - 20, $5::date, $6, $6
from unnest($1::uuid[]) as made(id)`

/** Cases closed on a day, straight into the table; answers their ids. */
export async function addClosedCases(
  pool: pg.Pool, agency: Place, count: number, { closedOn = '2025-06-30', actKind = 'PENALTY' } = {},
): Promise<string[]> {
  const at = new Date('2025-07-01T01:00:00Z')
  const ids = Array.from({ length: count }, () => newId(at))
  await pool.query(addCasesStatement, [ids, agency.id, agency.divisionCode, actKind, closedOn, at.toISOString()])
  return ids
}

/** The body of a plan over the penalty cases 海安市 closed in 2025: ten files, two of each agency. */
export function newSpotCheck(given: Partial<NewSpotCheckBody> = {}): NewSpotCheckBody {
  return {
    title: '2026年度行政处罚案卷评查', divisionCode: '320685', actKinds: ['PENALTY'], closedFrom: '2025-01-01', closedTo: '2026-01-01',
    sampleSize: 10, minPerAgency: 2, ...given,
  }
}

export function newFinding(given: Partial<NewFindingBody> = {}): NewFindingBody {
  return { category: 'PROCEDURE', severity: 'MINOR', description: '未记载听证权利告知的送达时间', ...given }
}

export const seed = { seedSource: '2026年3月3日中国福利彩票双色球开奖号码，www.cwl.gov.cn', seedValue: '03 11 14 19 25 30 + 08' }

/** Moves the standing clock on by ten milliseconds: a draw, for instance, must come later than its commitment. */
export function later(app: Pick<TestApp, 'clock'>): void {
  app.clock.set(new Date(app.clock.now().getTime() + 10).toISOString())
}

/** The acts of a spot check in the name of one account, each a moment later and expected to succeed; they answer the record as it then is. */
export function acting(app: Pick<TestApp, 'clock'>, account: TestAccount) {
  const act = async <Body>(request: ReturnType<TestAccount['post']>, status = 200): Promise<Body> => {
    later(app)
    return (await request.expect(status)).body as Body
  }
  const path = (spotCheck: { id: string }) => `/v1/spot-checks/${spotCheck.id}`
  const filePath = (file: { id: string }) => `/v1/spot-check-files/${file.id}`
  const acts = {
    plan: (given: Partial<NewSpotCheckBody> = {}) => act<SpotCheckRecord>(account.post('/v1/spot-checks', newSpotCheck(given)), 201),
    commit: (spotCheck: SpotCheckRecord, body: { seedSource?: string } = {}) =>
      act<SpotCheckRecord>(account.post(`${path(spotCheck)}/commitment`, body, ifMatch(spotCheck))),
    draw: (spotCheck: SpotCheckRecord, body: object = seed) =>
      act<SpotCheckRecord>(account.post(`${path(spotCheck)}/draw`, body, ifMatch(spotCheck))),
    /** Plan, commitment and draw in one. */
    drawn: async (given: Partial<NewSpotCheckBody> = {}) => acts.draw(await acts.commit(await acts.plan(given))),
    close: (spotCheck: SpotCheckRecord, closedOn: string) =>
      act<SpotCheckRecord>(account.post(`${path(spotCheck)}/closing`, { closedOn }, ifMatch(spotCheck))),
    /** Every file of a spot check that the account sees, page by page. */
    files: async (spotCheck: { id: string }): Promise<FileRecord[]> => {
      const found: FileRecord[] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: { items: FileRecord[], nextCursor: string | null } =
          await act(account.get(`${path(spotCheck)}/files?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`))
        found.push(...page.items)
        cursor = page.nextCursor
      }
      return found
    },
    assign: (file: FileRecord, officerId: string) => act<FileRecord>(account.put(`${filePath(file)}/reviewer`, { officerId }, ifMatch(file))),
    find: (file: { id: string }, given: Partial<NewFindingBody> = {}) =>
      act<FindingRecord>(account.post(`${filePath(file)}/findings`, newFinding(given)), 201),
    complete: (file: FileRecord, reviewedOn: string) =>
      act<FileRecord>(account.post(`${filePath(file)}/review-completion`, { reviewedOn }, ifMatch(file))),
    rectify: (finding: FindingRecord, rectifiedOn: string, rectification = '已补正送达回证并组织学习') =>
      act<FindingRecord>(account.post(`/v1/findings/${finding.id}/rectification`, { rectifiedOn, rectification }, ifMatch(finding))),
    verify: (finding: FindingRecord, verifiedOn: string) =>
      act<FindingRecord>(account.post(`/v1/findings/${finding.id}/verification`, { verifiedOn }, ifMatch(finding))),
    figures: (spotCheck: { id: string }) => act<FiguresRecord>(account.get(`${path(spotCheck)}/figures`)),
    record: async (spotCheck: { id: string }): Promise<Buffer> => Buffer.from((await account.get(`${path(spotCheck)}/record`).expect(200)).text),
  }
  return acts
}

/** The audit entries of one record in the order of time. */
export async function trailOf(app: TestApp, targetId: string): Promise<{ act: string, actorId: string, agencyId: string, changes: Record<string, unknown> }[]> {
  const { rows } = await app.admin.query<{ act: string, actorId: string, agencyId: string, changes: string }>(
    'select act, actor_id as "actorId", agency_id as "agencyId", changes from audit_entries where target_id = $1 order by at, id', [targetId])
  return rows.map((row) => ({ ...row, changes: JSON.parse(row.changes) as Record<string, unknown> }))
}

export interface SpotCheckWorld {
  bureau: AgencyRow
  /** Three agencies in the order of their ids, with 12, 5 and 3 cases closed in 2025. */
  agencies: AgencyRow[]
  /** Of the bureau, over 海安市. */
  organiser: TestAccount
  reviewerOfficerId: string
  /** Sees only the files assigned to the officer above. */
  reviewer: TestAccount
  /** Of the first agency. */
  manager: TestAccount
}

/** A county with a bureau that reviews, agencies that are reviewed, and an account of each side. */
export async function spotCheckWorld(app: TestApp): Promise<SpotCheckWorld> {
  const bureau = await addAgency(app.admin, '320685', { kind: 'SUPERVISION_BODY' })
  const agencies = [await addAgency(app.admin), await addAgency(app.admin), await addAgency(app.admin)].sort((a, b) => a.id < b.id ? -1 : 1)
  for (const [index, count] of [12, 5, 3].entries()) await addClosedCases(app.admin, agencies[index]!, count)
  const { id: reviewerOfficerId } = await addOfficer(app.admin, bureau, { staffKind: 'SUPERVISION' })
  return {
    bureau, agencies, reviewerOfficerId,
    organiser: await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685', agencyId: bureau.id }),
    reviewer: await app.account({ roles: ['CASE_REVIEWER'], officerId: reviewerOfficerId, agencyId: bureau.id }),
    manager: await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agencies[0]!.id }),
  }
}

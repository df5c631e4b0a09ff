import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { newId } from '../../src/kernel/ids.ts'
import { agencies } from '../../src/modules/agencies/table.ts'
import { caseHandlers, caseParties, cases } from '../../src/modules/cases/table.ts'
import { certificates, officers } from '../../src/modules/personnel/table.ts'

/** Records written straight into the tables, for tests of modules that only build upon them. */

const at = new Date('2026-01-05T01:00:00Z')
const stamps = { createdAt: at, updatedAt: at }
let counter = 0

export type AgencyRow = typeof agencies.$inferSelect
export type CaseRow = typeof cases.$inferSelect

export async function addAgency(pool: pg.Pool, divisionCode = '320685', given: Partial<AgencyRow> = {}): Promise<AgencyRow> {
  counter += 1
  const [row] = await drizzle(pool).insert(agencies).values({
    id: newId(at), name: `测试执法机关${counter}`, shortName: `机关${counter}`, uscc: `11${divisionCode}${String(counter).padStart(10, '0')}`,
    organCode: '测交', kind: 'ENFORCEMENT_AGENCY', leadership: 'LOCAL', fields: ['TRANSPORT', 'MARKET'], divisionCode, status: 'ACTIVE', ...stamps, ...given,
  }).returning()
  return row!
}

interface Place { id: string, divisionCode: string }

/** An officer with a certificate in force for transport and market regulation. */
export async function addOfficer(pool: pg.Pool, agency: Place, given: Partial<typeof officers.$inferSelect> = {}): Promise<{ id: string, certificateId: string }> {
  counter += 1
  const place = { agencyId: agency.id, divisionCode: agency.divisionCode }
  const id = newId(at)
  await drizzle(pool).insert(officers).values({
    id, ...place, name: `测试人员${counter}`, gender: 'FEMALE', birthDate: '1988-06-01', idNumberSealed: Buffer.from([counter]),
    idNumberHash: Buffer.from(`officer ${counter}`), idNumberMasked: '3206**********0000', staffKind: 'ENFORCEMENT', establishment: 'CIVIL_SERVANT',
    post: '科员', legalQualification: false, status: 'ACTIVE', ...stamps, ...given,
  })
  const certificateId = newId(at)
  await drizzle(pool).insert(certificates).values({
    id: certificateId, officerId: id, ...place, kind: 'ENFORCEMENT', number: `T${String(counter).padStart(8, '0')}`, fields: ['TRANSPORT', 'MARKET'],
    issuedOn: '2024-01-02', validFrom: '2024-01-02', validTo: '2029-01-01', status: 'VALID', ...stamps,
  })
  return { id, certificateId }
}

/** A penalty case against one enterprise, filed on 2026-02-02, that needs legal review, unless given otherwise. */
export async function addCase(
  pool: pg.Pool, agency: Place, handlers: readonly { id: string, certificateId: string }[], given: Partial<CaseRow> = {},
  party: Partial<typeof caseParties.$inferInsert> = {},
): Promise<CaseRow> {
  counter += 1
  const [row] = await drizzle(pool).insert(cases).values({
    id: newId(at), caseNumber: `测罚〔2026〕${counter}号`, agencyId: agency.id, divisionCode: agency.divisionCode, actKind: 'PENALTY', procedureKind: 'ORDINARY',
    field: 'TRANSPORT', cause: '未取得道路货物运输经营许可，擅自从事道路货物运输经营', source: 'ON_SITE_INSPECTION', filedOn: '2026-02-02', status: 'FILED',
    hearingHeld: false, publicInterest: true, complex: false, proposedPenaltyKinds: ['FINE'], proposedFineYuan: '30000.00',
    legalReviewRequired: true, legalReviewGrounds: ['PUBLIC_INTEREST'], ...stamps, ...given,
  }).returning()
  await drizzle(pool).insert(caseParties).values({ id: newId(at), caseId: row!.id, position: 1, kind: 'LEGAL', name: `测试企业${counter}`, addressSealed: Buffer.from('sealed'), ...party })
  if (handlers.length > 0) {
    await drizzle(pool).insert(caseHandlers).values(handlers.map(({ id, certificateId }, index) => ({
      caseId: row!.id, officerId: id, certificateId, role: index === 0 ? 'LEAD' as const : 'ASSISTANT' as const,
    })))
  }
  return row!
}

/** The audit entries of one record, by the name of the act: the clock of a test stands still, so that time does not order them. */
export async function auditOf(pool: pg.Pool, targetId: string): Promise<{ act: string, actorId: string, agencyId: string | null, changes: Record<string, [unknown, unknown]> }[]> {
  const { rows } = await pool.query<{ act: string, actor_id: string, agency_id: string | null, changes: string }>(
    'select act, actor_id, agency_id, changes from audit_entries where target_id = $1 order by act', [targetId])
  return rows.map((row) => ({ act: row.act, actorId: row.actor_id, agencyId: row.agency_id, changes: JSON.parse(row.changes) as Record<string, [unknown, unknown]> }))
}

export async function auditCount(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ value: number }>('select count(*)::int as value from audit_entries')
  return rows[0]!.value
}

import { and, eq, sql } from 'drizzle-orm'
import { normaliseUscc } from '../../../kernel/uscc.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { agenciesByUscc } from '../../agencies/index.ts'
import { agencies } from '../../agencies/table.ts'
import { officersByCertificate } from '../../personnel/index.ts'
import { calendarOf } from '../../reference/index.ts'
import { ownCataloguesOf } from '../../standards/index.ts'
import { overridesOver } from '../deadline-overrides/store.ts'
import { cases } from '../table.ts'
import type { CheckedRow } from './check.ts'
import type { ImportFacts, KnownCase } from './plan.ts'
import { keyOf } from './plan.ts'

const wantedCases = sql`unnest(${sql.placeholder('usccs')}::text[], ${sql.placeholder('numbers')}::text[]) as wanted(uscc, number)`

/** Planned anew for each batch: a plan kept from when the table was small would walk through all cases of an agency for each row. */
function knownCases(db: Database, wanted: { usccs: string[], numbers: string[] }) {
  const found = db.select({ caseNumber: cases.caseNumber, id: cases.id, digest: cases.intakeDigest }).from(cases)
    .where(and(eq(cases.agencyId, agencies.id), sql`${cases.caseNumber} = wanted.number`)).limit(1).as('found')
  return db.select({ uscc: agencies.uscc, caseNumber: found.caseNumber, id: found.id, digest: found.digest })
    .from(wantedCases).innerJoin(agencies, sql`${agencies.uscc} = wanted.uscc`).crossJoinLateral(found).prepare('').execute(wanted)
}

/** Everything a batch refers to, each kind by one statement however many rows there are. */
export async function loadFacts(db: Database, scope: Scope, rows: readonly CheckedRow[]): Promise<ImportFacts> {
  const wanted = rows.flatMap((checked) => 'row' in checked ? [checked.row] : [])
  const usccs = [...new Set(wanted.map((row) => normaliseUscc(row.agencyUscc)))]
  const certificates = new Set(wanted.flatMap((row) => [...row.handlers, ...(row.legalReview === undefined ? [] : [row.legalReview.reviewerCertificate])]))
  const [found, officers, there] = await Promise.all([
    agenciesByUscc(db, scope, usccs),
    officersByCertificate(db, [...certificates]),
    knownCases(db, { usccs: wanted.map((row) => normaliseUscc(row.agencyUscc)), numbers: wanted.map((row) => row.caseNumber) }),
  ])
  const divisionCodes = [...new Set([...found.values()].map((agency) => agency.divisionCode))]
  const calendars = await Promise.all(divisionCodes.map(async (code) => [code, await calendarOf(db, code)] as const))
  const catalogueOf = await ownCataloguesOf(db, [...found.values()].map(({ id, divisionCode }) => ({ agencyId: id, divisionCode })))
  const catalogues = [...found.values()].map(({ id, divisionCode }) => [id, catalogueOf({ agencyId: id, divisionCode })] as const)
  const overrides = divisionCodes.length === 0 ? [] : await overridesOver(db, divisionCodes)
  return {
    agencies: found, officers, calendars: new Map(calendars), catalogues: new Map(catalogues), overrides,
    known: new Map(there.map(({ uscc, caseNumber, id, digest }): [string, KnownCase] => [keyOf({ agencyUscc: uscc, caseNumber }), { id, digest }])),
  }
}

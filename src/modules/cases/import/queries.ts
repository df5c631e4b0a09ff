import { and, eq, sql } from 'drizzle-orm'
import { normaliseIdNumber } from '../../../kernel/id-number.ts'
import { normaliseUscc } from '../../../kernel/uscc.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { Vault } from '../../../platform/vault.ts'
import type { AgencyRow } from '../../agencies/index.ts'
import { agenciesByUscc } from '../../agencies/index.ts'
import { agencies } from '../../agencies/table.ts'
import { officersByCertificate } from '../../personnel/index.ts'
import { powersHeld } from '../../powers/index.ts'
import { calendarOf } from '../../reference/index.ts'
import { ownCataloguesOf, penaltyStandardsOf } from '../../standards/index.ts'
import { numbersUsed } from '../decision/number-use.ts'
import { overridesOver } from '../deadline-overrides/store.ts'
import { enforcementDevices } from '../devices/table.ts'
import { cases } from '../table.ts'
import type { CheckedRow } from './check.ts'
import type { ImportFacts, KnownCase, RoadFacts } from './facts.ts'
import { caseKey, keyOf, matterOf, noRoadFacts, powerKeyOf } from './facts.ts'
import type { WantedParty } from './penalties.ts'
import { numbersIn } from './numbers.ts'
import { penaltiesOf } from './penalties.ts'
import { referencesOf } from './references.ts'
import type { CaseImportRow } from './row.ts'
import { standingCases } from './standing.ts'

const wantedCases = sql`unnest(${sql.placeholder('usccs')}::text[], ${sql.placeholder('numbers')}::text[]) as wanted(uscc, number)`

interface Wanted { uscc: string, caseNumber: string }

/** Planned anew for each batch: a plan kept from when the table was small would walk through all cases of an agency for each row. */
function knownCases(db: Database, wanted: readonly Wanted[]) {
  const { id, caseNumber, actKind, intakeDigest: digest, intakeFilingDigest: filingDigest, intakeRevision: revision } = cases
  const found = db.select({ caseNumber, id, actKind, digest, filingDigest, revision }).from(cases)
    .where(and(eq(cases.agencyId, agencies.id), sql`${cases.caseNumber} = wanted.number`)).limit(1).as('found')
  return db.select({
    uscc: agencies.uscc, caseNumber: found.caseNumber, id: found.id, actKind: found.actKind, digest: found.digest, filingDigest: found.filingDigest, revision: found.revision,
  }).from(wantedCases).innerJoin(agencies, sql`${agencies.uscc} = wanted.uscc`).crossJoinLateral(found).prepare('')
    .execute({ usccs: wanted.map(({ uscc }) => uscc), numbers: wanted.map((one) => one.caseNumber) })
}

export interface Loading { scope: Scope, vault: Vault, lock: boolean }

/** Everything a batch refers to, each kind by one statement however many rows there are. */
export async function loadFacts(db: Database, rows: readonly CheckedRow[], { scope, vault, lock }: Loading): Promise<ImportFacts> {
  const wanted = rows.flatMap((checked) => 'row' in checked ? [checked.row] : [])
  const usccs = [...new Set(wanted.map((row) => normaliseUscc(row.agencyUscc)))]
  const references = referencesOf(wanted.flatMap(({ steps = [] }) => steps))
  const certificates = new Set(wanted.flatMap((row) => [...row.handlers, ...(row.legalReview === undefined ? [] : [row.legalReview.reviewerCertificate])]))
  const [found, officers, there] = await Promise.all([
    agenciesByUscc(db, scope, usccs),
    officersByCertificate(db, [...certificates.union(references.certificate)]),
    knownCases(db, wantedBy(wanted)),
  ])
  const divisionCodes = [...new Set([...found.values()].map((agency) => agency.divisionCode))]
  const calendars = await Promise.all(divisionCodes.map(async (code) => [code, await calendarOf(db, code)] as const))
  const places = [...found.values()].map(({ id, divisionCode }) => ({ agencyId: id, divisionCode }))
  const catalogueOf = await ownCataloguesOf(db, places)
  const overrides = divisionCodes.length === 0 ? [] : await overridesOver(db, divisionCodes)
  const known = new Map(there.map(({ uscc, caseNumber, revision, ...one }): [string, KnownCase] => [caseKey(uscc, caseNumber), { ...one, revision: revision ?? 1 }]))
  const standing = await standingCases(db, wanted.flatMap((row) => found.has(normaliseUscc(row.agencyUscc)) ? newerThan(known.get(keyOf(row)), row) : []), { lock })
  return {
    agencies: found, officers, officersById: new Map(officers.values().map((officer) => [officer.officerId, officer])), calendars: new Map(calendars),
    catalogues: new Map(places.map((place) => [place.agencyId, catalogueOf(place)] as const)), overrides, known,
    standing, numbers: await numbersOf(db, wanted, found),
    road: await loadRoadFacts(db, wanted.filter(({ steps }) => steps !== undefined), references.agency, found, { scope, vault }),
  }
}

const newerThan = (known: KnownCase | undefined, { revision = 1 }: CaseImportRow): string[] =>
  known !== undefined && known.digest !== null && revision > known.revision ? [known.id] : []

const numbersOf = (db: Database, rows: readonly CaseImportRow[], found: ReadonlyMap<string, AgencyRow>): Promise<ImportFacts['numbers']> =>
  numbersUsed(db, rows.flatMap((row) => {
    const agencyId = found.get(normaliseUscc(row.agencyUscc))?.id
    return agencyId === undefined ? [] : numbersIn(row).map((number) => ({ agencyId, number }))
  }))

/** The cases of the rows, and those that their steps name. */
const wantedBy = (rows: readonly CaseImportRow[]): Wanted[] => rows.flatMap(({ agencyUscc, caseNumber, steps = [] }) =>
  [caseNumber, ...referencesOf(steps).case].map((number) => ({ uscc: normaliseUscc(agencyUscc), caseNumber: number })))

const devicesById = defineStatement<'ids', { id: string, agencyId: string, publishedOn: string | null, retiredOn: string | null, reviews: (typeof enforcementDevices.$inferSelect)['reviews'] }[]>((db) => {
  const { id, agencyId, publishedOn, retiredOn, reviews } = enforcementDevices
  return db.select({ id, agencyId, publishedOn, retiredOn, reviews }).from(enforcementDevices).where(sql`${id}::text = any(${sql.placeholder('ids')}::text[])`)
})

async function loadRoadFacts(db: Database, rows: readonly CaseImportRow[], agencyCodes: ReadonlySet<string>, found: ReadonlyMap<string, AgencyRow>, { scope, vault }: Pick<Loading, 'scope' | 'vault'>): Promise<RoadFacts> {
  if (rows.length === 0) return noRoadFacts
  const penal = rows.flatMap((row) => {
    const agency = found.get(normaliseUscc(row.agencyUscc))
    return row.actKind === 'PENALTY' && agency !== undefined ? [{ row, agency }] : []
  })
  const powers = penal.flatMap(({ row: { itemCode, filedOn }, agency }) => itemCode === undefined ? [] : [{ agencyId: agency.id, code: itemCode, on: filedOn }])
  const deviceIds = rows.flatMap(({ steps = [] }) => steps.flatMap(({ data: { deviceId } }) => typeof deviceId === 'string' ? [deviceId] : []))
  const [receivers, devices, held, standards, penalties] = await Promise.all([
    agenciesByUscc(db, { kind: 'NATION' }, [...agencyCodes]),
    deviceIds.length === 0 ? [] : devicesById(db, 'ids', { ids: deviceIds }),
    powersHeld(db, powers),
    penaltyStandardsOf(db, [...new Set(powers.map(({ code }) => code))], [...new Map(penal.map(({ agency }) => [agency.id, { agencyId: agency.id, divisionCode: agency.divisionCode }])).values()]),
    penaltiesOf(db, scope, penal.flatMap(({ row }) => wantedParties(row, vault))),
  ])
  return {
    receivers, devices: new Map(devices.map((device) => [device.id, device])), standards, penalties,
    powers: new Map(powers.flatMap(({ agencyId, code, on }, index) => held[index] === undefined ? [] : [[powerKeyOf(agencyId, code, on), held[index]]])),
  }
}

const wantedParties = (row: CaseImportRow, vault: Vault): WantedParty[] => row.parties.flatMap(({ uscc, idNumber }) => {
  const matter = matterOf(row)
  const code = uscc === undefined ? null : normaliseUscc(uscc)
  const idNumberHash = idNumber === undefined ? null : Buffer.from(vault.fingerprint(normaliseIdNumber(idNumber)))
  return [
    ...(code === null ? [] : [{ key: code, uscc: code, idNumberHash: null, matter }]),
    ...(idNumberHash === null ? [] : [{ key: idNumberHash.toString('hex'), uscc: null, idNumberHash, matter }]),
  ]
})

import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { asOf } from '../../../platform/db/bitemporal.ts'
import type { Database } from '../../../platform/db/client.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { agencies, entrustments, qualifications } from '../../agencies/table.ts'
import { enforcementDevices } from '../../cases/devices/table.ts'
import { certificates, officers } from '../../personnel/table.ts'
import { empowermentItems, powerItemVersions } from '../../powers/table.ts'
import { disclosureTexts } from '../table.ts'

/** What the registers hold of some bodies on a day: one statement each, for any number of bodies. */

const wanted = sql`any(${sql.placeholder('agencies')}::uuid[])`
const on = sql`${sql.placeholder('on')}::date`
/** As the registers are known now. */
const now = { knownAt: 'infinity' }

const government = alias(agencies, 'government')
const superior = alias(agencies, 'superior')

const bodies = defineStatement((db) => db.select({
  id: agencies.id, name: agencies.name, divisionCode: agencies.divisionCode, kind: agencies.kind, leadership: agencies.leadership, uscc: agencies.uscc, fields: agencies.fields,
  status: agencies.status, government: government.name, superior: superior.name,
}).from(agencies).leftJoin(government, eq(government.id, agencies.parentGovernmentId)).leftJoin(superior, eq(superior.id, agencies.superiorAgencyId))
  .where(sql`${agencies.id} = ${wanted}`).orderBy(asc(agencies.id)))

export type SourceBody = Awaited<ReturnType<typeof bodies>>[number]
export const sourceBodies = (db: Database, ids: readonly string[]): Promise<SourceBody[]> => bodies(db, 'bodies', { agencies: ids })

const confirmed = defineStatement((db) => db.select({
  agencyId: qualifications.agencyId, id: qualifications.id, documentNumber: qualifications.documentNumber, basis: qualifications.basis, confirmedOn: qualifications.confirmedOn,
}).from(qualifications).where(and(sql`${qualifications.agencyId} = ${wanted}`, sql`${qualifications.status} <> 'WITHDRAWN'`)).orderBy(asc(qualifications.confirmedOn), asc(qualifications.id)))

export type SourceQualification = Awaited<ReturnType<typeof confirmed>>[number]
export const sourceQualifications = (db: Database, ids: readonly string[]): Promise<SourceQualification[]> => confirmed(db, 'confirmed', { agencies: ids })

const entrustedAgency = alias(agencies, 'entrusted')

const entrusted = defineStatement((db) => db.select({
  agencyId: entrustments.agencyId, documentNumber: entrustments.documentNumber, name: entrustedAgency.name, acts: entrustments.acts, items: entrustments.items,
  authority: entrustments.authority, validFrom: entrustments.validFrom, effectiveTo: entrustments.effectiveTo, id: entrustments.id,
}).from(entrustments).innerJoin(entrustedAgency, eq(entrustedAgency.id, entrustments.entrustedAgencyId)).where(and(
  sql`${entrustments.agencyId} = ${wanted}`, isNotNull(entrustments.publishedOn), sql`${entrustments.validFrom} <= ${on} and ${entrustments.effectiveTo} > ${on}`,
)).orderBy(asc(entrustments.validFrom), asc(entrustments.id)))

export type SourceEntrustment = Awaited<ReturnType<typeof entrusted>>[number]
export const sourceEntrustments = (db: Database, ids: readonly string[], day: string): Promise<SourceEntrustment[]> => entrusted(db, 'entrusted', { agencies: ids, on: day })

const certified = defineStatement((db) => db.select({
  agencyId: certificates.agencyId, number: certificates.number, name: officers.name, kind: certificates.kind, fields: certificates.fields, validFrom: certificates.validFrom,
  validTo: certificates.validTo,
}).from(certificates).innerJoin(officers, and(eq(officers.id, certificates.officerId), eq(officers.agencyId, certificates.agencyId))).where(and(
  sql`${certificates.agencyId} = ${wanted}`, eq(officers.status, 'ACTIVE'), sql`${certificates.kind} in ('ENFORCEMENT', 'MINISTRY')`, eq(certificates.status, 'VALID'),
  sql`${certificates.validFrom} <= ${on} and ${certificates.validTo} >= ${on}`,
)).orderBy(asc(certificates.number)))

export type SourceOfficer = Awaited<ReturnType<typeof certified>>[number]
/** Officers by the certificates that are in force: those suspended or run out are not shown. */
export const sourceOfficers = (db: Database, ids: readonly string[], day: string): Promise<SourceOfficer[]> => certified(db, 'certified', { agencies: ids, on: day })

const content = {
  itemId: powerItemVersions.itemId, code: powerItemVersions.code, kind: powerItemVersions.kind, name: powerItemVersions.name, legalBasis: powerItemVersions.legalBasis,
  field: powerItemVersions.field, level: powerItemVersions.level,
}

const ownPowers = defineStatement((db) => db.select({ agencyId: powerItemVersions.agencyId, ...content, from: sql<string | null>`null` }).from(powerItemVersions)
  .where(and(sql`${powerItemVersions.agencyId} = ${wanted}`, asOf(powerItemVersions))).orderBy(asc(powerItemVersions.code), asc(powerItemVersions.itemId)))

const handedOver = defineStatement((db) => db.select({ agencyId: empowermentItems.agencyId, ...content, from: sql<string | null>`${agencies.name}` }).from(empowermentItems)
  .innerJoin(powerItemVersions, and(eq(powerItemVersions.itemId, empowermentItems.itemId), asOf(powerItemVersions))).innerJoin(agencies, eq(agencies.id, powerItemVersions.agencyId))
  .where(and(sql`${empowermentItems.agencyId} = ${wanted}`, asOf(empowermentItems))).orderBy(asc(powerItemVersions.code), asc(powerItemVersions.itemId)))

export type SourcePower = Awaited<ReturnType<typeof ownPowers>>[number]

/** The powers of the own lists, and those handed to townships (行政处罚法 art. 24). */
export async function sourcePowers(db: Database, ids: readonly string[], day: string): Promise<SourcePower[]> {
  const values = { agencies: ids, on: day, ...now }
  return [...await ownPowers(db, 'own', values), ...await handedOver(db, 'handed', values)]
}

const kindsHeld = defineStatement((db) => db.selectDistinct({ agencyId: powerItemVersions.agencyId, kind: powerItemVersions.kind }).from(powerItemVersions)
  .where(and(sql`${powerItemVersions.agencyId} = ${wanted}`, asOf(powerItemVersions))))

const kindsHandedOver = defineStatement((db) => db.selectDistinct({ agencyId: empowermentItems.agencyId, kind: powerItemVersions.kind }).from(empowermentItems)
  .innerJoin(powerItemVersions, and(eq(powerItemVersions.itemId, empowermentItems.itemId), asOf(powerItemVersions)))
  .where(and(sql`${empowermentItems.agencyId} = ${wanted}`, asOf(empowermentItems))))

/** Which kinds of power each body holds on a day. */
export async function powerKindsOf(db: Database, ids: readonly string[], day: string): Promise<Map<string, Set<string>>> {
  const values = { agencies: ids, on: day, ...now }
  const held = new Map(ids.map((id) => [id, new Set<string>()]))
  for (const { agencyId, kind } of [...await kindsHeld(db, 'held', values), ...await kindsHandedOver(db, 'handed', values)]) held.get(agencyId)?.add(kind)
  return held
}

const devices = defineStatement((db) => db.select({
  agencyId: enforcementDevices.agencyId, number: enforcementDevices.number, place: enforcementDevices.place, kind: enforcementDevices.kind, legalBasis: enforcementDevices.legalBasis,
}).from(enforcementDevices).where(and(sql`${enforcementDevices.agencyId} = ${wanted}`, eq(enforcementDevices.status, 'PUBLISHED'))).orderBy(asc(enforcementDevices.number)))

export type SourceDevice = Awaited<ReturnType<typeof devices>>[number]
export const sourceDevices = (db: Database, ids: readonly string[]): Promise<SourceDevice[]> => devices(db, 'devices', { agencies: ids })

const texts = defineStatement((db) => db.select({
  agencyId: disclosureTexts.agencyId, id: disclosureTexts.id, kind: disclosureTexts.kind, title: disclosureTexts.title, powerItemId: disclosureTexts.powerItemId,
  details: disclosureTexts.details, powerName: powerItemVersions.name, powerBasis: powerItemVersions.legalBasis,
}).from(disclosureTexts).leftJoin(powerItemVersions, and(eq(powerItemVersions.itemId, disclosureTexts.powerItemId), isNull(powerItemVersions.supersededAt), asOf(powerItemVersions)))
  .where(and(sql`${disclosureTexts.agencyId} = ${wanted}`, eq(disclosureTexts.status, 'CURRENT'))).orderBy(asc(disclosureTexts.kind), asc(disclosureTexts.title), asc(disclosureTexts.id)))

export type SourceText = Awaited<ReturnType<typeof texts>>[number]
export const sourceTexts = (db: Database, ids: readonly string[], day: string): Promise<SourceText[]> => texts(db, 'texts', { agencies: ids, on: day, ...now })

import type { GeneratedCounty } from '../src/generator/county.ts'
import { examineIdNumber } from '../src/kernel/id-number.ts'
import { newId } from '../src/kernel/ids.ts'
import { maskIdNumber, maskPhone } from '../src/kernel/mask.ts'
import { registerAgency } from '../src/modules/agencies/index.ts'
import { initialisation } from '../src/modules/access/index.ts'
import { certificates, officers } from '../src/modules/personnel/table.ts'
import type { CommandContext, CommandRunner } from '../src/platform/command.ts'
import { defineBulkInsert } from '../src/platform/db/bulk-insert.ts'
import type { Vault } from '../src/platform/vault.ts'

type Officer = typeof officers.$inferSelect
type Certificate = typeof certificates.$inferSelect

const insertOfficers = defineBulkInsert(officers)
const insertCertificates = defineBulkInsert(certificates)

/**
 * Agencies of a county by their command, officers straight into their tables: they come one by one in real life and are not
 * what is measured. Answers the agencies' ids by code.
 */
export function register(county: GeneratedCounty, code: string, runner: CommandRunner, vault: Vault): Promise<Map<string, string>> {
  return runner.run({ actor: initialisation, requestId: 'bench-registration' }, async (context) => {
    const ids = new Map<string, string>()
    for (const agency of county.agencies) ids.set(agency.uscc, (await registerAgency(context, agency)).id)
    const { people, held } = rowsOf(county, code, ids, vault, context)
    await insertOfficers(context.tx, people)
    await insertCertificates(context.tx, held)
    return ids
  })
}

function rowsOf({ officerRows }: GeneratedCounty, divisionCode: string, ids: ReadonlyMap<string, string>, vault: Vault, { now, today }: CommandContext) {
  const place = { divisionCode, provinceCode: divisionCode.slice(0, 2), cityCode: divisionCode.slice(0, 4), countyCode: divisionCode }
  const record = { version: 1, createdAt: now, updatedAt: now }
  const people: Officer[] = []
  const held: Certificate[] = []
  for (const { agencyUscc, certificates: given, idNumber, phone, ...person } of officerRows()) {
    const officerId = newId(now)
    const agencyId = ids.get(agencyUscc) ?? ''
    people.push({
      ...person, ...place, ...record, id: officerId, agencyId, birthDate: examineIdNumber(idNumber, today).birthDate ?? '', idNumberSealed: vault.seal(idNumber),
      idNumberHash: vault.fingerprint(idNumber), idNumberMasked: maskIdNumber(idNumber), phoneSealed: vault.seal(phone), phoneMasked: maskPhone(phone),
      status: 'ACTIVE', leftOn: null, leftReason: null, idDocumentKind: 'RESIDENT_ID', department: null, fields: [], education: null, degree: null,
      politicalStatus: null, legalQualificationNumber: null, legalQualifiedOn: null, joinedOn: null, photoSha256: null, photoType: null, photoBytes: null,
      photoTakenOn: null, photoKey: null, intakeDigest: null,
    })
    held.push(...given.map((certificate): Certificate => ({
      ...certificate, ...place, ...record, id: newId(now), officerId, agencyId, status: 'VALID', suspendedOn: null, suspendedUntil: null,
      suspendReason: null, pastSuspensions: [], endNote: null, areaCode: null, issuer: null, replacesId: null, lossReportedOn: null, lossDeclaredOn: null, filedOn: null, filingNumber: null, importedDuplicate: false, endedOn: null, endReason: null,
    })))
  }
  return { people, held }
}

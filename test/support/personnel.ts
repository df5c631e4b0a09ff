import { makeIdNumber } from '../../src/kernel/id-number.ts'
import type { NewCertificateBody } from '../../src/modules/personnel/certificates/schema.ts'
import type { CertificateRecord } from '../../src/modules/personnel/certificates/schema.ts'
import type { NewOfficerBody, OfficerRecord } from '../../src/modules/personnel/officers/schema.ts'
import type { TestAccount } from './accounts.ts'

let counter = 0

/** A body that registers an enforcement officer nobody else is; the ID number is made up. */
export function newOfficer(agencyId: string, given: Partial<NewOfficerBody> = {}): NewOfficerBody {
  counter += 1
  return {
    agencyId, name: `测试人员${String(counter).padStart(3, '0')}`,
    idNumber: makeIdNumber({ division: '320685', birthDate: `1985-03-${String(1 + Math.floor(counter / 1000)).padStart(2, '0')}`, sequence: counter % 1000 }),
    staffKind: 'ENFORCEMENT', establishment: 'CIVIL_SERVANT', post: '一级行政执法员', legalQualification: false, ...given,
  }
}

/** A body that issues an enforcement certificate in force since 2024. */
export function newCertificate(given: Partial<NewCertificateBody> = {}): NewCertificateBody {
  counter += 1
  return {
    number: `100685${String(counter).padStart(5, '0')}`, kind: 'ENFORCEMENT', fields: ['MARKET'], issuedOn: '2024-01-10', validFrom: '2024-01-10',
    validTo: '2029-01-09', ...given,
  }
}

/** Registers an officer over HTTP. */
export async function registeredOfficer(account: TestAccount, agencyId: string, given: Partial<NewOfficerBody> = {}): Promise<OfficerRecord> {
  return (await account.post('/v1/officers', newOfficer(agencyId, given)).expect(201)).body as OfficerRecord
}

/** Issues a certificate over HTTP. */
export async function issuedCertificate(account: TestAccount, officerId: string, given: Partial<NewCertificateBody> = {}): Promise<CertificateRecord> {
  return (await account.post(`/v1/officers/${officerId}/certificates`, newCertificate(given)).expect(201)).body as CertificateRecord
}

/** An officer with an enforcement certificate. */
export async function certifiedOfficer(
  account: TestAccount, agencyId: string, given: { officer?: Partial<NewOfficerBody>, certificate?: Partial<NewCertificateBody> } = {},
): Promise<{ officer: OfficerRecord, certificate: CertificateRecord }> {
  const officer = await registeredOfficer(account, agencyId, given.officer)
  return { officer, certificate: await issuedCertificate(account, officer.id, given.certificate) }
}

import { expect } from '@jest/globals'
import { makeUscc } from '../../src/kernel/uscc.ts'
import type { EntrustmentBody } from '../../src/modules/agencies/entrustments/schema.ts'
import type { ConfirmationBody } from '../../src/modules/agencies/qualifications/schema.ts'
import type { AgencyRecord, NewAgencyBody } from '../../src/modules/agencies/schema.ts'
import type { TransferBody } from '../../src/modules/agencies/transfers/schema.ts'
import type { TestAccount } from './accounts.ts'
import type { TestApp } from './app.ts'
import { problemOf } from './raw-http.ts'
import { auditCount, auditOf } from './records.ts'

let counter = 0

/** A number in letters: organ codes hold no digits. */
const lettersOf = (number: number): string => Array.from(String(number), (digit) => 'ABCDEFGHIJ'[Number(digit)]).join('')

/** A body that registers an agency of 海安市 nobody else has. */
export function newAgency(given: Partial<NewAgencyBody> = {}): NewAgencyBody {
  counter += 1
  const { kind = 'ENFORCEMENT_AGENCY' } = given
  return {
    name: `测试县第${String(counter).padStart(4, '0')}执法局`, shortName: `执法局${counter}`, organCode: `测执${lettersOf(counter)}`,
    kind, leadership: kind === 'VERTICAL_AGENCY' ? 'VERTICAL' : 'LOCAL', fields: [kind === 'SUPERVISION_BODY' ? 'JUSTICE' : 'MARKET'], divisionCode: '320685',
    uscc: makeUscc({ department: '1', category: '1', division: '320685', serial: counter }), ...given,
  }
}

/** Registers one over HTTP. */
export async function registered(account: TestAccount, given: Partial<NewAgencyBody> = {}): Promise<AgencyRecord> {
  const answer = await account.post('/v1/agencies', newAgency(given)).expect(201)
  return answer.body as AgencyRecord
}

/** A confirmation of a body's qualification on its legal mandate. */
export function newQualification(given: Partial<ConfirmationBody> = {}): ConfirmationBody {
  return {
    documentNumber: '海司确〔2026〕1号', basis: [{ law: '中华人民共和国行政处罚法', article: '第十七条', level: 'LAW' }], confirmedOn: '2026-01-10', ...given,
  }
}

/** Registers a body whose qualification is confirmed, and reads it as it then is. */
export async function qualifiedAgency(account: TestAccount, given: Partial<NewAgencyBody> = {}): Promise<AgencyRecord> {
  const agency = await registered(account, given)
  await account.post(`/v1/agencies/${agency.id}/qualifications`, newQualification()).expect(201)
  return agencyNow(account, agency)
}

export async function agencyNow(account: TestAccount, { id }: { id: string }): Promise<AgencyRecord> {
  return (await account.get(`/v1/agencies/${id}`).expect(200)).body as AgencyRecord
}

/** An entrustment of penalties of one field for the year 2026. */
export function newEntrustment(agencyId: string, entrustedAgencyId: string, given: Partial<EntrustmentBody> = {}): EntrustmentBody {
  return {
    agencyId, entrustedAgencyId, documentNumber: '海市监委〔2026〕1号', signedOn: '2026-01-15', acts: ['PENALTY'], fields: ['MARKET'],
    items: [{ code: 'CF0001', name: '对未按规定明码标价的处罚' }], powerItemIds: [], authority: '调查取证、提出处罚建议', validFrom: '2026-02-01', validTo: '2027-02-01',
    conditions: { lawfullyEstablished: true, qualifiedStaff: true, technicalMeans: 'NOT_NEEDED' }, ...given,
  }
}

/** A transfer of a whole field by decision of the province. */
export function newTransfer(agencyId: string, fromAgencyIds: readonly string[], given: Partial<TransferBody> = {}): TransferBody {
  return {
    agencyId, fromAgencyIds: [...fromAgencyIds], documentNumber: '苏政复〔2026〕3号', decidedBy: '江苏省人民政府', deciderDivisionCode: '320000', decidedOn: '2026-01-20',
    effectiveOn: '2026-02-01', fields: ['MARKET'], items: [], powerItemIds: [], ...given,
  }
}

/** The refusal's code, once it is certain that nothing was left behind. */
export async function refusalOf(app: TestApp, test: PromiseLike<{ status: number, body: unknown }>, status: number): Promise<string> {
  const before = await auditCount(app.admin)
  const answer = await test
  expect({ status: answer.status, body: answer.body }).toMatchObject({ status })
  expect(await auditCount(app.admin)).toBe(before)
  return problemOf(answer).code
}

/** The acts noted for a record, one for each entry, by name. */
export const actsNoted = async (app: TestApp, { id }: { id: string }): Promise<string[]> => (await auditOf(app.admin, id)).map(({ act }) => act)

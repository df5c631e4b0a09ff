import { makeUscc } from '../../src/kernel/uscc.ts'
import type { AgencyRecord, NewAgencyBody } from '../../src/modules/agencies/schema.ts'
import type { TestAccount } from './accounts.ts'

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

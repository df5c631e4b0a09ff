import { addDays, addMonths } from '../../kernel/local-date.ts'
import { personName, phoneNumber } from '../names.ts'
import { certificateNumber } from '../officers.ts'
import { officerIdentity } from '../parties.ts'
import type { CountyPlan } from '../plan.ts'
import { randomOf } from '../random.ts'
import type { OfficerRow } from '../rows.ts'

const validYears = 5

/** The certificate of the officer of an agency whose certificate ran out before the period. */
export function formerCertificate(plan: CountyPlan, agencyUscc: string): string {
  return certificateNumber(plan, plan.officers + 1 + plan.agencies.findIndex(({ row }) => row.uscc === agencyUscc))
}

/** One officer of each agency whose certificate ran out before the period: whoever acts by it acts without one. */
export function formerOfficerRows(plan: CountyPlan): OfficerRow[] {
  return plan.agencies.map(({ row: { uscc, fields } }, index) => {
    const serial = plan.officers + 1 + index
    const random = randomOf(plan.keys.officer, serial)
    const { idNumber, gender } = officerIdentity(plan, serial)
    const validTo = addDays(plan.options.from, -random.between(20, 300))
    const issuedOn = addDays(addMonths(validTo, -12 * validYears), 1)
    return {
      agencyUscc: uscc, name: personName(random, gender), gender, idNumber, phone: phoneNumber(random), staffKind: 'ENFORCEMENT',
      establishment: 'CIVIL_SERVANT_MANAGED', post: '四级行政执法员',
      legalQualification: false,
      certificates: [{ kind: 'ENFORCEMENT', number: formerCertificate(plan, uscc), fields: [...fields], issuedOn, validFrom: issuedOn, validTo }],
    }
  })
}

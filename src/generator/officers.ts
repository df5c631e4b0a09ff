import { addDays, addMonths, dayOfNumber } from '../kernel/local-date.ts'
import { personName, phoneNumber } from './names.ts'
import { officerIdentity } from './parties.ts'
import type { CountyPlan } from './plan.ts'
import type { Random, Weighted } from './random.ts'
import { randomOf } from './random.ts'
import type { AgencyRow, CertificateRow, OfficerRow } from './rows.ts'

const establishments: Weighted<OfficerRow['establishment']> = [['CIVIL_SERVANT', 55], ['CIVIL_SERVANT_MANAGED', 30], ['PUBLIC_INSTITUTION', 15]]
const posts = {
  ENFORCEMENT: { head: '大队长', members: ['副大队长', '中队长', '一级行政执法员', '二级行政执法员', '三级行政执法员', '四级行政执法员', '科员'] },
  LEGAL_REVIEW: { head: '法制科科长', members: ['法制科副科长', '法制审核员'] },
  SUPERVISION: { head: '执法监督科科长', members: ['执法监督科副科长', '执法监督员'] },
}
const longestLead = 700
const validMonths = 60

type Staff = keyof typeof posts

/** The certificate with a serial of the county: division and five digits. */
export function certificateNumber(plan: CountyPlan, serial: number): string {
  return plan.options.county + String(serial).padStart(5, '0')
}

type Rank = 'HEAD' | 'MEMBER'

/** All officers of the county, the justice bureau first, in the order of their certificates. */
export function* officerRows(plan: CountyPlan): Generator<OfficerRow, void, undefined> {
  yield* staffOf(plan, plan.bureau, 'SUPERVISION', 1, plan.supervisors)
  for (const { row, firstCertificate, enforcers, reviewers } of plan.agencies) {
    yield* staffOf(plan, row, 'ENFORCEMENT', firstCertificate, enforcers)
    yield* staffOf(plan, row, 'LEGAL_REVIEW', firstCertificate + enforcers, reviewers)
  }
}

function* staffOf(plan: CountyPlan, agency: AgencyRow, kind: Staff, first: number, size: number): Generator<OfficerRow, void, undefined> {
  for (let serial = first; serial < first + size; serial += 1) yield officerRow(plan, agency, kind, serial, serial === first ? 'HEAD' : 'MEMBER')
}

function officerRow(plan: CountyPlan, agency: AgencyRow, staffKind: Staff, serial: number, rank: Rank): OfficerRow {
  const random = randomOf(plan.keys.officer, serial)
  const { idNumber, gender } = officerIdentity(plan, serial)
  return {
    agencyUscc: agency.uscc,
    name: personName(random, gender),
    gender,
    idNumber,
    phone: phoneNumber(random),
    staffKind,
    establishment: random.weighted(establishments),
    post: rank === 'HEAD' ? posts[staffKind].head : random.pick(posts[staffKind].members),
    // The head of the reviewers has passed the national legal examination (行政处罚法第五十八条第二款).
    legalQualification: staffKind === 'ENFORCEMENT' ? random.chance(60) : rank === 'HEAD' || random.chance(750),
    certificates: [certificateOf(plan, agency, staffKind, serial, random)],
  }
}

// Issued before the period for five years, or as many more as the period needs.
function certificateOf(plan: CountyPlan, agency: AgencyRow, staffKind: Staff, serial: number, random: Random): CertificateRow {
  const issuedOn = dayOfNumber(plan.workdays.before(plan.first - random.below(longestLead), 1))
  let validTo = addDays(addMonths(issuedOn, validMonths), -1)
  for (let months = validMonths + 12; validTo <= plan.options.to; months += 12) validTo = addDays(addMonths(issuedOn, months), -1)
  return {
    kind: staffKind === 'SUPERVISION' ? 'SUPERVISION' : 'ENFORCEMENT',
    number: certificateNumber(plan, serial),
    fields: [...agency.fields],
    issuedOn,
    validFrom: issuedOn,
    validTo,
  }
}

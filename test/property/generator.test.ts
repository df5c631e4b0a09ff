import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { nationalCalendar } from '../../src/kernel/calendar.ts'
import { membersOf } from '../../src/kernel/codes.ts'
import { dueOn } from '../../src/kernel/deadline.ts'
import { parseDocumentNumber } from '../../src/kernel/document-number.ts'
import { examineIdNumber } from '../../src/kernel/id-number.ts'
import { addDays, daysBetween, isLocalDate } from '../../src/kernel/local-date.ts'
import { compareMoney, isMoney } from '../../src/kernel/money.ts'
import { oncePerWords } from '../../src/kernel/once-per.ts'
import { isCleanText } from '../../src/kernel/text.ts'
import { hasValidUsccCheck } from '../../src/kernel/uscc.ts'
import { generateCounty } from '../../src/generator/county.ts'
import type { CaseRow, CountyOptions, OfficerRow } from '../../src/generator/county.ts'
import { agencyKinds, leaderships } from '../../src/modules/agencies/codes.ts'
import { actKinds, caseSources, decisionKinds, partyKinds, penaltyKinds, procedureKinds } from '../../src/modules/cases/codes.ts'
import { flagNames } from '../../src/modules/cases/review-flags.ts'
import { establishments, genders } from '../../src/modules/personnel/codes.ts'
import { enforcementFields } from '../../src/modules/reference/codes.ts'

const calendar = nationalCalendar()
const grave: readonly string[] = ['REVOKE_LICENCE', 'LOWER_GRADE', 'STOP_PRODUCTION', 'CLOSE', 'RESTRICT_OCCUPATION', 'RESTRICT_BUSINESS']
const counties = [['320685', '海安市'], ['320682', '如皋市'], ['410702', '红旗区'], ['450204', '柳南区'], ['450225', '融水苗族自治县']] as const
const periods = [
  ['2025-01-01', '2025-12-31'], ['2024-01-01', '2025-12-31'], ['2025-01-02', '2025-03-31'], ['2023-06-15', '2023-06-15'], ['2019-01-01', '2025-12-31'],
] as const

const options: fc.Arbitrary<CountyOptions> = fc.record({
  division: fc.constantFrom(...counties), period: fc.constantFrom(...periods), cases: fc.integer({ min: 1, max: 200 }),
  seed: fc.nat(), agencies: fc.integer({ min: 1, max: 12 }),
}).map(({ division: [county, divisionName], period: [from, to], ...rest }) => ({ county, divisionName, from, to, ...rest }))

/** The same counties pass through every test: each is generated once. */
const countyOf = oncePerWords((text: string) => {
  const county = generateCounty(JSON.parse(text) as CountyOptions)
  const rows = [...county.cases()]
  return { ...county, cases: () => rows }
})

function forAnyCounty(check: (options: CountyOptions, county: ReturnType<typeof countyOf>) => void): void {
  fc.assert(fc.property(options, (one) => { check(one, countyOf(JSON.stringify(one))) }), { seed: 20250301, numRuns: 12 })
}

function forAnyCase(check: (row: CaseRow, options: CountyOptions) => void): void {
  forAnyCounty((one, county) => { for (const row of county.cases()) check(row, one) })
}

function isOrganisation(row: CaseRow): boolean {
  return row.parties.every(({ kind }) => kind === 'LEGAL' || kind === 'UNINCORPORATED')
}

/** Large under the reading of an individual business as a person, and as an organisation. */
function largeReadings({ field, parties, decision }: CaseRow): boolean[] {
  const [person, organisation] = field === 'ECOLOGY' ? ['5000.00', '50000.00'] : ['10000.00', '100000.00']
  const amounts = [decision?.fineYuan, decision?.confiscationYuan].filter((amount) => amount !== undefined)
  const limits = parties.flatMap(({ kind }) =>
    kind === 'NATURAL' ? [person] : kind === 'INDIVIDUAL_BUSINESS' ? [person, organisation] : [organisation])
  return limits.map((limit) => amounts.some((amount) => compareMoney(amount, limit) >= 0))
}

function isMajor(row: CaseRow): boolean {
  return largeReadings(row).includes(true) || flagNames.some((flag) => row[flag])
    || (row.decision?.penaltyKinds ?? []).some((kind) => grave.includes(kind))
}

function workdaysAfter(day: string, length: number): string {
  return dueOn(calendar, { length, unit: 'WD' }, day).dueOn
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

describe('agencies and officers', () => {
  test('agencies have valid codes, and only one supervises', () => {
    forAnyCounty(({ county, agencies }, { agencies: rows }) => {
      expect(rows).toHaveLength((agencies ?? 6) + 1)
      expect(rows.filter(({ kind }) => kind === 'SUPERVISION_BODY').map(({ shortName }) => shortName)).toEqual(['司法局'])
      for (const row of rows) {
        expect(hasValidUsccCheck(row.uscc)).toBe(true)
        expect(row.uscc.slice(0, 8)).toBe(`11${county}`)
        expect(row.divisionCode).toBe(county)
        expect([membersOf(agencyKinds).includes(row.kind), membersOf(leaderships).includes(row.leadership)]).toEqual([true, true])
        expect(row.fields.every((field) => membersOf(enforcementFields).includes(field))).toBe(true)
      }
    })
  })

  test('officers have a valid identity and one certificate in force over the whole period', () => {
    forAnyCounty(({ county, from, to }, { agencies, officers }) => {
      const fieldsOf = new Map(agencies.map(({ uscc, fields }) => [uscc, fields]))
      for (const officer of officers) {
        const reading = examineIdNumber(officer.idNumber, from)
        expect([reading.valid, reading.gender]).toEqual([true, officer.gender])
        expect(officer.idNumber.startsWith(county)).toBe(true)
        expect(Math.floor(daysBetween(reading.birthDate ?? '', from) / 365.25)).toBeGreaterThanOrEqual(23)
        expect(officer.phone).toMatch(/^1990000\d{4}$/)
        expect([membersOf(establishments).includes(officer.establishment), membersOf(genders).includes(officer.gender)]).toEqual([true, true])
        expect(officer.certificates).toHaveLength(1)
        const [certificate] = officer.certificates
        expect(certificate?.number).toMatch(new RegExp(`^${county}\\d{5}$`))
        expect(certificate?.fields).toEqual(fieldsOf.get(officer.agencyUscc))
        expect(certificate?.kind).toBe(officer.staffKind === 'SUPERVISION' ? 'SUPERVISION' : 'ENFORCEMENT')
        expect(certificate!.issuedOn <= certificate!.validFrom && certificate!.validFrom < from && certificate!.validTo > to).toBe(true)
      }
      const numbers = officers.flatMap(({ certificates }) => certificates.map(({ number }) => number))
      expect(new Set(numbers).size).toBe(officers.length)
      expect(new Set(officers.map(({ idNumber }) => idNumber)).size).toBe(officers.length)
    })
  })

  test('every agency has enforcement officers and enough reviewers, one of them legally qualified; the bureau supervises', () => {
    forAnyCounty((_, { agencies, officers }) => {
      for (const agency of agencies) {
        const staff = (kind: OfficerRow['staffKind']): OfficerRow[] =>
          officers.filter(({ agencyUscc, staffKind }) => agencyUscc === agency.uscc && staffKind === kind)
        if (agency.kind === 'SUPERVISION_BODY') {
          expect([staff('SUPERVISION').length, staff('ENFORCEMENT').length]).toEqual([4, 0])
          continue
        }
        const reviewers = staff('LEGAL_REVIEW')
        expect(staff('ENFORCEMENT').length).toBeGreaterThanOrEqual(4)
        expect(reviewers.some(({ legalQualification }) => legalQualification)).toBe(true)
        expect(reviewers.length).toBeGreaterThanOrEqual((reviewers.length + staff('ENFORCEMENT').length) * 0.05)
      }
    })
  })
})

describe('cases', () => {
  test('carry codes of the lists, clean text and unique numbers', () => {
    forAnyCounty(({ county }, generated) => {
      const rows = [...generated.cases()]
      const agencies = new Map(generated.agencies.map((agency) => [agency.uscc, agency]))
      for (const row of rows) {
        const agency = agencies.get(row.agencyUscc)
        expect(agency?.kind).toBe('ENFORCEMENT_AGENCY')
        expect(agency?.fields).toContain(row.field)
        expect([membersOf(actKinds).includes(row.actKind), membersOf(caseSources).includes(row.source)]).toEqual([true, true])
        expect(membersOf(procedureKinds)).toContain(row.procedureKind)
        expect(row.caseNumber).toMatch(new RegExp(`^${county}[A-Z]{1,6}(?:CF|XK|QZ|JC)${row.filedOn.slice(0, 4)}\\d{6}$`))
        expect(textsOf(row).every((text) => text !== '' && isCleanText(text))).toBe(true)
        if (!row.decision) continue
        const number = parseDocumentNumber(row.decision.number)
        expect(number?.year).toBe(Number(row.decision.decidedOn.slice(0, 4)))
        expect(number?.organCode.startsWith(agency?.organCode ?? '-')).toBe(true)
      }
      const numbers = rows.flatMap(({ decision }) => decision ? [decision.number] : [])
      expect(new Set(rows.map(({ caseNumber }) => caseNumber)).size).toBe(rows.length)
      expect(new Set(numbers).size).toBe(numbers.length)
    })
  })

  test('have a party with a valid code of its kind, none of them an officer', () => {
    forAnyCounty(({ county, divisionName, from }, { officers, agencies, cases }) => {
      const taken = new Set([...officers.map(({ idNumber }) => idNumber), ...agencies.map(({ uscc }) => uscc)])
      const known = new Map<string, string>()
      for (const { parties } of cases()) {
        expect(parties).toHaveLength(1)
        for (const party of parties) {
          expect(membersOf(partyKinds)).toContain(party.kind)
          expect(party.phone).toMatch(/^1990000\d{4}$/)
          expect(party.address?.startsWith(divisionName)).toBe(true)
          const code = (party.kind === 'NATURAL' ? party.idNumber : party.uscc) ?? ''
          expect(taken.has(code)).toBe(false)
          expect(known.get(code) ?? party.name).toBe(party.name)
          known.set(code, party.name)
          if (party.kind === 'NATURAL') {
            expect(examineIdNumber(code, addDays(from, -18 * 365)).valid).toBe(true)
            expect(code.startsWith(county)).toBe(true)
            expect([party.uscc, party.legalRepresentative]).toEqual([undefined, undefined])
          } else {
            expect(hasValidUsccCheck(code)).toBe(true)
            expect(code.slice(0, 8)).toBe(`${party.kind === 'INDIVIDUAL_BUSINESS' ? '92' : '91'}${county}`)
            expect(party.legalRepresentative).toMatch(/^\p{Script=Han}{2,3}$/u)
            expect(party.name.endsWith('有限公司')).toBe(party.kind === 'LEGAL')
          }
        }
      }
    })
  })

  test('are handled by two officers of the agency and reviewed by a third', () => {
    forAnyCounty((_, { officers, cases }) => {
      const holders = new Map(officers.map((officer) => [officer.certificates[0]?.number ?? '', officer]))
      for (const row of cases()) {
        expect(new Set(row.handlers).size).toBe(2)
        const handlers = row.handlers.map((number) => holders.get(number))
        expect(handlers.every((one) => one?.agencyUscc === row.agencyUscc && one.staffKind === 'ENFORCEMENT')).toBe(true)
        expect(handlers.every((one) => one?.certificates[0]?.fields.includes(row.field))).toBe(true)
        if (!row.legalReview) continue
        const reviewer = holders.get(row.legalReview.reviewerCertificate)
        expect([reviewer?.agencyUscc, reviewer?.staffKind]).toEqual([row.agencyUscc, 'LEGAL_REVIEW'])
        expect(row.handlers).not.toContain(row.legalReview.reviewerCertificate)
      }
    })
  })

  test('go through their steps in order, on working days, and never after the end of the period', () => {
    forAnyCase((row, { from, to }) => {
      const { filedOn, legalReview, decision, servedOn, closedOn, publishedOn } = row
      const days = [filedOn, legalReview?.reviewedOn, decision?.decidedOn, servedOn, closedOn, publishedOn].filter((day) => day !== undefined)
      expect(days.every((day) => isLocalDate(day) && calendar.isWorkday(day) && day >= from && day <= to)).toBe(true)
      if (legalReview) expect(legalReview.reviewedOn > filedOn && legalReview.reviewedOn <= (decision?.decidedOn ?? to)).toBe(true)
      if (!decision) {
        expect([servedOn, closedOn, publishedOn, row.hearingHeld]).toEqual([undefined, undefined, undefined, false])
        return
      }
      const { decidedOn } = decision
      if (row.procedureKind === 'SIMPLE') {
        expect(decidedOn).toBe(filedOn)
      } else {
        expect(daysBetween(filedOn, decidedOn)).toBeGreaterThanOrEqual(8)
        expect(decidedOn > workdaysAfter(filedOn, 5)).toBe(true)
      }
      if (servedOn !== undefined) expect(servedOn >= decidedOn && servedOn <= workdaysAfter(decidedOn, 7)).toBe(true)
      if (publishedOn !== undefined) expect(publishedOn > decidedOn).toBe(true)
      if (closedOn !== undefined) expect(closedOn > servedOn!).toBe(true)
      if (closedOn !== undefined && row.actKind === 'PENALTY') expect(daysBetween(servedOn!, closedOn)).toBeGreaterThanOrEqual(15)
    })
  })

  test('are filed in the order of their numbers', () => {
    forAnyCounty((_, { cases }) => {
      const days = Array.from(cases(), ({ filedOn }) => filedOn)
      expect(days).toEqual([...days].sort())
    })
  })

  test('end in a decision whose kinds and amounts agree', () => {
    forAnyCase((row) => {
      const { decision } = row
      if (!decision) return
      expect(membersOf(decisionKinds)).toContain(decision.kind)
      expect(decision.penaltyKinds.every((kind) => membersOf(penaltyKinds).includes(kind))).toBe(true)
      expect(new Set(decision.penaltyKinds).size).toBe(decision.penaltyKinds.length)
      expect(decision.penaltyKinds.length > 0).toBe(decision.kind === 'PENALTY')
      expect(['PENALTY', 'NO_PENALTY_MINOR'].includes(decision.kind)).toBe(row.actKind === 'PENALTY')
      expect(decision.fineYuan !== undefined).toBe(decision.penaltyKinds.includes('FINE'))
      expect(decision.confiscationYuan !== undefined).toBe(decision.penaltyKinds.some((kind) => kind.startsWith('CONFISCATE')))
      for (const amount of [decision.fineYuan, decision.confiscationYuan].filter((one) => one !== undefined)) {
        expect(isMoney(amount) && amount !== '0.00').toBe(true)
        expect(decision.summary).toContain(amount)
      }
    })
  })

  test('are simple only for a warning or a small fine', () => {
    forAnyCase((row) => {
      if (row.procedureKind !== 'SIMPLE') return
      expect([row.actKind, isMajor(row), row.decision?.kind]).toEqual(['PENALTY', false, 'PENALTY'])
      const fine = row.decision?.fineYuan
      expect(row.decision?.penaltyKinds).toEqual([fine === undefined ? 'WARNING' : 'FINE'])
      if (fine !== undefined) expect(compareMoney(fine, isOrganisation(row) ? '3000.00' : '200.00')).toBeLessThanOrEqual(0)
    })
  })

  test('are reviewed where they are major, and only there, whichever way an individual business is read', () => {
    forAnyCase((row) => {
      if (row.decision) expect(row.legalReview !== undefined).toBe(isMajor(row))
      if (row.legalReview) expect(isMajor(row)).toBe(true)
      expect(row.hearingHeld).toBe(row.procedureKind === 'HEARING')
      expect(new Set(largeReadings(row)).size).toBe(1)
    })
  })
})

describe('a year of many cases', () => {
  const county = generateCounty({ county: '320685', divisionName: '海安市', cases: 12_000, seed: 5, from: '2025-01-01', to: '2025-12-31' })
  const rows = [...county.cases()]
  const penalties = rows.filter(({ actKind, decision }) => actKind === 'PENALTY' && decision)
  const decided = rows.flatMap(({ actKind, field, filedOn, publishedOn, decision }) =>
    decision ? [{ actKind, field, filedOn, publishedOn, decidedOn: decision.decidedOn }] : [])
  const truth = county.truth()
  const publicationDays = (actKind: string): number => actKind === 'PENALTY' || actKind === 'LICENCE' ? 7 : 20
  const share = (part: readonly unknown[], whole: readonly unknown[]): number => part.length / whole.length

  test('is mostly penalties, a few of them major', () => {
    expect(share(rows.filter(({ actKind }) => actKind === 'PENALTY'), rows)).toBeCloseTo(0.75, 1)
    expect(share(penalties.filter(isMajor), penalties)).toBeGreaterThan(0.06)
    expect(share(penalties.filter(isMajor), penalties)).toBeLessThan(0.08)
    expect([truth.major, truth.majorPenaltiesDecided]).toEqual([rows.filter(isMajor).length, penalties.filter(isMajor).length])
    expect(truth.awaitingReview).toBe(rows.filter((row) => isMajor(row) && !row.legalReview).length)
  })

  test('is decided in time but for some, and the land bureau keeps its sixty days as well', () => {
    const late = decided.filter(({ filedOn, decidedOn }) => daysBetween(filedOn, decidedOn) > 90)
    expect(share(late, decided)).toBeGreaterThan(0.005)
    expect(share(late, decided)).toBeLessThan(0.04)
    const missed = decided.filter(({ actKind, filedOn, decidedOn }) =>
      (actKind === 'PENALTY' && decidedOn > dueOn(calendar, { length: 90, unit: 'CD' }, filedOn).dueOn)
      || (actKind === 'LICENCE' && decidedOn > workdaysAfter(filedOn, 20)))
    expect(truth.decidedLate).toBe(missed.length)
    expect(decided.filter(({ field, filedOn, decidedOn }) => field === 'NATURAL_RESOURCES' && daysBetween(filedOn, decidedOn) > 60)
      .every(({ filedOn, decidedOn }) => daysBetween(filedOn, decidedOn) > 100)).toBe(true)
  })

  test('is published in time but for some', () => {
    const published = decided.filter(({ publishedOn }) => publishedOn !== undefined)
    const late = published.filter(({ actKind, decidedOn, publishedOn }) =>
      publishedOn! > workdaysAfter(decidedOn, publicationDays(actKind)))
    const overdue = decided.filter(({ actKind, decidedOn, publishedOn }) =>
      publishedOn === undefined && workdaysAfter(decidedOn, publicationDays(actKind)) < '2025-12-31')
    expect([truth.publishedLate, truth.publicationOverdue]).toEqual([late.length, overdue.length])
    expect(share(late, published)).toBeGreaterThan(0.03)
    expect(share(late, published)).toBeLessThan(0.06)
    expect(decided.filter(({ publishedOn }) => publishedOn === undefined).every(({ decidedOn }) => decidedOn > '2025-10-20')).toBe(true)
  })

  test('has an officer for about twelve cases, cases still open at its end, and breaches of every kind', () => {
    expect(county.officers.length / 1000).toBeCloseTo(1, 1)
    expect(rows.slice(-200).some(({ decision }) => decision === undefined)).toBe(true)
    expect(rows.slice(0, 6000).every(({ decision }) => decision !== undefined)).toBe(true)
    expect(new Set(rows.filter(({ field }) => field === 'MARKET').map(({ cause }) => cause)).size).toBeGreaterThan(45)
  })

  test('goes together with that of another county: no number twice', () => {
    const other = generateCounty({ county: '320682', divisionName: '如皋市', cases: 3000, seed: 5, from: '2025-01-01', to: '2025-12-31' })
    const numbersOf = ({ agencies, officers, cases }: typeof county): Set<string> => new Set([
      ...agencies.map(({ uscc }) => uscc), ...officers.flatMap(({ idNumber, certificates }) => [idNumber, certificates[0]?.number ?? '']),
      ...Array.from(cases(), ({ caseNumber, parties: [party] }) => [caseNumber, party?.uscc ?? party?.idNumber ?? '']).flat(),
    ])
    const own = numbersOf(county)
    expect([...numbersOf(other)].filter((number) => own.has(number))).toEqual([])
  })
})

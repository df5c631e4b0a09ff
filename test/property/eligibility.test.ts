import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../src/kernel/local-date.ts'
import { eligibilityOf, type EligibilityFacts, type Wanted } from '../../src/modules/personnel/eligibility/rules.ts'
import { certificateInForce, type QualifyingCertificate } from '../../src/modules/personnel/rules.ts'

/** A few days, fields and places, so that everything meets everything. */
const aDay = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-01-01', days))
const aField: fc.Arbitrary<string> = fc.constantFrom('MARKET', 'HEALTH', 'FIRE')
const aPlace = fc.constantFrom('320685', '320682', '320600', '320000', '330106')
/** Mostly nothing, so that many an answer is yes. */
const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null, freq: 1 })
const mostly = <Value>(usual: Value, ...others: Value[]) => fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) })
const someFields = fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>(['MARKET', 'HEALTH', 'FIRE']) }, { weight: 1, arbitrary: fc.uniqueArray(aField) })

const aCertificate: fc.Arbitrary<QualifyingCertificate> = fc.record({
  id: fc.uuid(), kind: mostly('ENFORCEMENT', 'SUPERVISION', 'MINISTRY', 'AUXILIARY'), number: fc.string(), fields: someFields, areaCode: aPlace,
  validFrom: aDay, validTo: fc.oneof(aDay, fc.constant('2026-02-28')), status: mostly('VALID', 'SUSPENDED', 'EXPIRED', 'CANCELLED', 'REVOKED'), suspendedOn: maybe(aDay), endedOn: maybe(aDay),
  pastSuspensions: fc.array(fc.record({ from: aDay, to: aDay }), { maxLength: 2 }),
})
const anOfficer: fc.Arbitrary<EligibilityFacts> = fc.record({
  agencyId: fc.constantFrom('a', 'b'), staffKind: mostly('ENFORCEMENT', 'SUPERVISION', 'LEGAL_REVIEW', 'AUXILIARY'), leftOn: maybe(aDay),
  agency: fc.record({ fields: someFields, abolishedOn: maybe(aDay) }), certificates: fc.array(aCertificate, { maxLength: 3 }),
})
const aWish: fc.Arbitrary<Wanted> = fc.record({
  duty: mostly('ENFORCEMENT', 'SUPERVISION'), on: aDay, field: maybe(aField), place: maybe(aPlace), agencyId: maybe(fc.constantFrom('a', 'b')),
  itemHeld: mostly<boolean | null>(null, true, false),
})

/** Every day of a list, one after the other: nothing is compared but equality with the day asked about. */
function days(from: string, to: string): string[] {
  const all: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) all.push(day)
  return all
}

const last = '2026-12-31'

/** Said again without the rules: on which days a card may be shown, day by day. */
function goodDays(card: QualifyingCertificate): Set<string> {
  const good = new Set(days(card.validFrom, card.validTo))
  const strike = (from: string, to: string): void => { for (const day of days(from, to)) good.delete(day) }
  for (const { from, to } of card.pastSuspensions) if (from < to) strike(from, addDays(to, -1))
  if (card.suspendedOn !== null) strike(card.suspendedOn, last)
  else if (card.status === 'SUSPENDED') good.clear()
  if (['EXPIRED', 'CANCELLED', 'REVOKED'].includes(card.status)) {
    if (card.endedOn === null) good.clear()
    else strike(card.endedOn, last)
  }
  return good
}

function holds(area: string, place: string): boolean {
  if (area.endsWith('0000')) return area.slice(0, 2) === place.slice(0, 2)
  if (area.endsWith('00')) return area.slice(0, 4) === place.slice(0, 4)
  return area === place
}

function cardServes(card: QualifyingCertificate, { duty, on, field, place }: Wanted): boolean {
  const kinds = duty === 'ENFORCEMENT' ? ['ENFORCEMENT', 'MINISTRY'] : ['SUPERVISION']
  if (!kinds.includes(card.kind)) return false
  if (!goodDays(card).has(on)) return false
  if (duty === 'ENFORCEMENT' && field !== null && !card.fields.includes(field)) return false
  return place === null || holds(card.areaCode, place)
}

function mayAct(officer: EligibilityFacts, wanted: Wanted): boolean {
  if (officer.staffKind !== wanted.duty) return false
  if (officer.leftOn !== null && !days('2026-01-01', addDays(officer.leftOn, -1)).includes(wanted.on)) return false
  if (officer.agency.abolishedOn !== null && !days('2026-01-01', addDays(officer.agency.abolishedOn, -1)).includes(wanted.on)) return false
  if (wanted.agencyId !== null && wanted.agencyId !== officer.agencyId) return false
  if (wanted.duty === 'ENFORCEMENT' && wanted.field !== null && !officer.agency.fields.includes(wanted.field)) return false
  if (wanted.itemHeld === false) return false
  return officer.certificates.some((card) => cardServes(card, wanted))
}

const runs = { numRuns: 2000, seed: 20260302 }

test('the answer is that of a naive oracle, with reasons exactly where it is no', () => {
  let yes = 0
  fc.assert(fc.property(anOfficer, aWish, (officer, wanted) => {
    const answer = eligibilityOf(officer, wanted)
    const expected = mayAct(officer, wanted)
    yes += expected ? 1 : 0
    expect(answer.eligible).toBe(expected)
    expect(answer.reasons.length === 0).toBe(expected)
    expect(answer.certificateId !== null).toBe(expected)
  }), runs)
  expect(yes).toBeGreaterThan(100)
})

test('a yes names a certificate that serves; a no names every fault of every certificate of the kind', () => {
  fc.assert(fc.property(anOfficer, aWish, (officer, wanted) => {
    const { eligible, certificateId, reasons } = eligibilityOf(officer, wanted)
    if (eligible) expect(officer.certificates.some((card) => card.id === certificateId && cardServes(card, wanted))).toBe(true)
    const serves = officer.certificates.some((card) => cardServes(card, wanted))
    const kinds = wanted.duty === 'ENFORCEMENT' ? ['ENFORCEMENT', 'MINISTRY'] : ['SUPERVISION']
    const blamed = [...new Set(reasons.flatMap((reason) => reason.certificateId ?? []))].sort()
    expect(blamed).toEqual(serves ? [] : [...new Set(officer.certificates.filter((card) => kinds.includes(card.kind)).map((card) => card.id))].sort())
  }), runs)
})

test('taking away what is a reason never makes a reason of its own', () => {
  fc.assert(fc.property(anOfficer, aWish, (officer, wanted) => {
    const before = new Set(eligibilityOf(officer, wanted).reasons.map(({ code }) => code))
    const after = eligibilityOf({ ...officer, leftOn: null, agency: { ...officer.agency, abolishedOn: null } }, { ...wanted, agencyId: null, itemHeld: null })
    expect(after.reasons.filter(({ code }) => !before.has(code))).toEqual([])
  }), runs)
})

test('the certificate found for a case is one that eligibility accepts', () => {
  fc.assert(fc.property(anOfficer, aDay, aField, (officer, on, field) => {
    const found = certificateInForce({ certificates: [...officer.certificates] }, { kind: 'ENFORCEMENT', field, on })
    const ideal = { ...officer, staffKind: 'ENFORCEMENT' as const, leftOn: null, agency: { fields: [field], abolishedOn: null } }
    const { certificateId } = eligibilityOf(ideal, { duty: 'ENFORCEMENT', on, field, place: null, agencyId: null, itemHeld: null })
    expect(certificateId).toBe(found?.id ?? null)
  }), runs)
})

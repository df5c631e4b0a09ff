import { describe, expect, test } from '@jest/globals'
import type { FaultCode, FaultyCase } from '../../src/generator/faults/catalogue.ts'
import { faultCodes, faults } from '../../src/generator/faults/catalogue.ts'
import { conditions } from '../../src/generator/faults/conditions.ts'
import type { Planted } from '../../src/generator/faults/fault.ts'
import type { CountyOptions } from '../../src/generator/plan.ts'
import { generateRoadCounty } from '../../src/generator/road-county.ts'
import { publicationDays } from '../../src/generator/roads/plots.ts'
import type { RoadRow } from '../../src/generator/roads/rows.ts'
import { decisionIn, standingOf } from '../../src/generator/roads/standing.ts'
import { nationalCalendar } from '../../src/kernel/calendar.ts'
import { dueOn } from '../../src/kernel/deadline.ts'
import { addMoney } from '../../src/kernel/money.ts'
import { caseDeadlineRules } from '../../src/modules/cases/index.ts'
import { problemCatalogue } from '../../src/problems.ts'
import { type PlantedCase, plantingIn } from '../support/planting.ts'
import { registerOf, replayRoad } from '../support/road-replay.ts'

const options: CountyOptions = { county: '320685', divisionName: '海安市', cases: 3600, seed: 3, from: '2024-01-01', to: '2024-12-31', agencies: 12 }
const { lawful, plant } = plantingIn(options)
const officers = registerOf(generateRoadCounty(options).officerRows())
const wanted = 6

const known = new Map<FaultCode, PlantedCase[]>()

/** The first cases there is a place in, from another one on for each fault. */
function plantedWith(code: FaultCode): PlantedCase[] {
  known.set(code, known.get(code) ?? plantAll(code))
  return known.get(code)!
}

function plantAll(code: FaultCode): PlantedCase[] {
  const found: PlantedCase[] = []
  const first = (faultCodes.indexOf(code) * 97) % options.cases
  for (let step = 0; step < options.cases && found.length < wanted; step += 1) {
    const planted = plant(code, (first + step) % options.cases)
    if (planted !== null) found.push(planted)
  }
  return found
}

/** Cases of the county in which a party was fined for the same breach of the same day. */
const finedIn = (row: RoadRow): string[] => lawful.filter((other) => other.caseNumber !== row.caseNumber && other.cause === row.cause && other.actEndedOn === row.actEndedOn
  && decisionIn(other)?.data['fineYuan'] !== undefined && decisionIn(other)!.occurredOn <= row.filedOn
  && other.parties.some(({ uscc, idNumber }) => row.parties.some((party) => (uscc ?? idNumber) === (party.uscc ?? party.idNumber)))).map(({ caseNumber }) => caseNumber)

const lateInPublic = ({ actKind, publishedOn, steps }: RoadRow): boolean => publishedOn !== undefined
  && publishedOn > dueOn(nationalCalendar(), { length: publicationDays(actKind), unit: 'WD' }, steps.findLast(({ kind }) => kind === 'DECISION')!.occurredOn).dueOn

function foundIn(row: RoadRow): Planted {
  const { faults: alerts, deadlines } = replayRoad(row, options, officers, { finedIn: finedIn(row) })
  const missed = deadlines.filter(({ ruleCode, state }) => state === 'MISSED' && ruleCode !== 'PEN-PAY').map(({ ruleCode }) => ruleCode)
  return { alerts, ...missed.length === 0 ? {} : { missed }, ...lateInPublic(row) ? { publishedLate: true } : {} }
}

const inMemory = faultCodes.filter((code) => code !== 'REVIEWER_HANDLED')

describe('a planted fault', () => {
  test.each(inMemory)('%s is found as it says, and nothing else with it', (code) => {
    const cases = plantedWith(code)
    expect(cases.length).toBeGreaterThanOrEqual(3)
    for (const { row, planted, index } of cases) {
      expect(row).not.toEqual(lawful[index])
      const { missed = [], ...expected } = planted
      expect(foundIn(row)).toEqual({ ...expected, ...missed.length === 0 ? {} : { missed } })
      expect(row.steps.every(({ occurredOn }) => occurredOn >= row.filedOn && occurredOn <= options.to)).toBe(true)
    }
  })

  test('of a reviewer who handles the case is one of the row itself, which the import refuses', () => {
    for (const { row, planted } of plantedWith('REVIEWER_HANDLED')) {
      expect(row.handlers).toContain(row.legalReview?.reviewerCertificate)
      expect(planted).toEqual({ alerts: [{ code: 'case-imports.reviewer-is-handler', step: null }] })
    }
  })

  test.each(faultCodes)('%s names an article of what finds it', (code) => {
    const { legalBasis } = faults[code]
    const found = plantedWith(code)[0]!.planted
    const problems = found.alerts.flatMap((one) => problemCatalogue[one.code]?.legalBasis ?? [])
    const periods = caseDeadlineRules.filter((rule) => found.missed?.includes(rule.code)).flatMap((rule) => rule.legalBasis)
    if (found.publishedLate !== true) expect([...problems, ...periods]).toContainEqual(legalBasis)
  })

  test('answers to one thing supervision looks for, and what is not planted says why', () => {
    const listed = conditions.flatMap((condition) => 'planted' in condition ? condition.planted : [])
    expect([...listed].sort()).toEqual([...faultCodes].sort())
    expect(conditions.every((condition) => 'planted' in condition ? condition.planted.length > 0 : condition.notShown.zh !== '' && condition.notShown.en !== '')).toBe(true)
  })
})

describe('a county with faults', () => {
  const county = generateRoadCounty({ ...options, cases: 1500, faults: { permille: 200, codes: faultCodes } })
  const made: FaultyCase[] = [...county.generated()]
  const truth = county.truth()
  const counted = (values: readonly string[]): Record<string, number> => Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]))
  const taken = made.map(({ row }) => row)

  test('holds one fault in about as many cases as was asked for, and the others as they were', () => {
    const faulty = made.filter(({ fault }) => fault !== undefined)
    expect(faulty.length / made.length).toBeCloseTo(0.2, 1)
    const plain = [...generateRoadCounty({ ...options, cases: 1500 }).cases()]
    expect(made.every(({ row, fault }, index) => (fault === undefined) === (JSON.stringify(row) === JSON.stringify(plain[index])))).toBe(true)
    expect(new Set(faulty.map(({ fault }) => fault?.code)).size).toBeGreaterThan(20)
    expect(county.caseAt(700)).toEqual(made[700])
  })

  test('holds the chosen faults alone', () => {
    const few = generateRoadCounty({ ...options, cases: 800, faults: { permille: 1000, codes: ['SERVED_LATE', 'MEASURE_UNFILMED'] } }).truth()
    expect(Object.keys(few.byFault).sort()).toEqual(['MEASURE_UNFILMED', 'SERVED_LATE'])
    expect(few.faulty).toBe(few.byFault['SERVED_LATE']! + few.byFault['MEASURE_UNFILMED']!)
  })

  test('knows how many cases of which kind, procedure and outcome there are, and every figure of them', () => {
    const decisions = taken.flatMap((row) => decisionIn(row) ?? [])
    expect(truth).toMatchObject({
      cases: 1500, faulty: made.filter(({ fault }) => fault !== undefined).length, agencies: 13,
      officers: [...county.officerRows()].length, decided: decisions.length,
      byActKind: counted(taken.map(({ actKind }) => actKind)),
      byProcedureKind: counted(taken.map(({ procedureKind }) => procedureKind)),
      byStatus: counted(taken.map(standingOf)),
      byDecisionKind: counted(decisions.map(({ data }) => String(data['decisionKind']))),
      byStepKind: counted(taken.flatMap(({ steps }) => steps.map(({ kind }) => kind))),
      byFault: counted(made.flatMap(({ fault }) => fault?.code ?? [])),
      byAlert: counted(made.flatMap(({ fault }) => fault?.alerts.map(({ code }) => code) ?? [])),
      fineYuan: addMoney(...decisions.flatMap(({ data }) => data['fineYuan'] as string | undefined ?? [])),
      confiscationYuan: addMoney(...decisions.flatMap(({ data }) => data['confiscationYuan'] as string | undefined ?? [])),
      publishedLate: made.filter(({ fault }) => fault?.publishedLate).length,
    })
    expect(Object.values(truth.byOutcome).reduce((sum, count) => sum + count, 0)).toBe(taken.length)
    expect(Object.values(truth.byAgency).reduce((sum, { cases }) => sum + cases, 0)).toBe(taken.length)
    expect(truth.byOutcome['PENALTY HEARING PENALTY']).toBe(taken.filter((row) => row.procedureKind === 'HEARING' && decisionIn(row) !== undefined).length)
  })
})

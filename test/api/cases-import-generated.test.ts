import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createIntake } from '../../src/cli/intake.ts'
import type { FaultCode } from '../../src/generator/faults/catalogue.ts'
import { faultCodes } from '../../src/generator/faults/catalogue.ts'
import { generateRoadCounty, type RoadRow } from '../../src/generator/road-county.ts'
import { standingOf } from '../../src/generator/roads/standing.ts'
import type { AlertRecord } from '../../src/modules/cases/alerts/schema.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { importFile, type Verdict } from '../support/cases.ts'
import { type PlantedCase, plantingIn } from '../support/planting.ts'
import { registeredRoster } from '../support/rosters.ts'

/** What the generator makes, taken in over HTTP: lawful cases as they are, faulty ones as it says they are found. */
const options = { county: '320685', divisionName: '海安市', cases: 3000, seed: 5, from: '2024-01-01', to: '2025-06-30' }
const county = generateRoadCounty(options)
const { lawful, plant } = plantingIn(options)
const isSame = (one: RoadRow, other: RoadRow): boolean => one.cause === other.cause && one.actEndedOn === other.actEndedOn && one.parties[0]?.name === other.parties[0]?.name

/** Lawful cases of every kind: the first of the county, and one that came back from the police and was decided twice. */
const sound = lawful.slice(0, 260)
sound.push(lawful.slice(260).find(({ steps, publishedOn }) => publishedOn !== undefined && steps.some(({ kind }) => kind === 'PROCEEDINGS_RESUMPTION'))!)
const numbers = new Set(sound.map(({ caseNumber }) => caseNumber))

/** A case with the fault, of a number no other one has here. */
function oneWith(code: FaultCode): PlantedCase {
  for (let index = 260; index < options.cases; index += 1) {
    const made = numbers.has(lawful[index]!.caseNumber) ? null : plant(code, index)
    if (made === null) continue
    numbers.add(made.row.caseNumber)
    return made
  }
  throw new Error(`no case has a place for ${code}`)
}

const finedTwice = oneWith('FINED_TWICE')
// That in which the party was fined the first time.
for (const row of lawful.filter((one) => isSame(one, finedTwice.row) && !numbers.has(one.caseNumber))) {
  sound.push(row)
  numbers.add(row.caseNumber)
}
const faulty = faultCodes.map((code) => code === 'FINED_TWICE' ? finedTwice : oneWith(code))
const used = JSON.stringify([...sound, ...faulty.map(({ row }) => row)])

let app: TestApp
let bureau: TestAccount

beforeAll(async () => {
  app = await startTestApp({ now: '2025-07-01T01:00:00Z' })
  bureau = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  const intake = createIntake(app.server, bureau.token)
  const officers = [...county.officerRows()].filter(({ certificates }) => certificates.some(({ number }) => used.includes(`"${number}"`) || used.includes(`:${number}"`)))
  await intake.agencies(county.agencies)
  await registeredRoster(bureau, officers)
})
afterAll(() => app.close())

interface Listed<Item> { items: Item[], count?: { value: number } }
const countOf = async (url: string): Promise<number> => ((await bureau.get(`${url}${url.includes('?') ? '&' : '?'}limit=1&count=exact`).expect(200)).body as Listed<object>).count!.value
const faultyRows = faulty.map(({ row }) => row)
const codesOf = ({ planted: { alerts } }: PlantedCase): string[] => alerts.map(({ code }) => code).sort()
const counted = (values: readonly string[]): [string, number][] => [...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length])

describe('a generated file of cases of all kinds', () => {
  test('is taken in whole where it is lawful, and stands where the generator says', async () => {
    const { verdicts, summary } = await importFile(bureau, sound)
    expect(verdicts.filter(({ status, alerts }) => status !== 'CREATED' || alerts !== undefined)).toEqual([])
    expect(summary).toMatchObject({ rows: sound.length, created: sound.length })
    for (const [status, count] of counted(sound.map(standingOf))) expect([status, await countOf(`/v1/cases?status=${status}`)]).toEqual([status, count])
    for (const [actKind, count] of counted(sound.map((row) => row.actKind))) expect([actKind, await countOf(`/v1/cases?actKind=${actKind}`)]).toEqual([actKind, count])
    const reasons = sound.flatMap(({ steps }) => steps.flatMap(({ acknowledged = [] }) => acknowledged)).length
    expect(await countOf('/v1/case-alerts?origin=ACKNOWLEDGED')).toBe(reasons)
    expect(await countOf('/v1/case-alerts?origin=RECORDED')).toBe(0)
  })

  test('is refused, row by row, with the code of the fault that was planted', async () => {
    const { verdicts } = await importFile(bureau, faultyRows, { query: '?dryRun=true' })
    faulty.forEach((one, index) => {
      const { status, problem } = verdicts[index]!
      const codes = codesOf(one)
      expect([one.code, status, problem === undefined || codes.includes(problem.code)]).toEqual([one.code, codes.length === 0 ? 'WOULD_CREATE' : 'REFUSED', true])
    })
  })

  test('is taken in with exactly the alerts that were planted where faults are recorded', async () => {
    const { verdicts } = await importFile(bureau, faultyRows, { query: '?faults=RECORD' })
    const found = verdicts.map(({ status, alerts = [] }: Verdict, index) => [faulty[index]!.code, status, [...alerts].sort()])
    expect(found).toEqual(faulty.map((one) => [one.code, 'CREATED', codesOf(one)]))
    const { items } = (await bureau.get('/v1/case-alerts?origin=RECORDED&limit=100').expect(200)).body as Listed<AlertRecord>
    expect(items.map(({ code }) => code).sort()).toEqual(faulty.flatMap(codesOf).sort())
    for (const [index, { code, planted, row }] of faulty.entries()) {
      const { deadlines, status } = (await bureau.get(`/v1/cases/${verdicts[index]!.id!}`).expect(200)).body as CaseRecord
      expect(status).toBe(standingOf(row))
      const missed = deadlines.filter((deadline) => deadline.state === 'MISSED' && deadline.ruleCode !== 'PEN-PAY').map(({ ruleCode }) => ruleCode)
      expect([code, missed]).toEqual([code, planted.missed ?? []])
    }
  })
})

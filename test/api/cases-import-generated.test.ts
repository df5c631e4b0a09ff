import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createIntake } from '../../src/cli/intake.ts'
import type { FaultCode, FaultyCase } from '../../src/generator/faults/catalogue.ts'
import { faultCodes } from '../../src/generator/faults/catalogue.ts'
import { generateRoadCounty, type RoadRow } from '../../src/generator/road-county.ts'
import { standingOf } from '../../src/generator/roads/standing.ts'
import type { AlertRecord } from '../../src/modules/cases/alerts/schema.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { importFile, type Verdict } from '../support/cases.ts'

/** What the generator makes, taken in over HTTP: lawful cases as they are, faulty ones as it says they are found. */
const options = { county: '320685', divisionName: '海安市', cases: 3000, seed: 5, from: '2024-01-01', to: '2025-06-30' }
const county = generateRoadCounty(options)
const first = 260
const lawful = Array.from({ length: first }, (_, index) => county.caseAt(index))
const isSame = (one: RoadRow, other: RoadRow): boolean => one.cause === other.cause && one.actEndedOn === other.actEndedOn && one.parties[0]?.name === other.parties[0]?.name

const numbers = new Set(lawful.map(({ row }) => row.caseNumber))

/** A case with the fault, of a number no other one has here. */
function oneWith(code: FaultCode): FaultyCase {
  const faulty = generateRoadCounty({ ...options, faults: { permille: 700, codes: [code] } })
  for (let index = first; index < options.cases; index += 1) {
    const made = faulty.caseAt(index)
    if (made.fault === undefined || numbers.has(made.row.caseNumber)) continue
    numbers.add(made.row.caseNumber)
    return made
  }
  throw new Error(`no case has a place for ${code}`)
}

const finedTwice = oneWith('FINED_TWICE')
const earlier = [...county.generated()].find(({ row }) => row.caseNumber !== finedTwice.row.caseNumber && isSame(row, finedTwice.row))!
/** Lawful cases of every kind, among them that in which the party was fined the first time. */
const sound = numbers.has(earlier.row.caseNumber) ? lawful : [earlier, ...lawful]
numbers.add(earlier.row.caseNumber)
const faulty = faultCodes.map((code) => code === 'FINED_TWICE' ? finedTwice : oneWith(code))
const used = JSON.stringify([...sound, ...faulty].map(({ row }) => row))

let app: TestApp
let bureau: TestAccount

beforeAll(async () => {
  app = await startTestApp({ now: '2025-07-01T01:00:00Z' })
  bureau = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  const intake = createIntake(app.server, bureau.token)
  const officers = [...county.officerRows()].filter(({ certificates }) => certificates.some(({ number }) => used.includes(`"${number}"`) || used.includes(`:${number}"`)))
  await intake.officers(officers, await intake.agencies(county.agencies))
})
afterAll(() => app.close())

interface Listed<Item> { items: Item[], count?: { value: number } }
const countOf = async (url: string): Promise<number> => ((await bureau.get(`${url}${url.includes('?') ? '&' : '?'}limit=1&count=exact`).expect(200)).body as Listed<object>).count!.value
const rowsOf = (cases: readonly FaultyCase[]): RoadRow[] => cases.map(({ row }) => row)
const codesOf = ({ fault }: FaultyCase): string[] => (fault?.alerts ?? []).map(({ code }) => code).sort()
const counted = (values: readonly string[]): [string, number][] => [...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length])

describe('a generated file of cases of all kinds', () => {
  test('is taken in whole where it is lawful, and stands where the generator says', async () => {
    const { verdicts, summary } = await importFile(bureau, rowsOf(sound))
    expect(verdicts.filter(({ status, alerts }) => status !== 'CREATED' || alerts !== undefined)).toEqual([])
    expect(summary).toMatchObject({ rows: sound.length, created: sound.length })
    const taken = rowsOf(sound)
    for (const [status, count] of counted(taken.map(standingOf))) expect([status, await countOf(`/v1/cases?status=${status}`)]).toEqual([status, count])
    for (const [actKind, count] of counted(taken.map((row) => row.actKind))) expect([actKind, await countOf(`/v1/cases?actKind=${actKind}`)]).toEqual([actKind, count])
    const reasons = taken.flatMap(({ steps }) => steps.flatMap(({ acknowledged = [] }) => acknowledged)).length
    expect(await countOf('/v1/case-alerts?origin=ACKNOWLEDGED')).toBe(reasons)
    expect(await countOf('/v1/case-alerts?origin=RECORDED')).toBe(0)
  })

  test('is refused, row by row, with the code of the fault that was planted', async () => {
    const { verdicts } = await importFile(bureau, rowsOf(faulty), { query: '?dryRun=true' })
    faulty.forEach((one, index) => {
      const { status, problem } = verdicts[index]!
      const codes = codesOf(one)
      expect([one.fault?.code, status, problem === undefined || codes.includes(problem.code)]).toEqual([one.fault?.code, codes.length === 0 ? 'WOULD_CREATE' : 'REFUSED', true])
    })
  })

  test('is taken in with exactly the alerts that were planted where faults are recorded', async () => {
    const { verdicts } = await importFile(bureau, rowsOf(faulty), { query: '?faults=RECORD' })
    const found = verdicts.map(({ status, alerts = [] }: Verdict, index) => [faulty[index]!.fault?.code, status, [...alerts].sort()])
    expect(found).toEqual(faulty.map((one) => [one.fault?.code, 'CREATED', codesOf(one)]))
    const { items } = (await bureau.get('/v1/case-alerts?origin=RECORDED&limit=100').expect(200)).body as Listed<AlertRecord>
    expect(items.map(({ code }) => code).sort()).toEqual(faulty.flatMap(codesOf).sort())
    for (const [index, { fault, row }] of faulty.entries()) {
      const { deadlines, status } = (await bureau.get(`/v1/cases/${verdicts[index]!.id!}`).expect(200)).body as CaseRecord
      expect(status).toBe(standingOf(row))
      const missed = deadlines.filter((deadline) => deadline.state === 'MISSED' && deadline.ruleCode !== 'PEN-PAY').map(({ ruleCode }) => ruleCode)
      expect([fault?.code, missed]).toEqual([fault?.code, fault?.missed ?? []])
    }
  })
})

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../src/kernel/local-date.ts'
import { ProblemError } from '../../src/kernel/problem.ts'
import type { Application, Progress } from '../../src/modules/personnel/applications/rules.ts'
import { requireIssuable } from '../../src/modules/personnel/applications/rules.ts'

const today = '2026-03-02'
const daysAgo = (most: number) => fc.integer({ min: -3, max: most }).map((days) => addDays(today, -days))
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 4 })

const applications: fc.Arbitrary<Application> = fc.record({
  kind: fc.constantFrom('NEW', 'RENEWAL', 'REPLACEMENT'),
  certificateKind: fc.constantFrom('ENFORCEMENT', 'SUPERVISION'),
  fields: fc.subarray(['MARKET', 'TRANSPORT', 'URBAN']),
  divisionCode: fc.constantFrom('410702', '330100', '120101', '320685'),
  education: fc.constantFrom('BELOW_COLLEGE', 'COLLEGE', 'BACHELOR', 'MASTER', 'DOCTOR'),
  lawDegree: fc.boolean(),
  yearsOfPractice: fc.constantFrom(0, 9, 10, 14, 15, 30),
  barringGrounds: fc.constant([]),
})
const passDays = fc.oneof(daysAgo(2_500), fc.constantFrom('2021-03-01', '2021-03-02', '2021-03-03', today))
const progresses: fc.Arbitrary<Progress> = fc.record({
  hours: fc.constantFrom(0, 40, 59.5, 60, 60.5, 100), trainedOn: maybe(daysAgo(400)), passedOn: maybe(passDays), noticeTo: maybe(daysAgo(10)),
})

/** The law in a reader's own words, without the tables of the program. */
function mayBeIssued({ kind, fields, education, lawDegree, yearsOfPractice }: Application, { hours, passedOn, noticeTo }: Progress): boolean {
  if (kind === 'REPLACEMENT') return true
  if (hours < 60) return false
  const bachelor = !['BELOW_COLLEGE', 'COLLEGE'].includes(education)
  const onlyTransport = fields.join() === 'TRANSPORT'
  const exempt = onlyTransport && bachelor && (yearsOfPractice >= 15 || (lawDegree && yearsOfPractice >= 10))
  const [year = '', rest] = [passedOn?.slice(0, 4), passedOn?.slice(4) ?? '']
  const passed = passedOn !== null && passedOn <= today && `${Number(year) + 5}${rest}` > today
  if (!passed && !exempt) return false
  return kind === 'RENEWAL' || (noticeTo !== null && noticeTo < today)
}

function isIssued(application: Application, progress: Progress): boolean {
  try {
    requireIssuable(application, progress, today)
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError)
    return false
  }
}

describe('learn, pass, be announced, then receive', () => {
  test('the gate opens exactly where a plain reading of the rules opens it', () => {
    let opened = 0
    fc.assert(fc.property(applications, progresses, (application, progress) => {
      const expected = mayBeIssued(application, progress)
      opened += expected && application.kind !== 'REPLACEMENT' ? 1 : 0
      expect(isIssued(application, progress)).toBe(expected)
    }), { numRuns: 5_000, seed: 20260302 })
    expect(opened).toBeGreaterThan(100)
  })

  test('more training, a later pass within today and a longer ended notice never close it', () => {
    fc.assert(fc.property(applications, progresses, fc.integer({ min: 0, max: 50 }), (application, progress, more) => {
      fc.pre(isIssued(application, progress))
      expect(isIssued(application, { ...progress, hours: progress.hours + more, passedOn: today, noticeTo: progress.noticeTo === null ? null : addDays(progress.noticeTo, -more) })).toBe(true)
    }), { numRuns: 1_000, seed: 7 })
  })
})

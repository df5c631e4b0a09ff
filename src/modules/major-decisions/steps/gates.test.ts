import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { faultsOf } from '../../../kernel/gate.ts'
import { addDays, daysBetween } from '../../../kernel/local-date.ts'
import type { DecisionAct } from '../machine.ts'
import { requiredPieces } from './archive.ts'
import type { FileStep, StepDefinition, StepFacts } from './define.ts'
import { stepOf } from './registry.ts'

const at = new Date('2026-01-05T01:00:00Z')
const row = { divisionCode: '320685', proposerKind: 'LEADER', cycle: 1, cycleStartedAt: at, traits: null } as const
const step = (act: DecisionAct, data: object = {}, cycle = 1, recordedAt = at): FileStep => ({ act, cycle, occurredOn: '2026-01-05', data: data as FileStep['data'], recordedAt })
const facts = (data: object, steps: readonly FileStep[] = [], given: Partial<StepFacts<unknown>> = {}): StepFacts<unknown> => ({ row, steps, review: null, data, on: '2026-03-02', ...given })
const codes = (definition: StepDefinition, of: StepFacts<unknown>): string[] => faultsOf(definition.gates, of).map(({ code }) => code.replace('major-decisions.', ''))

describe('第十五条、第十六条：时间', () => {
  const day = fc.integer({ min: 0, max: 2000 }).map((n) => addDays('2020-01-01', n))

  test('public comment of thirty days or more, or with a reason', () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 60 }), fc.boolean(), (startedOn, length, explained) => {
      const data = { mode: 'PUBLIC_COMMENT', startedOn, endsOn: addDays(startedOn, length), channels: ['WEBSITE'], account: '', ...(explained ? { shorterReason: '紧急' } : {}) }
      expect(codes(stepOf('consult'), facts(data)).includes('comment-too-short')).toBe(length < 30 && !explained)
    }), { seed: 15 })
  })

  test('materials seven days before the hearing, its participants published before it', () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 3 }), (heldOn, before, earlier) => {
      const hearing = { participantsPublishedOn: addDays(heldOn, -earlier), materialsDeliveredOn: addDays(heldOn, -before), participants: 9, recordSigned: true }
      const found = codes(stepOf('consult'), facts({ mode: 'HEARING', startedOn: heldOn, endsOn: heldOn, channels: [], account: '', hearing }))
      expect([found.includes('hearing-materials-late'), found.includes('hearing-participants-unpublished')]).toEqual([daysBetween(hearing.materialsDeliveredOn, heldOn) < 7, earlier === 0])
    }), { seed: 16 })
  })

  test('a hearing without its facts breaks every rule of one', () => {
    expect(codes(stepOf('consult'), facts({ mode: 'HEARING', startedOn: '2026-01-20', endsOn: '2026-01-20', channels: [], account: '' })))
      .toEqual(['hearing-participants-unpublished', 'hearing-materials-late', 'hearing-record-unsigned'])
  })
})

describe('第三十条：集体讨论', () => {
  const member = (position: string) => ({ name: '甲', post: '副市长', chief: false, position, ...(position === 'FOR' ? {} : { opinion: '意见' }) })
  const chief = { name: '乙', post: '市长', chief: true, position: 'FOR' }

  test('only a majority of all others makes a deviation, whichever way the chief goes', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('FOR', 'AGAINST', 'RESERVED'), { minLength: 1, maxLength: 9 }), fc.constantFrom('PASSED', 'PASSED_WITH_CHANGES', 'POSTPONED', 'REJECTED'), (positions, outcome) => {
      const opposed = positions.filter((position) => position === (outcome.startsWith('PASSED') ? 'AGAINST' : 'FOR')).length
      const found = codes(stepOf('discuss'), facts({ speakers: [...positions.map(member), chief], outcome, minutes: '' }))
      expect(found.includes('deviation-unexplained')).toBe(opposed > positions.length / 2)
    }), { seed: 30 })
  })

  test('one chief, who speaks last', () => {
    const found = (...speakers: object[]) => codes(stepOf('discuss'), facts({ speakers, outcome: 'PASSED', minutes: '' })).includes('chief-not-last')
    expect([found(member('FOR'), chief), found(chief, member('FOR')), found(member('FOR'), member('FOR')), found(chief, chief)]).toEqual([false, true, true, true])
  })
})

describe('提交讨论', () => {
  const needing = { ...row, traits: { confidential: null, professional: true, risky: true, market: true } }
  const meeting = { meetingKind: 'PLENARY_MEETING', session: '1', meetingOn: '2026-03-02' }
  const consulted = step('consult', { endsOn: '2026-02-04' })
  const all = [step('draft'), consulted, step('feedBack'), step('argue'), step('assess', { controllable: true }), step('reviewCompetition', { result: 'EXCEPTED' })]

  test('what the traits of the matter ask for, and nothing else', () => {
    expect(codes(stepOf('schedule'), facts(meeting, all, { row: needing }))).toEqual([])
    expect(codes(stepOf('schedule'), facts(meeting, [step('draft'), consulted, step('feedBack')]))).toEqual([])
    expect(codes(stepOf('schedule'), facts(meeting, [], { row: needing }))).toEqual(['draft-missing', 'participation-missing', 'argument-missing', 'assessment-missing', 'competition-review-missing'])
    expect(codes(stepOf('schedule'), facts(meeting, [step('draft'), step('waive', { procedure: 'PARTICIPATION' })]))).toEqual([])
  })

  test('what was done before an adjustment does not count for it', () => {
    expect(codes(stepOf('schedule'), facts(meeting, all, { row: { ...needing, cycle: 2 } }))).toHaveLength(5)
  })

  test('opinions that came after the last account of them are still to be studied', () => {
    expect(codes(stepOf('schedule'), facts(meeting, [...all, consulted], { row: needing }))).toEqual(['feedback-missing'])
  })

  test('a review holds for the draft it looked at; one that asked for changes holds for the changed draft', () => {
    const later = new Date(at.getTime() + 1)
    const outdated = (conclusion: 'LEGAL' | 'AFTER_MODIFICATION', cycleStartedAt = at) =>
      codes(stepOf('schedule'), facts(meeting, [...all, step('draft', {}, 1, later)], { row: { ...needing, cycleStartedAt }, review: { conclusion, createdAt: at } }))
    expect([outdated('LEGAL'), outdated('AFTER_MODIFICATION'), outdated('AFTER_MODIFICATION', later)]).toEqual([['review-outdated'], [], ['review-outdated']])
  })
})

test('第三十六条：whoever argued or assessed in any cycle does not evaluate', () => {
  const before = [step('argue', { institution: '研究院' }), step('assess', { assessor: '评估中心' }), step('argue', {}, 2)]
  const found = (evaluator: string) => codes(stepOf('evaluate'), facts({ evaluator, heard: ['公众'] }, before, { row: { ...row, cycle: 2 } }))
  expect([found('研究院'), found(' 评估中心 '), found('调查中心')]).toEqual([['evaluator-not-apart'], ['evaluator-not-apart'], []])
})

test('第三十三条：the file holds what the steps leave behind, each once', () => {
  expect(requiredPieces([step('study'), step('draft'), step('draft'), step('report'), step('execute')])).toEqual(['PROPOSAL', 'STUDY_REPORT', 'DRAFT_TEXT', 'EXECUTION_RECORD'])
})

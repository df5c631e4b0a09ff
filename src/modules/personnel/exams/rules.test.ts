import { describe, expect, test } from '@jest/globals'
import { statesOf } from '../../../kernel/state-machine.ts'
import { examMachine } from './machine.ts'
import {
  announcedOf, defaultPassMark, examActs, examSeedSource, MAX_EXAM_FRAME, nextExamStatus, outcomeOf, requireFrameWithin, requireHoldable, requireLater, requireResults, requireSampling, seedFrom,
} from './rules.ts'

const problem = (code: string) => expect.objectContaining({ code: `exams.${code}` })

describe('a session', () => {
  test('is opened for registration or drawn, never both', () => {
    expect(examActs({ mode: 'PLANNED', status: 'PLANNED' })).toEqual(['openRegistration', 'cancel'])
    expect(examActs({ mode: 'RANDOM', status: 'PLANNED' })).toEqual(['commit', 'cancel'])
    expect(nextExamStatus({ mode: 'RANDOM', status: 'PLANNED' }, 'commit')).toBe('COMMITTED')
    for (const status of statesOf(examMachine)) {
      expect(() => nextExamStatus({ mode: 'PLANNED', status }, 'commit')).toThrow(expect.objectContaining({ code: 'state.act-not-available' }))
      expect(() => nextExamStatus({ mode: 'RANDOM', status }, 'openRegistration')).toThrow(expect.objectContaining({ code: 'state.act-not-available' }))
    }
  })

  test('a random one states its sample, a planned one none', () => {
    const sample = { sampleSize: 10, minPerAgency: 1, staffKinds: ['ENFORCEMENT'] }
    expect(() => { requireSampling('RANDOM', sample) }).not.toThrow()
    expect(() => { requireSampling('PLANNED', {}) }).not.toThrow()
    expect(() => { requireSampling('RANDOM', { ...sample, minPerAgency: undefined }) }).toThrow(problem('sample-missing'))
    expect(() => { requireSampling('PLANNED', { sampleSize: 1 }) }).toThrow(problem('sample-missing'))
  })

  test('a frame holds so many and no more', () => {
    expect(() => { requireFrameWithin(MAX_EXAM_FRAME) }).not.toThrow()
    expect(() => { requireFrameWithin(0) }).toThrow(expect.objectContaining({ code: 'draw.frame-empty' }))
    expect(() => { requireFrameWithin(MAX_EXAM_FRAME + 1) }).toThrow(problem('frame-too-large'))
  })

  test('the seed comes from where it was announced, after the commitment', () => {
    expect(examSeedSource('彩票', undefined)).toBe('彩票')
    expect(examSeedSource(null, '彩票')).toBe('彩票')
    expect(() => examSeedSource(null, undefined)).toThrow(problem('seed-source-missing'))
    expect(() => examSeedSource('彩票', '别的')).toThrow(problem('seed-source-differs'))
    const at = new Date('2026-03-02T01:00:00Z')
    expect(() => { requireLater(at, new Date(at.getTime() + 1)) }).not.toThrow()
    expect(() => { requireLater(at, at) }).toThrow(problem('draw-not-after-commitment'))
  })

  test('several sources give one value each, in announced order; a stated one stands alone', () => {
    const [ceremony, beacon] = [{ kind: 'CEREMONY' as const, source: '彩票', heldOn: '2026-03-03' }, { kind: 'BEACON' as const, chain: 'c', round: 1 }]
    const seedSources = announcedOf({ seedSources: [ceremony, beacon] })
    expect(announcedOf({ seedSource: '彩票' })).toEqual([{ kind: 'STATED', source: '彩票' }])
    expect(seedFrom({ seedSource: null, seedSources }, { values: [{ value: '1' }, { value: 'ab' }] })).toMatchObject([{ ...ceremony, value: '1', witnesses: [] }, { ...beacon, signature: 'ab' }])
    expect(seedFrom({ seedSource: null, seedSources: [] }, { seedSource: '骰子', seedValue: '6' })).toEqual([{ kind: 'STATED', source: '骰子', value: '6' }])
    for (const given of [{}, { values: [{ value: '1' }] }, { seedValue: '1' }, { seedValue: '1', values: [{ value: '1' }, { value: 'ab' }] }]) {
      expect(() => seedFrom({ seedSource: null, seedSources }, given)).toThrow(problem('seed-incomplete'))
    }
    for (const given of [{}, { seedValue: '6', values: [{ value: '6' }] }]) expect(() => seedFrom({ seedSource: '骰子', seedSources: [] }, given)).toThrow(problem('seed-incomplete'))
  })

  test('is held on its day, with somebody in it, and published when everybody has a result', () => {
    expect(() => { requireHoldable('2026-03-02', 1, '2026-03-02') }).not.toThrow()
    expect(() => { requireHoldable('2026-03-03', 1, '2026-03-02') }).toThrow(problem('held-too-early'))
    expect(() => { requireHoldable('2026-03-02', 0, '2026-03-02') }).toThrow(problem('nobody-registered'))
    expect(() => { requireResults(0) }).not.toThrow()
    expect(() => { requireResults(1) }).toThrow(problem('results-incomplete'))
  })
})

describe('a result', () => {
  const both = { parts: ['PUBLIC', 'PROFESSIONAL'] as const, passMark: 60 }
  const none = { publicScore: null, professionalScore: null }

  test.each([
    [{ absent: false, publicScore: 60, professionalScore: 60 }, 'PASSED'], [{ absent: false, publicScore: 59.5, professionalScore: 100 }, 'FAILED'],
    [{ absent: false, publicScore: 100, professionalScore: 0 }, 'FAILED'], [{ absent: true, ...none }, 'ABSENT'],
  ])('%j: %s', (scores, outcome) => { expect(outcomeOf(both, scores)).toBe(outcome) })

  test.each([
    [both, { absent: false, publicScore: 60, professionalScore: null }], [both, { absent: true, ...none, publicScore: 60 }], [both, { absent: false, ...none }],
    [{ parts: ['PUBLIC'] as const, passMark: 60 }, { absent: false, publicScore: 60, professionalScore: 60 }],
  ])('scores that do not fit the parts: %j %j', (session, scores) => { expect(() => outcomeOf(session, scores)).toThrow(problem('scores-unfit')) })

  test('the mark is 60 of 100 where the session sets none', () => { expect(defaultPassMark('410702', '2026-03-02')).toBe(60) })
})

import { describe, expect, test } from '@jest/globals'
import { allocateGroups } from './draw-allocation.ts'
import { verifyDrawRecord } from './draw-record.ts'
import { requireSoundSeed, seedOf2, shareCommitment, ticketsOf2 } from './draw-v2.ts'
import { extendSample, substituteIn } from './draw-v2-additions.ts'
import { buildDrawRecord2 } from './draw-v2-record.ts'
import type { DrawInput2 } from './draw-v2-record.ts'
import { hashHex } from './hash.ts'

const problem = (code: string) => expect.objectContaining({ code })
const stated = { kind: 'STATED' as const, source: '骰子' }
const input: DrawInput2 = {
  hash: 'sha256', title: '案卷评查', committedAt: '2025-11-20T09:00:00+08:00', query: '{}', strata: new Map(), sampleSize: 3, minPerGroup: 1, minPerPriority: 0,
  lines: Array.from({ length: 7 }, (_, index) => ({ stratum: index < 5 ? 'a' : 'b', item: `case-${index}` })), sources: [],
  seed: { sources: [{ ...stated, value: '6 1' }], seededAt: '2025-11-21T09:00:00+08:00' }, additions: [],
}

test('hashes exactly the bytes of the protocol', () => {
  const text = (value: string): string => hashHex('sha256', value)
  expect(shareCommitment('sha256', '观察员', 'ab')).toBe(text('21:mingjian-draw/2:share,9:观察员,2:ab,'))
  expect(seedOf2('sha256', 'cd', [{ ...stated, value: '六' }])).toBe(text('20:mingjian-draw/2:seed,2:cd,6:STATED,3:六,'))
  expect(ticketsOf2('sha256', 'ef', 'a')('case-1')).toBe(text('22:mingjian-draw/2:ticket,2:ef,1:a,6:case-1,'))
})

describe('the allocation in two steps', () => {
  const strata = [
    { stratum: 'a/1', group: 'a', priority: false, size: 30 }, { stratum: 'a/priority', group: 'a', priority: true, size: 10 },
    { stratum: 'b/1', group: 'b', priority: false, size: 8 }, { stratum: 'c/1', group: 'c', priority: false, size: 2 },
  ]
  const samples = (sampleSize: number, minPerGroup: number, minPerPriority: number): number[] =>
    allocateGroups(strata, sampleSize, { minPerGroup, minPerPriority }).map(({ sample }) => sample)

  test('shares over the groups first, then within each over its strata', () => {
    expect(samples(10, 0, 0)).toEqual([6, 2, 2, 0])
    expect(samples(10, 1, 4)).toEqual([3, 4, 2, 1])
    expect(samples(50, 0, 0)).toEqual([30, 10, 8, 2])
  })

  test('gives no group less than its priority strata take', () => {
    expect(samples(12, 1, 10)).toEqual([0, 10, 1, 1])
    expect(() => samples(11, 1, 10)).toThrow(problem('draw.minimum-exceeds-sample'))
    expect(() => samples(11, -1, 0)).toThrow(problem('draw.number-invalid'))
  })
})

describe('the seed', () => {
  test('comes from the announced sources, in their order', () => {
    const commitment = { hash: 'sha256' as const, committedAt: input.committedAt, sources: [stated] }
    expect(() => { requireSoundSeed(commitment, input.seed.sources, input.seed.seededAt) }).not.toThrow()
    expect(() => { requireSoundSeed(commitment, [{ ...stated, source: '别处', value: '6' }], input.seed.seededAt) }).toThrow(problem('draw.seed-differs'))
    expect(() => { requireSoundSeed({ ...commitment, sources: [] }, [], input.seed.seededAt) }).toThrow(problem('draw.seed-differs'))
    expect(() => { requireSoundSeed(commitment, input.seed.sources, input.committedAt) }).toThrow(problem('draw.seeded-too-early'))
  })
})

describe('additions', () => {
  const text = { reason: '理由', approver: '批准人', at: '2025-11-22T09:00:00Z' }
  const [first = { stratum: '', item: '' }] = buildDrawRecord2(input).result
  const lost = { kind: 'SUBSTITUTION' as const, ground: 'LOST' as const, stratum: first.stratum, item: first.item, ...text }

  test('replace what is drawn, once, and come in the order of time', () => {
    expect(verifyDrawRecord(buildDrawRecord2({ ...input, additions: [lost] }))).toMatchObject({ ok: true })
    expect(() => buildDrawRecord2({ ...input, additions: [lost, lost] })).toThrow(problem('draw.addition-invalid'))
    expect(() => buildDrawRecord2({ ...input, additions: [{ ...lost, item: 'case-9' }] })).toThrow(problem('draw.addition-invalid'))
    expect(() => buildDrawRecord2({ ...input, additions: [{ ...lost, at: '2025-11-20T09:00:00Z' }] })).toThrow(problem('draw.addition-invalid'))
    expect(() => buildDrawRecord2({ ...input, additions: [{ ...lost, reason: '' }] })).toThrow(problem('draw.record-invalid'))
  })

  test('take nothing where a stratum has nothing left, and never make a stratum smaller', () => {
    const states = ([[6, 4], [6, 4], [2, 2]] as const).map(([size, sample], index) => ({ stratum: `s${index}`, group: `s${index}`, priority: false, size, sample, taken: sample }))
    expect(substituteIn(states, 's2')).toEqual({ states, next: [] })
    const { states: grown, next } = extendSample(states, 10, 11, { minPerGroup: 0, minPerPriority: 0 })
    expect(grown.map(({ sample }) => sample)).toEqual([5, 5, 2])
    expect(next).toEqual([{ stratum: 's0', from: 5, to: 5 }, { stratum: 's1', from: 5, to: 5 }])
    expect(() => extendSample(states, 10, 10, { minPerGroup: 0, minPerPriority: 0 })).toThrow(problem('draw.extension-too-small'))
  })
})

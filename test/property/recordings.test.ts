import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { gapsIn, unionOf, without, type Span } from '../../src/modules/cases/process-records/spans.ts'

const settings = { seed: 20260302, numRuns: 1000 }
const span = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 15 })).map(([from, length]): Span => ({ from, to: from + length }))
const spans = fc.array(span, { maxLength: 8 })

/** The unit cells of time that a span consists of, by their beginnings. */
const cells = ({ from, to }: Span): number[] => Array.from({ length: to - from }, (_, index) => from + index)
const cellsOf = (some: readonly Span[]): number[] => [...new Set(some.flatMap(cells))].sort((a, b) => a - b)

test('the union of spans is the same time, in spans that lie apart', () => {
  fc.assert(fc.property(spans, (some) => {
    const united = unionOf(some)
    expect(cellsOf(united)).toEqual(cellsOf(some))
    expect(united.every(({ from }, index) => index === 0 || from > united[index - 1]!.to)).toBe(true)
  }), settings)
})

test('a span is covered exactly where no part of it is left open', () => {
  fc.assert(fc.property(span, spans, (wanted, some) => {
    fc.pre(wanted.from < wanted.to)
    const gaps = gapsIn(wanted, some)
    const filmed = new Set(cellsOf(some))
    expect(cellsOf(gaps)).toEqual(cells(wanted).filter((cell) => !filmed.has(cell)))
    expect(gaps.length === 0).toBe(cells(wanted).every((cell) => filmed.has(cell)))
    expect(gaps.every(({ from, to }) => from < to)).toBe(true)
  }), settings)
})

test('a moment is covered exactly where a span holds it', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 55 }), spans, (moment, some) => {
    expect(gapsIn({ from: moment, to: moment }, some).length === 0).toBe(some.some(({ from, to }) => from <= moment && moment <= to))
  }), settings)
})

test('more recordings never leave more open, and what is tolerated is no longer than was said', () => {
  fc.assert(fc.property(span, spans, span, fc.integer({ min: 0, max: 5 }), (wanted, some, more, tolerated) => {
    fc.pre(wanted.from < wanted.to)
    const open = new Set(cellsOf(gapsIn(wanted, some)))
    expect(cellsOf(gapsIn(wanted, [...some, more])).filter((cell) => !open.has(cell))).toEqual([])
    expect(gapsIn(wanted, some, tolerated)).toEqual(gapsIn(wanted, some).filter(({ from, to }) => to - from > tolerated))
  }), settings)
})

test('what is taken from spans is gone, and nothing else', () => {
  fc.assert(fc.property(spans, spans, (some, taken) => {
    const gone = new Set(cellsOf(taken))
    expect(cellsOf(without(some, taken))).toEqual(cellsOf(some).filter((cell) => !gone.has(cell)))
  }), settings)
})

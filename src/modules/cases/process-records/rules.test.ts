import { describe, expect, test } from '@jest/globals'
import type { FileStep } from '../steps/file.ts'
import type { RecordMedium } from './codes.ts'
import { recordingFaults, stepRecordings } from './coverage.ts'
import type { RecordFacts } from './facts.ts'
import { missingParticulars, retentionOf, strayInterruption, uploadLimitPassed } from './rules.ts'
import { gapsIn, unionOf } from './spans.ts'
import { ruleOver } from './thresholds.ts'

const at = (time: string): string => `2026-02-20T${time}:00+08:00`
const place = { divisionCode: '320685' }

const step = (given: Partial<FileStep> = {}): FileStep => ({
  id: 'seizure', kind: 'MEASURE', subjectId: null, occurredOn: '2026-02-20', position: 2, data: { measureKind: 'SEIZE', startedAt: at('09:00'), endedAt: at('10:00') }, ...given,
})
const record = (given: Partial<RecordFacts> = {}): RecordFacts =>
  ({ id: 'one', stepId: 'seizure', medium: 'VIDEO', startedAt: at('08:55'), endedAt: at('10:05'), interruptions: [], unfilmedReason: null, ...given })
const outcome = (steps: FileStep[], records: RecordFacts[]) => stepRecordings(steps, records, place).map((one) => one.outcome)

describe('what is to be filmed from beginning to end (国办发〔2018〕118号（八）)', () => {
  test.each(['SEAL', 'SEIZE', 'LIBERTY'])('a measure of the kind %s', (measureKind) => {
    expect(stepRecordings([step({ data: { measureKind } })], [], place)).toMatchObject([{ level: 'FULL', outcome: 'MISSING', wanted: null, legalBasis: [{ article: '（八）' }] }])
  })

  test.each([
    ['a freezing, which happens at a bank', step({ data: { measureKind: 'FREEZE' } })],
    ['evidence taken in writing', step({ kind: 'EVIDENCE', data: {} })],
    ['a decision handed over', step({ kind: 'SERVICE', data: { method: 'DIRECT' } })],
    ['a seizure before the guidance', step({ occurredOn: '2018-12-04' })],
  ])('not %s', (_what, other) => {
    expect(stepRecordings([other], [], place)).toEqual([])
  })

  test('a forced demolition, known by what was decided; other enforcement as the situation asks', () => {
    const decided = (mode: string) => step({ id: 'decided', kind: 'EXECUTION_DECISION', data: { mode } })
    const carriedOut = step({ kind: 'EXECUTION_CARRIED_OUT', subjectId: 'decided' })
    expect(stepRecordings([decided('DEMOLISH'), carriedOut], [], place)).toMatchObject([{ level: 'FULL' }])
    expect(stepRecordings([decided('RESTORE'), carriedOut], [], place)).toMatchObject([{ level: 'AS_NEEDED' }])
  })
})

describe('whether a seizure was filmed', () => {
  test('one recording of the whole of it, or several that join', () => {
    expect(outcome([step()], [record()])).toEqual(['COVERED'])
    expect(outcome([step()], [record({ endedAt: at('09:30') }), record({ id: 'two', startedAt: at('09:30') })])).toEqual(['COVERED'])
    // A device takes a moment to begin its next file.
    expect(outcome([step()], [record({ endedAt: at('09:30') }), record({ id: 'two', startedAt: '2026-02-20T09:30:02+08:00' })])).toEqual(['COVERED'])
    expect(outcome([step()], [record({ endedAt: at('09:30') }), record({ id: 'two', startedAt: '2026-02-20T09:30:03+08:00' })])).toEqual(['PARTLY'])
  })

  test('a recording that names no step counts, one of another step does not', () => {
    expect(outcome([step()], [record({ stepId: null })])).toEqual(['COVERED'])
    expect(outcome([step()], [record({ stepId: 'another' })])).toEqual(['MISSING'])
  })

  test.each<[string, Partial<RecordFacts>]>([
    ['sound alone', { medium: 'AUDIO' }], ['a photograph', { medium: 'PHOTO', endedAt: null }], ['a recording of an hour before', { startedAt: at('07:00'), endedAt: at('08:00') }],
    ['a text that says what was done', { medium: 'TEXT' }],
  ])('%s is not a recording of it', (_what, given) => {
    expect(outcome([step()], [record(given)])).toEqual(['MISSING'])
  })

  test('the gaps are told', () => {
    const [found] = stepRecordings([step()], [record({ startedAt: at('09:10'), endedAt: at('09:20') }), record({ id: 'two', startedAt: at('09:40') })], place)
    expect(found).toMatchObject({
      outcome: 'PARTLY', recordIds: ['one', 'two'], gaps: [{ from: Date.parse(at('09:00')), to: Date.parse(at('09:10')) }, { from: Date.parse(at('09:20')), to: Date.parse(at('09:40')) }],
    })
  })

  test('an interruption leaves a gap, and explains it', () => {
    const interruptions = [{ startedAt: at('09:20'), endedAt: at('09:25'), explanation: '更换电池' }]
    const found = stepRecordings([step()], [record({ interruptions })], place)
    expect(found).toMatchObject([{ outcome: 'EXPLAINED', explanations: ['更换电池'], gaps: [{ from: Date.parse(at('09:20')), to: Date.parse(at('09:25')) }] }])
    expect(outcome([step()], [record({ interruptions, endedAt: at('09:40') })])).toEqual(['PARTLY'])
    // Another camera ran on.
    expect(outcome([step()], [record({ interruptions }), record({ id: 'two', startedAt: at('09:15'), endedAt: at('09:30') })])).toEqual(['COVERED'])
  })

  test('a text that says why it was not filmed explains it, for its own step', () => {
    const why = (stepId: string | null) => record({ stepId, medium: 'TEXT', startedAt: null, endedAt: null, unfilmedReason: '设备被抢夺' })
    expect(outcome([step()], [why('seizure')])).toEqual(['EXPLAINED'])
    expect(outcome([step()], [why(null)])).toEqual(['MISSING'])
  })

  test('where the step names only its beginning, the camera runs at that moment; where it names none, there is a recording of it', () => {
    const begun = step({ data: { measureKind: 'SEAL', startedAt: at('09:00') } })
    expect(outcome([begun], [record()])).toEqual(['COVERED'])
    expect(outcome([begun], [record({ startedAt: at('09:01') })])).toEqual(['MISSING'])
    const timeless = step({ data: { measureKind: 'SEAL', startedAt: 'unknown' } })
    expect(outcome([timeless], [record()])).toEqual(['COVERED'])
    expect(outcome([timeless], [record({ stepId: null })])).toEqual(['MISSING'])
  })
})

describe('what is filmed as the situation asks', () => {
  const left = step({ kind: 'SERVICE', data: { method: 'LEFT' } })
  const recorded = (medium: RecordMedium, given: Partial<RecordFacts> = {}) => record({ medium, startedAt: null, endedAt: null, ...given })

  test('a photograph or a recording shows it, a text may do, nothing does not', () => {
    expect(outcome([left], [recorded('PHOTO')])).toEqual(['COVERED'])
    expect(outcome([left], [recorded('TEXT')])).toEqual(['IN_WRITING'])
    expect(outcome([left], [recorded('TEXT', { unfilmedReason: '设备故障' })])).toEqual(['EXPLAINED'])
    expect(outcome([left], [recorded('PHOTO', { stepId: null })])).toEqual(['MISSING'])
  })

  test.each<[string, object]>([
    ['SERVICE', { method: 'ANNOUNCEMENT' }], ['DELIVERY', { method: 'LEFT' }], ['INSPECTION', { result: 'OBSTRUCTED' }], ['HEARING', {}], ['SAMPLING', {}], ['REGISTRATION', {}],
  ])('%s %j is such an act', (kind, data) => {
    expect(stepRecordings([step({ kind, data: { ...data } })], [], place)).toMatchObject([{ level: 'AS_NEEDED', outcome: 'MISSING' }])
  })

  test('faults are what is missing or in part, and nothing else', () => {
    const hearing = step({ id: 'hearing', kind: 'HEARING', data: {} })
    expect(recordingFaults([left, hearing], [recorded('TEXT')], place).map((fault) => fault.step.id)).toEqual(['hearing'])
  })
})

describe('spans', () => {
  test('that overlap or touch are one', () => {
    expect(unionOf([{ from: 5, to: 7 }, { from: 0, to: 3 }, { from: 3, to: 4 }, { from: 6, to: 9 }])).toEqual([{ from: 0, to: 4 }, { from: 5, to: 9 }])
  })

  test('a moment is open unless one of them holds it, or is as near as is tolerated', () => {
    expect(gapsIn({ from: 5, to: 5 }, [{ from: 5, to: 9 }])).toEqual([])
    expect(gapsIn({ from: 4, to: 4 }, [{ from: 5, to: 9 }])).toEqual([{ from: 4, to: 4 }])
    expect(gapsIn({ from: 4, to: 4 }, [{ from: 5, to: 9 }], 1)).toEqual([])
  })
})

describe('particulars', () => {
  test.each<[RecordMedium, string[]]>([
    ['TEXT', []], ['PHOTO', ['device', 'place', 'startedAt']], ['AUDIO', ['device', 'place', 'startedAt', 'endedAt']], ['VIDEO', ['device', 'place', 'startedAt', 'endedAt']],
  ])('of %s', (medium, missing) => {
    expect(missingParticulars({ medium })).toEqual(missing)
    expect(missingParticulars({ medium, device: '执法记录仪 D1', place: '现场', startedAt: at('09:00'), endedAt: at('10:00') })).toEqual([])
  })

  test('interruptions lie within the recording, one after the other', () => {
    const within = (...times: [string, string][]) =>
      strayInterruption({ startedAt: at('09:00'), endedAt: at('10:00'), interruptions: times.map(([from, to]) => ({ startedAt: at(from), endedAt: at(to), explanation: '中断' })) })
    expect(within(['09:10', '09:12'], ['09:20', '09:21'])).toBe(false)
    expect(within(['09:20', '09:21'], ['09:10', '09:12'])).toBe(true)
    expect(within(['09:10', '09:20'], ['09:15', '09:25'])).toBe(true)
    expect(within(['08:59', '09:01'])).toBe(true)
    expect(within(['09:59', '10:01'])).toBe(true)
    expect(within(['09:30', '09:30'])).toBe(true)
    expect(strayInterruption({ interruptions: [{ startedAt: at('09:00'), endedAt: at('09:01'), explanation: '中断' }] })).toBe(true)
  })
})

describe('the upload of a recording (内蒙古自治区人民政府令第244号第二十条)', () => {
  const video = { medium: 'VIDEO' as const, startedAt: at('09:00'), endedAt: at('10:00') }
  const after = (hours: number, seconds = 0): Date => new Date(Date.parse(at('10:00')) + hours * 3_600_000 + seconds * 1000)

  test('is late in Inner Mongolia after 24 hours by the clock, and nowhere else', () => {
    expect(uploadLimitPassed(video, '150102', after(24))).toBeNull()
    expect(uploadLimitPassed(video, '150102', after(24, 1))).toMatchObject({ hours: 24, legalBasis: [{ article: '第二十条' }] })
    expect(uploadLimitPassed(video, '320685', after(1000))).toBeNull()
  })

  test('counts from the moment of a photograph, and not for texts', () => {
    expect(uploadLimitPassed({ medium: 'PHOTO', startedAt: at('10:00') }, '150102', after(25))).not.toBeNull()
    expect(uploadLimitPassed({ ...video, medium: 'TEXT' }, '150102', after(25))).toBeNull()
    expect(uploadLimitPassed({ ...video, startedAt: '2020-03-31T09:00:00+08:00', endedAt: '2020-03-31T10:00:00+08:00' }, '150102', after(25))).toBeNull()
  })
})

describe('how long a record is kept', () => {
  const kept = { medium: 'VIDEO' as const, usedAsEvidence: false, recordedAt: new Date('2026-03-02T01:00:00Z') }

  test('evidence and texts with the file of the case, other recordings six months at least', () => {
    expect(retentionOf(kept, '320685')).toEqual({ withCaseFile: false, keepUntil: '2026-09-02' })
    expect(retentionOf({ ...kept, usedAsEvidence: true }, '320685')).toEqual({ withCaseFile: true, keepUntil: null })
    expect(retentionOf({ ...kept, medium: 'TEXT' }, '320685')).toEqual({ withCaseFile: true, keepUntil: null })
  })

  test('the rule of the smaller place goes before that of the larger, while it is in force', () => {
    const rule = (division: string | null, given = {}) => ({ division, validFrom: '2020-01-01', validTo: null, legalBasis: [], verified: 'D' as const, ...given })
    const rules = [rule(null), rule('32'), rule('3206', { validTo: '2025-12-31' })]
    expect(ruleOver(rules, '320685', '2025-12-31')).toBe(rules[2])
    expect(ruleOver(rules, '320685', '2026-01-01')).toBe(rules[1])
    expect(ruleOver(rules, '330000', '2026-01-01')).toBe(rules[0])
    expect(ruleOver(rules, '330000', '2019-12-31')).toBeNull()
  })
})

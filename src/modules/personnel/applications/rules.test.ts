import { describe, expect, test } from '@jest/globals'
import type { Applicant, Application } from './rules.ts'
import {
  applicationActs, isExempt, nextApplicationStatus, noticeEnd, passCounts, requireIssuable, requirePassed, requireQualified, requireTrained, trainingNeeded,
} from './rules.ts'

const problem = (code: string) => expect.objectContaining({ code: code.includes('.') ? code : `applications.${code}` })
const today = '2026-03-02'
const application: Application = {
  kind: 'NEW', certificateKind: 'ENFORCEMENT', fields: ['MARKET'], divisionCode: '410702', education: 'COLLEGE', lawDegree: false, yearsOfPractice: 0, barringGrounds: [],
}
const transport: Application = { ...application, fields: ['TRANSPORT'] }
const applicant: Applicant = { staffKind: 'ENFORCEMENT', status: 'ACTIVE', establishment: 'CIVIL_SERVANT', birthDate: '1990-05-01', endReasons: [], held: 0 }

describe('qualification review', () => {
  test.each<[string, Partial<Application>, Partial<Applicant>, string | null]>([
    ['everything in order', {}, {}, null],
    ['eighteen today', {}, { birthDate: '2008-03-02' }, null],
    ['eighteen tomorrow', {}, { birthDate: '2008-03-03' }, 'too-young'],
    ['left', {}, { status: 'LEFT' }, 'personnel.officer-left'],
    ['auxiliary staff', {}, { staffKind: 'AUXILIARY' }, 'personnel.certificate-kind-barred'],
    ['no field', { fields: [] }, {}, 'personnel.certificate-field-missing'],
    ['no established post', {}, { establishment: 'OTHER' }, 'post-not-established'],
    ['below college', { education: 'BELOW_COLLEGE' }, {}, null],
    ['below college in transport', { fields: ['TRANSPORT'], education: 'BELOW_COLLEGE' }, {}, 'education-insufficient'],
    ['college in transport', { fields: ['TRANSPORT'] }, {}, null],
    ['a criminal punishment', { barringGrounds: ['CRIMINAL'] }, {}, 'ground-bars'],
    ['a certificate that was revoked', {}, { endReasons: ['TRANSFER', 'TWO_YEARS_FAIL'] }, 'revocation-bars'],
    ['one cancelled for a transfer', {}, { endReasons: ['TRANSFER'] }, null],
    ['one held already', {}, { held: 1 }, 'personnel.certificate-in-force'],
    ['a renewal of one held', { kind: 'RENEWAL' }, { held: 1 }, null],
    ['a renewal of none', { kind: 'RENEWAL' }, {}, 'nothing-to-renew'],
    ['a replacement of none', { kind: 'REPLACEMENT' }, {}, 'nothing-to-renew'],
  ])('%s', (_name, given, found, code) => {
    const review = (): void => { requireQualified({ ...application, ...given }, { ...applicant, ...found }, today) }
    if (code === null) expect(review).not.toThrow()
    else expect(review).toThrow(problem(code))
  })
})

describe('learn', () => {
  test('sixty hours within twelve months, none for a replacement', () => {
    expect(trainingNeeded(application, today)).toEqual({ hours: 60, since: '2025-03-03' })
    expect(trainingNeeded({ ...application, kind: 'REPLACEMENT' }, today).hours).toBe(0)
    expect(() => { requireTrained(application, 59.5, today) }).toThrow(problem('hours-missing'))
    expect(() => { requireTrained(application, 60, today) }).not.toThrow()
  })
})

describe('pass', () => {
  test('counts for five years, from its day to the day before', () => {
    expect(passCounts(application, null, today)).toBe(false)
    expect(passCounts(application, '2026-03-03', today)).toBe(false)
    expect(passCounts(application, '2021-03-03', today)).toBe(true)
    expect(passCounts(application, '2021-03-02', today)).toBe(false)
    expect(passCounts({ ...application, divisionCode: '330100' }, '2021-03-03', today)).toBe(true)
  })

  test.each<[Partial<Application>, boolean]>([
    [{ education: 'BACHELOR', yearsOfPractice: 15 }, true], [{ education: 'BACHELOR', yearsOfPractice: 14 }, false], [{ education: 'COLLEGE', yearsOfPractice: 15 }, false],
    [{ education: 'BACHELOR', yearsOfPractice: 10, lawDegree: true }, true], [{ education: 'DOCTOR', yearsOfPractice: 9, lawDegree: true }, false],
    [{ education: 'BACHELOR', yearsOfPractice: 20, fields: ['TRANSPORT', 'MARKET'] }, false], [{ education: 'BACHELOR', yearsOfPractice: 20, fields: ['MARKET'] }, false],
  ])('exempt in transport: %j %s', (given, exempt) => {
    const applied = { ...transport, ...given }
    expect(isExempt(applied, today)).toBe(exempt)
    const passed = (): void => { requirePassed(applied, null, today) }
    if (exempt) expect(passed).not.toThrow()
    else expect(passed).toThrow(problem('exam-not-passed'))
  })
})

describe('be announced, then receive', () => {
  const progress = { hours: 60, trainedOn: '2026-02-01', passedOn: '2026-02-10', noticeTo: '2026-03-01' }
  test('the notice runs seven days, its first day not counted', () => { expect(noticeEnd(application, '2026-02-22')).toBe('2026-03-01') })

  test.each([
    [{}, null], [{ noticeTo: '2026-03-02' }, 'notice-running'], [{ noticeTo: null }, 'notice-running'], [{ hours: 10 }, 'hours-missing'],
    [{ passedOn: null }, 'exam-not-passed'], [{ passedOn: '2020-01-01' }, 'exam-not-passed'],
  ])('%j', (given, code) => {
    const issue = (): void => { requireIssuable(application, { ...progress, ...given }, today) }
    if (code === null) expect(issue).not.toThrow()
    else expect(issue).toThrow(problem(code))
  })
})

describe('steps by kind', () => {
  test('a replacement is issued after the review, a renewal after the pass, a new one after the notice', () => {
    expect(applicationActs({ kind: 'REPLACEMENT', status: 'REVIEWED' })).toEqual(['issue', 'reject', 'withdraw'])
    expect(applicationActs({ kind: 'RENEWAL', status: 'REVIEWED' })).toEqual(['completeTraining', 'reject', 'withdraw'])
    expect(applicationActs({ kind: 'RENEWAL', status: 'PASSED' })).toEqual(['issue', 'reject', 'withdraw'])
    expect(applicationActs({ kind: 'NEW', status: 'PASSED' })).toEqual(['startNotice', 'reject', 'withdraw'])
    expect(applicationActs({ kind: 'NEW', status: 'PUBLIC_NOTICE' })).toEqual(['object', 'issue', 'reject', 'withdraw'])
    expect(() => nextApplicationStatus({ kind: 'NEW', status: 'PASSED' }, 'issue')).toThrow(problem('state.act-not-available'))
    expect(nextApplicationStatus({ kind: 'RENEWAL', status: 'PASSED' }, 'issue')).toBe('ISSUED')
  })
})

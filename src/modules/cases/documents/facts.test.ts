import { expect, test } from '@jest/globals'
import { stepKinds } from '../steps/registry.ts'
import { stepsOfDocuments } from './catalogue.ts'
import { detailsOfStep, fileFactsOf } from './facts.ts'
import { eventsOfSteps } from './requirements.ts'
import { missingDocuments } from './rules.ts'

const row = {
  actKind: 'PENALTY', procedureKind: 'ORDINARY', decisionKind: null, decidedOn: null, hearingHeld: false, legalReviewRequired: false, servedOn: null, closedOn: null,
} as const

test('what happened follows from the record, the steps and the documents', () => {
  expect([...fileFactsOf(row, [], []).events]).toEqual([])
  expect([...fileFactsOf({ ...row, decidedOn: '2026-03-02', hearingHeld: true, legalReviewRequired: true, servedOn: '2026-03-02', closedOn: '2026-03-02' }, [], []).events].sort())
    .toEqual(['CLOSED', 'HEARING', 'INVESTIGATED', 'LEGAL_REVIEW', 'SERVED'])
  expect([...fileFactsOf(row, ['EVIDENCE', 'DECISION'], [{ kind: 'SEIZURE_EXTENSION' }]).events].sort()).toEqual(['EVIDENCE_TAKEN', 'SEIZED', 'SEIZURE_EXTENDED'])
})

test('a seizure that is in the file asks for its list and record (行政强制法第十八条、第二十四条)', () => {
  const documents = [{ kind: 'FILING_FORM' as const }, { kind: 'SEIZURE_DECISION' as const }]
  expect(missingDocuments(fileFactsOf(row, [], documents), documents).map(({ oneOf }) => oneOf.join())).toEqual(['SEIZURE_LIST', 'SITE_RECORD'])
})

test('a step tells a document what has the same name and the same form', () => {
  expect(detailsOfStep({ place: '某路1号', method: 5, other: '甲', items: [{ name: '物品', quantity: '一件' }] })).toEqual({ place: '某路1号', items: [{ name: '物品', quantity: '一件' }] })
})

test('the steps that are named exist', () => {
  const named = [...Object.keys(eventsOfSteps), ...Object.values(stepsOfDocuments).flat()]
  expect(named.filter((kind) => !stepKinds.includes(kind))).toEqual([])
})

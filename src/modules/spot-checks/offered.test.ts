import { describe, expect, test } from '@jest/globals'
import { actsOfFile, actsOfFinding, actsOfSpotCheck } from './offered.ts'

const [bureau, reviewed, outside, reviewer] = ['bureau', 'reviewed', 'outside', 'reviewer']
const who = (agencyId: string, ...permissions: string[]) => ({ permissions: new Set(permissions), agencyId })
const supervisor = (agencyId: string) => who(agencyId, 'spot-check:organise', 'finding:record', 'finding:verify')
const recorder = (agencyId: string) => who(agencyId, 'finding:record')
const manager = (agencyId: string) => who(agencyId, 'finding:rectify')
const reader = who(bureau, 'spot-check:read', 'finding:read')
const file = { agencyId: reviewed, organiserId: bureau, reviewerId: reviewer, reviewedOn: null, replacedAt: null }
const finding = { agencyId: reviewed, status: 'OPEN', roundId: null, orderId: null } as const

describe('a drawn file', () => {
  test('offers everything to the supervisor who organises, also where the reviewed agency is the own one', () => {
    expect(actsOfFile(file, supervisor(bureau))).toEqual(['assignReviewer', 'recordFinding', 'completeReview'])
    expect(actsOfFile({ ...file, agencyId: bureau }, supervisor(bureau))).toEqual(['assignReviewer', 'completeReview'])
  })
  test('offers nothing to a supervisor of the reviewed agency, a reader or the reviewed agency', () => {
    expect([supervisor(reviewed), reader, manager(reviewed)].map((caller) => actsOfFile(file, caller))).toEqual([[], [], []])
  })
  test('offers the reviewer what he has the permission for', () => {
    expect(actsOfFile(file, recorder(outside))).toEqual(['recordFinding', 'completeReview'])
    expect(actsOfFile({ ...file, reviewerId: null }, recorder(outside))).toEqual([])
  })
  test('offers nothing once it is reviewed or replaced', () => {
    const closed = [{ ...file, reviewedOn: '2026-03-02' }, { ...file, replacedAt: new Date('2026-03-02T00:00:00Z') }]
    expect(closed.map((one) => actsOfFile(one, supervisor(bureau)))).toEqual([[], []])
  })
})

describe('a finding', () => {
  test('is rectified by the reviewed agency alone, after the order where a round found it', () => {
    expect(actsOfFinding(finding, manager(reviewed))).toEqual(['rectify'])
    expect(actsOfFinding({ ...finding, roundId: 'round' }, manager(reviewed))).toEqual([])
    expect(actsOfFinding({ ...finding, roundId: 'round', orderId: 'order' }, manager(reviewed))).toEqual(['rectify'])
    expect([manager(outside), supervisor(bureau), reader].map((caller) => actsOfFinding(finding, caller))).toEqual([[], [], []])
  })
  test('is verified or rejected by somebody else', () => {
    const rectified = { ...finding, status: 'RECTIFIED' } as const
    expect(actsOfFinding(rectified, supervisor(bureau))).toEqual(['verify', 'reject'])
    expect([supervisor(reviewed), reader].map((caller) => actsOfFinding(rectified, caller))).toEqual([[], []])
  })
})

test('a plan offers its acts to who organises', () => {
  expect(actsOfSpotCheck({ status: 'DRAFT' }, supervisor(bureau))).toEqual(['commit'])
  expect(actsOfSpotCheck({ status: 'DRAFT' }, reader)).toEqual([])
})

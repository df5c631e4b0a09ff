import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../src/kernel/local-date.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { amendment, contents, done, drafted, namesOf, publication, type EntryRecord } from '../support/standards.ts'

let app: TestApp
let supervisor: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
})
afterAll(() => app.close())

const path = 'no-penalty-items'
const start = '2026-03-01'
const dayOf = (index: number): string => addDays(start, index)
/** Ten seconds apart, so that the log-in of the test outlives them. */
const instantOf = (step: number): string => new Date(Date.parse('2026-03-02T01:00:00Z') + step * 10_000).toISOString()

type Act = { kind: 'amend' | 'repeal', ahead: number } | { kind: 'correct', back: number }

const acts: fc.Arbitrary<Act[]> = fc.tuple(
  fc.array(fc.oneof(
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('amend' as const), ahead: fc.integer({ min: 1, max: 8 }) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('correct' as const), back: fc.integer({ min: 0, max: 2 }) }) },
  ), { minLength: 1, maxLength: 5 }),
  fc.option(fc.record({ kind: fc.constant('repeal' as const), ahead: fc.integer({ min: 1, max: 8 }) })),
).map(([several, end]) => end === null ? several : [...several, end])

const horizon = 50

/** Replays acts on a calendar of cells: who was painted last on a day applies on it. */
function replayed(performed: readonly Act[]): (string | null)[] {
  let cells: ({ number: number, name: string } | null)[] = Array.from({ length: horizon }, () => ({ number: 1, name: 'v0' }))
  let [from, latest] = [0, 1]
  for (const [index, act] of performed.entries()) {
    const name = `v${index + 1}`
    if (act.kind === 'correct') {
      const number = Math.max(1, latest - act.back)
      cells = cells.map((cell) => cell?.number === number ? { number, name } : cell)
    } else {
      from += act.ahead
      if (act.kind === 'amend') latest += 1
      const painted = act.kind === 'amend' ? { number: latest, name } : null
      cells = cells.map((cell, day) => day >= from ? painted : cell)
    }
  }
  return cells.map((cell) => cell?.name ?? null)
}

async function perform(performed: readonly Act[]): Promise<EntryRecord> {
  app.clock.set(instantOf(0))
  let entry = await drafted(supervisor, path, { name: 'v0' })
  entry = await done(supervisor, path, entry, 'publication', { ...publication, effectiveOn: start })
  let from = 0
  for (const [index, act] of performed.entries()) {
    app.clock.set(instantOf(index + 1))
    const name = `v${index + 1}`
    if (act.kind === 'correct') {
      entry = await done(supervisor, path, entry, 'correction', { ...contents[path], versionNumber: Math.max(1, entry.versionNumber - act.back), reason: '录入有误', name })
      continue
    }
    from += act.ahead
    entry = await (act.kind === 'amend' ? done(supervisor, path, entry, 'amendment', amendment(path, { name, effectiveOn: dayOf(from) }))
      : done(supervisor, path, entry, 'repeal', { repealedOn: dayOf(from), reason: '废止' }))
  }
  return entry
}

test('what a list says of a day, as known at an instant, is what replaying the acts up to then gives', async () => {
  await fc.assert(fc.asyncProperty(acts, fc.array(fc.integer({ min: -2, max: horizon - 1 }), { minLength: 4, maxLength: 4 }), async (performed, days) => {
    const { itemCode } = await perform(performed)
    for (let known = 0; known <= performed.length; known += 1) {
      const cells = replayed(performed.slice(0, known))
      for (const day of days) {
        const query = `itemCode=${itemCode}&on=${dayOf(day)}&knownAt=${instantOf(known)}`
        const found = namesOf(await supervisor.get(`/v1/${path}/in-force?${query}`).expect(200))
        expect([query, found]).toEqual([query, [cells[day] ?? []].flat()])
      }
    }
  }), { seed: 20260302, numRuns: 10 })
}, 60_000)

import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { businessRoles, type Place } from '../support/holders.ts'
import { counties, type Region } from '../support/region.ts'
import { roadsOf, type Item } from '../support/roads.ts'

interface Kind {
  path: string
  /** What `q` looks through, and texts to look for. */
  search?: { in: readonly string[], for: readonly string[] }
  /** Whether a record is among an officer's own assignments. */
  own?: (item: Item, officerId: string) => boolean
  /** The agency a record belongs to, where it is not `agencyId`. */
  agencyOf?: (item: Item) => string
  /** The list can be exported as a whole. */
  exported?: boolean
  /** Whether a record is kept from an agency for the time being. */
  kept?: (item: Item, agencyId: string) => boolean
  /** There is no road to one record of the kind. */
  listOnly?: boolean
}

let region: Region
/** What the whole country sees, by path. */
const everything = new Map<string, Item[]>()
const handlersOf = new Map<string, string[]>()
const divisionOf = new Map<string, string>()
const actors: { where: Place, first: boolean, roads: ReturnType<typeof roadsOf> }[] = []

const handles = (caseId: string | undefined, officerId: string): boolean => handlersOf.get(caseId ?? '')?.includes(officerId) === true
const fileOf = (item: Item): Item | undefined => everything.get('/v1/spot-check-files')?.find(({ id }) => id === item.fileId)

/** Who reviews, and so who found something, is told to an agency, unless it organises, when all of its files are reviewed. */
function awaitsReview({ targetKind, targetId }: Item, agencyId: string): boolean {
  const files = everything.get('/v1/spot-check-files') ?? []
  const about = targetKind === 'spot-check-file' || targetKind === 'finding' ? everything.get(`/v1/${targetKind}s`)?.find(({ id }) => id === targetId) : undefined
  const drawnIn = about === undefined || targetKind === 'spot-check-file' ? about?.spotCheckId : fileOf(about)?.spotCheckId
  const organises = everything.get('/v1/spot-checks')?.find(({ id }) => id === drawnIn)?.agencyId === agencyId
  return drawnIn !== undefined && !organises && files.some((file) => file.spotCheckId === drawnIn && file.agencyId === agencyId && file.reviewedOn === null)
}

const kinds: readonly Kind[] = [
  { path: '/v1/agencies', search: { in: ['name', 'shortName', 'uscc'], for: ['局', '司法', '320581'] }, agencyOf: ({ id }) => id },
  { path: '/v1/qualifications' }, { path: '/v1/agency-successions' }, { path: '/v1/entrustments' }, { path: '/v1/enforcement-transfers' },
  { path: '/v1/officers', search: { in: ['name'], for: ['王', '李', '华'] }, own: ({ id }, officerId) => id === officerId, exported: true },
  { path: '/v1/certificates', own: (item, officerId) => item.officerId === officerId },
  { path: '/v1/clean-up-cases', own: (item, officerId) => item.officerId === officerId },
  { path: '/v1/clean-up-campaigns', search: { in: ['title'], for: ['清理'] } },
  { path: '/v1/cases', search: { in: ['cause', 'caseNumber'], for: ['202', '违', '320681'] }, own: ({ id }, officerId) => handles(id, officerId) },
  { path: '/v1/deadlines', own: (item, officerId) => handles(item.caseId, officerId), listOnly: true }, { path: '/v1/deadline-overrides' },
  { path: '/v1/case-exports' }, { path: '/v1/case-alerts', own: (item, officerId) => handles(item.caseId, officerId) },
  { path: '/v1/legal-reviews', own: (item, officerId) => item.reviewerId === officerId || handles(item.caseId, officerId) },
  { path: '/v1/act-filings', own: (item, officerId) => handles(item.caseId, officerId) },
  { path: '/v1/normative-documents', search: { in: ['title', 'documentNumber'], for: ['海安', '第1号', '%'] } }, { path: '/v1/document-filings' }, { path: '/v1/maker-lists' },
  { path: '/v1/document-clean-ups', search: { in: ['title'], for: ['清理', '年度', '%'] } }, { path: '/v1/legal-advisers', search: { in: ['name', 'organisation'], for: ['公职', '司法', '%'] } },
  { path: '/v1/adviser-opinions', listOnly: true },
  { path: '/v1/legal-review-pool-members', own: (item, officerId) => item.officerId === officerId },
  { path: '/v1/publication-requests', own: (item, officerId) => handles(item.caseId, officerId) },
  { path: '/v1/publications', own: (item, officerId) => handles(item.caseId, officerId) },
  { path: '/v1/double-publicity-records', own: (item, officerId) => handles(item.caseId, officerId) }, { path: '/v1/double-publicity-files' },
  { path: '/v1/spot-checks', search: { in: ['title'], for: ['评查', '第1次', '%'] } },
  { path: '/v1/spot-check-files', own: (item, officerId) => item.reviewerId === officerId },
  { path: '/v1/findings', own: (item, officerId) => fileOf(item)?.reviewerId === officerId },
  { path: '/v1/inspection-targets', search: { in: ['name', 'code'], for: ['受检企业', '320', '%'] } }, { path: '/v1/inspectors', own: (item, officerId) => item.officerId === officerId },
  { path: '/v1/inspection-plans', search: { in: ['title'], for: ['抽查', '2026', '%'] } }, { path: '/v1/inspection-tasks', search: { in: ['title'], for: ['抽查', '第2项', '%'] } },
  { path: '/v1/inspection-checks', own: ({ officerIds }, officerId) => (officerIds as string[]).includes(officerId) },
  { path: '/v1/no-penalty-items', search: { in: ['name', 'itemCode'], for: ['标价', 'SX-0', '%'] } },
  { path: '/v1/discretion-benchmarks' },
  { path: '/v1/training-records', own: (item, officerId) => item.officerId === officerId },
  { path: '/v1/exam-sessions', search: { in: ['title'], for: ['资格', '第2次', '%'] } },
  { path: '/v1/exam-registrations', own: (item, officerId) => item.officerId === officerId },
  { path: '/v1/certificate-applications', own: (item, officerId) => item.officerId === officerId },
  { path: '/v1/annual-verifications', own: (item, officerId) => item.officerId === officerId },
  { path: '/v1/case-imports' },
  { path: '/v1/case-clues', search: { in: ['subject', 'content', 'suspectName'], for: ['线索', '第3条', '%'] }, own: (item, officerId) => handles(item.caseId, officerId) },
  { path: '/v1/enforcement-devices', search: { in: ['number', 'place'], for: ['省道', 'HA-1', '%'] } },
  { path: '/v1/power-items', search: { in: ['name', 'code'], for: ['处罚', '-1', '%'] } },
  { path: '/v1/power-item-batches', search: { in: ['title', 'documentNumber'], for: ['动态', '2026', '%'] } },
  { path: '/v1/catalogue-entries' }, { path: '/v1/disclosure-texts', search: { in: ['title'], for: ['T', 'DUT', '%'] } }, { path: '/v1/statistics-reports' },
  { path: '/v1/empowerments', search: { in: ['title', 'documentNumber'], for: ['赋权', '2025', '%'] } },
  { path: '/v1/officer-imports' },
  { path: '/v1/legality-reviews', search: { in: ['title'], for: ['停车', '协议', '%'] }, own: (item, officerId) => item.reviewerId === officerId },
  { path: '/v1/agenda-topics', search: { in: ['title'], for: ['停车', '%'] } }, { path: '/v1/agency-contracts', search: { in: ['title', 'counterparty'], for: ['水务', '特许', '%'] } },
  { path: '/v1/major-decisions', search: { in: ['title', 'organ'], for: ['停车', '海安', '%'] } }, { path: '/v1/decision-catalogues', search: { in: ['organ'], for: ['海安', '%'] } },
  { path: '/v1/files', own: (item, officerId) => item.officerId === officerId },
  { path: '/v1/audit-entries', kept: awaitsReview, listOnly: true },
]

/** Who may see a record, said in the test's own words: by its division, its agency, or the officer it is assigned to. */
function mayBeSeen({ own = () => false, kept = () => false, agencyOf = ({ agencyId }) => agencyId ?? '' }: Kind, where: Place, item: Item): boolean {
  const { scopeKind = where.scopeDivision === undefined ? 'AGENCY' : 'DIVISION', scopeDivision = '', agencyId, officerId = '' } = where
  switch (scopeKind) {
    case 'DIVISION': return (item.divisionCode ?? divisionOf.get(agencyOf(item)) ?? '').startsWith(scopeDivision.replace(/(00)+$/, ''))
    case 'AGENCY': return agencyOf(item) === agencyId && !kept(item, agencyId)
    case 'OWN': return own(item, officerId)
    case 'NONE': return false
  }
}

/** Every division of the region and some beside it, agencies and officers by chance, and somebody without a place. */
function places(): Place[] {
  const some = (ids: readonly string[], count: number, seed: number): string[] => fc.sample(fc.shuffledSubarray([...ids], { minLength: count, maxLength: count }), { numRuns: 1, seed })[0] ?? []
  return [
    ...['000000', '320000', '330000', '320600', '320500', '320400', ...counties.map(([code]) => code), '320682'].map((scopeDivision) => ({ scopeDivision })),
    ...some(region.agencyIds, 4, 20260302).map((agencyId) => ({ agencyId })),
    ...some([...new Set([...handlersOf.values()].flat())], 2, 1).map((officerId) => ({ scopeKind: 'OWN' as const, officerId })),
    ...some((everything.get('/v1/spot-check-files') ?? []).map(({ reviewerId }) => reviewerId ?? ''), 1, 2).map((officerId) => ({ scopeKind: 'OWN' as const, officerId })),
    { scopeKind: 'NONE' },
  ]
}

type ScopeKind = 'NATION' | 'PROVINCE' | 'CITY' | 'COUNTY' | 'AGENCY' | 'OWN' | 'NONE'

function scopeKindOf({ scopeKind, scopeDivision }: Place): ScopeKind {
  if (scopeDivision === undefined) return scopeKind === undefined || scopeKind === 'DIVISION' ? 'AGENCY' : scopeKind
  if (scopeDivision === '000000') return 'NATION'
  return scopeDivision.endsWith('0000') ? 'PROVINCE' : scopeDivision.endsWith('00') ? 'CITY' : 'COUNTY'
}

/**
 * The records that are asked for one by one: all of them by who sees the whole country, elsewhere two of those that are alike in what decides about
 * them there, others at each place. To officers the records of each agency are their own.
 */
function askedFor(kind: Kind, where: Place, turn: number): Item[] {
  const known = everything.get(kind.path) ?? []
  const scopeKind = scopeKindOf(where)
  if (scopeKind === 'NATION') return known
  const alike = Map.groupBy(known, (item) => {
    const agencyId = kind.agencyOf?.(item) ?? item.agencyId ?? ''
    return [mayBeSeen(kind, where, item), item.divisionCode ?? divisionOf.get(agencyId), scopeKind === 'OWN' ? agencyId : ''].join(' ')
  })
  return [...alike.values()].flatMap((items) => {
    const step = Math.ceil(items.length / 2)
    return items.filter((_item, index) => index % step === turn % step)
  })
}

const idsOf = (items: readonly Item[]): string[] => items.map(({ id }) => id).sort()

/** Every road to a record shows the same records; nothing may have been made since the region was, and only exports are made here. */
export function readRoads(given: () => Region): void {
  beforeAll(async () => {
    region = given()
    const roads = roadsOf(region.app, region.chief.token)
    for (const { path } of kinds) everything.set(path, await roads.all(path))
    for (const { id, divisionCode = '' } of everything.get('/v1/agencies') ?? []) divisionOf.set(id, divisionCode)
    const { rows } = await region.app.admin.query<{ caseId: string, officerIds: string[] }>('select case_id as "caseId", array_agg(officer_id) as "officerIds" from case_handlers group by 1')
    for (const { caseId, officerIds } of rows) handlersOf.set(caseId, officerIds)
    const known = new Set<ScopeKind>()
    for (const where of places()) {
      const scopeKind = scopeKindOf(where)
      actors.push({ where, first: !known.has(scopeKind), roads: roadsOf(region.app, (await region.app.account({ roles: businessRoles, ...where })).token) })
      known.add(scopeKind)
    }
  }, 60_000)

  test('there is something to see of every kind', () => {
    const few = kinds.map(({ path }) => ({ path, found: everything.get(path)?.length ?? 0 })).filter(({ found }) => found < 20)
    expect(few).toEqual([
      ...['/v1/qualifications', '/v1/agency-successions', '/v1/entrustments', '/v1/enforcement-transfers'].map((path) => ({ path, found: 12 })),
      { path: '/v1/clean-up-campaigns', found: 4 }, { path: '/v1/case-exports', found: 3 }, { path: '/v1/double-publicity-files', found: 6 }, { path: '/v1/case-imports', found: 3 }, { path: '/v1/officer-imports', found: 6 },
    ])
  })

  test.each(kinds.map((kind) => [kind.path, kind] as const))('%s', async (path, kind) => {
    const known = everything.get(path) ?? []
    let seen = 0
    // Some pages of each, where there is anything to see.
    const limit = Math.min(100, Math.max(17, Math.ceil(known.length / 4)))
    for (const [turn, { where, first, roads }] of actors.entries()) {
      const visible = known.filter((item) => mayBeSeen(kind, where, item))
      const expected = idsOf(visible)
      const { items, count } = await roads.counted(path, limit)
      expect([where, idsOf(items), count]).toEqual([where, expected, expected.length])
      if (kind.exported === true) expect([where, idsOf(await roads.exported(path))]).toEqual([where, expected])
      if (kind.listOnly !== true) {
        const asked = askedFor(kind, where, turn)
        const shown = await Promise.all(asked.map(async ({ id }) => [id, await roads.status(path, id)]))
        expect([where, shown]).toEqual([where, asked.map((item) => [item.id, mayBeSeen(kind, where, item) ? 200 : 404])])
      }
      // How texts are compared does not depend on the place: all of them once at each kind of place.
      for (const text of (kind.search?.for ?? []).slice(0, first ? undefined : 1)) {
        const matching = visible.filter((item) => kind.search?.in.some((field) => String(item[field]).includes(text)))
        expect([where, text, idsOf(await roads.all(path, { q: text }))]).toEqual([where, text, idsOf(matching)])
      }
      seen += expected.length
    }
    expect(seen).toBeGreaterThan(known.length)
  })

  test.each(kinds.map(({ path }) => path))('%s are found by the case, agency, officer and spot check they carry', async (path) => {
    const roads = roadsOf(region.app, region.chief.token)
    const items = everything.get(path) ?? []
    for (const parent of ['caseId', 'fromCaseId', 'agencyId', 'officerId', 'spotCheckId']) {
      const one = items.find((item) => typeof item[parent] === 'string')?.[parent] as string | undefined
      if (one === undefined) continue
      expect([parent, idsOf(await roads.all(path, { [parent]: one }))]).toEqual([parent, idsOf(items.filter((item) => item[parent] === one))])
    }
  })

  // After the others: every export of cases is itself a record, with entries in the audit.
  test('the export of cases', async () => {
    const kind = kinds.find(({ path }) => path === '/v1/cases')!
    for (const { where, roads } of actors) {
      const expected = idsOf((everything.get(kind.path) ?? []).filter((item) => mayBeSeen(kind, where, item)))
      expect([where, idsOf(await roads.exported(kind.path))]).toEqual([where, expected])
    }
  })

  test('one of the texts searched for is in every agency, case and spot check', () => {
    for (const { path, search } of kinds.filter((kind) => kind.search !== undefined && kind.path !== '/v1/officers')) {
      const [text = ''] = search?.for ?? []
      const without = everything.get(path)?.filter((item) => !search?.in.some((field) => String(item[field]).includes(text)))
      expect([path, without]).toEqual([path, []])
    }
  })
}

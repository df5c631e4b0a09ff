import type pg from 'pg'
import type { FindingRecord } from '../../src/modules/spot-checks/findings/schema.ts'
import type { ReportRecord } from '../../src/modules/spot-checks/rounds/report-schema.ts'
import type { OrderRecord, ReviewFileRecord, ReviewFileSummary, RoundRecord, SheetBody, SheetRecord, SheetSummary } from '../../src/modules/spot-checks/rounds/schema.ts'
import type { ScoreLine } from '../../src/modules/spot-checks/scoring/content.ts'
import type { StandardRecord } from '../../src/modules/spot-checks/scoring/schema.ts'
import { ifMatch, type TestAccount, type TestApp } from './app.ts'
import { addOfficer } from './records.ts'

export type { FindingRecord, OrderRecord, ReportRecord, ReviewFileRecord, ReviewFileSummary, RoundRecord, SheetRecord, SheetSummary, StandardRecord }

const item = (code: string, points: string) => ({ code, zh: `项目${code}`, en: `item ${code}`, points, missingIsZero: true, mayNotApply: false, parts: [] })

/** A small standard of a bureau's own: a hundred points in two items for cases, one item for files of normative documents, one veto, one deduction. */
export const ownContent: StandardRecord['content'] = {
  formula: 'SUM', legalityPoints: null, ratioPoints: null,
  grades: [{ grade: 'EXCELLENT', from: '90' }, { grade: 'GOOD', from: '75' }, { grade: 'QUALIFIED', from: '60' }, { grade: 'UNQUALIFIED', from: '0' }],
  vetoes: [{ code: 'V1', zh: '超越职权', en: 'beyond powers', groupZh: '主体', groupEn: 'body' }],
  deductions: [{ code: 'D1', zh: '卷面不整', en: 'untidy', groupZh: '卷面', groupEn: 'cover', points: '5', divisible: true }],
  templates: [
    {
      code: 'CASE', zh: '执法案卷', en: 'case file', actKinds: ['PENALTY', 'LICENCE', 'INSPECTION', 'COERCION'], total: '100', items: [item('A', '60'), item('B', '40')],
      bonuses: [],
    },
    { code: 'SHORT', zh: '简易案卷', en: 'short file', actKinds: ['PENALTY'], total: '100', items: [item('S', '100')], bonuses: [] },
    { code: 'DOC', zh: '规范性文件', en: 'normative document', actKinds: [], total: '100', items: [item('N', '100')], bonuses: [] },
  ],
}

export const newStandard = (given: object = {}) => ({
  divisionCode: '320685', code: 'HAIAN-REVIEW', title: '海安市行政执法案卷评查标准', titleEn: 'Standard of Hai\'an', issuer: '海安市司法局', documentNumber: '海司发〔2026〕5号',
  field: null, content: ownContent, ...given,
})

/** A standard drafted and put in force today. */
export async function standardInForce(account: TestAccount, today: string, given: object = {}): Promise<StandardRecord> {
  const draft = (await account.post('/v1/scoring-standards', newStandard(given)).expect(201)).body as StandardRecord
  return (await account.post(`/v1/scoring-standards/${draft.id}/enactment`, { effectiveOn: today }, ifMatch(draft)).expect(200)).body as StandardRecord
}

/** The lines of the template CASE that give so many points of a hundred. */
export const linesFor = (points: number): ScoreLine[] => [
  { code: 'A', verdict: 'SCORED', points: '60' },
  points === 100 ? { code: 'B', verdict: 'SCORED', points: '40' } : { code: 'B', verdict: 'SCORED', points: String(points - 60), reason: '送达回证不全', pages: '12-13' },
]

export const sheetFinding = (given: object = {}): SheetBody['findings'][number] => ({
  category: 'PROCEDURE', subcategory: 'PROCEDURE_SERVICE', severity: 'MINOR', itemCode: 'B', description: '送达回证未载明送达日期', legalBasis: '行政处罚法第六十一条', pageReference: '12', ...given,
})

export interface Reviewer { officerId: string, account: TestAccount }

/** Officers of a body, each with an account that sees only what is assigned. */
export async function reviewersOf(app: Pick<TestApp, 'account'> & { admin: pg.Pool }, agency: { id: string, divisionCode: string }, count: number): Promise<Reviewer[]> {
  const found: Reviewer[] = []
  while (found.length < count) {
    const { id: officerId } = await addOfficer(app.admin, agency, { staffKind: 'SUPERVISION' })
    found.push({ officerId, account: await app.account({ roles: ['CASE_REVIEWER'], officerId, agencyId: agency.id }) })
  }
  return found
}

export const groupOf = (name: string, members: readonly Reviewer[], withdrawsFrom: readonly string[] = []) => ({
  name, leaderId: members[0]!.officerId, members: members.map(({ officerId }) => ({ officerId, withdrawsFrom })),
})

/** The acts of a round in the name of its organiser and its reviewers, each expected to succeed. */
export function conducting(organiser: TestAccount, reviewers: readonly Reviewer[]) {
  const of = (officerId: string): TestAccount => reviewers.find((one) => one.officerId === officerId)!.account
  const all = async <Item>(url: string, account = organiser): Promise<Item[]> => {
    const found: Item[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = (await account.get(`${url}${url.includes('?') ? '&' : '?'}limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`).expect(200)).body as { items: Item[], nextCursor: string | null }
      found.push(...page.items)
      cursor = page.nextCursor
    }
    return found
  }
  const acts = {
    of, all,
    plan: async (body: object): Promise<RoundRecord> => (await organiser.post('/v1/review-rounds', body).expect(201)).body as RoundRecord,
    act: async (round: RoundRecord, noun: string, body?: object): Promise<RoundRecord> =>
      (await organiser.post(`/v1/review-rounds/${round.id}/${noun}`, body, ifMatch(round)).expect(200)).body as RoundRecord,
    round: async ({ id }: { id: string }): Promise<RoundRecord> => (await organiser.get(`/v1/review-rounds/${id}`).expect(200)).body as RoundRecord,
    file: async ({ id }: { id: string }, account = organiser): Promise<ReviewFileRecord> => (await account.get(`/v1/review-files/${id}`).expect(200)).body as ReviewFileRecord,
    files: (round: { id: string }): Promise<ReviewFileSummary[]> => all(`/v1/review-files?roundId=${round.id}`),
    sheets: (of: string): Promise<SheetSummary[]> => all(`/v1/score-sheets?${of}`),
    save: async (sheet: SheetSummary, content: SheetBody): Promise<SheetRecord> =>
      (await of(sheet.officerId).put(`/v1/score-sheets/${sheet.id}`, content, ifMatch(sheet)).expect(200)).body as SheetRecord,
    sign: async (sheet: SheetSummary): Promise<SheetRecord> =>
      (await of(sheet.officerId).post(`/v1/score-sheets/${sheet.id}/signature`, undefined, ifMatch(sheet)).expect(200)).body as SheetRecord,
    score: async (sheet: SheetSummary, points: number, findings: SheetBody['findings'] = []): Promise<SheetRecord> =>
      acts.sign(await acts.save(sheet, { lines: linesFor(points), findings })),
    /** The first sheet of the file is what the group agrees on, unless something else is given. */
    agree: async (file: ReviewFileSummary, body: object): Promise<ReviewFileRecord> =>
      (await of(file.leaderId!).post(`/v1/review-files/${file.id}/agreement`, body, ifMatch(file)).expect(200)).body as ReviewFileRecord,
  }
  return acts
}

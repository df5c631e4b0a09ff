import type { LocalDate } from '../kernel/local-date.ts'
import type { Caller } from './caller.ts'
import { goOn, type Versioned } from './demo-steps.ts'

export interface DemoRound {
  bureau: Caller
  /** The first of the officers: leads the group and scores. */
  reviewer: Caller
  officerIds: readonly string[]
  spotCheckId: string
  divisionCode: string
  today: LocalDate
  idOf: (name: string) => string
}

const item = (code: string, zh: string, en: string, points: string) => ({ code, zh, en, points, missingIsZero: true, mayNotApply: false, parts: [] })
const items = [
  item('BODY', '执法主体和人员资格', 'body and officers', '10'), item('FACTS', '事实和证据', 'facts and evidence', '30'), item('PROCEDURE', '执法程序', 'procedure', '30'),
  item('LAW', '法律适用和裁量', 'law applied and discretion', '20'), item('FILE', '文书制作和归档', 'documents and filing', '10'),
]
const content = {
  formula: 'SUM', legalityPoints: null, ratioPoints: null,
  grades: [{ grade: 'EXCELLENT', from: '90' }, { grade: 'GOOD', from: '75' }, { grade: 'QUALIFIED', from: '60' }, { grade: 'UNQUALIFIED', from: '0' }],
  vetoes: [{ code: 'ULTRA_VIRES', zh: '超越法定职权', en: 'beyond statutory powers', groupZh: '主体', groupEn: 'body' }], deductions: [],
  templates: [{ code: 'CASE', zh: '行政执法案卷', en: 'case file', actKinds: ['PENALTY', 'LICENCE', 'INSPECTION', 'COERCION'], total: '100', items, bonuses: [] }],
}
const fullMarks = items.map(({ code, points }) => ({ code, verdict: 'SCORED', points }))
const sheets = [
  { lines: fullMarks, findings: [] },
  {
    lines: fullMarks.map((line) => line.code === 'PROCEDURE' ? { ...line, points: '24', reason: '送达回证未载明送达日期', pages: '12' } : line),
    findings: [{ category: 'PROCEDURE', subcategory: 'PROCEDURE_SERVICE', severity: 'MINOR', itemCode: 'PROCEDURE', description: '送达回证未载明送达日期', pageReference: '12' }],
  },
]

/** A round on the files that were drawn: reviewers drawn from the same seed, two sheets signed, and the group agrees on the first. */
export async function reviewInRound({ bureau, reviewer, officerIds, spotCheckId, divisionCode, today, idOf }: DemoRound): Promise<void> {
  const year = today.slice(0, 4)
  const standard = await bureau.post<Versioned>('/v1/scoring-standards', {
    id: idOf('scoring standard'), divisionCode, code: 'HAIAN-CASE-FILES', title: '海安市行政执法案卷评查标准（演示）', titleEn: 'Standard for case files (demo)', issuer: '海安市司法局',
    documentNumber: `海司发〔${year}〕5号`, field: null, content,
  })
  await goOn('/v1/scoring-standards', standard, [[bureau, 'enactment', { effectiveOn: today }]])
  const round = await bureau.post<Versioned>('/v1/review-rounds', {
    id: idOf('review round'), title: '行政执法案卷集中评查', spotCheckId, standardId: standard.id, thirdReviewerAbove: '8', doubleShare: 0,
    groups: [{ name: '评查一组', leaderId: officerIds[0], members: officerIds.map((officerId) => ({ officerId, withdrawsFrom: [] })) }],
  })
  await goOn('/v1/review-rounds', round, [[bureau, 'reviewer-draw', { pairsMayRepeat: false }], [bureau, 'start']])
  const { items: [first, second] } = await reviewer.get<{ items: (Versioned & { reviewFileId: string, status: string })[] }>(`/v1/score-sheets?officerId=${officerIds[0] ?? ''}&limit=2`)
  for (const [index, sheet] of [first, second].entries()) {
    if (sheet?.status !== 'DRAFT') continue
    const saved = await reviewer.change<Versioned>('PUT', `/v1/score-sheets/${sheet.id}`, sheet, sheets[index] ?? {})
    await reviewer.change('POST', `/v1/score-sheets/${sheet.id}/signature`, saved, {})
  }
  const file = await reviewer.get<Versioned & { status: string }>(`/v1/review-files/${first?.reviewFileId ?? ''}`)
  if (file.status === 'SCORED') await reviewer.change('POST', `/v1/review-files/${file.id}/agreement`, file, { adoptedSheetId: first?.id, note: '小组合议一致' })
}

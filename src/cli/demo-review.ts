import type { LocalDate } from '../kernel/local-date.ts'
import type { Caller } from './caller.ts'

export interface DemoReview {
  handler: Caller
  /** The legal reviewer of the same agency. */
  legal: Caller
  agencyId: string
  /** Two of its officers. */
  handlerIds: readonly string[]
  filedOn: LocalDate
  /** The id a record of this name bears at every attempt. */
  idOf: (name: string) => string
}

interface Versioned { id: string, version: number, availableActs: string[] }

const proposal = {
  actKind: 'PENALTY', procedureKind: 'ORDINARY', field: 'MARKET', cause: '经营标签不符合规定的食品', source: 'COMPLAINT',
  parties: [{ kind: 'LEGAL', name: '海安市示例食品有限公司', uscc: '91320685MA1ABCDE0X', legalRepresentative: '示例' }],
  proposedPenaltyKinds: ['FINE'], proposedFineYuan: '120000.00',
}
const materials = [
  { kind: 'REPORT', title: '案件调查终结报告' }, { kind: 'DRAFT_DECISION', title: '行政处罚决定书代拟稿' }, { kind: 'BASIS', title: '处罚依据和裁量说明' },
  { kind: 'EVIDENCE', title: '证据材料' },
]

/** A case under way whose proposal came back from its legal review once and waits for the second opinion; may be attempted again. */
export async function sendToReview({ handler, legal, agencyId, handlerIds, filedOn, idOf }: DemoReview): Promise<void> {
  const { id: caseId } = await handler.post<Versioned>('/v1/cases', { id: idOf('case'), ...proposal, agencyId, handlers: handlerIds, filedOn })
  const reviews = `/v1/cases/${caseId}/legal-reviews`
  const { id } = await handler.post<Versioned>(reviews, { id: idOf('legal review 1'), materials })
  const first = await legal.get<Versioned>(`/v1/legal-reviews/${id}`)
  if (first.availableActs.includes('returnWithProblems')) {
    await legal.change('POST', `/v1/legal-reviews/${id}/conclusion`, first, {
      opinion: 'PROBLEM', text: '违法事实的证据不足，退回补充后再次报送', issues: [{ head: 'EVIDENCE', severity: 'GRAVE', text: '缺少标签内容的检验报告' }],
    })
  }
  await handler.post(reviews, {
    id: idOf('legal review 2'), materials: [...materials, { kind: 'APPRAISAL', title: '检验报告' }], responses: [{ adopted: true, text: '已补充检验报告' }],
  })
}

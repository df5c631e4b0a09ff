import { caseProposalChanged } from '../events.ts'
import { eventOf } from '../record.ts'
import { defineStep } from '../steps/define.ts'
import type { CaseChange, CaseRow } from '../store.ts'
import { statements } from './matters.ts'
import { noticeGates, statementGates, statementReviewGates } from './notice-gates.ts'
import { partyStatement, penaltyNotice, statementReview, waiver } from './rights-contents.ts'

const ofPenalties = { actKinds: ['PENALTY'], during: ['FILED'], permission: 'case:investigate' } as const

/** 告知拟处罚内容和权利（行政处罚法第四十四条） */
export const giveNotice = defineStep({
  ...penaltyNotice, ...ofPenalties, act: 'giveNotice', path: 'penalty-notices', operationId: 'giveNotice', dateName: 'deliveredOn',
  label: { zh: '告知拟处罚内容和权利', en: 'give notice of the penalty and the rights' }, gates: noticeGates,
  deadlines: ({ on, data }, subjectId) => data.rightsTold.includes('HEARING') ? { start: [{ code: 'PEN-HEAR-REQ', on, subjectId }] } : {},
})

/** 听取陈述、申辩（行政处罚法第四十五条第一款） */
export const hearStatement = defineStep({
  ...partyStatement, ...ofPenalties, matter: statements, act: 'hearStatement', path: 'statements', operationId: 'hearStatement',
  label: { zh: '听取陈述、申辩', en: 'hear a statement' }, gates: statementGates,
})

/** 复核陈述、申辩（行政处罚法第四十五条第一款）；有新的证据的，须重新进行法制审核 */
export const reviewStatement = defineStep({
  ...statementReview, ...ofPenalties, matter: statements, act: 'reviewStatement', path: 'statement-reviews', operationId: 'reviewStatement',
  label: { zh: '复核陈述、申辩', en: 'review a statement' }, gates: statementReviewGates,
  change: ({ file: { row }, data }) => data.newEvidence ? withoutOpinion(row) : {},
  events: (after, { data }) => data.newEvidence ? [caseProposalChanged(eventOf(after))] : [],
})

/** 明确放弃陈述、申辩或者听证（行政处罚法第六十二条） */
export const recordWaiver = defineStep({
  ...waiver, ...ofPenalties, act: 'recordWaiver', path: 'waivers', operationId: 'recordWaiver',
  label: { zh: '放弃陈述、申辩或者听证', en: 'waive rights' }, gates: statementGates,
  deadlines: ({ on, data: { rights } }) => rights.includes('HEARING') ? { cancel: [{ codes: ['PEN-HEAR-REQ'], on }] } : {},
})

/** What the reviewer agreed to no longer holds once there is new evidence (环执法发〔2024〕4号 item 19). */
function withoutOpinion({ legalReviewOpinion }: CaseRow): CaseChange {
  return legalReviewOpinion === null ? {} : { legalReviewOpinion: null, legalReviewedOn: null }
}

import { normaliseDocumentNumber, yearOfDocumentNumber } from '../../../kernel/document-number.ts'
import { defineGates } from '../../../kernel/gate.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { NumberUse } from './number-use.ts'

const format: LegalBasis = { law: '党政机关公文格式（GB/T 9704—2012）', article: '7.2.5' }

/** A decision with the number it was given; one without a number of its own gets the next one. */
export interface NumberedDecision {
  on: LocalDate
  data: { decisionNumber?: string | undefined }
  extra: { numberUse: NumberUse | null } | undefined
}

/** 决定书文号: an issuer uses each number once, under the year of issue. Decisions share a document or bear old numbers at times, so it is for judgement. */
export const numberGates = defineGates<NumberedDecision>('cases', {
  'decision-number-taken': {
    title: { zh: '决定书文号已经使用', en: 'Decision number used before' },
    detail: { zh: '本机关已经使用文号 {number}；确需使用同一文号的，应当说明', en: 'The agency has used the number {number} before; say why it stands here again' },
    legalBasis: [format], warning: true,
    fails: ({ data: { decisionNumber = '' }, extra }) => {
      const use = extra?.numberUse ?? null
      // Which case it stands in is told to the caller alone: the text is kept as an alert, for others to read.
      return use !== null && { params: { number: normaliseDocumentNumber(decisionNumber) }, ...(use.caseNumber === null ? {} : { missing: [use.caseNumber] }) }
    },
  },
  'decision-number-of-another-year': {
    title: { zh: '决定书文号的年份与决定日期不符', en: 'Decision number of another year' },
    detail: { zh: '文号 {number} 的年份不是决定作出的年份 {year}；确属无误的，应当说明', en: 'The number {number} is not of {year}, the year of the decision; say why that is right' },
    legalBasis: [format], warning: true,
    fails: ({ on, data: { decisionNumber = '' } }) => {
      const [year, numbered] = [Number(on.slice(0, 4)), yearOfDocumentNumber(decisionNumber)]
      return numbered !== null && numbered !== year && { params: { number: normaliseDocumentNumber(decisionNumber), year } }
    },
  },
})

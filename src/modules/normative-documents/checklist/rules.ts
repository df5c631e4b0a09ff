import { normativeDocumentProblems } from '../problems.ts'
import { checklist } from './thresholds.ts'

/**
 * Every item is answered, each once; a problem found says what it is.
 * @throws normative-documents.checklist-open (422), naming in `missing` the items without a sound answer
 * Source: 国办发〔2018〕115号（六）.
 */
export function requireChecklist(answers: readonly { code: string, answer: string, note: string | null }[]): void {
  const sound = new Map(answers.map((answer) => [answer.code, answer.answer !== 'PROBLEM' || answer.note !== null]))
  const missing = checklist.filter(({ code }) => sound.get(code) !== true).map(({ code }) => code)
  const known = new Set(checklist.map(({ code }) => code))
  const strange = answers.filter(({ code }) => !known.has(code)).map(({ code }) => code)
  if (missing.length > 0 || strange.length > 0 || sound.size !== answers.length) throw normativeDocumentProblems.raise['checklist-open']({}, { missing: [...missing, ...strange] })
}

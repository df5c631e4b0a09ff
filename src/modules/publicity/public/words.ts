import type { PublicContent } from '../snapshots/shape.ts'

/** What the public can search: between the texts a character no text and no search can have. */
export function wordsOf(content: string): string {
  const { agencyName, decisionNumber, cause, facts, result, parties } = JSON.parse(content) as PublicContent
  return [agencyName, decisionNumber, ...parties.flatMap(({ name, uscc }) => [name, uscc]), cause, facts, result].filter((text) => text !== null).join('\u0001')
}

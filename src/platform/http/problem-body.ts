import type { ProblemError } from '../../kernel/problem.ts'
import { fill } from '../../kernel/problem.ts'
import type { Language } from './language.ts'

/** A refusal as RFC 9457 problem+json: title and detail in the caller's language, codes never. */
export function problemBody(problem: ProblemError, language: Language, requestId: string): Record<string, unknown> {
  const { definition, params, extras } = problem
  const legalBasis = extras.legalBasis ?? definition.legalBasis
  return {
    type: `/problems/${problem.code}`,
    title: definition.title[language],
    status: definition.status,
    detail: fill(definition.detail[language], params),
    instance: requestId,
    code: problem.code,
    ...(definition.acknowledgeable === true ? { acknowledgeable: true } : {}),
    ...(extras.errors === undefined ? {} : { errors: extras.errors.map((error) => ({ ...error, detail: typeof error.detail === 'string' ? error.detail : error.detail[language] })) }),
    ...(legalBasis === undefined ? {} : { legalBasis }),
    ...(extras.missing === undefined ? {} : { missing: extras.missing }),
    ...(extras.currentVersion === undefined ? {} : { currentVersion: extras.currentVersion }),
    ...(extras.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: extras.retryAfterSeconds }),
  }
}

import type { z } from 'zod'
import type { CommandContext } from '../../platform/command.ts'
import type { Api } from '../../platform/http/api.ts'
import { actRoute } from '../../platform/http/api.ts'
import { presentLegalityReview } from './present.ts'
import type { SubmissionBody } from './schema.ts'
import { legalityReviewRecord, submissionBody } from './schema.ts'
import type { LegalityReviewRow } from './store.ts'
import { submissionProblems } from './subjects.ts'

interface SubmissionRoute<P extends z.ZodType> {
  /** The record that is submitted: `/v1/agenda-topics/:agendaTopicId`. */
  url: string
  operationId: string
  tag: string
  summary: string
  description?: string
  params: P
  problems?: readonly string[]
  submit: (context: CommandContext, params: z.output<P>, body: SubmissionBody) => Promise<LegalityReviewRow>
}

/** `POST <record>/legality-reviews`: 送请合法性审查, for whatever kind of record. */
export function submissionRoute<P extends z.ZodType>(api: Api, { url, problems = [], submit, ...spec }: SubmissionRoute<P>): void {
  actRoute(api, {
    ...spec, url: `${url}/legality-reviews`, access: 'legality-review:submit', body: submissionBody, response: legalityReviewRecord, status: 201,
    location: ({ id }) => `/v1/legality-reviews/${id}`, problems: [...submissionProblems, ...problems],
    act: async (context, { params, body }) => presentLegalityReview(await submit(context, params, body), context),
  })
}

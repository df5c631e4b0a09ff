import type { z } from 'zod'
import type { CommandContext } from '../../platform/command.ts'
import type { Api } from '../../platform/http/api.ts'
import { actRoute } from '../../platform/http/api.ts'
import type { ReviewAct } from './machine.ts'
import { actPermission } from './machine.ts'
import { presentLegalReview } from './present.ts'
import { legalReviewParams, legalReviewRecord } from './schema.ts'
import type { LegalReviewRow } from './store.ts'

interface RoundRoute<B extends z.ZodType> {
  /** The noun of its address. */
  path: string
  /** Whose permission it asks for. */
  act: ReviewAct
  operationId: string
  summary: string
  description?: string
  body: B
  problems?: readonly string[]
  run: (context: CommandContext, id: string, version: number, body: z.output<B>) => Promise<LegalReviewRow>
}

/** `POST /v1/legal-reviews/{id}/<path>`: one act on a round, on the version the caller has seen. */
export function roundRoute<B extends z.ZodType>(api: Api, { path, act, operationId, summary, description, body, problems = [], run }: RoundRoute<B>): void {
  actRoute(api, {
    url: `/v1/legal-reviews/:legalReviewId/${path}`, access: actPermission[act], operationId, tag: '法制审核', summary, ...(description === undefined ? {} : { description }),
    params: legalReviewParams, body, response: legalReviewRecord, changes: true, problems: ['state.act-not-available', ...problems],
    act: async (context, { params, body: given, version }) => presentLegalReview(await run(context, params.legalReviewId, version, given), context.actor),
  })
}

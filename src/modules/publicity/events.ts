import { defineEvent } from '../../platform/events.ts'
import type { Channel } from './codes.ts'

/** 公示的决定信息被撤回 */
export const publicationWithdrawn = defineEvent<{
  publicationId: string
  caseId: string
  agencyId: string
  divisionCode: string
  channel: Channel
  withdrawnOn: string
}>('publication.withdrawn')

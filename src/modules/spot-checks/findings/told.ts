import { eq, sql } from 'drizzle-orm'
import type { ToldLater } from '../../audit/index.ts'
import { isReviewerOfFileTold } from '../files/told.ts'
import { findings } from './table.ts'

export const isFindingTold: ToldLater['told'] = (asking, findingId) =>
  isReviewerOfFileTold(asking, sql`(select ${findings.fileId} from ${findings} where ${eq(findings.id, findingId)})`)

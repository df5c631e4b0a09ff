import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/db/client.ts'
import { presentCase } from './present.ts'
import { findCaseDetails } from './queries.ts'
import type { CaseRecord } from './schema.ts'
import { caseRecord } from './schema.ts'
import { presentStep } from './steps/present.ts'
import { caseStepList } from './steps/queries.ts'
import { stepRecord } from './steps/schema.ts'

/** Who reads a case behind another record does nothing in it. */
const onlooker: Actor = {
  accountId: '', name: '', service: false, permissions: new Set(), scope: { kind: 'NONE' }, agencyId: null, officerId: null, sessionId: null, administrator: false,
  mustChangePassword: false,
}

/** 为其他模块查看案件: the case behind a record that the caller has reached, such as a legal review assigned to them; identifiers masked as ever. */
export const caseRecordFor = {
  record: caseRecord,
  read: async (db: Database, caseId: string): Promise<CaseRecord | null> => {
    const found = await findCaseDetails(db, { kind: 'NATION' }, caseId)
    return found === null ? null : presentCase(found, onlooker)
  },
}

/** Its steps, as the parts of a list; the caller fixes the case. */
export const caseStepsOfCase = { list: caseStepList, item: stepRecord, present: presentStep }

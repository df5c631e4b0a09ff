import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { readRoute } from '../../../platform/http/api.ts'
import { powerOf } from '../../powers/index.ts'
import { officerParams } from '../officers/schema.ts'
import { personnelProblems } from '../problems.ts'
import { certificateFaults } from '../rules.ts'
import { personFaults } from './codes.ts'
import { eligibilityFacts } from './queries.ts'
import { eligibilityOf } from './rules.ts'
import { eligibilityQuery, eligibilityRecord } from './schema.ts'

const texts = { ...personFaults, ...certificateFaults }

export function registerEligibilityRoutes(api: Api): void {
  const { clock, database: { db } } = api
  readRoute(api, {
    url: '/v1/officers/:officerId/eligibility', access: 'officer:read', operationId: 'getEligibility', tag: '执法人员与证件', summary: '执法资格判断',
    description: '某日能否就某一执法领域或者权责事项执法；不能的，给出全部理由及依据。', params: officerParams, query: eligibilityQuery, response: eligibilityRecord,
    problems: ['personnel.power-item-unknown'],
    handle: async ({ params: { officerId }, query, actor }) => {
      const officer = await eligibilityFacts(db, actor.scope, officerId)
      if (officer === null) return null
      const { on = localDateOf(clock.now()), duty = 'ENFORCEMENT', item } = query
      const resolved = item === undefined ? null : await powerOf(db, officer.agencyId, item, { on })
      if (item !== undefined && resolved === null) throw personnelProblems.raise['power-item-unknown']()
      const field = resolved?.field ?? query.field ?? null
      const { eligible, certificateId, reasons } = eligibilityOf(officer, {
        duty, on, field, place: query.place ?? null, agencyId: query.agencyId ?? null, itemHeld: resolved?.held ?? null,
      })
      return {
        officerId, on, duty, field, item: item ?? null, eligible, certificateId,
        reasons: reasons.map((reason) => ({ ...reason, text: texts[reason.code], legalBasis: [...reason.legalBasis] })),
      }
    },
  })
}

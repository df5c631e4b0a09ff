import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { submissionRoute } from '../submission-route.ts'
import { opinionProblems } from '../subjects.ts'
import { draftContract, endContract, performContract, signContract, submitContract } from './commands.ts'
import { agencyContractMachine } from './machine.ts'
import * as schema from './schema.ts'
import type { ContractRow } from './store.ts'
import { contractList, findContract } from './store.ts'

const tag = '行政机关合同'
const one = '/v1/agency-contracts/:agencyContractId'
const maintain = 'agency-contract:maintain'

function present(row: ContractRow, { permissions }: Pick<Actor, 'permissions'>): schema.ContractRecord {
  return {
    id: row.id, agencyId: row.agencyId, divisionCode: row.divisionCode, title: row.title, kind: row.kind, counterparty: row.counterparty, amountYuan: row.amountYuan,
    draftedOn: row.draftedOn, status: row.status, reviewId: row.reviewId, signedOn: row.signedOn, contractNumber: row.contractNumber, endedOn: row.endedOn, reason: row.reason,
    availableActs: permissions.has(maintain) ? actsFrom(agencyContractMachine, row.status) : [], version: row.version,
    createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

export function registerContractRoutes(api: Api): void {
  const { db } = api.database
  listRoute(api, {
    url: '/v1/agency-contracts', access: 'agency-contract:read', operationId: 'listAgencyContracts', tag, summary: '查询行政机关合同', list: contractList, item: schema.contractRecord, present,
  })
  readRoute(api, {
    url: one, access: 'agency-contract:read', operationId: 'getAgencyContract', tag, summary: '查看行政机关合同', params: schema.contractParams, response: schema.contractRecord,
    handle: async ({ params, actor }) => {
      const row = await findContract(db, actor.scope, params.agencyContractId)
      return row === null ? null : present(row, actor)
    },
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'agency-contract', access: 'agency-contract:read', operationId: 'listAgencyContractHistory', tag, summary: '行政机关合同的变更历史',
    params: schema.contractParams, idOf: (params) => params.agencyContractId, find: findContract,
  })
  actRoute(api, {
    url: '/v1/agency-contracts', access: maintain, operationId: 'draftAgencyContract', tag, summary: '登记拟订的合同', body: schema.newContractBody, response: schema.contractRecord,
    status: 201, location: ({ id }) => `/v1/agency-contracts/${id}`, problems: ['desk-records.agency-unknown', 'desk-records.date-in-future'],
    act: async (context, { body }) => present(await draftContract(context, body), context.actor),
  })
  submissionRoute(api, {
    url: one, operationId: 'submitAgencyContractForReview', tag, summary: '合同送请合法性审查', params: schema.contractParams, problems: ['desk-records.not-open'],
    submit: (context, { agencyContractId }, body) => submitContract(context, agencyContractId, body),
  })
  const changing = {
    access: maintain, tag, params: schema.contractParams, response: schema.contractRecord, changes: true,
    problems: ['state.act-not-available', 'desk-records.date-in-future', 'desk-records.date-before'],
  }
  actRoute(api, {
    ...changing, url: `${one}/signing`, operationId: 'signAgencyContract', summary: '登记签订', description: '未经合法性审查或者经审查不合法的，不得签订。', body: schema.signingBody,
    problems: [...changing.problems, ...opinionProblems],
    act: async (context, { params, body, version }) => present(await signContract(context, { id: params.agencyContractId, version }, body), context.actor),
  })
  actRoute(api, {
    ...changing, url: `${one}/performance`, operationId: 'performAgencyContract', summary: '登记履行完毕', body: schema.performanceBody,
    act: async (context, { params, body, version }) => present(await performContract(context, { id: params.agencyContractId, version }, body?.on), context.actor),
  })
  for (const [act, noun, operationId, summary] of [
    ['terminate', 'termination', 'terminateAgencyContract', '登记解除、终止'], ['abandon', 'abandonment', 'abandonAgencyContract', '放弃签订'],
  ] as const) {
    actRoute(api, {
      ...changing, url: `${one}/${noun}`, operationId, summary, body: schema.endingBody,
      act: async (context, { params, body, version }) => present(await endContract(context, act, { id: params.agencyContractId, version }, body), context.actor),
    })
  }
}

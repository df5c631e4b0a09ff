import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { findSpotCheck } from '../plans/queries.ts'
import { spotCheckParams } from '../plans/schema.ts'
import { commitOwnShare, inviteParty, revealOwnShare, withdrawParty } from './commands.ts'
import { presentParty } from './present.ts'
import { partyList } from './queries.ts'
import { invitationBody, ownCommitmentBody, ownRevealBody, partyParams, partyRecord, withdrawalBody } from './schema.ts'
import { findOwnParty } from './store.ts'

const tag = '案卷评查'
const [own, contribute, organise] = ['/v1/draw-parties', 'draw-share:contribute', 'spot-check:organise']

export function registerPartyRoutes(api: Api): void {
  const { db } = api.database
  const one = { params: partyParams, response: partyRecord, tag, changes: true as const }
  const list = { list: partyList, item: partyRecord, present: presentParty, tag }
  listRoute(api, {
    ...list, url: '/v1/spot-checks/:spotCheckId/parties', access: 'spot-check:read', operationId: 'listSpotCheckParties', summary: '查询种子份额的提交方',
    params: spotCheckParams,
    fixed: {
      fields: ['spotCheckId'],
      of: async ({ spotCheckId }, actor) => {
        if (await findSpotCheck(db, actor.scope, spotCheckId) === null) throw httpProblems.raise['not-found']()
        return { spotCheckId: [spotCheckId] }
      },
    },
  })
  listRoute(api, {
    ...list, url: own, access: contribute, operationId: 'listOwnDrawParties', summary: '查询本方须提交的种子份额',
    description: '只列出由当前账号或者其所属机关提交的份额；评查计划不在数据范围内的，仅可见其名称、状态、承诺摘要和揭示截止。',
    scopeOf: () => ({ kind: 'NATION' }), fixed: { fields: [], of: (_params, actor) => ({ holder: actor }) },
  })
  readRoute(api, {
    url: `${own}/:drawPartyId`, access: contribute, operationId: 'getOwnDrawParty', tag, summary: '查看本方须提交的种子份额', params: partyParams, response: partyRecord,
    handle: async ({ params, actor }) => {
      const row = await findOwnParty(db, actor, params.drawPartyId)
      return row === null ? null : presentParty(row, actor)
    },
  })
  actRoute(api, {
    url: '/v1/spot-checks/:spotCheckId/parties', access: organise, operationId: 'inviteDrawParty', tag, summary: '邀请种子份额的提交方',
    description: '由其账号自行承诺和揭示份额；系统外的提交方无须邀请，在固定抽样框时载明其承诺。', params: spotCheckParams, body: invitationBody, response: partyRecord, status: 201,
    location: ({ id }) => `${own}/${id}`, problems: ['state.act-not-available', 'spot-checks.party-unknown', 'spot-checks.party-taken'],
    act: async (context, { params, body }) => presentParty(await inviteParty(context, params.spotCheckId, body), context.actor),
  })
  actRoute(api, {
    ...one, url: `${own}/:drawPartyId/commitment`, access: contribute, operationId: 'commitOwnDrawShare', summary: '提交本方份额承诺', body: ownCommitmentBody,
    problems: ['state.act-not-available'],
    act: async (context, { params, body, version }) => presentParty(await commitOwnShare(context, params.drawPartyId, version, body.commitment), context.actor),
  })
  actRoute(api, {
    ...one, url: `${own}/:drawPartyId/reveal`, access: contribute, operationId: 'revealOwnDrawShare', summary: '揭示本方份额', body: ownRevealBody,
    problems: ['state.act-not-available', 'spot-checks.reveal-too-late', 'draw.share-not-committed'],
    act: async (context, { params, body, version }) => presentParty(await revealOwnShare(context, params.drawPartyId, version, body.value), context.actor),
  })
  actRoute(api, {
    ...one, url: `${own}/:drawPartyId/withdrawal`, access: organise, operationId: 'withdrawDrawParty', summary: '撤回对提交方的邀请', body: withdrawalBody,
    problems: ['state.act-not-available'],
    act: async (context, { params, body, version }) => presentParty(await withdrawParty(context, params.drawPartyId, version, body.reason), context.actor),
  })
}

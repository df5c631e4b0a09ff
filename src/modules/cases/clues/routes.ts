import { localDateOf } from '../../../kernel/local-date.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import type { Vault } from '../../../platform/vault.ts'
import { historyRoute } from '../../audit/index.ts'
import { discloseInformant, extendClue, fileClue, mergeClue, refuseClue, registerClue, replyToInformant, transferClue, verifyClue } from './commands.ts'
import { presentClue } from './present.ts'
import { clueList, findClue } from './queries.ts'
import {
  clueBody, clueParams, clueRecord, disclosureBody, extensionBody, filingBody, informantRecord, mergerBody, refusalBody, replyBody, transferBody, verificationBody,
} from './schema.ts'
import type { ClueRow } from './store.ts'

const tag = '违法线索'
const one = '/v1/case-clues/:clueId'
const dated = ['clues.date-in-future', 'clues.dates-out-of-order']
const receiver = ['clues.agency-unknown', 'clues.field-not-enforced']

/** `filingProblems` are those of filing a case. */
export function registerClueRoutes(api: Api, { vault, filingProblems }: { vault: Vault, filingProblems: readonly string[] }): void {
  const { clock, database: { db } } = api
  const present = (row: ClueRow, actor: Actor) => presentClue(row, actor, localDateOf(clock.now()))
  const common = { tag, params: clueParams, response: clueRecord, changes: true } as const
  const changing = (...problems: string[]) => ({ problems: ['state.act-not-available', ...dated, ...problems] })

  listRoute(api, { url: '/v1/case-clues', access: 'clue:read', operationId: 'listCaseClues', tag, summary: '查询违法线索', list: clueList(clock), item: clueRecord, present })
  readRoute(api, {
    url: one, access: 'clue:read', operationId: 'getCaseClue', tag, summary: '查看违法线索', params: clueParams, response: clueRecord,
    handle: async ({ params, actor }) => {
      const row = await findClue(db, actor.scope, params.clueId)
      return row === null ? null : present(row, actor)
    },
  })
  actRoute(api, {
    url: '/v1/case-clues', access: 'clue:register', operationId: 'registerClue', tag, summary: '登记违法线索', body: clueBody, response: clueRecord, status: 201,
    description: '提供人信息加密保存，只显示姓名掩码；自收到之日起计算立案期限。', location: ({ id }) => `/v1/case-clues/${id}`, problems: ['clues.date-in-future', ...receiver],
    act: async (context, { body }) => present(await registerClue(context, vault, body), context.actor),
  })
  actRoute(api, {
    ...common, url: `${one}/verifications`, access: 'clue:register', operationId: 'verifyClue', summary: '登记线索核查情况', body: verificationBody,
    ...changing('cases.handler-unknown'),
    act: async (context, { params, body, version }) => present(await verifyClue(context, params.clueId, version, body), context.actor),
  })
  actRoute(api, {
    ...common, url: `${one}/extension`, access: 'clue:decide', operationId: 'extendClue', summary: '延长立案期限', body: extensionBody, ...changing('clues.not-extendable'),
    act: async (context, { params, body, version }) => present(await extendClue(context, params.clueId, version, body), context.actor),
  })
  actRoute(api, {
    ...common, url: `${one}/filing`, access: 'case:file', operationId: 'fileClue', summary: '决定立案', body: filingBody, ...changing(...filingProblems),
    description: '以该线索立案：机关、来源、领域取自线索；案件编号见 caseId。',
    act: async (context, { params, body, version }) => present(await fileClue(context, vault, params.clueId, version, body), context.actor),
  })
  actRoute(api, {
    ...common, url: `${one}/refusal`, access: 'clue:decide', operationId: 'refuseClue', summary: '决定不予立案', body: refusalBody,
    ...changing('clues.unverified', 'clues.not-time-barred'),
    act: async (context, { params, body, version }) => present(await refuseClue(context, params.clueId, version, body), context.actor),
  })
  actRoute(api, {
    ...common, url: `${one}/transfer`, access: 'clue:decide', operationId: 'transferClue', summary: '移送线索', body: transferBody,
    description: '接收机关在本系统内的，同时在该机关登记一条来源为“其他机关移送”的线索。', ...changing('clues.receiver-unfit', ...receiver),
    act: async (context, { params, body, version }) => present(await transferClue(context, params.clueId, version, body), context.actor),
  })
  actRoute(api, {
    ...common, url: `${one}/merger`, access: 'clue:decide', operationId: 'mergeClue', summary: '并入其他线索', body: mergerBody, ...changing('clues.merger-unfit'),
    act: async (context, { params, body, version }) => present(await mergeClue(context, params.clueId, version, body), context.actor),
  })
  actRoute(api, {
    ...common, url: `${one}/reply`, access: 'clue:decide', operationId: 'replyToInformant', summary: '答复线索提供人', body: replyBody, ...changing('clues.informant-unknown'),
    act: async (context, { params, body, version }) => present(await replyToInformant(context, params.clueId, version, body), context.actor),
  })
  actRoute(api, {
    url: `${one}/disclosures`, access: 'clue:disclose', operationId: 'discloseInformant', tag, summary: '查看线索提供人信息', params: clueParams, body: disclosureBody,
    description: '须说明用途；每次查看留有审计记录，记录中不含所查看的内容；重复提交的请求不再给出内容。', response: informantRecord, problems: ['clues.informant-unknown'],
    act: (context, { params, body }) => discloseInformant(context, vault, params.clueId, body.purpose),
    kept: ({ clueId }) => ({ clueId }),
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'case-clue', access: 'clue:read', operationId: 'listCaseClueHistory', tag, summary: '线索的变更历史', params: clueParams,
    idOf: (params) => params.clueId, find: findClue,
  })
}

import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { tag } from '../entries/routes.ts'
import { textMachine } from '../machine.ts'
import { endText, registerText, reviseText } from './commands.ts'
import { findText, textList } from './queries.ts'
import type { TextRecord } from './schema.ts'
import { newTextBody, textEnding, textParams, textRecord, textRevision } from './schema.ts'
import type { TextRow } from './store.ts'

const url = '/v1/disclosure-texts'
const one = `${url}/:disclosureTextId`
const maintain = 'catalogue:maintain'
const sound = ['publicity-catalogue.details-of-other-kind', 'publicity-catalogue.promise-beyond-limit', 'publicity-catalogue.text-twice']

function present(row: TextRow, actor: Actor): TextRecord {
  const { id, agencyId, divisionCode, kind, title, powerItemId, status, endedOn, endReason, version } = row
  return {
    id, agencyId, divisionCode, kind, title, powerItemId, details: row.details as TextRecord['details'], status, endedOn, endReason,
    availableActs: actor.permissions.has(maintain) ? actsFrom(textMachine, status) : [], version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

/** 机关自行编制的公开文字：没有登记簿可以取用的 */
export function registerTextRoutes(api: Api): void {
  const { db } = api.database
  listRoute(api, { url, access: 'catalogue:read', operationId: 'listDisclosureTexts', tag, summary: '查询公开文字', list: textList, item: textRecord, present })
  readRoute(api, {
    url: one, access: 'catalogue:read', operationId: 'getDisclosureText', tag, summary: '查看公开文字', params: textParams, response: textRecord,
    handle: async ({ params, actor }) => {
      const row = await findText(db, actor.scope, params.disclosureTextId)
      return row === null ? null : present(row, actor)
    },
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'disclosure-text', access: 'catalogue:read', operationId: 'listDisclosureTextHistory', tag, summary: '公开文字的变更历史', params: textParams,
    idOf: (params) => params.disclosureTextId, find: findText,
  })
  actRoute(api, {
    url, access: maintain, operationId: 'registerDisclosureText', tag, summary: '登记公开文字', body: newTextBody, response: textRecord, status: 201,
    description: '机关职责、联系方式、执法流程图、服务指南、窗口岗位信息；经公示栏目审核、公布后公开。', location: ({ id }) => `${url}/${id}`,
    problems: [...sound, 'publicity-catalogue.power-not-held', 'http.not-found'], act: async (context, { body }) => present(await registerText(context, body), context.actor),
  })
  const acts = { access: maintain, tag, params: textParams, response: textRecord, changes: true } as const
  actRoute(api, {
    ...acts, method: 'PATCH', url: one, operationId: 'reviseDisclosureText', summary: '修改公开文字', body: textRevision, problems: ['state.act-not-available', ...sound],
    act: async (context, { params, body, version }) => present(await reviseText(context, { id: params.disclosureTextId, version }, body), context.actor),
  })
  actRoute(api, {
    ...acts, url: `${one}/ending`, operationId: 'endDisclosureText', summary: '停用公开文字', body: textEnding, problems: ['state.act-not-available'],
    act: async (context, { params, body, version }) => present(await endText(context, { id: params.disclosureTextId, version }, body.reason), context.actor),
  })
}

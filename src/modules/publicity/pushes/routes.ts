import type { z } from 'zod'
import { isOverdue } from '../../../kernel/deadline.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { requirePeriod } from '../rules.ts'
import { figuresQuery } from '../schema.ts'
import type { PushCommand } from './commands.ts'
import * as commands from './commands.ts'
import { pushPermission, registerPushMachine } from './machine.ts'
import type { PushFiguresRow } from './queries.ts'
import { findPush, pushFiguresOf, pushList } from './queries.ts'
import type { RegisterPushFigures, RegisterPushRecord } from './schema.ts'
import * as schema from './schema.ts'
import type { RegisterPushRow } from './store.ts'

const tag = '执法公示'
const one = '/v1/register-pushes/:registerPushId'
const provinceOf = (prefix: string): string => prefix.padEnd(6, '0')

function presented(row: RegisterPushRow, { permissions }: Actor, today: string): RegisterPushRecord {
  const missed = (due: string | null, done: string | null): boolean => due !== null && isOverdue(due, done, today)
  return {
    id: row.id, caseId: row.caseId, agencyId: row.agencyId, divisionCode: row.divisionCode, toProvince: provinceOf(row.toProvince), partyIds: row.partyIds, decidedOn: row.decidedOn,
    dueOn: row.dueOn, provisional: row.provisional, calendarVersion: row.calendarVersion, ruleCode: row.ruleCode, legalBasis: row.legalBasis, status: row.status, pushedOn: row.pushedOn,
    pushedAgainOn: row.pushedAgainOn, reference: row.reference, receivedOn: row.receivedOn, receiptReference: row.receiptReference, publishDueOn: row.publishDueOn,
    publishProvisional: row.publishProvisional, publishedOn: row.publishedOn, address: row.address, returnedOn: row.returnedOn, returnReason: row.returnReason,
    overturnedOn: row.overturnedOn, withdrawalDueOn: row.withdrawalDueOn, withdrawnOn: row.withdrawnOn, withdrawalReason: row.withdrawalReason, version: row.version, overdue: row.status !== 'CANCELLED' && missed(row.dueOn, row.pushedOn),
    publicationOverdue: !(row.publishedOn === null && row.status === 'WITHDRAWN') && missed(row.publishDueOn, row.publishedOn), withdrawalOverdue: missed(row.withdrawalDueOn, row.withdrawnOn),
    availableActs: actsFrom(registerPushMachine, row.status).filter((act) => act !== 'cancel').filter((act) => permissions.has(pushPermission[act]) && (act !== 'withdraw' || row.overturnedOn !== null)),
    createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

const none = { due: 0, onTime: 0, late: 0, overdue: 0 }

function presentFigures(rows: readonly PushFiguresRow[], { from, to, today }: { from: string, to: string, today: string }): RegisterPushFigures {
  const { pushes, publications } = rows.find(({ toProvince }) => toProvince === null) ?? { pushes: none, publications: none }
  return {
    from, to, asOf: today, total: { pushes, publications },
    provinces: rows.flatMap(({ toProvince, ...figures }) => toProvince === null ? [] : [{ toProvince: provinceOf(toProvince), ...figures }]),
  }
}

/** 处罚外省登记的市场主体：推送至登记地协助公示 */
export function registerPushRoutes(api: Api): void {
  const { db } = api.database
  const today = () => localDateOf(api.clock.now())
  const present = (row: RegisterPushRow, actor: Actor) => presented(row, actor, today())

  listRoute(api, {
    url: '/v1/register-pushes', access: 'publication:read', operationId: 'listRegisterPushes', tag, summary: '查询跨省推送', list: pushList(api.clock), item: schema.pushRecord, present,
    description: '当事人在外省登记的，十个工作日内推送至登记地市场监督管理部门，由其收到后十个工作日内协助公示。',
  })
  readRoute(api, {
    url: one, access: 'publication:read', operationId: 'getRegisterPush', tag, summary: '查看跨省推送', params: schema.pushParams, response: schema.pushRecord,
    handle: async ({ params, actor }) => {
      const row = await findPush(db, actor.scope, params.registerPushId)
      return row === null ? null : present(row, actor)
    },
  })
  readRoute(api, {
    url: '/v1/register-push-figures', access: 'publication:read', operationId: 'getRegisterPushFigures', tag, summary: '统计跨省推送', query: figuresQuery,
    description: '按推送期限届满日在期间内的统计，合计并分登记地。', response: schema.pushFigures, problems: ['publicity.period-empty'],
    handle: async ({ query, actor }) => {
      requirePeriod(query)
      const period = { ...query, today: today() }
      return presentFigures(await pushFiguresOf(db, actor.scope, period), period)
    },
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'register-push', access: 'publication:read', operationId: 'listRegisterPushHistory', tag, summary: '跨省推送的变更历史',
    params: schema.pushParams, idOf: ({ registerPushId }) => registerPushId, find: findPush,
  })
  const act = <Body>(command: PushCommand<Body>, { noun, problems = [], ...spec }: { noun: string, operationId: string, summary: string, body: z.ZodType<Body>, problems?: readonly string[] }) => {
    actRoute(api, {
      ...spec, tag, url: `${one}/${noun}`, access: pushPermission[command.act], params: schema.pushParams, response: schema.pushRecord, changes: true,
      problems: ['state.act-not-available', 'publicity.push-date-early', 'publicity.push-date-in-future', ...problems],
      act: async (context, { params: { registerPushId: id }, body, version }) => present(await commands.actOnPush(context, command, { id, version }, body), context.actor),
    })
  }
  act(commands.push, { noun: 'push', operationId: 'pushToRegister', summary: '登记推送', body: schema.pushBody })
  act(commands.receive, { noun: 'receipt', operationId: 'receiveRegisterPush', summary: '登记对方收到', body: schema.pushReceiptBody })
  act(commands.sendBack, { noun: 'return', operationId: 'returnRegisterPush', summary: '登记对方退回', body: schema.pushReturnBody })
  act(commands.publishElsewhere, { noun: 'publication', operationId: 'publishRegisterPush', summary: '登记对方公示', body: schema.pushedPublicationBody })
  act(commands.withdrawPush, { noun: 'withdrawal', operationId: 'withdrawRegisterPush', summary: '通知对方撤回', body: schema.pushWithdrawalBody, problems: ['publicity.push-not-overturned'] })
}

import type { Api } from '../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../platform/http/api.ts'
import { adjustDay, withdrawAdjustment } from './commands.ts'
import { addDivision, correctDivision, endDivision, renameDivision } from './division-commands.ts'
import { presentDivision } from './present.ts'
import { divisionList, findCalendar, findDivision } from './queries.ts'
import { divisionNameOn } from './rules.ts'
import {
  adjustmentBody, calendarDayParams, calendarDayRecord, calendarQuery, calendarRecord, divisionBody, divisionEndBody, divisionParams, divisionPatch, divisionQuery,
  divisionRecord, divisionRenameBody,
} from './schema.ts'

const tag = '基础数据'

export function registerReferenceRoutes(api: Api): void {
  listRoute(api, {
    url: '/v1/divisions', access: 'authenticated', operationId: 'listDivisions', tag, summary: '查询行政区划', list: divisionList, item: divisionRecord,
    present: presentDivision, scopeOf: () => ({ kind: 'NATION' }),
  })
  readRoute(api, {
    url: '/v1/divisions/:code', access: 'authenticated', operationId: 'getDivision', tag, summary: '查看行政区划', params: divisionParams,
    query: divisionQuery, response: divisionRecord,
    handle: async ({ params, query: { on }, actor }) => {
      const row = await findDivision(api.database.db, params.code)
      const name = row === null || on === undefined ? row?.name : divisionNameOn(row, on)
      return row === null || name == null ? null : presentDivision({ ...row, name }, actor)
    },
  })
  actRoute(api, {
    url: '/v1/divisions', access: 'division:maintain', operationId: 'addDivision', tag, summary: '增设行政区划', body: divisionBody, response: divisionRecord,
    status: 201, location: (division) => `/v1/divisions/${division.code}`,
    problems: [
      'reference.division-code-malformed', 'reference.division-not-below', 'reference.division-unknown', 'reference.division-taken',
      'reference.division-period-backwards',
    ],
    act: async (context, { body }) => presentDivision(await addDivision(context, body), context.actor),
  })
  actRoute(api, {
    method: 'PATCH', url: '/v1/divisions/:code', access: 'division:maintain', operationId: 'correctDivision', tag, summary: '更正行政区划',
    params: divisionParams, body: divisionPatch, response: divisionRecord, changes: true,
    problems: ['reference.division-unknown', 'reference.division-period-backwards'],
    act: async (context, { params, body, version }) => presentDivision(await correctDivision(context, params.code, version, body), context.actor),
  })
  actRoute(api, {
    url: '/v1/divisions/:code/renaming', access: 'division:maintain', operationId: 'renameDivision', tag, summary: '行政区划更名',
    params: divisionParams, body: divisionRenameBody, response: divisionRecord, changes: true,
    problems: ['reference.division-ended', 'reference.division-period-backwards'],
    act: async (context, { params, body, version }) => presentDivision(await renameDivision(context, params.code, version, body), context.actor),
  })
  actRoute(api, {
    url: '/v1/divisions/:code/ending', access: 'division:maintain', operationId: 'endDivision', tag, summary: '停用行政区划代码',
    params: divisionParams, body: divisionEndBody, response: divisionRecord, changes: true,
    problems: ['reference.division-ended', 'reference.division-has-parts', 'reference.division-period-backwards'],
    act: async (context, { params, body, version }) => presentDivision(await endDivision(context, params.code, version, body), context.actor),
  })
  readRoute(api, {
    url: '/v1/calendar-days', access: 'authenticated', operationId: 'listCalendarDays', tag, summary: '查询工作日历',
    description: '国务院办公厅放假通知叠加各级调整后的逐日安排。', query: calendarQuery, response: calendarRecord,
    problems: ['reference.division-unknown', 'reference.period-not-allowed'],
    handle: ({ query }) => findCalendar(api.database.db, query),
  })
  actRoute(api, {
    method: 'PUT', url: '/v1/calendar-days/:divisionCode/:day', access: 'calendar:adjust', operationId: 'adjustCalendarDay', tag, summary: '调整工作日历',
    params: calendarDayParams, body: adjustmentBody, response: calendarDayRecord,
    act: (context, { params, body }) => adjustDay(context, params.divisionCode, params.day, body),
  })
  actRoute(api, {
    method: 'DELETE', url: '/v1/calendar-days/:divisionCode/:day', access: 'calendar:adjust', operationId: 'withdrawCalendarAdjustment', tag,
    summary: '撤回工作日历调整', description: '应答为该日恢复后的安排。', params: calendarDayParams, response: calendarDayRecord,
    act: (context, { params }) => withdrawAdjustment(context, params.divisionCode, params.day),
  })
}

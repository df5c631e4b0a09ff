import type { Api } from '../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../platform/http/api.ts'
import { adjustDay, withdrawAdjustment } from './commands.ts'
import { presentDivision } from './present.ts'
import { divisionList, findCalendar, findDivision } from './queries.ts'
import { adjustmentBody, calendarDayParams, calendarDayRecord, calendarQuery, calendarRecord, divisionParams, divisionRecord } from './schema.ts'

const tag = '基础数据'

export function registerReferenceRoutes(api: Api): void {
  listRoute(api, {
    url: '/v1/divisions', access: 'authenticated', operationId: 'listDivisions', tag, summary: '查询行政区划', list: divisionList, item: divisionRecord,
    present: presentDivision, scopeOf: () => ({ kind: 'NATION' }),
  })
  readRoute(api, {
    url: '/v1/divisions/:code', access: 'authenticated', operationId: 'getDivision', tag, summary: '查看行政区划', params: divisionParams,
    response: divisionRecord,
    handle: async ({ params }) => {
      const row = await findDivision(api.database.db, params.code)
      return row === null ? null : presentDivision(row)
    },
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

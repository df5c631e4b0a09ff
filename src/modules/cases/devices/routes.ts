import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { publishDevice, registerDevice, retireDevice, reviewDevice } from './commands.ts'
import { presentDevice } from './present.ts'
import { deviceList } from './queries.ts'
import { deviceBody, deviceParams, deviceRecord, publicationBody, retirementBody, reviewBody } from './schema.ts'
import { findDevice } from './store.ts'

const tag = '非现场执法'
const one = '/v1/enforcement-devices/:deviceId'
const dated = ['state.act-not-available', 'devices.date-in-future', 'devices.dates-out-of-order']
const changing = { tag, access: 'device:maintain', params: deviceParams, response: deviceRecord, changes: true } as const

export function registerDeviceRoutes(api: Api): void {
  const { db } = api.database
  listRoute(api, {
    url: '/v1/enforcement-devices', access: 'device:read', operationId: 'listEnforcementDevices', tag, summary: '查询电子技术监控设备', list: deviceList, item: deviceRecord,
    present: presentDevice,
  })
  readRoute(api, {
    url: one, access: 'device:read', operationId: 'getEnforcementDevice', tag, summary: '查看电子技术监控设备', params: deviceParams, response: deviceRecord,
    handle: async ({ params, actor }) => {
      const row = await findDevice(db, actor.scope, params.deviceId)
      return row === null ? null : presentDevice(row, actor)
    },
  })
  actRoute(api, {
    url: '/v1/enforcement-devices', access: 'device:maintain', operationId: 'registerDevice', tag, summary: '登记电子技术监控设备', body: deviceBody, response: deviceRecord, status: 201,
    location: ({ id }) => `/v1/enforcement-devices/${id}`, problems: ['devices.agency-unknown', 'devices.number-taken'],
    act: async (context, { body }) => presentDevice(await registerDevice(context, body), context.actor),
  })
  actRoute(api, {
    ...changing, url: `${one}/review`, operationId: 'reviewDevice', summary: '登记设备的法制审核和技术审核', body: reviewBody, problems: [...dated, 'devices.standard-not-met'],
    act: async (context, { params, body, version }) => presentDevice(await reviewDevice(context, params.deviceId, version, body, 'review'), context.actor),
  })
  actRoute(api, {
    ...changing, url: `${one}/publication`, operationId: 'publishDevice', summary: '公布设备设置地点', body: publicationBody, problems: [...dated, 'devices.review-expired'],
    act: async (context, { params, body, version }) => presentDevice(await publishDevice(context, params.deviceId, version, body), context.actor),
  })
  actRoute(api, {
    ...changing, url: `${one}/renewal`, operationId: 'renewDeviceReview', summary: '登记设备重新审核', body: reviewBody, problems: [...dated, 'devices.standard-not-met'],
    act: async (context, { params, body, version }) => presentDevice(await reviewDevice(context, params.deviceId, version, body, 'renew'), context.actor),
  })
  actRoute(api, {
    ...changing, url: `${one}/retirement`, operationId: 'retireDevice', summary: '停用设备', body: retirementBody, problems: dated,
    act: async (context, { params, body, version }) => presentDevice(await retireDevice(context, params.deviceId, version, body), context.actor),
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'enforcement-device', access: 'device:read', operationId: 'listEnforcementDeviceHistory', tag, summary: '设备的变更历史', params: deviceParams,
    idOf: (params) => params.deviceId, find: findDevice,
  })
}

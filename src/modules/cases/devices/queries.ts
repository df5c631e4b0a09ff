import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { between, containedIn, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { deviceKinds } from './codes.ts'
import { deviceMachine } from './machine.ts'
import type { DeviceRow } from './store.ts'
import { deviceScope } from './store.ts'
import { enforcementDevices } from './table.ts'

export const deviceList = defineList<DeviceRow>({
  name: 'enforcement-devices',
  table: enforcementDevices,
  id: enforcementDevices.id,
  scope: deviceScope,
  filters: {
    agencyId: idOf(enforcementDevices.agencyId, '使用机关'),
    kind: memberOf(enforcementDevices.kind, membersOf(deviceKinds), '种类'),
    status: memberOf(enforcementDevices.status, statesOf(deviceMachine), '状态'),
    reviewedUntil: between(enforcementDevices.reviewedUntil, '审核有效期至'),
    q: containedIn([enforcementDevices.number, enforcementDevices.place], '编号或者设置地点中的文字'),
  },
  sorts: { createdAt: { column: enforcementDevices.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '登记时刻' } },
  defaultSort: '-createdAt',
  select: (db, { where, orderBy, limit }) => db.select().from(enforcementDevices).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

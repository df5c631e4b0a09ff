import { z } from 'zod'
import { daysBetween, localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { listRoute, readRoute } from '../../../platform/http/api.ts'
import { codes, day, divisionCode, uuid } from '../../../platform/http/strings.ts'
import { enforcementFields } from '../../reference/index.ts'
import { certificateKinds, expiryBands } from '../codes.ts'
import { bandOf, expiryFigures, expiryWarningList } from './warnings.ts'

const tag = '执法人员与证件'

const warningRecord = z.strictObject({
  id: uuid('证件'),
  officerId: uuid('持证人'),
  officerName: z.string().describe('持证人姓名'),
  agencyId: uuid('发证时所在单位'),
  divisionCode: divisionCode(),
  kind: codes(certificateKinds, '证件种类'),
  number: z.string().describe('证件编号'),
  fields: z.array(codes(enforcementFields, '执法领域')).describe('执法领域'),
  validTo: day('有效期至（含当日）'),
  daysLeft: z.number().int().describe('距届满的天数'),
  band: codes(expiryBands, '预警档次').nullable(),
}).meta({ id: 'ExpiryWarning' })

const figuresRecord = z.strictObject({
  on: day('自哪一日起算'),
  bands: z.array(z.strictObject({
    band: codes(expiryBands, '预警档次'), from: day('届满日自'), to: day('届满日至（含当日）'), count: z.number().int().describe('证件数'),
  })).describe('各档次，近者在先，互不重叠'),
  lapsed: z.number().int().describe('已届满而未登记失效的证件数'),
}).meta({ id: 'ExpiryFigures' })

export function registerWarningRoutes(api: Api): void {
  const { clock, database: { db } } = api
  listRoute(api, {
    url: '/v1/certificates/expiry-warnings', access: 'officer:read', operationId: 'listExpiryWarnings', tag, summary: '证件到期预警',
    list: expiryWarningList(clock), item: warningRecord,
    present: ({ on, ...row }) => ({ ...row, daysLeft: daysBetween(on, row.validTo), band: bandOf(row.validTo, on) }),
  })
  readRoute(api, {
    url: '/v1/certificates/expiry-figures', access: 'officer:read', operationId: 'getExpiryFigures', tag, summary: '证件到期统计',
    query: z.strictObject({ on: day('自哪一日起算；未给出的为今日').optional() }), response: figuresRecord,
    handle: async ({ query: { on = localDateOf(clock.now()) }, actor }) => ({ on, ...await expiryFigures(db, actor.scope, on) }),
  })
}

import type { Api } from '../../../platform/http/api.ts'
import { readRoute } from '../../../platform/http/api.ts'
import { narrowed } from '../place.ts'
import { ratioOf } from '../ratio.ts'
import { applicationCounts, examCounts, newCertificates, personsRegistered, verificationCounts } from './queries.ts'
import { figuresQuery, personnelFigures } from './schema.ts'

export function registerPersonnelFigureRoutes(api: Api): void {
  const { db } = api.database
  readRoute(api, {
    url: '/v1/personnel/figures', access: 'officer:read', operationId: 'getPersonnelFigures', tag: '执法人员与证件', summary: '人员资格管理统计',
    description: '一个期间内的新发证件、申领、考试、年度审验；比率均给出分子和分母。', query: figuresQuery, response: personnelFigures,
    handle: async ({ query: { from, to, divisionCode }, actor }) => {
      const { shape, values } = narrowed(actor.scope, divisionCode)
      const period = { ...values, from, to }
      const [issued, applications, [registered], exams, verifications] = await Promise.all([
        newCertificates(db, shape, period), applicationCounts(db, shape, period), personsRegistered(db, shape, period), examCounts(db, shape, period),
        verificationCounts(db, shape, period),
      ])
      return {
        from, to, newCertificates: issued, applications, personsRegistered: registered?.persons ?? 0,
        exams: exams.map(({ mode, kind, sessions, registered: persons, passed, failed }) =>
          ({ mode, kind, sessions, registered: persons, passRate: ratioOf(passed, passed + failed) })),
        verifications,
      }
    },
  })
}

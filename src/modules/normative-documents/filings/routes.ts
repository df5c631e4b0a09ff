import { z } from 'zod'
import { localDateOf } from '../../../kernel/local-date.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import type { FilingCommand } from './commands.ts'
import * as acts from './commands.ts'
import { permissionFor, presentFiling, summarizeFiling } from './present.ts'
import { filingList, findFiling } from './queries.ts'
import * as schema from './schema.ts'
import type { FilingRow } from './store.ts'

const tag = '规范性文件备案'
const one = '/v1/document-filings/:documentFilingId'
const read = 'normative-document:read'
const byBody = ['document-filings.body-missing', 'document-filings.body-unfit']
const dated = ['document-filings.date-before', 'document-filings.date-in-future']

export function registerDocumentFilingRoutes(api: Api): void {
  const { db } = api.database
  const today = () => localDateOf(api.clock.now())
  listRoute(api, {
    url: '/v1/document-filings', access: read, operationId: 'listDocumentFilings', tag, summary: '查询规范性文件备案',
    description: '制定机关看待报备、逾期的；备案机关看收到、待登记、待审查的（按 status 筛选）。', list: filingList(api.clock), item: schema.filingSummary,
    present: (row: FilingRow, actor: Actor) => summarizeFiling(row, { actor, today: today() }),
  })
  readRoute(api, {
    url: one, access: read, operationId: 'getDocumentFiling', tag, summary: '查看规范性文件备案', params: schema.filingParams, response: schema.filingRecord,
    handle: async ({ params, actor }) => {
      const row = await findFiling(db, actor.scope, params.documentFilingId)
      return row === null ? null : presentFiling(row, { actor, today: today() })
    },
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'document-filing', access: read, operationId: 'listDocumentFilingHistory', tag, summary: '规范性文件备案的变更历史',
    params: schema.filingParams, idOf: (params) => params.documentFilingId, find: findFiling,
  })
  act(api, acts.submit, { noun: 'submission', operationId: 'submitDocumentFiling', summary: '报送备案', body: schema.filingSubmissionBody, problems: ['document-filings.text-missing', ...dated] })
  act(api, acts.requestSupplement, { noun: 'supplement-request', operationId: 'requestDocumentFilingSupplement', summary: '通知补正', body: schema.supplementRequestBody, problems: byBody })
  act(api, acts.supplement, { noun: 'supplement', operationId: 'supplementDocumentFiling', summary: '补正', body: schema.supplementBody, problems: [] })
  act(api, acts.register, { noun: 'registration', operationId: 'registerDocumentFiling', summary: '备案登记', body: schema.filingRegistrationBody, problems: [...byBody, ...dated] })
  act(api, acts.refuse, { noun: 'refusal', operationId: 'refuseDocumentFiling', summary: '不予备案', body: schema.refusalBody, problems: [...byBody, ...dated] })
  act(api, acts.conclude, { noun: 'conclusion', operationId: 'concludeDocumentFiling', summary: '审查合法、存档', body: schema.conclusionBody, problems: byBody })
  act(api, acts.orderCorrection, {
    noun: 'correction-order', operationId: 'orderDocumentCorrection', summary: '要求纠正', description: '报告的纠正情况不足的，可以再次要求。', body: schema.correctionBody, problems: byBody,
  })
  act(api, acts.report, { noun: 'correction-report', operationId: 'reportDocumentCorrection', summary: '报告纠正情况', body: schema.reportBody, problems: [] })
  act(api, acts.settle, { noun: 'settlement', operationId: 'settleDocumentFiling', summary: '认可纠正', body: z.strictObject({}).optional(), problems: byBody })
}

interface ActSpec<Body> { noun: string, operationId: string, summary: string, description?: string, body: z.ZodType<Body>, problems: readonly string[] }

/** One act on one filing, by its version. */
function act<Body>(api: Api, command: FilingCommand<Body>, { noun, problems, ...spec }: ActSpec<NoInfer<Body>>): void {
  actRoute(api, {
    ...spec, url: `${one}/${noun}`, access: permissionFor[command.act], tag, params: schema.filingParams, response: schema.filingRecord, changes: true,
    problems: ['state.act-not-available', ...problems],
    act: async (context, { params, body, version }) => presentFiling(await acts.actOnFiling(context, command, { id: params.documentFilingId, version }, body), context),
  })
}

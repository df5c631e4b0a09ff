import { z } from 'zod'
import { localDateOf } from '../../kernel/local-date.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Api } from '../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../platform/http/api.ts'
import { presentVerdicts, verdictsRecord } from '../../platform/http/verdicts.ts'
import { historyRoute } from '../audit/index.ts'
import { ofCase } from '../cases/index.ts'
import * as acts from './acts.ts'
import type { FilingCommand } from './commands.ts'
import { actOnFiling, actOnFilings, requireActFiling } from './commands.ts'
import { permissionFor, presentActFiling, presentFigures, presentStandards, summarizeActFiling } from './present.ts'
import { actFilingFigures, actFilingList, findActFiling } from './queries.ts'
import { standardsOver } from './rules.ts'
import * as schema from './schema.ts'
import type { ActFilingRow } from './store.ts'

const tag = '重大行政执法行为备案'
const one = '/v1/act-filings/:actFilingId'
const nothing = z.strictObject({}).optional()
const bySupervision = ['act-filings.body-missing', 'act-filings.own-agency']
const dated = ['act-filings.date-before', 'act-filings.date-in-future']

export function registerActFilingRoutes(api: Api): void {
  const { db } = api.database
  const list = actFilingList(api.clock)
  const today = () => localDateOf(api.clock.now())
  const listed = {
    access: 'act-filing:read', tag, list, item: schema.actFilingSummary,
    present: (row: ActFilingRow, actor: Actor) => summarizeActFiling(row, { actor, today: today() }),
  }

  listRoute(api, {
    ...listed, url: '/v1/act-filings', operationId: 'listActFilings', summary: '查询重大行政执法行为备案',
    description: '报备机关看本机关待报备、逾期的；监督机构看收到、待登记、待审查的（按 status 筛选）。',
  })
  listRoute(api, {
    ...listed, url: '/v1/cases/:caseId/act-filings', operationId: 'listCaseActFilings', summary: '查询案件的备案', params: schema.caseParams,
    fixed: ofCase(db, 'agencyId'),
  })
  readRoute(api, {
    url: one, access: 'act-filing:read', operationId: 'getActFiling', tag, summary: '查看备案', params: schema.actFilingParams, response: schema.actFilingRecord,
    handle: async ({ params, actor }) => {
      const row = await findActFiling(db, actor.scope, params.actFilingId)
      return row === null ? null : presentActFiling(row, { actor, today: today() })
    },
  })
  readRoute(api, {
    url: '/v1/act-filing-figures', access: 'act-filing:read', operationId: 'getActFilingFigures', tag, summary: '统计年度备案情况',
    description: '应当报备、按期报备以行为作出的年度计；备案件数与审查结论以登记的年度计。分行为种类，并及各机关、各行政区划。', query: schema.figuresQuery, response: schema.actFilingFigures,
    handle: async ({ query, actor }) => {
      const year = Number(query.year)
      return presentFigures(await actFilingFigures(db, actor.scope, year, today()), year, today())
    },
  })
  readRoute(api, {
    url: '/v1/act-filing-standards', access: 'act-filing:read', operationId: 'getActFilingStandards', tag, summary: '查看当地备案标准',
    description: '全国没有统一规定；当地没有规定的，不自动产生备案任务，监督机构可以逐件要求报备。', query: schema.standardsQuery, response: schema.actFilingStandards,
    handle: ({ query: { divisionCode, on = today() } }) => Promise.resolve(presentStandards(standardsOver(divisionCode, on), { divisionCode, on })),
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'act-filing', access: 'act-filing:read', operationId: 'listActFilingHistory', tag, summary: '备案的变更历史',
    params: schema.actFilingParams, idOf: (params) => params.actFilingId, find: findActFiling,
  })
  actRoute(api, {
    url: '/v1/cases/:caseId/act-filings', access: 'act-filing:register', operationId: 'requireActFiling', tag, summary: '要求报备',
    description: '当地标准未要求报备的决定，监督机构可以要求报备；期限自今日起算。', params: schema.caseParams, body: schema.requirementBody, response: schema.actFilingRecord,
    status: 201, location: ({ id }) => `/v1/act-filings/${id}`, problems: ['act-filings.act-undecided', 'act-filings.kind-not-filed', 'act-filings.already-due'],
    act: async (context, { params, body }) => presentActFiling(await requireActFiling(context, params.caseId, body), context),
  })
  const submitting = { access: permissionFor.submit, tag, problems: ['state.act-not-available', 'act-filings.materials-missing', ...dated] }
  actRoute(api, {
    ...submitting, url: '/v1/act-filing-batches/submission', operationId: 'submitActFilings', summary: '报送备案（批量）', body: schema.submissionsBody,
    description: '材料名目与责任人相同的一并报送，至多五千件，逐件给出结果；未通过的不影响其他。', response: verdictsRecord, problems: [...submitting.problems, 'http.not-found'],
    act: async (context, { body }) => presentVerdicts(await actOnFilings(context, acts.submit, body.actFilingIds, body)),
  })
  const registering = { access: permissionFor.register, tag, problems: ['state.act-not-available', ...bySupervision, ...dated] }
  actRoute(api, {
    ...registering, url: '/v1/act-filing-batches/registration', operationId: 'registerActFilings', summary: '登记备案（批量）', body: schema.registrationsBody,
    description: '一并登记，至多五千件，登记号连续，逐件给出结果；未通过的不影响其他。', response: verdictsRecord, problems: [...registering.problems, 'http.not-found'],
    act: async (context, { body }) => presentVerdicts(await actOnFilings(context, acts.register, body.actFilingIds, body)),
  })
  act(api, acts.submit, {
    noun: 'submission', operationId: 'submitActFiling', summary: '报送备案', description: '逾期报送的如实登记。', body: schema.submissionBody, problems: submitting.problems,
  })
  act(api, acts.exempt, { noun: 'exemption', operationId: 'exemptActFiling', summary: '核定无须报备', body: schema.exemptionBody, problems: bySupervision })
  act(api, acts.requestSupplement, {
    noun: 'supplement-request', operationId: 'requestActFilingSupplement', summary: '通知补正', body: schema.supplementRequestBody, problems: bySupervision,
  })
  act(api, acts.supplement, { noun: 'supplement', operationId: 'supplementActFiling', summary: '补正', body: schema.supplementBody, problems: [] })
  act(api, acts.register, {
    noun: 'registration', operationId: 'registerActFiling', summary: '登记备案', description: '此前复议、诉讼已经受理的，登记后不再审查。', body: schema.registrationBody,
    problems: registering.problems,
  })
  act(api, acts.startReview, { noun: 'review', operationId: 'startActFilingReview', summary: '开始审查', body: nothing, problems: bySupervision })
  act(api, acts.conclude, {
    noun: 'conclusion', operationId: 'concludeActFilingReview', summary: '作出审查结论', body: schema.conclusionBody,
    problems: [...bySupervision, 'act-filings.issues-missing', 'act-filings.issues-with-approval'],
  })
  act(api, acts.askCorrection, {
    noun: 'correction-demand', operationId: 'askActFilingCorrection', summary: '要求纠正', description: '报告的纠正情况不足的，可以再次要求。', body: schema.correctionBody,
    problems: [...bySupervision, 'act-filings.issues-missing'],
  })
  act(api, acts.reply, { noun: 'correction-report', operationId: 'replyToActFilingCorrection', summary: '报告纠正情况', body: schema.replyBody, problems: [] })
  act(api, acts.settle, { noun: 'settlement', operationId: 'settleActFiling', summary: '认可纠正并办结', body: nothing, problems: bySupervision })
  act(api, acts.endByRemedy, {
    noun: 'remedy-ending', operationId: 'endActFilingByRemedy', summary: '因复议、诉讼终止审查', description: '案件中登记受理的，自动终止。', body: schema.remedyBody,
    problems: [...bySupervision, ...dated],
  })
}

interface ActSpec<Body> { noun: string, operationId: string, summary: string, description?: string, body: z.ZodType<Body>, problems: readonly string[] }

/** One act on one filing, by its version. */
function act<Body>(api: Api, command: FilingCommand<Body>, { noun, problems, ...spec }: ActSpec<NoInfer<Body>>): void {
  actRoute(api, {
    ...spec, url: `${one}/${noun}`, access: permissionFor[command.act], tag, params: schema.actFilingParams, response: schema.actFilingRecord, changes: true,
    problems: [...new Set(['state.act-not-available', ...problems])],
    act: async (context, { params, body, version }) => presentActFiling(await actOnFiling(context, command, { id: params.actFilingId, version }, body), context),
  })
}

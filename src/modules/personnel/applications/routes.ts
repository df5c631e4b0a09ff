import { z } from 'zod'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { rowRoutes } from '../../../platform/http/row-bodies.ts'
import { presentVerdicts, verdictsRecord } from '../../../platform/http/verdicts.ts'
import { historyRoute } from '../../audit/index.ts'
import { completeTraining, dismissObjection, object, pass, registerExam, reject, review, startNotice, withdraw } from './acts.ts'
import type { ApplicationCommand } from './commands.ts'
import { actOnApplication, actOnApplications } from './commands.ts'
import { issue } from './issue.ts'
import { permissionFor, presentApplication } from './present.ts'
import { applicationList, findApplication } from './queries.ts'
import {
  applicationBody, applicationParams, applicationRecord, applicationsBody, dismissalBody, examBody, idsBody, issueBody, issuesBody, objectionBody, reasonBody,
} from './schema.ts'
import { submitApplication, submitApplications } from './submit.ts'

const tag = '证件申领'
const one = '/v1/certificate-applications/:applicationId'
const many = '/v1/certificate-application-batches'
const qualified = [
  'personnel.officer-left', 'personnel.certificate-kind-barred', 'personnel.certificate-field-missing', 'personnel.certificate-in-force', 'applications.too-young',
  'applications.post-not-established', 'applications.education-insufficient', 'applications.ground-bars', 'applications.revocation-bars', 'applications.nothing-to-renew',
]
const learnt = ['applications.hours-missing', 'applications.exam-not-passed']
const issued = [
  ...qualified, ...learnt, 'applications.notice-running', 'personnel.certificate-number-malformed', 'personnel.certificate-number-taken', 'personnel.date-in-future',
  'personnel.validity-backwards', 'personnel.ended-before-issue', 'personnel.loss-report-missing',
]
const nothing = z.strictObject({}).optional()

export function registerApplicationRoutes(api: Api): void {
  const { db } = api.database
  listRoute(api, {
    url: '/v1/certificate-applications', access: 'application:read', operationId: 'listApplications', tag, summary: '查询证件申领', list: applicationList,
    item: applicationRecord, present: presentApplication,
  })
  readRoute(api, {
    url: one, access: 'application:read', operationId: 'getApplication', tag, summary: '查看证件申领', params: applicationParams, response: applicationRecord,
    handle: async ({ params, actor }) => {
      const row = await findApplication(db, actor.scope, params.applicationId)
      return row === null ? null : presentApplication(row, actor)
    },
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'certificate-application', access: 'application:read', operationId: 'listApplicationHistory', tag,
    summary: '证件申领的变更历史', params: applicationParams, idOf: (params) => params.applicationId, find: findApplication,
  })
  const submitted = ['personnel.officer-unknown', 'personnel.officer-left', 'applications.already-applied']
  actRoute(api, {
    url: '/v1/certificate-applications', access: 'application:submit', operationId: 'submitApplication', tag, summary: '提出证件申领', body: applicationBody,
    response: applicationRecord, status: 201, location: ({ id }) => `/v1/certificate-applications/${id}`, problems: submitted,
    act: async (context, { body }) => presentApplication(await submitApplication(context, body), context.actor),
  })
  rowRoutes(api, null, (rows) => {
    actRoute(rows, {
      url: `${many}/submission`, access: 'application:submit', operationId: 'submitApplications', tag, summary: '提出证件申领（批量）', body: applicationsBody,
      response: verdictsRecord, problems: submitted,
      act: async (context, { body }) => presentVerdicts(await submitApplications(context, body.applications)),
    })
  })
  const plain = { body: nothing, batch: idsBody.meta({ id: 'ApplicationBatch' }) }
  act(api, review, { ...plain, noun: 'review', operation: 'reviewApplication', summary: '资格审核', problems: qualified })
  act(api, completeTraining, { ...plain, noun: 'training-completion', operation: 'completeApplicationTraining', summary: '确认培训完成', problems: ['applications.hours-missing'] })
  act(api, registerExam, {
    body: examBody, batch: z.strictObject({ ...idsBody.shape, ...examBody.shape }).meta({ id: 'ApplicationExamBatch' }), noun: 'exam-registration',
    operation: 'registerApplicationExam', summary: '报名考试',
    problems: ['applications.exam-unknown', 'applications.exam-unfit', 'exams.not-open', 'personnel.officer-unknown', 'personnel.officer-left'],
  })
  act(api, pass, { ...plain, noun: 'pass', operation: 'passApplication', summary: '确认考试合格', problems: ['applications.exam-not-passed'] })
  act(api, startNotice, { ...plain, noun: 'notice', operation: 'noticeApplication', summary: '公示', problems: learnt })
  act(api, object, {
    body: objectionBody, batch: z.strictObject({ ...idsBody.shape, ...objectionBody.shape }).meta({ id: 'ApplicationObjectionBatch' }), noun: 'objection',
    operation: 'objectToApplication', summary: '公示期间提出异议', problems: [],
  })
  act(api, dismissObjection, {
    body: dismissalBody, batch: z.strictObject({ ...idsBody.shape, ...dismissalBody.shape }).meta({ id: 'ApplicationDismissalBatch' }), noun: 'objection-dismissal',
    operation: 'dismissApplicationObjection', summary: '异议不成立', problems: [],
  })
  const closing = { body: reasonBody, batch: z.strictObject({ ...idsBody.shape, ...reasonBody.shape }).meta({ id: 'ApplicationReasonBatch' }), problems: [] }
  act(api, reject, { ...closing, noun: 'rejection', operation: 'rejectApplication', summary: '不予发证' })
  act(api, withdraw, { ...closing, noun: 'withdrawal', operation: 'withdrawApplication', summary: '撤回申请' })
  registerIssueRoutes(api)
}

interface ActSpec<Body> {
  body: z.ZodType<Body>
  batch: z.ZodType<Body & { applicationIds: string[] }>
  noun: string
  operation: string
  summary: string
  problems: readonly string[]
}

/** One act as two routes: on one application by its version, and on many with a verdict for each. */
function act<Body>(api: Api, command: ApplicationCommand<Body>, { body, batch, noun, operation, summary, problems }: ActSpec<NoInfer<Body>>): void {
  const common = { access: permissionFor(command.act), tag, problems: ['state.act-not-available', ...problems] }
  actRoute(api, {
    ...common, url: `${one}/${noun}`, operationId: operation, summary, params: applicationParams, body, response: applicationRecord, changes: true,
    act: async (context, { params, body: given, version }) =>
      presentApplication(await actOnApplication(context, command, { id: params.applicationId, version }, given), context.actor),
  })
  actRoute(api, {
    ...common, problems: [...common.problems, 'http.not-found'], url: `${many}/${noun}`, operationId: `${operation}Batch`, summary: `${summary}（批量）`,
    body: batch, response: verdictsRecord,
    act: async (context, { body: given }) => presentVerdicts(await actOnApplications(context, command, given.applicationIds, given)),
  })
}

/** Issuing differs from application to application: each has its own number. */
function registerIssueRoutes(api: Api): void {
  const common = { access: 'application:decide', tag, problems: ['state.act-not-available', ...issued] }
  actRoute(api, {
    ...common, url: `${one}/issue`, operationId: 'issueApplication', summary: '发证', params: applicationParams, body: issueBody, response: applicationRecord,
    changes: true,
    act: async (context, { params, body, version }) =>
      presentApplication(await actOnApplication(context, issue, { id: params.applicationId, version }, () => body), context.actor),
  })
  actRoute(api, {
    ...common, url: `${many}/issue`, operationId: 'issueApplicationBatch', summary: '发证（批量）',
    description: '逐件给出编号和有效期，一次至多一千件，逐件给出结果；未通过的不影响其他。', body: issuesBody, response: verdictsRecord,
    act: async (context, { body: { issuedOn, certificates } }) => {
      const cards = new Map(certificates.map(({ applicationId, ...card }) => [applicationId, { ...card, issuedOn }]))
      const cardOf = (id: string) => {
        const card = cards.get(id)
        if (card === undefined) throw httpProblems.raise['not-found']()
        return card
      }
      return presentVerdicts(await actOnApplications(context, issue, [...cards.keys()], cardOf))
    },
  })
}

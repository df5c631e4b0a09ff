import { z } from 'zod'
import { localDateOf } from '../../kernel/local-date.ts'
import type { Actor } from '../../platform/actor.ts'
import { divisionScope } from '../../platform/db/scope.ts'
import type { Api } from '../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../platform/http/api.ts'
import { publicRead } from '../../platform/http/public-read.ts'
import { upperDivisionCode } from '../../platform/http/strings.ts'
import { historyRoute } from '../audit/index.ts'
import { opinionProblems, submissionRoute } from '../legality-desk/index.ts'
import { checklist } from './checklist/thresholds.ts'
import { registerDocumentCleanUpRoutes } from './clean-ups/routes.ts'
import type { DocumentCommand } from './commands.ts'
import { actOnDocument } from './commands.ts'
import * as drafting from './drafting.ts'
import { presentFigures } from './figures/present.ts'
import { documentFigures } from './figures/queries.ts'
import { documentFiguresQuery, documentFiguresRecord } from './figures/schema.ts'
import { registerDocumentFilingRoutes } from './filings/routes.ts'
import * as issuing from './issuing.ts'
import type { NormativeDocumentAct } from './machine.ts'
import { registerMakerListRoutes } from './makers/routes.ts'
import { permissionFor, presentArchive, presentDocument, presentPublicly, summarizeDocument } from './present.ts'
import { documentList, findDocument } from './queries.ts'
import * as records from './answer-schema.ts'
import * as schema from './schema.ts'
import { registerStock } from './stock.ts'
import type { DocumentRow } from './store.ts'
import * as upkeep from './upkeep.ts'

const tag = '规范性文件'
const all = '/v1/normative-documents'
const one = `${all}/:normativeDocumentId`
const read = 'normative-document:read'
const of = (...names: string[]): string[] => names.map((name) => `normative-documents.${name}`)
const dated = of('date-before', 'date-in-future')

export function registerNormativeDocumentRoutes(api: Api): void {
  registerMakerListRoutes(api)
  readRoutes(api)
  registerDocumentActs(api)
  registerDocumentFilingRoutes(api)
  registerDocumentCleanUpRoutes(api)
}

function readRoutes(api: Api): void {
  const { db } = api.database
  const list = documentList(api.clock)
  const today = () => localDateOf(api.clock.now())
  const found = <Shown>(show: (row: DocumentRow, actor: Actor) => Shown) => async ({ params, actor }: { params: { normativeDocumentId: string }, actor: Actor }): Promise<Shown | null> => {
    const row = await findDocument(db, actor.scope, params.normativeDocumentId)
    return row === null ? null : show(row, actor)
  }
  listRoute(api, {
    url: all, access: read, operationId: 'listNormativeDocuments', tag, summary: '查询规范性文件', description: '即将届满而尚未评估的，以 unevaluated=true 查询。', list,
    item: records.documentSummary, present: (row: DocumentRow, actor: Actor) => summarizeDocument(row, { actor, today: today() }),
  })
  readRoute(api, {
    url: one, access: read, operationId: 'getNormativeDocument', tag, summary: '查看规范性文件', params: schema.documentParams, response: records.documentRecord,
    handle: found((row, actor) => presentDocument(row, { actor, today: today() })),
  })
  readRoute(api, {
    url: `${one}/archive`, access: read, operationId: 'getNormativeDocumentArchive', tag, summary: '查看规范性文件案卷目录', description: '一个目录：所列各项及已有的材料。',
    params: schema.documentParams, response: schema.archiveRecord, handle: found(presentArchive),
  })
  readRoute(api, {
    url: '/v1/normative-document-checklist', access: read, operationId: 'getNormativeDocumentChecklist', tag, summary: '查看审查事项清单', response: schema.checklistRecord,
    handle: () => Promise.resolve({ items: checklist.map((item) => ({ ...item, legalBasis: [...item.legalBasis] })) }),
  })
  readRoute(api, {
    url: '/v1/normative-document-figures', access: read, operationId: 'getNormativeDocumentFigures', tag, summary: '统计规范性文件审核、公布、备案',
    description: '比率给出分子与分母。审核以意见日期计，报备以公布日期计，备案登记与审查以决定登记日期计。', query: documentFiguresQuery, response: documentFiguresRecord,
    handle: async ({ query, actor }) => presentFigures(await documentFigures(db, actor.scope, query, today()), query, today()),
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'normative-document', access: read, operationId: 'listNormativeDocumentHistory', tag, summary: '规范性文件的变更历史',
    params: schema.documentParams, idOf: (params) => params.normativeDocumentId, find: findDocument,
  })
  publicRead(api, {
    url: '/v1/public/normative-documents', operationId: 'listPublicNormativeDocuments', tag, summary: '公布现行有效和已经失效的规范性文件目录',
    params: z.strictObject({}), response: records.publicDocuments, problems: ['http.invalid-cursor'],
    query: z.strictObject({
      divisionCode: upperDivisionCode('行政区划代码，含其下级；不填为全国').optional(), effect: z.enum(['IN_FORCE', 'ENDED']).optional().describe('IN_FORCE 现行有效（默认）、ENDED 已经失效'),
      limit: z.string().regex(/^([1-9]\d?|100)$/).optional().describe('每页条数，1–100，默认 20'), cursor: z.string().min(1).max(2000).optional().describe('上一页给出的 nextCursor'),
    }),
    handle: async ({ query: { divisionCode = '000000', effect = 'IN_FORCE', limit = '20', cursor } }) => {
      // What has to be kept secret is published to those it concerns alone.
      const wanted = { confidential: 'false', [effect === 'IN_FORCE' ? 'inForce' : 'ended']: 'true', limit: Number(limit), ...(cursor === undefined ? {} : { cursor }) }
      const { rows, nextCursor } = await list.page(db, divisionScope(divisionCode), wanted, api.cursors)
      return { items: rows.map((row) => presentPublicly(row, today())), nextCursor }
    },
  })
}

function registerDocumentActs(api: Api): void {
  const access = permissionFor.edit
  actRoute(api, {
    url: all, access, operationId: 'draftNormativeDocument', tag, summary: '起草规范性文件', description: '只有列入正面清单、未列入负面清单的机关可以制定。', body: schema.documentBody,
    response: records.documentRecord, status: 201, location: ({ id }) => `${all}/${id}`, problems: ['http.not-found', ...of('maker-excluded', 'maker-unlisted', 'former-unfit')],
    act: async (context, { body }) => presentDocument(await drafting.draftDocument(context, body), context),
  })
  actRoute(api, {
    url: '/v1/existing-normative-documents', access: permissionFor.register, operationId: 'registerExistingNormativeDocuments', tag, summary: '登记存量规范性文件', bulk: true,
    description: '登记系统之外已经公布的文件；尚须报送备案的同时产生备案任务。', body: schema.stockBody, response: records.stockResult, status: 201,
    location: () => all, problems: ['http.not-found', ...of('date-in-future', 'effective-too-early', 'validity-too-long', 'validity-too-short', 'number-taken')],
    act: async (context, { body }) => ({ documents: (await registerStock(context, body)).map(({ id, documentNumber }) => ({ id, documentNumber: documentNumber ?? '' })) }),
  })
  submissionRoute(api, {
    url: one, operationId: 'submitNormativeDocument', tag, summary: '送请合法性审核', params: schema.documentParams,
    description: '送审前应当公开征求意见；涉企文件还应当听取企业意见、通过公平竞争审查；起草单位先行审核。',
    problems: ['state.act-not-available', ...of('opinions-unsought', 'enterprises-unheard', 'fair-competition-missing', 'own-review-missing')],
    submit: (context, params, body) => drafting.submitDocument(context, params.normativeDocumentId, body),
  })
  const { edit, assess, solicit, closeComments, check, resume, abandon } = drafting
  const { approve, sign, register, publish } = issuing
  const { interpret, evaluate, extend, archive, repeal } = upkeep
  act(api, edit, { noun: 'draft', operationId: 'editNormativeDocument', summary: '修改草案信息', body: schema.editBody, problems: [] })
  act(api, assess, { noun: 'assessments', operationId: 'assessNormativeDocument', summary: '登记评估、审查', body: schema.assessmentBody, problems: of('date-in-future') })
  act(api, solicit, { noun: 'solicitation', operationId: 'solicitOpinions', summary: '征求意见', body: schema.solicitationBody, problems: of('comment-too-short', 'date-in-future') })
  act(api, closeComments, { noun: 'comment-closing', operationId: 'closeComments', summary: '汇总意见', body: schema.commentClosingBody, problems: [...of('comment-too-short'), ...dated] })
  act(api, check, { noun: 'checklist', operationId: 'checkNormativeDocument', summary: '逐项审查', body: schema.checkBody, problems: of('checklist-open') })
  act(api, resume, { noun: 'resumption', operationId: 'resumeNormativeDocument', summary: '退回起草', body: schema.resumptionBody, problems: [] })
  act(api, approve, {
    noun: 'approval', operationId: 'approveNormativeDocument', summary: '集体审议通过', description: '未经合法性审核或者经审核不合法的，不得提交集体审议。', body: schema.approvalBody,
    problems: [...opinionProblems, ...of('checklist-open', 'explanation-missing'), ...dated],
  })
  act(api, sign, { noun: 'signature', operationId: 'signNormativeDocument', summary: '签署', body: schema.signatureBody, problems: dated })
  act(api, register, {
    noun: 'registration', operationId: 'registerNormativeDocument', summary: '统一登记、统一编号', description: '登记号、文号按年度连续，不留空号。', body: schema.registrationBody,
    problems: [...of('body-missing', 'own-document'), ...dated],
  })
  act(api, publish, {
    noun: 'publication', operationId: 'publishNormativeDocument', summary: '统一公布', description: '同时确定有效期、产生备案任务，所修改、代替的文件自本文件施行之日起不再有效。',
    body: schema.documentPublicationBody, problems: [...of('effective-too-early', 'validity-too-long', 'validity-too-short'), ...dated],
  })
  act(api, interpret, { noun: 'interpretation', operationId: 'interpretNormativeDocument', summary: '登记政策解读', body: schema.interpretationBody, problems: dated })
  act(api, evaluate, { noun: 'evaluations', operationId: 'evaluateNormativeDocument', summary: '登记实施评估', body: schema.evaluationBody, problems: [...of('evaluation-too-early'), ...dated] })
  act(api, extend, {
    noun: 'extension', operationId: 'extendNormativeDocument', summary: '重新登记、延续有效期', body: schema.extensionBody,
    problems: [...of('not-evaluated', 'extension-too-late', 'body-missing', 'own-document', 'validity-too-long', 'validity-too-short'), ...dated],
  })
  act(api, archive, { noun: 'archiving', operationId: 'archiveNormativeDocument', summary: '归档', body: schema.archivingBody, problems: of('archive-incomplete') })
  act(api, repeal, { noun: 'repeal', operationId: 'repealNormativeDocument', summary: '废止', body: schema.repealBody, problems: dated })
  act(api, abandon, { noun: 'abandonment', operationId: 'abandonNormativeDocument', summary: '终止制定', description: '已编的文号保留，载明终止。', body: schema.abandonmentBody, problems: [] })

  interface ActSpec<Body> { noun: string, operationId: string, summary: string, description?: string, body: z.ZodType<Body>, problems: readonly string[] }
  /** One act on one document, by its version. */
  function act<Body>(server: Api, command: DocumentCommand<Body>, { noun, problems, ...spec }: ActSpec<NoInfer<Body>>): void {
    actRoute(server, {
      ...spec, url: `${one}/${noun}`, access: accessTo(command.act), tag, params: schema.documentParams, response: records.documentRecord, changes: true,
      problems: ['state.act-not-available', ...problems],
      act: async (context, { params, body, version }) => presentDocument(await actOnDocument(context, command, { id: params.normativeDocumentId, version }, body), context),
    })
  }
}

function accessTo(act: NormativeDocumentAct): string {
  const permission = permissionFor[act]
  if (permission === null) throw new Error(`${act} is nobody's act`)
  return permission
}

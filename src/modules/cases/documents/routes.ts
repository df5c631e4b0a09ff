import { prepareDocx } from '../../../platform/docx.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import type { Vault } from '../../../platform/vault.ts'
import { historyRoute } from '../../audit/index.ts'
import { ofCase } from '../queries.ts'
import { caseParams } from '../schema.ts'
import { draftDocument, issueDocument, replaceDocument, voidDocument } from './commands.ts'
import { registerContentRoutes } from './content-routes.ts'
import { presentCatalogue, presentDocument, presentKinds, summarizeDocument } from './present.ts'
import { documentList, findDocument, findFileOfDocuments } from './queries.ts'
import {
  archiveCatalogueRecord, documentKindList, documentParams, documentRecord, documentSummary, issuanceBody, newDocumentBody, replacementBody, voidingBody,
} from './schema.ts'

const tag = '案件文书'
const fileProblems = ['cases.document-file-required', 'files.unknown', 'cases.document-digest-differs']
const issueProblems = ['state.act-not-available', 'cases.document-case-archived', 'cases.document-incomplete', 'cases.date-in-future', 'cases.organ-code-unfit']

export function registerCaseDocumentRoutes(api: Api, { vault }: { vault: Vault }): void {
  const { db } = api.database

  readRoute(api, {
    url: '/v1/document-kinds', access: 'case-document:read', operationId: 'listDocumentKinds', tag, summary: '查看文书种类', response: documentKindList,
    handle: () => Promise.resolve(presentKinds()),
  })
  listRoute(api, {
    url: '/v1/cases/:caseId/documents', access: 'case-document:read', operationId: 'listCaseDocuments', tag, summary: '查询案件文书', params: caseParams,
    list: documentList, item: documentSummary, present: summarizeDocument,
    fixed: ofCase(db),
  })
  readRoute(api, {
    url: '/v1/cases/:caseId/archive-catalogue', access: 'case-document:read', operationId: 'getArchiveCatalogue', tag, summary: '查看卷内目录',
    description: '依正卷、副卷顺序列明已发出的文书及页次，并列出按案件的程序和结果应有而没有的文书。', params: caseParams, response: archiveCatalogueRecord,
    handle: async ({ params, actor }) => {
      const found = await findFileOfDocuments(db, actor.scope, params.caseId)
      return found === null ? null : presentCatalogue(found)
    },
  })
  actRoute(api, {
    url: '/v1/cases/:caseId/documents', access: 'case-document:issue', operationId: 'draftCaseDocument', tag, summary: '起草或者登记案件文书',
    description: '由系统生成的文书先起草、后发出；以已有文件（扫描件、外来材料）登记的，登记即为已发出。', params: caseParams, body: newDocumentBody, response: documentRecord,
    status: 201, location: (made) => `/v1/case-documents/${made.id}`,
    problems: [
      'cases.document-case-archived', ...fileProblems, 'cases.document-not-applicable', 'cases.document-party-unknown', 'cases.document-step-unknown',
      'cases.date-in-future',
    ],
    act: async (context, { params, body }) => presentDocument(await draftDocument(context, params.caseId, body), context.actor),
  })
  readRoute(api, {
    url: '/v1/case-documents/:caseDocumentId', access: 'case-document:read', operationId: 'getCaseDocument', tag, summary: '查看案件文书', params: documentParams,
    response: documentRecord,
    handle: async ({ params, actor }) => {
      const row = await findDocument(db, actor.scope, params.caseDocumentId)
      return row === null ? null : presentDocument(row, actor)
    },
  })
  actRoute(api, {
    url: '/v1/case-documents/:caseDocumentId/issuance', access: 'case-document:issue', operationId: 'issueCaseDocument', tag, summary: '发出案件文书',
    description: '文书应当载明的事项齐全才能发出；发出时按机关、代字、年度连续编号，留存全文和文件散列，此后内容不变。', params: documentParams, body: issuanceBody,
    response: documentRecord, changes: true, problems: issueProblems, prepare: prepareDocx,
    act: async (context, { params, body, version }) => presentDocument(await issueDocument(context, vault, params.caseDocumentId, version, body), context.actor),
  })
  actRoute(api, {
    url: '/v1/case-documents/:caseDocumentId/replacement', access: 'case-document:issue', operationId: 'replaceCaseDocument', tag, summary: '以新版代替案件文书',
    description: '应答为新版；文号不变。前版已发出的，新版当即发出。', params: documentParams, body: replacementBody, response: documentRecord, status: 201, changes: true,
    location: (made) => `/v1/case-documents/${made.id}`, problems: [...issueProblems, ...fileProblems], prepare: prepareDocx,
    act: async (context, { params, body, version }) => presentDocument(await replaceDocument(context, vault, params.caseDocumentId, version, body), context.actor),
  })
  actRoute(api, {
    url: '/v1/case-documents/:caseDocumentId/voiding', access: 'case-document:issue', operationId: 'voidCaseDocument', tag, summary: '作废案件文书',
    description: '已编的文号随之作废。', params: documentParams, body: voidingBody, response: documentRecord, changes: true,
    problems: ['state.act-not-available', 'cases.document-case-archived'],
    act: async (context, { params, body, version }) => presentDocument(await voidDocument(context, params.caseDocumentId, version, body.reason), context.actor),
  })
  historyRoute(api, {
    url: '/v1/case-documents/:caseDocumentId/history', kind: 'case-document', access: 'case-document:read', operationId: 'listCaseDocumentHistory', tag,
    summary: '案件文书的变更历史', params: documentParams, idOf: (params) => params.caseDocumentId, find: findDocument,
  })
  registerContentRoutes(api, vault)
}

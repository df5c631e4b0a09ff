import type { FastifyReply, FastifySchema } from 'fastify'
import { z } from 'zod'
import { hash } from '../../../kernel/hash.ts'
import { docxType, renderDocx } from '../../../platform/docx.ts'
import { actorOf } from '../../../platform/http/access.ts'
import type { Api } from '../../../platform/http/api.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { anyBytes } from '../../../platform/http/stream-bodies.ts'
import type { Vault } from '../../../platform/vault.ts'
import { caseParams } from '../schema.ts'
import { archiveIndex } from '../templates/archive.ts'
import { volumes } from './codes.ts'
import { documentFactsOf } from './facts.ts'
import { previewContent, reopenContent } from './issue.ts'
import { presentCatalogue } from './present.ts'
import { caseDocumentProblems } from './problems.ts'
import { findDocument, findFileOfDocuments, findMaterial } from './queries.ts'
import { documentParams } from './schema.ts'

const tag = '案件文书'
const answer = { 200: { description: '文书（DOCX）', content: { [docxType]: { schema: anyBytes } } } }

/** The files of documents. They name persons in full: whoever reads one is written down (个人信息保护法第六条、第五十一条). */
export function registerContentRoutes(api: Api, vault: Vault): void {
  const { app, database: { db }, runner } = api
  const described = (operationId: string, summary: string, description: string, params: z.ZodType, problems: readonly string[]): FastifySchema & Record<string, unknown> => ({
    operationId, 'tags': [tag], summary, description, 'x-permission': 'case-document:disclose', 'x-problems': problems,
    'x-headers': ['Content-Disposition', 'Repr-Digest', 'X-Content-SM3'], params, 'querystring': z.strictObject({}),
    'response': answer,
  })
  const config = { access: 'case-document:disclose', produces: [docxType] }

  const contentSchema = described('getCaseDocumentContent', '读取案件文书的文件', '已发出的与发出时逐字节相同，应答头载明散列；起草的为当前样稿。每次读取留有审计记录。',
    documentParams, ['cases.document-content-elsewhere', 'cases.document-content-altered'])
  app.get('/v1/case-documents/:caseDocumentId/content', { config, schema: contentSchema }, async (request, reply) => {
    const { caseDocumentId } = request.params as z.output<typeof documentParams>
    const actor = actorOf(request)
    const row = await findDocument(db, actor.scope, caseDocumentId)
    const material = row?.status === 'DRAFT' ? await findMaterial(db, actor.scope, row.caseId) : null
    if (row === null) throw httpProblems.raise['not-found']()
    const bytes = await contentOf()
    // HEAD tells no word of it.
    if (request.method === 'GET') {
      await runner.run({ actor, requestId: request.id }, (context) => {
        const { agencyId, divisionCode, kind, number, sha256 } = row
        context.record({ act: 'case-document.disclose', target: { kind: 'case-document', id: row.id }, agencyId, divisionCode, before: null, after: { kind, number, sha256 } })
        return Promise.resolve()
      })
    }
    return send(reply, bytes, `${row.kind.toLowerCase()}-${row.id}`)

    function contentOf(): Promise<Buffer> {
      if (row?.contentSealed != null) return reopenContent({ contentSealed: row.contentSealed, sha256: row.sha256 }, vault)
      if (row === null || material === null) throw caseDocumentProblems.raise['document-content-elsewhere']()
      return previewContent(row.kind, documentFactsOf(material, row, vault))
    }
  })

  const indexSchema = described('getArchiveIndex', '读取卷宗封面及卷内目录的文件', '依正卷、副卷顺序列明已发出的文书。', caseParams, [])
  app.get('/v1/cases/:caseId/archive-catalogue/content', { config: { ...config, access: 'case-document:read' }, schema: { ...indexSchema, 'x-permission': 'case-document:read' } }, async (request, reply) => {
    const { caseId } = request.params as z.output<typeof caseParams>
    const found = await findFileOfDocuments(db, actorOf(request).scope, caseId)
    if (found === null) throw httpProblems.raise['not-found']()
    const { row, agencyName, partyNames } = found
    const { entries } = presentCatalogue(found)
    const bytes = await renderDocx(archiveIndex({
      agencyName, caseNumber: row.caseNumber, cause: row.cause, partyNames, filedOn: row.filedOn, decisionNumber: row.decisionNumber, closedOn: row.closedOn,
      volumes: (['MAIN', 'SUPPLEMENT'] as const).map((volume) => ({ name: volumes[volume].zh, entries: entries.filter((entry) => entry.volume === volume) })),
    }))
    return send(reply, bytes, `archive-index-${row.id}`)
  })
}

/** With the digests of the bytes (RFC 9530; SM3 under its own name, as the registry has none for it). */
function send(reply: FastifyReply, bytes: Buffer, name: string): FastifyReply {
  return reply.type(docxType).headers({
    'cache-control': 'no-store', 'content-disposition': `attachment; filename="${name}.docx"`,
    'repr-digest': `sha-256=:${hash('sha256', bytes).toString('base64')}:`, 'x-content-sm3': hash('sm3', bytes).toString('hex'),
  }).send(bytes)
}

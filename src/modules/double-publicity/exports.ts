import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { actorOf } from '../../platform/http/access.ts'
import type { Api } from '../../platform/http/api.ts'
import type { ExportAccount, ExportFormat } from '../../platform/http/export.ts'
import { exportRoute } from '../../platform/http/export.ts'
import type { List } from '../../platform/list.ts'
import type { Vault } from '../../platform/vault.ts'
import type { RecordKind } from './codes.ts'
import type { Field, FieldCode } from './fields.ts'
import { licenceFields, penaltyFields } from './fields.ts'
import { beginExport, completeExport } from './files.ts'
import { licenceOf, penaltyOf, sentValues, statusOf } from './present.ts'
import { exportedPenalty, licenceValues } from './schema.ts'
import type { RecordRow } from './store.ts'

const tag = '双公示'
const description = '筛选条件与查询双公示信息相同，不限条数，只有合规的；不指定 validity 的，只有有效的。每一相对人一行，列名为字段代码，次序依标准，证件号码为全文。Accept 为 text/csv 或 xlsx 时给出表格，否则为 NDJSON。应答头 Link（rel="describedby"）指向文件记录：条件、记录数与全部字节的 SHA-256。'

/** The same list held to one kind and to what may be sent; the parameters that are decided thereby are gone. */
function heldTo(kind: RecordKind, list: List<RecordRow>): List<RecordRow> {
  const decided = ['kind', 'compliant']
  return {
    ...list, query: z.strictObject(Object.fromEntries(Object.entries(list.query.shape).filter(([name]) => !decided.includes(name)))),
    page: (db, scope, query, cursors) => list.page(db, scope, { validity: ['VALID'], ...query, kind: [kind], compliant: 'true' }, cursors),
  }
}

/** The columns are the fields of the standard, no more and no fewer. */
const columnsOf = <Code extends FieldCode>(fields: readonly Field<Code>[]) =>
  fields.map(({ code }) => ({ heading: code, of: (item: Readonly<Record<Code, string | null>>) => item[code] }))

export function registerDoublePublicityExports(api: Api, vault: Vault, list: List<RecordRow>): void {
  const access = 'double-publicity:export'
  const accountOf = (kind: RecordKind) => async (request: FastifyRequest, format: ExportFormat): Promise<ExportAccount> => {
    const call = { actor: actorOf(request), requestId: request.id }
    const query = Object.fromEntries(new URLSearchParams(request.url.split('?', 2)[1] ?? ''))
    const begun = await api.runner.run(call, (context) => beginExport(context, { kind, format, query }))
    return { path: `/v1/double-publicity-files/${begun.id}`, complete: (tally) => api.runner.run(call, (context) => completeExport(context, begun, tally)) }
  }
  exportRoute(api, {
    url: '/v1/double-publicity-licences/export', access, operationId: 'exportDoublePublicityLicences', tag, summary: '导出许可信息', description, list: heldTo('LICENCE', list),
    item: licenceValues, columns: columnsOf(licenceFields), fileName: 'licences', account: accountOf('LICENCE'),
    present: (rows) => Promise.resolve(rows.map((row) => licenceOf(sentValues(row, vault)))),
  })
  exportRoute(api, {
    url: '/v1/double-publicity-penalties/export', access, operationId: 'exportDoublePublicityPenalties', tag, summary: '导出处罚信息', description, list: heldTo('PENALTY', list),
    item: exportedPenalty, columns: columnsOf(penaltyFields), fileName: 'penalties', account: accountOf('PENALTY'),
    present: (rows) => Promise.resolve(rows.map((row) => ({ ...penaltyOf(sentValues(row, vault)), status: statusOf(row) }))),
  })
}

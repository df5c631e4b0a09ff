import type { DocumentRecord } from '../../src/modules/cases/documents/schema.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { DocumentDetails } from '../../src/modules/cases/templates/schema.ts'
import { ifMatch, type TestAccount } from './app.ts'
import { readyCase } from './case-intake.ts'
import type { CaseWorld } from './cases.ts'
import { act, fineOf } from './cases.ts'

/** All that a penalty decision says beyond the record. */
export const decisionDetails: DocumentDetails = {
  facts: '当事人未取得道路货物运输经营许可，于2026年1月20日运输货物一车。', evidence: ['现场笔录一份', '询问笔录一份', '车辆照片三张'],
  violated: '《中华人民共和国道路运输条例》第二十四条', basis: '《中华人民共和国道路运输条例》第六十三条', defence: '当事人在规定期限内未提出陈述、申辩。',
  benchmark: { name: '江苏省交通运输行政处罚裁量基准', tier: '从轻', circumstances: '初次违法，主动配合调查。' }, collector: '中国农业银行海安支行',
  reconsiderationBody: '海安市人民政府', court: '南通市经济技术开发区人民法院',
}

export const receiptDetails: DocumentDetails = {
  recipient: '海安测试运输有限公司', place: '该公司住所地', method: '直接送达', servedOn: '2026-03-02', servedDocuments: [{ title: '行政处罚决定书' }],
}

export const anyFile = { sha256: 'a'.repeat(64), issuedOn: '2026-03-02', pages: 2 }

/** A case decided with a fine of 3,000 yuan, against a company whose address is known. */
export async function decidedCase(world: CaseWorld, given: object = {}): Promise<CaseRecord> {
  return (await act(world.handler, await readyCase(world, given), 'decision', fineOf('3000.00')).expect(200)).body as CaseRecord
}

export const drafted = async (account: TestAccount, caseId: string, body: object): Promise<DocumentRecord> =>
  (await account.post(`/v1/cases/${caseId}/documents`, body).expect(201)).body as DocumentRecord

export const documentAct = (account: TestAccount, record: { id: string, version: number }, name: string, body: object) =>
  account.post(`/v1/case-documents/${record.id}/${name}`, body, ifMatch(record))

/** Drafted and issued on the day of the tests. */
export async function issuedDocument(account: TestAccount, caseId: string, body: object, issuance: object = {}): Promise<DocumentRecord> {
  const draft = await drafted(account, caseId, body)
  return (await documentAct(account, draft, 'issuance', { issuedOn: '2026-03-02', ...issuance }).expect(200)).body as DocumentRecord
}

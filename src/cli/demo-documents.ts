import { addDays } from '../kernel/local-date.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { deskSteps, submitToDesk, type DemoDesk } from './demo-desk.ts'
import { goOn, type DemoStep, type Versioned } from './demo-steps.ts'

const documents = '/v1/normative-documents'
const draft = {
  title: '海安市食品小作坊登记管理规定', documentKind: 'PROVISIONS', matter: 'MARKET_REGULATION', drafter: '市市场监督管理局食品生产科', summary: '规范食品小作坊的登记和日常管理', concernsBusiness: false, provisional: false,
  basis: [{ law: '中华人民共和国食品安全法', article: '第三十六条' }],
}

/** Who may make normative documents, one of them from its draft to its filing, one in public comment, and a clean-up of what is in force. */
export async function makeNormativeDocument(desk: DemoDesk): Promise<void> {
  const { bureau, manager, legality, agencyId, divisionCode, today, idOf } = desk
  const ago = (days: number): LocalDate => addDays(today, -days)
  const year = today.slice(0, 4)
  const entries = [{ agencyId, name: '海安市市场监督管理局', listing: 'POSITIVE' }, { name: '某领导小组办公室', listing: 'NEGATIVE' }]
  const list = await bureau.post<Versioned>('/v1/maker-lists', { id: idOf('maker list'), divisionCode, title: '海安市行政规范性文件制定主体清单', entries })
  await goOn('/v1/maker-lists', list, [[bureau, 'publication', { documentNumber: `海政办发〔${year}〕1号` }]])

  const other = await manager.post<Versioned>(documents, { id: idOf('document in comment'), ...draft, title: '海安市农贸市场快速检测管理办法', documentKind: 'MEASURES' })
  await goOn(documents, other, [[manager, 'solicitation', { solicitations: [{ kind: 'PUBLIC', openedOn: today, closesOn: addDays(today, 30) }] }]])

  const document = await manager.post<Versioned>(documents, { id: idOf('document'), ...draft })
  const path = `${documents}/${document.id}`
  const preparing: DemoStep[] = [
    [manager, 'solicitation', { solicitations: [{ kind: 'PUBLIC', openedOn: ago(95), closesOn: ago(64) }] }],
    [manager, 'comment-closing', { closedOn: ago(63), opinions: [{ from: 'PUBLIC', text: '简化登记材料', count: 3, adoption: 'ADOPTED', response: '已删除两项材料' }] }],
    [manager, 'assessments', { kind: 'OWN_LEGALITY', outcome: 'FAVOURABLE', on: ago(60), by: '法规科', text: '同意' }],
  ]
  const reviewing = preparing.length + 2
  await goOn(documents, document, preparing)
  const review = await submitToDesk(desk, 'NORMATIVE_DOCUMENT', path, ago(55))
  const { items } = await legality.get<{ items: { code: string, part: string }[] }>('/v1/normative-document-checklist')
  const checked = items.map(({ code, part }) => ({ code, answer: part === 'FORM' ? 'SATISFIED' : 'NOT_APPLICABLE' }))
  await goOn(documents, await manager.get<Versioned>(path), [[legality, 'checklist', { items: checked }]], reviewing)
  await goOn('/v1/legality-reviews', review, deskSteps(desk, 'NORMATIVE_DOCUMENT', [ago(54), ago(34)]))
  await goOn(documents, await manager.get<Versioned>(path), [
    [manager, 'approval', { meeting: '局长办公会', heldOn: ago(30), chair: '示例局长', dissent: [], materials: [{ kind: 'MINUTES', name: '会议纪要' }] }],
    [manager, 'signature', { signer: '示例局长', materials: [{ kind: 'SIGNED_TEXT', name: '签发稿' }] }],
    [bureau, 'registration'],
    [manager, 'publication', { publishedIn: '海安市人民政府网站', effectiveOn: today, materials: [{ kind: 'FINAL_TEXT', name: '正式文本' }, { kind: 'PUBLICATION_PROOF', name: '网站截图' }] }],
  ], reviewing + 2)
  const papers = ['REPORT', 'TEXT', 'EXPLANATION', 'BASIS', 'ELECTRONIC'].map((kind) => ({ kind, name: `报备材料 ${kind}` }))
  const { items: [filing] } = await manager.get<{ items: [Versioned] }>(`/v1/document-filings?documentId=${document.id}&limit=1`)
  await goOn('/v1/document-filings', filing, [[manager, 'submission', { papers }], [bureau, 'registration']])
  await bureau.post('/v1/document-clean-ups', { id: idOf('document clean-up'), divisionCode, title: `${year}年度行政规范性文件清理`, topic: '与上位法不一致的内容', asOf: today })
}

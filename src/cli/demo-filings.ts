import type { Caller } from './caller.ts'
import { goOn, type Versioned } from './demo-steps.ts'

export interface DemoFilings {
  bureau: Caller
  manager: Caller
  /** Of the credit platform, which sends receipts. */
  exchange: Caller
  today: string
  idOf: (name: string) => string
}

interface Page<Item> { items: Item[] }
interface Sent { id: string, version: number, revision: number, status: string }

const materials = [
  { kind: 'DECISION', name: '行政处罚决定书' }, { kind: 'FILING_REPORT', name: '重大行政处罚备案报告' }, { kind: 'EVIDENCE_LIST', name: '证据目录' },
]

/** The county has no standard of its own for the filing of major acts: the bureau asks for one decision, which is filed, registered and found lawful. */
export async function fileOneAct({ bureau, manager, idOf }: DemoFilings): Promise<void> {
  const { items: [decided] } = await manager.get<Page<{ id: string }>>('/v1/cases?actKind=PENALTY&status=CLOSED&sort=filedOn&limit=1')
  const filing = await bureau.post<Versioned>(`/v1/cases/${decided?.id ?? ''}/act-filings`, {
    id: idOf('act filing'), reason: '群众来信反映较多', legalBasis: [{ law: '行政执法监督条例', article: '第二十二条' }],
  })
  await goOn('/v1/act-filings', filing, [
    [manager, 'submission', { materials, responsible: '法规科负责人' }], [bureau, 'registration'], [bureau, 'review'],
    [bureau, 'conclusion', { conclusion: 'LAWFUL', opinion: '事实清楚，程序合法，裁量适当', issues: [] }],
  ])
}

const completed = { penalty: { CF_SY: '经查，当事人的行为违反了所列规定，事实清楚，证据充分', CF_YJ: '《中华人民共和国食品安全法》第一百二十五条' } }
const outcomes = [
  { outcome: 'ACCEPTED', reference: 'XYHA-0001' }, { outcome: 'ACCEPTED', reference: 'XYHA-0002' },
  { outcome: 'REFUSED', reference: 'XYHA-0003', reasons: ['处罚依据未写明款项'] },
]

/** 双公示: of the records made with the decisions four are completed; the platform takes two, sends one back, and has yet to answer for the last. */
export async function answerForPlatform({ exchange, manager, today }: DemoFilings): Promise<void> {
  const { items } = await manager.get<Page<Sent>>('/v1/double-publicity-records?kind=PENALTY&sort=decidedOn&limit=4')
  const sent = await Promise.all(items.map(async (record) =>
    record.status === 'INCOMPLETE' ? manager.change<Sent>('PATCH', `/v1/double-publicity-records/${record.id}`, record, completed) : record))
  const receipts = sent.flatMap(({ id, revision, status }, index) => {
    const receipt = outcomes[index]
    return receipt !== undefined && status === 'PENDING' ? [{ recordId: id, revision, receivedOn: today, ...receipt }] : []
  })
  if (receipts.length > 0) await exchange.act('/v1/double-publicity-receipts', { receipts })
}

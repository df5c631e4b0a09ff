import type { LocalDate } from '../kernel/local-date.ts'
import type { Caller } from './caller.ts'

interface Versioned { id: string, version: number, availableActs: string[] }

const price = (article: string) => [{ law: '中华人民共和国价格法', article }]
const food = (article: string) => [{ law: '中华人民共和国食品安全法', article }]
const common = { change: 'ADD', field: 'MARKET', level: 'COUNTY' }

const lines = [
  { ...common, code: '3201310001', kind: 'PENALTY', name: '对不按规定明码标价的处罚', legalBasis: price('第四十二条') },
  { ...common, code: '3201310002', kind: 'PENALTY', name: '对经营标签不符合规定的食品的处罚', legalBasis: food('第一百二十五条') },
  { ...common, code: '3201310003', kind: 'COERCION', name: '对有证据证明不符合食品安全标准的食品的查封、扣押', legalBasis: food('第一百一十条') },
  { ...common, code: '3201310004', kind: 'LICENCE', name: '食品经营许可', legalBasis: food('第三十五条') },
  { ...common, code: '3201310005', kind: 'INSPECTION', name: '对食品生产经营的监督检查', legalBasis: food('第一百一十条') },
]

/** The first power list of one agency, published by the bureau; may be attempted again. */
export async function publishPowerList(bureau: Caller, agencyId: string, effectiveOn: LocalDate, idOf: (name: string) => string): Promise<void> {
  const batch = await bureau.post<Versioned>('/v1/power-item-batches', {
    id: idOf('power list'), agencyId, title: '权责清单', reason: '首次公布', documentNumber: '海政发〔2025〕1号', effectiveOn, lines,
  })
  if (batch.availableActs.includes('publish')) await bureau.change('POST', `/v1/power-item-batches/${batch.id}/publication`, batch, {})
}

import type { LocalDate } from '../kernel/local-date.ts'
import type { Caller } from './caller.ts'
import { goOn, type Versioned } from './demo-steps.ts'

export interface DemoStandards {
  bureau: Caller
  divisionCode: string
  today: LocalDate
  idOf: (name: string) => string
}

const penalties = (article: string) => [{ law: '中华人民共和国行政处罚法', article }]
const tier = (kind: string, circumstance: string, conditions: string, range: readonly [string, string] | null) => ({
  tier: kind, circumstance, conditions, standard: range === null ? '不予处罚' : `处${range[0]}元以上${range[1]}元以下罚款`, range: range && { min: range[0], max: range[1] },
})

const entries = [
  ['no-penalty-items', {
    itemCode: 'BYCF-0001', name: '首次未按规定明码标价', kind: 'MUST_NOT', field: 'MARKET', legalBasis: penalties('第三十三条第一款'),
    details: { conditions: '违法行为轻微并及时改正，没有造成危害后果', education: '当场指出并发放普法资料' },
  }],
  ['review-catalogue-items', {
    itemCode: 'FZSH-0001', name: '较大数额罚款', kind: 'AMOUNT', field: null, legalBasis: penalties('第五十八条第一款'),
    details: { actKinds: ['PENALTY'], penaltyKinds: [], fineYuan: { CITIZEN: '5000.00', ORGANISATION: '50000.00' }, confiscationYuan: null, remarks: null },
  }],
  ['discretion-benchmarks', {
    itemCode: 'CLJZ-0001', name: '未按规定明码标价', kind: 'FINE_YUAN', field: 'MARKET', legalBasis: [{ law: '中华人民共和国价格法', article: '第四十二条' }],
    details: {
      statutory: { min: '0.00', max: '5000.00' }, filing: null,
      tiers: [
        tier('NO_PENALTY', 'MINOR', '首次发生并当场改正', null), tier('LENIENT', 'LIGHTER', '三个以下商品未标价', ['0.00', '1500.00']),
        tier('ORDINARY', 'GENERAL', '四个以上商品未标价', ['1500.00', '3500.00']), tier('SEVERE', 'GRAVER', '一年内再次发生', ['3500.00', '5000.00']),
      ],
    },
  }],
] as const

/** 裁量权基准、不予处罚清单和法制审核目录: one entry of each, in force from today. */
export async function publishStandards({ bureau, divisionCode, today, idOf }: DemoStandards): Promise<void> {
  const publication = { publishedOn: today, effectiveOn: today, document: `海司发〔${today.slice(0, 4)}〕1号` }
  for (const [list, entry] of entries) {
    const made = await bureau.post<Versioned>(`/v1/${list}`, { id: idOf(entry.itemCode), divisionCode, ...entry })
    await goOn(`/v1/${list}`, made, [[bureau, 'publication', publication]])
  }
}

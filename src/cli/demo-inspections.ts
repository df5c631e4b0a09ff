import { makeUscc } from '../kernel/uscc.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Caller } from './caller.ts'
import { goOn, type Versioned } from './demo-steps.ts'

export interface DemoInspections {
  /** Publishes the list of items and approves the plan. */
  bureau: Caller
  /** Keeps the pools, plans, draws, records. */
  manager: Caller
  divisionCode: string
  officerIds: readonly string[]
  today: LocalDate
  idOf: (name: string) => string
}

const item = {
  itemCode: 'SJCC-0001', name: '食品经营者明码标价和标签检查', kind: 'GENERAL', field: 'MARKET', legalBasis: [{ law: '中华人民共和国食品安全法', article: '第一百一十条' }],
  details: { subjects: '食品经营者', content: '明码标价、食品标签', methods: ['ON_SITE'], minBasisPoints: null, maxBasisPoints: 10_000, timesPerYear: null, riskGrade: null },
}
const shops: readonly (readonly [name: string, riskGrade: string])[] = [
  ['海安市示例超市一店', 'A'], ['海安市示例超市二店', 'A'], ['海安市示例食品经营部', 'B'], ['海安市示例粮油店', 'B'], ['海安市示例水果店', 'C'], ['海安市示例小吃店', 'D'],
]
const seed = { seedSource: '演示用固定文字；正式抽查应预告一个尚未产生、任何人可查的结果', seedValue: '01 08 13 20 27 33 + 05' }

/** 双随机、一公开: pools, the plan of the year, one task drawn, one result made public and the others still to come. */
export async function inspectAtRandom({ bureau, manager, divisionCode, officerIds, today, idOf }: DemoInspections): Promise<void> {
  const year = Number(today.slice(0, 4))
  const checkItem = await bureau.post<Versioned>('/v1/random-check-items', { id: idOf('check item'), divisionCode, ...item })
  await goOn('/v1/random-check-items', checkItem, [[bureau, 'publication', { publishedOn: today, effectiveOn: today, document: `海市监规〔${year}〕1号` }]])
  await Promise.all(shops.map(([name, riskGrade], serial) => manager.post('/v1/inspection-targets', {
    id: idOf(`target ${serial}`), divisionCode, kind: 'ENTERPRISE', code: makeUscc({ department: '9', category: '1', division: divisionCode, serial: 900_000 + serial }), name, riskGrade, field: 'MARKET',
  })))
  await Promise.all(officerIds.map((officerId) => manager.post('/v1/inspectors', { id: idOf(`inspector ${officerId}`), officerId, specialities: ['MARKET'] })))

  const plan = await manager.post<Versioned>('/v1/inspection-plans', { id: idOf('inspection plan'), divisionCode, year, title: `${year}年度双随机抽查计划` })
  const task = await manager.post<Versioned>(`/v1/inspection-plans/${plan.id}/tasks`, {
    id: idOf('inspection task'), title: '食品经营环节抽查', divisionCode, field: 'MARKET', itemIds: [idOf('check item')], ratios: { A: 5000, B: 5000, C: 10_000, D: 10_000 },
    startOn: `${year}-01-01`, endOn: `${year}-12-31`,
  })
  await goOn('/v1/inspection-plans', plan, [[bureau, 'approval', { approvedOn: today }], [manager, 'publication', { publishedOn: today }]])
  await goOn('/v1/inspection-tasks', task, [[manager, 'commitment', { seedSource: seed.seedSource }], [manager, 'draw', { seedValue: seed.seedValue }]])
  const { items: [first] } = await manager.get<{ items: [Versioned] }>(`/v1/inspection-checks?taskId=${task.id}&limit=1`)
  await goOn('/v1/inspection-checks', first, [
    [manager, 'result', { inspectedOn: today, results: [{ itemId: idOf('check item'), result: 'CORRECTED' }] }], [manager, 'publication', { publishedOn: today, channel: 'GSXT' }],
  ])
}

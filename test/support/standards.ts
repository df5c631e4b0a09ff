import type { EntryRecord, VersionRecord } from '../../src/modules/standards/entries/schema.ts'
import type { TestAccount } from './accounts.ts'
import { ifMatch } from './accounts.ts'

export type { EntryRecord, VersionRecord } from '../../src/modules/standards/entries/schema.ts'

const basis = [{ law: '中华人民共和国行政处罚法', article: '第三十三条第一款' }]
const range = (min: string, max: string) => ({ min, max })
const tier = (kind: string, circumstance: string, extent: object | null) => ({ tier: kind, circumstance, conditions: '符合该情节', standard: '按幅度处罚', range: extent })

/** What an entry of each list says, by the address of the list. */
export const contents = {
  'no-penalty-items': {
    name: '未按规定明码标价', kind: 'MUST_NOT', field: 'MARKET', legalBasis: basis,
    details: { conditions: '违法行为轻微并及时改正，没有造成危害后果', education: '批评教育并发放普法资料' },
  },
  'random-check-items': {
    name: '价格行为检查', kind: 'GENERAL', field: 'MARKET', legalBasis: basis,
    details: { subjects: '个体工商户', content: '明码标价', methods: ['ON_SITE'], minBasisPoints: 300, maxBasisPoints: 500, timesPerYear: 1, riskGrade: 'B' },
  },
  'review-catalogue-items': {
    name: '较大数额罚款', kind: 'AMOUNT', field: null, legalBasis: basis,
    details: { actKinds: ['PENALTY'], penaltyKinds: [], fineYuan: { CITIZEN: '2000.00', ORGANISATION: '20000.00' }, confiscationYuan: null, remarks: null },
  },
  'discretion-benchmarks': {
    name: '未按规定明码标价', kind: 'FINE_YUAN', field: 'MARKET', legalBasis: basis,
    details: {
      statutory: range('0.00', '5000.00'), filing: null,
      tiers: [
        tier('NO_PENALTY', 'MINOR', null), tier('LENIENT', 'LIGHTER', range('0.00', '1500.00')), tier('ORDINARY', 'GENERAL', range('1500.00', '3500.00')),
        tier('SEVERE', 'GRAVER', range('3500.00', '5000.00')),
      ],
    },
  },
} as const

export type Path = keyof typeof contents
export const paths = Object.keys(contents) as Path[]

export const document = '海市监规〔2026〕1号'
export const publication = { publishedOn: '2026-02-01', effectiveOn: '2026-03-01', document }

let counter = 0
export const nextCode = (): string => `SX-${String(counter += 1).padStart(5, '0')}`

/** A body that drafts an entry for 海安市 under a code nobody else has. */
export const newEntry = (path: Path, given: object = {}): object => ({ divisionCode: '320685', itemCode: nextCode(), ...contents[path], ...given })

export async function drafted(account: TestAccount, path: Path, given: object = {}): Promise<EntryRecord> {
  return (await account.post(`/v1/${path}`, newEntry(path, given)).expect(201)).body as EntryRecord
}

/** An act on an entry as it now is, told by the noun of its address. */
export async function done(account: TestAccount, path: Path, entry: EntryRecord, noun: string, body: object): Promise<EntryRecord> {
  return (await account.post(`/v1/${path}/${entry.id}/${noun}`, body, ifMatch(entry)).expect(200)).body as EntryRecord
}

export async function publishedEntry(account: TestAccount, path: Path, given: object = {}, when: object = {}): Promise<EntryRecord> {
  return done(account, path, await drafted(account, path, given), 'publication', { ...publication, ...when })
}

export const amendment = (path: Path, given: object = {}): object => ({ ...publication, effectiveOn: '2026-04-01', reason: '上位法修改', ...contents[path], name: '修订后的事项', ...given })

/** Some entries of every list, published in bulk. */
export async function publishSome(account: TestAccount, divisionCode: string, count: number): Promise<void> {
  for (const path of paths) {
    const entries = Array.from({ length: count }, () => ({ itemCode: nextCode(), ...contents[path] }))
    const { items } = (await account.post(`/v1/${path}/drafts`, { divisionCode, entries }).expect(201)).body as { items: { id: string }[] }
    await account.post(`/v1/${path}/publications`, { entryIds: items.map(({ id }) => id), ...publication }).expect(200)
  }
}

export const namesOf = (answer: { body: unknown }): string[] => (answer.body as { items: VersionRecord[] }).items.map(({ name }) => name)

import { addDays, type LocalDate } from '../kernel/local-date.ts'
import { makeUscc } from '../kernel/uscc.ts'
import type { Caller } from './caller.ts'
import { goOn, type Versioned } from './demo-steps.ts'

export interface DemoStanding {
  bureau: Caller
  manager: Caller
  agencyId: string
  divisionCode: string
  today: LocalDate
  idOf: (name: string) => string
}

/** 执法主体资格 of one agency confirmed and public, and an organisation that inspects for it, 行政执法委托. */
export async function confirmStanding({ bureau, manager, agencyId, divisionCode, today, idOf }: DemoStanding): Promise<void> {
  const ago = (days: number): LocalDate => addDays(today, -days)
  const year = today.slice(0, 4)
  const shown = { publishedOn: ago(25), publishedIn: '市政府门户网站' }
  const qualification = await bureau.post<Versioned>(`/v1/agencies/${agencyId}/qualifications`, {
    id: idOf('qualification'), documentNumber: `海司确〔${year}〕1号`, confirmedOn: ago(30), basis: [{ law: '中华人民共和国行政处罚法', article: '第十七条', level: 'LAW' }],
  })
  await goOn('/v1/qualifications', qualification, [[bureau, 'publication', shown]])

  const entrusted = await bureau.post<Versioned>('/v1/agencies', {
    id: idOf('entrusted organisation'), name: '海安市示例市场检查服务中心', shortName: '示例检查中心', kind: 'ENTRUSTED_ORGANISATION', leadership: 'LOCAL', fields: ['MARKET'], organCode: '海检',
    uscc: makeUscc({ department: '1', category: '2', division: divisionCode, serial: 900_200 }), divisionCode,
  })
  const given = await manager.post<Versioned>('/v1/entrustments', {
    id: idOf('entrustment'), agencyId, entrustedAgencyId: entrusted.id, documentNumber: `海市监委〔${year}〕1号`, signedOn: ago(28), acts: ['PENALTY'], fields: ['MARKET'],
    items: [{ code: '3201310001', name: '对不按规定明码标价的处罚' }], powerItemIds: [], authority: '调查取证、提出处罚建议', validFrom: ago(20), validTo: addDays(today, 345),
    conditions: { lawfullyEstablished: true, qualifiedStaff: true, technicalMeans: 'NOT_NEEDED' },
  })
  await goOn('/v1/entrustments', given, [[manager, 'publication', shown]])
}

import type { Caller } from './caller.ts'
import { goOn, type Versioned } from './demo-steps.ts'

export interface DemoDisclosure {
  /** Drafts. */
  manager: Caller
  /** Approves what another drafted, and publishes. */
  leader: Caller
  agencyId: string
  year: number
  idOf: (name: string) => string
}

const contact = { address: '海安市示例路1号', officeHours: '工作日 8:30—17:30', telephone: '0513-80000001', complaintTelephone: '12315' }

/** 事前公开 and the annual statistics of one agency: what it is, who enforces, what for and how to complain are public, and so are the figures of its last year. */
export async function discloseAgency({ manager, leader, agencyId, year, idOf }: DemoDisclosure): Promise<void> {
  await manager.post('/v1/disclosure-texts', { id: idOf('contact'), agencyId, kind: 'CONTACT', title: '办公地址和联系方式', details: contact })
  for (const kind of ['BODY', 'OFFICERS', 'POWERS', 'REMEDIES']) {
    const entry = await manager.post<Versioned>('/v1/catalogue-entries', { id: idOf(`entry ${kind}`), agencyId, kind, reason: '首次编制' })
    await goOn('/v1/catalogue-entries', entry, [[leader, 'approval'], [leader, 'publication']])
  }
  const report = await manager.post<Versioned>('/v1/statistics-reports', { id: idOf('statistics'), agencyId, year })
  await goOn('/v1/statistics-reports', report, [[manager, 'freezing'], [leader, 'approval'], [leader, 'publication']])
}

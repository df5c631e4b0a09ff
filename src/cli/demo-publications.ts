import type { LocalDate } from '../kernel/local-date.ts'
import type { Caller } from './caller.ts'

export interface DemoPublications {
  /** Drafts and masks. */
  handler: Caller
  /** Reviews what another drafted. */
  legal: Caller
  /** Releases. */
  manager: Caller
  today: LocalDate
  idOf: (name: string) => string
}

interface Publication { id: string, version: number, status: string }
interface Page { items: Publication[] }

const shown = 3

/** The first decisions that wait for it become public, so that a newcomer finds something to read without a log-in; a party asks for a correction of one. May be attempted again. */
export async function makeSomePublic({ handler, legal, manager, today, idOf }: DemoPublications): Promise<void> {
  const ours = async (status: string): Promise<Publication[]> =>
    (await manager.get<Page>(`/v1/publications?channel=UNIFIED_PLATFORM&status=${status}&limit=${shown}`)).items
  const { items: open } = await manager.get<Page>(`/v1/public/decisions?limit=${shown}`)
  const waiting = (await Promise.all(['DRAFTED', 'MASKED', 'REVIEWED', 'DUE'].map(ours))).flat()
  for (let publication of waiting.slice(0, shown - open.length)) {
    const step = async (caller: Caller, act: string, body: object = {}): Promise<void> => {
      publication = await caller.change<Publication>('POST', `/v1/publications/${publication.id}/${act}`, publication, body)
    }
    if (publication.status === 'DUE') await step(handler, 'draft', { facts: '当事人的行为违反了所列的规定，事实清楚，证据充分。' })
    if (publication.status === 'DRAFTED') await step(handler, 'masking')
    if (publication.status === 'MASKED') await step(legal, 'review', { note: '可以公示' })
    await step(manager, 'release')
  }  const [published] = await ours('PUBLISHED')
  await manager.post(`/v1/publications/${published?.id ?? ''}/requests`, {
    id: idOf('publication request'), kind: 'CORRECTION', applicant: '海安市示例食品有限公司', statement: '公示的处罚内容与决定书不一致，申请更正', receivedOn: today,
  })
}

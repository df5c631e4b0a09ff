import type { TestApp } from '../../support/app.ts'

export interface Item extends Readonly<Record<string, unknown>> {
  id: string
  agencyId?: string | null
  divisionCode?: string
  officerId?: string
  caseId?: string
  fileId?: string
  reviewerId?: string | null
}

interface Page { items: Item[], nextCursor: string | null, count?: { value: number, exact: boolean } }

/** The read roads to one kind of record, as the holder of a token goes them. */
export function roadsOf(app: TestApp, token: string) {
  const get = (url: string) => app.server.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } })
  async function page(url: string): Promise<Page> {
    const answer = await get(url)
    if (answer.statusCode !== 200) throw new Error(`GET ${url} answered ${answer.statusCode}: ${answer.body}`)
    return answer.json<Page>()
  }
  /** Every record of the list, page after page; and how many there are, where the first page is to say so. */
  async function listed(path: string, { count, ...query }: Readonly<Record<string, string>>, limit: number): Promise<{ items: Item[], count: number | undefined }> {
    const first = await page(`${path}?${new URLSearchParams({ ...query, limit: String(limit), ...(count === undefined ? {} : { count }) }).toString()}`)
    const items = [...first.items]
    for (let cursor = first.nextCursor; cursor !== null;) {
      const { items: more, nextCursor }: Page = await page(`${path}?${new URLSearchParams({ ...query, limit: String(limit), cursor }).toString()}`)
      items.push(...more)
      cursor = nextCursor
    }
    return { items, count: first.count?.value }
  }
  return {
    all: async (path: string, query: Readonly<Record<string, string>> = {}): Promise<Item[]> => (await listed(path, query, 100)).items,
    /** In pages of so many, counted beside the first. */
    counted: (path: string, limit: number) => listed(path, { count: 'exact' }, limit),
    /** Every record of the export. */
    exported: async (path: string): Promise<Item[]> =>
      (await get(`${path}/export`)).body.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Item),
    /** What the road to one record answers: most who ask only want to know whether it is shown. */
    status: async (path: string, id: string): Promise<number> => (await get(`${path}/${id}`)).statusCode,
  }
}

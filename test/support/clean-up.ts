import type { CampaignFigures, CampaignRecord, CaseRecord } from '../../src/modules/personnel/campaigns/schema.ts'
import type { TestAccount } from './accounts.ts'

/** Opens a clean-up of 海安市 over HTTP. */
export async function openedCampaign(account: TestAccount, given: object = {}): Promise<CampaignRecord> {
  const body = { divisionCode: '320685', title: '行政执法证件清理', asOf: '2026-03-02', ...given }
  return (await account.post('/v1/clean-up-campaigns', body).expect(201)).body as CampaignRecord
}

/** Every case of a campaign that fits a query. */
export async function casesOf(account: TestAccount, campaignId: string, query = ''): Promise<CaseRecord[]> {
  const all: CaseRecord[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const url: string = `/v1/clean-up-cases?campaignId=${campaignId}&limit=100${query === '' ? '' : `&${query}`}${cursor === '' ? '' : `&cursor=${cursor}`}`
    const { items, nextCursor } = (await account.get(url).expect(200)).body as { items: CaseRecord[], nextCursor: string | null }
    all.push(...items)
    cursor = nextCursor
  }
  return all
}

export async function figuresOf(account: TestAccount, campaignId: string): Promise<CampaignFigures> {
  return (await account.get(`/v1/clean-up-campaigns/${campaignId}/figures`).expect(200)).body as CampaignFigures
}

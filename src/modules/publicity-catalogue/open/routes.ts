import { z } from 'zod'
import type { Api } from '../../../platform/http/api.ts'
import { keptAMinute as cache, publicList, publicRead } from '../../../platform/http/public-read.ts'
import type { CatalogueKind } from '../codes.ts'
import { presentPublicEntry, presentPublicVersion } from '../entries/present.ts'
import { publishedVersion, publishedVersions, versionsOnView, withdrawalOf } from '../entries/queries.ts'
import { publicityCatalogueProblems } from '../problems.ts'
import { publicItemList } from './queries.ts'
import * as schema from './schema.ts'

const tag = '执法公示（公众）'
const catalogue = '/v1/public/agencies/:agencyId/catalogue'
const nothing = z.strictObject({})

/** 社会公众查阅：无须登录，只见公开中的和曾经公开的版本 */
export function registerPublicCatalogueRoutes(api: Api): void {
  const { db } = api.database
  const requireNotWithdrawn = async (of: { agencyId: string, kind: CatalogueKind }): Promise<void> => {
    const withdrawal = await withdrawalOf(db, of)
    if (withdrawal !== null) throw publicityCatalogueProblems.raise['withdrawn']({ ...withdrawal })
  }

  publicRead(api, {
    cache, url: catalogue, operationId: 'getPublicCatalogue', tag, summary: '机关公开的栏目', params: schema.agencyParams, query: nothing, response: schema.publicCatalogue,
    handle: async ({ params: { agencyId } }) => {
      const entries = await versionsOnView(db, agencyId)
      return entries.length === 0 ? null : { agencyId, entries: entries.map(presentPublicVersion) }
    },
    tagOf: ({ entries }) => entries.map(({ kind, number }) => `${kind}-${number}`).join('.'),
  })
  const version = { tag, response: schema.publicEntry, problems: ['publicity-catalogue.withdrawn'], tagOf: ({ sha256, publicTo, number }: z.output<typeof schema.publicEntry>) => `${number}-${sha256}-${publicTo ?? ''}` }
  publicRead(api, {
    cache, ...version, url: `${catalogue}/:kind`, operationId: 'getPublicCatalogueEntry', summary: '栏目的现行版本，或者某日公开的版本', params: schema.kindParams, query: schema.onQuery,
    handle: async ({ params, query }) => {
      await requireNotWithdrawn(params)
      const row = await publishedVersion(db, params, query)
      return row === null ? null : presentPublicEntry(row)
    },
  })
  publicRead(api, {
    cache, url: `${catalogue}/:kind/versions`, operationId: 'getPublicCatalogueVersions', tag, summary: '栏目的历次版本', params: schema.kindParams, query: nothing, response: schema.publicVersions,
    handle: async ({ params }) => {
      const versions = await publishedVersions(db, params)
      return versions.length === 0 ? null : { agencyId: params.agencyId, versions: versions.map(presentPublicVersion) }
    },
    tagOf: ({ versions }) => versions.map(({ number, publicTo }) => `${number}-${publicTo ?? ''}`).join('.').slice(0, 2000),
  })
  publicRead(api, {
    cache, ...version, url: `${catalogue}/:kind/versions/:versionNumber`, operationId: 'getPublicCatalogueVersion', summary: '栏目的某一版本', params: schema.versionParams, query: nothing,
    handle: async ({ params: { agencyId, kind, versionNumber } }) => {
      await requireNotWithdrawn({ agencyId, kind })
      const row = await publishedVersion(db, { agencyId, kind }, { number: Number(versionNumber) })
      return row === null ? null : presentPublicEntry(row)
    },
  })
  publicList(api, {
    cache, url: '/v1/public/catalogue-items', operationId: 'listPublicCatalogueItems', tag, summary: '检索公开的执法事项、人员与清单', list: publicItemList, item: schema.publicItem,
    description: '按名称或者内容中的文字查找公开中的权责事项、执法人员、抽查事项、服务指南等。',
    present: ({ agencyId, agencyName, kind, key, name, facts, legalBasis }) => ({ agencyId, agencyName, kind, key, name, facts: [...facts], legalBasis: [...legalBasis] }),
  })
}

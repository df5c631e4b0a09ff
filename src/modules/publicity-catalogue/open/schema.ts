import { z } from 'zod'
import { codes, day, uuid } from '../../../platform/http/strings.ts'
import { catalogueKinds } from '../codes.ts'
import { itemContent, publicEntry, publicVersion } from '../entries/schema.ts'

export const agencyParams = z.strictObject({ agencyId: uuid('执法主体') })
export const kindParams = z.strictObject({ ...agencyParams.shape, kind: codes(catalogueKinds, '栏目') })
export const versionParams = z.strictObject({ ...kindParams.shape, versionNumber: z.string().regex(/^[1-9]\d{0,6}$/).describe('版本序号') })
export const onQuery = z.strictObject({ on: day('公开中的日期；不填为现行版本').optional() })

export const publicCatalogue = z.strictObject({ agencyId: uuid('执法主体'), entries: z.array(publicVersion).describe('公开中的栏目') }).meta({ id: 'PublicCatalogue' })
export const publicVersions = z.strictObject({ agencyId: uuid('执法主体'), versions: z.array(publicVersion).describe('历次版本，新的在前，至多一百') }).meta({ id: 'PublicCatalogueVersions' })

export const publicItem = z.strictObject({
  agencyId: uuid('执法主体'), agencyName: z.string().describe('执法主体名称'), kind: codes(catalogueKinds, '栏目'), ...itemContent.shape,
}).meta({ id: 'PublicCatalogueItem' })

export { publicEntry }

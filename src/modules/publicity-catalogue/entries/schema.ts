import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, legalBases, text, uuid } from '../../../platform/http/strings.ts'
import { catalogueKinds, checkOutcomes, factLabels } from '../codes.ts'
import { catalogueEntryMachine } from '../machine.ts'

const kind = codes(catalogueKinds, '栏目')
const sha256 = (description: string) => z.string().regex(/^[0-9a-f]{64}$/).describe(`${description}（SHA-256）`)
const named = z.strictObject({ key: z.string().describe('条目标识'), name: z.string().describe('名称') }).meta({ id: 'CatalogueItemName' })

export const difference = z.strictObject({
  added: z.array(named).describe('新增'), changed: z.array(named).describe('变更'), removed: z.array(named).describe('减少'),
}).meta({ id: 'CatalogueDifference' })

export const itemContent = z.strictObject({
  key: z.string().describe('条目标识，栏目内唯一'), name: z.string().describe('名称'),
  facts: z.array(z.strictObject({ label: codes(factLabels, '名目'), value: z.string().describe('内容') })).describe('各项内容'), legalBasis: legalBases(),
}).meta({ id: 'CatalogueItem' })

/** Exactly what is frozen: its RFC 8785 text is what the hash is of. */
export const content = z.strictObject({
  agencyId: uuid('执法主体'), agencyName: z.string().describe('执法主体名称'), divisionCode: divisionCode(), kind, items: z.array(itemContent).describe('条目'),
}).meta({ id: 'CatalogueContent' })

export const entryParams = z.strictObject({ catalogueEntryId: uuid('公示栏目') })
export const newEntryBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(), agencyId: uuid('执法主体'), kind, reason: text(500, '编制事由'),
}).meta({ id: 'NewCatalogueEntry' })
export const draftBody = z.strictObject({ reason: text(500, '更新事由') }).meta({ id: 'CatalogueDraft' })
export const withdrawalBody = z.strictObject({ reason: text(500, '撤下理由，对外公开') }).meta({ id: 'CatalogueWithdrawal' })
export const checkBody = z.strictObject({ afterId: uuid('上一次给出的 nextAfterId').optional() }).meta({ id: 'CatalogueCheckRequest' })


export const entryRecord = z.strictObject({
  id: uuid('主键'), agencyId: uuid('执法主体'), divisionCode: divisionCode(), kind, status: codes(catalogueEntryMachine.states, '状态'),
  draftSha256: sha256('草案散列').nullable(), draftItems: z.number().int().nullable().describe('草案条数'), draftedOn: day('生成日期').nullable(), draftedBy: uuid('生成账号').nullable(),
  reason: z.string().nullable().describe('编制或者更新的事由'), approvedOn: day('审核日期').nullable(), approvedBy: uuid('审核账号').nullable(),
  versionNumber: z.number().int().describe('最新版本序号，未公布为 0'), sha256: sha256('最新版本散列').nullable(), firstPublishedOn: day('首次公布日期').nullable(),
  publishedOn: day('最新版本公布日期').nullable(), stale: z.boolean().describe('登记是否已有变更而未更新'), staleSince: day('发现登记已有变更的日期').nullable(),
  staleDueOn: day('更新期限届满日').nullable(), provisional: z.boolean().nullable().describe('期限届满日是否暂定：尚未发布的放假通知可能使其改变'), calendarVersion: z.string().nullable().describe('所用日历版本'),
  overdue: z.boolean().describe('是否逾期未更新'), legalBasis: legalBases('更新期限的依据').nullable(), withdrawnOn: day('撤下日期').nullable(),
  withdrawReason: z.string().nullable().describe('撤下理由'), availableActs: actsOf(catalogueEntryMachine, {
    draft: 'draftCatalogueEntry', approve: 'approveCatalogueEntry', publish: 'publishCatalogueEntry', withdraw: 'withdrawCatalogueEntry',
  }),
  version: z.number().int().describe('版本号'), createdAt: instantText('登记时刻'), updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'CatalogueEntry' })

export const draftRecord = z.strictObject({ content, sha256: sha256('草案散列'), difference: difference.describe('与公开中的版本相比') }).meta({ id: 'CatalogueDraftContent' })
export const comparison = z.strictObject({
  outcome: codes(checkOutcomes, '比较结果'), sha256: sha256('登记现状散列'), difference: difference.describe('登记现状与公开中的版本相比'),
}).meta({ id: 'CatalogueComparison' })

export const checkRecord = z.strictObject({
  checked: z.number().int().describe('核对的栏目数'), outdated: z.array(uuid('栏目')).describe('新发现应当更新的'), upToDate: z.array(uuid('栏目')).describe('恢复一致的'),
  nextAfterId: uuid('继续核对用；已核对完毕为空').nullable(),
}).meta({ id: 'CatalogueCheck' })

const published = {
  number: z.number().int().describe('版本序号'), sha256: sha256('内容散列'), itemCount: z.number().int().describe('条数'), reason: z.string().describe('编制或者更新的事由'),
  publicFrom: day('公开起始日期'), publicTo: day('停止公开日期（当日起）；公开中为空').nullable(), difference: difference.describe('与前一版本的差异'),
}
export const versionRecord = z.strictObject({
  id: uuid('主键'), entryId: uuid('栏目'), agencyId: uuid('执法主体'), kind, ...published, dueOn: day('首次公布或者更新的期限届满日').nullable(), publishedAt: instantText('公布时刻'),
  publishedBy: uuid('公布账号'),
}).meta({ id: 'CatalogueVersion' })

/** 公众所见 */
export const publicVersion = z.strictObject({ kind, ...published, publishedAt: instantText('公布时刻') }).meta({ id: 'PublicCatalogueVersion' })
export const publicEntry = z.strictObject({ ...publicVersion.shape, content: content.describe('内容；其 RFC 8785 规范文本的 SHA-256 即 sha256') }).meta({ id: 'PublicCatalogueEntry' })

export type NewEntryBody = z.output<typeof newEntryBody>
export type EntryRecord = z.output<typeof entryRecord>
export type ComparisonRecord = z.output<typeof comparison>
export type DraftRecord = z.output<typeof draftRecord>
export type VersionRecord = z.output<typeof versionRecord>
export type PublicVersion = z.output<typeof publicVersion>
export type PublicEntry = z.output<typeof publicEntry>
export type CheckRecord = z.output<typeof checkRecord>

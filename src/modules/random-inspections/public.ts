import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { membersOf } from '../../kernel/codes.ts'
import { between, containedIn, equals, idOf, memberOf } from '../../platform/filters.ts'
import type { Api } from '../../platform/http/api.ts'
import { codes, day, divisionCode, uuid } from '../../platform/http/strings.ts'
import { defineList } from '../../platform/list.ts'
import { keptAMinute as cache, publicList } from '../../platform/http/public-read.ts'
import { inspectionResults, resultChannels } from './codes.ts'
import type { ItemResult } from './table.ts'
import { inspectionChecks, inspectionPlans } from './table.ts'

const tag = '双随机抽查'

interface PublicPlan { id: string, agencyId: string, divisionCode: string, year: number, title: string, publishedOn: string | null, status: string }
interface PublicResult { id: string, agencyId: string, divisionCode: string, code: string, name: string, inspectedOn: string | null, publishedOn: string | null, results: ItemResult[], channel: keyof typeof resultChannels | null }

const placeOf = ({ provinceCode, cityCode, countyCode, agencyId }: typeof inspectionPlans | typeof inspectionChecks) => ({ provinceCode, cityCode, countyCode, agencyId })
const publishedOn = { cast: 'date' as const, value: (row: { publishedOn: string | null }) => row.publishedOn ?? '', description: '公布日期' }

const plans = defineList<PublicPlan>({
  name: 'public-inspection-plans',
  table: inspectionPlans,
  id: inspectionPlans.id,
  scope: placeOf(inspectionPlans),
  filters: { agencyId: idOf(inspectionPlans.agencyId, '制定机关'), divisionCode: equals(inspectionPlans.divisionCode, divisionCode()), publishedOn: between(inspectionPlans.publishedOn, '公布日期') },
  sorts: { publishedOn: { ...publishedOn, column: inspectionPlans.publishedOn } },
  defaultSort: '-publishedOn',
  select: (db, { where, orderBy, limit }) => db.select({
    id: inspectionPlans.id, agencyId: inspectionPlans.agencyId, divisionCode: inspectionPlans.divisionCode, year: inspectionPlans.year, title: inspectionPlans.title,
    publishedOn: inspectionPlans.publishedOn, status: inspectionPlans.status,
  }).from(inspectionPlans).where(and(sql`${inspectionPlans.publishedOn} is not null`, where)).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

const results = defineList<PublicResult>({
  name: 'public-inspection-results',
  table: inspectionChecks,
  id: inspectionChecks.id,
  scope: placeOf(inspectionChecks),
  filters: {
    agencyId: idOf(inspectionChecks.agencyId, '检查机关'), divisionCode: equals(inspectionChecks.divisionCode, divisionCode()), publishedOn: between(inspectionChecks.publishedOn, '公示日期'),
    channel: memberOf(inspectionChecks.channel, membersOf(resultChannels), '公示渠道'), q: containedIn([inspectionChecks.name, inspectionChecks.code], '对象名称或者编号中的文字'),
  },
  sorts: { publishedOn: { ...publishedOn, column: inspectionChecks.publishedOn } },
  defaultSort: '-publishedOn',
  select: (db, { where, orderBy, limit }) => db.select({
    id: inspectionChecks.id, agencyId: inspectionChecks.agencyId, divisionCode: inspectionChecks.divisionCode, code: inspectionChecks.code, name: inspectionChecks.name,
    inspectedOn: inspectionChecks.inspectedOn, publishedOn: inspectionChecks.publishedOn, results: inspectionChecks.results, channel: inspectionChecks.channel,
  }).from(inspectionChecks).where(and(eq(inspectionChecks.status, 'PUBLISHED'), where)).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

const head = { id: uuid('主键'), agencyId: uuid('机关'), divisionCode: z.string().describe('行政区划代码') }

const publicPlan = z.strictObject({
  ...head, year: z.number().int().describe('年度'), title: z.string().describe('名称'), publishedOn: day('公布日期'), done: z.boolean().describe('是否已完成'),
}).meta({ id: 'PublicInspectionPlan' })

const publicResult = z.strictObject({
  ...head, code: z.string().describe('对象编号'), name: z.string().describe('对象名称'), inspectedOn: day('检查结束日期'), publishedOn: day('公示日期'),
  results: z.array(z.strictObject({ itemId: uuid('随机抽查事项'), result: codes(inspectionResults, '抽查结果') })).describe('各事项的结果'),
  channel: codes(resultChannels, '公示渠道'),
}).meta({ id: 'PublicInspectionResult' })

/** 一公开: what everybody may read, and nothing before its publication (国发〔2019〕5号三（六）). What was found in detail stays inside. */
export function registerPublicInspectionRoutes(api: Api): void {
  publicList(api, {
    cache, url: '/v1/public/inspection-plans', operationId: 'listPublicInspectionPlans', tag, summary: '查询已公布的年度抽查计划', list: plans, item: publicPlan,
    present: ({ status, publishedOn: on, ...plan }) => ({ ...plan, publishedOn: on ?? '', done: status === 'DONE' }),
  })
  publicList(api, {
    cache, url: '/v1/public/inspection-results', operationId: 'listPublicInspectionResults', tag, summary: '查询已公示的抽查结果', list: results, item: publicResult,
    present: ({ inspectedOn, publishedOn: on, channel, ...result }) => ({ ...result, inspectedOn: inspectedOn ?? '', publishedOn: on ?? '', channel: channel ?? 'GSXT' }),
  })
}

import type { z } from 'zod'
import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import { violatedConstraint } from '../../../platform/db/errors.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { findAgency } from '../../agencies/index.ts'
import { deviceMachine } from './machine.ts'
import { deviceProblems } from './problems.ts'
import { requireSoundDevice } from './rules.ts'
import type { DeviceBody, publicationBody, retirementBody, ReviewBody } from './schema.ts'
import type { DeviceChange, DeviceRow } from './store.ts'
import { insertDevice, lockDeviceRow, updateDevice } from './store.ts'

const { raise } = deviceProblems
type Act = keyof typeof deviceMachine.acts

/** 登记电子技术监控设备 */
export async function registerDevice(context: CommandContext, { id, ...body }: DeviceBody): Promise<DeviceRow> {
  const { tx, actor, now } = context
  const agency = await findAgency(tx, actor.scope, body.agencyId)
  if (agency === null || agency.status === 'ABOLISHED') throw raise['agency-unknown']()
  const row = await insertDevice(tx, { ...body, id: id ?? newId(now), divisionCode: placeOfDivision(agency.divisionCode).divisionCode, reviews: [], status: deviceMachine.initial, createdAt: now, updatedAt: now })
    .catch((error: unknown) => { throw violatedConstraint(error) === 'enforcement_devices_number' ? raise['number-taken']() : error })
  return record(context, 'device.register', null, row)
}

async function change(context: CommandContext, id: string, version: number, act: Act, changeOf: (before: DeviceRow) => DeviceChange): Promise<DeviceRow> {
  const before = await lockDeviceRow(context.tx, context.actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(deviceMachine, before.status, act)
  return record(context, `device.${act}`, before, await updateDevice(context.tx, id, { status, ...changeOf(before) }, context.now))
}

function requireDay({ today }: CommandContext, on: string, earlier: string | null): void {
  if (on > today) throw raise['date-in-future']()
  if (earlier !== null && on < earlier) throw raise['dates-out-of-order']({ earlier })
}

/** 登记法制审核和技术审核（行政处罚法第四十一条第一款）；`renew` 为使用中的设备重新审核 */
export function reviewDevice(context: CommandContext, id: string, version: number, body: ReviewBody, act: 'review' | 'renew'): Promise<DeviceRow> {
  return change(context, id, version, act, ({ reviews }) => {
    requireSoundDevice(body)
    const last = body.legallyReviewedOn > body.technicallyReviewedOn ? body.legallyReviewedOn : body.technicallyReviewedOn
    requireDay(context, last, null)
    if (body.reviewedUntil < last) throw raise['dates-out-of-order']({ earlier: last })
    return { reviews: [...reviews, body], reviewedUntil: body.reviewedUntil }
  })
}

/** 向社会公布设置地点（行政处罚法第四十一条第一款） */
export function publishDevice(context: CommandContext, id: string, version: number, body: z.output<typeof publicationBody>): Promise<DeviceRow> {
  return change(context, id, version, 'publish', ({ reviews, reviewedUntil }) => {
    requireDay(context, body.publishedOn, reviews.at(-1)?.legallyReviewedOn ?? null)
    if (reviewedUntil !== null && body.publishedOn > reviewedUntil) throw raise['review-expired']({ reviewedUntil })
    return body
  })
}

/** 停用 */
export function retireDevice(context: CommandContext, id: string, version: number, { retiredOn, reason }: z.output<typeof retirementBody>): Promise<DeviceRow> {
  return change(context, id, version, 'retire', ({ publishedOn }) => {
    requireDay(context, retiredOn, publishedOn)
    return { retiredOn, retireReason: reason }
  })
}

function record(context: CommandContext, act: string, before: DeviceRow | null, after: DeviceRow): DeviceRow {
  context.record({
    act, target: { kind: 'enforcement-device', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
  return after
}

function visible(row: DeviceRow): Fields {
  return {
    agencyId: row.agencyId, kind: row.kind, number: row.number, place: row.place, legalBasis: row.legalBasis, reviews: row.reviews, publishedOn: row.publishedOn, publishedIn: row.publishedIn,
    retiredOn: row.retiredOn, retireReason: row.retireReason, status: row.status,
  }
}

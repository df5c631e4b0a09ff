import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { hashHex } from '../../../kernel/hash.ts'
import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { violatedConstraint } from '../../../platform/db/errors.ts'
import { covers } from '../../../platform/db/scope.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import type { ScoringContent } from './content.ts'
import { scoringStandardMachine } from './machine.ts'
import { scoringProblems } from './problems.ts'
import type { NewStandardBody, StandardRevision } from './schema.ts'
import { requireSoundStandard } from './soundness.ts'
import type { StandardRow } from './store.ts'
import { insertStandard, lastVersionNumber, lockStandard, lockVersionInForce, updateStandard } from './store.ts'

const { raise } = scoringProblems

export const digestOfContent = (content: ScoringContent): string => hashHex('sha256', canonicalJson(content))

/** 编制评查标准或者其新版本：同一机关、同一代码的标准，版本依次编号 */
export async function draftStandard(context: CommandContext, { id, ...body }: NewStandardBody): Promise<StandardRow> {
  const { tx, actor, now } = context
  if (actor.agencyId === null) throw raise['standard-without-issuer']()
  if (!covers(actor.scope, { divisionCode: body.divisionCode, agencyId: actor.agencyId })) throw raise['standard-outside-scope']()
  requireSoundStandard(body.content)
  const row = await insertStandard(tx, {
    ...body, id: id ?? newId(now), agencyId: actor.agencyId, versionNumber: await lastVersionNumber(tx, body.code, actor.agencyId) + 1,
    contentDigest: digestOfContent(body.content), status: scoringStandardMachine.initial, createdAt: now, updatedAt: now,
  }).catch((error: unknown) => { throw ['scoring_standards_version', 'scoring_standards_draft'].includes(violatedConstraint(error) ?? '') ? raise['standard-drafted-twice']() : error })
  record(context, 'scoring-standard.draft', null, row)
  return row
}

/** 修改草案；施行后内容不再变动 */
export async function reviseStandard(context: CommandContext, id: string, version: number, change: StandardRevision): Promise<StandardRow> {
  const before = await lockForChange(context, id, version)
  nextState(scoringStandardMachine, before.status, 'revise')
  const content = change.content ?? before.content
  requireSoundStandard(content)
  const contentDigest = digestOfContent(content)
  const same = Object.entries(change).every(([field, value]) => field === 'content' || value === before[field as keyof StandardRevision])
  if (same && contentDigest === before.contentDigest) return before
  const row = await updateStandard(context.tx, id, { ...change, contentDigest }, context.now)
  record(context, 'scoring-standard.revise', before, row)
  return row
}

/** 施行：此前施行的版本同时停止使用 */
export async function enactStandard(context: CommandContext, id: string, version: number, effectiveOn: string): Promise<StandardRow> {
  const { tx, now, today } = context
  const before = await lockForChange(context, id, version)
  const status = nextState(scoringStandardMachine, before.status, 'enact')
  if (effectiveOn < today) throw raise['effective-in-past']()
  const former = before.agencyId === null ? null : await lockVersionInForce(tx, before.code, before.agencyId)
  if (former !== null) record(context, 'scoring-standard.retire', former, await updateStandard(tx, former.id, { status: 'RETIRED', retiredOn: effectiveOn }, now))
  const row = await updateStandard(tx, id, { status, effectiveOn }, now)
  record(context, 'scoring-standard.enact', before, row)
  return row
}

/** 停止使用：进行中的评查仍按原版本评分 */
export async function retireStandard(context: CommandContext, id: string, version: number): Promise<StandardRow> {
  const before = await lockForChange(context, id, version)
  const status = nextState(scoringStandardMachine, before.status, 'retire')
  const row = await updateStandard(context.tx, id, { status, retiredOn: context.today }, context.now)
  record(context, 'scoring-standard.retire', before, row)
  return row
}

async function lockForChange({ tx, actor }: CommandContext, id: string, version: number): Promise<StandardRow> {
  const row = await lockStandard(tx, actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

function record(context: CommandContext, act: string, before: StandardRow | null, after: StandardRow): void {
  context.record({
    act, target: { kind: 'scoring-standard', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

function visible(row: StandardRow): Fields {
  const { code, versionNumber, title, issuer, documentNumber, field, effectiveOn, retiredOn, status, contentDigest } = row
  return { code, versionNumber, title, issuer, documentNumber, field, effectiveOn, retiredOn, status, contentDigest }
}

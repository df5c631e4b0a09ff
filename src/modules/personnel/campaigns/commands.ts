import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { violatedConstraint } from '../../../platform/db/errors.ts'
import { covers } from '../../../platform/db/scope.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { campaignMachine } from './machine.ts'
import { cleanUpProblems } from './problems.ts'
import { recordCase } from './decision.ts'
import type { NewCampaignBody, ReportsBody } from './schema.ts'
import { findSuspicions, storeReports } from './search.ts'
import type { CampaignRow } from './store.ts'
import { insertCampaign, lockCampaign, lockCases, openCases, updateCampaign } from './store.ts'

const { raise } = cleanUpProblems

/** 开展清理：登记并即时查找全部疑点 */
export async function openCampaign(context: CommandContext, { id, divisionCode, title, asOf }: NewCampaignBody): Promise<CampaignRow> {
  const { tx, actor, now, today } = context
  if (!covers(actor.scope, { divisionCode, agencyId: null })) throw raise['outside-scope']()
  if (asOf > today) throw raise['as-of-in-future']()
  const row = await insertCampaign(tx, {
    id: id ?? newId(now), agencyId: actor.agencyId, divisionCode, title, asOf, status: campaignMachine.initial, createdAt: now, updatedAt: now,
  })
  const found = await findSuspicions(tx, row, now)
  recordCampaign(context, 'clean-up-campaign.open', null, row, { found })
  return row
}

/** 登记单位核查报告：每人一项疑点 */
export async function reportOfficers(context: CommandContext, id: string, { officerIds, note }: ReportsBody): Promise<number> {
  const { tx, actor, now } = context
  const campaign = await lockCampaign(tx, actor.scope, id)
  if (campaign === null) throw httpProblems.raise['not-found']()
  nextState(campaignMachine, campaign.status, 'report')
  const stored = await storeReports(tx, campaign, { officerIds, note }, now)
    .catch((error: unknown) => { throw violatedConstraint(error) === 'clean_up_cases_reported' ? raise['already-reported']() : error })
  const cases = stored.length === 0 ? [] : await lockCases(tx, actor.scope, stored)
  if (cases.length < officerIds.length) throw raise['officer-unknown']({ count: officerIds.length - cases.length })
  for (const row of cases) recordCase(context, 'clean-up-case.report', null, row)
  return cases.length
}

/** 结束清理：疑点须已全部处理 */
export async function closeCampaign(context: CommandContext, id: string, version: number): Promise<CampaignRow> {
  const { tx, actor, now, today } = context
  const before = await lockCampaign(tx, actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(campaignMachine, before.status, 'close')
  const open = await openCases(tx, id)
  if (open > 0) throw raise['cases-open']({ open })
  const after = await updateCampaign(tx, id, { status, closedOn: today }, now)
  recordCampaign(context, 'clean-up-campaign.close', before, after)
  return after
}

function recordCampaign(context: CommandContext, act: string, before: CampaignRow | null, after: CampaignRow, more: Fields = {}): void {
  context.record({
    act, target: { kind: 'clean-up-campaign', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: { ...visible(after), ...more },
  })
}

const visible = ({ agencyId, divisionCode, title, asOf, status, closedOn }: CampaignRow): Fields => ({ agencyId, divisionCode, title, asOf, status, closedOn })

import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import { scoringStandardMachine } from './machine.ts'
import type { StandardSummaryRow } from './queries.ts'
import type { StandardRecord, StandardSummary } from './schema.ts'
import type { StandardRow } from './store.ts'

export function presentStandardSummary(row: StandardSummaryRow, actor: Pick<Actor, 'permissions'>): StandardSummary {
  const maintains = actor.permissions.has('scoring-standard:maintain') && row.agencyId !== null
  return {
    id: row.id, agencyId: row.agencyId, divisionCode: row.divisionCode, code: row.code, title: row.title, titleEn: row.titleEn, issuer: row.issuer,
    documentNumber: row.documentNumber, field: row.field, versionNumber: row.versionNumber, effectiveOn: row.effectiveOn, retiredOn: row.retiredOn,
    status: row.status, templates: row.templates, contentDigest: row.contentDigest, availableActs: maintains ? actsFrom(scoringStandardMachine, row.status) : [],
    version: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentStandard(row: StandardRow, actor: Pick<Actor, 'permissions'>): StandardRecord {
  return { ...presentStandardSummary({ ...row, templates: row.content.templates.length }, actor), content: structuredClone(row.content) as StandardRecord['content'] }
}

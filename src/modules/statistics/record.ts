import type { CommandContext, Fields } from '../../platform/command.ts'
import type { ReportRow } from './store.ts'

export function recordReport(context: CommandContext, act: string, before: ReportRow | null, after: ReportRow): void {
  context.record({
    act: `statistics-report.${act}`, target: { kind: 'statistics-report', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

const apart: ReadonlySet<string> = new Set(['id', 'agencyId', 'divisionCode', 'provinceCode', 'cityCode', 'countyCode', 'version', 'createdAt', 'updatedAt', 'content', 'computedAt', 'publishedAt'])

const visible = (row: ReportRow): Fields => Object.fromEntries(Object.entries(row).filter(([name]) => !apart.has(name)))

import { isOverdue } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { actsFrom } from '../../kernel/state-machine.ts'
import type { Actor } from '../../platform/actor.ts'
import { statisticsMeasures } from './codes.ts'
import type { StatisticsReportAct } from './machine.ts'
import { statisticsReportMachine } from './machine.ts'
import type { Line } from './rules.ts'
import { ratesOf } from './rules.ts'
import type { ExportedLine, MeasureRecords, ReportRecord, ReportSummary } from './schema.ts'
import type { ReportRow } from './store.ts'
import { measureRules, rateRules } from './thresholds.ts'

type Offered = Exclude<StatisticsReportAct, 'supersede'>

export const permissionFor: Readonly<Record<Offered, string>> = {
  recompute: 'statistics:prepare', freeze: 'statistics:prepare', correct: 'statistics:prepare', report: 'statistics:prepare', reopen: 'statistics:approve', approve: 'statistics:approve',
  publish: 'statistics:approve',
}

export interface Viewer { actor: Actor, today: LocalDate }

export function summarizeReport(row: ReportRow, { actor, today }: Viewer): ReportSummary {
  const acts = actsFrom(statisticsReportMachine, row.status).filter((act): act is Offered => act !== 'supersede')
  return {
    id: row.id, agencyId: row.agencyId, divisionCode: row.divisionCode, year: row.year, number: row.number, status: row.status, dueOn: row.dueOn, ruleCode: row.ruleCode,
    legalBasis: [...row.legalBasis], late: row.number === 1 ? isOverdue(row.dueOn, row.firstPublishedOn, today) : row.firstPublishedOn !== null && row.firstPublishedOn > row.dueOn,
    computedAt: row.computedAt.toISOString(), sha256: row.sha256, frozenOn: row.frozenOn, frozenBy: row.frozenBy, reopenReason: row.reopenReason, approvedOn: row.approvedOn,
    approvedBy: row.approvedBy, publishedOn: row.publishedOn, firstPublishedOn: row.firstPublishedOn, reported: [...row.reported], correctionReason: row.correctionReason,
    supersededOn: row.supersededOn, availableActs: acts.filter((act) => actor.permissions.has(permissionFor[act])), version: row.version,
    createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

export const presentReport = (row: ReportRow, viewer: Viewer): ReportRecord => ({ ...summarizeReport(row, viewer), ...presentLines(row.lines) })

export const presentLines = (lines: readonly Line[]): Pick<ReportRecord, 'lines' | 'rates'> => ({ lines: [...lines], rates: ratesOf(lines) })

const ruleOf = new Map(measureRules.map((rule) => [rule.measure, rule]))

/** A report as the lines of a table, each with its names. */
export function exportedLines({ id, agencyId, divisionCode, year, number, status, lines }: ReportRow): ExportedLine[] {
  return lines.map((line) => {
    const rule = ruleOf.get(line.measure)
    if (rule === undefined) throw new Error(`no rule of the measure ${line.measure}`)
    const dimensionZh = line.dimension === null ? null : rule.dimension?.[line.dimension]?.zh ?? line.dimension
    return { reportId: id, agencyId, divisionCode, year, number, status, table: rule.table, ...line, nameZh: statisticsMeasures[line.measure].zh, dimensionZh }
  })
}

/** 计数规则: what each number of a report means. */
export const presentMeasures = (): MeasureRecords => ({
  measures: measureRules.map(({ measure, table, rule, amount, dimension, members }) => ({
    measure, table, ...statisticsMeasures[measure], ruleZh: rule.zh, ruleEn: rule.en, amount,
    members: dimension === null ? [] : (members ?? Object.keys(dimension)).map((code) => ({ code, zh: dimension[code]?.zh ?? code, en: dimension[code]?.en ?? code })),
  })),
  rates: rateRules.map(({ rate, rule, verified }) => ({ rate, ruleZh: rule.zh, ruleEn: rule.en, verified })),
})
